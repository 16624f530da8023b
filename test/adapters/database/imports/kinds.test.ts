import { sqlOfDataSource } from "../../../../src/adapters/database/connection/sql";
import { readImportNotes } from "../../../../src/adapters/database/report/report-imports";
import { period } from "../../../../src/domain/billing-period";
import { describeOnDatabases } from "../../../support/database";
import { useImports } from "../../../support/imports";

const [A, B] = ["516759900011", "516759900012"];
const LIST_25 =
  "UNITAP;UNITUP;IDPEL;NAMA;TARIF;DAYA;KOGOL;GARDU;ALAMAT;LEMBAR;RPPTL;RPBPJU;RPPPN;RPMAT;TAGSUS;UJL;BP;TRAFO;SEWATRAFO;SEWAKAP;RPTAG;RPBK;BULAN;KOORDX;KOORDY";
const unpaid = (id: string, amount: number, sheets = 1) =>
  `51670;51675;${id};SITI AMINAH;R1M;900;0;JJG12;"DSN KRAJAN; RT 02\\RW 1";${sheets};70000;6300;0;0;0;0;0;0;0;0;${amount};0;202611;-8,4;114,1`;

describeOnDatabases("the kinds of files", (open) => {
  const rig = useImports(open);

  test("A: the unpaid list of 25 columns, with a title above and a total below", async () => {
    const { take, query } = await rig();
    const text = ["DAFTAR SALDO", "UNIT;51675", "", LIST_25, unpaid(A!, 77_125), ";;", ";;;TOTAL"].join("\n");
    expect(await take("a.csv", text)).toMatchObject({
      kind: "unpaid_list",
      scope: { periods: ["2026-11"], units: ["51675"] },
      rows: { read: 1, accepted: 1, rejected: 0 },
      skipped: { blank: 1, total: 1 },
      counts: { customersNew: 1, billsNew: 1 },
    });
    const [customer] = await query("SELECT * FROM customers");
    expect(customer).toMatchObject({
      customer_id: A,
      name: "SITI AMINAH",
      tariff: "R1M",
      power_va: 900,
      customer_group: "0",
      route: null,
      unit: "51675",
      address: "DSN KRAJAN; RT 02\\RW 1",
      meter_number: null,
    });
    const [bill] = await query("SELECT * FROM bills");
    expect(bill).toMatchObject({
      customer_id: A,
      period: "2026-11",
      late_fee: expect.anything(),
      sheets: 1,
      due_on: "2026-11-20",
      state: "open",
      paid_on: null,
    });
    expect([Number(bill!.amount), Number(bill!.late_fee)]).toEqual([77_125, 0]);
  });

  test("B: the unpaid list of 12 columns, which knows no month", async () => {
    const { take } = await rig();
    const text = `AP,UP,IDPEL,NAMA,TARIF,DAYA,KOGOL,GARDU,ALAMAT,LEMBAR,RPTAG,RPBK\n51670,51675,${A},SITI,R1,450,0,X,DSN,1,"45,000",3000\n`;
    await expect(take("b.csv", text)).rejects.toThrow(/--period 2026-11/);
    expect(await take("b.csv", text, { period: period("2026-11") })).toMatchObject({
      kind: "unpaid_list",
      counts: { billsNew: 1 },
    });
  });

  test("C: settlements, one row a month though LEMBAR says two", async () => {
    const { take, query } = await rig();
    const head =
      "No;TglBuku;Idpel;TglTransaksi;Trf;Daya;Bulan;Kelp;KDPP;RpPTL;RpBPJU;RpPPN;RpMaterai;RpLain2;RpTagihan;RpBK;Petugas(bank);Kode";
    const paid = (month: string) => `1;20261119;${A};20261119;R1M;900;${month};0;0;0;0;0;0;0;77125;0;BANK;1`;
    expect(await take("c.csv", [head, paid("202610"), paid("202611")].join("\n"))).toMatchObject({
      kind: "settlements",
      counts: { unknownSettlements: 2 },
    });
    expect(await query("SELECT period, paid_on, state FROM bills ORDER BY period")).toEqual([
      { period: "2026-10", paid_on: "2026-11-19", state: "paid" },
      { period: "2026-11", paid_on: "2026-11-19", state: "paid" },
    ]);
  });

  test("D: the billing record brings energy and readings, and does not touch what a list has added", async () => {
    const { take, query } = await rig();
    const text = `IDPEL;NAMA;TARIF;DAYA;RPTAG;RPBK;BLTH;TGLJTTEMPO;KDDK;SLALWBP;SAHLWBP;PEMKWH\n${A};SITI;R1;900;77125;0;202611;20261120;JBAAA1;1.200;1.253;53\n`;
    expect(await take("d.csv", text)).toMatchObject({ kind: "billing_record", counts: { billsNew: 1 } });
    await take("a.csv", [LIST_25, unpaid(A!, 77_125)].join("\n"));
    expect(await query("SELECT energy_kwh, meter_start, meter_end FROM bills")).toEqual([
      { energy_kwh: 53, meter_start: 1200, meter_end: 1253 },
    ]);
    expect(await query("SELECT route FROM customers")).toEqual([{ route: "JBAAA1" }]);
  });

  test("E: contacts; a phone on more than five customers is told", async () => {
    const { take, query } = await rig();
    const rows = Array.from({ length: 6 }, (_, index) => `51675990002${index},SITI,0890-1234-5678`);
    const report = await take("e.csv", ["IDPEL,NAMA,NO_WA", ...rows].join("\n"));
    expect(report).toMatchObject({
      kind: "contacts",
      counts: { contactsNew: 1, linksNew: 6, customersNew: 6 },
      crowdedPhones: [{ phone: "6289012345678", customers: 6 }],
    });
    expect(await query("SELECT COUNT(*) AS n FROM bills")).toMatchObject([{ n: 0 }]);
  });

  test("the newcomer's file: phone, amount and due day in one table", async () => {
    const { take, query } = await rig();
    const text = `id_pelanggan,nama,no_wa,tagihan,jatuh_tempo\n${A},SITI,0890 1234 5678 / 0890 1111 2222,"Rp77.125",20-11-2026\n${B},BUDI,,50000,20/11/2026\n`;
    expect(await take("simple.csv", text)).toMatchObject({
      kind: "simple",
      counts: { billsNew: 2, contactsNew: 2, linksNew: 2 },
    });
    expect(await query("SELECT due_on FROM bills")).toEqual([
      { due_on: "2026-11-20" },
      { due_on: "2026-11-20" },
    ]);
  });

  test("what known and new rows come to when they stand side by side", async () => {
    const { take, query } = await rig();
    await take("1.csv", [LIST_25, unpaid(A!, 77_125)].join("\n"));
    const report = await take("2.csv", [LIST_25, unpaid(A!, 80_000), unpaid(B!, 50_000)].join("\n"));
    expect(report.counts).toMatchObject({ customersNew: 1, billsNew: 1, billsChanged: 1, billsUnchanged: 0 });
    const again = await take("3.csv", [LIST_25, unpaid(B!, 50_000), unpaid(A!, 80_000)].join("\n"));
    expect(again.counts).toMatchObject({ customersNew: 0, billsNew: 0, billsChanged: 0, billsUnchanged: 2 });
    const amounts = (await query("SELECT amount FROM bills ORDER BY amount")).map((row) =>
      Number(row.amount),
    );
    expect(amounts).toEqual([50_000, 80_000]);
  });

  test("a row of its own for an earlier month makes LEMBAR a repetition, not a total", async () => {
    const { take, query } = await rig();
    const october = unpaid(A!, 30_000).replace("202611", "202610");
    await take("a.csv", [LIST_25, october, unpaid(A!, 50_000, 2)].join("\n"));
    const rows = await query("SELECT amount, sheets FROM bills ORDER BY period");
    expect(rows.map((row) => [Number(row.amount), row.sheets])).toEqual([
      [30_000, 1],
      [50_000, 1],
    ]);
  });

  test("what an import counted is what the report reads", async () => {
    const { take, dataSource } = await rig();
    const paid = (day: string, id = A) => `Idpel;TglTransaksi;Bulan;RpTagihan\n${id};${day};202611;50000\n`;
    const list = (...ids: string[]) => [LIST_25, ...ids.map((id) => unpaid(id, 50_000))].join("\n");
    await take("1.csv", list(A!, B!), { asOf: "2026-11-18 07:30" });
    await take("2.csv", list(A!), { asOf: "2026-11-19 07:30" });
    await take("3.csv", list(A!, B!), { asOf: "2026-11-20 07:30" });
    await take("0.csv", `${list(A!)}\n`, { asOf: "2026-11-17 07:30" });
    await take("p1.csv", paid("20261121"));
    await take("p2.csv", paid("20261122"));
    await take("p3.csv", paid("20261122", "516759900019"));
    const sql = sqlOfDataSource(dataSource, (work) => work());
    expect(await readImportNotes(sql, period("2026-11"), period("2026-11"))).toEqual({
      paidTwice: 1,
      reopened: 1,
      unknownSettlements: 1,
      olderSnapshots: 1,
    });
  });
});
