import { cancelCampaign } from "../../../src/application/campaigns/campaign-acts";
import { sweepOutbox } from "../../../src/application/operating/sweep-outbox";
import type { App } from "../../../src/application/ports/app";
import { deliverOne } from "../../../src/application/sending/deliver-one";
import { describeOnDatabases } from "../../support/database";
import { MORNING, minutes, type Rig, rigOn, SENDER } from "../rig";

const LATE = "Maaf, balas CEK";
const sweep = (app: App) => sweepOutbox({ ...app, answeredLate: LATE });

const INVOICE = JSON.stringify({ kind: "invoice", bills: [] });
const REPORT = JSON.stringify({ kind: "stored", path: "reports/a.pdf", fileName: "a.pdf" });
const AMOUNT = "November 2026: Rp77.125 belum lunas";

describeOnDatabases("a reply that could not leave when it was made", (open) => {
  async function waiting(hours: number, columns: object) {
    const rig = await rigOn(open);
    const { contactId } = await rig.household(1);
    const reply = { contactId, priority: 0, inReplyTo: 1, ordinal: 0, ...columns };
    const id = await rig.delivery({ ...reply, createdAt: minutes(-hours * 60) });
    return { ...rig, id, read: () => rig.stored("deliveries", id) };
  }

  const CASES = [
    [5, { text: AMOUNT }, null],
    [6, { text: AMOUNT }, "too_late"],
    [6, { text: "Terlampir", document: INVOICE }, "too_late"],
    [47, { text: AMOUNT, ordinal: 1_001 }, null],
    [47, { text: "Baik, kami berhenti." }, null],
    [48, { text: "Baik, kami berhenti." }, "too_late"],
    [72, { text: AMOUNT, inReplyTo: null, ordinal: null }, "too_late"],
    [100, { text: "Laporan: Rp77.125 tertagih", document: REPORT }, null],
    [100, { text: "Nomor jajag-1 keluar", inReplyTo: null, ordinal: null }, null],
  ] as const;

  it.each(CASES)("after %i hours, the sweep: %j → %s", async (hours, columns, reason) => {
    const { app, read } = await waiting(hours, columns);
    await sweep(app);
    expect(await read()).toMatchObject({ state: reason === null ? "pending" : "cancelled", reason });
  });

  it.each(CASES)("after %i hours, its number is back: %j → %s", async (hours, columns, reason) => {
    const { app, claim, deliverDeps, channel, read } = await waiting(hours, columns);
    const [row] = await claim(null);
    await deliverOne(deliverDeps, row!, null, new AbortController().signal);
    expect(channel.sent).toHaveLength(reason === null ? 1 : 0);
    await sweep(app);
    expect(await read()).toMatchObject({ reason });
  });

  it("written by a process whose clock is a day ahead is due now, not tomorrow", async () => {
    const { app, claim, id, read, clock } = await waiting(-24, {
      text: AMOUNT,
      nextAttemptAt: minutes(24 * 60),
    });
    expect(await claim(null)).toEqual([]);
    await sweep(app);
    await sweep(app);
    expect(await read()).toMatchObject({ state: "pending", nextAttemptAt: clock.now() });
    expect(await claim(null)).toMatchObject([{ id }]);
  });

  it("is told to the log", async () => {
    const { app, eventsNamed } = await waiting(7, { text: AMOUNT });
    await sweep(app);
    await sweep(app);
    expect(eventsNamed("outbox.swept")).toMatchObject([{ what: "too_late", count: 1 }]);
  });
});

