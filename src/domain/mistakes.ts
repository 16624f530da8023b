/** Damerau–Levenshtein distance: letters too many, missing or wrong, and neighbours swapped, which count once. */
export function mistakes(a: string, b: string): number {
  const width = b.length + 1;
  const cells = new Uint16Array((a.length + 1) * width);
  for (let j = 0; j <= b.length; j++) cells[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const row = i * width;
    const above = row - width;
    cells[row] = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let least = Math.min(
        cells[above + j]! + 1,
        cells[row + j - 1]! + 1,
        cells[above + j - 1]! + (same ? 0 : 1),
      );
      const isSwapped =
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (isSwapped) least = Math.min(least, cells[above - width + j - 2]! + 1);
      cells[row + j] = least;
    }
  }
  return cells[a.length * width + b.length]!;
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
