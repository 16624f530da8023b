import type { CustomerView } from "../../application/views/customer-view";
import type { Customer } from "../../domain/bill";

/** What a search has found; before one, nothing. */
export interface SearchPage {
  readonly text: string;
  /** What is wrong with the search, in words. */
  readonly problem: string | null;
  readonly found: readonly (Customer & { readonly sealed: string })[] | null;
  readonly hasMore: boolean;
}

export interface CustomerModel {
  readonly view: CustomerView;
  readonly sealed: string;
  /** Whole name, ID and phones: for this one look at the page, which is written down. */
  readonly isRevealed: boolean;
}