describeOnDatabases("a number that is no more", (open) => {
  async function lost() {
    const rig = await rigOn(open);
    const { contactId } = await rig.household(1, { senderId: "gone" });
    const on = { contactId, senderId: "gone" };
    const reply = await rig.delivery({ ...on, priority: 0, text: "Baik" });
    const push = await rig.delivery({ ...on, campaignId: await rig.campaign() });
    const doubt = await rig.delivery({
      ...on,
      campaignId: await rig.campaign(),
      state: "uncertain",
      begunAt: MORNING,
    });
    const senderOf = async (id: number) => (await rig.store.now.deliveries.find(id))!.senderId;
    const live = async ({ store, clock }: Rig) => {
      await store.now.senders.add("jajag-2", clock.now());
      await store.now.senders.hold("jajag-2", "process", clock.now(), minutes(1));
    };
    return { ...rig, contactId, reply, push, doubt, senderOf, live: () => live(rig) };
  }

  it("gives what waits, and its contacts, to a living one", async () => {
    const { app, live, reply, push, doubt, senderOf, store, contactId } = await lost();
    await live();
    await sweep(app);
    expect([await senderOf(reply), await senderOf(push), await senderOf(doubt)]).toEqual([
      "jajag-2",
      "jajag-2",
      "gone",
    ]);
    expect((await store.now.contacts.find(contactId))?.senderId).toBe("jajag-2");
  });

  it("keeps what waits while none lives", async () => {
    const { app, reply, senderOf } = await lost();
    await sweep(app);
    expect(await senderOf(reply)).toBe("gone");
  });

  it("has its doubts shown to a person, once, and asked about no more", async () => {
    const { app, live, sql, store, clock, doubt } = await lost();
    await live();
    for (let minute = 0; minute < 3; minute++) await sweep(app);
    const notes = await sql.all<{ text: string }>(
      "SELECT text FROM deliveries WHERE text LIKE '%sudah dihapus%'",
    );
    expect(notes).toHaveLength(1);
    expect(notes[0]!.text).toMatch(/1 pesan dari nomor gone/);
    await clock.advance(365 * 86_400_000);
    expect(await store.now.deliveries.doubtful(["gone"], 9, clock.now())).toEqual([]);
    expect(await store.now.deliveries.doubts(9)).toMatchObject([{ id: doubt }]);
  });

  it("is none that the settings name, though nobody has started it yet", async () => {
    const { app, live, sql, reply, senderOf } = await lost();
    await sql.run("UPDATE deliveries SET sender_id = ?", [SENDER]);
    await live();
    await sweep(app);
    expect(await senderOf(reply)).toBe(SENDER);
  });

  it("was needed as long as anything waited on it, was on its way, or in doubt", async () => {
    const { store, reply, push, doubt } = await lost();
    const { deliveries } = store.now;
    expect([await deliveries.countPending("gone"), await deliveries.countDoubts("gone")]).toEqual([3, 1]);
    expect(await deliveries.moveAll("gone", SENDER)).toBe(2);
    expect([await deliveries.countPending("gone"), await deliveries.countDoubts("gone")]).toEqual([1, 1]);
    await deliveries.settle(doubt, "failed", null, MORNING);
    expect(await deliveries.countPending("gone")).toBe(0);
    expect((await deliveries.find(push))?.senderId).toBe((await deliveries.find(reply))?.senderId);
  });
});

describeOnDatabases("a campaign that was planned and not started", (open) => {
  async function planned(kind: "broadcast" | "invoice_push", minutesAgo: number) {
    const rig = await rigOn(open);
    const { contactId } = await rig.household(1);
    const id = await rig.campaign({ kind });
    const row = await rig.delivery({ contactId, campaignId: id });
    const { campaigns } = rig.store.now;
    await campaigns.moveTo(id, "planned", ["draft"], minutes(-minutesAgo));
    return { ...rig, id, row, state: () => campaigns.stateOf(id) };
  }

  it("is called off with its rows when it is a broadcast whose code nobody has answered for an hour", async () => {
    const { app, row, id, state, store, stateOf } = await planned("broadcast", 60);
    await sweep(app);
    await sweep(app);
    expect([await state(), await stateOf(row)]).toEqual(["cancelled", "cancelled"]);
    expect((await store.now.campaigns.find(id))?.stateReason).toMatch(/kodenya tidak dibalas/);
  });

  it("stays while its code may still be answered, and when it was confirmed meanwhile", async () => {
    const { app, id, state, store, clock } = await planned("broadcast", 59);
    await sweep(app);
    expect(await state()).toBe("planned");
    await store.now.campaigns.moveTo(id, "running", ["planned"], clock.now());
    await expect(cancelCampaign(app, id, "x", ["planned"])).rejects.toThrow(/berjalan/);
    await sweep(app);
    expect(await state()).toBe("running");
  });

  it("stays when it is a push, which an operator starts when it is time", async () => {
    const { app, state } = await planned("invoice_push", 24 * 60);
    await sweep(app);
    expect(await state()).toBe("planned");
  });
});
