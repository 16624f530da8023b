import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const BUILD = pathToFileURL(join(__dirname, "../../src/setup/build.mjs")).href;

/** A project as small as can be, with the packages of this one. */
function project(): string {
  const root = mkdtempSync(join(tmpdir(), "build-"));
  const options = {
    module: "node16",
    target: "es2023",
    rootDir: ".",
    outDir: "dist",
    types: [],
    strict: true,
  };
  mkdirSync(join(root, "src"));
  writeFileSync(join(root, "tsconfig.json"), JSON.stringify({ compilerOptions: options }));
  writeFileSync(join(root, "package-lock.json"), "{}");
  writeFileSync(
    join(root, ".tsconfig.build.json"),
    JSON.stringify({
      extends: "./tsconfig.json",
      compilerOptions: { incremental: true, tsBuildInfoFile: "dist/.tsbuildinfo" },
      include: ["src/**/*.ts"],
    }),
  );
  writeFileSync(join(root, "src", "cli.ts"), "export const answer: number = 42;\n");
  symlinkSync(join(__dirname, "../../node_modules"), join(root, "node_modules"), "junction");
  return root;
}

/** Builds `root` in a process of its own, as the command does; says whether it was built before and is now, or the error. */
function build(root: string): string {
  const script = `import { build, isBuilt } from "${BUILD}"; const root = ${JSON.stringify(root)};
    const before = isBuilt(root); if (!before) await build(root).catch((error) => { console.log(error.message); process.exit() });
    console.log(before, isBuilt(root));`;
  return spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    encoding: "utf8",
  }).stdout.trim();
}

describe("building", () => {
  it("compiles once, again after a change, and leaves exactly the output of the sources", () => {
    const root = project();
    writeFileSync(join(root, "src", "page.html"), "<p>");
    writeFileSync(join(root, "src", "old.ts"), "export {};\n");
    expect(build(root)).toBe("false true");
    expect(readFileSync(join(root, "dist", "src", "page.html"), "utf8")).toBe("<p>");
    expect(existsSync(join(root, "dist", "src", "old.js"))).toBe(true);
    expect(build(root)).toBe("true true");

    rmSync(join(root, "src", "old.ts"));
    expect(build(root)).toBe("false true");
    expect(existsSync(join(root, "dist", "src", "old.js"))).toBe(false);

    // The compiler's notes say that nothing is to be done; the output is gone all the same.
    rmSync(join(root, "dist", "src"), { recursive: true });
    expect(build(root)).toBe("false true");
    expect(existsSync(join(root, "dist", "src", "cli.js"))).toBe(true);
  });

  it("says what the compiler says, and does not take the failure for a build", () => {
    const root = project();
    writeFileSync(join(root, "src", "cli.ts"), 'export const answer: number = "42";\n');
    expect(build(root)).toMatch(/do not compile[\s\S]*src\/cli\.ts\(1,14\): error TS2322/);
    expect(existsSync(join(root, "dist", ".built"))).toBe(false);
  });
});
