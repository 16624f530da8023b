import { notifyAdmins } from "../../../src/application/notes/notify-admins";
import { moveNotesOfDownSenders } from "../../../src/application/sending/move-notes";
import { describeOnDatabases } from "../../support/database";
import { pushSettings } from "../../support/settings";
import { MORNING, phoneOf, rigOn, SENDER } from "../rig";

const OTHER = "jajag-2";

describeOnDatabases("notes to admins", (open) => {
  async function twoNumbers() {
    const rig = await rigOn(open, { push: { ...pushSettings(), senders: [SENDER, OTHER] } });
    const { senders } = rig.store.now;
    for (const senderId of [SENDER, OTHER]) await senders.add(senderId, MORNING);
    /** For a few seconds, as a living process does again and again. */
    const connect = (senderId: string) =>
      senders.hold(senderId, "process", rig.clock.now(), new Date(rig.clock.now().getTime() + 8_000));
    const rows = () =>
      rig.sql.all<{ senderId: string; state: string }>("SELECT sender_id, state FROM deliveries ORDER BY id");
    return { ...rig, senders, connect, rows };
  }

  it("move to a number that lives when theirs dies before they have left; answers to customers stay", async () => {
    const { app, senders, connect, rows, store, contact, eventsNamed } = await twoNumbers();
    await connect(SENDER);
    await notifyAdmins(app, "⚠️ Ada yang salah");
    const customer = await contact(3);
    const answer = { inReplyTo: null, ordinal: 0, text: "Tagihan", document: null, now: MORNING };
    await store.now.deliveries.addReply({ ...answer, contactId: customer, senderId: SENDER });
    expect(await moveNotesOfDownSenders(app)).toBe(0);
    await connect(OTHER);
    expect(await moveNotesOfDownSenders(app)).toBe(0);
    await senders.letGo(SENDER, "process", MORNING);
    expect(await moveNotesOfDownSenders(app)).toBe(1);
    expect(await rows()).toEqual([
      { senderId: OTHER, state: "pending" },
      { senderId: SENDER, state: "pending" },
    ]);
    expect(eventsNamed("sender.relieved")).toMatchObject([{ senderId: SENDER, by: OTHER, deliveries: 1 }]);
  });

  it.each(["logged out", "barred"])("do not wait for a number that is connected and %s", async (trouble) => {
    const { app, senders, connect, rows } = await twoNumbers();
    await notifyAdmins(app, "⚠️ Ada yang salah");
    await connect(SENDER);
    await connect(OTHER);
    if (trouble === "barred") await senders.bar(SENDER, "TOS_BLOCK", MORNING);
    else await senders.setLoggedOut(SENDER, MORNING);
    expect(await moveNotesOfDownSenders(app)).toBe(1);
    await notifyAdmins(app, "⚠️ Lagi");
    expect((await rows()).map(({ senderId }) => senderId)).toEqual([OTHER, OTHER]);
  });

  it("in doubt on a number that is down are told again by another, after a while", async () => {
    const { app, connect, rows, claim, clock, senders, store } = await twoNumbers();
    await connect(SENDER);
    await notifyAdmins(app, "⚠️ Ada yang salah");
    const [note] = await claim(null);
    await store.now.deliveries.begin(note!.id, note!.leaseToken!, note!.text!, null, MORNING);
    await store.now.deliveries.recordUncertain(note!.id, note!.leaseToken!, "no answer");
    await senders.letGo(SENDER, "process", MORNING);
    await connect(OTHER);
    await clock.advance(9 * 60_000);
    await connect(OTHER);
    expect(await moveNotesOfDownSenders(app)).toBe(0);
    await clock.advance(2 * 60_000);
    await connect(OTHER);
    expect(await moveNotesOfDownSenders(app)).toBe(1);
    expect(await rows()).toEqual([{ senderId: OTHER, state: "pending" }]);
  });

  it("go by the admin's usual number while that lives", async () => {
    const { app, connect, rows, store } = await twoNumbers();
    const admin = await store.now.contacts.ensure(phoneOf(90), MORNING);
    await store.now.contacts.noteInbound([admin.id], OTHER, MORNING);
    await connect(SENDER);
    await connect(OTHER);
    await notifyAdmins(app, "⚠️ Ada yang salah");
    expect(await rows()).toMatchObject([{ senderId: OTHER }]);
  });
});
