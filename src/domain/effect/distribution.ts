import type { DeliveryState } from "../delivery";
import type { Estimate } from "../statistics/estimate";
import { type Spread, spreadOf } from "../statistics/quantile";
import { wilson } from "../statistics/wilson";
import { type Tally, tallyOf } from "../tally";
import { type Timeline, timelineOf } from "./timeline";

/** One delivery of a campaign, as far as speed and reach are concerned. */
export interface DeliveryFacts {
  readonly state: DeliveryState;
  readonly reason: string | null;
  readonly acceptedAt: Date | null;
  readonly deliveredAt: Date | null;
  readonly readAt: Date | null;
}

/** What came back, counted in contacts, not in messages. */
export interface Responses {
  readonly replies: number;
  readonly pdfRequests: number;
  readonly optOuts: number;
  readonly wrongNumbers: number;
  readonly complaints: number;
}

/** How fast and how far a campaign got. */
export interface Distribution {
  readonly tally: Tally;
  /** Planned to be written to: everybody but the held out and the suppressed. */
  readonly targeted: number;
  /** Each includes the later steps: what is read was delivered, what is delivered was accepted. */
  readonly accepted: number;
  readonly delivered: number;
  /** A lower bound: readers may switch receipts off. */
  readonly read: number;
  readonly deliveredShare: Estimate | null;
  readonly readShare: Estimate | null;
  /** Minutes from the start of the campaign; a step whose moment was missed is in no spread. */
  readonly minutesToAccepted: Spread | null;
  readonly minutesToDelivered: Spread | null;
  readonly minutesToRead: Spread | null;
  readonly timeline: Timeline;
  readonly responses: Responses;
}

const MINUTE_MS = 60_000;

/** `startedAt` is when the campaign began to run. */
export function distributionOf(
  deliveries: readonly DeliveryFacts[],
  startedAt: Date,
  responses: Responses,
): Distribution {
  const tally = tallyOf(countByState(deliveries));
  const { accepted, delivered, read, held_out, suppressed } = tally.byState;
  const minutes = (moment: (delivery: DeliveryFacts) => Date | null) =>
    Float64Array.from(
      deliveries.flatMap((delivery) => {
        const at = moment(delivery);
        return at === null ? [] : [Math.max(0, (at.getTime() - startedAt.getTime()) / MINUTE_MS)];
      }),
    );
  const steps = {
    accepted: minutes((delivery) => delivery.acceptedAt),
    delivered: minutes((delivery) => delivery.deliveredAt),
    read: minutes((delivery) => delivery.readAt),
  };
  return {
    tally,
    targeted: tally.planned - held_out - suppressed,
    accepted: accepted + delivered + read,
    delivered: delivered + read,
    read,
    deliveredShare: wilson(delivered + read, accepted + delivered + read),
    readShare: wilson(read, delivered + read),
    minutesToAccepted: spreadOf(steps.accepted),
    minutesToDelivered: spreadOf(steps.delivered),
    minutesToRead: spreadOf(steps.read),
    timeline: timelineOf(steps),
    responses,
  };
}

function countByState(deliveries: readonly DeliveryFacts[]) {
  const counts = new Map<string, { state: DeliveryState; reason: string | null; count: number }>();
  for (const { state, reason } of deliveries) {
    const key = `${state} ${reason}`;
    const row = counts.get(key);
    if (row) row.count++;
    else counts.set(key, { state, reason, count: 1 });
  }
  return [...counts.values()];
}
