import { join } from "node:path";
import type { DataSource } from "typeorm";
import { clockDifference } from "../adapters/database/connection/clock-difference";
import {
  createDataSource,
  migrate,
  openDataSource,
  schemaState,
} from "../adapters/database/connection/data-source";
import { databaseTrouble } from "../adapters/database/connection/database-trouble";
import { probeDatabase } from "../adapters/database/connection/probe-database";
import { tellLongWaits } from "../adapters/database/connection/when-unlocked";
import { createStore } from "../adapters/database/store";
import { createSystemClock } from "../adapters/system/clock";
import { createLog, type Log } from "../adapters/system/log";
import type { EventSink } from "../application/ports/events";
import type { Clock } from "../application/ports/ports";
import type { Store } from "../application/ports/store";
import { createTroubleWatch, type TroubleWatch } from "../application/ports/trouble-watch";
import type { Config } from "../config/config";
import { periodOf } from "../domain/billing-period";
import { Fault } from "../domain/fault";
import { localDay } from "../domain/local-time";
import { type ClockWatch, createClockWatch } from "./clock-watch";
import { readClockOffset, startClockOn20th } from "./sandbox-clock";

/** What every face needs: clock, log and an open database of the right schema. */
export interface Base {
  readonly config: Config;
  readonly clock: Clock;
  /** Keeps `clock` on the database's. */
  readonly clockWatch: ClockWatch;
  readonly log: Log;
  /** Whether the database is there; the log says it once when it goes and once when it is back. */
  readonly trouble: TroubleWatch;
  readonly dataSource: DataSource;
  readonly store: Store;
}

/** Opens the database. `migrates`: brings an empty or older embedded database up to date by itself. */
export async function openBase(
  config: Config,
  options: {
    readonly console: NodeJS.WritableStream | null;
    readonly migrates: boolean;
    /** Work waits, for up to `LOCK_PATIENCE_MS`, for another process that has the embedded database locked. */
    readonly onLocked?: () => void;
  },
): Promise<Base> {
  const offsetMs = clockOffsetOf(config);
  const clock = createSystemClock({ offsetMs });
  const log = createLog(
    {
      file: join(config.dataFolder, "log", "lunas.log"),
      console: options.console,
      consoleLevel: config.logLevel,
    },
    { clock },
  );
  const dataSource = await openDataSource(createDataSource(config.databaseUrl));
  const clockWatch = createClockWatch(clock, offsetMs, {
    machine: createSystemClock(),
    difference: (machine) => clockDifference(dataSource, machine),
    events: log,
  });
  await clockWatch.agree();
  await bringUpToDate(dataSource, log, options.migrates);
  const trouble = createTroubleWatch({
    sink: log,
    clock,
    reasonOf: (error) => databaseTrouble(error)?.reason ?? null,
    probe: () => probeDatabase(dataSource),
  });
  tellLongWaits(dataSource, (error) => {
    trouble.emit({ name: "error", where: "database file", error });
    options.onLocked?.();
  });
  const watchedLog: Log = { emit: trouble.emit, close: () => log.close() };
  return {
    config,
    clock,
    clockWatch,
    log: watchedLog,
    trouble,
    dataSource,
    store: createStore(dataSource, { clockOffsetMs: offsetMs }),
  };
}

/**
 * One sandbox has one clock, whoever opens it first: rows planned by a command with another clock than the service's
 * would be due days later.
 */
function clockOffsetOf({ channel, sandbox, dataFolder }: Config): number {
  if (channel !== "sandbox") return 0;
  const known = readClockOffset(dataFolder);
  if (known !== null || sandbox.clock === "real") return known ?? 0;
  const now = createSystemClock().now();
  return startClockOn20th(dataFolder, periodOf(localDay(now)), now);
}

async function bringUpToDate(dataSource: DataSource, log: EventSink, migrates: boolean): Promise<void> {
  const state = await schemaState(dataSource);
  if (state === "current") return;
  if (state === "unknown")
    throw new Fault(
      "schema_unknown",
      "Basis data ini dibuat oleh Lunas yang lebih baru. Perbarui Lunas, atau arahkan DATABASE_URL ke basis data lain.",
    );
  if (state === "older" && !migrates)
    throw new Fault(
      "schema_unknown",
      "Basis data ini lebih lama dari program. Buat cadangan, lalu jalankan: lunas database migrate",
    );
  const migrations = await migrate(dataSource);
  log.emit({ name: "database.migrated", migrations: migrations.length });
}
