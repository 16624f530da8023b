import { describeOnDatabases } from "../../../support/database";
import { idOf, MORNING, minutes, seedOn } from "../seed";

describeOnDatabases("customers", (open) => {
  it("are found by ID, or not", async () => {
    const { store, customer } = await seedOn(open);
    await customer(1, { name: "SITI AMINAH", powerVa: 1300 });
    expect(await store.now.customers.find(idOf(1))).toMatchObject({ name: "SITI AMINAH", powerVa: 1300 });
    expect(await store.now.customers.find(idOf(2))).toBeNull();
    expect(await store.now.customers.count()).toBe(1);
  });

  it("are found by a meter that has moved: the newest holder wins", async () => {
    const { store, customer } = await seedOn(open);
    await customer(1, { meterNumber: "14012345678", updatedAt: MORNING });
    await customer(2, { meterNumber: "14012345678", updatedAt: minutes(5) });
    await customer(3, { meterNumber: "14099999999" });
    expect(await store.now.customers.findByMeter("14012345678")).toMatchObject({ customerId: idOf(2) });
    expect(await store.now.customers.findByMeter("14000000000")).toBeNull();
  });
});
