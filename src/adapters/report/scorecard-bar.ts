import type { Scorecard, ScorecardRow } from "../../domain/report-page";
import { AXIS, INK, MUTED, TONE_COLOURS } from "./palette";

export const BAR = { width: 150, height: 16 } as const;

/**
 * The interval of one row as a small picture with zero in the middle. Differences of the same kind share one scale, so
 * that lengths can be compared; colour says only whether the interval leaves zero, and to which side.
 */
export function scorecardBar(row: ScorecardRow, { rows }: Scorecard): string {
  const { difference } = row;
  if (difference === null) return "";
  const reach = Math.max(
    1e-9,
    ...rows.flatMap((each) =>
      each.difference && each.differenceKind === row.differenceKind
        ? [Math.abs(each.difference.low), Math.abs(each.difference.high)]
        : [],
    ),
  );
  const { width, height } = BAR;
  const x = (value: number) => (width / 2 + (value / reach) * (width / 2 - 4)).toFixed(1);
  const y = height / 2;
  const colour = colourOf(row);
  return `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-hidden="true"><path d="M${width / 2} 0V${height}" stroke="${AXIS}"/><path d="M${x(difference.low)} ${y}H${x(difference.high)}" stroke="${colour}" stroke-width="3"/><circle cx="${x(difference.value)}" cy="${y}" r="4.2" fill="${colour}"/></svg>`;
}

function colourOf({ difference, better, isPrimary }: ScorecardRow): string {
  const { low, high } = difference!;
  if (low <= 0 && high >= 0) return isPrimary ? INK : MUTED;
  return low > 0 === (better === "more") ? TONE_COLOURS.shown.ink : TONE_COLOURS.opposite.ink;
}
