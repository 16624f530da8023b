import { existsSync } from "node:fs";
import { join } from "node:path";
import { FLOWS } from "../../src/flows";
import { HANDLERS } from "../../src/handlers";
import { filesBelow, ROOT } from "./sources";

/** The files that stand in the folder itself, without its index. */
function entries(folder: string): string[] {
  return filesBelow(folder, [".ts"])
    .map(({ path }) => path)
    .filter((path) => path.split("/").length === folder.split("/").length + 1 && !path.endsWith("/index.ts"))
    .sort();
}

/** Everything that a file exports and that is an object with a name: the things that lists are made of. */
function named(path: string): unknown[] {
  const exported: Record<string, unknown> = require(join(ROOT, path));
  return Object.values(exported).filter(
    (value) => typeof value === "object" && value !== null && "name" in value,
  );
}

function twice<T>(values: readonly T[]): T[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

describe.each([
  ["src/handlers", HANDLERS],
  ["src/flows", FLOWS],
] as const)("the list of %s", (folder, list: readonly { readonly name: string }[]) => {
  it("holds what every file of the folder exports, and nothing else", () => {
    const found = entries(folder).flatMap(named);
    expect(found.filter((each) => !list.includes(each as never))).toEqual([]);
    expect(list.filter((each) => !found.includes(each))).toEqual([]);
    expect(entries(folder).filter((path) => named(path).length === 0)).toEqual([]);
  });

  it("has no name twice", () => {
    expect(twice(list.map((each) => each.name))).toEqual([]);
  });
});

it("no intent is answered by two handlers", () => {
  expect(twice(HANDLERS.flatMap((handler) => handler.intents))).toEqual([]);
});

it("a flow that a handler starts exists", () => {
  const started = filesBelow("src/handlers", [".ts"]).flatMap(({ text }) =>
    [...text.matchAll(/kind: "start_flow", flow: "(\w+)"/g)].map((match) => match[1]),
  );
  expect(started.length).toBeGreaterThan(0);
  expect(started.filter((name) => !FLOWS.some((flow) => flow.name === name))).toEqual([]);
});

const ADMIN_INDEX = "src/admin/index.ts";
if (existsSync(join(ROOT, ADMIN_INDEX)))
  it("the list of admin commands has one command for every file of the folder, of the same name", () => {
    const index: Record<string, unknown> = require(join(ROOT, ADMIN_INDEX));
    const list = Object.values(index).find(Array.isArray) as { name: string }[];
    const files = entries("src/admin").map((path) => path.slice("src/admin/".length, -".ts".length));
    expect(list.map((each) => each.name).sort()).toEqual(files);
    expect(twice(list.map((each) => each.name))).toEqual([]);
  });
