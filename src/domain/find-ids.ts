import { type CustomerId, customerId } from "./customer-id";

/**
 * What a number in a message is. `partial_id` looks like one of our IDs with digits missing or too many; `foreign_id` has
 * twelve digits, but does not begin like the IDs of the region: another firm's number, or a customer from elsewhere.
 */
export type NumberKind =
  | "customer_id"
  | "foreign_id"
  | "meter_number"
  | "partial_id"
  | "phone"
  | "nik"
  | "token"
  | "account"
  | "amount"
  | "date"
  | "number";

export interface FoundNumber {
  readonly kind: NumberKind;
  /** Digits only. */
  readonly digits: string;
  /** Place in the text that was searched. */
  readonly start: number;
  readonly end: number;
}

interface Group {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
}

/** `20-11-2026`, `20/11/26 07.30`, `2026-11-20`, `07:30`: they would add up to twelve digits. */
const DATE =
  /(?<!\d)(?<!\d[-.])(?:(?:0?[1-9]|[12]\d|3[01])[-/. ](?:0?[1-9]|1[0-2])[-/. ](?:20)?\d{2}|20\d{2}-\d{2}-\d{2})(?:,? (?:jam |pukul )?\d{1,2}[.:]\d{2}(?:[.:]\d{2})?)?(?!\d)|(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?!\d)/g;
const AMOUNT =
  /(?<![\p{L}])rp\.?\s?\d[\d.,]*|(?<!\d)\d+(?:[.,]\d+)?\s?(?:rb|ribu|jt|juta|k)(?!\p{L})|(?<![\d.])(?!51\d)\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?(?![\d.])/gu;
/** Our ID with commas or slashes between its groups, as spreadsheets and forms write it: `516,759,910,001`. */
const OURS_DIVIDED = /(?<![\d,/])5(?:[ .,/-]?\d){11}(?![\d]|[,/]\d)/g;
/** Groups of one number stand at most this far apart; a comma, slash or word ends it. */
const RUN = /\d+(?:[ .\-\n\t–]{1,2}\d+)*/g;
const BANK_ACCOUNT_BEFORE =
  /\b(?:(?:no)?rek\w*|va|account) *(?:bank )?(?:bri|bca|bni|mandiri|bsi|btn|jatim)\W*$/;
/** People also call the IDPEL their "no rekening listrik", so one of ours stays an ID after these words. */
const ACCOUNT_BEFORE = /(?:\bno(?:mor|mer)?\.?\s?rek\w*|\bnorek\w*|\bva|virtual account)\W*$/;
const OURS = /^5167\d{8}$/;
const NIK_BEFORE = /\b(?:nik|ktp|kk)\W*$/;
const METER_BEFORE = /\b(?:meter\w*|kwh)\W*$/;
/** Ours with digits too many or too few, perhaps the first ones: `675990…`, `05167…`. */
const NEARLY_OURS = /^0?5?1?6759\d{3,}$|^5167\d{4,}$/;
/** Digits without a gap; two IDs may have none between them. */
const GROUP = /(?<!\d)5167\d{8}(?=5167\d{8}(?!\d))|\d+/g;
const PHONE_BEFORE = /\+$|\b(?:hp|wa|telp|telepon|whatsapp)\W*$/;
const PHONE = /^(?:08|628|00628)\d{7,11}$/;
const CALLED_PHONE = /^(?:0|62|0062)?8\d{7,11}$/;
/** Words of so many letters before a number may say what it is. */
const HINT_LENGTH = 20;
/** The longest number of several groups; a token has 20 digits. Longer ones without a gap are one group. */
const MOST_DIGITS = 24;
/** The shortest number that is written in several groups. */
const LEAST_JOINED = 7;

/** The customer IDs of a message (12 digits, also spaced, dotted, dashed or broken over lines), without repeats. */
export function findIds(text: string): readonly CustomerId[] {
  return [...new Set(digitsOf(findNumbers(text), "customer_id"))].map(customerId);
}

/** The 11-digit numbers of a message: meter numbers, or IDs with a digit missing. */
export function findMeterNumbers(text: string): readonly string[] {
  return [...new Set(digitsOf(findNumbers(text), "meter_number"))];
}

function digitsOf(numbers: readonly FoundNumber[], kind: NumberKind): string[] {
  return numbers.filter((number) => number.kind === kind).map((number) => number.digits);
}

/**
 * Every number of a normalised text with what it is, in order. Phones, 16-digit NIK, 20-digit tokens, account
 * numbers, amounts and dates are named, so that none of them is taken for a customer ID.
 */
export function findNumbers(text: string): readonly FoundNumber[] {
  const found: FoundNumber[] = [];
  let rest = text.replace(OURS_DIVIDED, (match, start: number) => {
    const digits = match.replace(/\D/g, "");
    if (!/[,/]/.test(match) || !OURS.test(digits)) return match;
    found.push({ kind: "customer_id", digits, start, end: start + match.length });
    return "§".repeat(match.length);
  });
  for (const [kind, pattern] of [
    ["date", DATE],
    ["amount", AMOUNT],
  ] as const) {
    rest = rest.replace(pattern, (match, ...more) => {
      const start = more.at(-2) as number;
      found.push({ kind, digits: match.replace(/\D/g, ""), start, end: start + match.length });
      return "§".repeat(match.length);
    });
  }
  for (const run of rest.matchAll(RUN)) found.push(...divideRun(groupsOf(run), rest));
  return found.sort((a, b) => a.start - b.start);
}

