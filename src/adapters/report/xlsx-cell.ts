import { visibleText } from "../../domain/foreign-text";
import type { Cell, CellKind } from "../../domain/report-page";
import type { XlsxCell } from "./write-xlsx";

/** Excel's own codes; the points of a difference are multiplied by 100 before. */
const FORMATS: Readonly<Partial<Record<CellKind, string>>> = {
  count: "#,##0",
  rupiah: '"Rp"#,##0',
  kwh: "#,##0",
  percent: "0.0%",
  points: "+0.0;-0.0;0.0",
  days: "+0.00;-0.00;0.00",
  minutes: "#,##0.0",
  decimal: "#,##0.00",
};

/** A number stays a number; words lose what cannot be seen. */
export function xlsxCell(cell: Cell, kind: CellKind): XlsxCell {
  if (cell === null) return null;
  if (typeof cell === "string") return { value: visibleText(cell.trimEnd()), type: String };
  return { value: kind === "points" ? cell * 100 : cell, type: Number, format: FORMATS[kind] };
}
