import { filesBelow } from "./sources";

/** What makes or opens a file for writing by its name; a method of an open file has a dot before it. */
const WRITES =
  /(?<![.\w])(?:writeFile|writeFileSync|appendFile|appendFileSync|copyFile|copyFileSync|createWriteStream|open|openSync)\(((?:[^()]|\([^()]*(?:\([^()]*\)[^()]*)*\))*)\)/g;
/** A new file or none; or an own one that is no link. */
const SAFE = /"wx"|OWN/;
/** Only declared, or a word of ours. */
const OURS = /(?:function|async|static) $/;

function plainWrites(text: string): string[] {
  if (!/from "node:fs(?:\/promises)?"/.test(text)) return [];
  return [...text.matchAll(WRITES)]
    .filter(({ index }) => !OURS.test(text.slice(0, index)))
    .filter(([, values = ""]) => !SAFE.test(values) && !/^"r"|, "r"|O_RDONLY|^[\w.]+$/.test(values))
    .map(([call]) => call);
}

/** A link with the name of a file that is about to be written leads elsewhere: so files are made anew, or opened as they are. */
describe("files", () => {
  it.each(filesBelow("src", [".ts", ".tsx"]).map(({ path, text }) => [path, text] as const))(
    "are written through no link: %s",
    (_path, text) => {
      expect(plainWrites(text)).toEqual([]);
    },
  );

  it.each([
    ['writeFileSync(path, "");', false],
    ['await writeFile(join(a, "b"), JSON.stringify(f(x)), { mode: 0o600 });', false],
    ['openSync(path, "a", 0o600)', false],
    ["createWriteStream(path, {})", false],
    ['await writeFile(part, content, { flag: "wx", mode: 0o600 });', true],
    ['openSync(join(folder, "a"), APPEND_OWN, 0o600)', true],
    ["await handle.writeFile(text);", true],
  ])("would notice %s: %s", (line, isSafe) => {
    expect(plainWrites(`import { x } from "node:fs";\n${line}`)).toHaveLength(isSafe ? 0 : 1);
  });
});
