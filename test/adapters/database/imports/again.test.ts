import { describeOnDatabases } from "../../../support/database";
import { useImports } from "../../../support/imports";

const HEAD = "UP;IDPEL;NAMA;TARIF;DAYA;ALAMAT;LEMBAR;RPTAG;RPBK;BULAN\n";
const FIRST = `${HEAD}51675;516759900011;SITI AMINAH;R1;900;JL MAWAR 1;1;77125;0;202611
51675;516759900012;BUDI;R1;900;JL MAWAR 2;1;50000;0;202611
51675;516759900013;SLAMET;R1;450;JL MAWAR 3;1;30000;0;202611
`;
/** One as before, one with another name and amount, one with an empty address and other letters, one unknown. */
const SECOND = `${HEAD}51675;516759900011;SITI AMINAH;R1;900;JL MAWAR 1;1;77125;0;202611
51675;516759900012;BUDI SANTOSO;R1;1300;JL MAWAR 2;1;51000;3000;202611
51675;516759900013;Slamet;R1;450;;1;30000;0;202611
51675;516759900014;WATI;R1;450;JL MAWAR 4;1;40000;0;202611
`;

describeOnDatabases("a list of people whom we know", (open) => {
  const ready = useImports(open);
  const OLD = "2020-01-01 00:00:00.000";

  it("changes what differs, adds what is new, and says how much", async () => {
    const { take, query } = await ready();
    await take("a.csv", FIRST);
    await query(`UPDATE customers SET updated_at = '${OLD}'`);
    const { importId: first } = (await query("SELECT MAX(id) AS importId FROM imports"))[0]!;
    const report = await take("b.csv", SECOND);
    expect(report.counts).toMatchObject({ customersNew: 1, billsNew: 1, billsChanged: 1, billsUnchanged: 2 });
    expect(
      await query(
        `SELECT customer_id, name, power_va, address, CASE WHEN updated_at = '${OLD}' THEN 1 ELSE 0 END AS old
           FROM customers ORDER BY customer_id`,
      ),
    ).toEqual([
      { customer_id: "516759900011", name: "SITI AMINAH", power_va: 900, address: "JL MAWAR 1", old: 1 },
      { customer_id: "516759900012", name: "BUDI SANTOSO", power_va: 1300, address: "JL MAWAR 2", old: 0 },
      { customer_id: "516759900013", name: "Slamet", power_va: 450, address: "JL MAWAR 3", old: 0 },
      { customer_id: "516759900014", name: "WATI", power_va: 450, address: "JL MAWAR 4", old: 0 },
    ]);
    expect(await query("SELECT amount, late_fee, import_id FROM bills ORDER BY customer_id")).toEqual([
      { amount: 77125, late_fee: 0, import_id: first },
      { amount: 51000, late_fee: 3000, import_id: report.importId },
      { amount: 30000, late_fee: 0, import_id: first },
      { amount: 40000, late_fee: 0, import_id: report.importId },
    ]);
  });

  it("leaves paid bills paid, and no bill looks older than it is", async () => {
    const { take, query } = await ready();
    await take("a.csv", FIRST, { asOf: "2026-11-20 07:30" });
    await query("UPDATE bills SET state = 'paid', paid_on = '2026-11-21' WHERE customer_id = '516759900012'");
    const [{ as_of: before } = { as_of: null }] = await query("SELECT as_of FROM bills LIMIT 1");
    await take("c.csv", SECOND, { asOf: "2026-11-18 07:30", kind: "billing_record" });
    expect(await query("SELECT state, as_of FROM bills ORDER BY customer_id LIMIT 3")).toEqual(
      ["open", "paid", "open"].map((state) => ({ state, as_of: before })),
    );
    await take("d.csv", SECOND, { asOf: "2026-11-22 07:30", kind: "billing_record", force: true });
    const [{ n } = { n: null }] = await query("SELECT COUNT(DISTINCT as_of) AS n FROM bills");
    expect(Number(n)).toBe(1);
  });

  it("marks what a snapshot confirms, and what an unpaid list confirms of a billing record", async () => {
    const { take, query } = await ready();
    const marks = () => query("SELECT import_id, as_of FROM bills ORDER BY customer_id");
    const idsOf = async () =>
      (await query("SELECT DISTINCT import_id AS id FROM bills")).map(({ id }) => Number(id));
    await take("record.csv", FIRST, { kind: "billing_record" });
    const unpaid = await take("unpaid.csv", `${FIRST}\n`);
    expect(await idsOf()).toEqual([unpaid.importId]);
    const before = await marks();
    await take("unpaid-again.csv", `${FIRST}\n\n`);
    expect(await marks()).toEqual(before);
    const snapshot = await take("snapshot.csv", FIRST, { asOf: "2026-11-24 07:30" });
    expect(snapshot.counts).toMatchObject({ billsUnchanged: 3, billsChanged: 0 });
    expect(await idsOf()).toEqual([snapshot.importId]);
  });

  it.each([
    ["RPBK", "late_fee", 3_000, "900;JL MAWAR 1;1;77125;3000;202611"],
    ["LEMBAR", "sheets", 2, "900;JL MAWAR 1;2;77125;0;202611"],
    ["RPTAG", "amount", 77_126, "900;JL MAWAR 1;1;77126;0;202611"],
    ["RPTAG of nothing", "state", "void", "900;JL MAWAR 1;1;0;0;202611"],
  ])("writes a bill of which %s alone is news", async (_, column, value, rest) => {
    const { take, query } = await ready();
    await take("a.csv", FIRST);
    const report = await take("b.csv", FIRST.replace("900;JL MAWAR 1;1;77125;0;202611", rest));
    expect(
      await query(`SELECT ${column} AS value, import_id FROM bills WHERE customer_id = '516759900011'`),
    ).toEqual([{ value, import_id: report.importId }]);
    expect(await query(`SELECT id FROM bills WHERE import_id = ${report.importId}`)).toHaveLength(1);
  });

  it("takes a list that changes nothing without touching a customer", async () => {
    const { take, query } = await ready();
    await take("a.csv", FIRST);
    await query(`UPDATE customers SET updated_at = '${OLD}'`);
    const report = await take("b.csv", `${FIRST}\n`);
    expect(report).toMatchObject({ outcome: "committed", counts: { billsNew: 0, billsUnchanged: 3 } });
    const [{ n } = { n: null }] = await query(
      `SELECT COUNT(*) AS n FROM customers WHERE updated_at = '${OLD}'`,
    );
    expect(Number(n)).toBe(3);
  });
});
