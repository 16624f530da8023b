import type { Customer } from "../../domain/bill";

/** How somebody looks for a customer. */
export type CustomerSearch =
  /** Digits of an ID, a meter number or a phone (as `628…`), whole or a part. */
  | { readonly kind: "digits"; readonly digits: string; readonly phone: string }
  /** Words that all stand in the name. */
  | { readonly kind: "words"; readonly words: readonly string[] };

export interface CustomerQueries {
  /** In the order of their IDs. */
  search(search: CustomerSearch, limit: number): Promise<readonly Customer[]>;
  /** The phones of those who are found, whether linked still or once, and phones that are found themselves. */
  contactIds(search: CustomerSearch, limit: number): Promise<readonly number[]>;
}
