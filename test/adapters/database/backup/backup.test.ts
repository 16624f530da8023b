import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import type { DataSource } from "typeorm";
import { MIGRATIONS } from "../../../../migrations";
import { readBackupFile, writeBackupFile } from "../../../../src/adapters/database/backup/backup-file";
import { restoreBackup } from "../../../../src/adapters/database/backup/restore-backup";
import { backupLines } from "../../../../src/adapters/database/backup/write-backup";
import { createDataSource, migrate } from "../../../../src/adapters/database/connection/data-source";
import { inSnapshot } from "../../../../src/adapters/database/connection/snapshot";
import { sqlOfDataSource } from "../../../../src/adapters/database/connection/sql";
import { Fault } from "../../../../src/domain/fault";
import { type PushTime, parsePushSchedule } from "../../../../src/domain/push-schedule";
import { describeOnDatabases, type Open, useDatabase } from "../../../support/database";
import { buildTown, customerOf, planTown } from "../../../support/town";
import { idOf, MORNING, minutes, seedOn } from "../seed";

const MADE_AT = MORNING;
const NOW = minutes(90);
const EVERY_DAY = { now: NOW, schedule: parsePushSchedule("D 09:00") as readonly PushTime[] };
/** Small, so that every table of more than two rows is read in pieces. */
const PAGE = 2;

const folder = mkdtempSync(join(tmpdir(), "lunas-backup-"));
let files = 0;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function linesOf(dataSource: DataSource, madeAt = MADE_AT): Promise<unknown[]> {
  return inSnapshot(dataSource, async (sql) => {
    const lines: unknown[] = [];
    for await (const line of backupLines(sql, madeAt, undefined, PAGE)) lines.push(line);
    return lines;
  });
}

async function backup(dataSource: DataSource): Promise<string> {
  const file = join(folder, `${++files}.lunas`);
  await inSnapshot(dataSource, (sql) => writeBackupFile(file, backupLines(sql, MADE_AT, undefined, PAGE)));
  return file;
}

const restore = (url: string, file: string) =>
  restoreBackup(url, file, () => readBackupFile(file), EVERY_DAY);

/** A town with a planned push, and things with letters, nulls and keys of two columns. */
async function fill(open: Open): Promise<DataSource> {
  const seed = await seedOn(open);
  const { dataSource } = await open();
  await buildTown(seed.sql, 7);
  await planTown(dataSource, "jajag-1", 20);
  await seed.sql.run("UPDATE customers SET name = ? WHERE customer_id = ?", [
    'Ny. Ñ\'Dyah "Ayu" 🌾\n\\ ꦗꦮ',
    customerOf(3),
  ]);
  // More than two pages of one half of a key.
  for (const n of [2, 3, 4, 5, 6, 7])
    await seed.sql.insert("contact_customers", {
      contactId: 1,
      customerId: customerOf(n),
      source: "import",
      state: "active",
      updatedAt: MORNING,
    });
  await seed.sql.run("UPDATE bills SET amount = 9007199254740 WHERE customer_id = ?", [customerOf(4)]);
  return dataSource;
}

async function countOf(dataSource: DataSource, where: string): Promise<number> {
  const [row] = await dataSource.query<{ n: number }[]>(`SELECT COUNT(*) AS n FROM ${where}`);
  return Number(row!.n);
}

const HAS_SERVER = (process.env.LUNAS_TEST_MYSQL_URL ?? "") !== "";
const PAIRS = [
  ["SQLite", "SQLite"],
  ...(HAS_SERVER ? [["SQLite", "MySQL"] as const, ["MySQL", "SQLite"] as const] : []),
] as const;

describe.each(PAIRS)("a backup of %s restored on %s", (from, to) => {
  const openFrom = useDatabase(from);
  const openTo = from === to ? null : useDatabase(to);

  it("holds every value of every table as it was", async () => {
    const source = await fill(openFrom);
    const file = await backup(source);
    expect(statSync(file).mode & 0o077).toBe(0);
    const url = openTo === null ? `sqlite:${join(folder, `${++files}.db`)}` : (await openTo()).url;
    const before = await linesOf(source);
    for (const [table, rows] of Object.entries((before.at(-1) as { end: Record<string, number> }).end))
      expect([table, rows]).toEqual([table, await countOf(source, table)]);

    const restored = await restore(url, file);

    expect(restored).toMatchObject({
      madeAt: MADE_AT,
      calmed: { campaigns: 0, replies: 0, jobs: 0, pushes: 1 },
    });
    const again = await createDataSource(url).initialize();
    await again.query("DELETE FROM schedule_runs");
    const after = await linesOf(again);
    await again.destroy();
    expect(after).toEqual(before);
    expect(JSON.stringify(after)).toContain("Ñ'Dyah");
    expect(restored.rows).toBe(before.filter((line) => Array.isArray(line)).length);
  });
});

