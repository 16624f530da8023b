import mysql from "mysql2/promise";
import type { DataSource } from "typeorm";
import {
  createDataSource,
  migrate,
  openDataSource,
} from "../../src/adapters/database/connection/data-source";

/** A database of the bench's own on the durable server that `npm run bench` starts. */
export interface BenchDatabase {
  /** Opened as the service opens it. */
  readonly dataSource: DataSource;
  /** A bare connection, READ COMMITTED too, for the anchor. */
  readonly bare: mysql.Connection;
  drop(): Promise<void>;
}

/** Null, after a word to the reader, when no MySQL server is at hand. */
export async function createBenchDatabase(
  name: string,
  print: (line: string) => void,
): Promise<BenchDatabase | null> {
  const server = process.env.LUNAS_TEST_MYSQL_URL ?? "";
  if (server === "") {
    print(`${name}: no MySQL server, not measured`);
    return null;
  }
  const database = `lunas_bench_${name}_${process.pid}`;
  const admin = await mysql.createConnection({ uri: server });
  await admin.query(`DROP DATABASE IF EXISTS ${database}`);
  await admin.query(`CREATE DATABASE ${database} CHARSET utf8mb4`);
  await admin.end();
  const dataSource = await openDataSource(createDataSource(`${server}/${database}`));
  await migrate(dataSource);
  const bare = await mysql.createConnection({
    uri: `${server}/${database}`,
    timezone: "Z",
    dateStrings: ["DATE"],
    supportBigNumbers: true,
    decimalNumbers: true,
  });
  await bare.query("SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED");
  return {
    dataSource,
    bare,
    async drop() {
      await bare.query(`DROP DATABASE ${database}`);
      await bare.end();
      await dataSource.destroy();
    },
  };
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which this share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}
