import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./sources";

interface Locked {
  readonly version: string;
  readonly license?: string;
  readonly dev?: true;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: true;
}

const read = (name: string) => readFileSync(join(ROOT, name), "utf8");
const manifest = JSON.parse(read("package.json")) as {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly allowScripts: Readonly<Record<string, boolean>>;
  readonly scripts: Readonly<Record<string, string>>;
};
const locked = Object.entries(
  (JSON.parse(read("package-lock.json")) as { packages: Record<string, Locked> }).packages,
).filter(([path]) => path !== "");
const nameOf = (path: string) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
const page = read("docs/supply.md");

/** Licences that ask for nothing but their own text; that of fonts (OFL) also that they are not sold by themselves. */
const PERMISSIVE =
  /^(?:MIT|OFL-1\.1|ISC|0BSD|Apache-2\.0|BSD-[023]-Clause|BlueOak-1\.0\.0|Python-2\.0| AND | OR |[()])+$/;
/** Those that say nothing, or something else: each stands on the page with its reason. */
const EXPLAINED = ["node-webpmux", "png-js", "qrcode-terminal", "async"];

test("every direct dependency stands on the page with its licence, at an exact version, and nothing else does", () => {
  const listed = [...page.matchAll(/^\| (\S+) \| (\S+) \| /gm)].filter(
    ([, name]) => !/^(?:Package|---)/.test(name!),
  );
  const direct = listed.filter(([, , licence]) => PERMISSIVE.test(licence!)).map(([, name]) => name);
  expect(direct).toEqual(Object.keys(manifest.dependencies).sort());
  for (const [, name, licence] of listed) {
    const entry = locked.find(([path]) => path === `node_modules/${name}`);
    if (direct.includes(name) && entry?.[1].license !== undefined)
      expect([name, licence]).toEqual([name, entry[1].license]);
  }
  for (const version of [...Object.values(manifest.dependencies), ...Object.values(manifest.devDependencies)])
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
});

test("every package that runs in production may be used so, or is explained", () => {
  const odd = locked
    .filter(([, { dev, license }]) => dev !== true && !PERMISSIVE.test(license ?? ""))
    .map(([path]) => nameOf(path));
  expect(odd.filter((name) => !EXPLAINED.includes(name))).toEqual([]);
});

test("every package has its digest and comes from the registry", () => {
  const loose = locked.filter(
    ([, { integrity, resolved }]) =>
      integrity === undefined || /^(?:git|file|https?:\/\/(?!registry\.npmjs\.org))/.test(resolved ?? ""),
  );
  expect(loose.map(([path]) => path)).toEqual([]);
});

test("nothing runs when it is installed: each package that would like to is named, and npm is told so", () => {
  expect(read(".npmrc")).toMatch(/^ignore-scripts=true$/m);
  const eager = locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => nameOf(path));
  for (const name of eager) {
    expect(manifest.allowScripts[name]).toBe(false);
    expect(page).toContain(name);
  }
  // With that setting npm runs no `pre…` and `post…` either: none may be relied on.
  expect(Object.keys(manifest.scripts).filter((name) => /^(?:pre|post|install|prepare)/.test(name))).toEqual(
    [],
  );
});
