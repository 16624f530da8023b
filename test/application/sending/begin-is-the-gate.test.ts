import type { Channel, Registered, StoredRegistration } from "../../../src/application/ports/channel";
import { type DeliveryStep, deliverOne } from "../../../src/application/sending/deliver-one";
import type { SendOutcome } from "../../../src/domain/message";
import { lidName } from "../../../src/domain/phone-number";
import { idOf } from "../../adapters/database/seed";
import { describeOnDatabases } from "../../support/database";
import { MORNING, minutes, NOVEMBER, phoneOf, type Rig, rigOn, SENDER } from "../rig";

const NEVER = new AbortController().signal;

interface Moment extends Rig {
  readonly contactId: number;
  readonly campaignId: number;
}

/** What may be committed by somebody else while a message is being made. */
const CHANGES: Readonly<Record<string, (moment: Moment) => Promise<unknown>>> = {
  "STOP is obeyed": ({ store, contactId }) => store.now.contacts.setOptedOut(contactId, MORNING),
  "STOP has come, and nobody has read it": ({ inbound, contactId }) => inbound({ contactId, text: "STOP" }),
  "the number says it is the wrong one": ({ store, contactId }) =>
    store.now.links.markWrong(contactId, null, MORNING),
  "the bill is paid": ({ sql }) => sql.run("UPDATE bills SET state = 'paid', paid_on = '2026-11-20'"),
  "the amount changes": ({ sql }) => sql.run("UPDATE bills SET amount = 99000"),
  "a late fee is added": ({ sql }) => sql.run("UPDATE bills SET late_fee = 3000"),
  "another month becomes due": ({ bill }) => bill(idOf(1), { period: "2026-10" }),
  "the campaign is paused": ({ store, campaignId }) =>
    store.now.campaigns.moveTo(campaignId, "paused", ["running"], MORNING),
  "the campaign is cancelled": ({ store, campaignId }) =>
    store.now.campaigns.moveTo(campaignId, "cancelled", ["running"], MORNING),
  "another process takes the number": ({ sql }) => sql.run("UPDATE senders SET lease_token = 'another'"),
  "the contact is merged with another": async ({ sql, contact }) =>
    sql.run("UPDATE deliveries SET contact_id = ?", [await contact(9)]),
  "the lease runs out": ({ store }) => store.now.deliveries.expireLeases(minutes(10)),
};

describeOnDatabases("a message that is no longer right when it has been made", (open) => {
  async function moment(): Promise<
    Moment & { deliver(change: () => Promise<unknown>): Promise<DeliveryStep> }
  > {
    const rig = await rigOn(open);
    const { delivery, campaign, contactId } = await rig.claimed();
    await rig.store.now.senders.add(SENDER, MORNING);
    await rig.store.now.senders.hold(SENDER, "ours", MORNING, minutes(1));
    return {
      ...rig,
      contactId,
      campaignId: campaign.id,
      deliver: (change) => {
        const documents = {
          ...rig.app.documents,
          invoice: async (...all: Parameters<typeof rig.app.documents.invoice>) => {
            await change();
            return rig.app.documents.invoice(...all);
          },
        };
        const deps = { ...rig.deliverDeps, documents, holder: "ours" };
        return deliverOne(deps, delivery, { ...campaign, attachPdf: "attach" }, NEVER);
      },
    };
  }

  it("leaves while nothing changes", async () => {
    const { deliver, channel } = await moment();
    expect(await deliver(async () => undefined)).toBe("sent");
    expect(channel.sent).toHaveLength(1);
  });

  it.each(Object.entries(CHANGES))(
    "does not leave when, while its PDF is drawn, %s",
    async (_what, change) => {
      const at = await moment();
      expect(await at.deliver(() => change(at))).toBe("not_sent");
      expect(at.channel.sent).toEqual([]);
      const [row] = await at.sql.all<{ state: string; attempts: number; begunAt: Date | null }>(
        "SELECT state, attempts, begun_at FROM deliveries",
      );
      expect(row).toMatchObject({ state: "pending", attempts: 0, begunAt: null });
    },
  );

  it("tells at the next look why", async () => {
    const { deliver, sql, clock, claim, campaignId, store, deliverDeps } = await moment();
    await deliver(() => sql.run("UPDATE bills SET state = 'paid', paid_on = '2026-11-20'"));
    await clock.advance(1_000);
    const [again] = await claim(campaignId);
    await deliverOne(deliverDeps, again!, await store.now.campaigns.find(campaignId), NEVER);
    expect(await store.now.deliveries.find(again!.id)).toMatchObject({
      state: "cancelled",
      reason: "already_paid",
    });
  });
});

