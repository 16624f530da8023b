import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readGuide } from "../../src/adapters/guide/read-guide";
import { PAGES } from "../../src/screens";
import { useDatabase } from "../support/database";
import { describeInChromium, expectToFit } from "./chromium";
import { openOffice } from "./office";

const GUIDE = readFileSync(join(__dirname, "../../docs/panduan-operator.md"), "utf8");

describe("the operator's guide on the screens", () => {
  const { blocks } = readGuide(GUIDE);
  const anchors = blocks.flatMap((block) => (block.kind === "heading" ? [block.id] : []));

  it("has the heading that each page's question mark leads to", () => {
    const missing = PAGES.filter(({ help }) => !anchors.includes(help)).map(({ path, help }) => [path, help]);
    expect(missing).toEqual([]);
    expect(new Set(anchors).size).toBe(anchors.length);
  });

  it("is read into its parts, and what it holds of markup is text", () => {
    const evil = readGuide(
      "# T\n\n## A & B\n\n<script>x</script> **b** `c` [l](https://evil.example) [m](#a) ![p](p.svg)\n\n1. one\n   - two\n\n| h |\n|---|\n| `x` |\n",
    );
    expect(evil.title).toBe("T");
    expect(evil.blocks).toEqual([
      { kind: "heading", level: 2, id: "a-b", text: [{ text: "A & B" }] },
      {
        kind: "paragraph",
        text: [
          { text: "<script>x</script> " },
          { text: "b", isStrong: true },
          { text: " " },
          { text: "c", isCode: true },
          { text: " " },
          { text: "l" },
          { text: " " },
          { text: "m", href: "#a" },
          { text: " " },
        ],
      },
      {
        kind: "list",
        isOrdered: true,
        items: [
          [
            { kind: "paragraph", text: [{ text: "one" }] },
            { kind: "list", isOrdered: false, items: [[{ kind: "paragraph", text: [{ text: "two" }] }]] },
          ],
        ],
      },
      { kind: "table", head: [[{ text: "h" }]], rows: [[[{ text: "x", isCode: true }]]] },
    ]);
  });
});

describeInChromium("the page of the guide", (browser) => {
  const open = useDatabase("SQLite");

  it("fits, is accessible, and is reached from another page at its heading", async () => {
    const office = await openOffice(open);
    await expectToFit(browser(), office, async (page, seen) => {
      await page.goto("/kasus");
      await page.getByRole("link", { name: "Penjelasan halaman ini" }).click();
      await page.waitForURL("**/bantuan#kasus-percakapan-yang-perlu-petugas");
      await page.getByRole("heading", { name: "Kasus: percakapan yang perlu petugas" }).waitFor();
      await seen("bantuan");
    });
    await office.close();
  });
});
