/**
 * What is known about the health of one of our numbers. Each fact stands by itself: a later one erases none before it,
 * and every word that people read is derived from all of them.
 */
export interface SenderHealth {
  /** WhatsApp says that the account broke its terms, or says a word that nobody knows. Until a person releases it. */
  readonly barredAt: Date | null;
  /** WhatsApp's own word for it. */
  readonly barredReason: string | null;
  /** The phone has unlinked us. Until the number is linked again. */
  readonly loggedOutAt: Date | null;
  /** The breaker: too many failures in a row. Until a person resumes. */
  readonly trippedAt: Date | null;
  /** By an operator. */
  readonly pausedAt: Date | null;
  /** WhatsApp holds it back towards everybody, and towards strangers. These two end by themselves. */
  readonly cappedUntil: Date | null;
  readonly coldLockedUntil: Date | null;
  /** Since when WhatsApp does not answer whether a phone is registered. Until it answers again. */
  readonly lookupsFailedAt: Date | null;
  /** Failures in a row that say something about the account. */
  readonly failureStreak: number;
}

/** A limit that WhatsApp sets and that ends by itself. */
export type HeldBack = "capped" | "cold_locked";

export type HealthReason = "barred" | "logged_out" | "tripped" | "paused" | "lookups_failing" | HeldBack;

export interface Ailment {
  readonly why: HealthReason;
  /** `null`: until somebody does something. */
  readonly until: Date | null;
  /** Whose campaign messages wait. Replies are never held up by any of these. */
  readonly holds: "everybody" | "strangers" | "unchecked";
}

/** Everything that keeps this number from writing to somebody, the gravest first; empty when it is well. */
export function ailmentsOf(health: SenderHealth, now: Date): readonly Ailment[] {
  const ailments: Ailment[] = [];
  const note = (why: HealthReason, holds: Ailment["holds"], until: Date | null = null) =>
    ailments.push({ why, until, holds });
  if (health.barredAt !== null) note("barred", "everybody");
  if (health.loggedOutAt !== null) note("logged_out", "everybody");
  if (health.trippedAt !== null) note("tripped", "everybody");
  if (health.pausedAt !== null) note("paused", "everybody");
  if (isAhead(health.cappedUntil, now)) note("capped", "everybody", health.cappedUntil);
  if (isAhead(health.coldLockedUntil, now)) note("cold_locked", "strangers", health.coldLockedUntil);
  if (health.lookupsFailedAt !== null) note("lookups_failing", "unchecked");
  return ailments;
}

/** To whom may this number's campaign messages go? */
export function mayWriteTo(health: SenderHealth, now: Date): "everybody" | "acquaintances" | "nobody" {
  const held = ailmentsOf(health, now).map(({ holds }) => holds);
  if (held.includes("everybody")) return "nobody";
  return held.includes("strangers") ? "acquaintances" : "everybody";
}

/** Does WhatsApp let it talk? Then alarms may leave by it while it is connected, whatever its campaigns wait for. */
export function mayTalk(sender: Pick<SenderHealth, "barredAt" | "loggedOutAt">): boolean {
  return sender.barredAt === null && sender.loggedOutAt === null;
}

function isAhead(at: Date | null, now: Date): boolean {
  return at !== null && at > now;
}
