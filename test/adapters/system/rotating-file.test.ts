import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { appendRotating } from "../../../src/adapters/system/rotating-file";

test("a file that is full becomes .1, the older ones move on, the oldest goes", () => {
  const folder = mkdtempSync(join(tmpdir(), "lunas-rotate-"));
  const path = join(folder, "made", "lunas.log");
  for (let n = 1; n <= 9; n++) appendRotating(path, `line ${n}\n`, { maxBytes: 14, keep: 3 });
  expect(readdirSync(join(folder, "made")).sort()).toEqual(["lunas.log", "lunas.log.1", "lunas.log.2"]);
  expect(readFileSync(path, "utf8")).toBe("line 9\n");
  expect(readFileSync(`${path}.1`, "utf8")).toBe("line 7\nline 8\n");
  expect(readFileSync(`${path}.2`, "utf8")).toBe("line 5\nline 6\n");
  expect(statSync(path).mode & 0o777).toBe(0o600);
  rmSync(folder, { recursive: true });
});
