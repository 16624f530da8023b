import { createStore } from "../../../src/adapters/database/store";
import { createAnswering } from "../../../src/answering";
import { handleMessage } from "../../../src/application/answering/handle-message";
import { takeIdentity } from "../../../src/application/receiving/take-identity";
import { deliverOne } from "../../../src/application/sending/deliver-one";
import { type Address, lidName } from "../../../src/domain/phone-number";
import { describeOnDatabases } from "../../support/database";
import { fc } from "../../support/seeded-checks";
import { phoneOf, rigOn, SENDER } from "../rig";

const HALVES = ["hidden", "phone"] as const;
type Half = (typeof HALVES)[number];
const CAMPAIGNS = [0, 1] as const;

type Step =
  | { readonly kind: "told" | "answered" }
  | { readonly kind: "STOP" | "MULAI" | "DAFTAR"; readonly half: Half }
  | { readonly kind: "planned"; readonly half: Half; readonly campaign: 0 | 1 }
  | { readonly kind: "pushed"; readonly campaign: 0 | 1 };

const half = fc.constantFrom(...HALVES);
const campaign = fc.constantFrom(...CAMPAIGNS);
const history = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom("told", "answered", "answered") }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom("STOP", "MULAI", "DAFTAR"), half }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant("planned"), half, campaign }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant("pushed"), campaign }) },
  ),
  { minLength: 6, maxLength: 16 },
) as fc.Arbitrary<Step[]>;

const never = new AbortController().signal;

