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

  it("show whoever came later, or asks, to those that were there before: who may end it depends on its proof", async () => {
    const { store, contactId, contact, sql } = await twoCustomers();
    const { links } = store.now;
    const [staff, proof, listed, asking] = [
      await contact(2),
      await contact(3),
      await contact(4),
      await contact(5),
    ];
    await links.link(staff, idOf(1), "staff", minutes(10));
    await links.link(proof, idOf(1), "proof", minutes(5));
    await links.link(listed, idOf(1), "import", minutes(20));
    const request = { kind: "link_request" as const, summary: "", openedAt: minutes(30) };
    const caseId = await store.now.cases.open({ ...request, contactId: asking, customerId: idOf(1) });
    await store.now.cases.open({ ...request, contactId: asking, customerId: idOf(3) });
    const seenBy = async (own: number, since = MORNING) =>
      (await links.newcomersTo(own, since))
        .map(({ contactId: id, state, mayEnd }) => [id, state, mayEnd])
        .sort();
    expect(await seenBy(contactId)).toEqual([
      [staff, "registered", true],
      [proof, "registered", true],
      [asking, "asked", true],
    ]);
    // Who has only proven itself ends nobody that staff approved, nor what staff still decide.
    expect(await seenBy(proof)).toEqual([
      [staff, "registered", false],
      [asking, "asked", false],
    ]);
    expect(await seenBy(staff)).toEqual([[asking, "asked", true]]);
    expect(await seenBy(contactId, minutes(6))).toEqual([
      [staff, "registered", true],
      [asking, "asked", true],
    ]);
    await store.now.cases.close(caseId, minutes(40));
    await links.markWrong(staff, idOf(1), minutes(40));
    expect(await seenBy(contactId)).toEqual([[proof, "registered", true]]);
    await sql.run("UPDATE contact_customers SET state = 'wrong_number' WHERE contact_id = ?", [contactId]);
    expect(await seenBy(contactId)).toEqual([]);
  });

  it("are proven by one phone at a time, as long as no other stands", async () => {
    const { store, contactId, contact } = await twoCustomers();
    const other = await contact(2);
    const mayProve = (who: number) => store.transaction(({ links }) => links.holdAlone(who, idOf(1)));
    expect([await mayProve(other), await mayProve(contactId)]).toEqual([false, true]);
    await store.now.links.markWrong(contactId, idOf(1), minutes(1));
    expect(await mayProve(other)).toBe(true);
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
