import { createReceiptBook } from "../../../src/application/receiving/record-receipt";
import { describeOnDatabases } from "../../support/database";
import { minutes, rigOn } from "../rig";

describeOnDatabases("the book of receipts", (open) => {
  async function accepted() {
    const rig = await rigOn(open);
    const contactId = await rig.contact(1);
    const id = await rig.delivery({ contactId, state: "accepted", providerMessageId: "wa-1" });
    return { ...rig, id };
  }

  it("raises a message, in any order and as often as they come", async () => {
    const { receipts, id, stored } = await accepted();
    await receipts.record({ providerMessageId: "wa-1", receipt: "read", at: minutes(3) });
    await receipts.record({ providerMessageId: "wa-1", receipt: "delivered", at: minutes(2) });
    await receipts.record({ providerMessageId: "wa-1", receipt: "read", at: minutes(9) });
    expect(await stored("deliveries", id)).toMatchObject({ state: "read", readAt: minutes(3) });
  });

  it("tells the brakes of a message that was refused after all, once", async () => {
    const { app } = await accepted();
    const failed: string[] = [];
    const book = createReceiptBook(app, async (senderId) => void failed.push(senderId));
    await book.record({ providerMessageId: "wa-1", receipt: "failed", at: minutes(1) });
    await book.record({ providerMessageId: "wa-1", receipt: "failed", at: minutes(2) });
    await book.record({ providerMessageId: "wa-9", receipt: "failed", at: minutes(2) });
    expect(failed).toEqual(["jajag-1"]);
  });

  it("loses none that comes in the very moment in which the id is written", async () => {
    const { app, id, stored } = await accepted();
    const { deliveries } = app.store.now;
    let asked = 0;
    const raise: typeof deliveries.raise = async (...receipt) =>
      ++asked === 1 ? "unknown" : deliveries.raise(...receipt);
    const store = { ...app.store, now: { ...app.store.now, deliveries: { ...deliveries, raise } } };
    await createReceiptBook({ ...app, store }).record({
      providerMessageId: "wa-1",
      receipt: "delivered",
      at: minutes(1),
    });
    expect(await stored("deliveries", id)).toMatchObject({ state: "delivered" });
  });

  it("applies them once the id is there, and forgets them", async () => {
    const { receipts, sql, id, stored } = await accepted();
    await receipts.record({ providerMessageId: "wa-2", receipt: "delivered", at: minutes(2) });
    await receipts.record({ providerMessageId: "wa-2", receipt: "read", at: minutes(3) });
    await sql.run("UPDATE deliveries SET provider_message_id = 'wa-2' WHERE id = ?", [id]);
    await receipts.applyEarly("wa-2");
    expect(await stored("deliveries", id)).toMatchObject({
      state: "read",
      deliveredAt: minutes(2),
      readAt: minutes(3),
    });
    await sql.run("UPDATE deliveries SET state = 'accepted' WHERE id = ?", [id]);
    await receipts.applyEarly("wa-2");
    expect(await stored("deliveries", id)).toMatchObject({ state: "accepted" });
  });

  it("keeps only so many of messages that are not ours: the oldest go", async () => {
    const raised: string[] = [];
    const raise = async (providerMessageId: string) => {
      raised.push(providerMessageId);
      return "unknown" as const;
    };
    const book = createReceiptBook({
      clock: { now: () => minutes(1), sleep: async () => undefined },
      store: { now: { deliveries: { raise, findByProviderMessageId: async () => null } } } as never,
    });
    for (let index = 0; index <= 5_000; index++)
      await book.record({ providerMessageId: `x-${index}`, receipt: "read", at: minutes(1) });
    raised.length = 0;
    await book.applyEarly("x-0");
    await book.applyEarly("x-5000");
    expect(raised).toEqual(["x-5000"]);
  });
});
