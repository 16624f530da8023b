import { afterReceipt } from "../../../src/domain/after-receipt";
import type { DeliveryState } from "../../../src/domain/delivery";
import { withFailed } from "../../../src/domain/failed-messages";
import type { FailReason, ReceiptKind } from "../../../src/domain/message";
import { seeded } from "../../crash/fate";
import { describeOnDatabases } from "../../support/database";
import { minutes, rigOn } from "../rig";

type Told = ReceiptKind | `failed:${FailReason}`;

const TOKEN = "token-1";
const ID = "wamid.1";

/** Every order of these, repeats of each included in between. */
function ordersOf<T>(all: readonly T[]): T[][] {
  if (all.length <= 1) return [[...all]];
  return all.flatMap((one, index) => {
    const rest = [...all.slice(0, index), ...all.slice(index + 1)];
    return ordersOf(rest).map((order) => [one, ...order]);
  });
}

const SETS: readonly (readonly [readonly Told[], DeliveryState])[] = [
  [["accepted"], "accepted"],
  [["accepted", "delivered"], "delivered"],
  [["accepted", "delivered", "read"], "read"],
  [["read"], "read"],
  [["accepted", "failed:not_on_whatsapp"], "failed"],
  [["accepted", "failed:channel_error"], "pending"],
  [["accepted", "failed:window_closed"], "pending"],
  // Contradictions that were seen: what has arrived has arrived.
  [["accepted", "delivered", "failed:not_on_whatsapp"], "delivered"],
  [["accepted", "delivered", "read", "failed:channel_error"], "read"],
];
const STARTS: readonly DeliveryState[] = ["submitting", "uncertain", "accepted"];

const CASES = SETS.flatMap(([told, end]) =>
  STARTS.flatMap((start) => ordersOf(told).map((order) => [start, order, end] as const)),
);

function receiptOf(told: Told) {
  const [receipt, reason] = told.split(":") as [ReceiptKind, FailReason?];
  return { receipt, failure: reason === undefined ? null : { reason, detail: "" } };
}

describe("receipts that name their try", () => {
  it.each(CASES)("from %s by %j comes %s, also when each is told twice", (start, order, end) => {
    let row = {
      state: start as DeliveryState,
      leaseToken: TOKEN as string | null,
      failedMessageId: null as string | null,
      attempts: 1,
    };
    for (const told of order.flatMap((one) => [one, one])) {
      const after = afterReceipt(row, { token: TOKEN, providerMessageId: ID, ...receiptOf(told) });
      if (after === null) continue;
      if (after.to === "failed" || after.to === "pending" || after.to === null)
        row = { ...row, failedMessageId: withFailed(row.failedMessageId, ID) };
      if (after.to === "pending") row = { ...row, leaseToken: null };
      if (after.to !== null) row = { ...row, state: after.to };
    }
    expect(row.state).toBe(end);
  });

  it("is not brought back by what is told again of any message that has failed", () => {
    const failed = withFailed(withFailed("wamid.0", ID), "wamid.2");
    const row = { state: "pending", leaseToken: null, failedMessageId: failed, attempts: 2 } as const;
    for (const providerMessageId of ["wamid.0", ID, "wamid.2"])
      expect(
        afterReceipt(row, { token: TOKEN, providerMessageId, receipt: "accepted", failure: null }),
      ).toBeNull();
    const other = { token: TOKEN, providerMessageId: "wamid.3", receipt: "accepted", failure: null } as const;
    expect(afterReceipt(row, other)).toEqual({ to: "accepted" });
  });

  it("says nothing about a later try when an earlier one has failed", () => {
    const row = { state: "submitting", leaseToken: "token-2", failedMessageId: null, attempts: 2 } as const;
    const failed = receiptOf("failed:channel_error");
    expect(afterReceipt(row, { token: TOKEN, providerMessageId: ID, ...failed })).toEqual({ to: null });
  });

  it("gives up a message that has failed so often, each time for a while", () => {
    const row = { state: "accepted", leaseToken: TOKEN, failedMessageId: null, attempts: 6 } as const;
    const failed = receiptOf("failed:channel_error");
    expect(afterReceipt(row, { token: TOKEN, providerMessageId: ID, ...failed })?.to).toBe("failed");
  });
});

