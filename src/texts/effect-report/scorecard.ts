import { dayNumber } from "../../domain/effect/calendar";
import { type OutcomeEffect, primaryEstimate } from "../../domain/effect/payment-effect";
import type { CampaignEffect } from "../../domain/effect-report";
import type { Scorecard, ScorecardRow } from "../../domain/report-page";
import { type Estimate, scaleEstimate } from "../../domain/statistics/estimate";
import { isSplitBroken, OUTCOME_NAMES } from "./words";

/** Everything that the message may have changed, one row each; the verdict is about the primary row alone. */
export function scorecardOf(campaign: CampaignEffect): Scorecard | null {
  const rows = [
    ...campaign.outcomes
      .filter((outcome) => outcome.key !== "paid_within_1_day")
      .flatMap(outcomeRow(campaign)),
    ...unpaidRupiah(campaign),
    ...optOuts(campaign),
  ];
  if (rows.length === 0) return null;
  return {
    title: "Kartu nilai",
    rows: isSplitBroken(campaign) ? rows.map((row) => ({ ...row, difference: null })) : rows,
    note: "Selang: selang kepercayaan 95%. Kesimpulan hanya dari baris utama, yang ditetapkan sebelum kirim; dari dua puluh selang kira-kira satu meleset secara kebetulan.",
  };
}

function outcomeRow({ primaryOutcome }: CampaignEffect): (outcome: OutcomeEffect) => ScorecardRow[] {
  return (outcome) =>
    outcome.status !== "known" && outcome.status !== "mixed_by_second_wave"
      ? []
      : [
          {
            label: OUTCOME_NAMES[outcome.key],
            kind: "percent",
            differenceKind: "points",
            messaged: outcome.messagedShare?.value ?? null,
            heldOut: outcome.heldOutShare?.value ?? null,
            difference: primaryEstimate(outcome),
            isPrimary: outcome.key === primaryOutcome,
            better: "more",
          },
        ];
}

/** What was billed and not collected by the end of the due date. */
function unpaidRupiah({ cash, calendar }: CampaignEffect): ScorecardRow[] {
  if (cash === null || calendar === null || cash.billedMessaged === 0) return [];
  const due = cash.days.find(({ day }) => day === dayNumber(calendar, calendar.dueDay));
  if (!due) return [];
  const left = (collected: number) => 1 - collected / cash.billedMessaged;
  return [
    {
      label: "Rupiah belum masuk tgl 20, 24.00",
      kind: "percent",
      differenceKind: "points",
      messaged: left(due.messaged),
      heldOut: due.heldOut && left(due.heldOut.value),
      difference: cash.extraByDueDate && negated(scaleEstimate(cash.extraByDueDate, 1 / cash.billedMessaged)),
      isPrimary: false,
      better: "less",
    },
  ];
}

function negated({ value, low, high }: Estimate): Estimate {
  return { value: -value, low: -high, high: -low };
}

/** A guardrail: only those who got a message can answer it with a stop. */
function optOuts({ distribution }: CampaignEffect): ScorecardRow[] {
  if (distribution === null || distribution.accepted === 0) return [];
  return [
    {
      label: "Meminta berhenti",
      kind: "percent",
      differenceKind: "points",
      messaged: distribution.responses.optOuts / distribution.accepted,
      heldOut: null,
      difference: null,
      isPrimary: false,
      better: "less",
    },
  ];
}
