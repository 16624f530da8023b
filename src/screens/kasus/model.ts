import type { CaseCounts, CaseLine, CaseShelf } from "../../application/views/case-queries";
import type { CaseView } from "../../application/views/case-view";
import type { CaseKind } from "../../domain/case";

/** The list of cases as somebody looks at it. */
export interface CaseList {
  readonly shelf: CaseShelf;
  readonly kind: CaseKind | null;
  readonly lines: readonly CaseLine[];
  readonly counts: CaseCounts;
  /** Who has taken which, by the actor. */
  readonly names: ReadonlyMap<string, string>;
  /** Where the next page begins; `null` at the end. */
  readonly next: number | null;
  /** Open ones that came after the list was made. */
  readonly fresh: number;
  /** What the list was made of: it is fetched again with this. */
  readonly seen: string;
}

export interface CasePage {
  readonly list: CaseList;
  readonly view: CaseView;
  /** What stands for the customers in an address, by their IDs. */
  readonly sealed: ReadonlyMap<string, string>;
}
