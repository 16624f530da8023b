import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { explainTrouble } from "../../src/cli/explain-trouble";

const withCode = (code: string, more = {}) => Object.assign(new Error(`said ${code}`), { code, ...more });

describe("trouble of the machine", () => {
  it.each([
    [
      withCode("ENOSPC", { path: "/srv/lunas/log" }),
      "disk_full",
      /Diska penuh .*\/srv\/lunas\/log.*Kosongkan ruang/,
    ],
    [withCode("X", { driverError: { code: "SQLITE_FULL" } }), "disk_full", /Diska penuh/],
    [
      withCode("EACCES", { path: "/srv" }),
      "file_unreadable",
      /tidak berhak memakai \/srv \(EACCES\).*DATA_FOLDER/,
    ],
    [withCode("X", { driverError: { code: "SQLITE_READONLY" } }), "file_unreadable", /berkas basis data/],
    [
      withCode("X", {
        driverError: { code: "ECONNREFUSED", message: "connect ECONNREFUSED 127.0.0.1:3306" },
      }),
      "database_unreachable",
      /tidak menjawab lagi \(connect ECONNREFUSED 127\.0\.0\.1:3306\)/,
    ],
    [withCode("PROTOCOL_CONNECTION_LOST"), "database_unreachable", /tidak menjawab lagi/],
    [
      withCode("X", { driverError: { code: "SQLITE_BUSY" } }),
      "database_unreachable",
      /tetap dikunci proses lain selama 10 detik .*lalu ulangi/,
    ],
    [withCode("ER_OPTION_PREVENTS_STATEMENT"), "database_unreachable", /menolak ditulisi .*hak menulis/],
  ])("%s is one sentence with its remedy", (error, code, sentence) => {
    const fault = explainTrouble(error);
    expect(fault).toMatchObject({ code });
    expect(fault?.message).toMatch(sentence);
    expect(fault?.message).not.toMatch(/\n|\bat /);
  });

  it("is recognised as Node tells it", () => {
    const folder = mkdtempSync(join(tmpdir(), "lunas-trouble-"));
    try {
      writeFileSync(join(folder, "file"), "");
      mkdirSync(join(folder, "file", "log"), { recursive: true });
      throw new Error("made a folder in a file");
    } catch (error) {
      expect(explainTrouble(error)?.message).toMatch(/file[/\\]log tidak dapat dipakai \(ENOTDIR\)/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it.each([new TypeError("x is not a function"), "a string", null, withCode("ENOENT")])(
    "is not: %s, which is a bug and keeps its stack",
    (error) => {
      expect(explainTrouble(error)).toBeNull();
    },
  );
});
