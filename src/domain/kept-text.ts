/** People may send books; so much of one message is kept. */
export const LONGEST_KEPT = 4_000;

/**
 * A text from outside as it can be kept by any database: at most `limit` letters, no NUL, no half of a letter (an emoji
 * is two units, and either can come alone or be left alone by the cut).
 */
export function keptText(text: string, limit = LONGEST_KEPT): string {
  return text
    .slice(0, limit)
    .replaceAll("\0", "")
    .replace(/\p{Surrogate}/gu, "\ufffd");
}
