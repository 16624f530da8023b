import { clusterRegression } from "./cluster-regression";
import { type Estimate, waldEstimate } from "./estimate";

/** One contact in one campaign. */
export interface AdjustedRow {
  readonly contactId: number;
  /** Which campaign; each gets a level of its own. */
  readonly campaignId: number;
  readonly messaged: boolean;
  /** 1 when the outcome happened, else 0. */
  readonly outcome: number;
  /** Share of the contact's earlier bills that were paid on time, 0–1; `null` when there is no earlier bill. */
  readonly pastOnTimeShare: number | null;
}

export interface AdjustedDifference {
  readonly estimate: Estimate;
  readonly standardError: number;
  readonly rows: number;
  readonly contacts: number;
  /** Rows without a past; they count, through an indicator of their own. */
  readonly rowsWithoutPast: number;
}

/**
 * Difference of the outcome between messaged and held-out contacts, adjusted for their past: least squares on arm, past
 * on-time share, "no past known" and campaign, the covariates centred and let to differ between the arms, so that
 * the coefficient of the arm is the average effect even when the model is wrong and the arms are unequal; standard
 * errors clustered by contact. `null` when an arm is empty.
 * Source: W. Lin, Annals of Applied Statistics 7 (2013) 295–318, and `clusterRegression`.
 */
export function adjustedDifference(rows: readonly AdjustedRow[]): AdjustedDifference | null {
  const covariates = centredCovariates(rows);
  const width = 2 + 2 * covariates.length;
  const design = new Float64Array(rows.length * width);
  const outcome = new Float64Array(rows.length);
  const clusters = new Int32Array(rows.length);
  const numbers = new Map<number, number>();
  for (const [index, row] of rows.entries()) {
    const at = index * width;
    design[at] = 1;
    design[at + 1] = row.messaged ? 1 : 0;
    for (const [k, column] of covariates.entries()) {
      design[at + 2 + 2 * k] = column[index]!;
      design[at + 3 + 2 * k] = row.messaged ? column[index]! : 0;
    }
    outcome[index] = row.outcome;
    const cluster = numbers.get(row.contactId) ?? numbers.size;
    numbers.set(row.contactId, cluster);
    clusters[index] = cluster;
  }
  const fit = clusterRegression(design, width, outcome, clusters);
  if (!fit) return null;
  const [value, standardError] = [fit.coefficients[1]!, fit.standardErrors[1]!];
  if (Number.isNaN(value)) return null;
  return {
    estimate: waldEstimate(value, standardError),
    standardError,
    rows: fit.rows,
    contacts: fit.clusters,
    rowsWithoutPast: rows.filter((row) => row.pastOnTimeShare === null).length,
  };
}

/** The columns that vary: past share (missing → mean), its missing indicator, one per campaign but the first. */
function centredCovariates(rows: readonly AdjustedRow[]): Float64Array[] {
  const known = rows.flatMap((row) => (row.pastOnTimeShare === null ? [] : [row.pastOnTimeShare]));
  const mean = known.length === 0 ? 0 : known.reduce((sum, value) => sum + value, 0) / known.length;
  const campaigns = [...new Set(rows.map((row) => row.campaignId))].slice(1);
  const columns = [
    Float64Array.from(rows, (row) => row.pastOnTimeShare ?? mean),
    Float64Array.from(rows, (row) => (row.pastOnTimeShare === null ? 1 : 0)),
    ...campaigns.map((id) => Float64Array.from(rows, (row) => (row.campaignId === id ? 1 : 0))),
  ];
  for (const column of columns) {
    const centre = column.reduce((sum, value) => sum + value, 0) / column.length;
    for (let i = 0; i < column.length; i++) column[i]! -= centre;
  }
  return columns.filter((column) => column.some((value) => Math.abs(value) > 1e-12));
}
