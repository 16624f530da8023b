import { independentColumns, invertPositiveDefinite } from "./linear-system";

export interface Regression {
  readonly coefficients: readonly number[];
  /** Robust to unequal variances and to dependence within a cluster. */
  readonly standardErrors: readonly number[];
  readonly rows: number;
  readonly clusters: number;
}

/**
 * Least squares with a cluster-robust covariance (CR1, the small-sample factor G/(G−1)·(n−1)/(n−k)). With one row per
 * cluster this is HC1. `design` holds `rows × width` numbers row by row; `clusters` numbers the clusters from 0.
 * A column that depends on those before it is left out, as R's `lm` does; its coefficient is NaN. `null` when there are
 * too few rows.
 * Source: Liang & Zeger, Biometrika 73 (1986) 13–22; Cameron & Miller, J. Human Resources 50 (2015) 317–372, section II.
 */
export function clusterRegression(
  design: Float64Array,
  width: number,
  outcome: ArrayLike<number>,
  clusters: ArrayLike<number>,
): Regression | null {
  const rows = outcome.length;
  if (rows <= width) return null;
  const { gram, moment } = products(design, width, outcome);
  const kept = independentColumns(gram);
  const inverse = invertPositiveDefinite(kept.map((i) => kept.map((j) => gram[i]![j]!)));
  if (!inverse || kept.length === 0) return null;
  const beta = inverse.map((line) => line.reduce((sum, value, j) => sum + value * moment[kept[j]!]!, 0));

  let count = 0;
  for (let row = 0; row < rows; row++) count = Math.max(count, clusters[row]! + 1);
  if (count < 2) return null;
  const rank = kept.length;
  const scores = new Float64Array(count * rank);
  for (let row = 0, at = 0; row < rows; row++, at += width) {
    let residual = outcome[row]!;
    for (let i = 0; i < rank; i++) residual -= beta[i]! * design[at + kept[i]!]!;
    const to = clusters[row]! * rank;
    for (let i = 0; i < rank; i++) scores[to + i]! += residual * design[at + kept[i]!]!;
  }
  const meat = square(rank);
  for (let cluster = 0; cluster < count; cluster++) {
    const at = cluster * rank;
    for (let i = 0; i < rank; i++) {
      for (let j = 0; j <= i; j++) meat[i]![j]! += scores[at + i]! * scores[at + j]!;
    }
  }
  mirror(meat);
  const correction = (count / (count - 1)) * ((rows - 1) / (rows - rank));
  const errors = inverse.map((line) => {
    let variance = 0;
    for (let j = 0; j < rank; j++) {
      for (let k = 0; k < rank; k++) variance += line[j]! * meat[j]![k]! * line[k]!;
    }
    return Math.sqrt(Math.max(0, variance * correction));
  });
  const spread = (values: readonly number[]) =>
    Array.from({ length: width }, (_, column) => values[kept.indexOf(column)] ?? Number.NaN);
  return { coefficients: spread(beta), standardErrors: spread(errors), rows, clusters: count };
}

function products(design: Float64Array, width: number, outcome: ArrayLike<number>) {
  const gram = square(width);
  const moment = new Array<number>(width).fill(0);
  for (let row = 0, at = 0; row < outcome.length; row++, at += width) {
    for (let i = 0; i < width; i++) {
      const x = design[at + i]!;
      if (x === 0) continue;
      moment[i]! += x * outcome[row]!;
      for (let j = 0; j <= i; j++) gram[i]![j]! += x * design[at + j]!;
    }
  }
  mirror(gram);
  return { gram, moment };
}

function square(size: number): number[][] {
  return Array.from({ length: size }, () => new Array<number>(size).fill(0));
}

function mirror(matrix: number[][]): void {
  for (let i = 0; i < matrix.length; i++) for (let j = 0; j < i; j++) matrix[j]![i] = matrix[i]![j]!;
}
