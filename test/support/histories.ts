import {
  cancelCampaign,
  finishCampaigns,
  pauseCampaign,
  resumeCampaign,
} from "../../src/application/campaign-acts";
import type { SentQuery } from "../../src/application/channel";
import { deliverOne } from "../../src/application/deliver-one";
import { createAndPlan } from "../../src/application/plan-campaign";
import { settleDoubts } from "../../src/application/settle-delivery";
import type { Repositories, Store } from "../../src/application/store";
import { sweepOutbox } from "../../src/application/sweep-outbox";
import { takeIdentity } from "../../src/application/take-identity";
import type { CampaignState } from "../../src/domain/campaign";
import { type DeliveryState, SETTLED_STATES } from "../../src/domain/delivery";
import type { OutboundMessage, SendOutcome } from "../../src/domain/message";
import { lidName } from "../../src/domain/phone-number";
import { idOf } from "../adapters/database/seed";
import { MORNING, NOVEMBER, phoneOf, type Rig } from "../application/rig";
import { seeded } from "../crash/fate";
import { Interleaver } from "./interleaver";
import { Truth } from "./truth-of-pushes";

const NUMBERS = ["jajag-1", "jajag-2"] as const;
const TABLES =
  "deliveries delivery_bills campaigns contacts contact_customers contact_identities merged_contacts bills customers inbox senders";

/** Plays one random history of pushes from an empty outbox to its end; returns what was wrong with it. */
export async function playHistory(rig: Rig, seed: number): Promise<readonly string[]> {
  for (const table of TABLES.split(" ")) await rig.sql.run(`DELETE FROM ${table}`);
  if (rig.sql.dialect === "sqlite") {
    await rig.sql.run("DELETE FROM sqlite_sequence");
    // Whether the disk keeps what was written is not what a history asks.
    await rig.sql.all("PRAGMA synchronous = OFF");
  }
  const history = new History(rig, seed);
  await history.play();
  return history.truth.wrong;
}

/** A person's chat is one, under whichever name it is looked into. */
function personOf(address: string): number {
  return address.startsWith("lid:") ? Number(address.slice(4)) - 700 : Number(address.slice(-8));
}

class History {
  private readonly chance: () => number;
  private readonly interleaver: Interleaver;
  private nowMs = MORNING.getTime();
  private tokens = 0;
  private isDraining = false;
  readonly truth = new Truth();
  private readonly clock = { now: () => new Date(this.nowMs), sleep: async () => undefined };

  constructor(
    private readonly rig: Rig,
    seed: number,
  ) {
    this.chance = seeded(seed);
    this.interleaver = new Interleaver(this.chance, 0.01);
  }

  private pick<T>(of: readonly T[]): T {
    return of[Math.floor(this.chance() * of.length)]!;
  }

  async play(): Promise<void> {
    await this.people();
    for (const number of NUMBERS) {
      await this.rig.store.now.senders.add(number, this.clock.now());
      await this.takeNumber(number, `first ${number}`);
    }
    await this.push("first");
    const acts = Array.from({ length: 4 + Math.floor(this.chance() * 9) }, () => this.act());
    await this.interleaver.run([
      ...NUMBERS.flatMap((number) => [
        this.tick(number, `first ${number}`),
        this.tick(number, `first ${number}`),
      ]),
      ...acts,
    ]);
    await this.drain();
  }

  /** Three people with a bill each, half of them known by a phone and, as somebody else, by a hidden id. */
  private async people(): Promise<void> {
    const { rig } = this;
    for (const person of [1, 2, 3]) {
      const { contactId, customerId } = await rig.household(person);
      const contacts = [contactId];
      if (this.chance() < 0.5) {
        const hidden = await rig.store.now.contacts.ensure(lidName(`${700 + person}`), MORNING);
        await rig.store.now.links.link(hidden.id, customerId, "proof", MORNING);
        contacts.push(hidden.id);
      }
      this.truth.addPerson(contacts);
    }
  }

  private async push(name: string): Promise<void> {
    const app = { ...this.rig.app, clock: this.clock, push: { ...this.rig.app.push, senders: NUMBERS } };
    const campaign = await createAndPlan(app, {
      kind: "invoice_push",
      name,
      period: NOVEMBER,
      audience: "belum-bayar",
      body: null,
      attachPdf: this.pick(["off", "attach"] as const),
      createdBy: "test",
    });
    await this.moveTo(campaign.id, "running", ["planned"]);
  }

  private async moveTo(id: number, to: CampaignState, from: readonly CampaignState[]): Promise<void> {
    await this.rig.store.now.campaigns.moveTo(id, to, from, this.clock.now());
  }

