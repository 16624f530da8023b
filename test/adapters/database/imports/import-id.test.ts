import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createImportStore } from "../../../../src/adapters/database/imports/import-store";
import { openTable } from "../../../../src/adapters/files/open-table";
import { createRejectionsFile } from "../../../../src/adapters/files/rejections-file";
import { importFile } from "../../../../src/application/importing/import-file";
import { describeOnDatabases } from "../../../support/database";
import { minutes, NOVEMBER, seedOn } from "../seed";

describeOnDatabases("the number of an import", (open) => {
  const folder = mkdtempSync(join(tmpdir(), "lunas-import-id-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("is that of its row, and none where nothing was written", async () => {
    const { sql } = await seedOn(open);
    const { dataSource } = await open();
    const take = (isDryRun: boolean, asOf: Date, amount: number) => {
      const path = join(folder, `saldo-${amount}.csv`);
      writeFileSync(path, `UP;IDPEL;NAMA;LEMBAR;RPTAG;RPBK\n51675;516759900011;SITI;1;${amount};0\n`);
      const request = { path, kind: null, period: NOVEMBER, asOf, isDryRun, force: false };
      const files = { open: openTable, rejectionsFor: createRejectionsFile };
      const clock = { now: () => minutes(60), sleep: async () => undefined };
      return importFile({ files, imports: createImportStore(dataSource), clock }, request);
    };
    const newest = async () =>
      (await sql.one<{ id: number }>("SELECT MAX(id) AS id FROM imports WHERE state <> 'open'"))?.id ?? null;
    expect(await take(true, minutes(1), 50_000)).toMatchObject({ outcome: "dry_run", importId: null });
    const first = await take(false, minutes(2), 50_000);
    expect(first).toMatchObject({ outcome: "committed", importId: await newest() });
    expect(first.importId).toBeGreaterThan(0);
    expect(await take(false, minutes(2), 50_000)).toMatchObject({ outcome: "unchanged", importId: null });
    const older = await take(false, minutes(1), 60_000);
    expect(older).toMatchObject({ outcome: "ignored_older", importId: await newest() });
    expect(older.importId).not.toBe(first.importId);
  });
});
