import { hidden } from "./mask";
import { isBlank, plainCell } from "./plain-cell";

/**
 * A mobile number as WhatsApp names it: country code first, digits only, `6281234567890`.
 *
 * Own rule instead of a phone library: what matters here is the shape of Indonesian mobiles (`08` + 8–11 digits)
 * and the dirt that spreadsheets add, and the synthetic prefix 0890 of tests and samples, which no operator holds,
 * must pass.
 */
export type PhoneNumber = string & { readonly __brand: "PhoneNumber" };

export type PhoneProblem =
  | "empty"
  | "placeholder"
  | "scientific"
  | "landline"
  | "not_a_mobile"
  /** A note beside it says that it is the wrong one, or no longer in use: it may be a stranger's. */
  | "said_wrong";

const SAID_WRONG =
  /\b(?:salah|keliru|bukan|jangan|mati|hangus|hilang|lama|(?:tidak|tdk|tak|gak|ngga?k|ga|non) ?aktif|nonaktif|di ?blokir)\b/i;

/** Longer cells hold no list of numbers that anybody dials. */
const MAX_PHONES_LENGTH = 500;

/** Reads one number; see `splitPhones` for cells that hold several. */
export function parsePhone(raw: string): PhoneNumber | { problem: PhoneProblem } {
  const text = plainCell(raw);
  if (text === "") return { problem: isBlank(raw) ? "empty" : "not_a_mobile" };
  if (text === "-") return { problem: "empty" };
  if (/^\+?\d+([.,]\d+)?e\+?\d+$/i.test(text)) return { problem: "scientific" };
  if (SAID_WRONG.test(text) && /\d{5}/.test(text)) return { problem: "said_wrong" };
  const bare = withoutNotes(text)
    // A number column with decimals: the zero behind the point is no digit of the phone, it would be another person's.
    .replace(/^(\+?\d{9,})[.,]0+$/, "$1");
  if (!/^\+?[\d ().-]+$/.test(bare)) return { problem: "not_a_mobile" };
  let digits = bare.replace(/\D/g, "");
  if (/^0*$/.test(digits) || /^0?8?$/.test(digits)) return { problem: "placeholder" };
  digits = digits
    .replace(/^00/, "")
    // `062890…`: a zero before the country's code, and no landline of Kabanjahe (0628), which is shorter.
    .replace(/^0(?=628\d{8,11}$)/, "")
    .replace(/^620/, "62");
  const national = digits.startsWith("62") ? digits.slice(2) : digits.replace(/^0/, "");
  if (/^(?:81234567890?|12345\d{0,5}|(\d)\1+|8(\d)\2{7,})$/.test(national)) return { problem: "placeholder" };
  if (/^8\d{8,11}$/.test(national)) return `62${national}` as PhoneNumber;
  if (
    /^[2-79]\d{6,10}$/.test(national) &&
    (digits.startsWith("0") || digits.startsWith("62") || bare.startsWith("0"))
  )
    return { problem: "landline" };
  return { problem: "not_a_mobile" };
}

