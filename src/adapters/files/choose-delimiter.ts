import { findHeader } from "../../domain/import/header";
import { createCsvSplitter } from "./split-csv";
import type { TextShape } from "./text-shape";

const CANDIDATES = [";", ",", "\t", "|", "^", "~"] as const;

/**
 * The delimiter with which the beginning of a file shows a header with the most known columns; without any header, the
 * one that occurs most. With the number of columns of that header, 0 where there is none.
 */
export function chooseDelimiter(beginning: string): TextShape {
  const scored = CANDIDATES.map((delimiter) => {
    const header = findHeader(createCsvSplitter({ delimiter, width: 0 }).push(`${beginning}\n`));
    const known = header === null ? 0 : Object.keys(header.columns).length;
    const width = header?.labels.length ?? 0;
    return { delimiter, width, known, count: beginning.split(delimiter).length };
  });
  scored.sort((a, b) => b.known - a.known || b.count - a.count);
  const { delimiter, width } = scored[0]!;
  return { delimiter, width };
}
