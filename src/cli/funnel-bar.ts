import type { CampaignState } from "../domain/campaign";
import { acceptedCount, openCount, type Tally } from "../domain/tally";

/** Share of a campaign that is done with, 0 to 1: everything that is neither waiting nor in doubt. */
export function doneShare(tally: Tally): number {
  const { held_out: heldOut, suppressed } = tally.byState;
  const wanted = tally.planned - heldOut - suppressed;
  return wanted === 0 ? 1 : 1 - openCount(tally) / wanted;
}

/** `[████████░░░░░░░░░░░░]  40%`. Never 100 % before the end. */
export function bar(share: number, width = 20): string {
  const full = Math.floor(share * width);
  const percent = String(Math.floor(share * 100)).padStart(3);
  return `[${"█".repeat(full)}${"░".repeat(width - full)}] ${percent}%`;
}

/** Words of a funnel in one language, the shortest that say it. */
interface FunnelWords {
  readonly locale: string;
  readonly states: Readonly<Partial<Record<CampaignState, string>>>;
  readonly steps: readonly [waiting: string, sent: string, delivered: string, read: string];
  readonly ends: readonly [failed: string, uncertain: string];
}

/** For what `npm start` shows, which is the engineer's and English throughout. */
export const ENGLISH: FunnelWords = {
  locale: "en-US",
  states: { paused: "paused " },
  steps: ["waiting", "sent", "delivered", "read"],
  ends: ["failed", "in doubt"],
};

/** For what operators' commands show. */
export const INDONESIAN: FunnelWords = {
  locale: "id-ID",
  states: { paused: "dijeda " },
  steps: ["menunggu", "terkirim", "sampai", "dibaca"],
  ends: ["gagal", "belum pasti"],
};

/**
 * A campaign in one line for a screen so many columns wide: `1 [████░░] 40%  waiting 90 > sent 407 > delivered 382 > read
 * 262, failed 10`. Where the screen is narrow the bar shrinks, then goes: the numbers are what matters.
 */
export function funnelBar(
  campaign: { readonly id: number; readonly state: CampaignState },
  tally: Tally,
  columns: number,
  words: FunnelWords,
): string {
  const { pending, leased, submitting, uncertain, delivered, read, failed } = tally.byState;
  const counts = [pending + leased + submitting, acceptedCount(tally), delivered + read, read];
  const say = (word: string, count: number) => `${word} ${count.toLocaleString(words.locale)}`;
  const steps = words.steps.map((word, at) => say(word, counts[at]!)).join(" > ");
  const ends = [failed, uncertain].flatMap((count, at) => (count > 0 ? [say(words.ends[at]!, count)] : []));
  const text = [steps, ...ends].join(", ");
  const head = `${campaign.id} ${words.states[campaign.state] ?? ""}`;
  for (const width of [20, 10, 5]) {
    const line = `${head}${bar(doneShare(tally), width)}  ${text}`;
    if (line.length < columns) return line;
  }
  return `${head}${Math.floor(doneShare(tally) * 100)}% ${text}`;
}
