import { describeOnDatabases } from "../../../support/database";
import { idOf, MORNING, minutes, seedOn } from "../seed";

describeOnDatabases("links", (open) => {
  async function twoCustomers() {
    const seed = await seedOn(open);
    const contactId = await seed.contact(1);
    for (const number of [1, 2]) {
      await seed.customer(number);
      await seed.store.now.links.link(contactId, idOf(number), "import", MORNING);
    }
    return { ...seed, contactId };
  }

  it("are many to many, and one for each pair", async () => {
    const { store, contactId, contact } = await twoCustomers();
    const other = await contact(2);
    await store.now.links.link(other, idOf(1), "proof", MORNING);
    await store.now.links.link(contactId, idOf(1), "staff", minutes(1));
    expect(await store.now.links.ofContact(contactId)).toMatchObject([
      { customerId: idOf(1), source: "staff", state: "active", updatedAt: minutes(1) },
      { customerId: idOf(2), source: "import", state: "active" },
    ]);
    const contacts = await store.now.links.contactsOf(idOf(1));
    expect(contacts.map(({ id, linkState }) => [id, linkState])).toEqual([
      [contactId, "active"],
      [other, "active"],
    ]);
  });

  it("are marked wrong one by one or all together, once", async () => {
    const { store, contactId } = await twoCustomers();
    expect(await store.now.links.markWrong(contactId, idOf(1), minutes(1))).toBe(1);
    expect(await store.now.links.markWrong(contactId, idOf(1), minutes(2))).toBe(0);
    expect(await store.now.links.markWrong(contactId, null, minutes(3))).toBe(1);
    expect(await store.now.links.ofContact(contactId)).toMatchObject([
      { state: "wrong_number", updatedAt: minutes(1) },
      { state: "wrong_number", updatedAt: minutes(3) },
    ]);
  });

  it("that are wrong hide the customer and its bills from the phone; linking again brings them back", async () => {
    const { store, contactId, bill } = await twoCustomers();
    await bill(idOf(1));
    await store.now.links.markWrong(contactId, idOf(1), minutes(1));
    expect(await store.now.customers.ofContact(contactId)).toMatchObject([{ customerId: idOf(2) }]);
    expect(await store.now.bills.openOfContact(contactId, "2026-11" as never)).toEqual([]);
    await store.now.links.link(contactId, idOf(1), "proof", minutes(2));
    expect(await store.now.customers.ofContact(contactId)).toHaveLength(2);
    expect(await store.now.bills.openOfContact(contactId, "2026-11" as never)).toHaveLength(1);
  });
});
