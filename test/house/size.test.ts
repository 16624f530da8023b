import { filesBelow } from "./sources";

const LONGEST = 250;
/** Suites are lists of cases; they may run on a little. */
const LONGEST_TEST = 300;
const MEDIAN = 80;

const lines = (text: string) => text.trimEnd().split("\n").length;

describe("the files", () => {
  const sources = [
    ...filesBelow("src", [".ts", ".tsx", ".mjs"]),
    ...filesBelow("migrations", [".ts"]),
    ...filesBelow("test", [".ts", ".mjs"]),
  ];

  it(`have at most ${LONGEST} lines, those of tests ${LONGEST_TEST}`, () => {
    const limit = (path: string) => (path.startsWith("test/") ? LONGEST_TEST : LONGEST);
    const long = sources.filter(({ path, text }) => lines(text) > limit(path));
    expect(long.map(({ path, text }) => `${path}: ${lines(text)}`)).toEqual([]);
  });

  it(`have a median below ${MEDIAN} lines`, () => {
    const sizes = filesBelow("src", [".ts", ".tsx"])
      .map(({ text }) => lines(text))
      .sort((a, b) => a - b);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(MEDIAN);
  });

  it("are named after what they hold, not after nothing", () => {
    const vague = sources.filter(({ path }) =>
      /(^|[/-])(utils?|helpers?|common|manager|misc)([.-]|\/)/.test(path),
    );
    expect(vague.map(({ path }) => path)).toEqual([]);
  });

  it("export by name and hold no enums", () => {
    const offenders = filesBelow("src", [".ts", ".tsx"]).filter(({ text }) =>
      /^export default |^(export )?(const )?enum /m.test(text),
    );
    expect(offenders.map(({ path }) => path)).toEqual([]);
  });
});
