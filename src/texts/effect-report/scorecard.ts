import type { GuardrailKey } from "../../domain/effect/guardrails";
import { type OutcomeEffect, primaryEstimate } from "../../domain/effect/payment-effect";
import type { BillGroup, Measure } from "../../domain/effect/uncollected";
import type { CampaignEffect } from "../../domain/effect-report";
import type { Scorecard, ScorecardRow } from "../../domain/report-page";
import { isSplitBroken, OUTCOME_NAMES } from "./words";

/** Everything that the message may have changed, one row each; the verdict is about the primary row alone. */
export function scorecardOf(campaign: CampaignEffect): Scorecard | null {
  const rows = [
    ...campaign.outcomes
      .filter((outcome) => outcome.key !== "paid_within_1_day")
      .flatMap(outcomeRow(campaign)),
    ...uncollected(campaign),
    ...guardrails(campaign),
  ];
  if (rows.length === 0) return null;
  return {
    title: "Kartu nilai",
    rows: isSplitBroken(campaign) ? rows.map((row) => ({ ...row, difference: null })) : rows,
    note: "Selang: selang kepercayaan 95%. Kesimpulan hanya dari baris utama, yang ditetapkan sebelum kirim; dari dua puluh selang kira-kira satu meleset secara kebetulan. Selisih bagian yang lunas disesuaikan riwayat bayar bila kedua kelompok cukup besar, jadi dapat sedikit berbeda dari pengurangan kedua bagian.",
  };
}

function outcomeRow({ primaryOutcome }: CampaignEffect): (outcome: OutcomeEffect) => ScorecardRow[] {
  return (outcome) =>
    outcome.messagedShare === null && outcome.heldOutShare === null
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

const UNCOLLECTED: Readonly<Partial<Record<`${Measure} ${BillGroup}`, string>>> = {
  "energy_kwh households": "kWh belum tertagih tgl 20, rumah tangga",
  "energy_kwh all": "kWh belum tertagih tgl 20, semua",
  "rupiah all": "Rupiah belum tertagih tgl 20, semua",
};

/** What was billed and not collected by the end of the due date, as a part of what was billed. */
function uncollected({ uncollected: found }: CampaignEffect): ScorecardRow[] {
  return (found?.rows ?? []).flatMap(({ measure, group, messaged, heldOut, difference }): ScorecardRow[] => {
    const label = UNCOLLECTED[`${measure} ${group}`];
    if (label === undefined || messaged.billed === 0) return [];
    return [
      {
        label,
        kind: "percent",
        differenceKind: "points",
        messaged: messaged.open / messaged.billed,
        heldOut: heldOut.billed === 0 ? null : heldOut.open / heldOut.billed,
        difference,
        isPrimary: false,
        better: "less",
      },
    ];
  });
}

const GUARDRAILS: Readonly<Record<GuardrailKey, string>> = {
  optOuts: "Meminta berhenti dalam 7 hari",
  complaints: "Mengeluh dalam 7 hari",
  wrongNumbers: "Salah sambung dalam 7 hari",
};

/** What must not become more. */
function guardrails({ guardrails: found }: CampaignEffect): ScorecardRow[] {
  return found.map(({ key, messaged, heldOut, difference }) => ({
    label: GUARDRAILS[key],
    kind: "percent",
    differenceKind: "points",
    messaged: messaged.successes / messaged.total,
    heldOut: heldOut.total === 0 ? null : heldOut.successes / heldOut.total,
    difference,
    isPrimary: false,
    better: "less",
  }));
}
