/**
 * A mobile number as WhatsApp names it: country code first, digits only, `6281234567890`.
 *
 * Own rule instead of a phone library: what matters here is the shape of Indonesian mobiles (`08` + 8–11 digits)
 * and the dirt that spreadsheets add, and the synthetic prefix 0890 of tests and samples, which no operator holds,
 * must pass.
 */
export type PhoneNumber = string & { readonly __brand: "PhoneNumber" };

export type PhoneProblem = "empty" | "placeholder" | "scientific" | "landline" | "not_a_mobile";

/** Reads one number; see `splitPhones` for cells that hold several. */
export function parsePhone(raw: string): PhoneNumber | { problem: PhoneProblem } {
  const text = raw.replace(/[\u00a0\u200b-\u200f\u202a-\u202e\ufeff]/g, " ").trim();
  if (text === "" || text === "-") return { problem: "empty" };
  if (/^\d+([.,]\d+)?e\+?\d+$/i.test(text)) return { problem: "scientific" };
  const bare = text
    .replace(/@(c\.us|s\.whatsapp\.net)$/, "")
    // A number column with decimals: the zero behind the point is no digit of the phone, it would be another person's.
    .replace(/^(['+]?\d{9,})[.,]0{1,2}$/, "$1")
    .replace(/^(?:no\.?\s*)?(?:wa|hp|telp|tlp|telepon)\b\s*[.:]?\s*/i, "")
    .replace(/\([^)\d]*\)\s*$/, "")
    .replace(/(?<=\d)\s+[a-z][a-z .]*$/i, "");
  if (!/^['+]?[\d\s().-]+$/.test(bare)) return { problem: "not_a_mobile" };
  let digits = bare.replace(/\D/g, "");
  if (/^0*$/.test(digits) || /^0?8?$/.test(digits)) return { problem: "placeholder" };
  digits = digits.replace(/^00/, "").replace(/^620/, "62");
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

/**
 * Splits a cell with several numbers: `0812… / 0813…`, `0812…; 0813…`, `0812… atau 0813…`.
 * `6,28E+12` and `6281234567890,0` stay whole, so that `parsePhone` can see what a spreadsheet has done.
 */
export function splitPhones(cell: string): string[] {
  if (/^\s*\d+,(?:\d+e\+?\d+|0{1,2})\s*$/i.test(cell)) return [cell.trim()];
  return cell
    .split(/[/,;\n\r]|\batau\b|\bdan\b/i)
    .map((part) => part.trim())
    .filter((part) => part !== "");
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

export function isHidden(address: string): address is HiddenId {
  return /^[a-z]+:/.test(address);
}

/** For logs and screens: `6289012345678` → `6289****678`; `null` is a contact whose phone we do not know. */
export function maskPhone(phone: string | null): string {
  if (phone === null) return "(tersembunyi)";
  return phone.length < 8 ? "****" : `${phone.slice(0, 4)}****${phone.slice(-3)}`;
}
