/** The operator's guide as the screens draw it: plain data, no markup. */
export interface GuidePage {
  readonly title: string;
  readonly blocks: readonly GuideBlock[];
}

export type GuideBlock =
  | {
      readonly kind: "heading";
      readonly level: 2 | 3;
      readonly id: string;
      readonly text: readonly GuideText[];
    }
  | { readonly kind: "paragraph"; readonly text: readonly GuideText[] }
  | { readonly kind: "list"; readonly isOrdered: boolean; readonly items: readonly (readonly GuideBlock[])[] }
  | {
      readonly kind: "table";
      readonly head: readonly (readonly GuideText[])[];
      readonly rows: readonly (readonly (readonly GuideText[])[])[];
    }
  | { readonly kind: "code"; readonly text: string };

export interface GuideText {
  readonly text: string;
  readonly isStrong?: true;
  readonly isEmphasis?: true;
  readonly isCode?: true;
  /** Where it leads: an anchor or a page of ours. */
  readonly href?: string;
}
