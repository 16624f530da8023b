import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";

/** The layers of the styles, weakest first; each page's own come last, in the order of their names. */
const LAYERS = ["reset", "tokens", "base", "components", "regions"] as const;
const FONT = "@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2";
const SCRIPTS = ["htmx.org/dist/htmx.min.js", "htmx.org/dist/ext/hx-sse.min.js"];
const TYPES: Readonly<Record<string, string>> = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
  woff2: "font/woff2",
};

/** The files that every page asks for, in memory: few, small, and under an address that changes with their content. */
export interface ScreenAssets {
  /** `lunas.css` → `/aset/3f9a…/lunas.css`. */
  readonly url: (name: string) => string;
  readonly files: ReadonlyMap<string, Buffer>;
}

/** Reads them from the folder of the screens' assets, and from the packages that bring the rest. */
export function loadAssets(folder: string): ScreenAssets {
  const read = (...path: string[]) => readFileSync(join(folder, ...path));
  const pages = join(folder, "pages");
  const pageStyles = existsSync(pages) ? readdirSync(pages).filter((name) => name.endsWith(".css")) : [];
  const styles = [
    `@layer ${[...LAYERS, "pages"].join(", ")};`,
    ...LAYERS.map((layer) => `@layer ${layer} {\n${read(`${layer}.css`)}}`),
    ...pageStyles.sort().map((name) => `@layer pages {\n${read("pages", name)}}`),
  ];
  const scripts = [...SCRIPTS.map((name) => readFileSync(require.resolve(name))), read("lunas.js")];
  const files = new Map<string, Buffer>([
    ["lunas.css", Buffer.from(styles.join("\n"))],
    [
      "lunas.js",
      Buffer.from(
        scripts.map((script) => script.toString().replace(/\/\/# sourceMappingURL=\S+/g, "")).join(";\n"),
      ),
    ],
    ["icons.svg", read("icons.svg")],
    ["lunas.svg", read("lunas.svg")],
    ["plus-jakarta-sans.woff2", readFileSync(require.resolve(FONT))],
  ]);
  const hash = createHash("sha256");
  for (const [name, content] of files) hash.update(name).update(content);
  const folderName = hash.digest("hex").slice(0, 12);
  return { files, url: (name) => `/aset/${folderName}/${name}` };
}

/** Any hash is answered with what there is now; only the right one may be kept for ever. */
export function assetRoutes(server: FastifyInstance, assets: ScreenAssets): void {
  server.get<{ Params: { hash: string; name: string } }>("/aset/:hash/:name", async (request, reply) => {
    const { name } = request.params;
    const content = assets.files.get(name);
    if (content === undefined) return reply.callNotFound();
    const isCurrent = request.url === assets.url(name);
    return reply
      .type(TYPES[name.split(".").at(-1)!]!)
      .header("cache-control", isCurrent ? "public, max-age=31536000, immutable" : "no-store")
      .send(content);
  });
}