describeOnDatabases("any history of a person with two names", (open, engine) => {
  async function world() {
    const rig = await rigOn(open, {
      understand: ({ text }) => ({
        intent: text === "STOP" ? "opt_out" : text === "MULAI" ? "opt_in" : "help",
        confidence: 1,
        rule: "test",
        ids: [],
        meterNumbers: [],
        oddNumbers: [],
        isAutomatic: false,
        certain: true,
      }),
    });
    const { store, clock, app } = rig;
    const route = createAnswering(app, async () => ({ text: "" }));
    let persons = 0;

    /** Plays one history for a person of its own; returns what broke the promise. */
    async function play(steps: readonly Step[]): Promise<string[]> {
      const number = ++persons;
      const { contactId, customerId } = await rig.household(number);
      const addresses: Record<Half, Address> = {
        hidden: lidName(String(9_000 + number)),
        phone: phoneOf(number),
      };
      const hidden = await store.now.contacts.ensure(addresses.hidden, clock.now());
      const idOf = { hidden: hidden.id, phone: contactId };
      const campaigns = [await running(), await running()];
      const wishes: { half: Half; kind: string; at: Date }[] = [];
      const sent = [0, 0];
      const broken: string[] = [];
      let isOne = false;
      let count = 0;

      async function running() {
        const id = await rig.campaign();
        await store.now.campaigns.moveTo(id, "running", ["draft"], clock.now());
        return id;
      }
      const lastWish = (of: Half) =>
        wishes
          .filter((wish) => isOne || wish.half === of)
          .toSorted((a, b) => +a.at - +b.at)
          .at(-1)?.kind;

      async function push(which: 0 | 1) {
        const id = campaigns[which]!;
        const found = (await store.now.campaigns.find(id))!;
        const before = sent[which]!;
        for (const row of await rig.claim(id)) {
          const told = rig.channel.sent.length;
          await deliverOne(rig.deliverDeps, row, found, never);
          for (const { to } of rig.channel.sent.slice(told)) {
            sent[which]!++;
            const of = to === addresses.hidden ? "hidden" : "phone";
            if (lastWish(of) === "STOP") broken.push(`${to} was written to after STOP`);
            if (isOne && to === addresses.hidden)
              broken.push("the hidden id of a known phone was written to");
          }
        }
        const more = sent[which]! - before;
        if (isOne && more > 0 && sent[which]! > 1) broken.push(`campaign ${which} was sent again`);
      }

      for (const step of steps) {
        await clock.advance(60_000);
        if (step.kind === "told") {
          await takeIdentity(app, {
            kind: "identity",
            name: lidName(String(9_000 + number)),
            phone: phoneOf(number),
          });
          isOne = true;
        } else if (step.kind === "answered") {
          for (const id of Object.values(idOf))
            for (const message of await store.now.inbox.waitingOf(id))
              await handleMessage({ ...app, route, apology: () => "" }, message);
        } else if (step.kind === "pushed") await push(step.campaign);
        else if (step.kind === "planned") {
          const person = (await store.now.contacts.find(idOf[step.half]))!;
          const where = "campaign_id = ? AND contact_id = ?";
          const values = [campaigns[step.campaign], person.id];
          if ((await rig.sql.one(`SELECT id FROM deliveries WHERE ${where}`, values)) === null)
            await rig.delivery({
              campaignId: campaigns[step.campaign],
              contactId: person.id,
              nextAttemptAt: clock.now(),
            });
        } else if (step.kind === "DAFTAR") {
          const person = (await store.now.contacts.find(idOf[step.half]))!;
          await store.now.links.link(person.id, customerId, "proof", clock.now());
        } else if (step.kind === "STOP" || step.kind === "MULAI") {
          const person = await store.now.contacts.ensure(addresses[step.half], clock.now());
          wishes.push({ half: step.half, kind: step.kind, at: clock.now() });
          await store.now.inbox.add({
            channel: "sandbox",
            providerMessageId: `${number}-${++count}`,
            senderId: SENDER,
            contactId: person.id,
            kind: "text",
            text: step.kind,
            quotedMessageId: null,
            document: null,
            sentAt: clock.now(),
            receivedAt: clock.now(),
            isCaughtUp: false,
          });
        }
      }
      for (const id of campaigns) await store.now.campaigns.moveTo(id, "cancelled", ["running"], clock.now());
      return broken;
    }
    return { ...rig, play };
  }

  const RUNS = engine === "SQLite" ? 50 : 30;

  it("has at most one invoice of a campaign once the two are known to be one, and none after STOP", async () => {
    const { play, channel } = await world();
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        expect(await play(steps)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
    expect(channel.sent.length).toBeGreaterThan(RUNS / 4);
  });

  it("ends well when it is told while others send, answer and claim, in two processes", async () => {
    const one = await rigOn(open);
    const other = createStore((await open()).dataSource);
    const campaignId = await one.campaign();
    await one.store.now.campaigns.moveTo(campaignId, "running", ["draft"], one.clock.now());
    const route = createAnswering(one.app, async () => ({ text: "" }));
    const pairs = await Promise.all(
      Array.from({ length: 10 }, async (_, index) => {
        const number = index + 1;
        const { contactId, customerId } = await one.household(number);
        const hidden = await one.store.now.contacts.ensure(lidName(String(number)), one.clock.now());
        await one.store.now.links.link(hidden.id, customerId, "proof", one.clock.now());
        await one.delivery({ campaignId, contactId });
        await one.delivery({ campaignId, contactId: hidden.id });
        return { number, contactId, hiddenId: hidden.id };
      }),
    );
    const found = (await one.store.now.campaigns.find(campaignId))!;
    const answer = async (id: number) => {
      for (const message of await other.now.inbox.waitingOf(id))
        await handleMessage({ ...one.app, store: other, route, apology: () => "" }, message);
    };
    const work = pairs.flatMap(({ number, hiddenId, contactId }) => [
      async () =>
        takeIdentity(
          { store: other, clock: one.clock },
          { kind: "identity", name: lidName(String(number)), phone: phoneOf(number) },
        ),
      async () =>
        takeIdentity(one.app, { kind: "identity", name: lidName(String(number)), phone: phoneOf(number) }),
      async () => {
        const contact = await other.now.contacts.ensure(lidName(String(number)), one.clock.now());
        await other.transaction(async ({ contacts, inbox }) => {
          const [person] = await contacts.hold(contact.id);
          await inbox.add({
            channel: "sandbox",
            providerMessageId: `stop-${number}`,
            senderId: SENDER,
            contactId: person!.id,
            kind: "text",
            text: "STOP",
            quotedMessageId: null,
            document: null,
            sentAt: one.clock.now(),
            receivedAt: one.clock.now(),
            isCaughtUp: false,
          });
        });
        await answer(hiddenId);
        await answer(contactId);
      },
      async () => {
        for (const row of await one.claim(campaignId, 3))
          await deliverOne(one.deliverDeps, row, found, never);
      },
    ]);
    await Promise.all(work.map((each) => each()));
    for (const { contactId } of pairs) await answer(contactId);
    await one.clock.advance(120_000);
    await one.store.now.deliveries.expireLeases(one.clock.now());
    for (const row of await one.claim(campaignId)) await deliverOne(one.deliverDeps, row, found, never);
    for (const { number, contactId, hiddenId } of pairs) {
      const person = (await one.store.now.contacts.find(hiddenId))!;
      expect(person).toMatchObject({ id: contactId, phone: phoneOf(number) });
      expect(person.optedOutAt).not.toBeNull();
    }
    const rows = await one.sql.all<{ contactId: number; state: string }>(
      "SELECT contact_id, state FROM deliveries WHERE campaign_id = ?",
      [campaignId],
    );
    expect(rows).toHaveLength(20);
    expect(rows.filter(({ contactId }) => !pairs.some((pair) => pair.contactId === contactId))).toEqual([]);
    expect(rows.filter(({ state }) => !["accepted", "cancelled"].includes(state))).toEqual([]);
  });
});
