import { formatCount } from "../../domain/rupiah";
import type { Html } from "../define-page";

interface MeterProps {
  readonly label: string;
  readonly used: number;
  /** Infinity: without a cap, so without a bar. */
  readonly cap: number;
}

/** How much of a cap is used: `hari ini 230 dari 1.018`. */
export function Meter({ label, used, cap }: MeterProps): Html {
  if (cap === Number.POSITIVE_INFINITY)
    return (
      <p class="meter">
        {label} <b>{formatCount(used)}</b> <span class="soft">tanpa batas</span>
      </p>
    );
  const share = cap === 0 ? 1 : Math.min(1, used / cap);
  return (
    <div class={share >= 1 ? "meter full" : "meter"}>
      <p>
        {label} <b>{formatCount(used)}</b> dari {formatCount(cap)}
      </p>
      <svg class="bar small" aria-hidden="true" viewBox="0 0 1000 14" preserveAspectRatio="none">
        <rect class="used" x="0" y="0" width={(share * 1000).toFixed(1)} height="14" />
      </svg>
    </div>
  );
}
