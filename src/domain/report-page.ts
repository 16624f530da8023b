/** A report as a reader sees it, before anything is drawn: all words written, all numbers still numbers. */
export interface ReportPage {
  readonly title: string;
  readonly subtitle: string;
  /** When it was made and how new the data is. */
  readonly stamp: string;
  /** What must be sound before the verdict is read: each condition with its state, above the verdict. */
  readonly health: readonly HealthTick[];
  readonly verdict: Verdict;
  /** What a manager reads in a minute: five. */
  readonly figures: readonly Figure[];
  /** How far from nothing left open; `null` while no day is known. */
  readonly gauge: Gauge | null;
  readonly scorecard: Scorecard | null;
  readonly sections: readonly ReportSection[];
  /** Long tables for the workbook alone: what the charts draw day by day, and the customers that are left. */
  readonly lists: readonly PageTable[];
  readonly footer: string;
}

export interface HealthTick {
  readonly state: "good" | "doubtful" | "bad" | "unknown";
  /** One or two words, e.g. "pembagian". */
  readonly label: string;
  /** The number behind it. */
  readonly detail: string;
}

/** A bar from nothing to everything. */
export interface Gauge {
  readonly label: string;
  /** The part that is left, a fraction. */
  readonly share: number;
  readonly text: string;
  /** The same share at another time, drawn as a mark. */
  readonly mark: { readonly share: number; readonly text: string } | null;
}

/** One row a measure: both arms, their difference and its interval, drawn as well. */
export interface Scorecard {
  readonly title: string;
  readonly rows: readonly ScorecardRow[];
  readonly note: string;
}

export interface ScorecardRow {
  readonly label: string;
  readonly kind: CellKind;
  readonly differenceKind: CellKind;
  readonly messaged: number | null;
  /** `null` without a holdout, or where only those messaged can do it. */
  readonly heldOut: number | null;
  readonly difference: { readonly value: number; readonly low: number; readonly high: number } | null;
  readonly isPrimary: boolean;
  /** Which direction is good, so that the drawing can say so. */
  readonly better: "more" | "less";
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
  /** The same as a number, for workbooks; `null` while there is none. */
  readonly number: { readonly value: number; readonly kind: CellKind } | null;
  readonly detail: string;
}

export interface ReportSection {
  /** Stable, ASCII: names the sheet and the anchor. */
  readonly id: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly charts: readonly Chart[];
  readonly tables: readonly PageTable[];
  /** For statisticians: after everything else, and not in the chat's PDF before it. */
  readonly isAppendix?: boolean;
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
  /** Name of a sheet of its own in the workbook, with filters; without it the table stands on its section's sheet. */
  readonly sheet?: string;
}

/** Which colour and dash a line or column has, whatever it is called. */
export type SeriesRole =
  | "messaged"
  | "held_out"
  | "difference"
  | "accepted"
  | "delivered"
  | "read"
  | "first"
  | "second";

export interface Series {
  readonly name: string;
  readonly role: SeriesRole;
  readonly points: readonly (readonly [x: number, y: number])[];
  /** 95 % limits at the same x. */
  readonly band?: readonly (readonly [x: number, low: number, high: number])[];
}

/** What a number on an axis of time stands for. */
export type XAxis =
  | { readonly kind: "number"; readonly label: string }
  /** Days counted from this one (`2026-11-20`), written as dates. */
  | { readonly kind: "date"; readonly day0: string };

export interface LinesChart {
  readonly kind: "lines";
  readonly title: string;
  /** What the picture shows, in one sentence: for those who cannot see it, and under it for all others. */
  readonly finding: string;
  readonly x: XAxis;
  readonly yKind: CellKind;
  readonly yMax: number | null;
  /** Values hold until the next point, as on a Kaplan–Meier curve. */
  readonly isStepped: boolean;
  readonly series: readonly Series[];
  /** The difference of the lines with its own band, in a panel of its own below: two bands that overlap are no test. */
  readonly difference: {
    readonly title: string;
    /** What being on one side of zero means; left out where there is no room. */
    readonly meaning: string;
    readonly kind: CellKind;
    readonly series: Series;
  } | null;
  readonly marks: readonly { readonly x: number; readonly label: string }[];
}

export interface FunnelChart {
  readonly kind: "funnel";
  readonly title: string;
  readonly finding: string;
  readonly steps: readonly { readonly label: string; readonly count: number; readonly note: string }[];
}

export interface ColumnsChart {
  readonly kind: "columns";
  readonly title: string;
  readonly finding: string;
  readonly categories: readonly string[];
  readonly yKind: CellKind;
  readonly series: readonly {
    readonly name: string;
    readonly role: SeriesRole;
    readonly values: readonly (number | null)[];
  }[];
  /** A line before this category: what is left of it was before. */
  readonly mark: { readonly before: number; readonly label: string } | null;
}

export interface IntervalsChart {
  readonly kind: "intervals";
  readonly title: string;
  readonly finding: string;
  readonly xKind: CellKind;
  /** What the two sides of zero mean. */
  readonly sides: { readonly less: string; readonly more: string };
  readonly rows: readonly {
    readonly label: string;
    readonly value: number;
    readonly low: number;
    readonly high: number;
    readonly isPrimary: boolean;
  }[];
}

export type Chart = FunnelChart | LinesChart | ColumnsChart | IntervalsChart;
