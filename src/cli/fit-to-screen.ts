/** What begins a line and its continuation stands under: spaces, a mark, a number, or a short word and a gap. */
const HEAD = /^\s*(?:(?:[-•!✓✗→>]|\*?\d+\*?\.)\s+|\S{1,8}\s{2,})?/u;
/** Under a line that begins with nothing of the kind. */
const HANG = 2;
/** The rule below the titles of a table: broken, its columns could not be read at all. */
const LAID_OUT = /^-{3,}( {2,}-{3,})+$/m;
/** Less room than this is not worth an indent. */
const LEAST_ROOM = 20;

/**
 * Breaks lines between words where the screen ends, instead of the terminal within them; what goes on hangs below its
 * beginning. `columns` is `null` elsewhere than on a terminal: there lines stay whole, for grep and for files. A word
 * that is longer than the screen stays whole too.
 */
export function fitToScreen(text: string, columns: number | null): string {
  if (columns === null || LAID_OUT.test(text)) return text;
  return text
    .split("\n")
    .map((line) => (widthOf(line) <= columns ? line : broken(line, columns)))
    .join("\n");
}

/** The width of a terminal, or `null` where there is none. */
export function columnsOf(screen: { readonly isTTY?: boolean; readonly columns?: number }): number | null {
  return screen.isTTY === true ? (screen.columns ?? 80) : null;
}

function broken(line: string, columns: number): string {
  const head = HEAD.exec(line)![0];
  const hang = columns - head.length < LEAST_ROOM ? HANG : head.length || HANG;
  const rows: string[] = [];
  let row = head;
  let isEmpty = true;
  for (const word of line.slice(head.length).split(" ")) {
    const longer = isEmpty ? row + word : `${row} ${word}`;
    if (isEmpty || widthOf(longer) <= columns) row = longer;
    else {
      rows.push(row.trimEnd());
      row = " ".repeat(hang) + word;
    }
    isEmpty = false;
  }
  return [...rows, row].join("\n");
}

/** Emojis take two columns, what joins them none. */
export function widthOf(line: string): number {
  let width = 0;
  for (const letter of line) {
    const code = letter.codePointAt(0)!;
    width += code === 0xfe0f || code === 0x200d ? 0 : code >= 0x1f000 ? 2 : 1;
  }
  return width;
}
