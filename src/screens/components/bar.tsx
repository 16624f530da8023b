import { formatCount } from "../../domain/rupiah";
import { openCount, type Tally } from "../../domain/tally";
import type { Html } from "../define-page";

/** The four that the bar shows, and the three that stand beside it. */
function partsOf({ byState }: Tally) {
  const { pending, leased, submitting, accepted, delivered, read } = byState;
  return [
    { key: "read", word: "dibaca", count: read },
    { key: "delivered", word: "sampai", count: delivered },
    { key: "accepted", word: "terkirim", count: accepted },
    { key: "pending", word: "menunggu", count: pending + leased + submitting },
  ] as const;
}

/** How many of a campaign's messages are where: one image, its numbers as text beside it. */
export function FunnelBar({ tally }: { readonly tally: Tally }): Html {
  const parts = partsOf(tally);
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  const { cancelled, failed, uncertain } = tally.byState;
  const said = parts.map(({ word, count }) => `${formatCount(count)} ${word}`).join(", ");
  return (
    <div class="funnel">
      <svg class="bar" role="img" aria-label={said} viewBox="0 0 1000 14" preserveAspectRatio="none">
        {bands(parts, total)}
      </svg>
      <ul class="key">
        {parts.map(({ key, word, count }) => (
          <li class={key}>
            <span class="swatch" aria-hidden="true" />
            {word} <b>{formatCount(count)}</b>
          </li>
        ))}
        <li class="rest">
          batal <b>{formatCount(cancelled)}</b>
        </li>
        <li class="rest">
          gagal <b>{formatCount(failed)}</b>
        </li>
        <li class="rest">
          belum pasti <b>{formatCount(uncertain)}</b>
        </li>
      </ul>
    </div>
  );
}

/** The same without words, for a line of a list. */
export function SmallBar({ tally }: { readonly tally: Tally }): Html {
  const parts = partsOf(tally);
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  return (
    <svg class="bar small" aria-hidden="true" viewBox="0 0 1000 14" preserveAspectRatio="none">
      {bands(parts, total)}
    </svg>
  );
}

function bands(parts: ReturnType<typeof partsOf>, total: number) {
  let x = 0;
  return parts.map(({ key, count }) => {
    const width = total === 0 ? (key === "pending" ? 1000 : 0) : (count / total) * 1000;
    const band = <rect class={key} x={x.toFixed(1)} y="0" width={width.toFixed(1)} height="14" />;
    x += width;
    return band;
  });
}

/** Is anything of it still to go? */
export function isOpen(tally: Tally): boolean {
  return openCount(tally) > 0;
}
