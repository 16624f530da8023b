import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, normalize } from "node:path";
import type { DataSource } from "typeorm";
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
import { createUnderstand } from "../adapters/language/understand";
import { renderInvoicePdf } from "../adapters/pdf/invoice";
import { createSandboxChannel, type SandboxChannel } from "../adapters/sandbox/sandbox-channel";
import { createSystemClock } from "../adapters/system/clock";
import { createSystemIds } from "../adapters/system/ids";
import { createLog, type Log } from "../adapters/system/log";
import { createSystemRandom } from "../adapters/system/random";
import type { WhatsAppChannel } from "../adapters/whatsapp/channel";
import type { App, Documents } from "../application/ports/app";
import type { EventSink } from "../application/ports/events";
import type { Clock } from "../application/ports/ports";
import type { Store } from "../application/ports/store";
import { createTroubleWatch, type TroubleWatch } from "../application/ports/trouble-watch";
import { admitAnswers } from "../application/receiving/admit-answers";
import type { ReportMaker } from "../application/report/make-report";
import type { Config } from "../config/config";
import { periodOf } from "../domain/billing-period";
import { Fault } from "../domain/fault";
import { invoiceFileName } from "../domain/invoice-document";
import { localDay } from "../domain/local-time";
import { formatWorkingHours, isOfficeOpen } from "../domain/working-hours";
import { checkTemplate, DEFAULT_TEMPLATE } from "../texts/invoice";
import { LEXICON } from "../texts/lexicon";
import { composeReports } from "./compose-reports";
import { composeWhatsApp, type WhatsAppHooks } from "./compose-whatsapp";
import { readClockOffset, startClockOn20th } from "./sandbox-clock";

/**
 * A send that gave no answer may still leave for so many send time limits: before that, "not in the chat" is not believed.
 */
const SETTLE_PATIENCE = 3;

/** What every face needs: clock, log and an open database of the right schema. */
export interface Base {
  readonly config: Config;
  readonly clock: Clock;
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

/** The whole application on the configured channel. */
export interface Composed {
  readonly app: App;
  readonly sandbox: SandboxChannel | null;
  readonly whatsapp: WhatsAppChannel | null;
  readonly reports: ReportMaker;
}

export function compose(
  base: Base,
  options: {
    readonly withCrowd: boolean;
    readonly senders?: readonly string[];
    readonly whatsapp?: WhatsAppHooks;
  },
): Composed {
  const { config, clock, log, store } = base;
  const random = createSystemRandom();
  const ids = createSystemIds();
  const senders = options.senders ?? config.senders;
  const sandbox =
    config.channel !== "sandbox"
      ? null
      : createSandboxChannel(
          {
            senders,
            folder: join(config.dataFolder, "sandbox"),
            latencyMs: config.brakes.delayMaxMs === 0 ? { least: 0, most: 0 } : { least: 20, most: 120 },
            crowd: config.sandbox.crowd && options.withCrowd ? { seed: String(config.sandbox.seed) } : null,
          },
          { clock, random, ids, events: log },
        );
  const whatsapp = config.channel === "whatsapp" ? composeWhatsApp(base, senders, options.whatsapp) : null;
  const template = readTemplate(config);
  const app: App = {
    store,
    channel: admitAnswers((sandbox ?? whatsapp)!),
    clock,
    ids,
    random,
    events: log,
    documents: createDocuments(config),
    understand: createUnderstand(LEXICON),
    chat: {
      unitName: config.unitName,
      invoicePdf: config.invoicePdf,
      disclosure: config.disclosure,
      workingHours: formatWorkingHours(config.workingHours),
      isOfficeOpen: (at) => isOfficeOpen(config.workingHours, at),
    },
    push: {
      invoiceTemplate: template,
      invoicePdf: config.invoicePdf,
      holdoutPercent: config.holdoutPercent,
      unitName: config.unitName,
      senders: config.senders,
    },
    sending: {
      brakes: config.brakes,
      sendTimeoutMs: config.sendTimeoutMs,
      leaseMs: config.sendTimeoutMs * 4 + 30_000,
      settleGraceMs: config.channel === "sandbox" ? 5_000 : config.sendTimeoutMs * SETTLE_PATIENCE,
      breakerFailures: config.breakerFailures,
      moveColdAfterMs: config.moveColdAfterMs,
      typingIndicator: config.channel === "whatsapp" && config.whatsapp.typingIndicator,
    },
    admins: config.admins,
  };
  return { app, sandbox, whatsapp, reports: composeReports(base) };
}

function readTemplate(config: Config): string {
  if (config.invoiceTemplateFile === null) return DEFAULT_TEMPLATE;
  let template: string;
  try {
    template = readFileSync(config.invoiceTemplateFile, "utf8").trim();
  } catch {
    throw new Fault(
      "file_unreadable",
      `INVOICE_TEMPLATE_FILE ${config.invoiceTemplateFile} tidak dapat dibaca. Perbaiki jalurnya, atau kosongkan pengaturan itu.`,
    );
  }
  checkTemplate(template);
  return template;
}

function createDocuments(config: Config): Documents {
  return {
    invoice: async (document) => {
      const fileName = invoiceFileName(document.bills);
      return { fileName, mimeType: "application/pdf", content: await renderInvoicePdf(document) };
    },
    stored: async (path, fileName) => ({
      fileName,
      mimeType: fileName.endsWith(".pdf") ? "application/pdf" : "application/octet-stream",
      content: await readFile(join(config.dataFolder, normalize(path))),
    }),
  };
}
