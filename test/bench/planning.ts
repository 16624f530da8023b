import type { DataSource } from "typeorm";
import { sqlOfDataSource } from "../../src/adapters/database/connection/sql";
import { type BenchDatabase, createBenchDatabase, median } from "../support/bench-database";
import { buildTown, planTown } from "../support/town";

/** The unit's own size, and one that no unit has. */
const SIZES = [38_344, 1_000_000];
const ROUNDS = 5;
const SENDER = "jajag-1";

/**
 * Planning (deliveries and the bills that they speak of) against a bare INSERT … SELECT of the very same rows into the
 * very same tables, in turn on one durable MariaDB. The memory is what the process has in the end, at its most.
 */
export async function run(print: (line: string) => void): Promise<void> {
  const lines: string[] = [];
  for (const size of SIZES) {
    const database = await createBenchDatabase("planning", print);
    if (database === null) return;
    try {
      lines.push(await measure(database, size));
    } finally {
      await database.drop();
    }
    print(lines.at(-1)!);
  }
  print(lines.join("; "));
}

async function measure({ dataSource, bare }: BenchDatabase, size: number): Promise<string> {
  await buildTown(
    sqlOfDataSource(dataSource, (work) => work()),
    size,
  );
  await dataSource.query("ANALYZE TABLE contacts, bills, contact_customers, customers");
  const before = process.memoryUsage().rss;
  let peak = before;
  const ours: number[] = [];
  const bares: number[] = [];
  for (let round = 0; round < (size > 100_000 ? 1 : ROUNDS); round++) {
    for (const table of ["deliveries", "delivery_bills"]) await bare.query(`TRUNCATE TABLE ${table}`);
    const watching = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage().rss);
    }, 50);
    const begun = performance.now();
    const written = await plan(dataSource);
    ours.push(performance.now() - begun);
    clearInterval(watching);
    if (written !== size) throw new Error(`${written} of ${size} planned`);

    // The very rows of the plan, kept aside, then written back by two statements and nothing else.
    for (const table of ["deliveries", "delivery_bills"]) {
      await bare.query(`DROP TABLE IF EXISTS copy_of_${table}`);
      await bare.query(`CREATE TABLE copy_of_${table} AS SELECT * FROM ${table}`);
      await bare.query(`TRUNCATE TABLE ${table}`);
    }
    const begunBare = performance.now();
    await bare.query("INSERT INTO deliveries SELECT * FROM copy_of_deliveries");
    await bare.query("INSERT INTO delivery_bills SELECT * FROM copy_of_delivery_bills");
    bares.push(performance.now() - begunBare);
  }
  const grown = Math.round((peak - before) / 1e6);
  return `planning ${size}: ${Math.round(median(ours))} ms, bare INSERT … SELECT of the same rows ${Math.round(median(bares))} ms, ratio ${(median(ours) / median(bares)).toFixed(2)}, memory +${grown} MB (peak RSS ${Math.round(peak / 1e6)} MB)`;
}

async function plan(dataSource: DataSource): Promise<number> {
  return (await planTown(dataSource, SENDER, 5)).campaign.plannedCount;
}
