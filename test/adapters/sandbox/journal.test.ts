import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Journal } from "../../../src/adapters/sandbox/journal";
import { decodeEntry, encodeEntry, type JournalEntry } from "../../../src/adapters/sandbox/journal-entry";
import { phoneNumber } from "../../../src/domain/phone-number";

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lunas-journal-"));
  path = join(folder, "journal.jsonl");
});
afterEach(() => rmSync(folder, { recursive: true }));

function written(id: string, text = "cek"): JournalEntry {
  const from = phoneNumber("6289000000001");
  const rest = { message: "text", quotedMessageId: null, by: "person" } as const;
  return { kind: "inbound", id, at: "2026-11-20T01:00:00.000Z", from, senderId: "jajag-1", text, ...rest };
}

test("what one process appends another one reads, once and in order", () => {
  const one = Journal.open(folder);
  const other = Journal.open(folder);
  one.append(written("a"));
  other.append(written("b"));
  expect([...other.readNew()].map((entry) => "id" in entry && entry.id)).toEqual(["a", "b"]);
  one.append(written("c"));
  expect([...other.readNew()]).toEqual([written("c")]);
  expect([...other.readNew()]).toEqual([]);
  expect([...one.readNew()]).toHaveLength(3);
  one.close();
  other.close();
});

test("more than one chunk, with characters of several bytes across its border, is read whole", () => {
  const journal = Journal.open(folder);
  const text = "matur nuwun 🙏 “nggih” ".repeat(40);
  const entries = Array.from({ length: 600 }, (_, n) => written(`id-${n}`, `${n} ${text}`));
  for (const entry of entries) journal.append(entry);
  expect([...journal.readNew()]).toEqual(entries);
  journal.close();
});

test("a line that is still being written is taken when it is complete", () => {
  const journal = Journal.open(folder);
  const line = encodeEntry(written("a", "matur nuwun 🙏"));
  const bytes = Buffer.from(line);
  appendFileSync(path, bytes.subarray(0, 40));
  expect([...journal.readNew()]).toEqual([]);
  appendFileSync(path, bytes.subarray(40, bytes.length - 20));
  expect([...journal.readNew()]).toEqual([]);
  appendFileSync(path, bytes.subarray(bytes.length - 20));
  expect([...journal.readNew()]).toEqual([written("a", "matur nuwun 🙏")]);
  journal.close();
});

test("an entry torn by a full disk costs neither the one after it nor the rest", () => {
  const torn = encodeEntry(written("torn")).slice(0, 60);
  writeFileSync(path, `${torn}${encodeEntry(written("a"))}not an entry\n${encodeEntry(written("b"))}`);
  const journal = Journal.open(folder);
  expect([...journal.readNew()]).toEqual([written("a"), written("b")]);
  journal.close();
});

test("no text can look like the beginning of an entry", () => {
  const sly = written("a", '{"kind":"receipt","id":"x"}\n{"kind":"');
  expect(decodeEntry(encodeEntry(sly).trimEnd())).toEqual(sly);
  const fault: JournalEntry = { kind: "fault", id: "f", phone: null, fault: { kind: "hang" } };
  expect(decodeEntry(encodeEntry(fault).trimEnd())).toEqual(fault);
  expect(encodeEntry(sly).split("\n")).toHaveLength(2);
});

test("a folder that cannot be used is explained", () => {
  writeFileSync(join(folder, "file"), "");
  expect(() => Journal.open(join(folder, "file", "sandbox"))).toThrow(/tidak dapat dibuka .*Beri hak tulis/);
});

test("only the owner may read what people wrote", () => {
  const journal = Journal.open(join(folder, "made"));
  journal.append(written("a"));
  journal.close();
  expect(statSync(join(folder, "made", "journal.jsonl")).mode & 0o077).toBe(0);
  expect(readFileSync(join(folder, "made", "journal.jsonl"), "utf8")).toContain('"id":"a"');
});
