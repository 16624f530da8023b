import {
  type Address,
  bsuidName,
  type HiddenId,
  type PhoneNumber,
  phoneNumber,
} from "../../../domain/phone-number";

/** A phone as Meta writes it, digits only; `null` when it is none. */
export function phoneOf(text: string | undefined): PhoneNumber | null {
  const digits = (text ?? "").replace(/^\+/, "");
  return /^[1-9]\d{5,19}$/.test(digits) ? phoneNumber(digits) : null;
}

/** The user id that Meta gives a person for our account; `null` when it is none. */
export function userOf(text: string | undefined): HiddenId | null {
  return /^[A-Z]{2}\.[A-Za-z0-9]{1,128}$/.test(text ?? "") ? bsuidName(text!) : null;
}

/** The phone where Meta tells it, else the user id. */
export function addressOf(phone: string | undefined, user: string | undefined): Address | null {
  return phoneOf(phone) ?? userOf(user);
}

/** Seconds since 1970, as text. What is none is a date that is none, which the border puts right. */
export function instantOf(seconds: string | undefined): Date {
  return new Date(/^\d{9,11}$/.test(seconds ?? "") ? Number(seconds) * 1_000 : Number.NaN);
}
