import type { ImportPlan } from "../../../application/importing/import-ports";
import type { LoadTarget } from "./load-lines";
import { CUSTOMER_FACTS } from "./merge-customers";
import type { StagingShape } from "./staging-table";

/** The customers in lines of this shape. */
export function customersTarget({ columns }: StagingShape, plan: ImportPlan): LoadTarget {
  const facts = CUSTOMER_FACTS.filter((column) => column !== "name");
  return {
    table: "customers",
    cells: columns.map((column) =>
      column === "customer_id" || facts.includes(column) ? column : `@${column}`,
    ),
    set: `name = ${columns.includes("name") ? "COALESCE(@name, '')" : "''"}, updated_at = ?`,
    values: [plan.startedAt],
  };
}

const BILL_CELLS = ["customer_id", "energy_kwh", "meter_start", "meter_end"];

/** The bills in lines of this shape, of one month each. The same rules as `mergeBills` has for new ones. */
export function billsTarget({ columns }: StagingShape, plan: ImportPlan, importId: number): LoadTarget {
  const orElse = (column: string, otherwise: string) =>
    columns.includes(column) ? `COALESCE(@${column}, ${otherwise})` : otherwise;
  return {
    table: "bills",
    cells: columns.map((column) => (BILL_CELLS.includes(column) ? column : `@${column}`)),
    set:
      "period = @period, amount = @amount, sheets = 1, state = CASE WHEN @amount > 0 THEN 'open' ELSE 'void' END, " +
      `late_fee = ${orElse("late_fee", "0")}, due_on = ${orElse("due_on", "CONCAT(@period, '-20')")}, as_of = ?, import_id = ?`,
    values: [plan.asOf, importId],
  };
}
