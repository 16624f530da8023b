import { mistakes, nearest } from "../../src/domain/mistakes";

describe("mistakes of typing", () => {
  it.each([
    ["tagihna", "tagihan", 1],
    ["cek", "cek", 0],
    ["cek", "pdf", 3],
    ["", "cek", 3],
    ["HTTP_PRT", "HTTP_PORT", 1],
  ])("from %s to %s: %i, a swap counts once", (a, b, count) => {
    expect(mistakes(a, b)).toBe(count);
  });

  it("the nearest word is the one that was meant, unless all are too far", () => {
    expect(nearest("semau", ["belum-bayar", "semua"], 2)).toBe("semua");
    expect(nearest("kantor", ["belum-bayar", "semua"], 2)).toBeNull();
  });
});
