import { LOOK_AHEAD_ROWS } from "../../domain/import/header";
import type { RowBatch, TableFile, TableSource } from "./import-ports";

/** The beginning of a file, and all of it. */
export interface LookAhead {
  /** The first rows of the first sheet. */
  readonly first: readonly (readonly string[])[];
  /** Their numbers: a workbook may leave rows out. */
  readonly numbers: readonly number[];
  /** `null` for a file without a row. */
  readonly source: TableSource | null;
  readonly batches: AsyncIterable<RowBatch>;
  /** Lets go of the file when it is not read to its end. */
  close(): Promise<void>;
}

/** The beginning of a file, where its header is sought, and all of it: one reading for both. */
export async function lookAhead(file: TableFile): Promise<LookAhead> {
  const reading = file.batches()[Symbol.asyncIterator]();
  const read: RowBatch[] = [];
  const first: (readonly string[])[] = [];
  const numbers: number[] = [];
  while (first.length < LOOK_AHEAD_ROWS) {
    const next = await reading.next();
    if (next.done) break;
    const batch = next.value;
    read.push(batch);
    if (batch.source !== read[0]!.source) break;
    for (let at = 0; at < batch.rows.length && first.length < LOOK_AHEAD_ROWS; at++) {
      first.push(batch.rows[at]!);
      numbers.push(batch.firstRow + at);
    }
  }
  const source = read[0]?.source ?? null;
  async function* batches() {
    for (let batch = read.shift(); batch !== undefined; batch = read.shift()) yield batch;
    for (let next = await reading.next(); !next.done; next = await reading.next()) yield next.value;
  }
  return {
    first,
    numbers,
    source,
    batches: batches(),
    close: async () => {
      await reading.return?.();
    },
  };
}
