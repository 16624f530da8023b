import { type BillingPeriod, parsePeriod } from "../billing-period";
import { plainCell } from "../plain-cell";

/** `November 2026` and `NOV-2026`, but no day of a month (`5 Desember 2026` is when the list was made). */
const MONTH =
  /(?<![\d.,/-] ?)\b(jan(?:uari)?|[fp]eb(?:ruari)?|mar(?:et)?|apr(?:il)?|mei|juni?|juli?|agu(?:stus)?|ags|agt|sep(?:t|tember)?|okt(?:ober)?|no[vp](?:ember)?|des(?:ember)?)[ \-/._]{1,3}(20\d{2})\b/gi;

/**
 * The month that a title or the name of a sheet speaks of; `null` when it speaks of none, or of several. A list that has no
 * month of its own is told by it, where somebody says another one.
 */
export function monthSaid(texts: readonly string[]): BillingPeriod | null {
  const months = new Set(
    texts
      .filter((text) => text.length < 200)
      .flatMap((text) => [...plainCell(text).matchAll(MONTH)])
      .map(([, word, year]) => parsePeriod(`${word} ${year}`)),
  );
  return months.size === 1 ? ([...months][0] ?? null) : null;
}
