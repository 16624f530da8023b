import { period } from "../../../../src/domain/billing-period";
import { describeOnDatabases } from "../../../support/database";
import { idOf, minutes, NOVEMBER, seedOn } from "../seed";

const OCTOBER = period("2026-10");
const DECEMBER = period("2026-12");

describeOnDatabases("bills", (open) => {
  async function threeMonths() {
    const seed = await seedOn(open);
    await seed.customer(1);
    await seed.bill(idOf(1), { period: OCTOBER, amount: 50_000 });
    await seed.bill(idOf(1), { period: NOVEMBER, amount: 77_125 });
    await seed.bill(idOf(1), { period: DECEMBER, amount: 60_000 });
    return seed;
  }

  it("are read as they were written: money, days and instants", async () => {
    const { store, bill } = await seedOn(open);
    await bill(idOf(1), {
      amount: 9_007_199_254,
      paidOn: "2026-11-19",
      state: "paid",
      paidAfter: minutes(1),
    });
    expect(await store.now.bills.find(idOf(1), NOVEMBER)).toMatchObject({
      amount: 9_007_199_254,
      dueOn: "2026-11-20",
      paidOn: "2026-11-19",
      paidAfter: minutes(1),
      paidBefore: null,
    });
    expect(await store.now.bills.find(idOf(1), OCTOBER)).toBeNull();
  });

  it("that are open come oldest first; paid, void and zero ones do not", async () => {
    const { store, bill, customer } = await threeMonths();
    await customer(2);
    await bill(idOf(2), { state: "paid" });
    await bill(idOf(2), { period: OCTOBER, state: "void" });
    await bill(idOf(2), { period: DECEMBER, amount: 0 });
    const open = await store.now.bills.openOf([idOf(2), idOf(1)]);
    expect(open.map((one) => [one.customerId, one.period])).toEqual([
      [idOf(1), OCTOBER],
      [idOf(1), NOVEMBER],
      [idOf(1), DECEMBER],
    ]);
    expect(await store.now.bills.openOf([])).toEqual([]);
  });

  it("of a contact go up to the campaign's month, with the holder's name", async () => {
    const { store, contact } = await threeMonths();
    const contactId = await contact(1);
    await store.now.links.link(contactId, idOf(1), "import", minutes(0));
    const bills = await store.now.bills.openOfContact(contactId, NOVEMBER);
    expect(bills.map((one) => [one.period, one.name])).toEqual([
      [OCTOBER, "PELANGGAN 1"],
      [NOVEMBER, "PELANGGAN 1"],
    ]);
  });

  it("have a latest one, and a history from a month on, newest first", async () => {
    const { store } = await threeMonths();
    expect(await store.now.bills.latestOf(idOf(1))).toMatchObject({ period: DECEMBER });
    expect(await store.now.bills.latestOf(idOf(9))).toBeNull();
    const since = await store.now.bills.since(idOf(1), NOVEMBER);
    expect(since.map((one) => one.period)).toEqual([DECEMBER, NOVEMBER]);
    expect(await store.now.bills.newestPeriod()).toBe(DECEMBER);
  });

  it("are as old as the newest committed list of bills", async () => {
    const { store, sql } = await seedOn(open);
    expect(await store.now.bills.newestPeriod()).toBeNull();
    expect(await store.now.bills.dataAsOf()).toBeNull();
    const add = (columns: Record<string, unknown>) =>
      sql.insert("imports", {
        kind: "unpaid_list",
        fileName: "a.csv",
        fileHash: "h",
        optionsHash: "k",
        isSnapshot: 0,
        state: "committed",
        startedAt: minutes(0),
        rowsRead: 0,
        rowsAccepted: 0,
        rowsRejected: 0,
        rowsSkipped: 0,
        summary: "{}",
        ...columns,
      });
    await add({ asOf: minutes(5) });
    await add({ asOf: minutes(9), kind: "contacts" });
    await add({ asOf: minutes(7), kind: "simple" });
    expect(await store.now.bills.dataAsOf()).toEqual(minutes(7));
  });
});
