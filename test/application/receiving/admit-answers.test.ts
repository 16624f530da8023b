import { admitAnswers } from "../../../src/application/receiving/admit-answers";
import { deliverOne } from "../../../src/application/sending/deliver-one";
import { settleDoubts } from "../../../src/application/sending/settle-delivery";
import type { SendOutcome } from "../../../src/domain/message";
import { messageKey } from "../../../src/domain/message-key";
import { describeOnDatabases } from "../../support/database";
import { rigOn, SENDER } from "../rig";
import { createScriptedChannel } from "../scripted-channel";

const never = new AbortController().signal;
const ODD_IDS = ["é👍", "I".repeat(300), "with a space", "\0", "half \ud83d"];

describeOnDatabases("what a channel answers about a message", (open) => {
  async function sending() {
    const rig = await rigOn(open);
    const channel = admitAnswers(rig.channel);
    const { delivery, campaign, contactId } = await rig.claimed();
    const row = () => rig.stored("deliveries", delivery.id);
    const deps = { ...rig.deliverDeps, channel };
    return {
      ...rig,
      contactId,
      row,
      send: () => deliverOne(deps, delivery, campaign, never),
      channelDeps: { ...rig.app, channel },
    };
  }

  it.each(ODD_IDS)(
    "an id that no table takes is kept by its hash, and its receipt finds it: %j",
    async (id) => {
      const { channel, send, row, store, clock } = await sending();
      channel.next({ kind: "accepted", providerMessageId: id });
      await send();
      expect(await row()).toMatchObject({ state: "accepted", providerMessageId: messageKey(id) });
      expect(await store.now.deliveries.raise(messageKey(id), "read", clock.now())).toBe("raised");
    },
  );

  it.each<[string, unknown]>([
    ["nothing of what it should be", {}],
    ["a word", "sent"],
    ["a kind that is none", { kind: "queued" }],
    ["accepted, without an id", { kind: "accepted", providerMessageId: "" }],
    ["accepted, with a number for an id", { kind: "accepted", providerMessageId: 7 }],
    ["rejected for a reason that is none", { kind: "rejected", reason: "mood", detail: "" }],
    ["deferred for a reason that is none", { kind: "deferred", reason: "mood" }],
    [
      "uncertain, with too much to say",
      { kind: "uncertain", detail: "x".repeat(9_000), providerMessageId: 7 },
    ],
  ])("%s is uncertain, and never sent again for that", async (_, answer) => {
    const { channel, send, row } = await sending();
    channel.next(answer as SendOutcome);
    await send();
    expect(await row()).toMatchObject({ state: "uncertain", providerMessageId: null });
  });

  it.each([
    [Number.NaN, 3_600_000],
    [-5, 3_600_000],
    [1e15, 24 * 3600_000],
  ])("a wait that is none, or longer than any, is bounded: %j", async (told, most) => {
    const { channel, send, row, clock } = await sending();
    channel.next({ kind: "deferred", reason: "rate_limited", retryAfterMs: told });
    await send();
    const { state, nextAttemptAt } = (await row()) as unknown as { state: string; nextAttemptAt: Date };
    expect(state).toBe("pending");
    const waitMs = nextAttemptAt.getTime() - clock.now().getTime();
    expect(waitMs).toBeGreaterThanOrEqual(0);
    expect(waitMs).toBeLessThanOrEqual(most);
  });

  it("a doubt with an odd id is looked for by its words, and nothing but that very message is it", async () => {
    const { channel, send, row, channelDeps, receipts, clock } = await sending();
    channel.next({ kind: "uncertain", detail: "no ack", providerMessageId: ODD_IDS[0]! });
    await send();
    const settle = async () => {
      await clock.advance(3_600_000);
      await settleDoubts({ ...channelDeps, receipts }, [SENDER]);
      return (await row())?.state;
    };
    channel.finds({ kind: "absent" });
    expect(await settle()).toBe("uncertain");
    expect(channel.asked.at(-1)).toMatchObject({ providerMessageId: null });
    channel.finds({ kind: "found", providerMessageId: "3EB0ANOTHER" });
    expect(await settle()).toBe("uncertain");
    channel.finds({ kind: "found", providerMessageId: ODD_IDS[0]! });
    expect(await settle()).toBe("accepted");
  });

  it("a message that is another delivery's is nobody else's", async () => {
    const { channel, send, row, channelDeps, receipts, clock, delivery, contactId } = await sending();
    await delivery({
      contactId,
      state: "accepted",
      providerMessageId: messageKey(ODD_IDS[1]!),
      begunAt: clock.now(),
    });
    channel.next({ kind: "uncertain", detail: "no answer" });
    await send();
    channel.finds({ kind: "found", providerMessageId: ODD_IDS[1]! });
    await clock.advance(60_000);
    await settleDoubts({ ...channelDeps, receipts }, [SENDER]);
    expect((await row())?.state).toBe("uncertain");
  });
});

describe("what a channel answers before a message", () => {
  const asking = (answer: unknown) =>
    admitAnswers({ ...createScriptedChannel(), lookUp: async () => answer as never }).lookUp!(
      SENDER,
      "62890" as never,
      never,
    );

  it.each([
    [null, null],
    [undefined, null],
    [{ kind: "rejected", reason: "not_on_whatsapp", detail: "" }, { kind: "rejected" }],
    [
      { kind: "deferred", reason: "lookup_failed" },
      { kind: "deferred", reason: "lookup_failed" },
    ],
    [
      { kind: "accepted", providerMessageId: "A" },
      { kind: "deferred", reason: "lookup_failed" },
    ],
    ["yes", { kind: "deferred", reason: "lookup_failed" }],
    [
      { kind: "registered", checkedAt: new Date(0) },
      { kind: "registered", checkedAt: new Date(0) },
    ],
    [{ kind: "registered", checkedAt: new Date(Number.NaN) }, null],
    [{ kind: "registered" }, null],
  ])("%j is taken as %j", async (answer, taken) => {
    if (taken === null) expect(await asking(answer)).toBeNull();
    else expect(await asking(answer)).toMatchObject(taken);
  });

  it("is not asked where there is nothing to ask, and receipts only for ids that it knows", async () => {
    const channel = createScriptedChannel();
    const admitted = admitAnswers(channel);
    expect(admitted.lookUp).toBeUndefined();
    await admitted.refreshReceipts(SENDER, ["3EB0", messageKey("é")]);
    expect(channel.refreshed).toEqual(["3EB0"]);
  });
});
