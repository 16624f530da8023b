import { createHash } from "node:crypto";
import { lstatSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createFingerprint, loadFingerprintKey } from "../../../src/adapters/system/fingerprint";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lunas-key-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("who reads the database alone cannot try out the million codes: the key is not in it", () => {
  const [ours, other] = ["a", "b"].map((name) => loadFingerprintKey(join(folder, name)));
  const kept = createFingerprint(ours!)("6289:123456");
  expect(kept).toMatch(/^[0-9a-f]{64}$/);
  expect(createFingerprint(ours!)("6289:123456")).toBe(kept);
  expect(createFingerprint(other!)("6289:123456")).not.toBe(kept);
  expect(createHash("sha256").update("6289:123456").digest("hex")).not.toBe(kept);
});

test("the key is made once, for its account alone, and nothing lies beside it", () => {
  const path = join(folder, "below", "codes.key");
  const first = loadFingerprintKey(path);
  expect(loadFingerprintKey(path)).toEqual(first);
  expect(lstatSync(path).mode & 0o777).toBe(0o600);
  expect(readdirSync(join(folder, "below"))).toEqual(["codes.key"]);
});

test("a key that is broken off is not used in silence", () => {
  writeFileSync(join(folder, "codes.key"), "abc");
  expect(() => loadFingerprintKey(join(folder, "codes.key"))).toThrow(/remove it/);
});