function groupsOf(run: RegExpExecArray | RegExpMatchArray): Group[] {
  return [...run[0].matchAll(GROUP)].map((group) => {
    const start = run.index! + group.index;
    return { digits: group[0], start, end: start + group[0].length };
  });
}

/** The end of the cheapest reading up to a group: what the last number is and where it begins. */
interface Step {
  readonly cost: number;
  readonly kind: NumberKind;
  /** The group that the number begins with. */
  readonly start: number;
}

/**
 * Cuts a run of digit groups where it makes most sense: `5167 5990 0011 5167 5990 0028` is two IDs. Work grows with
 * the length of the run: a number of several groups has at most `MOST_DIGITS`, so at most as many groups are looked at
 * back from each end.
 */
function divideRun(groups: readonly Group[], text: string): FoundNumber[] {
  const hints = groups.map(({ start }) => hintsOf(text.slice(Math.max(0, start - HINT_LENGTH), start)));
  const best: Step[] = [];
  const costBefore = (start: number) => (start === 0 ? 0 : best[start - 1]!.cost);
  for (let last = 0; last < groups.length; last++) {
    const only = groups[last]!;
    let digits = only.digits;
    const alone = readAlone(digits, hints[last]!);
    let step: Step = { ...alone, cost: costBefore(last) + alone.cost, start: last };
    let isEvenlyWritten = only.digits.length >= 3;
    let holdsOurs = OURS.test(only.digits);
    for (let start = last - 1; start >= 0; start--) {
      const group = groups[start]!;
      if (group.digits.length + digits.length > MOST_DIGITS) break;
      digits = group.digits + digits;
      isEvenlyWritten &&= group.digits.length >= 3;
      holdsOurs ||= OURS.test(group.digits);
      if (digits.length < LEAST_JOINED) continue;
      // Ours begin with 51; any other number must at least be written in groups of three or more to be one number. A
      // whole ID is never a part of another.
      const isPlausible = !holdsOurs && (isEvenlyWritten || digits.startsWith("51"));
      const joined = readJoined(digits, hints[start]!, isPlausible);
      if (joined === null) continue;
      const cost = costBefore(start) + joined.cost;
      // At the same cost the longer number.
      if (cost <= step.cost) step = { kind: joined.kind, cost, start };
    }
    best.push(step);
  }
  const numbers: FoundNumber[] = [];
  for (let last = groups.length - 1; last >= 0; last = best[last]!.start - 1) {
    const { kind, start } = best[last]!;
    const digits = groups.slice(start, last + 1).map((group) => group.digits);
    numbers.push({ kind, digits: digits.join(""), start: groups[start]!.start, end: groups[last]!.end });
  }
  return numbers;
}

/** What the words before a number say about it. */
interface Hints {
  readonly isBankAccount: boolean;
  readonly isAccount: boolean;
  readonly isNik: boolean;
  readonly isMeter: boolean;
  readonly isPhone: boolean;
}

function hintsOf(before: string): Hints {
  return {
    isBankAccount: BANK_ACCOUNT_BEFORE.test(before),
    isAccount: ACCOUNT_BEFORE.test(before),
    isNik: NIK_BEFORE.test(before),
    isMeter: METER_BEFORE.test(before),
    isPhone: PHONE_BEFORE.test(before),
  };
}

/** What a number is, and how far-fetched that reading. */
interface NumberReading {
  readonly kind: NumberKind;
  readonly cost: number;
}

function readAlone(digits: string, hints: Hints): NumberReading {
  const kind = kindByHints(digits, hints) ?? kindByLength(digits);
  if (kind !== null) return { kind, cost: kind === "meter_number" && !hints.isMeter ? 1 : 0 };
  return isNearlyOurs(digits) ? { kind: "partial_id", cost: 2 } : { kind: "number", cost: 3 };
}

/** Several groups as one number; `null` when they are none. */
function readJoined(digits: string, hints: Hints, isPlausible: boolean): NumberReading | null {
  const hinted = kindByHints(digits, hints);
  if (hinted !== null) return { kind: hinted, cost: 1 };
  if (!isPlausible) return null;
  const kind = kindByLength(digits);
  if (kind !== null) return { kind, cost: kind === "meter_number" ? 2 : 1 };
  return isNearlyOurs(digits) ? { kind: "partial_id", cost: 5 } : null;
}

/** What the words before it make of a number; a phone also shows by itself. */
function kindByHints(digits: string, hints: Hints): NumberKind | null {
  const isAccount = hints.isBankAccount || (hints.isAccount && !OURS.test(digits));
  if (isAccount && digits.length >= 8) return "account";
  if (hints.isNik && digits.length === 16) return "nik";
  if ((hints.isPhone ? CALLED_PHONE : PHONE).test(digits)) return "phone";
  return hints.isMeter && digits.length === 11 ? "meter_number" : null;
}

function kindByLength(digits: string): NumberKind | null {
  switch (digits.length) {
    case 11:
      return digits.startsWith("0") ? null : "meter_number";
    case 12:
      if (digits.startsWith("0")) return null;
      return OURS.test(digits) ? "customer_id" : "foreign_id";
    case 16:
      return "nik";
    case 20:
      return "token";
    default:
      return null;
  }
}

function isNearlyOurs(digits: string): boolean {
  return digits.length <= 15 && NEARLY_OURS.test(digits);
}
