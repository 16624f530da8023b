import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./sources";

/** Put together here, so that this file does not hold what it looks for. */
const LEFTOVERS = [
  ["TO", "DO"],
  ["FIX", "ME"],
  ["X", "XX"],
].map((parts) => new RegExp(`\\b${parts.join("")}\\b`));
/** A suite may stand aside for want of a program, if its name says "(no ...". */
const SWITCHED_OFF =
  /\b(describe|it|test)\.(skip(?!\(`\$\{name\} \(no )|only|todo)\b|\b(xit|xdescribe|fit|fdescribe)\(/;
const BUILDER_PATHS = /\/work\/|\.\.\/shared\//;
/** Customer IDs of the unit outside of the block for made-up ones. Six zeros at the end: a rounded number, nobody's ID. */
const REAL_ID = /(?<!\d)51675(?!99|\d0{6})\d{7}(?!\d)/;

const files = spawnSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  cwd: ROOT,
  encoding: "utf8",
})
  .stdout.split("\n")
  .filter((path) => /\.(ts|tsx|mjs|cjs|js|json|md|html|css|svg|csv|tsv|txt|example)$|^\.ci\//.test(path))
  .filter((path) => path !== "package-lock.json" && path !== "test/house/words.test.ts")
  .map((path) => ({ path, text: readFileSync(join(ROOT, path), "utf8") }));

describe("the words of the repository", () => {
  it("are those of more than a hundred files", () => {
    expect(files.length).toBeGreaterThan(100);
  });

  it.each([
    ["unfinished work", ...LEFTOVERS],
    ["tests that are switched off", SWITCHED_OFF],
    ["places on the builders' machines", BUILDER_PATHS],
    ["customer IDs that could be somebody's", REAL_ID],
  ] as const)("hold no %s", (_what, ...patterns) => {
    const found = files.flatMap(({ path, text }) =>
      text
        .split("\n")
        .flatMap((line, index) =>
          patterns.some((pattern) => (pattern as RegExp).test(line)) ? [`${path}:${index + 1}`] : [],
        ),
    );
    expect(found).toEqual([]);
  });
});
