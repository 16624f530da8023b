import { period } from "../../src/domain/billing-period";
import { type EffectCalendar, monthEnd } from "../../src/domain/effect/calendar";
import type { ContactOutcome } from "../../src/domain/effect/contact-outcome";
import { judgedOutcome, primaryEstimate } from "../../src/domain/effect/payment-effect";
import { pooledEffect } from "../../src/domain/effect/pooled-effect";
import { armsOf, ratioSample } from "../../src/domain/effect/ratio-sample";
import { excludesZero } from "../../src/domain/statistics/estimate";
import { randomisedRatioDifference } from "../../src/domain/statistics/randomisation";
import { type RandomSource, seededRandom } from "../../src/domain/statistics/seeded-random";

const CALENDAR: EffectCalendar = {
  startDay: "2026-11-20",
  dueDay: "2026-11-20",
  monthEndDay: monthEnd(period("2026-11")),
  knownDay: "2026-12-05",
  secondWaveDay: null,
};

const POOLED_MONTHS = 3;

export interface NullCase {
  readonly heldOut: number;
  readonly messaged: number;
  /** Share that pays on time, messaged or not. */
  readonly share: number;
}

/** How often a month without any effect is said to have one: the verdict, and the intervals of kWh, rupiah and late fees. */
export interface FalseShares {
  readonly verdict: number;
  /** … of three such months together. */
  readonly pooled: number;
  readonly uncollectedKwh: number;
  readonly lateFees: number;
}

/** `months` months in which a message changes nothing. Contacts differ in their past, their use and their power, as real ones do. */
export function falseShares(
  { heldOut, messaged, share }: NullCase,
  months: number,
  seed: number,
  draws?: number,
): FalseShares {
  const random = seededRandom(seed);
  const found = { verdict: 0, pooled: 0, uncollectedKwh: 0, lateFees: 0 };
  let together: ContactOutcome[][] = [];
  for (let month = 0; month < months; month++) {
    const outcomes = nullMonth(random, { heldOut, messaged, share }, month);
    together.push(outcomes);
    if (together.length === POOLED_MONTHS) {
      const parts = together.map((each) => ({
        campaignId: each[0]!.campaignId,
        deadline: 0,
        outcomes: each,
      }));
      const pooled = pooledEffect(parts, "paid_by_due_date")?.estimate;
      if (pooled && excludesZero(pooled)) found.pooled++;
      together = [];
    }
    const estimate = primaryEstimate(judgedOutcome("paid_by_due_date", outcomes, CALENDAR));
    if (estimate && excludesZero(estimate)) found.verdict++;
    if (draws === undefined) continue;
    const arms = armsOf(outcomes);
    const claims = (measure: (one: ContactOutcome) => number, of: (one: ContactOutcome) => number) => {
      const result = randomisedRatioDifference(
        ratioSample(arms.messaged, measure, of),
        ratioSample(arms.heldOut, measure, of),
        random,
        draws,
      );
      return result !== null && excludesZero(result.estimate);
    };
    const isOpen = (one: ContactOutcome) => one.paidDay === null;
    if (
      claims(
        (one) => (isOpen(one) ? one.bills[0]!.energyKwh! : 0),
        (one) => one.bills[0]!.energyKwh!,
      )
    )
      found.uncollectedKwh++;
    if (
      claims(
        (one) => (isOpen(one) && one.bills[0]!.isHousehold ? one.bills[0]!.lateFee : 0),
        (one) => (one.bills[0]!.isHousehold ? 1 : 0),
      )
    )
      found.lateFees++;
  }
  return {
    verdict: found.verdict / months,
    pooled: found.pooled / Math.floor(months / POOLED_MONTHS),
    uncollectedKwh: found.uncollectedKwh / months,
    lateFees: found.lateFees / months,
  };
}

function nullMonth(
  random: RandomSource,
  { heldOut, messaged, share }: NullCase,
  campaignId: number,
): ContactOutcome[] {
  return Array.from({ length: heldOut + messaged }, (_, index) => {
    const past = random();
    const pays = random() < share * (0.5 + past);
    // One in 50 uses as much as a hundred households, and pays a late fee of its own order.
    const isLarge = random() < 0.02;
    const energyKwh = Math.ceil((isLarge ? 4_000 : 60) * (0.3 - Math.log(1 - random())));
    const paidDay = pays ? 0 : null;
    const openDay = pays ? -1 : 20;
    return {
      contactId: index,
      campaignId,
      messaged: index >= heldOut,
      stratum: "",
      pastOnTimeShare: past,
      billed: energyKwh * 1_444,
      paidDay,
      openDay,
      reachedDay: null,
      bills: [
        {
          amount: energyKwh * 1_444,
          sheets: 1,
          energyKwh,
          isHousehold: !isLarge,
          paidDay,
          openDay,
          lateFee: isLarge ? 0.03 * energyKwh * 1_444 : 3_000,
        },
      ],
    };
  });
}
