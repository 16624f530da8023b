import type { PhoneMessage } from "../../application/ports/sandbox-phones";
import type { PlayablePhone } from "../../application/views/phone-queries";
import type { PhoneNumber } from "../../domain/phone-number";

/** So many phones have room side by side. */
export const MOST_PHONES = 4;
/** Of a long chat the newest are shown. */
export const SHOWN_MESSAGES = 40;

export interface OpenPhone {
  readonly contactId: number;
  readonly phone: PhoneNumber;
  readonly messages: readonly PhoneMessage[];
  /** Why Lunas answered so, by the id of the answer's first message. */
  readonly whys: ReadonlyMap<string, string>;
}

export interface Phones {
  readonly open: readonly OpenPhone[];
  readonly playable: readonly PlayablePhone[];
}

/** `12.45` of the address: which phones are looked at. */
export function openIds(text: string | undefined): readonly number[] {
  const ids = (text ?? "").split(".").filter((part) => /^\d{1,9}$/.test(part));
  return [...new Set(ids.map(Number))].slice(0, MOST_PHONES);
}

export function addressOfPhones(ids: readonly number[]): string {
  return ids.length === 0 ? "/telepon" : `/telepon?buka=${ids.slice(-MOST_PHONES).join(".")}`;
}
