export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** What is known of a delimited text before its rows are split. */
export interface TextShape {
  readonly delimiter: string;
  /** How many cells the header has; 0 where there is none. */
  readonly width: number;
}