describeOnDatabases("two pushes whose rows for one contact lie with two numbers", (open) => {
  it("send one invoice, however close together they are prepared", async () => {
    const rig = await rigOn(open);
    const { contactId } = await rig.household(1);
    const rows = [];
    for (const senderId of [SENDER, "jajag-2", "jajag-3"]) {
      const campaignId = await rig.campaign({ name: senderId });
      const lease = { state: "leased", leaseToken: `t-${senderId}`, leaseUntil: minutes(5) };
      const id = await rig.delivery({ campaignId, contactId, senderId, attempts: 1, ...lease });
      await rig.store.now.campaigns.moveTo(campaignId, "running", ["draft"], rig.clock.now());
      rows.push({ id, campaign: (await rig.store.now.campaigns.find(campaignId))! });
    }
    // Nobody begins before everybody has looked.
    let looked = 0;
    let letGo: () => void = () => undefined;
    const everybody = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const deliveries = {
      ...rig.store.now.deliveries,
      circumstances: async (...all: Parameters<typeof rig.store.now.deliveries.circumstances>) => {
        const seen = await rig.store.now.deliveries.circumstances(...all);
        if (++looked === rows.length) letGo();
        await everybody;
        return seen;
      },
    };
    const deps = { ...rig.deliverDeps, store: { ...rig.store, now: { ...rig.store.now, deliveries } } };
    await Promise.all(
      rows.map(async ({ id, campaign }) =>
        deliverOne(deps, (await rig.store.now.deliveries.find(id))!, campaign, NEVER),
      ),
    );
    expect(rig.channel.sent).toHaveLength(1);
  });
});

