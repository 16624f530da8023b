import { codeOf, filesBelow } from "./sources";

/** Time, chance and the environment come in by one door each, so that every run can be repeated. */
const RULES = [
  { what: "process.env", pattern: /\bprocess \. env\b/, doors: /^src\/(main|cli)\.ts$/ },
  { what: "new Date()", pattern: /\bnew Date (?!\()|\bnew Date \( \)/, doors: /^src\/adapters\/system\// },
  { what: "Date.now()", pattern: /\bDate \. now\b/, doors: /^src\/adapters\/system\// },
  { what: "performance.now()", pattern: /\bperformance \. now\b/, doors: /^src\/adapters\/system\// },
  { what: "Math.random()", pattern: /\bMath \. random\b/, doors: /^src\/adapters\/system\// },
];

describe("the surroundings", () => {
  const sources = filesBelow("src", [".ts", ".tsx"]).map((source) => ({
    path: source.path,
    code: codeOf(source),
  }));

  it.each(RULES)("$what is used behind its door only", ({ pattern, doors }) => {
    const users = sources.filter(({ path, code }) => pattern.test(code) && !doors.test(path));
    expect(users.map(({ path }) => path)).toEqual([]);
  });

  it.each([
    ["const now = new Date();", "new Date()"],
    ["const now = new Date;", "new Date()"],
    ["const { PORT } = process.env;", "process.env"],
    ["const ms = Date.now ();", "Date.now()"],
    ["const chance = Math.random();", "Math.random()"],
  ])("would notice %s", (text, what) => {
    const pattern = RULES.find((rule) => rule.what === what)!.pattern;
    expect(codeOf({ path: "x.ts", text })).toMatch(pattern);
    expect(codeOf({ path: "x.ts", text: `// ${text}` })).not.toMatch(pattern);
  });
});
