import { sqlOfDataSource } from "../../../../src/adapters/database/connection/sql";
import { createReportReader } from "../../../../src/adapters/database/report/report-reader";
import { period } from "../../../../src/domain/billing-period";
import { instantOf } from "../../../../src/domain/local-time";
import { describeOnDatabases } from "../../../support/database";
import { handMadeMonth, idOf } from "../../../support/hand-made-month";

describeOnDatabases("the report's queries", (open) => {
  async function reader() {
    const { dataSource } = await open();
    const sql = sqlOfDataSource(dataSource, (work) => work());
    await handMadeMonth(sql);
    return { sql, read: createReportReader(sql) };
  }
  const PAST_FROM = period("2025-11");

  it("read how each customer paid before, on time by the due date of each bill", async () => {
    const { sql, read } = await reader();
    const history = async () =>
      [...(await read.history(PAST_FROM, period("2026-11")))].sort((a, b) =>
        a.customerId.localeCompare(b.customerId),
      );
    // Bit 10 is September 2026, bit 11 October.
    expect(await history()).toEqual([
      { customerId: idOf(1), known: 1 << 10, onTime: 1 << 10 },
      { customerId: idOf(2), known: 1 << 11, onTime: 0 },
    ]);
    await sql.run("UPDATE bills SET paid_on = '2026-09-20' WHERE period = '2026-09'");
    expect((await history())[0]).toMatchObject({ onTime: 1 << 10 });
    await sql.run("UPDATE bills SET paid_on = '2026-09-21' WHERE period = '2026-09'");
    expect((await history())[0]).toMatchObject({ known: 1 << 10, onTime: 0 });
    expect(await read.history(period("2026-10"), period("2026-11"))).toEqual([
      { customerId: idOf(2), known: 1, onTime: 0 },
    ]);
  });

  it("read who was billed in a campaign: the drawn contacts alone, each with its arm", async () => {
    const { read } = await reader();
    const rows = await read.billedContacts(1);
    const bills = await read.bills({ campaignId: 1, after: 0, upTo: 99 });
    const deliveries = new Map((await read.deliveries(1, 0, 99)).map((row) => [row.id, row]));
    const drawn = bills.filter((bill) => deliveries.get(bill.deliveryId)!.contactId !== null);
    const facts = (bill: (typeof rows)[number] | (typeof bills)[number]) =>
      JSON.stringify([
        bill.customerId,
        bill.period,
        bill.state,
        bill.paidOn,
        bill.paidAfter,
        bill.paidBefore,
        "isHeldOut" in bill
          ? [bill.contactId, bill.isHeldOut]
          : [
              deliveries.get(bill.deliveryId)!.contactId,
              deliveries.get(bill.deliveryId)!.state === "held_out",
            ],
      ]);
    expect(rows.map(facts).sort()).toEqual(drawn.map(facts).sort());
    expect(rows.some((row) => row.isHeldOut)).toBe(true);
  });

  it("count who stopped us or complained by arm, within the days that are asked for", async () => {
    const { read } = await reader();
    const from = instantOf("2026-11-18", "08:00");
    expect(await read.guardrails(1, from, instantOf("2026-11-25", "08:00"))).toEqual({
      messaged: { contacts: 7, optOuts: 1, complaints: 0, wrongNumbers: 0 },
      heldOut: { contacts: 4, optOuts: 0, complaints: 0, wrongNumbers: 0 },
    });
    expect((await read.guardrails(1, from, instantOf("2026-12-01"))).messaged).toMatchObject({
      optOuts: 1,
      complaints: 1,
    });
    const later = instantOf("2026-11-20");
    expect((await read.guardrails(1, later, instantOf("2026-11-25"))).messaged.optOuts).toBe(0);
  });

  it("read deliveries and their bills page by page", async () => {
    const { read } = await reader();
    const first = await read.deliveries(1, 0, 5);
    expect(first.map((delivery) => delivery.id)).toEqual([1, 2, 3, 4, 5]);
    const rest = await read.deliveries(1, 5, 50);
    expect(rest.map((delivery) => delivery.id)).toEqual([6, 7, 8, 9, 10, 11, 12, 13]);
    expect(rest.at(-1)).toMatchObject({ contactId: null, state: "suppressed", reason: "no_phone" });
    const bills = await read.bills({ campaignId: 1, after: 1, upTo: 5 });
    expect(bills.map((bill) => [bill.deliveryId, bill.customerId, bill.period, bill.amount])).toEqual([
      [2, idOf(2), "2026-10", 50_000],
      [2, idOf(2), "2026-11", 60_000],
      [3, idOf(3), "2026-11", 200_000],
      [4, idOf(4), "2026-11", 30_000],
      [5, idOf(5), "2026-11", 80_000],
    ]);
    expect(bills[4]!.paidBefore).toEqual(instantOf("2026-11-22", "07:30"));
    expect(bills[1]).toMatchObject({
      tariff: "B1",
      powerVa: 2200,
      dueOn: "2026-11-20",
      paidOn: "2026-11-21",
    });
  });

  it("place a payment between two lists on the later day in WIB, not in UTC", async () => {
    const { sql, read } = await reader();
    const paidDays = async () =>
      (await read.ledger(period("2026-11"))).flatMap((row) => (row.amount === 80_000 ? [row.paidDay] : []));
    // A list of the morning is the state of the midnight before.
    expect(await paidDays()).toEqual(["2026-11-21"]);
    await sql.run("UPDATE bills SET paid_before = ? WHERE amount = 80000", [
      instantOf("2026-11-24", "12:01"),
    ]);
    expect(await paidDays()).toEqual(["2026-11-24"]);
  });

  it("count months in arrears by rows, and by LEMBAR where one row covers several", async () => {
    const { sql, read } = await reader();
    const ages = async () => {
      const groups = new Map<string, number>();
      for (const row of await read.arrears(period("2026-11"), "2026-11-18"))
        groups.set(row.age, (groups.get(row.age) ?? 0) + row.customers);
      return Object.fromEntries(groups);
    };
    // On the 18th, October of customer 2 was still open.
    expect(await ages()).toEqual({ 1: 8, 2: 1 });
    await sql.run("UPDATE bills SET sheets = 4 WHERE customer_id = ?", [idOf(3)]);
    expect(await ages()).toEqual({ 1: 7, 2: 1, "3+": 1 });
  });

  it("take an answer from the acceptance on, and for so many days", async () => {
    const { sql, read } = await reader();
    expect((await read.responses(1, 13)).complaints).toBe(1);
    expect((await read.responses(1, 7)).complaints).toBe(0);
    await sql.run("UPDATE inbox SET received_at = ? WHERE intent = 'pdf'", [
      instantOf("2026-11-18", "08:00"),
    ]);
    expect((await read.responses(1, 7)).replies).toBe(0);
  });

  it("count sheets, not rows, and the energy of merged months as missing", async () => {
    const { sql, read } = await reader();
    await sql.run("UPDATE bills SET sheets = 3 WHERE customer_id = ?", [idOf(3)]);
    const open = (await read.ledger(period("2026-11"))).find(
      (row) => row.paidDay === null && row.period === "2026-11",
    );
    // Three rows without energy, and the two older months of the row of 100 kWh.
    expect(open).toMatchObject({ bills: 6, energyKwh: 100, billsWithoutEnergy: 5 });
  });

  it("know which lists tell of which months and units", async () => {
    const { read } = await reader();
    const lists = await read.knownLists();
    expect(lists.units).toEqual(["51675"]);
    expect(lists.settlements).toEqual([
      {
        unit: "51675",
        oldestPeriod: "2026-09",
        newestPeriod: "2026-11",
        firstPaidOn: "2026-09-15",
        lastPaidOn: "2026-11-25",
        payments: 9,
        asOf: instantOf("2026-12-02", "07:00"),
      },
    ]);
    expect(lists.billLists.map(({ period: of, bills }) => [of, bills])).toEqual([
      ["2026-09", "all"],
      ["2026-10", "all"],
      ["2026-11", "all"],
    ]);
    expect(await read.firstPushOn()).toBe("2026-11-18");
  });
});
