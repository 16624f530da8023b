import { columnsOf, fitToScreen, widthOf } from "../../src/cli/fit-to-screen";

const LONG = "antrean kampanye: 12 ke kontak lama, 3 ke kontak baru, selesai besok pagi";

describe("lines on a screen", () => {
  it("stay whole where there is no screen, and where they fit", () => {
    expect(columnsOf({ isTTY: false, columns: 10 })).toBeNull();
    expect(columnsOf({ isTTY: true })).toBe(80);
    expect(fitToScreen(LONG, null)).toBe(LONG);
    expect(fitToScreen(LONG, LONG.length)).toBe(LONG);
  });

  it.each([
    ["", "  "],
    ["  ", "  "],
    ["- ", "  "],
    ["✓ ", "  "],
    ["    → ", "      "],
    ["12. ", "    "],
    ["08.00  ", "       "],
  ])("that begin with %j are broken between words and hang", (head, hang) => {
    const [first, ...rest] = fitToScreen(head + LONG, 40).split("\n");
    expect(first!.startsWith(head)).toBe(true);
    expect(rest.length).toBeGreaterThan(0);
    for (const row of rest) expect(row).toMatch(new RegExp(`^${hang}\\S`));
    for (const row of [first!, ...rest]) expect(widthOf(row)).toBeLessThanOrEqual(40);
    expect([first, ...rest.map((row) => row.trim())].join(" ")).toBe(head + LONG);
  });

  it("keep a word that is longer than the screen, and line breaks of their own", () => {
    expect(fitToScreen(`lihat ${"x".repeat(30)} di sana\n\nya`, 20)).toBe(
      `lihat\n  ${"x".repeat(30)}\n  di sana\n\nya`,
    );
  });

  it("of a table that is laid out stay whole: broken, nobody could read them", () => {
    const table = `Bulan           Lembar  Tepat waktu\n--------------  ------  -----------\n${LONG}`;
    expect(fitToScreen(table, 20)).toBe(table);
  });

  it("know that an emoji is two columns wide", () => {
    expect(widthOf("ya 🙏")).toBe(5);
    expect(widthOf("⚠️")).toBe(1);
  });
});
