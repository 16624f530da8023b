import type { App } from "../../../src/application/ports/app";
import type { ChannelEvent } from "../../../src/application/ports/channel";
import { createEventAcceptor } from "../../../src/application/receiving/accept-events";
import { createSenderStatus, readNewestReceipts } from "../../../src/application/sending/sender-status";
import { describeOnDatabases } from "../../support/database";
import { pushSettings } from "../../support/settings";
import { MORNING, minutes, phoneOf, rigOn, SENDER } from "../rig";

type Status = Extract<ChannelEvent, { kind: "status" }>;

describeOnDatabases("the connection of a number", (open) => {
  async function connection(change: Partial<App> = {}) {
    const rig = await rigOn(open, change);
    await rig.store.now.senders.add(SENDER, MORNING);
    const shown: (string | null)[] = [];
    let woken = 0;
    const onStatus = createSenderStatus({
      ...rig.app,
      onLinking: ({ qr, detail }) => void shown.push(qr ?? detail),
      onReady: () => {
        woken++;
      },
    });
    const is = (status: Status["status"], more: Partial<Status> = {}) =>
      onStatus({ kind: "status", senderId: SENDER, status, detail: "", phone: null, qr: null, ...more });
    const sender = async () => (await rig.store.now.senders.find(SENDER))!;
    const notes = async () =>
      (await rig.sql.all<{ text: string }>("SELECT text FROM deliveries ORDER BY id")).map(
        ({ text }) => text,
      );
    return { ...rig, onStatus, is, sender, notes, shown, woken: () => woken };
  }

  it("ready: the number is linked under its phone, and its loop wakes", async () => {
    const { is, sender, woken } = await connection();
    await is("ready", { phone: phoneOf(7) });
    expect(await sender()).toMatchObject({ phone: phoneOf(7), linkedAt: MORNING, loggedOutAt: null });
    expect(woken()).toBe(1);
  });

  it("ready: receipts that came while nobody listened are asked for", async () => {
    const { is, channel, claimed, store, clock } = await connection();
    const { delivery } = await claimed();
    const { deliveries } = store.now;
    await deliveries.begin(delivery.id, delivery.leaseToken!, "Tagihan", null, clock.now());
    await deliveries.recordAccepted(delivery.id, delivery.leaseToken!, "wa-1", clock.now());
    await is("ready");
    expect(channel.refreshed).toEqual(["wa-1"]);
  });

  it("receipts of the newest messages are asked for again and again, of old ones not", async () => {
    const { channel, claimed, store, clock, app } = await connection();
    const { delivery } = await claimed();
    const { deliveries } = store.now;
    await deliveries.begin(delivery.id, delivery.leaseToken!, "Tagihan", null, clock.now());
    await deliveries.recordAccepted(delivery.id, delivery.leaseToken!, "wa-1", clock.now());
    expect(await readNewestReceipts(app, [SENDER])).toBe(60_000);
    expect(channel.refreshed).toEqual(["wa-1"]);
    const later = { ...clock, now: () => new Date(clock.now().getTime() + 16 * 60_000) };
    await readNewestReceipts({ ...app, clock: later }, [SENDER]);
    expect(channel.refreshed).toEqual(["wa-1"]);
  });

  it("ready: receipts are asked for again three days back, and no further", async () => {
    const { is, channel, delivery } = await connection();
    const sent = (hoursAgo: number, providerMessageId: string) =>
      delivery({
        contactId: hoursAgo,
        state: "accepted",
        providerMessageId,
        begunAt: new Date(MORNING.getTime() - hoursAgo * 3_600_000),
      });
    await sent(71, "wa-new");
    await sent(73, "wa-old");
    await is("ready");
    expect(channel.refreshed).toEqual(["wa-new"]);
  });

  it("unlinked while nobody was there: the QR code of the next start means logged out, told once", async () => {
    const { is, sender, notes } = await connection();
    await is("linking", { qr: "2@first" });
    expect([await notes(), (await sender()).loggedOutAt]).toEqual([[], null]); // A new number, never linked.
    await is("ready", { phone: phoneOf(7) });
    await is("starting");
    await is("linking", { qr: "2@second" });
    await is("linking", { qr: "2@third" });
    await is("starting");
    await is("linking", { qr: "2@fourth" });
    expect((await sender()).loggedOutAt).toEqual(MORNING);
    expect(await notes()).toEqual([expect.stringMatching(/keluar dari WhatsApp/)]);
    await is("ready", { phone: phoneOf(7) });
    expect((await sender()).loggedOutAt).toBeNull();
  });

  it("shows every QR code and pairing code, and logs a renewed one only once", async () => {
    const { is, shown, eventsNamed } = await connection();
    await is("linking", { qr: "2@first" });
    await is("linking", { qr: "2@second" });
    await is("linking", { detail: "pairing code ABCD-EFGH" });
    expect(shown).toEqual(["2@first", "2@second", "pairing code ABCD-EFGH"]);
    expect(eventsNamed("channel.status")).toHaveLength(2);
  });

  it("logged out: written down, and the admins are told once, however often the QR is renewed", async () => {
    const { is, sender, notes, shown } = await connection();
    await is("ready");
    await is("logged_out", { detail: "logged out on the phone" });
    await is("logged_out", { qr: "2@first" });
    await is("logged_out", { qr: "2@second" });
    expect(await sender()).toMatchObject({ loggedOutAt: MORNING });
    expect(await notes()).toEqual([expect.stringMatching(/keluar dari WhatsApp.*lunas sender link jajag-1/)]);
    expect(shown).toContain("2@second");
    await is("ready");
    expect(await sender()).toMatchObject({ loggedOutAt: null });
  });

  it("a logout that meets a lost database is written and told when it is told again, once", async () => {
    const { app, store, channel, sender, notes, receipts, clock } = await connection();
    await store.now.senders.setLinked(SENDER, phoneOf(7), MORNING);
    let losses = 2;
    const transaction: typeof store.transaction = async (work) => {
      if (losses-- > 0)
        throw Object.assign(new Error("Connection lost"), { code: "PROTOCOL_CONNECTION_LOST" });
      return store.transaction(work);
    };
    const acceptor = createEventAcceptor({
      ...app,
      channel,
      clock: { now: clock.now, sleep: async () => undefined },
      receipts,
      keepDocument: async () => "",
      onMessage: () => {},
      onStatus: createSenderStatus({
        ...app,
        store: { ...store, transaction },
        onLinking: () => {},
        onReady: () => {},
      }),
    });
    const out = {
      kind: "status",
      senderId: SENDER,
      status: "logged_out",
      detail: "",
      phone: null,
      qr: null,
    } as const;
    acceptor.accept(out);
    acceptor.accept({ ...out, qr: "2@next" });
    await acceptor.idle();
    expect((await sender()).loggedOutAt).toEqual(MORNING);
    expect(await notes()).toHaveLength(1);
  });

  it("an account that WhatsApp has stopped: a fact and one call to a person, also when it is told again", async () => {
    const { is, sender, notes } = await connection();
    await is("ready", { phone: phoneOf(7) });
    await is("barred", { detail: "TOS_BLOCK" });
    await is("barred", { detail: "TOS_BLOCK" });
    expect(await sender()).toMatchObject({ barredAt: MORNING, barredReason: "TOS_BLOCK", linkedAt: MORNING });
    expect(await notes()).toEqual([
      expect.stringMatching(/dihentikan WhatsApp \(TOS_BLOCK\).*sender resume jajag-1/),
    ]);
  });

  it("look-ups that are not answered: told once while it lasts, and a fact until the first answer", async () => {
    const { onStatus, sender, notes } = await connection();
    for (const failing of [true, true]) await onStatus({ kind: "lookups", senderId: SENDER, failing });
    expect(await notes()).toEqual([expect.stringMatching(/tidak menjawab apakah nomor pelanggan terdaftar/)]);
    expect((await sender()).lookupsFailedAt).toEqual(MORNING);
    await onStatus({ kind: "lookups", senderId: SENDER, failing: false });
    expect((await sender()).lookupsFailedAt).toBeNull();
  });

  it.each([
    ["the other is connected", true],
    ["neither is", false],
  ])("the word about a number that is out does not wait for that number: %s", async (_when, isUp) => {
    const { onStatus, sql, store, app } = await connection({
      push: { ...pushSettings(), senders: [SENDER, "jajag-2"] },
    });
    await store.now.senders.add("jajag-2", MORNING);
    if (isUp) await store.now.senders.hold("jajag-2", "process", MORNING, minutes(1));
    const admin = await store.now.contacts.ensure(app.admins[0]!, MORNING);
    await store.now.contacts.noteInbound([admin.id], SENDER, MORNING);
    await onStatus({
      kind: "status",
      senderId: SENDER,
      status: "logged_out",
      detail: "",
      phone: null,
      qr: null,
    });
    expect(await sql.all("SELECT sender_id FROM deliveries")).toEqual([{ senderId: "jajag-2" }]);
  });
});
