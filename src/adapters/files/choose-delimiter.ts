import { findHeader } from "../../domain/import/header";
import { createCsvSplitter } from "./split-csv";

const CANDIDATES = [";", ",", "\t", "|"] as const;

/**
 * The delimiter with which the beginning of a file shows a header with the most known columns; without any header, the
 * one that occurs most.
 */
export function chooseDelimiter(beginning: string): string {
  const scored = CANDIDATES.map((delimiter) => {
    const header = findHeader(createCsvSplitter(delimiter).push(`${beginning}\n`));
    const known = header === null ? 0 : Object.keys(header.columns).length;
    return { delimiter, known, count: beginning.split(delimiter).length };
  });
  scored.sort((a, b) => b.known - a.known || b.count - a.count);
  return scored[0]!.delimiter;
}
