import type { RowPart } from "../../../application/importing/import-ports";
import type { ImportRecord } from "../../../domain/import/record";

/** Takes the rows of one import to the database: into the staging table, or straight where they belong. */
export interface RowTaker {
  add(part: RowPart, record: ImportRecord): void;
  /** Comes back when more rows may come. */
  settle(): Promise<void>;
  /** Comes back when the database has everything. */
  end(): Promise<TakenDirectly>;
}

/** What became data without being staged. */
export interface TakenDirectly {
  readonly customersNew: number;
  readonly billsNew: number;
  /** Those of `billsNew` that are staged as well, because others of their chunk had to be. */
  readonly billsStagedToo: number;
}

export const takesNothingDirectly: TakenDirectly = { customersNew: 0, billsNew: 0, billsStagedToo: 0 };