  private act(): () => Promise<void> {
    const number = this.pick(NUMBERS);
    const person = this.pick([1, 2, 3]);
    const acts: readonly (() => () => Promise<void>)[] = [
      () => this.tick(number, `first ${number}`),
      () => this.tick(number, `first ${number}`),
      () => this.takeover(number),
      () => this.alone("customer", () => this.stop(person)),
      () => this.alone("customer", () => this.stop(person)),
      () => this.alone("payer", () => this.pay(person)),
      () => this.alone("channel", () => this.identity(person)),
      () => this.alone("channel", () => this.identity(person)),
      () => this.alone("channel", () => this.receipt()),
      () => this.alone("admin", () => this.campaignAct()),
      () => this.alone("planner", () => this.push("second")),
      () => this.alone("time", async () => this.pass(this.pick([1_000, 70_000, 240_000]))),
      () => this.alone("housekeeping", () => this.housekeeping()),
      () => this.alone("housekeeping", () => this.housekeeping()),
    ];
    return this.pick(acts)();
  }

  /** One piece of work in its own moment, and sometimes not at all. */
  private alone(process: string, work: () => Promise<void>): () => Promise<void> {
    const name = `${process} ${++this.tokens}`;
    return async () => {
      for (let wait = Math.floor(this.chance() * 12); wait >= 0; wait--) await this.interleaver.park(name);
      await work();
    };
  }

  private pass(ms: number): void {
    this.nowMs += ms;
  }

  private async stop(person: number): Promise<void> {
    const contact = this.pick(this.truth.contactsOf(person));
    const { sql, store } = this.rig;
    const found = (await store.now.contacts.find(contact))!;
    const inboxId = await this.rig.inbound({
      contactId: found.id,
      text: "STOP",
      providerMessageId: `stop ${++this.tokens}`,
    });
    this.truth.hasSaidStop(contact);
    await this.interleaver.park(`inbox ${this.tokens}`);
    await store.transaction(async ({ contacts }) => {
      const [held] = await contacts.hold(contact);
      await contacts.setOptedOut(held!.id, this.clock.now());
      await contacts.setWish(held!.id, this.clock.now());
    });
    await sql.run("UPDATE inbox SET state = 'answered' WHERE id = ?", [inboxId]);
  }

  private async pay(person: number): Promise<void> {
    await this.rig.sql.run("UPDATE bills SET state = 'paid' WHERE customer_id = ?", [idOf(person)]);
    this.truth.hasPaid(person);
  }

  private async identity(person: number): Promise<void> {
    if (this.truth.contactsOf(person).length < 2) return;
    const told = { kind: "identity", lid: `${700 + person}`, phone: phoneOf(person) } as const;
    await takeIdentity({ store: this.rig.store, clock: this.clock }, told);
    this.truth.isKnown(person);
  }

  private async receipt(): Promise<void> {
    const id = this.pick([...this.truth.ids(), "nobody's"]);
    const receipt = this.pick(["accepted", "delivered", "read"] as const);
    await this.rig.receipts.record({ providerMessageId: id, receipt, at: this.clock.now() });
  }

  private async campaignAct(): Promise<void> {
    const [campaign] = await this.rig.store.now.campaigns.list(2);
    const deps = { ...this.rig.app, clock: this.clock };
    const act = this.pick([pauseCampaign, pauseCampaign, resumeCampaign, cancelCampaign]);
    await act(deps, campaign!.id, "test", "").catch(() => undefined);
  }

  /** Another process takes the number, as after eight seconds without its first one, and drives it. */
  private takeover(number: string): () => Promise<void> {
    const holder = `taker ${++this.tokens}`;
    const tick = this.tick(number, holder);
    return async () => {
      await this.interleaver.park(holder);
      await this.takeNumber(number, holder);
      await tick();
    };
  }

  private async takeNumber(number: string, holder: string): Promise<void> {
    await this.rig.store.transaction(async ({ deliveries, senders }) => {
      const { leaseToken } = (await senders.find(number))!;
      if (leaseToken !== null) await senders.letGo(number, leaseToken, this.clock.now());
      await senders.hold(number, holder, this.clock.now(), new Date(this.nowMs + 8_000));
      await deliveries.takeBack(number, this.clock.now());
    });
  }

