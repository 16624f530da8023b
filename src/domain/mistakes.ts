/** Damerau–Levenshtein distance: letters too many, missing or wrong, and neighbours swapped, which count once. */
export function mistakes(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, rows[i - 2]![j - 2]! + 1);
      }
      row.push(least);
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}

/** The word among `known` that was probably meant, with at most so many mistakes; `null` when none is that near. */
export function nearest<Word extends string>(
  word: string,
  known: readonly Word[],
  atMost: number,
): Word | null {
  const [best] = known
    .map((one) => ({ one, count: mistakes(word, one) }))
    .filter(({ count }) => count <= atMost)
    .sort((a, b) => a.count - b.count);
  return best?.one ?? null;
}
