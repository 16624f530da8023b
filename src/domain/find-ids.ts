import { type CustomerId, customerId } from "./customer-id";

/** What a number in a message is. `partial_id` looks like one of our IDs with digits missing or too many. */
export type NumberKind =
  | "customer_id"
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
  let rest = text;
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

/** Cuts a run of digit groups where it makes most sense: `5167 5990 0011 5167 5990 0028` is two IDs. */
function divideRun(groups: readonly Group[], text: string): FoundNumber[] {
  const best: { cost: number; numbers: FoundNumber[] }[] = [{ cost: 0, numbers: [] }];
  for (let end = 1; end <= groups.length; end++) {
    for (let start = 0; start < end; start++) {
      const before = best[start]!;
      const part = groups.slice(start, end);
      const reading = readNumber(part, text.slice(Math.max(0, part[0]!.start - 20), part[0]!.start));
      if (reading === null) continue;
      const cost = before.cost + reading.cost;
      if ((best[end]?.cost ?? Number.POSITIVE_INFINITY) <= cost) continue;
      const number: FoundNumber = {
        kind: reading.kind,
        digits: part.map((group) => group.digits).join(""),
        start: part[0]!.start,
        end: part.at(-1)!.end,
      };
      best[end] = { cost, numbers: [...before.numbers, number] };
    }
  }
  return best[groups.length]!.numbers;
}

/** What these groups are when read as one number, and how far-fetched that is; `null` when they are none. */
function readNumber(groups: readonly Group[], before: string): { kind: NumberKind; cost: number } | null {
  const digits = groups.map((group) => group.digits).join("");
  const joined = groups.length > 1;
  const cost = joined ? 1 : 0;
  const isAccount = BANK_ACCOUNT_BEFORE.test(before) || (ACCOUNT_BEFORE.test(before) && !OURS.test(digits));
  if (isAccount && digits.length >= 8) return { kind: "account", cost };
  if (NIK_BEFORE.test(before) && digits.length === 16) return { kind: "nik", cost };
  const isPhone = PHONE_BEFORE.test(before) ? /^(?:0|62|0062)?8\d{7,11}$/ : /^(?:08|62\s?8|00628)\d{7,11}$/;
  if (isPhone.test(digits)) return { kind: "phone", cost };
  if (METER_BEFORE.test(before) && digits.length === 11) return { kind: "meter_number", cost };
  if (joined && !isPlausiblyOne(groups, digits)) return null;
  if (digits.length === 12 && !digits.startsWith("0")) return { kind: "customer_id", cost };
  if (digits.length === 16) return { kind: "nik", cost };
  if (digits.length === 20) return { kind: "token", cost };
  if (digits.length === 11 && !digits.startsWith("0")) return { kind: "meter_number", cost: cost + 1 };
  if (NEARLY_OURS.test(digits) && digits.length <= 15) return { kind: "partial_id", cost: joined ? 5 : 2 };
  return joined ? null : { kind: "number", cost: 3 };
}

/**
 * Ours begin with 51; any other number must at least be written in groups of three or more to be one number. A whole
 * ID is never a part of another.
 */
function isPlausiblyOne(groups: readonly Group[], digits: string): boolean {
  if (groups.some((group) => OURS.test(group.digits))) return false;
  return digits.startsWith("51") || groups.every((group) => group.digits.length >= 3);
}
