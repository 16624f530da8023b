import type { Store } from "../../../src/application/ports/store";
import { deliverOne } from "../../../src/application/sending/deliver-one";
import { DEFER_REASONS, REJECT_REASONS } from "../../../src/domain/message";
import { MAX_ATTEMPTS } from "../../../src/domain/retry";
import { describeOnDatabases } from "../../support/database";
import { MORNING, minutes, phoneOf, rigOn, SENDER } from "../rig";
import type { Script } from "../scripted-channel";

const NEVER = new AbortController().signal;

describeOnDatabases("delivering one message", (open) => {
  async function delivers(script?: Script, columns: Record<string, unknown> = {}) {
    const rig = await rigOn(open);
    const { delivery, campaign, contactId } = await rig.claimed();
    if (script !== undefined) rig.channel.next(script);
    const deliver = (deps = {}, signal = NEVER) =>
      deliverOne({ ...rig.deliverDeps, ...deps }, { ...delivery, ...columns }, campaign, signal);
    const read = () => rig.stored("deliveries", delivery.id);
    return { ...rig, id: delivery.id, contactId, deliver, read };
  }

  it("hands over the text that it has stored first", async () => {
    const { deliver, channel, read, id } = await delivers();
    expect(await deliver()).toBe("sent");
    expect(channel.sent).toEqual([
      {
        deliveryId: id,
        senderId: SENDER,
        to: phoneOf(1),
        text: "Tagihan: 2026-11 77125",
        attachment: null,
        quotedMessageId: null,
        attempt: expect.stringMatching(/^token-/),
        template: null,
        buttons: [],
      },
    ]);
    expect(await read()).toMatchObject({ text: "Tagihan: 2026-11 77125", begunAt: MORNING });
  });

  it("shows typing before a reply where that is wanted, never before an invoice", async () => {
    const { deliver, deliverDeps, channel, delivery, claim, contactId } = await delivers();
    const deps = { ...deliverDeps, sending: { ...deliverDeps.sending, typingIndicator: true } };
    await deliver(deps);
    expect(channel.typedTo).toEqual([]);
    const asReply = { contactId, campaignId: null, priority: 0, text: "Baik" };
    for (const wanted of [true, false]) {
      await delivery(asReply);
      const [reply] = await claim(null);
      await deliverOne(wanted ? deps : deliverDeps, reply!, null, NEVER);
    }
    expect(channel.typedTo).toEqual([phoneOf(1)]);
    expect(channel.sent.map(({ text }) => text)).toEqual(["Tagihan: 2026-11 77125", "Baik", "Baik"]);
  });

  it("accepted: keeps the channel's id, and the contact knows our number now", async () => {
    const { deliver, read, store, contactId } = await delivers({
      kind: "accepted",
      providerMessageId: "wa-1",
    });
    await deliver();
    expect(await read()).toMatchObject({ state: "accepted", providerMessageId: "wa-1", acceptedAt: MORNING });
    expect(await store.now.contacts.find(contactId)).toMatchObject({
      firstOutboundAt: MORNING,
      senderId: SENDER,
    });
  });

  it("accepted: a receipt that came before the answer is not lost", async () => {
    const { deliver, read, receipts } = await delivers({ kind: "accepted", providerMessageId: "wa-1" });
    await receipts.record({ providerMessageId: "wa-1", receipt: "delivered", at: minutes(1) });
    await deliver();
    expect(await read()).toMatchObject({ state: "delivered", deliveredAt: minutes(1) });
  });

  it.each(REJECT_REASONS)("rejected as %s: failed for good", async (reason) => {
    const { deliver, read, events, store, contactId } = await delivers({
      kind: "rejected",
      reason,
      detail: "said the channel",
    });
    expect(await deliver()).toBe("sent");
    expect(await read()).toMatchObject({ state: "failed", reason, detail: "said the channel" });
    expect(events).toMatchObject([{ name: "delivery.failed", reason }]);
    const registration = (await store.now.contacts.find(contactId))?.registration;
    expect(registration).toBe(reason === "not_on_whatsapp" ? "absent" : "unknown");
  });

  it.each(DEFER_REASONS)(
    "deferred for %s: waits, surely unsent, and does not count for the pace",
    async (reason) => {
      const { deliver, read } = await delivers({ kind: "deferred", reason, retryAfterMs: 60_000 });
      // Look-ups rest for all messages together, not for this one.
      expect(await deliver()).toEqual(reason === "lookup_failed" ? { restMs: 60_000 } : "not_sent");
      expect(await read()).toMatchObject({
        state: "pending",
        detail: reason,
        begunAt: null,
        attempts: reason === "channel_error" ? 1 : 0,
        // Refused as free text: the next try takes another form, and the count ends those that go in none.
        refusals: reason === "window_closed" ? 1 : 0,
        nextAttemptAt: minutes(1),
      });
    },
  );

  it("deferred without a time: waits longer after each attempt", async () => {
    const { deliver, read } = await delivers({ kind: "deferred", reason: "channel_error" }, { attempts: 3 });
    await deliver();
    const waitMs = 120_000 * 1.125;
    expect(await read()).toMatchObject({ nextAttemptAt: new Date(MORNING.getTime() + waitMs) });
  });

  it("deferred for a fault of the channel once too often: gives up", async () => {
    const outcome = { kind: "deferred", reason: "channel_error", detail: "page gone" } as const;
    const { deliver, read } = await delivers(outcome, { attempts: MAX_ATTEMPTS });
    await deliver();
    expect(await read()).toMatchObject({ state: "failed", reason: "gave_up", detail: "page gone" });
  });

  it.each([
    [1, "pending", null],
    [2, "failed", "content_refused"],
  ])("refused for no stated reason after %i refusals: %s", async (refusals, state, reason) => {
    const outcome = { kind: "deferred", reason: "cold_locked", detail: "ack -1" } as const;
    const { deliver, read } = await delivers(outcome, { refusals, attempts: MAX_ATTEMPTS });
    await deliver();
    expect(await read()).toMatchObject({ state, reason });
  });

  it("deferred because we are not connected: never gives up", async () => {
    const outcome = { kind: "deferred", reason: "not_connected" } as const;
    const { deliver, read } = await delivers(outcome, { attempts: MAX_ATTEMPTS + 5 });
    await deliver();
    expect(await read()).toMatchObject({ state: "pending" });
  });

  it.each([
    ["the channel says so", { kind: "uncertain", detail: "connection lost" } as const],
    ["the channel throws", "throws" as const],
    ["no answer comes in time", "hangs" as const],
  ])("uncertain when %s: neither sent again nor lost", async (_what, script) => {
    const { deliver, read, outcomes, eventsNamed, claim } = await delivers(script);
    expect(await deliver()).toBe("sent");
    expect(await read()).toMatchObject({ state: "uncertain", text: "Tagihan: 2026-11 77125" });
    expect(outcomes).toMatchObject([{ kind: "uncertain" }]);
    expect(eventsNamed("delivery.uncertain")).toHaveLength(1);
    expect(await claim(1)).toEqual([]);
  });

  it("uncertain with an id: the server's word settles it, also when that came before the id was written", async () => {
    const { deliver, read, receipts } = await delivers({
      kind: "uncertain",
      detail: "ack 0",
      providerMessageId: "wa-1",
    });
    await receipts.record({ providerMessageId: "wa-1", receipt: "accepted", at: MORNING });
    await deliver();
    expect(await read()).toMatchObject({ state: "accepted", providerMessageId: "wa-1" });
  });

  it("whose document cannot be made: waits, is given up at last, and stops nothing else", async () => {
    const broken = {
      invoice: () => Promise.reject(new Error("no memory")),
      stored: () => Promise.reject(new Error()),
    };
    const attached = { attachPdf: "attach" } as const;
    for (const [attempts, state, reason] of [
      [1, "pending", null],
      [MAX_ATTEMPTS, "failed", "gave_up"],
    ] as const) {
      const { delivery, campaign, deliverDeps, channel, stored, outcomes } = await claimedOne();
      const deps = { ...deliverDeps, documents: broken };
      const step = await deliverOne(deps, { ...delivery, attempts }, { ...campaign, ...attached }, NEVER);
      expect([step, channel.sent, outcomes]).toEqual(["not_sent", [], []]);
      const row = await stored("deliveries", delivery.id);
      expect(row).toMatchObject({ state, reason });
      if (state === "pending") expect((row.nextAttemptAt as Date) > MORNING).toBe(true);
    }
  });

  it("whose document cannot be made because the database is away: waits for the database", async () => {
    const { delivery, campaign, deliverDeps, store } = await claimedOne();
    const away = { ...store, hopeAfter: () => "later" as const };
    const broken = { ...deliverDeps.documents, invoice: () => Promise.reject(new Error("away")) };
    const deps = { ...deliverDeps, store: away, documents: broken };
    await expect(deliverOne(deps, delivery, { ...campaign, attachPdf: "attach" }, NEVER)).rejects.toThrow(
      "away",
    );
  });

  let households = 0;
  async function claimedOne() {
    const rig = await rigOn(open);
    return { ...rig, ...(await rig.claimed(++households)) };
  }

  it("does not send what another worker has taken meanwhile", async () => {
    const { deliver, channel, store, id, read } = await delivers();
    await store.now.deliveries.expireLeases(minutes(5));
    expect(await deliver()).toBe("not_sent");
    expect(channel.sent).toEqual([]);
    expect(await read()).toMatchObject({ id, state: "pending" });
  });

  it("does not send when the number is no longer ours, although it has begun", async () => {
    const { deliver, channel, read } = await delivers();
    expect(await deliver({ mayStillSend: () => false })).toBe("not_sent");
    expect(channel.sent).toEqual([]);
    expect(await read()).toMatchObject({ state: "pending" });
  });

  it("cancels what is no longer right, and steps back from a paused campaign", async () => {
    const paid = await delivers();
    await paid.sql.run("UPDATE bills SET state = 'paid'");
    expect(await paid.deliver()).toBe("not_sent");
    expect(await paid.read()).toMatchObject({ state: "cancelled", reason: "already_paid" });
    expect(paid.channel.sent).toEqual([]);
  });

  it("steps back while its campaign is paused, without counting the attempt", async () => {
    const { deliver, read, store, channel } = await delivers();
    await store.now.campaigns.moveTo(1, "paused", ["running"], MORNING);
    expect(await deliver()).toBe("not_sent");
    expect(await read()).toMatchObject({ state: "pending", attempts: 0 });
    expect(channel.sent).toEqual([]);
  });

  describe("while the database is away after the send", () => {
    it("writes the answer as soon as it is back, and sends nothing again", async () => {
      const { deliver, read, store, channel, clock, eventsNamed } = await delivers();
      let failures = 3;
      const flaky = recordingWith(store, (...all) =>
        failures-- > 0
          ? Promise.reject(new Error("ECONNREFUSED"))
          : store.now.deliveries.recordAccepted(...all),
      );
      const delivering = deliver({ store: flaky });
      let isDone = false;
      void delivering.then(() => {
        isDone = true;
      });
      // Time passes only while the answer waits: a row that takes seconds to begin would not be sent at all.
      while (!isDone) await clock.advance(eventsNamed("error").length > 0 ? 500 : 0);
      expect(await delivering).toBe("sent");
      expect(await read()).toMatchObject({ state: "accepted" });
      expect(channel.sent).toHaveLength(1);
      expect(eventsNamed("error")).toHaveLength(3);
    });

    it("leaves the row to be settled when the service is told to stop", async () => {
      const { deliver, read, store, channel } = await delivers();
      const gone = recordingWith(store, () => Promise.reject(new Error("ECONNREFUSED")));
      await deliver({ store: gone }, AbortSignal.abort());
      expect(await read()).toMatchObject({ state: "submitting" });
      await store.now.deliveries.expireLeases(minutes(5));
      expect(await read()).toMatchObject({ state: "uncertain" });
      expect(channel.sent).toHaveLength(1);
    });
  });
});

/** A database that goes away, and perhaps comes back, when it should hear what became of a message. */
function recordingWith(store: Store, recordAccepted: Store["now"]["deliveries"]["recordAccepted"]): Store {
  return { ...store, now: { ...store.now, deliveries: { ...store.now.deliveries, recordAccepted } } };
}
