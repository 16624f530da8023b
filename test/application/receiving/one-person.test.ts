import { handleMessage } from "../../../src/application/answering/handle-message";
import { describeOnDatabases } from "../../support/database";
import { MORNING, minutes, phoneOf, SENDER } from "../rig";
import { HIDDEN, IDENTITY, twoHalves } from "../two-halves";

const PHONE = phoneOf(1);

describeOnDatabases("a person known by a phone and by a hidden id", (open) => {
  it("gets an invoice once when both halves have the customer", async () => {
    const { registersHidden, told, push } = await twoHalves(open);
    await registersHidden();
    await told();
    expect(await push()).toEqual([PHONE]);
  });

  it("is not written to after a STOP from behind the hidden id", async () => {
    const { registersHidden, says, told, push, person } = await twoHalves(open);
    await registersHidden();
    await says(HIDDEN, "STOP");
    await told();
    expect((await person()).optedOutAt).not.toBeNull();
    expect(await push()).toEqual([]);
  });

  it("is not written to after a STOP from the phone, under no name", async () => {
    const { registersHidden, says, told, push } = await twoHalves(open);
    await registersHidden();
    await told();
    await says(PHONE, "STOP");
    expect(await push()).toEqual([]);
  });

  it("is not written to while a STOP waits in the inbox, also when the push is running and its row is claimed", async () => {
    const { arrives, answer, told, plan, send, claim, person, contactId, rowsOf, clock, store } =
      await twoHalves(open);
    const campaignId = await plan();
    const [claimed] = await claim(campaignId);
    await arrives(HIDDEN, "STOP");
    await told();
    await store.now.deliveries.release(claimed!.id, claimed!.leaseToken!, clock.now());
    expect(await send(campaignId)).toEqual([]);
    await answer(contactId);
    expect((await person()).optedOutAt).not.toBeNull();
    await clock.advance(60_000);
    expect(await send(campaignId)).toEqual([]);
    expect(await rowsOf(campaignId)).toMatchObject([{ state: "cancelled", reason: "opted_out" }]);
  });

  it("hears reminders again after a later MULAI, which no repeated telling undoes", async () => {
    const { says, told, push, clock } = await twoHalves(open);
    await says(HIDDEN, "STOP");
    await told();
    await clock.advance(60_000);
    await says(PHONE, "MULAI");
    await told();
    expect(await push()).toEqual([PHONE]);
  });

  it.each(["registered", "a stranger"])(
    "who says wrong number from behind the hidden id, %s, gets nothing",
    async (who) => {
      const { registersHidden, says, told, push, store, contactId } = await twoHalves(open);
      if (who === "registered") await registersHidden();
      await says(HIDDEN, "salah nomor, ini bukan tagihan saya");
      await told();
      expect(await store.now.links.ofContact(contactId)).toMatchObject([{ state: "wrong_number" }]);
      expect(await push()).toEqual([]);
    },
  );

  it("has one history: what was asked, tried, opened and said from either side", async () => {
    const w = await twoHalves(open);
    const { contacts, links, cases, optOuts, conversations, inbox } = w.store.now;
    await w.says(HIDDEN, "STOP");
    await w.says(HIDDEN, "5");
    const other = await w.customer(2);
    await links.noteFailure(w.hiddenId, other, "2026-11-20");
    await conversations.noteForeignLookup(w.hiddenId, "2026-11-20", "a");
    await conversations.noteForeignLookup(w.hiddenId, "2026-11-20", "b");
    await conversations.noteForeignLookup(w.contactId, "2026-11-20", "b");
    await contacts.setAttended(w.hiddenId, phoneOf(90), minutes(60));
    await w.arrives(HIDDEN, "CEK");
    await w.told();
    const person = (await contacts.findByPhone(PHONE))!;
    expect(person).toMatchObject({
      id: w.contactId,
      senderId: SENDER,
      firstInboundAt: MORNING,
      attendedBy: phoneOf(90),
      attendedUntil: minutes(60),
    });
    expect(await contacts.find(w.hiddenId)).toEqual(person);
    expect(await contacts.findByAddress(HIDDEN)).toEqual(person);
    expect((await conversations.foreignLookups(person.id, "2026-11-20")).toSorted()).toEqual(["a", "b"]);
    expect(await links.failedOn(person.id, other, "2026-11-20")).toEqual({ ofPhone: 1, ofCustomer: 1 });
    expect(await cases.unfinishedOf(person.id, "human")).not.toBeNull();
    expect(await optOuts.ofContact(person.id)).toMatchObject([{ kind: "opted_out" }]);
    expect(await inbox.waitingOf(person.id)).toMatchObject([{ text: "CEK" }]);
    expect(await inbox.waitingOf(w.hiddenId)).toEqual([]);
    expect((await w.store.now.auditLog.newest(1))[0]).toMatchObject({ actor: "channel", command: "merge" });
  });

  it("goes on in the flow that it was in", async () => {
    const { says, told, store, contactId } = await twoHalves(open);
    await says(HIDDEN, "DAFTAR");
    await told();
    expect(await store.now.conversations.find(contactId)).toMatchObject({ flow: "link_customer" });
  });

  it("is only named when the phone is new to us, and merged when the file brings it", async () => {
    const { told, person, store, hiddenId } = await twoHalves(open);
    await told({ ...IDENTITY, phone: phoneOf(7) });
    expect(await person()).toMatchObject({ id: hiddenId, phone: phoneOf(7) });
    expect(await store.now.contacts.ensure(phoneOf(7), MORNING)).toMatchObject({ id: hiddenId });
  });

  it("is told to be one by many at once, and again, with the same end", async () => {
    const { told, says, push, sql } = await twoHalves(open);
    await says(HIDDEN, "STOP");
    await Promise.all([told(), told(), told()]);
    await told();
    expect(await sql.all("SELECT id FROM contacts")).toHaveLength(1);
    expect(await push()).toEqual([]);
  });

  it("an answer that was thought of before the merge is overtaken, and thought of again", async () => {
    const w = await twoHalves(open);
    await w.arrives(HIDDEN, "STOP");
    const [message] = await w.store.now.inbox.waitingOf(w.hiddenId);
    const route: typeof w.route = async (turn) => {
      const routed = await w.route(turn);
      await w.told();
      return routed;
    };
    await handleMessage({ ...w.app, route, apology: () => "" }, message!);
    expect((await w.person()).optedOutAt).toBeNull();
    await w.answer(w.contactId);
    expect((await w.person()).optedOutAt).not.toBeNull();
    expect(await w.store.now.deliveries.repliesSince(w.contactId, MORNING)).toHaveLength(1);
  });
});
