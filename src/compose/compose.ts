import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CloudChannel } from "../adapters/cloud/channel";
import { createUnderstand } from "../adapters/language/understand";
import { createSandboxChannel, type SandboxChannel } from "../adapters/sandbox/sandbox-channel";
import { createSystemIds } from "../adapters/system/ids";
import { createSystemRandom } from "../adapters/system/random";
import type { WhatsAppChannel } from "../adapters/whatsapp/channel";
import type { App, OfficialSending } from "../application/ports/app";
import { admitAnswers } from "../application/receiving/admit-answers";
import type { ReportMaker } from "../application/report/make-report";
import type { Config } from "../config/config";
import { Fault } from "../domain/fault";
import { formatWorkingHours, isOfficeOpen } from "../domain/working-hours";
import { checkTemplate, DEFAULT_TEMPLATE } from "../texts/invoice";
import { LEXICON } from "../texts/lexicon";
import type { Base } from "./base";
import { composeCloud } from "./compose-cloud";
import { composeDocuments } from "./compose-documents";
import { composeReports } from "./compose-reports";
import { composeWhatsApp, type WhatsAppHooks } from "./compose-whatsapp";

/**
 * A send that gave no answer may still leave for so many send time limits: before that, "not in the chat" is not believed.
 */
const SETTLE_PATIENCE = 3;

/** The whole application on the configured channel. */
export interface Composed {
  readonly app: App;
  readonly sandbox: SandboxChannel | null;
  readonly whatsapp: WhatsAppChannel | null;
  readonly cloud: CloudChannel | null;
  readonly reports: ReportMaker;
}

export function compose(
  base: Base,
  options: {
    readonly withCrowd: boolean;
    readonly senders?: readonly string[];
    readonly whatsapp?: WhatsAppHooks;
    /** See `installationOf`; needed by whoever sends or hears through the official channel. */
    readonly installation?: string;
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
  const cloud =
    config.channel === "cloud" ? composeCloud(base, senders, options.installation ?? "none") : null;
  const template = readTemplate(config);
  const app: App = {
    store,
    channel: admitAnswers((sandbox ?? whatsapp ?? cloud)!),
    clock,
    ids,
    random,
    events: log,
    documents: composeDocuments(config.dataFolder),
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
      typingIndicator: config.channel !== "sandbox" && config.whatsapp.typingIndicator,
      ...(cloud === null ? {} : { official: officialSending(config) }),
    },
    admins: config.admins,
  };
  return { app, sandbox, whatsapp, cloud, reports: composeReports(base) };
}

function officialSending(config: Config): OfficialSending {
  const { messagesPerSecond, utilityPrice } = config.cloud;
  return {
    contactsAtOnce: contactsAtOnce(config),
    perSecond: messagesPerSecond,
    utilityPrice,
  };
}

/** More than that is in the way of itself. */
const MOST_CONTACTS_AT_ONCE = 200;

/** While one answer of Meta's is on its way, others must leave: as many as come together in half a second. */
function contactsAtOnce({ cloud }: Config): number {
  return Math.min(MOST_CONTACTS_AT_ONCE, Math.max(8, Math.ceil((cloud.messagesPerSecond ?? 1_000) / 2)));
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
