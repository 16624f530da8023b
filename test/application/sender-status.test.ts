import type { ChannelEvent } from "../../src/application/channel";
import { createSenderStatus, readNewestReceipts } from "../../src/application/sender-status";
import { useDatabase } from "../support/database";
import { MORNING, phoneOf, rigOn, SENDER } from "./rig";

type Status = Extract<ChannelEvent, { kind: "status" }>;

describe("the connection of a number", () => {
  const open = useDatabase("SQLite");

  async function connection() {
    const rig = await rigOn(open);
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
    return { ...rig, is, sender, notes, shown, woken: () => woken };
  }

  it("ready: the number is linked under its phone, and its loop wakes", async () => {
    const { is, sender, woken } = await connection();
    await is("ready", { phone: phoneOf(7) });
    expect(await sender()).toMatchObject({ phone: phoneOf(7), linkedAt: MORNING, state: "available" });
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
    expect([await notes(), (await sender()).state]).toEqual([[], "available"]); // A new number, never linked.
    await is("ready", { phone: phoneOf(7) });
    await is("starting");
    await is("linking", { qr: "2@second" });
    await is("linking", { qr: "2@third" });
    await is("starting");
    await is("linking", { qr: "2@fourth" });
    expect((await sender()).state).toBe("logged_out");
    expect(await notes()).toEqual([expect.stringMatching(/keluar dari WhatsApp/)]);
    await is("ready", { phone: phoneOf(7) });
    expect((await sender()).state).toBe("available");
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
    expect(await sender()).toMatchObject({ state: "logged_out" });
    expect(await notes()).toEqual([expect.stringMatching(/keluar dari WhatsApp.*lunas sender link jajag-1/)]);
    expect(shown).toContain("2@second");
    await is("ready");
    expect(await sender()).toMatchObject({ state: "available" });
  });
});
