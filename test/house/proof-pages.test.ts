import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./sources";

test.each(["security", "reliability"])("every suite that docs/%s.md names is there", (page) => {
  const text = readFileSync(join(ROOT, `docs/${page}.md`), "utf8");
  const named = [...text.matchAll(/`(test\/[\w./-]+)`/g)].map(([, path]) => path!);
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});
