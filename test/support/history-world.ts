import {
  cancelCampaign,
  finishCampaigns,
  pauseCampaign,
  resumeCampaign,
} from "../../src/application/campaigns/campaign-acts";
import { createAndPlan } from "../../src/application/campaigns/plan-campaign";
import { sweepOutbox } from "../../src/application/operating/sweep-outbox";
import type { SentQuery } from "../../src/application/ports/channel";
import { takeIdentity } from "../../src/application/receiving/take-identity";
import { settleDoubts } from "../../src/application/sending/settle-delivery";
import type { CampaignState } from "../../src/domain/campaign";
import { lidName } from "../../src/domain/phone-number";
import { idOf } from "../adapters/database/seed";
import { MORNING, NOVEMBER, phoneOf, type Rig } from "../application/rig";
import { seeded } from "../crash/fate";
import { Interleaver } from "./interleaver";
import { Truth } from "./truth-of-pushes";

export const NUMBERS = ["jajag-1", "jajag-2"] as const;

/** A person's chat is one, under whichever name it is looked into. */
function personOf(address: string): number {
  return address.startsWith("lid:") ? Number(address.slice(4)) - 700 : Number(address.slice(-8));
}

/** The people of a random history, and all that may happen to them but a send. */
export class World {
  protected readonly chance: () => number;
  protected readonly interleaver: Interleaver;
  protected nowMs = MORNING.getTime();
  protected tokens = 0;
  readonly truth = new Truth();
  protected readonly clock = { now: () => new Date(this.nowMs), sleep: async () => undefined };

  constructor(
    protected readonly rig: Rig,
    seed: number,
  ) {
    this.chance = seeded(seed);
    this.interleaver = new Interleaver(this.chance, 0.01);
  }

  protected pick<T>(of: readonly T[]): T {
    return of[Math.floor(this.chance() * of.length)]!;
  }

  /** Three people with a bill each, half of them known by a phone and, as somebody else, by a hidden id. */
  protected async people(): Promise<void> {
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

  protected async push(name: string): Promise<void> {
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

  protected async moveTo(id: number, to: CampaignState, from: readonly CampaignState[]): Promise<void> {
    await this.rig.store.now.campaigns.moveTo(id, to, from, this.clock.now());
  }

  protected pass(ms: number): void {
    this.nowMs += ms;
  }

  protected async stop(person: number): Promise<void> {
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

  protected async pay(person: number): Promise<void> {
    await this.rig.sql.run("UPDATE bills SET state = 'paid' WHERE customer_id = ?", [idOf(person)]);
    this.truth.hasPaid(person);
  }

  protected async identity(person: number): Promise<void> {
    if (this.truth.contactsOf(person).length < 2) return;
    const told = { kind: "identity", name: lidName(`${700 + person}`), phone: phoneOf(person) } as const;
    await takeIdentity({ store: this.rig.store, clock: this.clock }, told);
    this.truth.isKnown(person);
  }

  protected async receipt(): Promise<void> {
    const id = this.pick([...this.truth.ids(), "nobody's"]);
    const receipt = this.pick(["accepted", "delivered", "read"] as const);
    await this.rig.receipts.record({ providerMessageId: id, receipt, at: this.clock.now() });
  }

  protected async campaignAct(): Promise<void> {
    const [campaign] = await this.rig.store.now.campaigns.list(2);
    const deps = { ...this.rig.app, clock: this.clock };
    const cancel = (of: typeof deps, id: number, by: string) => cancelCampaign(of, id, by);
    const act = this.pick([pauseCampaign, pauseCampaign, resumeCampaign, cancel]);
    await act(deps, campaign!.id, "test", "").catch(() => undefined);
  }

  protected async takeNumber(number: string, holder: string): Promise<void> {
    await this.rig.store.transaction(async ({ deliveries, senders }) => {
      const { leaseToken } = (await senders.find(number))!;
      if (leaseToken !== null) await senders.letGo(number, leaseToken, this.clock.now());
      await senders.hold(number, holder, this.clock.now(), new Date(this.nowMs + 8_000));
      await deliveries.takeBack(number, this.clock.now());
    });
  }

  protected async housekeeping(): Promise<void> {
    const { rig } = this;
    const channel = {
      ...rig.channel,
      findSent: async (query: SentQuery) => this.truth.find(personOf(query.to), query),
    };
    const deps = { ...rig.app, clock: this.clock, channel, receipts: rig.receipts };
    await rig.store.now.deliveries.expireLeases(this.clock.now());
    for (const number of NUMBERS) await settleDoubts(deps, [number]);
    await finishCampaigns(deps);
    await sweepOutbox({ ...deps, answeredLate: "maaf", push: { ...rig.app.push, senders: NUMBERS } });
  }
}
