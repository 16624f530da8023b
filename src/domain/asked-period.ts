import { addMonths, type BillingPeriod, parseMonthName, periodOf } from "./billing-period";
import type { LocalDay } from "./local-time";

const MONTH =
  /(?<!\p{L})(jan(?:uari)?|[fp]eb(?:r?uari)?|mar(?:et)?|apr(?:il)?|mei|jun[i]?|jul[i]?|ag(?:u|t|s|st|ustus)|sep(?:t|tember)?|o[kc]t(?:ober)?|no[vp](?:ember)?|des(?:ember)?)(?!\p{L})(?:\s*'?(20\d{2}|\d{2})(?!\d))?/u;
const NUMBERS =
  /(?<![\d/.-])(0?[1-9]|1[0-2])[/-](20\d{2})(?![\d/.-])|(?<![\d/.-])(20\d{2})-(0[1-9]|1[0-2])(?![\d/.-])/;
const AGO =
  /(?:(\d{1,2}|dua|tiga)\s*)?(?:bulan|bln|wulan)\s*(?:yg |yang )?(?:lalu|kemarin|kemaren|kmrn|kmr?en|kepungkur|wingi|sebelum(?:nya)?)/;
const NOW = /(?:bulan|bln)\s*(?:ini|iki|sekarang|skrg)/;
const WORDS: Readonly<Record<string, number>> = { dua: 2, tiga: 3 };

/**
 * The month that a message asks for: `pdf oktober`, `okt 25`, `10/2026`, `bulan lalu`, `2 bulan lalu`. A month without
 * a year is the last one that has begun by `today`. `null` when none is named.
 */
export function findAskedPeriod(text: string, today: LocalDay): BillingPeriod | null {
  const plain = text.toLowerCase();
  const current = periodOf(today);
  const numbers = NUMBERS.exec(plain);
  if (numbers !== null) {
    const [, month, year, yearFirst, monthAfter] = numbers;
    return `${year ?? yearFirst}-${(month ?? monthAfter)!.padStart(2, "0")}` as BillingPeriod;
  }
  const ago = AGO.exec(plain);
  if (ago !== null)
    return addMonths(current, -(ago[1] === undefined ? 1 : (WORDS[ago[1]] ?? Number(ago[1]))));
  if (NOW.test(plain)) return current;
  const named = MONTH.exec(plain);
  const month = named === null ? null : parseMonthName(named[1]!);
  if (named === null || month === null) return null;
  if (named[2] !== undefined)
    return `20${named[2].slice(-2)}-${String(month).padStart(2, "0")}` as BillingPeriod;
  const thisYear = `${current.slice(0, 4)}-${String(month).padStart(2, "0")}` as BillingPeriod;
  return thisYear <= current ? thisYear : addMonths(thisYear, -12);
}
