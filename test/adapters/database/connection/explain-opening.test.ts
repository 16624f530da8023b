import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createDataSource, openDataSource } from "../../../../src/adapters/database/connection/data-source";
import { explainOpening } from "../../../../src/adapters/database/connection/explain-opening";

const folder = mkdtempSync(join(tmpdir(), "lunas-opening-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function refusalOf(file: string): Promise<string> {
  const opening = openDataSource(createDataSource(`sqlite:${file}`)).then(
    (dataSource) => dataSource.destroy(),
    (error: Error) => error.message,
  );
  return (await opening) ?? "opened";
}

describe("a database that cannot be opened", () => {
  it("says that a file is no database, without touching it", async () => {
    const file = join(folder, "tagihan.db");
    writeFileSync(file, "IDPEL;NAMA;RPTAG\n".repeat(100));
    expect(await refusalOf(file)).toMatch(/bukan basis data Lunas: perbaiki DATABASE_URL/);
  });

  it("says that a folder stands where the file should be", async () => {
    expect(await refusalOf(folder)).toMatch(
      /dibuka \(unable to open \S+\)\. Mungkin akun komputer ini tidak berhak/,
    );
  });

  it("opens a folder with spaces and letters of other languages", async () => {
    expect(await refusalOf(join(folder, "Data Tagihan – Jàjag 電気", "lunas.db"))).toBe("opened");
  });

  it("knows the driver's word also behind TypeORM's error", () => {
    const wrapped = Object.assign(new Error("said"), { driverError: { code: "SQLITE_READONLY" } });
    expect(explainOpening(wrapped).message).toMatch(/tidak berhak menulis berkas itu/);
  });

  it.each([
    ["ER_ACCESS_DENIED_ERROR", /menolak nama atau sandinya/],
    ["ER_BAD_DB_ERROR", /belum ada: buat dengan CREATE DATABASE/],
    ["ER_CON_COUNT_ERROR", /max_connections/],
    ["SQLITE_BUSY_RECOVERY", /dikunci proses lain/],
    ["ECONNREFUSED", /Periksa DATABASE_URL, dan apakah servernya berjalan/],
  ])("%s has its own remedy", (code, remedy) => {
    const fault = explainOpening(Object.assign(new Error("said"), { code }));
    expect(fault).toMatchObject({ code: "database_unreachable" });
    expect(fault.message).toMatch(/^Basis data tidak dapat dibuka \(said\)\. /);
    expect(fault.message).toMatch(remedy);
    expect(fault.message).not.toContain("\n");
  });
});
