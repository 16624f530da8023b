import {
  cancelCampaign,
  pauseCampaign,
  resumeCampaign,
} from "../../../src/application/campaigns/campaign-acts";
import type { Store } from "../../../src/application/ports/store";
import { deliverOne } from "../../../src/application/sending/deliver-one";
import { settleByHand, settleDoubts } from "../../../src/application/sending/settle-delivery";
import type { Delivery } from "../../../src/domain/delivery";
import type { OutboundMessage, SendOutcome } from "../../../src/domain/message";
import { type Rig, SENDER } from "../rig";

export const ROWS = 3;

/** One thing that may happen. Row and worker numbers are taken modulo what there is. */
export type Step =
  | { readonly kind: "claim"; readonly limit: number }
  | { readonly kind: "deliver"; readonly which: number; readonly outcome: Outcome; readonly dies: boolean }
  | { readonly kind: "late_answer"; readonly which: number }
  | { readonly kind: "pass"; readonly minutes: number }
  | { readonly kind: "expire" | "settle" | "pause" | "resume" | "cancel" }
  | {
      readonly kind: "receipt";
      readonly which: number;
      readonly receipt: "accepted" | "delivered" | "read" | "failed";
    }
  /** A message that stood in its chat unconfirmed leaves, or is gone without having left. */
  | { readonly kind: "leaves" | "vanishes"; readonly which: number }
  | { readonly kind: "operator"; readonly row: number }
  | { readonly kind: "pay" | "opt_out"; readonly row: number };
export type Outcome =
  | "accepted"
  | "rejected"
  | "deferred"
  | "uncertain_left"
  | "uncertain_not_left"
  | "uncertain_held"
  | "throws_left";

/** A worker that holds a claimed row; `answer` is what it learnt and has not written yet. */
interface Worker {
  readonly delivery: Delivery;
  answer: SendOutcome | null;
}

/**
 * A world that knows the truth: which messages really left, whatever the channel has said about them. Whoever looks
 * into the chat finds those, except that one may take up to a minute to appear.
 */
export class World {
  readonly left = new Map<number, { readonly at: number; readonly id: string }[]>();
  /** What the channel keeps and may still send, by row. */
  readonly held = new Map<number, string>();
  readonly workers: Worker[] = [];
  rows: number[] = [];
  campaignId = 0;

  constructor(readonly rig: Rig) {}

  async begin(): Promise<void> {
    const { rig } = this;
    this.campaignId = await rig.campaign();
    await rig.store.now.campaigns.moveTo(this.campaignId, "running", ["draft"], rig.clock.now());
    for (let row = 0; row < ROWS; row++) {
      const { contactId } = await rig.household(this.campaignId * 10 + row);
      this.rows.push(
        await rig.delivery({ campaignId: this.campaignId, contactId, nextAttemptAt: rig.clock.now() }),
      );
    }
  }

  private leaves({ deliveryId }: OutboundMessage): string {
    const before = this.left.get(deliveryId) ?? [];
    const id = `wa-${deliveryId}-${before.length}`;
    this.left.set(deliveryId, [...before, { at: this.rig.clock.now().getTime(), id }]);
    return id;
  }

  private let(which: number, what: "leaves" | "vanishes"): void {
    const [deliveryId, id] = [...this.held][which % Math.max(1, this.held.size)] ?? [];
    if (deliveryId === undefined || id === undefined) return;
    this.held.delete(deliveryId);
    const before = this.left.get(deliveryId) ?? [];
    if (what === "leaves") this.left.set(deliveryId, [...before, { at: this.rig.clock.now().getTime(), id }]);
  }

  private truthOf(deliveryId: number) {
    const held = this.held.get(deliveryId);
    if (held !== undefined) return { kind: "unconfirmed", providerMessageId: held } as const;
    const [sent] = this.left.get(deliveryId) ?? [];
    if (sent === undefined) return { kind: "absent" } as const;
    const isVisible = this.rig.clock.now().getTime() - sent.at >= 60_000;
    return isVisible
      ? ({ kind: "found", providerMessageId: sent.id } as const)
      : ({ kind: "absent" } as const);
  }

  private channelFor(outcome: Outcome) {
    return {
      ...this.rig.channel,
      send: async (message: OutboundMessage): Promise<SendOutcome> => {
        switch (outcome) {
          case "accepted":
            return { kind: "accepted", providerMessageId: this.leaves(message) };
          case "rejected":
            return { kind: "rejected", reason: "blocked", detail: "" };
          case "deferred":
            return { kind: "deferred", reason: "not_connected", retryAfterMs: 1_000 };
          case "uncertain_left":
            this.leaves(message);
            return { kind: "uncertain", detail: "" };
          case "uncertain_not_left":
            return { kind: "uncertain", detail: "" };
          case "uncertain_held": {
            const id = `wa-held-${message.deliveryId}-${this.rig.clock.now().getTime()}`;
            this.held.set(message.deliveryId, id);
            return { kind: "uncertain", detail: "", providerMessageId: id };
          }
          case "throws_left":
            this.leaves(message);
            throw new Error("the page crashed");
        }
      },
    };
  }

