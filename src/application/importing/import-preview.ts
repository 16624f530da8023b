import type { ImportField } from "../../domain/import/fields";
import type { Header } from "../../domain/import/header";
import type { ImportRecord } from "../../domain/import/record";
import type { LastList } from "./import-ports";
import type { RowsRead } from "./import-rows";
import type { RowSpread } from "./row-spread";

/** How a file was understood. */
export interface ImportPreview {
  /** The file's own word for each field that was found. */
  readonly columns: readonly { readonly field: ImportField; readonly labels: readonly string[] }[];
  /** Headings of columns that are not read. */
  readonly unread: readonly string[];
  readonly firstRecords: readonly ImportRecord[];
  /** Of all accepted rows. */
  readonly spread: RowSpread;
  /** What they are held against; `null` for the first list of its kind and unit. */
  readonly last: LastList | null;
  /** Units of which lists were taken before. */
  readonly unitsTaken: readonly string[];
}

export function previewOf(
  header: Header,
  { firstRecords, spread }: RowsRead,
  last: LastList | null,
  unitsTaken: readonly string[],
): ImportPreview {
  const columns = Object.entries(header.columns).map(([field, places]) => ({
    field: field as ImportField,
    labels: places.map((at) => header.labels[at] ?? ""),
  }));
  const read = new Set(Object.values(header.columns).flat());
  const unread = header.labels.filter((label, at) => label.trim() !== "" && !read.has(at));
  return { columns, unread, firstRecords, spread, last, unitsTaken };
}
