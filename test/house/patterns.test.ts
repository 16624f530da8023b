import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { check } from "recheck";
import { allPatterns, type Pattern } from "../support/all-patterns";
import { evilTexts } from "../support/evil-texts";
import { within } from "../support/within";
import { QUADRATIC } from "./quadratic-patterns";
import { ROOT } from "./sources";

/**
 * A pattern that the checker (recheck) has looked at needs no second look: its fingerprint and verdict are kept here. A new
 * one is checked when the test runs. `LUNAS_CHECK_PATTERNS=all npm test -- test/house/patterns` checks all anew (minutes)
 * and writes the list.
 */
const CHECKED = join(ROOT, "test/house/checked-patterns.txt");
const CHECKS_ALL = process.env.LUNAS_CHECK_PATTERNS === "all";
/** Of the machine's time, which others may use too: with less, a linear one may look undecided or worse. */
const CHECK_MS = 20_000;
/** Letters of the longest message that is kept. */
const LONGEST = 4_000;
/** For what takes milliseconds if its work is linear, and minutes or years if it is cubic or worse. */
const LIMIT_MS = 60_000;

const patterns = allPatterns();
const written = patterns.filter(({ place }) => !place.startsWith("lexicon"));

function fingerprint({ source, flags }: Pick<Pattern, "source" | "flags">): string {
  return createHash("sha256").update(`/${source}/${flags}`).digest("hex").slice(0, 16);
}

function isExcepted({ place, source }: Pattern): boolean {
  return QUADRATIC.some((one) => one.place === place && source.startsWith(one.begins));
}

/** `linear`, `undecided` (beyond the checker, or beyond its time), or how bad it is. */
async function verdictOf({ source, flags }: Pick<Pattern, "source" | "flags">): Promise<string> {
  const found = await check(source, flags, { timeout: CHECK_MS });
  if (found.status === "safe") return "linear";
  return found.status === "vulnerable" ? found.complexity.summary : "undecided";
}

describe("every regular expression", () => {
  const verdicts = new Map(
    (CHECKS_ALL ? "" : readFileSync(CHECKED, "utf8"))
      .split("\n")
      .filter(Boolean)
      .map((line) => line.split(" ") as [string, string]),
  );

  it("is found, those of the lexicon too", () => {
    expect(written.length).toBeGreaterThan(350);
    expect(patterns.length - written.length).toBeGreaterThan(80);
  });

  it("that is written down is linear, or excepted with its reason", async () => {
    const found: string[] = [];
    for (const one of written.filter((pattern) => !isExcepted(pattern))) {
      const verdict = verdicts.get(fingerprint(one)) ?? (await verdictOf(one));
      verdicts.set(fingerprint(one), verdict);
      if (verdict !== "linear" && verdict !== "undecided")
        found.push(`${one.place}: /${one.source}/${one.flags}: ${verdict}`);
    }
    expect(found).toEqual([]);
    if (CHECKS_ALL)
      writeFileSync(
        CHECKED,
        `${[...verdicts]
          .map((line) => line.join(" "))
          .sort()
          .join("\n")}\n`,
      );
  });

  it("that is excepted is still there", () => {
    const gone = QUADRATIC.filter(
      ({ place, begins }) => !written.some((one) => one.place === place && one.source.startsWith(begins)),
    );
    expect(gone).toEqual([]);
  });

  it("would be found out when it is not linear", async () => {
    expect(await verdictOf({ source: "^(\\s*(?:,|\\s)\\s*\\d)*$", flags: "" })).toMatch(
      /exponential|polynomial/,
    );
    expect(await verdictOf({ source: "^\\s*([^\\]]+?)\\s*\\]", flags: "" })).toMatch(/polynomial/);
    const doubling = /^(?:\s*(?:,|\s)\s*\d)*$/;
    expect(() => within(500, () => doubling.test(`${"  1".repeat(60)}y`))).toThrow();
  });

  it("of the lexicon, or beyond the checker, is done with the worst texts at once", () => {
    const open = patterns.filter(
      (one) =>
        one.place.startsWith("lexicon") || isExcepted(one) || verdicts.get(fingerprint(one)) !== "linear",
    );
    const evil = evilTexts(LONGEST);
    for (const { source, flags } of open) {
      const own = ` ${(source.match(/\p{L}{2,}/gu) ?? []).slice(0, 12).join("  ")} `;
      const ownText = own.repeat(Math.ceil(LONGEST / own.length)).slice(0, LONGEST);
      const pattern = new RegExp(source, flags.replace("g", ""));
      within(LIMIT_MS, () => {
        for (const text of [...evil, ownText, ownText.replaceAll("  ", "")]) pattern.test(text);
      });
    }
  });
});