/** What people write around a number: `WA: 0890…`, `tel:+62…`, `0890… (Bu RT 03)`, `0890… Bu RT 03`, `Bu Siti 0890…`. */
function withoutNotes(text: string): string {
  return text
    .replace(/@(?:c\.us|s\.whatsapp\.net)$/, "")
    .replace(/^(?:tel|sms|wa|hp|telp|tlp|telepon|whatsapp|no)[.:] ?(?:wa|hp|telp|tlp)?[.:]? ?/i, "")
    .replace(/^[a-z]{2,20}(?:[ .:]{1,2}[a-z]{1,20}){0,4}[ :.=-]{1,3}(?=[\d+(])/i, "")
    .replace(/^\(\+?(\d{2,4})\)/, "$1 ")
    .replace(/\([^()\d]*[a-z][^()]*\)/gi, "")
    .replace(/\([^()\d]*\)$/, "")
    .replace(/(\d)(?: ?[-~] ?| )[a-z][a-z .'-]{0,40}(?: ?\d{1,3})?$/i, "$1")
    .replace(/[*.]$/, "")
    .trim();
}

/** Links that hold a number: `https://wa.me/62890…?text=…`, `whatsapp://send?phone=62890…`, `tel:+62890…`. */
const LINK =
  /(?:https?:\/\/)?(?:www\.)?(?:wa\.me\/|(?:api|web)\.whatsapp\.com\/send\/?\?phone=|whatsapp:\/\/send\/?\?phone=|tel:)(\+?[\d-]{6,20})[^\s,;|]{0,300}/gi;

/**
 * Splits a cell with several numbers: `0812… / 0813…`, `0812… & 0813…`, `0812… | 0813…`, `0812… atau 0813…`, `0812… 0813…`,
 * `0812… (istri 0813…)`, `+62812…+62813…`. A note in brackets stays with its number. `6,28E+12` and `6281234567890,0` stay whole, so that
 * `parsePhone` can see what a spreadsheet has done.
 */
export function splitPhones(cell: string): string[] {
  if (/^[\d.-]{5,17}$/.test(cell)) return [cell];
  if (cell.length > MAX_PHONES_LENGTH) return [cell];
  const lines = cell.replace(/[\n\r]+/g, ";");
  const text = plainCell(lines, MAX_PHONES_LENGTH);
  if (/^\d+,(?:\d+e\+?\d+|0+)$/i.test(text)) return [text];
  return text
    .replace(LINK, " $1 ")
    .replace(/\ba\/n\b/gi, "an")
    .replace(/\(([^()]*)\)/g, (whole, inside: string) =>
      inside.replace(/\D/g, "").length >= 9 ? `;${inside}` : whole.replace(/[/,;&|]/g, " "),
    )
    .replace(/(^|[ ;])[1-9][.)] ?(?=(?:\+?62|0)\d)/g, "$1;")
    .split(/[/,;&|\\•]|(?<=\d) ?(?=\+62)|\b(?:atau|dan)\b/i)
    .flatMap(severalInOne)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** No cell has more numbers side by side. */
const MAX_SEVERAL_LENGTH = 120;

/** Whole numbers with only a space, a dash or a plus between them. */
function severalInOne(part: string): readonly string[] {
  if (part.length > MAX_SEVERAL_LENGTH || part.replace(/\D/g, "").length < 18) return [part];
  return wholesOf(part, new Set()) ?? [part];
}

/** `hopeless`: lengths of rests that are no numbers side by side, so that none is tried twice. */
function wholesOf(rest: string, hopeless: Set<number>): readonly string[] | null {
  if (isWhole(rest)) return [rest];
  if (hopeless.has(rest.length)) return null;
  for (let at = 9; at < rest.length; at++) {
    if (!/[ +-]/.test(rest[at]!) || !isWhole(rest.slice(0, at))) continue;
    const others = wholesOf(rest.slice(at + 1), hopeless);
    if (others !== null) return [rest.slice(0, at), ...others];
  }
  hopeless.add(rest.length);
  return null;
}

/** A number from its first digit to its last, also one that WhatsApp has no use for. */
function isWhole(part: string): boolean {
  const phone = parsePhone(part);
  return typeof phone === "string" || phone.problem === "landline";
}

/** A phone number known to be well formed, e.g. from our own database. */
export function phoneNumber(digits: string): PhoneNumber {
  return digits as PhoneNumber;
}

/**
 * How a channel names a person whose number it hides: the kind of name, a colon, the name. `lid:<digits>` is
 * WhatsApp's hidden id (LID); its digits are no phone number, however much they look like one.
 */
export type HiddenId = string & { readonly __brand: "HiddenId" };

/** Where a message comes from or goes to: a phone number, or a hidden id while the phone is unknown. */
export type Address = PhoneNumber | HiddenId;

/** The hidden id for the digits before WhatsApp's `@lid`. */
export function lidName(digits: string): HiddenId {
  return `lid:${digits}` as HiddenId;
}

/** The hidden id for a business-scoped user id, which Meta's official channel gives each person and portfolio. */
export function bsuidName(id: string): HiddenId {
  return `bsuid:${id}` as HiddenId;
}

/** What kind of name this is: `lid`, `bsuid`, or `phone`. One person has one of each at most. */
export function kindOfName(address: Address): string {
  return isHidden(address) ? address.slice(0, address.indexOf(":")) : "phone";
}

export function isHidden(address: string): address is HiddenId {
  return /^[a-z]+:/.test(address);
}

/** A phone, or a hidden id written as `lid:123456`: for the sandbox, where people play either. */
export function parseAddress(raw: string): Address | { problem: PhoneProblem } {
  const lid = /^\s*lid:(\d{5,20})\s*$/i.exec(raw)?.[1];
  return lid === undefined ? parsePhone(raw) : lidName(lid);
}

/** For logs and screens: `6289012345678` → `6289••••678`; `null` is a contact whose phone we do not know. */
export function maskPhone(phone: string | null): string {
  if (phone === null) return "(tersembunyi)";
  return phone.length < 8 ? hidden(4) : `${phone.slice(0, 4)}${hidden(4)}${phone.slice(-3)}`;
}
