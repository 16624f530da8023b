import { plainAndBold } from "../../src/texts/bold";

describe("a text in plain and bold by turns", () => {
  it.each([
    ["Balas *CEK*, *PDF*.", ["Balas ", "CEK", ", ", "PDF", "."]],
    ["*1* – ya\n*2* – tidak", ["", "1", " – ya\n", "2", " – tidak"]],
    ["(*penting*)", ["(", "penting", ")"]],
    ["5*6*7, a* b *c, * d *", ["5*6*7, a* b *c, * d *"]],
    ["*dua\nbaris*", ["*dua\nbaris*"]],
    ["", [""]],
  ])("%j", (text, parts) => {
    expect(plainAndBold(text)).toEqual(parts);
  });
});
