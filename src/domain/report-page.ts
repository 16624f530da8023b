/** A report as a reader sees it, before anything is drawn: all words written, all numbers still numbers. */
export interface ReportPage {
  readonly title: string;
  readonly subtitle: string;
  /** When it was made and how new the data is. */
  readonly stamp: string;
  readonly verdict: Verdict;
  /** What a manager reads in a minute: five. */
  readonly figures: readonly Figure[];
  readonly sections: readonly ReportSection[];
  readonly footer: string;
}

/** The one sentence of conclusion. `tone` colours it and means: shown, not shown, shown to be the other way, no answer yet. */
export interface Verdict {
  readonly tone: "shown" | "not_shown" | "opposite" | "open";
  readonly label: string;
  readonly sentence: string;
}

export interface Figure {
  readonly label: string;
  readonly value: string;
  readonly detail: string;
}

export interface ReportSection {
  /** Stable, ASCII: names the sheet and the anchor. */
  readonly id: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly charts: readonly Chart[];
  readonly tables: readonly PageTable[];
}

/** How a number is meant. `percent` and `points` are fractions: 0.04 is shown as 4,0% and 4,0 poin. */
export type CellKind =
  | "text"
  | "count"
  | "rupiah"
  | "kwh"
  | "percent"
  | "points"
  | "days"
  | "minutes"
  | "decimal";

export interface TableColumn {
  readonly label: string;
  readonly kind: CellKind;
}

export type Cell = string | number | null;

export interface PageTable {
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Cell[])[];
  readonly note?: string;
}

/** Which colour a line or column has, whatever it is called. */
export type SeriesRole = "messaged" | "held_out" | "accepted" | "delivered" | "read" | "first" | "second";

export interface Series {
  readonly name: string;
  readonly role: SeriesRole;
  readonly points: readonly (readonly [x: number, y: number])[];
  /** 95 % limits at the same x. */
  readonly band?: readonly (readonly [x: number, low: number, high: number])[];
}

export type Chart =
  | {
      readonly kind: "funnel";
      readonly title: string;
      readonly steps: readonly { readonly label: string; readonly count: number; readonly note: string }[];
    }
  | {
      readonly kind: "lines";
      readonly title: string;
      readonly xLabel: string;
      readonly yKind: CellKind;
      readonly yMax: number | null;
      /** Values hold until the next point, as on a Kaplan–Meier curve. */
      readonly isStepped: boolean;
      readonly series: readonly Series[];
      readonly marks: readonly { readonly x: number; readonly label: string }[];
    }
  | {
      readonly kind: "columns";
      readonly title: string;
      readonly categories: readonly string[];
      readonly yKind: CellKind;
      readonly series: readonly {
        readonly name: string;
        readonly role: SeriesRole;
        readonly values: readonly (number | null)[];
      }[];
    }
  | {
      readonly kind: "intervals";
      readonly title: string;
      readonly xKind: CellKind;
      readonly rows: readonly {
        readonly label: string;
        readonly value: number;
        readonly low: number;
        readonly high: number;
        readonly isPrimary: boolean;
      }[];
    };
