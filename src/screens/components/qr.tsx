import type { Html } from "../define-page";
import type { QrSquares } from "../qr-squares";

/** White around it, as the standard wants, so that cameras find it. */
const QUIET = 4;

/** A code for a camera: black on white in every colour scheme. */
export function Qr({ squares, label }: { readonly squares: QrSquares; readonly label: string }): Html {
  const side = squares.size + 2 * QUIET;
  return (
    <svg
      class="qr"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${side} ${side}`}
      shape-rendering="crispEdges"
      width="264"
      height="264"
    >
      <rect class="qr-paper" width={side} height={side} />
      <path class="qr-ink" d={pathOf(squares)} />
    </svg>
  );
}

function pathOf({ size, isDark }: QrSquares): string {
  let path = "";
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++)
      if (isDark(row, column)) path += `M${column + QUIET} ${row + QUIET}h1v1h-1z`;
  return path;
}
