/** A STOP or MULAI, with its times: by the channel's clock, and ours. */
interface Wish {
  readonly sentAt: Date;
  readonly receivedAt: Date;
  readonly isCaughtUp: boolean;
}

/** When it was said: by the channel's clock, which may run ahead of ours but not tell of what is yet to come. */
export function wishTime({ sentAt, receivedAt }: Wish): Date {
  return sentAt < receivedAt ? sentAt : receivedAt;
}

/**
 * Was this wish overruled by a later one before we heard of it? Messages of a pause are found in the history and may
 * come after newer ones; what was said last by the channel's time counts. At the same second (WhatsApp tells whole
 * ones) a live message is the later one; of a caught-up one nobody knows, so STOP holds.
 */
export function isOverruled(
  lastWishAt: Date | null | undefined,
  wish: Wish,
  kind: "opt_out" | "opt_in",
): boolean {
  if (!lastWishAt) return false;
  const at = wishTime(wish).getTime();
  if (at !== lastWishAt.getTime()) return at < lastWishAt.getTime();
  return kind === "opt_in" && wish.isCaughtUp;
}
