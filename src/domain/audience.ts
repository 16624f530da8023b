import { type BillingPeriod, parsePeriod } from "./billing-period";
import { Fault } from "./fault";

/** The rule that says who is considered for a campaign. */
export interface Audience {
  /** `unpaid`: contacts with an open bill; `everyone`: every contact with a customer. */
  readonly who: "unpaid" | "everyone";
  readonly tariffs: readonly string[];
  readonly routes: readonly string[];
  /** Only bills of this month; `null` = the campaign's month and every older open one. */
  readonly period: BillingPeriod | null;
}

/** What an operator may write; the help texts list these. */
export const AUDIENCE_WORDS = [
  "belum-bayar",
  "semua",
  "tarif:R1",
  "rute:<RBM>",
  "periode:<YYYY-MM>",
] as const;

/**
 * Reads `belum-bayar tarif:R1 rute:JJGAA periode:2026-11` (spaces, commas or `+` between the words).
 * Several `tarif:` mean any of them; different words narrow each other.
 * Throws a Fault that names the word that is not understood.
 */
export function parseAudience(text: string): Audience {
  const words = text.split(/[\s,+]+/).filter((word) => word !== "");
  let who: Audience["who"] | null = null;
  const tariffs: string[] = [];
  const routes: string[] = [];
  let period: BillingPeriod | null = null;
  for (const word of words) {
    const [name = "", value = ""] = word.split(/:(.*)/s);
    const kind = name.toLowerCase();
    if (kind === "belum-bayar") who = "unpaid";
    else if (kind === "semua") who ??= "everyone";
    else if (kind === "tarif" && value !== "") tariffs.push(value.toUpperCase());
    else if (kind === "rute" && value !== "") routes.push(value.toUpperCase());
    else if (kind === "periode" && parsePeriod(value) !== null) period = parsePeriod(value);
    else
      throw new Fault(
        "argument_invalid",
        `Sasaran "${word}" tidak dikenal. Pilihan: ${AUDIENCE_WORDS.join(", ")}; boleh digabung.`,
      );
  }
  if (words.length === 0)
    throw new Fault("argument_invalid", `Sasaran belum ditulis. Pilihan: ${AUDIENCE_WORDS.join(", ")}.`);
  return { who: who ?? (period === null ? "everyone" : "unpaid"), tariffs, routes, period };
}

/** Is this word part of an audience? Lets `!broadcast belum-bayar tarif:R1 Teks …` find where its text begins. */
export function isAudienceWord(word: string): boolean {
  return /^(belum-bayar|semua|(tarif|rute|periode):\S+)[,+]?$/i.test(word);
}

/**
 * Why a considered contact gets nothing, in the order in which the reasons win. How each is recognised in the
 * database stands in `adapters/database/plan-conditions.ts`, one condition a word.
 */
export const SUPPRESS_REASONS = [
  "no_phone",
  "opted_out",
  "wrong_number",
  "not_on_whatsapp",
  "push_limit",
] as const;
export type SuppressReason = (typeof SUPPRESS_REASONS)[number];

/** More pushes than this in one month to one phone would be pestering, whatever the campaign. */
export const PUSHES_PER_MONTH = 2;
