import type { BillingPeriod } from "../../domain/billing-period";
import { Fault } from "../../domain/fault";

/** What is asked for, as the fields have it. */
export interface Wanted {
  readonly kind: "tagihan" | "siaran";
  readonly tariffs: string;
  readonly routes: string;
  /** Of a broadcast: everybody, or those who have not paid. */
  readonly everyone: boolean;
  /** Percent as written. */
  readonly holdout: string;
}

export interface NewCampaign {
  readonly wanted: Wanted;
  /** `null`: there are no bills yet. */
  readonly period: BillingPeriod | null;
  readonly count: { readonly contacts: number; readonly known: number } | null;
  /** Why it cannot be counted. */
  readonly problem: string | null;
  readonly example: string | null;
  readonly holdoutPercent: number;
}

type Values = Readonly<Record<string, string | undefined>>;

export function wantedOf(values: Values, holdoutPercent: number): Wanted {
  const { jenis, tarif = "", rute = "", siapa, banding } = values;
  return {
    kind: jenis === "siaran" ? "siaran" : "tagihan",
    tariffs: tarif.slice(0, 100),
    routes: rute.slice(0, 200),
    everyone: siapa === "semua",
    holdout: banding ?? String(holdoutPercent),
  };
}

/** The rule in the words of the commands: `belum-bayar tarif:R1 rute:JJGAA`. Throws a Fault for what is no word. */
export function audienceOf({ kind, tariffs, routes, everyone }: Wanted): string {
  return [
    kind === "siaran" && everyone ? "semua" : "belum-bayar",
    ...wordsOf(tariffs).map((word) => `tarif:${word}`),
    ...wordsOf(routes).map((word) => `rute:${word}`),
  ].join(" ");
}

function wordsOf(text: string): readonly string[] {
  const words = text.split(/[\s,;]+/).filter((word) => word !== "");
  for (const word of words)
    if (!/^[\w./-]{1,20}$/.test(word))
      throw new Fault("argument_invalid", `"${word.slice(0, 20)}" bukan tarif atau rute.`);
  return words.slice(0, 20).map((word) => word.toUpperCase());
}

/** Throws a Fault for what is no percentage that a plan can have. */
export function holdoutOf({ kind, holdout }: Wanted): number {
  if (kind === "siaran") return 0;
  const percent = Number(holdout.trim().replace("%", ""));
  if (/^\d{1,2}\s*%?$/.test(holdout.trim()) && percent <= 50) return percent;
  throw new Fault("argument_invalid", "Kelompok pembanding: tulis 0 sampai 50 (persen).");
}
