/** The dark and light squares of a code, row by row. */
export interface QrSquares {
  readonly size: number;
  readonly isDark: (row: number, column: number) => boolean;
}
