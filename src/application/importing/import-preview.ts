import type { ImportField } from "../../domain/import/fields";
import type { Header } from "../../domain/import/header";
import type { ImportRecord } from "../../domain/import/record";
import type { LastList, RowTotals } from "./import-ports";
import type { RowsRead } from "./import-rows";

/** How a file was understood. */
export interface ImportPreview {
  /** The file's own word for each field that was found. */
  readonly columns: readonly { readonly field: ImportField; readonly labels: readonly string[] }[];
  readonly firstRecords: readonly ImportRecord[];
  /** Of all accepted rows. */
  readonly totals: RowTotals;
  /** What they are held against; `null` for the first list of its kind and unit. */
  readonly last: LastList | null;
}

export function previewOf(
  header: Header,
  { firstRecords, totals }: RowsRead,
  last: LastList | null,
): ImportPreview {
  const columns = Object.entries(header.columns).map(([field, places]) => ({
    field: field as ImportField,
    labels: places.map((at) => header.labels[at] ?? ""),
  }));
  return { columns, firstRecords, totals, last };
}