describeOnDatabases("backup and restore", (open) => {
  it("is of one moment, whatever is written meanwhile", async () => {
    const source = await fill(open);
    const { dataSource: writer } = await open();
    const before = await linesOf(source);
    const during = await inSnapshot(source, async (sql) => {
      const lines: unknown[] = [];
      for await (const line of backupLines(sql, MADE_AT, undefined, PAGE)) {
        if (lines.push(line) === 5)
          await writer.query("UPDATE bills SET state = 'paid', amount = amount + 1");
      }
      return lines;
    });
    expect(during).toEqual(before);
    expect(await countOf(writer, "bills WHERE state = 'open'")).toBe(0);
  });

  it("sends nothing by itself afterwards: pushes pause, waiting answers and jobs end, a push that was due counts as missed", async () => {
    const seed = await seedOn(open);
    const { dataSource, url } = await open();
    const { contactId } = await seed.household(1);
    const campaign = await seed.campaign();
    await seed.sql.run("UPDATE campaigns SET state = 'running' WHERE id = ?", [campaign]);
    await seed.delivery({ contactId, campaignId: campaign, customerId: idOf(1) });
    await seed.delivery({ contactId, campaignId: null, customerId: null });
    await seed.store.now.jobs.add({
      command: "laporan",
      step: "run",
      arguments: "{}",
      actor: "x",
      inboxId: null,
      senderId: null,
      createdAt: MORNING,
    } as never);
    const file = await backup(dataSource);
    await empty(dataSource);

    const { calmed } = await restore(url, file);

    expect(calmed).toEqual({ campaigns: 1, replies: 1, jobs: 1, pushes: 1 });
    expect(
      await countOf(dataSource, "campaigns WHERE state = 'paused' AND state_reason LIKE '%cadangan%'"),
    ).toBe(1);
    expect(await countOf(dataSource, "deliveries WHERE campaign_id IS NULL AND state = 'cancelled'")).toBe(1);
    expect(await countOf(dataSource, "deliveries WHERE campaign_id IS NOT NULL AND state = 'pending'")).toBe(
      1,
    );
    expect(await countOf(dataSource, "jobs WHERE state = 'failed'")).toBe(1);
    expect(await countOf(dataSource, "schedule_runs WHERE outcome = 'missed'")).toBe(1);
  });

  it("refuses a database that holds something, and changes nothing of it", async () => {
    const source = await fill(open);
    const { url } = await open();
    const file = await backup(source);
    const before = await linesOf(source);
    await expect(restore(url, file)).rejects.toThrow(/sudah berisi \(tabel customers\)/);
    expect(await linesOf(source)).toEqual(before);
  });

  it("leaves no row when it is broken off, and is then simply done again", async () => {
    const source = await fill(open);
    const { url, dataSource } = await open();
    const file = await backup(source);
    await empty(dataSource);
    let reads = 0;
    const cutInTheSecond = async function* () {
      reads += 1;
      let lines = 0;
      for await (const line of readBackupFile(file)) {
        if (reads === 2 && ++lines > 20) throw new Error("pulled plug");
        yield line;
      }
    };
    await expect(restoreBackup(url, file, cutInTheSecond, EVERY_DAY)).rejects.toThrow("pulled plug");
    expect(await countOf(dataSource, "customers")).toBe(0);
    await restore(url, file);
    expect(await countOf(dataSource, "customers")).toBe(7);
  });

  it("refuses damaged, foreign and cut files with one sentence, before anything is changed", async () => {
    const source = await fill(open);
    const { url, dataSource } = await open();
    const file = await backup(source);
    await empty(dataSource);
    const bytes = readFileSync(file);
    const text = gunzipSync(bytes).toString();
    const flipped = Buffer.from(bytes);
    flipped[Math.floor(flipped.length / 2)]! ^= 0xff;
    const lines = text.trimEnd().split("\n");
    const cases: readonly (readonly [string, Buffer | string])[] = [
      ["not packed", "IDPEL;NAMA\n"],
      ["empty", ""],
      ["cut", bytes.subarray(0, bytes.length - 100)],
      ["a flipped byte", flipped],
      ["another JSON", gzipSync('{"a":1}\n')],
      ["a later version", gzipSync(text.replace('"version":1', '"version":2'))],
      ["an unknown schema", gzipSync(text.replace(/"migrations":\["[^"]+"/, '"migrations":["Later1"'))],
      ["without its end", gzipSync(`${lines.slice(0, -1).join("\n")}\n`)],
      ["a row less", gzipSync(`${lines.filter((line) => !line.includes("WARGA 5")).join("\n")}\n`)],
      ["a row too wide", gzipSync(text.replace(/^\["/m, '["x","'))],
      ["an object for a value", gzipSync(text.replace(/^\["\d+"/m, '[{"a":1}'))],
      [
        "a table's name with a statement",
        gzipSync(text.replace('"table":"customers"', '"table":"x; DROP TABLE bills"')),
      ],
      [
        "a column's name with a statement",
        gzipSync(text.replace('"columns":["', '"columns":["x) SELECT 1 --')),
      ],
      ["more after the end", gzipSync(`${text}{"end":{}}\n`)],
    ];
    for (const [name, content] of cases) {
      const damaged = join(folder, `damaged ${name}`);
      writeFileSync(damaged, content);
      const error = await restore(url, damaged).catch((each: unknown) => each);
      expect([name, error]).toEqual([name, expect.any(Fault)]);
      expect((error as Fault).message).toMatch(/tidak dapat dipulihkan: .+\. Tidak ada yang diubah\.$/);
      expect(await countOf(dataSource, "customers")).toBe(0);
    }
  });

  it("does not overwrite what lies there", async () => {
    const source = await fill(open);
    const file = await backup(source);
    const before = readFileSync(file);
    await expect(writeBackupFile(file, linesNever())).rejects.toThrow(/sudah ada dan tidak ditimpa/);
    expect(readFileSync(file)).toEqual(before);
  });
});

describe("a backup that fails", () => {
  it("leaves no file, neither whole nor in part", async () => {
    const file = join(folder, "failing.lunas");
    const failing = async function* () {
      yield { a: 1 };
      throw new Error("the server went away");
    };
    await expect(writeBackupFile(file, failing())).rejects.toThrow("the server went away");
    await expect(writeBackupFile(join(folder, "no-such", "x.lunas"), linesNever())).rejects.toThrow("ENOENT");
    expect(readdirSync(folder).filter((name) => name.startsWith("failing"))).toEqual([]);
  });
});

describe("a backup of an older schema", () => {
  it("comes to the schema of now", async () => {
    // The last ones are later, and one in between: versions that were worked on side by side number so.
    const old = MIGRATIONS.slice(0, -3).filter(({ name }) => !name.startsWith("Disclosures"));
    const source = createDataSource(`sqlite:${join(folder, "old.db")}`, { migrations: old });
    await source.initialize();
    await migrate(source);
    await source.query(
      "INSERT INTO customers (customer_id, name, tariff, power_va, route, updated_at) VALUES ('516759900001', 'WARGA', 'R1', 900, 'JJGA', '2026-11-01 00:00:00.000')",
    );
    await source.destroy();
    const header = {
      format: "lunas-backup",
      version: 1,
      madeAt: MADE_AT.toISOString(),
      migrations: old.map(({ name }) => name),
    };
    const table = {
      table: "customers",
      columns: ["customer_id", "name", "tariff", "power_va", "route", "updated_at"],
    };
    const row = ["516759900001", "WARGA", "R1", 900, "JJGA", "2026-11-01 00:00:00.000"];
    const file = join(folder, "old.lunas");
    writeFileSync(
      file,
      gzipSync(
        [header, table, row, { end: { customers: 1 } }].map((line) => `${JSON.stringify(line)}\n`).join(""),
      ),
    );
    const url = `sqlite:${join(folder, "new.db")}`;
    await restore(url, file);
    const now = await createDataSource(url).initialize();
    expect(await countOf(now, "customers")).toBe(1);
    expect(await countOf(now, "migrations")).toBe(MIGRATIONS.length);
    await now.destroy();
  });
});

async function* linesNever(): AsyncGenerator<string> {}

/** What the next life finds: the schema, and no rows. */
async function empty(dataSource: DataSource): Promise<void> {
  const sql = sqlOfDataSource(dataSource, (work) => work());
  for (const line of await linesOf(dataSource))
    if (!Array.isArray(line) && "table" in (line as object))
      await sql.run(`DELETE FROM ${(line as { table: string }).table}`);
}