  /** One turn of a number's process: it claims and delivers, and may stand still or die at every await. */
  private tick(number: string, holder: string): () => Promise<void> {
    return async () => {
      const store = this.storeOf(holder);
      const now = () => this.clock.now();
      for (const campaign of await store.now.campaigns.inState(["running"])) {
        const token = `${holder} ${++this.tokens}`;
        const until = new Date(this.nowMs + 60_000);
        const claim = {
          senderId: number,
          campaignId: campaign.id,
          limit: 2,
          token,
          now: now(),
          until,
          includeCold: true,
        };
        const { documents } = this.rig.app;
        const deps = {
          ...this.rig.deliverDeps,
          store,
          holder,
          clock: this.clock,
          documents: {
            ...documents,
            invoice: (all: never) => this.parked(holder, () => documents.invoice(all)),
          },
          channel: { ...this.rig.channel, send: (message: OutboundMessage) => this.send(holder, message) },
          onOutcome: async () => undefined,
        };
        for (const row of await store.transaction(({ deliveries }) => deliveries.claim(claim)))
          await deliverOne(deps, row, campaign, AbortSignal.abort());
      }
    };
  }

  private async parked<T>(process: string, work: () => Promise<T>): Promise<T> {
    await this.park(process);
    return work();
  }

  private async park(process: string): Promise<void> {
    if (!this.isDraining) await this.interleaver.park(process);
  }

  /** What leaves, leaves at once; what the channel says of it comes later, and need not be true. */
  private async send(process: string, { deliveryId, senderId }: OutboundMessage): Promise<SendOutcome> {
    const fate = this.isDraining ? 0 : Math.floor(this.chance() * 6);
    const id = fate <= 2 ? this.truth.leaves(deliveryId, senderId) : null;
    await this.park(process);
    if (id !== null && fate === 0) return { kind: "accepted", providerMessageId: id };
    if (fate === 1) return { kind: "uncertain", detail: "" };
    if (fate === 2) throw new Error("the page crashed");
    if (fate === 3) return { kind: "uncertain", detail: "" };
    if (fate === 4)
      return { kind: "deferred", reason: this.pick(["not_connected", "channel_error"] as const) };
    return { kind: "rejected", reason: "blocked", detail: "" };
  }

  /** Every question and change stands still before it, and a beginning after it as well. */
  private storeOf(process: string): Store {
    const { store } = this.rig;
    const stepwise = <T extends object>(of: T): T =>
      new Proxy(of, {
        get: (target, name) => {
          const value = Reflect.get(target, name);
          if (typeof value === "object" && value !== null) return stepwise(value);
          if (typeof value !== "function") return value;
          return async (...all: unknown[]) => {
            await this.park(process);
            const result = await value.apply(target, all);
            if (name === "begin" && result === true) {
              const id = all[0] as number;
              const { contactId, campaignId } = (await store.now.deliveries.find(id))!;
              this.truth.begins(id, contactId, (await store.now.campaigns.stateOf(campaignId!))!);
              await this.park(process);
            }
            return result;
          };
        },
      });
    return {
      ...store,
      now: stepwise(store.now) as Repositories,
      transaction: async (work) => {
        await this.park(process);
        return store.transaction(work);
      },
    };
  }

  private async housekeeping(): Promise<void> {
    const { rig } = this;
    const channel = {
      ...rig.channel,
      findSent: async (query: SentQuery) => this.truth.find(personOf(query.to), query),
    };
    const deps = { ...rig.app, clock: this.clock, channel, receipts: rig.receipts };
    await rig.store.now.deliveries.expireLeases(this.clock.now());
    for (const number of NUMBERS) await settleDoubts(deps, [number]);
    await finishCampaigns(deps);
    await sweepOutbox({ ...deps, push: { ...rig.app.push, senders: NUMBERS } });
  }

  /** Everything is brought to its end by a healthy service; whatever is not ended or shown then was lost. */
  private async drain(): Promise<void> {
    const { sql, store } = this.rig;
    this.isDraining = true;
    await sql.run("UPDATE inbox SET state = 'answered'");
    for (const contact of this.truth.saidStop()) {
      const found = (await store.now.contacts.find(contact))!;
      await store.now.contacts.setOptedOut(found.id, this.clock.now());
    }
    for (let round = 0; round < 6; round++) {
      this.nowMs += 2_000_000;
      await this.housekeeping();
      for (const { id } of await store.now.campaigns.list(9)) await this.moveTo(id, "running", ["paused"]);
      for (const number of NUMBERS) {
        await this.takeNumber(number, "last");
        await this.tick(number, "last")();
      }
    }
    await this.housekeeping();
    const rows = await sql.all<{ id: number; state: DeliveryState }>("SELECT id, state FROM deliveries");
    for (const { id, state } of rows) if (!SETTLED_STATES.includes(state)) this.truth.lost(id, state);
    for (const { id, state } of await store.now.campaigns.list(9))
      if (state !== "finished" && state !== "cancelled") this.truth.lost(id, `campaign ${state}`);
  }
}
