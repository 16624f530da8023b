import { describeOnDatabases } from "../../../support/database";
import { minutes, seedOn } from "../seed";

describeOnDatabases("opt-out events", (open) => {
  it("tell one contact's story in order, long reasons cut", async () => {
    const { store, contact } = await seedOn(open);
    const contactId = await contact(1);
    const other = await contact(2);
    const { optOuts } = store.now;
    const event = { contactId, source: "customer", inboxId: 7 } as const;
    await optOuts.add({ ...event, kind: "opted_out", reason: null, occurredAt: minutes(1) });
    await optOuts.add({ ...event, kind: "reason", reason: "x".repeat(500), occurredAt: minutes(2) });
    await optOuts.add({ ...event, kind: "opted_in", source: "staff", reason: null, occurredAt: minutes(3) });
    await optOuts.add({
      ...event,
      contactId: other,
      kind: "opted_out",
      reason: null,
      occurredAt: minutes(1),
    });
    expect(await optOuts.ofContact(contactId)).toMatchObject([
      { kind: "opted_out", source: "customer", inboxId: 7, occurredAt: minutes(1) },
      { kind: "reason", reason: "x".repeat(190) },
      { kind: "opted_in", source: "staff" },
    ]);
  });
});
