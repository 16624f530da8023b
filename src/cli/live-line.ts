/** The part of a terminal that this needs. */
interface Screen {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
  hasColors?(): boolean;
}

/** One line that is always the last on the screen; other lines appear above it. Elsewhere than on a terminal it is not there. */
export interface LiveLine {
  readonly isLive: boolean;
  /** For everything else that goes to the screen. */
  readonly screen: Screen;
  /** Draws the line anew, cut to the width of the screen; `null` takes it away. */
  show(line: string | null): void;
}

const TO_BEGINNING_AND_CLEAR = "\r\u001b[2K";

/** Keeps `show`n text below whatever else is written to the screen through `screen`. */
export function createLiveLine(screen: Screen): LiveLine {
  const isLive = screen.isTTY === true;
  let shown: string | null = null;
  /** Others write in pieces; the line comes back only at the beginning of a line. */
  let isAtLineStart = true;

  const draw = () => {
    // One column is left free: a terminal that has filled its last column begins a new line by itself.
    if (shown !== null && isAtLineStart) screen.write(cut(shown, (screen.columns ?? 80) - 1));
  };
  const clear = () => {
    if (shown !== null && isAtLineStart) screen.write(TO_BEGINNING_AND_CLEAR);
  };
  return {
    isLive,
    screen: {
      write(text) {
        clear();
        screen.write(text);
        if (text !== "") isAtLineStart = text.endsWith("\n");
        draw();
      },
      isTTY: isLive,
      hasColors: () => screen.hasColors?.() ?? false,
      get columns() {
        return screen.columns ?? 80;
      },
      get rows() {
        return (screen as { rows?: number }).rows ?? 24;
      },
    } as Screen,
    show(line) {
      if (!isLive || line === shown) return;
      clear();
      shown = line;
      draw();
    },
  };
}

function cut(line: string, width: number): string {
  return line.length <= width ? line : `${line.slice(0, Math.max(0, width - 1))}…`;
}
