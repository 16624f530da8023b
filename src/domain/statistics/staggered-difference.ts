/** Shares of units (routes) over months, with a weight for each unit. All rows are equally long. */
export interface Panel {
  readonly shares: readonly Float64Array[];
  readonly weights: Float64Array;
}

/** The effect on those that began in month `start`, in month `month`. */
export interface GroupTime {
  readonly start: number;
  readonly month: number;
  readonly value: number;
  /** Of those that began then. */
  readonly weight: number;
}

/**
 * Group-time effects with the units that have not begun yet as the comparison: how far those that began in `start` have
 * moved in `month` from the mean of all their months before, less how far the others have moved from the same months.
 * `starts` are columns of the panel; at or beyond its end: not begun. Groups without a month before, and months in which
 * everybody has begun, give nothing.
 * Source: B. Callaway & P. H. C. Sant'Anna, Journal of Econometrics 225 (2021) 200–230, comparison "not yet treated"; the
 * base is the mean of all months before instead of the last one, as in J. M. Wooldridge (2021), which is less noisy and
 * sound where the months are drawn.
 */
export function groupTimeEffects({ shares, weights }: Panel, starts: Int32Array, upTo: number): GroupTime[] {
  const found: GroupTime[] = [];
  for (const start of [...new Set(starts)].sort((a, b) => a - b)) {
    if (start < 1 || start >= upTo) continue;
    const base = shares.map((row) => meanOf(row, start));
    for (let month = start; month < upTo; month++) {
      let [own, ownWeight, others, othersWeight] = [0, 0, 0, 0];
      for (let unit = 0; unit < shares.length; unit++) {
        const begun = starts[unit]!;
        if (begun !== start && begun <= month) continue;
        const moved = weights[unit]! * (shares[unit]![month]! - base[unit]!);
        if (begun === start) {
          own += moved;
          ownWeight += weights[unit]!;
        } else {
          others += moved;
          othersWeight += weights[unit]!;
        }
      }
      if (ownWeight > 0 && othersWeight > 0)
        found.push({ start, month, value: own / ownWeight - others / othersWeight, weight: ownWeight });
    }
  }
  return found;
}

/** All group-time effects in one number, each with the weight of its units; `null` when there are none. */
export function averageEffect(effects: readonly GroupTime[]): number | null {
  let [sum, weight] = [0, 0];
  for (const one of effects) {
    sum += one.weight * one.value;
    weight += one.weight;
  }
  return weight === 0 ? null : sum / weight;
}

/** … by months since the start. */
export function effectsByAge(
  effects: readonly GroupTime[],
): { readonly age: number; readonly value: number }[] {
  const ages = [...new Set(effects.map(({ start, month }) => month - start))].sort((a, b) => a - b);
  return ages.map((age) => ({
    age,
    value: averageEffect(effects.filter(({ start, month }) => month - start === age))!,
  }));
}

/**
 * The same before the start, where there can be none: by months before it (`age` −6 … −2), how far those that were about
 * to begin stood from the others, measured from the month before the start. Comparison: whoever begins later.
 */
export function leadsBefore(
  { shares, weights }: Panel,
  starts: Int32Array,
  ages: readonly number[],
): Float64Array {
  const sums = new Float64Array(ages.length);
  const whole = new Float64Array(ages.length);
  for (const start of new Set(starts)) {
    for (const [at, age] of ages.entries()) {
      const [month, last] = [start + age, start - 1];
      if (month < 0 || last >= shares[0]!.length) continue;
      let [own, ownWeight, others, othersWeight] = [0, 0, 0, 0];
      for (let unit = 0; unit < shares.length; unit++) {
        if (starts[unit]! < start) continue;
        const moved = weights[unit]! * (shares[unit]![month]! - shares[unit]![last]!);
        if (starts[unit] === start) {
          own += moved;
          ownWeight += weights[unit]!;
        } else {
          others += moved;
          othersWeight += weights[unit]!;
        }
      }
      if (ownWeight === 0 || othersWeight === 0) continue;
      sums[at]! += ownWeight * (own / ownWeight - others / othersWeight);
      whole[at]! += ownWeight;
    }
  }
  return sums.map((sum, at) => (whole[at] === 0 ? Number.NaN : sum / whole[at]!));
}

/**
 * Standard error of `averageEffect` with routes as clusters, from each one's influence on it (degrees of freedom: units − 1).
 */
export function clusterError(panel: Panel, starts: Int32Array, upTo: number): number {
  const { shares, weights } = panel;
  const effects = groupTimeEffects(panel, starts, upTo);
  const whole = effects.reduce((sum, { weight }) => sum + weight, 0);
  const influence = new Float64Array(shares.length);
  for (const { start, month, weight } of effects) {
    const side = (isOwn: boolean) => {
      const units = [...shares.keys()].filter((unit) =>
        isOwn ? starts[unit] === start : starts[unit]! > month,
      );
      const sum = units.reduce((total, unit) => total + weights[unit]!, 0);
      const moved = units.map((unit) => shares[unit]![month]! - meanOf(shares[unit]!, start));
      const mean = units.reduce((total, unit, at) => total + weights[unit]! * moved[at]!, 0) / sum;
      for (const [at, unit] of units.entries())
        influence[unit]! +=
          ((isOwn ? 1 : -1) * (weight / whole) * weights[unit]! * (moved[at]! - mean)) / sum;
    };
    side(true);
    side(false);
  }
  const squares = influence.reduce((sum, one) => sum + one * one, 0);
  return Math.sqrt((squares * shares.length) / (shares.length - 1));
}

function meanOf(row: Float64Array, months: number): number {
  let sum = 0;
  for (let month = 0; month < months; month++) sum += row[month]!;
  return sum / months;
}