describeOnDatabases("receipts that name their try, in the database", (open) => {
  async function begun(state: DeliveryState, token: string | null = TOKEN) {
    const rig = await rigOn(open);
    const contactId = await rig.contact(1);
    const id = await rig.delivery({ contactId, state, begunAt: minutes(0) });
    await rig.sql.run("UPDATE deliveries SET lease_token = ?, channel = 'sandbox' WHERE id = ?", [token, id]);
    const tell = (told: Told, more: object = {}) =>
      rig.receipts.record({
        providerMessageId: ID,
        at: minutes(1),
        senderId: "jajag-1",
        attempt: { deliveryId: id, token: TOKEN },
        ...receiptOf(told),
        ...more,
      });
    return { ...rig, id, contactId, tell, row: () => rig.stored("deliveries", id) };
  }

  it.each([
    ["submitting", ["read", "accepted", "delivered"], "read"],
    ["uncertain", ["failed:channel_error", "accepted"], "pending"],
    ["uncertain", ["failed:channel_error", "accepted", "delivered"], "delivered"],
    ["accepted", ["failed:not_on_whatsapp", "accepted"], "failed"],
    ["submitting", ["failed:not_on_whatsapp", "read"], "read"],
  ] as const)("from %s by %j comes %s", async (start, order, end) => {
    const { tell, row } = await begun(start);
    for (const told of order) {
      await tell(told);
      await tell(told);
    }
    expect((await row()).state).toBe(end);
  });

  it("settles a message whose answer was lost before its sender knows, and the late answer changes nothing", async () => {
    const { tell, row, id, store, stored, contactId } = await begun("submitting");
    await tell("delivered");
    expect(await row()).toMatchObject({ state: "delivered", providerMessageId: ID, leaseUntil: null });
    expect((await stored("contacts", contactId)).lastOutboundAt).not.toBeNull();
    expect(await store.now.deliveries.recordUncertain(id, TOKEN, "no answer")).toBe(false);
    expect(await store.now.deliveries.recordAccepted(id, TOKEN, ID, minutes(2))).toBe(false);
    expect((await row()).state).toBe("delivered");
  });

  it("waits some minutes before it sends again what has failed for a while, and sends not if it arrives meanwhile", async () => {
    const { tell, row } = await begun("accepted");
    await tell("failed:channel_error");
    const waiting = await row();
    expect(waiting).toMatchObject({ state: "pending", leaseToken: null, providerMessageId: null });
    expect((waiting.nextAttemptAt as Date).getTime()).toBeGreaterThanOrEqual(minutes(5).getTime());
    await tell("delivered");
    expect(await row()).toMatchObject({ state: "delivered", providerMessageId: ID });
  });

  it("cancels a planned repeat, even one that is claimed", async () => {
    const { tell, row, id, store, clock } = await begun("leased", "token-2");
    await tell("accepted");
    expect((await row()).state).toBe("accepted");
    expect(await store.now.deliveries.begin(id, "token-2", "x", null, clock.now())).toBe(false);
  });

  it("counts a failure that names no try for the one message to that person that is in doubt", async () => {
    const { tell, row, contactId, delivery, sql } = await begun("uncertain");
    const { phone } = (await (await rigOn(open)).store.now.contacts.find(contactId)) as { phone: string };
    const other = await delivery({ contactId, state: "uncertain", begunAt: minutes(0) });
    await sql.run("UPDATE deliveries SET lease_token = 'token-9', channel = 'sandbox' WHERE id = ?", [other]);
    await tell("failed:not_on_whatsapp", { attempt: null, to: phone });
    expect((await row()).state).toBe("uncertain");
    await sql.run("UPDATE deliveries SET state = 'read' WHERE id = ?", [other]);
    await tell("failed:not_on_whatsapp", { attempt: null, to: phone });
    expect((await row()).state).toBe("failed");
  });

  it("remembers who is not on WhatsApp, and what a message cost", async () => {
    const { tell, row, stored, contactId } = await begun("accepted");
    await tell("accepted", { price: "utility" });
    await tell("failed:not_on_whatsapp");
    expect(await row()).toMatchObject({ state: "failed", reason: "not_on_whatsapp", price: "utility" });
    expect(await stored("contacts", contactId)).toMatchObject({ registration: "absent" });
  });

  it("in batches of any size and any order, each told up to three times, comes to the same end for each message", async () => {
    const rig = await rigOn(open);
    const chance = seeded(20_261_120);
    const oneOf = <T>(all: readonly T[]): T => all[Math.floor(chance() * all.length)]!;
    const receipts: Parameters<typeof rig.receipts.record>[0][] = [];
    const ends = new Map<number, string>();
    for (let number = 1; number <= 90; number++) {
      const [told, end] = oneOf(SETS);
      const contactId = await rig.contact(number);
      const id = await rig.delivery({ contactId, state: oneOf(STARTS), begunAt: minutes(0) });
      await rig.sql.run("UPDATE deliveries SET lease_token = ?, channel = 'sandbox' WHERE id = ?", [
        TOKEN,
        id,
      ]);
      ends.set(id, end);
      const tell = (one: Told, token: string) => {
        for (let time = Math.ceil(chance() * 3); time > 0; time--)
          receipts.push({
            ...{ providerMessageId: `wamid.${id}.${token}`, at: minutes(1), senderId: "jajag-1" },
            ...{ attempt: { deliveryId: id, token }, ...receiptOf(one) },
          });
      };
      for (const one of told) tell(one, TOKEN);
      // The failure of a try before this one says nothing of it.
      if (chance() < 0.4) tell("failed:channel_error", "token-0");
    }
    const shuffled = receipts.map((one) => [chance(), one] as const).sort(([a], [b]) => a - b);
    while (shuffled.length > 0) {
      const group = shuffled.splice(0, Math.ceil(chance() * 60)).map(([, one]) => one);
      expect((await rig.receipts.recordTogether(group)).size).toBe(group.length);
    }
    const rows = await rig.sql.all<{ id: number; state: string }>("SELECT id, state FROM deliveries");
    expect(new Map(rows.map(({ id, state }) => [id, state]))).toEqual(ends);
  });

  it("of a batch are all stored or none; those of other messages are left to be stored by themselves", async () => {
    const { tell: _, row, receipts, id, store } = await begun("submitting");
    const one = {
      ...{ providerMessageId: ID, at: minutes(1), senderId: "jajag-1", ...receiptOf("delivered") },
      attempt: { deliveryId: id, token: TOKEN },
    };
    const foreign = { ...one, attempt: { deliveryId: 999_999, token: TOKEN } };
    const untraced = { ...one, attempt: null, providerMessageId: "wamid.9" };
    const breaks = { ...one, at: new Date(Number.NaN) };
    await expect(receipts.recordTogether([one, breaks, { ...breaks, receipt: "read" }])).rejects.toThrow();
    expect((await row()).state).toBe("submitting");
    expect(await receipts.recordTogether([one, foreign, untraced])).toEqual(new Set([one]));
    expect(await row()).toMatchObject({ state: "delivered", providerMessageId: ID });
    expect((await store.now.contacts.find((await row()).contactId as number))!.lastOutboundAt).not.toBeNull();
  });

  it("leaves alone what another database has sent", async () => {
    const { tell, row } = await begun("submitting");
    await tell("delivered", { attempt: { deliveryId: 999_999, token: TOKEN } });
    expect((await row()).state).toBe("submitting");
  });
});
