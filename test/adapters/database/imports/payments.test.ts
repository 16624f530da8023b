import { readFileSync } from "node:fs";
import { importLines } from "../../../../src/admin/reports/import-lines";
import { describeOnDatabases } from "../../../support/database";
import { type ImportRig, useImports } from "../../../support/imports";

const [A, B, C] = ["516759900011", "516759900012", "516759900013"];
const list = (...rows: string[]) =>
  ["UP;IDPEL;NAMA;LEMBAR;RPTAG;RPBK;BULAN", ...rows.map((row) => `51675;${row};202611`)].join("\n");
const paid = (...rows: string[]) => ["Idpel;TglTransaksi;Bulan;RpTagihan;RpBK", ...rows].join("\n");

describeOnDatabases("what a list of payments says besides who has paid", (open) => {
  const rig = useImports(open);
  const bills = async ({ query }: ImportRig) =>
    (await query("SELECT customer_id, period, state, paid_on FROM bills ORDER BY customer_id, period")).map(
      (row) => [row.customer_id, row.period, row.state, row.paid_on],
    );

  test("a payment and its reversal in one file leave the bill open, whatever stands first", async () => {
    const one = await rig();
    await one.take("saldo.csv", list(`${A};SITI;1;77125;0`, `${B};BUDI;1;50000;0`, `${C};TINI;1;60000;0`));
    const report = await one.take(
      "lunas.csv",
      paid(
        `${A};20261103;202611;77125;0`,
        `${A};20261103;202611;-77125;0`,
        `${B};20261104;202611;-50000;0`,
        `${B};20261103;202611;50000;0`,
        `${C};20261104;202611;60000;0`,
      ),
    );
    expect(await bills(one)).toEqual([
      [A, "2026-11", "open", null],
      [B, "2026-11", "open", null],
      [C, "2026-11", "paid", "2026-11-04"],
    ]);
    expect(report.counts).toMatchObject({ billsSettled: 1, unknownSettlements: 0, reversedStillPaid: 0 });
    expect(report.firstRejections.map(({ row, reason }) => [row, reason])).toEqual([
      [3, "reversal"],
      [4, "reversal"],
      [2, "reversed"],
      [5, "reversed"],
    ]);
  });

  test("a bill that is paid again after the reversal is paid, and one that we never saw is not made up", async () => {
    const one = await rig();
    await one.take("saldo.csv", list(`${A};SITI;1;77125;0`));
    const report = await one.take(
      "lunas.csv",
      paid(
        `${A};20261103;202611;77125;0`,
        `${A};20261103;202611;-77125;0`,
        `${A};20261105;202611;77125;0`,
        `${B};20261103;202611;50000;0`,
        `${B};20261103;202611;-50000;0`,
      ),
    );
    expect(await bills(one)).toEqual([[A, "2026-11", "paid", "2026-11-03"]]);
    expect(report.counts).toMatchObject({ billsSettled: 1, unknownSettlements: 0 });
  });

  test("a reversal of a payment of an earlier file is told with its row; a newer list opens the bill", async () => {
    const one = await rig();
    await one.take("saldo.csv", list(`${A};SITI;1;77125;0`), { asOf: "2026-11-02 07:30" });
    await one.take("lunas-1.csv", paid(`${A};20261103;202611;77125;0`));
    const reversal = paid(`${B};20261104;202611;50000;0`, `${A};20261103;202611;-77125;0`);
    for (const isDryRun of [true, false]) {
      const report = await one.take("lunas-2.csv", reversal, { isDryRun });
      expect(report.counts).toMatchObject({ reversedStillPaid: 1, amountsDiffer: 0 });
      expect(report.doubts).toEqual([
        { kind: "still_paid", customerId: A, period: "2026-11", paidOn: "2026-11-03", row: 3 },
      ]);
      expect(readFileSync(report.rejectionsFile!, "utf8")).toMatch(
        new RegExp(`3;IDPEL;${A};"pelunasannya dibatalkan.*;Tanyakan ke unit\\.;tidak ada`),
      );
      expect(importLines(report).join("\n")).toMatch(
        /! baris 3, 51675\S+011 November 2026: pelunasannya dibatalkan.*dibayar 3 November 2026.*tetap lunas sampai/,
      );
    }
    expect((await bills(one))[0]).toEqual([A, "2026-11", "paid", "2026-11-03"]);
    await one.take("saldo-2.csv", list(`${A};SITI;1;77125;0`), { asOf: "2026-11-05 07:30" });
    expect((await bills(one))[0]).toEqual([A, "2026-11", "open", null]);
  });

  test("a payment of another amount than the bill's is told with its row, before and after", async () => {
    const one = await rig();
    await one.take(
      "saldo.csv",
      list(`${A};SITI;1;77125;3000`, `${B};BUDI;1;120500;0`, `${C};TINI;1;60000;0`),
    );
    const text = paid(
      `${A};20261103;202611;77125;3000`,
      `${C};20261104;202611;60.001;0`,
      `${B};20261104;202611;12000;0`,
    );
    for (const isDryRun of [true, false]) {
      const report = await one.take("lunas.csv", text, { isDryRun });
      expect(report.counts).toMatchObject({ billsSettled: 3, amountsDiffer: 2 });
      expect(report.doubts.map((doubt) => [doubt.row, doubt.customerId])).toEqual([
        [3, C],
        [4, B],
      ]);
      expect(importLines(report)).toContain(
        "! baris 4, 51675••••012 November 2026: dibayar Rp12.000, tagihannya Rp120.500; menurut berkas ini lunas.",
      );
    }
    expect((await bills(one)).map(([, , state]) => state)).toEqual(["paid", "paid", "paid"]);
  });

  test("late fees within or beside the amount, and months that are paid one by one, are no difference", async () => {
    const one = await rig();
    await one.take(
      "saldo.csv",
      list(`${A};SITI;1;77125;3000`, `${B};BUDI;2;154250;0`, `${C};TINI;3;90000;0`),
    );
    const report = await one.take(
      "lunas.csv",
      paid(
        `${A};20261123;202611;80125;0`,
        `${B};20261123;202609;45000;0`,
        `${B};20261123;202610;70000;0`,
        `${B};20261123;202611;84250;0`,
        `${C};20261123;202611;30000;0`,
      ),
    );
    expect(report.doubts).toEqual([
      { kind: "amount_differs", customerId: C, period: "2026-11", paid: 30_000, billed: 90_000, row: 6 },
    ]);
    // The same once more, told by lists without amounts or of bills without one.
    await one.take("tanpa-jumlah.csv", `Idpel;TglTransaksi;Bulan\n516759900019;20261123;202611`);
    const again = await one.take("dengan-jumlah.csv", paid("516759900019;20261123;202611;50000;0"));
    expect(again.counts).toMatchObject({ amountsDiffer: 0 });
  });
});
