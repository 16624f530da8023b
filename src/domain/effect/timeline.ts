/** How many had got how far by then. */
export interface TimelinePoint {
  /** Minutes since the start, end of the bucket; parts of one where the campaign took only minutes. */
  readonly minute: number;
  readonly accepted: number;
  readonly delivered: number;
  readonly read: number;
  /** Messages that the server took per minute of this bucket. */
  readonly acceptedPerMinute: number;
}

export interface Timeline {
  readonly bucketMinutes: number;
  readonly points: readonly TimelinePoint[];
}

/** Widths in seconds that a reader can name; the narrowest that keeps a picture below `MAX_POINTS` is taken. */
const BUCKETS = [
  ...[1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 30, 40],
  ...[1, 1.5, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 30, 40, 60, 90, 120, 180].map((minutes) => minutes * 60),
];
const MAX_POINTS = 60;

/** Reading goes on for weeks; the picture shows the first two days. */
const SHOWN_MINUTES = 2 * 24 * 60;

/** Cumulative counts over time from the minutes at which each step happened, beginning with zero. */
export function timelineOf(
  steps: Readonly<Record<"accepted" | "delivered" | "read", Float64Array>>,
): Timeline {
  const all = [steps.accepted, steps.delivered, steps.read].map((minutes) =>
    Float64Array.from(minutes).sort(),
  );
  const last = Math.min(SHOWN_MINUTES, Math.max(0, ...all.map((minutes) => minutes.at(-1) ?? 0)));
  const bucketMinutes = (BUCKETS.find((width) => (last * 60) / width < MAX_POINTS) ?? BUCKETS.at(-1)!) / 60;
  const points: TimelinePoint[] = [];
  if (all[0]!.length === 0) return { bucketMinutes, points };
  for (let step = 0; (step - 1) * bucketMinutes < last; step++) {
    const minute = step * bucketMinutes;
    const [accepted, delivered, read] = all.map((minutes) => countUpTo(minutes, minute));
    const before = points.at(-1)?.accepted ?? accepted!;
    points.push({
      minute,
      accepted: accepted!,
      delivered: delivered!,
      read: read!,
      acceptedPerMinute: (accepted! - before) / bucketMinutes,
    });
  }
  return { bucketMinutes, points };
}

function countUpTo(sorted: Float64Array, limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