describeOnDatabases("a question about the number", (open) => {
  async function asks(
    answer: SendOutcome | Registered | null,
    before: (rig: Rig, contactId: number) => Promise<void> = async () => {},
  ) {
    const rig = await rigOn(open);
    const { delivery, campaign, contactId } = await rig.claimed();
    await before(rig, contactId);
    const toldAs: (StoredRegistration | undefined)[] = [];
    const lookUp: Channel["lookUp"] = async (_senderId, _to, _signal, stored) => {
      expect(await rig.stateOf(delivery.id)).toBe("leased");
      toldAs.push(stored);
      return answer;
    };
    const deps = { ...rig.deliverDeps, channel: { ...rig.channel, lookUp } };
    const step = await deliverOne(deps, delivery, campaign, NEVER);
    const [row, contact] = [
      await rig.stored("deliveries", delivery.id),
      await rig.store.now.contacts.find(contactId),
    ];
    return { ...rig, step, row, contact: contact!, toldAs };
  }

  it("takes along what is stored, and its answer is written as the message begins", async () => {
    const { contact, toldAs, step } = await asks({ kind: "registered", checkedAt: minutes(-1) });
    expect([step, toldAs]).toEqual([
      "sent",
      [{ registration: "unknown", registrationCheckedAt: null, spelling: null }],
    ]);
    expect(contact).toMatchObject({ registration: "registered", registrationCheckedAt: minutes(-1) });
  });

  it("that was answered before writes nothing older, and is put with WhatsApp's own spelling", async () => {
    const { contact, toldAs } = await asks(
      { kind: "registered", checkedAt: minutes(-9) },
      async ({ sql, store }, contactId) => {
        await store.now.contacts.setRegistration(phoneOf(1), "registered", minutes(-5));
        await store.now.identities.claim(phoneOf(71), contactId, minutes(-5));
        await store.now.identities.claim(lidName("123456789"), contactId, minutes(-4));
        expect(await sql.all("SELECT name FROM contact_identities")).toHaveLength(2);
      },
    );
    const known = { registration: "registered", registrationCheckedAt: minutes(-5) };
    expect(toldAs).toEqual([{ ...known, spelling: phoneOf(71) }]);
    expect(contact).toMatchObject(known);
  });

  it("is asked before anything is begun", async () => {
    const { step, channel } = await asks(null);
    expect([step, channel.sent.length]).toEqual(["sent", 1]);
  });

  it("not on WhatsApp: fails for good, nothing begun, and the pace is kept", async () => {
    const { step, row, channel, store } = await asks({
      kind: "rejected",
      reason: "not_on_whatsapp",
      detail: "not there",
    });
    expect([step, channel.sent]).toEqual(["sent", []]);
    expect(row).toMatchObject({ state: "failed", reason: "not_on_whatsapp", begunAt: null });
    expect(await store.now.contacts.findByPhone(phoneOf(1))).toMatchObject({ registration: "absent" });
  });

  it("that is not answered uses up no attempt, and rests for all", async () => {
    const { step, row } = await asks({ kind: "deferred", reason: "lookup_failed", retryAfterMs: 40_000 });
    expect(step).toEqual({ restMs: 40_000 });
    expect(row).toMatchObject({ state: "pending", attempts: 0, refusals: 0, begunAt: null });
  });

  it("that fails uses up no attempt, however often", async () => {
    const { step, row, channel } = await asks({
      kind: "deferred",
      reason: "channel_error",
      detail: "no answer",
    });
    expect([step, channel.sent]).toEqual(["sent", []]);
    expect(row).toMatchObject({ state: "pending", attempts: 0, refusals: 0, begunAt: null });
  });
});

describeOnDatabases("tries that sent nothing", (open) => {
  async function outcomes(...script: SendOutcome[]) {
    const rig = await rigOn(open);
    const { contactId } = await rig.household(1);
    const campaignId = await rig.campaign({ period: NOVEMBER });
    const id = await rig.delivery({ campaignId, contactId });
    await rig.store.now.campaigns.moveTo(campaignId, "running", ["draft"], rig.clock.now());
    for (const outcome of script) {
      await rig.clock.advance(3_600_000);
      const [row] = await rig.claim(campaignId);
      rig.channel.next(outcome);
      await deliverOne(rig.deliverDeps, row!, await rig.store.now.campaigns.find(campaignId), NEVER);
    }
    return rig.stored("deliveries", id);
  }
  const AWAY: SendOutcome = { kind: "deferred", reason: "not_connected" };
  const LIMITED: SendOutcome = { kind: "deferred", reason: "rate_limited" };
  const REFUSED: SendOutcome = { kind: "deferred", reason: "cold_locked" };
  const BROKEN: SendOutcome = { kind: "deferred", reason: "channel_error" };

  it.each([
    ["our number away twice, then one refusal", [AWAY, AWAY, REFUSED], { attempts: 0, refusals: 1 }],
    ["our number away five times, then an error", [AWAY, AWAY, AWAY, AWAY, AWAY, BROKEN], { attempts: 1 }],
    ["our number limited six times", Array(6).fill(LIMITED), { attempts: 0, refusals: 0 }],
    ["two errors, then one refusal", [BROKEN, BROKEN, REFUSED], { attempts: 2, refusals: 1 }],
  ] as const)("%s: still waits", async (_what, script, counts) => {
    expect(await outcomes(...script)).toMatchObject({ state: "pending", ...counts });
  });

  it("three refusals: refused for good, whatever lies between them", async () => {
    expect(await outcomes(REFUSED, AWAY, REFUSED, BROKEN, REFUSED)).toMatchObject({
      state: "failed",
      reason: "content_refused",
    });
  });
});
