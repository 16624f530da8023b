import type { ChannelName } from "../../../src/application/ports/channel";
import { watchClockSteps } from "../../../src/application/ports/elapsed";
import type { DocumentRef } from "../../../src/application/ports/turn";
import { attachmentOf } from "../../../src/application/sending/attachment";
import { deliverOne } from "../../../src/application/sending/deliver-one";
import {
  settleByHand,
  settleDoubts,
  UNCONFIRMED_FOR_GOOD_MS,
} from "../../../src/application/sending/settle-delivery";
import type { BillingPeriod } from "../../../src/domain/billing-period";
import { MAX_ATTEMPTS } from "../../../src/domain/retry";
import { idOf } from "../../adapters/database/seed";
import { describeOnDatabases } from "../../support/database";
import { type Claimed, MORNING, minutes, phoneOf, rigOn, SENDER } from "../rig";

describeOnDatabases("settling doubts", (open) => {
  async function doubt(columns: Record<string, unknown> = {}) {
    const rig = await rigOn(open);
    const { contactId } = await rig.household(1);
    const campaignId = await rig.campaign();
    await rig.store.now.campaigns.moveTo(campaignId, "running", ["draft"], MORNING);
    const id = await rig.delivery({
      campaignId,
      contactId,
      state: "uncertain",
      text: "Tagihan",
      begunAt: MORNING,
      leaseToken: "t",
      ...columns,
    });
    const settle = (senderIds = [SENDER]) => settleDoubts({ ...rig.app, receipts: rig.receipts }, senderIds);
    return { ...rig, id, contactId, settle };
  }

  it("asks for that very text in that chat, from a little before it was begun", async () => {
    const { settle, channel, delivery, contactId } = await doubt();
    await delivery({ contactId, state: "read", providerMessageId: "wa-7", begunAt: minutes(1) });
    await settle();
    expect(channel.asked).toEqual([
      {
        senderId: SENDER,
        to: phoneOf(1),
        text: "Tagihan",
        fileName: null,
        since: minutes(-2),
        providerMessageId: null,
        knownIds: ["wa-7"],
      },
    ]);
  });

  it("found: it was accepted, receipts that waited are applied", async () => {
    const { settle, channel, receipts, id, store, contactId, eventsNamed } = await doubt();
    await receipts.record({ providerMessageId: "wa-1", receipt: "read", at: minutes(2) });
    channel.finds({ kind: "found", providerMessageId: "wa-1" });
    expect(await settle()).toBe(1);
    expect(await store.now.deliveries.find(id)).toMatchObject({ state: "read", providerMessageId: "wa-1" });
    expect(await store.now.contacts.find(contactId)).toMatchObject({ firstOutboundAt: MORNING });
    expect(eventsNamed("delivery.settled")).toMatchObject([{ deliveryId: id, state: "accepted" }]);
    expect(await settle()).toBe(0);
  });

  it("absent too early: it may still be on its way, so it stays in doubt", async () => {
    const { settle, channel, clock, id, stateOf } = await doubt();
    channel.finds({ kind: "absent" });
    await clock.advance(179_999);
    expect(await settle()).toBe(0);
    expect(await stateOf(id)).toBe("uncertain");
  });

  it.each([3, 24])(
    "absent only by a clock that was set ahead by %d hours: it is not sent again yet",
    async (hours) => {
      const { channel, clock, id, stateOf, app, receipts } = await doubt();
      const clockSteps = watchClockSteps(clock);
      const settle = () => settleDoubts({ ...app, receipts, clockSteps }, [SENDER]);
      channel.finds({ kind: "absent" });
      await clock.advance(10_000);
      clock.set(hours * 3_600_000);
      expect(await settle()).toBe(0);
      await clock.advance(179_000);
      expect(await settle()).toBe(0);
      expect(await stateOf(id)).toBe("uncertain");
      await clock.advance(2_000);
      expect(await settle()).toBe(1);
    },
  );

  it("absent after the time of grace: it is sent again, and a late answer of the first try finds nothing", async () => {
    const { settle, channel, clock, id, stateOf, store } = await doubt();
    channel.finds({ kind: "absent" });
    await clock.advance(180_000);
    expect(await settle()).toBe(1);
    expect(await stateOf(id)).toBe("pending");
    expect(await store.now.deliveries.recordAccepted(id, "t", "wa-1", minutes(4))).toBe(false);
  });

  it("unknown: stays in doubt, however old it is", async () => {
    const { settle, channel, clock, id, stateOf } = await doubt();
    channel.finds({ kind: "unknown" });
    await clock.advance(86_400_000);
    expect(await settle()).toBe(0);
    expect(await stateOf(id)).toBe("uncertain");
  });

  it("unconfirmed: it is the channel's to send, so we do not; asked again and again, then left for good", async () => {
    const { settle, channel, clock, id, store, delivery, contactId } = await doubt();
    await delivery({ contactId, state: "read", providerMessageId: "wa-7", begunAt: minutes(1) });
    channel.finds({ kind: "unconfirmed", providerMessageId: "wa-1" });
    expect(await settle()).toBe(0);
    await clock.advance(UNCONFIRMED_FOR_GOOD_MS - 1);
    await settle();
    await clock.advance(3_600_000);
    await settle();
    expect(channel.asked).toHaveLength(3);
    expect(channel.asked[1]).toMatchObject({ providerMessageId: "wa-1", knownIds: ["wa-7"] });
    await clock.advance(30 * UNCONFIRMED_FOR_GOOD_MS);
    await settle();
    expect(channel.asked).toHaveLength(3);
    expect(await store.now.deliveries.find(id)).toMatchObject({
      state: "uncertain",
      providerMessageId: "wa-1",
    });
  });

  it("unconfirmed: the server's word settles it, also when it came before the id, and its contact is known", async () => {
    const { settle, channel, receipts, id, store, contactId, stateOf } = await doubt();
    channel.finds({ kind: "unconfirmed", providerMessageId: "wa-1" });
    await receipts.record({ providerMessageId: "wa-1", receipt: "accepted", at: minutes(2) });
    await settle();
    expect(await stateOf(id)).toBe("accepted");
    expect(await store.now.contacts.find(contactId)).toMatchObject({ firstOutboundAt: MORNING });
    await receipts.record({ providerMessageId: "wa-1", receipt: "read", at: minutes(3) });
    expect(await stateOf(id)).toBe("read");
  });

  it("absent once it was unconfirmed: it is sent again, under another id", async () => {
    const { settle, channel, clock, id, store } = await doubt();
    channel.finds({ kind: "unconfirmed", providerMessageId: "wa-1" });
    await settle();
    channel.finds({ kind: "absent" });
    await clock.advance(3_600_000);
    expect(await settle()).toBe(1);
    expect(await store.now.deliveries.find(id)).toMatchObject({ state: "pending", providerMessageId: null });
  });

  it("absent after too many attempts: fails, for something is wrong that waiting does not cure", async () => {
    const { settle, channel, clock, id, store, eventsNamed } = await doubt({ attempts: MAX_ATTEMPTS });
    channel.finds({ kind: "absent" });
    await clock.advance(180_000);
    expect(await settle()).toBe(1);
    expect(await store.now.deliveries.find(id)).toMatchObject({ state: "failed", reason: "gave_up" });
    expect(eventsNamed("delivery.settled")).toMatchObject([{ deliveryId: id, state: "failed" }]);
  });

  it("asks nothing of a number that is not connected, or of another's", async () => {
    const { settle, channel } = await doubt();
    await settle(["jajag-2"]);
    channel.isConnected = false;
    await settle();
    expect(channel.asked).toEqual([]);
  });

  it("looks for a stored document by its file name", async () => {
    const document = JSON.stringify({ kind: "stored", path: "reports/x.pdf", fileName: "laporan.pdf" });
    const { settle, channel } = await doubt({ document });
    await settle();
    expect(channel.asked).toMatchObject([{ fileName: "laporan.pdf" }]);
  });

  it("looks for an invoice by the file name under which it was sent", async () => {
    const rig = await doubt();
    // The bill that comes first in the name has vanished since; the name is what it was.
    const gone = { customerId: idOf(4711), period: "2026-11" as BillingPeriod };
    const reference: DocumentRef = {
      kind: "invoice",
      bills: [gone, { customerId: idOf(1), period: "2026-11" as BillingPeriod }],
    };
    await rig.delivery({
      contactId: rig.contactId,
      state: "uncertain",
      text: "Terlampir",
      document: JSON.stringify(reference),
      begunAt: MORNING,
      leaseToken: "t",
    });
    await rig.settle();
    const named = rig.channel.asked.find(({ text }) => text === "Terlampir");
    expect(named?.fileName).toBe(`tagihan-2026-11-${idOf(4711).slice(-4)}.pdf`);
    const sent = await attachmentOf(rig.app, reference);
    expect(sent?.fileName).toBe(named?.fileName);
  });

  describe("by an operator's word", () => {
    it.each([
      ["was-sent", "accepted"],
      ["was-not-sent", "pending"],
    ] as const)("%s makes it %s", async (verdict, state) => {
      const { app, id, stateOf } = await doubt();
      await settleByHand(app, id, verdict);
      expect(await stateOf(id)).toBe(state);
    });

    it("happens once, and only to a doubt", async () => {
      const { app, id } = await doubt();
      await settleByHand(app, id, "was-sent");
      await expect(settleByHand(app, id, "was-not-sent")).rejects.toThrow(
        /Pesan \d+ sudah "terkirim", tidak lagi "belum pasti"/,
      );
      await expect(settleByHand(app, 4711, "was-sent")).rejects.toThrow(/4711 tidak ada/);
    });
  });

  it("stay with the channel that took them when the unit moves to another in the middle of a month, and back", async () => {
    const rig = await rigOn(open);
    const { channel, clock, stored, store } = rig;
    const on = (name: ChannelName) => ({ ...channel, name });
    const deliver = ({ delivery, campaign }: Claimed, name: ChannelName) =>
      deliverOne({ ...rig.deliverDeps, channel: on(name) }, delivery, campaign, new AbortController().signal);
    const settle = (name: ChannelName) =>
      settleDoubts({ ...rig.app, channel: on(name), receipts: rig.receipts }, [SENDER]);
    const [doubted, known, moved] = [await rig.claimed(1), await rig.claimed(2), await rig.claimed(3)];
    channel.next({ kind: "uncertain", detail: "no answer" });
    await deliver(doubted, "whatsapp");
    await deliver(known, "whatsapp");
    await deliver(moved, "cloud");
    const rows = () =>
      Promise.all([doubted, known, moved].map(({ delivery }) => stored("deliveries", delivery.id)));
    const now = ["uncertain whatsapp", "accepted whatsapp", "accepted cloud"];
    const words = async () => (await rows()).map(({ state, channel: took }) => `${state} ${took}`);
    expect(await words()).toEqual(now);
    // The other channel has no chat in which the message could stand: its "absent" would send it twice.
    channel.finds({ kind: "absent" });
    await clock.advance(6 * 3_600_000);
    expect(await settle("cloud")).toBe(0);
    expect(channel.asked).toEqual([]);
    expect(await words()).toEqual(now);
    // Another invoice of these days goes to none of them, whichever channel theirs went by.
    const campaignId = await rig.campaign();
    await store.now.campaigns.moveTo(campaignId, "running", ["draft"], clock.now());
    for (const { contactId } of [doubted, known, moved]) await rig.delivery({ campaignId, contactId });
    const again = await rig.claim(campaignId);
    expect(again).toHaveLength(3);
    const campaign = (await store.now.campaigns.find(campaignId))!;
    for (const delivery of again) await deliver({ ...moved, delivery, campaign }, "cloud");
    expect(channel.sent).toHaveLength(3);
    for (const { id } of again)
      expect(await stored("deliveries", id)).toMatchObject({ reason: "already_messaged" });
    for (const { contactId } of [known, moved])
      expect(await store.now.contacts.find(contactId)).toMatchObject({ senderId: SENDER });
    channel.finds({ kind: "found", providerMessageId: "wa-1" });
    expect(await settle("whatsapp")).toBe(1);
    expect(await words()).toEqual(["accepted whatsapp", ...now.slice(1)]);
    expect(await store.now.contacts.find(doubted.contactId)).toMatchObject({ senderId: SENDER });
  });
});
