import { existsSync } from "node:fs";
import { join } from "node:path";
import { filesBelow, importsOf, ROOT, type Source } from "./sources";

/** House → room → the rooms of the same house that it may import. What stands beside the rooms knows all of them. */
const ROOMS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  "src/application": {
    ports: [],
    accounts: ["ports"],
    notes: ["ports"],
    receiving: ["ports", "notes"],
    answering: ["ports"],
    importing: ["ports"],
    sending: ["ports", "notes", "receiving"],
    campaigns: ["ports", "notes", "sending"],
    report: ["ports"],
    operating: ["ports", "notes", "receiving", "answering", "importing", "sending", "campaigns", "report"],
    views: ["ports", "importing", "sending", "campaigns", "report", "operating"],
  },
  "src/adapters/whatsapp": {
    page: [],
    browser: ["page"],
    session: ["page", "browser"],
    receiving: ["page", "session"],
    sending: ["page", "session", "receiving"],
  },
  "src/adapters/database": {
    schema: [],
    connection: ["schema"],
    repositories: ["connection", "schema"],
    imports: ["connection", "schema"],
    report: ["connection", "schema"],
    views: ["connection", "schema"],
    backup: ["connection", "schema"],
  },
};

const sources = [...filesBelow("src", [".ts", ".tsx"]), ...filesBelow("migrations", [".ts"])];

describe("the rooms", () => {
  it.each(Object.keys(ROOMS))(
    "of %s are all known to this table, and no file of application is outside",
    (house) => {
      const rooms = sources.map(({ path }) => roomOf(house, path)).filter((room) => room !== null);
      expect([...new Set(rooms)].filter((room) => room !== "" && ROOMS[house]?.[room] === undefined)).toEqual(
        [],
      );
      if (house === "src/application") expect(rooms).not.toContain("");
    },
  );

  it.each(Object.keys(ROOMS))("of %s import nothing upwards", (house) => {
    expect(sources.flatMap((source) => upwards(house, source))).toEqual([]);
  });

  it("would notice a room that imports upwards", () => {
    const path = "src/application/ports/x.ts";
    const source = { path, text: 'import type { Flow } from "../answering/flow";' };
    expect(upwards("src/application", source)).toEqual([`${path} imports src/application/answering/flow`]);
    const page = { path: "src/adapters/whatsapp/page/x.ts", text: 'import { send } from "../sending/send";' };
    expect(upwards("src/adapters/whatsapp", page)).toHaveLength(1);
    const loose = { path: "src/adapters/whatsapp/page/y.ts", text: 'import { c } from "../channel";' };
    expect(upwards("src/adapters/whatsapp", loose)).toHaveLength(1);
  });
});

describe("the files", () => {
  it("make no circle, types counted", () => {
    expect(firstCircle(graphOf(sources))).toBeNull();
  });

  it("would notice a circle of types", () => {
    const imports = new Map([
      ["a", ["b"]],
      ["b", ["c", "d"]],
      ["c", []],
      ["d", ["b"]],
    ]);
    expect(firstCircle(imports)).toEqual(["b", "d", "b"]);
  });
});

/** The room of a file, `""` for one that stands beside the rooms, `null` for one of another house. */
function roomOf(house: string, path: string): string | null {
  if (!path.startsWith(`${house}/`)) return null;
  const [room, ...rest] = path.slice(house.length + 1).split("/");
  return rest.length === 0 ? "" : room!;
}

function upwards(house: string, source: Source): string[] {
  const room = roomOf(house, source.path);
  if (room === null || room === "") return [];
  const allowed = ROOMS[house]?.[room] ?? [];
  return importsOf(source)
    .filter((target) => {
      // `schema` itself is the index of that room.
      const other =
        target.startsWith(`${house}/`) && existsSync(join(ROOT, target, "index.ts"))
          ? roomOf(house, `${target}/index`)
          : roomOf(house, target);
      return other !== null && other !== room && !allowed.includes(other);
    })
    .map((target) => `${source.path} imports ${target}`);
}

function graphOf(files: readonly Source[]): Map<string, string[]> {
  const known = new Set(files.map(({ path }) => path));
  const fileOf = (target: string) =>
    [`${target}.ts`, `${target}.tsx`, `${target}/index.ts`].find((path) => known.has(path));
  return new Map(
    files.map((source) => [
      source.path,
      importsOf(source)
        .map(fileOf)
        .filter((path) => path !== undefined),
    ]),
  );
}

/** The first circle that a walk through the imports closes, its first file named twice; `null` = there is none. */
function firstCircle(imports: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>();
  const walk = (file: string, way: readonly string[]): string[] | null => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const next of imports.get(file) ?? []) {
      const circle = walk(next, [...way, file]);
      if (circle !== null) return circle;
    }
    done.add(file);
    return null;
  };
  for (const file of imports.keys()) {
    const circle = walk(file, []);
    if (circle !== null) return circle;
  }
  return null;
}