  /** `dies`: the process ends after the channel has answered and before it could write that down. */
  private async deliver({ which, outcome, dies }: Extract<Step, { kind: "deliver" }>): Promise<void> {
    const idle = this.workers.filter((worker) => worker.answer === null);
    const worker = idle[which % Math.max(1, idle.length)];
    if (worker === undefined) return;
    const { rig } = this;
    const gone = () => Promise.reject(new Error("the process has died"));
    const store: Store = dies
      ? {
          ...rig.store,
          transaction: gone,
          now: {
            ...rig.store.now,
            deliveries: {
              ...rig.store.now.deliveries,
              recordRejected: gone,
              recordDeferred: gone,
              recordUncertain: gone,
            },
          },
        }
      : rig.store;
    let answer: SendOutcome | null = null;
    const deps = {
      ...rig.deliverDeps,
      store,
      channel: this.channelFor(outcome),
      onOutcome: async (_sender: string, given: SendOutcome) => {
        answer = given;
      },
    };
    const campaign = await rig.store.now.campaigns.find(this.campaignId);
    await deliverOne(
      deps,
      worker.delivery,
      campaign,
      dies ? AbortSignal.abort() : new AbortController().signal,
    );
    if (dies && answer !== null) worker.answer = answer;
    else this.workers.splice(this.workers.indexOf(worker), 1);
  }

  /** A process that was thought dead writes what it had learnt, with the token of its time. */
  private async lateAnswer(which: number): Promise<void> {
    const holding = this.workers.filter((worker) => worker.answer !== null);
    const worker = holding[which % Math.max(1, holding.length)];
    if (worker === undefined) return;
    const { deliveries } = this.rig.store.now;
    const { id, leaseToken } = worker.delivery;
    const now = this.rig.clock.now();
    const answer = worker.answer!;
    if (answer.kind === "accepted")
      await deliveries.recordAccepted(id, leaseToken!, answer.providerMessageId, now);
    if (answer.kind === "rejected") await deliveries.recordRejected(id, leaseToken!, answer.reason, "", now);
    if (answer.kind === "deferred") await deliveries.recordDeferred(id, leaseToken!, answer.reason, now);
    if (answer.kind === "uncertain")
      await deliveries.recordUncertain(id, leaseToken!, "", answer.providerMessageId ?? null);
    this.workers.splice(this.workers.indexOf(worker), 1);
  }

  async settle(): Promise<void> {
    const channel = {
      ...this.rig.channel,
      findSent: async ({ to }: { to: string }) => {
        const contact = await this.rig.store.now.contacts.findByPhone(to as never);
        const row = await this.rig.sql.one<{ id: number }>(
          "SELECT id FROM deliveries WHERE campaign_id = ? AND contact_id = ?",
          [this.campaignId, contact!.id],
        );
        return this.truthOf(row!.id);
      },
    };
    await settleDoubts({ ...this.rig.app, channel, receipts: this.rig.receipts }, [SENDER]);
  }

  async take(step: Step): Promise<void> {
    const { rig, campaignId } = this;
    const refused = () => undefined;
    switch (step.kind) {
      case "claim":
        for (const delivery of await rig.claim(campaignId, step.limit))
          this.workers.push({ delivery, answer: null });
        return;
      case "deliver":
        return this.deliver(step);
      case "late_answer":
        return this.lateAnswer(step.which);
      case "pass":
        return rig.clock.advance(step.minutes * 60_000);
      case "expire":
        await rig.store.now.deliveries.expireLeases(rig.clock.now());
        return;
      case "settle":
        return this.settle();
      case "pause":
        return pauseCampaign(rig.app, campaignId, "walk", "").catch(refused);
      case "resume":
        return resumeCampaign(rig.app, campaignId, "walk").catch(refused);
      case "cancel":
        return cancelCampaign(rig.app, campaignId, "walk").catch(refused);
      case "receipt": {
        const ids = [...this.left.values()].flat();
        const sent = ids[step.which % Math.max(1, ids.length)];
        if (sent === undefined) return;
        return rig.receipts.record({
          providerMessageId: sent.id,
          receipt: step.receipt,
          at: rig.clock.now(),
        });
      }
      case "leaves":
      case "vanishes":
        return this.let(step.which, step.kind);
      case "operator": {
        // An operator looks into the phone, and waits long enough to see what is on its way.
        const id = this.rows[step.row % ROWS]!;
        if (this.held.has(id)) return; // A clock stands beside it: not even a person can tell.
        const wasSent = this.left.has(id);
        return settleByHand(rig.app, id, wasSent ? "was-sent" : "was-not-sent").catch(refused);
      }
      case "pay":
        await rig.sql.run(
          `UPDATE bills SET state = 'paid' WHERE customer_id IN (SELECT l.customer_id FROM contact_customers l
             JOIN deliveries d ON d.contact_id = l.contact_id WHERE d.id = ?)`,
          [this.rows[step.row % ROWS]],
        );
        return;
      case "opt_out": {
        const { contactId } = (await rig.store.now.deliveries.find(this.rows[step.row % ROWS]!))!;
        await rig.store.now.contacts.setOptedOut(contactId, rig.clock.now());
      }
    }
  }

  /** Everything that is still open is brought to its end by a healthy service. */
  async drain(): Promise<void> {
    this.workers.length = 0;
    while (this.held.size > 0) this.let(0, "leaves");
    for (let round = 0; round < 8; round++) {
      await this.take({ kind: "pass", minutes: 61 });
      for (const kind of ["expire", "settle", "resume"] as const) await this.take({ kind });
      await this.take({ kind: "claim", limit: ROWS });
      while (this.workers.length > 0)
        await this.take({ kind: "deliver", which: 0, outcome: "accepted", dies: false });
    }
  }
}
