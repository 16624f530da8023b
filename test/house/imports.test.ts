import { filesBelow, importsOf, type Source } from "./sources";

/** Folder → what its files may import, beyond their own folder. `src/adapters/*` stands for each adapter by itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  "src/domain": ["luxon"],
  "src/application": ["src/domain"],
  "src/texts": ["src/domain"],
  "src/flows": ["src/domain", "src/texts", "src/application/ports/turn", "src/application/answering/flow"],
  "src/handlers": [
    "src/domain",
    "src/texts",
    "src/flows",
    "src/application/ports/turn",
    "src/application/answering/flow",
  ],
  "src/admin": ["src/domain", "src/texts", "src/application"],
  "src/screens": ["src/domain", "src/texts", "src/application", "src/admin", "hono/jsx"],
  "src/adapters/*": ["src/domain", "src/application", "package"],
  "src/adapters/database": ["src/domain", "src/application", "package", "migrations"],
  migrations: ["package"],
};
/** What stands in src itself, and the command line, puts the parts together. */
const ANYTHING = /^src\/((cli|config|compose|service)\/)?[\w-]+\.ts$/;

describe("the folders", () => {
  const sources = [...filesBelow("src", [".ts", ".tsx"]), ...filesBelow("migrations", [".ts"])];

  it("are all known to this table", () => {
    expect(
      sources.filter((source) => !ANYTHING.test(source.path) && rule(source.path) === undefined),
    ).toEqual([]);
  });

  it.each(Object.keys(MAY_IMPORT))("%s imports only what it may", (folder) => {
    const own = sources.filter(({ path }) => !ANYTHING.test(path) && rule(path) === folder);
    expect(own.flatMap(trespasses)).toEqual([]);
  });

  it("would notice: an adapter that imports another, a rule that reads the machine", () => {
    const adapter = {
      path: "src/adapters/pdf/x.ts",
      text: 'import { a } from "../files/a";\nimport fs from "node:fs";',
    };
    expect(trespasses(adapter)).toEqual(["src/adapters/pdf/x.ts imports src/adapters/files/a"]);
    const domain = { path: "src/domain/x.ts", text: 'const fs = await import("node:fs");' };
    expect(trespasses(domain)).toEqual(["src/domain/x.ts imports node:fs"]);
    const flow = { path: "src/flows/x.ts", text: 'import type { Clock } from "../application/ports/ports";' };
    expect(trespasses(flow)).toEqual(["src/flows/x.ts imports src/application/ports/ports"]);
  });
});

function trespasses(source: Source): string[] {
  const folder = ownFolder(source.path);
  const allowed = MAY_IMPORT[rule(source.path) ?? ""] ?? [];
  return importsOf(source)
    .filter((target) => !within(target, folder) && !allowed.some((each) => permits(each, target)))
    .map((target) => `${source.path} imports ${target}`);
}

function permits(allowed: string, target: string): boolean {
  const isOwn = /^(src|migrations|test)(\/|$)/.test(target);
  return allowed === "package" ? !isOwn : within(target, allowed);
}

function within(target: string, folder: string): boolean {
  return target === folder || target.startsWith(`${folder}/`);
}

function ownFolder(path: string): string {
  return path
    .split("/")
    .slice(0, path.startsWith("src/adapters/") ? 3 : path.startsWith("src/") ? 2 : 1)
    .join("/");
}

function rule(path: string): string | undefined {
  const folder = ownFolder(path);
  return folder in MAY_IMPORT ? folder : path.startsWith("src/adapters/") ? "src/adapters/*" : undefined;
}
