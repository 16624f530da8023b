/** A small symmetric matrix as rows. */
export type Matrix = readonly (readonly number[])[];

/** A pivot below this share of the diagonal means that the columns depend on each other. */
const SINGULAR = 1e-10;

/**
 * The columns of a Gram matrix that do not depend on those before them, in order; what R's `lm` keeps of a design. Pivots
 * are those of a Cholesky decomposition with unit diagonal, a dependent column being left out as it is met.
 */
export function independentColumns(matrix: Matrix): number[] {
  const kept: number[] = [];
  const lower: number[][] = [];
  for (let i = 0; i < matrix.length; i++) {
    const scale = Math.sqrt(matrix[i]![i]!);
    if (!(scale > 0)) continue;
    const row: number[] = [];
    for (const [n, j] of kept.entries()) {
      let sum = matrix[i]![j]! / (scale * Math.sqrt(matrix[j]![j]!));
      for (let k = 0; k < n; k++) sum -= row[k]! * lower[n]![k]!;
      row.push(sum / lower[n]![n]!);
    }
    const pivot = 1 - row.reduce((sum, value) => sum + value * value, 0);
    if (pivot < SINGULAR) continue;
    lower.push([...row, Math.sqrt(pivot)]);
    kept.push(i);
  }
  return kept;
}

/**
 * Inverse of a symmetric positive definite matrix by Cholesky decomposition, columns scaled to unit diagonal first;
 * `null` when it is singular. Source: Golub & Van Loan, Matrix Computations, 4.2.
 */
export function invertPositiveDefinite(matrix: Matrix): number[][] | null {
  const size = matrix.length;
  const scale = matrix.map((row, i) => Math.sqrt(row[i]!));
  if (scale.some((value) => !(value > 0))) return null;
  const lower: number[][] = matrix.map(() => new Array<number>(size).fill(0));
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i]![j]! / (scale[i]! * scale[j]!);
      for (let k = 0; k < j; k++) sum -= lower[i]![k]! * lower[j]![k]!;
      if (i !== j) lower[i]![j] = sum / lower[j]![j]!;
      else if (sum < SINGULAR) return null;
      else lower[i]![i] = Math.sqrt(sum);
    }
  }
  const inverse: number[][] = matrix.map(() => new Array<number>(size).fill(0));
  for (let column = 0; column < size; column++) {
    const x = new Array<number>(size).fill(0);
    for (let i = 0; i < size; i++) {
      let sum = i === column ? 1 : 0;
      for (let k = 0; k < i; k++) sum -= lower[i]![k]! * x[k]!;
      x[i] = sum / lower[i]![i]!;
    }
    for (let i = size - 1; i >= 0; i--) {
      let sum = x[i]!;
      for (let k = i + 1; k < size; k++) sum -= lower[k]![i]! * x[k]!;
      x[i] = sum / lower[i]![i]!;
    }
    for (let i = 0; i < size; i++) inverse[i]![column] = x[i]! / (scale[i]! * scale[column]!);
  }
  return inverse;
}
