import { period } from "../../../../src/domain/billing-period";
import { describeOnDatabases } from "../../../support/database";
import { useImports } from "../../../support/imports";

const id = (unit: string, n: number) => `${unit}${String(n).padStart(7, "0")}`;
const rows = (unit: string, from: number, to: number, month = "202611") =>
  Array.from({ length: to - from + 1 }, (_, i) => `${id(unit, from + i)};WARGA;50000;${month}`);
const file = (...lines: string[][]) => `${["IDPEL;NAMA;RPTAG;BLTH", ...lines.flat()].join("\n")}\n`;
const record = (...lines: string[][]) =>
  `${["IDPEL;NAMA;RPTAG;BLTH;PEMKWH", ...lines.flat().map((line) => `${line};40`)].join("\n")}\n`;
/** Of the 25 columns those that matter: with LEMBAR. */
const saldo = (unit: string, from: number, to: number, sheets = 1) =>
  rows(unit, from, to).map((line) => `${unit};${line};${sheets}`);
const saldoFile = (...lines: string[][]) =>
  `${["UP;IDPEL;NAMA;RPTAG;BLTH;LEMBAR", ...lines.flat()].join("\n")}\n`;

describeOnDatabases("a snapshot closes what it is a list of", (open) => {
  const rig = useImports(open);
  const begin = async () => {
    const { take, query } = await rig();
    const states = async () =>
      (
        await query(
          "SELECT SUBSTR(customer_id, 1, 5) AS unit, period, state, COUNT(*) AS n FROM bills GROUP BY SUBSTR(customer_id, 1, 5), period, state ORDER BY 1, 2, 3",
        )
      ).map((row) => `${row.unit} ${row.period} ${row.state} ${row.n}`);
    return { take, query, states };
  };
  const two = async () => {
    const one = await begin();
    await one.take("a.csv", file(rows("51675", 1, 200)), { asOf: "2026-11-20 07:00" });
    await one.take("b.csv", file(rows("51676", 1, 60)), { asOf: "2026-11-20 07:00" });
    return one;
  };

  test.each([
    ["a list that names it", file(rows("51676", 1, 60)), 60],
    ["the billing record", record(rows("51676", 1, 60)), 60],
    ["the billing record, few of them", record(rows("51676", 1, 8)), 8],
  ])("a stray row of another unit, known from %s, is asked about", async (_how, other, count) => {
    const { take, states } = await begin();
    await take("a.csv", file(rows("51675", 1, 200)), { asOf: "2026-11-20 07:00" });
    await take("b.csv", other, { asOf: "2026-11-20 07:00" });
    const before = await states();
    const list = file(rows("51675", 1, 190), rows("51676", 1, 1));
    await expect(take("c.csv", list, { asOf: "2026-11-20 09:00" })).rejects.toMatchObject({
      code: "import_refused",
      message: expect.stringMatching(
        new RegExp(`1 baris unit 51676, sehingga ${count - 1} tagihan.*--force`),
      ),
    });
    expect(await states()).toEqual(before);
    await take("c.csv", list, { asOf: "2026-11-20 09:00", force: true });
    expect(await states()).toContain("51676 2026-11 open 1");
  });

  test("a stray row that closes nothing is no reason to ask", async () => {
    const { take, states } = await two();
    const list = file(rows("51675", 1, 190), rows("51677", 1, 1));
    await take("c.csv", list, { asOf: "2026-11-20 09:00" });
    expect(await states()).toEqual([
      "51675 2026-11 open 190",
      "51675 2026-11 paid 10",
      "51676 2026-11 open 60",
      "51677 2026-11 open 1",
    ]);
  });

  test("a list of two units is judged for each: one that is whole does not vouch for the other", async () => {
    const { take, states } = await two();
    const list = file(rows("51675", 1, 190), rows("51676", 1, 20));
    await expect(take("c.csv", list, { asOf: "2026-11-20 09:00" })).rejects.toThrow(
      /40 dari 60 tagihan unit 51676 November 2026/,
    );
    await take("d.csv", file(rows("51675", 1, 190), rows("51676", 1, 40)), { asOf: "2026-11-20 09:00" });
    expect(await states()).toContain("51676 2026-11 paid 20");
  });

  test("a stray row of another month is asked about", async () => {
    const { take } = await begin();
    await take("10.csv", record(rows("51675", 1, 40, "202610")), { asOf: "2026-10-03 07:00" });
    const list = file(rows("51675", 1, 100), rows("51675", 1, 1, "202610"));
    await expect(take("11.csv", list, { asOf: "2026-11-20 07:00" })).rejects.toThrow(
      /1 baris rekening Oktober 2026 unit 51675, sehingga 39 tagihan/,
    );
  });

  test("a list with LEMBAR in which nobody owes two months does not close all that is older", async () => {
    const { take, states } = await begin();
    await take("10.csv", saldoFile(saldo("51675", 1, 80).map((line) => line.replace("202611", "202610"))), {
      asOf: "2026-10-20 07:00",
    });
    const list = saldoFile(saldo("51675", 1, 30));
    await expect(take("11.csv", list, { asOf: "2026-11-20 07:00" })).rejects.toThrow(
      /80 tagihan terbuka unit 51675 bulan-bulan sebelumnya.*hanya menyebut 0/,
    );
    expect(await states()).toEqual(["51675 2026-10 open 80"]);
  });

  test("last month's last list after this month's first one is taken", async () => {
    const { take, states } = await begin();
    await take("oct1.csv", file(rows("51675", 1, 100, "202610")), { asOf: "2026-10-20 08:00" });
    await take("nov1.csv", file(rows("51675", 1, 100)), { asOf: "2026-11-02 08:00" });
    const report = await take("oct2.csv", file(rows("51675", 1, 60, "202610")), {
      asOf: "2026-10-31 18:00",
    });
    expect(report.outcome).toBe("committed");
    expect(await states()).toEqual([
      "51675 2026-10 open 60",
      "51675 2026-10 paid 40",
      "51675 2026-11 open 100",
    ]);
  });

  test("a newer list with LEMBAR tells of earlier months, so that theirs is older then", async () => {
    const { take } = await begin();
    await take("nov1.csv", saldoFile(saldo("51675", 1, 100)), { asOf: "2026-11-02 08:00" });
    const october = file(rows("51675", 1, 60, "202610"));
    expect((await take("oct.csv", october, { asOf: "2026-10-31 18:00" })).outcome).toBe("ignored_older");
  });

  test("a list of two units makes no third unit's list older", async () => {
    const { take, states } = await begin();
    await take("xy.csv", file(rows("51675", 1, 10), rows("51676", 1, 10)), { asOf: "2026-11-20 10:00" });
    expect((await take("z.csv", file(rows("51677", 1, 10)), { asOf: "2026-11-20 09:00" })).outcome).toBe(
      "committed",
    );
    expect(await states()).toContain("51677 2026-11 open 10");
  });

  test("an older list yields to a stated wish, and closes nothing that the newer one names", async () => {
    const { take, states } = await begin();
    await take("new.csv", file(rows("51675", 1, 60)), { asOf: "2026-11-20 10:00" });
    const old = file(rows("51675", 1, 50), rows("51675", 61, 70));
    expect((await take("old.csv", old, { asOf: "2026-11-20 08:00" })).outcome).toBe("ignored_older");
    const forced = await take("old.csv", old, { asOf: "2026-11-20 08:00", force: true });
    expect(forced).toMatchObject({ outcome: "committed", counts: { billsVanished: 0, billsNew: 10 } });
    expect(await states()).toEqual(["51675 2026-11 open 70"]);
  });

  test("a list of which only a part is older is refused, and names that part", async () => {
    const { take, states } = await begin();
    await take("new.csv", file(rows("51675", 1, 60)), { asOf: "2026-11-20 10:00" });
    const list = file(rows("51675", 1, 50), rows("51676", 1, 40));
    await expect(take("old.csv", list, { asOf: "2026-11-20 08:00" })).rejects.toThrow(
      /unit 51675 November 2026 sudah ada daftar yang lebih baru/,
    );
    expect(await states()).toEqual(["51675 2026-11 open 60"]);
  });

  test("a list in which nobody is left is asked about, and closes the month when that is the wish", async () => {
    const { take, states } = await begin();
    await take("a.csv", file(rows("51675", 1, 3)), { asOf: "2026-11-20 07:00" });
    const november = { asOf: "2026-11-21 07:00", period: period("2026-11") };
    await expect(take("b.csv", file([]), november)).rejects.toMatchObject({
      code: "import_refused",
      message: expect.stringMatching(/b\.csv kosong.*--force/),
    });
    await expect(take("b.csv", file([]), { asOf: "2026-11-21 07:00", force: true })).rejects.toThrow(
      /tidak menyebut bulan/,
    );
    expect(await states()).toEqual(["51675 2026-11 open 3"]);
    const report = await take("b.csv", file([]), { ...november, force: true });
    expect(report).toMatchObject({ outcome: "committed", counts: { billsVanished: 3 } });
    expect(await states()).toEqual(["51675 2026-11 paid 3"]);
  });

  test("an empty list closes nothing where it may be any of two units", async () => {
    const { take } = await two();
    await expect(
      take("b.csv", file([]), { asOf: "2026-11-21 07:00", period: period("2026-11"), force: true }),
    ).rejects.toThrow(/51675, 51676/);
  });
});
