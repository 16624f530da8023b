import type { Repositories, Store } from "../../src/application/ports/store";
import { deliverOne } from "../../src/application/sending/deliver-one";
import { type DeliveryState, SETTLED_STATES } from "../../src/domain/delivery";
import type { OutboundMessage, SendOutcome } from "../../src/domain/message";
import type { Rig } from "../application/rig";
import { NUMBERS, World } from "./history-world";

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

class History extends World {
  private isDraining = false;

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
