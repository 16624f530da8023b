import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { period } from "../../../../src/domain/billing-period";
import { Fault } from "../../../../src/domain/fault";
import { describeOnDatabases } from "../../../support/database";
import { useImports } from "../../../support/imports";

const [A, B] = ["516759900011", "516759900012"];
const HEAD = "UP;IDPEL;NAMA;TARIF;LEMBAR;RPTAG;RPBK;BULAN";
const row = (id = A, amount = "77125", month = "202611") => `51675;${id};SITI;R1;1;${amount};0;${month}`;

describeOnDatabases("what is refused", (open) => {
  const rig = useImports(open);
  const full = useImports(open, {
    rejectionsFor: () => ({
      add: async () => undefined,
      addDoubts: async () => null,
      close: async () => {
        throw new Fault("disk_full", "Diska penuh.");
      },
    }),
  });
  const nothing = async ({ query }: Awaited<ReturnType<typeof rig>>) => {
    expect(await query("SELECT * FROM bills")).toEqual([]);
    expect(await query("SELECT * FROM customers")).toEqual([]);
    expect(await query("SELECT * FROM imports")).toEqual([]);
  };

  test.each([
    ["no header", `${row()}\n`, {}, /judul kolom/],
    ["a moment that has not come", `${HEAD}\n${row()}\n`, { asOf: "2026-12-20 07:30" }, /masa depan/],
    ["a month that has not come", `${HEAD}\n${row()}\n`, { period: period("2027-11") }, /masa depan/],
    ["another month than was said", `${HEAD}\n${row()}\n`, { period: period("2026-10") }, /November 2026/],
    ["a row of a month to come", `${HEAD}\n${row(A, "77125", "202706")}\n`, {}, /Juni 2027, yang belum ada/],
    ["a kind that does not fit", `${HEAD}\n${row()}\n`, { kind: "contacts" as const }, /NO_WA/],
  ])("a file with %s, whole", async (_what, text, options, sentence) => {
    const one = await rig();
    await expect(one.take("a.csv", text, options)).rejects.toThrow(sentence);
    await nothing(one);
  });

  test("each dirty row with its reason, and the clean ones are taken", async () => {
    const one = await rig();
    const rows = [
      row(B, "Rp1.234.567,00"),
      row("5,16E+11"),
      row("516759000000"),
      row("1e11"),
      row("5167599000"),
      row(A, "tujuh"),
      row(A, "7,7E+4"),
      row(A, "77125", "13-2026"),
      row(B),
      HEAD,
      row("516759900013").replace("R1", "R1T"),
      "51675;0;;;;9999;0;",
      row(A, "=1+1"),
    ];
    const report = await one.take("a.csv", [HEAD, ...rows].join("\r\n"));
    expect(report.firstRejections.map((each) => [each.row, each.reason])).toEqual([
      [3, "id_scientific"],
      [4, "id_rounded"],
      [5, "id_scientific"],
      [6, "id_length"],
      [7, "amount_unreadable"],
      [8, "amount_scientific"],
      [9, "period_missing"],
      [10, "duplicate"],
      // No total of the rows above, and not said to be one.
      [13, "id_length"],
      [14, "amount_unreadable"],
    ]);
    expect(report.skipped).toEqual({ header_again: 1, prepaid: 1 });
    expect(report.rows).toMatchObject({ read: 11, accepted: 1, rejected: 10 });
    const kept = await one.query("SELECT `row_number` AS n, reason FROM import_rejections ORDER BY id");
    expect(kept).toHaveLength(10);
    const written = readFileSync(join(one.folder, "a.csv.ditolak.csv"), "utf8");
    expect(written).toContain(";'=1+1;");
    expect(written.split("\r\n")).toHaveLength(12);
  });

  test("a dry run keeps its rejections apart and leaves nothing else", async () => {
    const one = await rig();
    const text = [HEAD, row(), row("123")].join("\n");
    const report = await one.take("a.csv", text, { isDryRun: true });
    expect(report).toMatchObject({ outcome: "dry_run", counts: { billsNew: 1, customersNew: 1 } });
    expect(report.rejectionsFile).toBe(join(one.folder, "a.csv.percobaan.csv"));
    expect(readdirSync(one.folder).sort()).toEqual(["a.csv", "a.csv.percobaan.csv"]);
    await nothing(one);
    expect((await one.take("a.csv", text)).outcome).toBe("committed");
    expect(existsSync(join(one.folder, "a.csv.ditolak.csv"))).toBe(true);
  });

  test("with a full disk nothing is taken", async () => {
    const one = await full();
    await expect(one.take("a.csv", [HEAD, row(), row("123")].join("\n"))).rejects.toMatchObject({
      code: "disk_full",
    });
    await nothing(one);
  });

  test("an ignored older list is not one that was taken", async () => {
    const { take } = await rig();
    await take("new.csv", [HEAD, row()].join("\n"), { asOf: "2026-11-20 07:30" });
    const old = () => take("old.csv", [HEAD, row(), row(B)].join("\n"), { asOf: "2026-11-18 07:30" });
    expect((await old()).outcome).toBe("ignored_older");
    expect((await old()).outcome).toBe("ignored_older");
  });
});
