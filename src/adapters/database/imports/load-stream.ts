import { PassThrough } from "node:stream";
import type { QueryRunner } from "typeorm";
import type { StagedRow } from "../../../application/import-ports";
import { STAGING_COLUMNS, STAGING_TABLE, stagingValues } from "./staging-table";

/** The part of mysql2's connection that LOAD DATA needs; TypeORM hands it over untyped. */
interface MysqlConnection {
  query(
    options: { sql: string; infileStreamFactory: () => NodeJS.ReadableStream },
    done: (error: Error | null) => void,
  ): void;
}

export interface LoadStream {
  write(rows: readonly StagedRow[]): Promise<void>;
  /** Resolves when the server has taken everything. */
  end(): Promise<void>;
  abort(): void;
}

/** May this connection send a stream for LOAD DATA LOCAL? MySQL 8 forbids it unless the server says `local_infile=1`. */
export async function mayLoad(runner: QueryRunner): Promise<boolean> {
  const rows: { allowed: number | string }[] = await runner.query("SELECT @@GLOBAL.local_infile AS allowed");
  return Number(rows[0]?.allowed) === 1;
}

/**
 * One LOAD DATA LOCAL INFILE for the whole import, fed as rows are read: the server stores while we parse. The "file"
 * is our stream, whatever name the server asks for.
 */
export async function openLoadStream(runner: QueryRunner): Promise<LoadStream> {
  const connection = (await runner.connect()) as MysqlConnection;
  const stream = new PassThrough({ highWaterMark: 1 << 20 });
  const loaded = new Promise<void>((resolve, reject) => {
    const sql =
      `LOAD DATA LOCAL INFILE 'rows' INTO TABLE ${STAGING_TABLE} CHARACTER SET utf8mb4 ` +
      `FIELDS TERMINATED BY '\\t' ESCAPED BY '\\\\' LINES TERMINATED BY '\\n' (${STAGING_COLUMNS.join(", ")})`;
    connection.query({ sql, infileStreamFactory: () => stream }, (error) =>
      error ? reject(error) : resolve(),
    );
  });
  // Whoever awaits `loaded` hears of its failure; until then it must not end the process.
  loaded.catch(() => undefined);

  return {
    async write(rows) {
      if (stream.write(rows.map(loadLine).join(""))) return;
      const drained = new Promise<void>((resolve) => stream.once("drain", resolve));
      await Promise.race([drained, loaded]);
    },
    async end() {
      stream.end();
      await loaded;
    },
    abort() {
      stream.end();
    },
  };
}

/** One line of LOAD DATA's own format. Texts hold no tabs or line ends any more, only backslashes need care. */
function loadLine(row: StagedRow): string {
  let line = "";
  for (const value of stagingValues(row)) {
    const cell =
      value === null
        ? "\\N"
        : typeof value === "number"
          ? value
          : value.includes("\\")
            ? value.replaceAll("\\", "\\\\")
            : value;
    line += line === "" ? cell : `\t${cell}`;
  }
  return `${line}\n`;
}
