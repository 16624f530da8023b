import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./sources";

test("every suite that the page of attacks names is there", () => {
  const page = readFileSync(join(ROOT, "docs/security.md"), "utf8");
  const named = [...page.matchAll(/`(test\/[\w./-]+)`/g)].map(([, path]) => path!);
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});
