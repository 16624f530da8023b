import type { AppEvent } from "../../application/ports/events";
import { formatInstant } from "../../domain/local-time";

export type LogLevel = "error" | "warn" | "info" | "debug";

interface Phrase {
  readonly level: LogLevel;
  readonly text: string;
}

/** Some events share one shape under several names, which `Extract` would miss. */
type EventNamed<Name, Event = AppEvent> = Event extends { readonly name: infer Own }
  ? Name extends Own
    ? Event
    : never
  : never;

/** One phrase for every event: plain English, one line, what happened and, if something is wrong, what to do. */
const PHRASES: { readonly [Name in AppEvent["name"]]: (event: EventNamed<Name>) => Phrase } = {
  "service.starting": (e) =>
    info(
      `Lunas ${e.version} is starting (channel ${e.channel}, database ${e.database}${offset(e.clockOffsetMs)}).`,
    ),
  "clock.differs": (e) =>
    Math.abs(e.aheadMs) < 60_000
      ? info("This machine's clock and the database's agree again.")
      : warn(
          `This machine's clock is ${minutes(Math.abs(e.aheadMs))} ${e.aheadMs > 0 ? "ahead of" : "behind"} the database's, by which Lunas goes. Set both by a time server.`,
        ),
  "service.started": (e) =>
    info(`Ready after ${seconds(e.tookMs)}.${e.url === null ? "" : ` Look at ${e.url}`}`),
  "service.stopping": (e) => info(`Stopping (${e.why}); messages under way are finished first.`),
  "service.stopped": (e) => info(`Stopped after ${seconds(e.tookMs)}.`),
  "service.hint": (e) => info(e.text),

  "database.migrated": (e) => info(`Database prepared: ${count(e.migrations, "migration")} applied.`),
  "database.lost": (e) => error(`The database does not answer (${e.reason}). Work waits until it is back.`),
  "database.back": (e) => info(`The database answers again after ${seconds(e.afterMs)}.`),
  "import.finished": (e) =>
    info(
      `Import ${e.importId} (${e.kind}): ${rows(e.accepted)} taken, ${number(e.rejected)} rejected, ${number(e.skipped)} skipped, in ${seconds(e.tookMs)}.`,
    ),
  "import.refused": (e) =>
    warn(`Import refused (${e.kind}): ${e.reason} Nothing was changed; correct it and import again.`),

  "campaign.planned": (e) =>
    info(
      `Campaign ${e.campaignId} planned: ${number(e.pending)} to send, ${number(e.heldOut)} held out, ${number(e.suppressed)} suppressed.`,
    ),
  "campaign.started": (e) => info(`Campaign ${e.campaignId} started by ${actor(e.by)}.`),
  "campaign.resumed": (e) => info(`Campaign ${e.campaignId} resumed by ${actor(e.by)}.`),
  "campaign.cancelled": (e) =>
    warn(`Campaign ${e.campaignId} cancelled by ${actor(e.by)}; nothing more is sent.`),
  "campaign.paused": (e) => warn(`Campaign ${e.campaignId} paused by ${actor(e.by)}: ${e.reason}`),
  "campaign.finished": (e) =>
    info(
      `Campaign ${e.campaignId} finished: ${number(e.accepted)} accepted, ${number(e.failed)} failed, ${number(e.cancelled)} no longer needed, ${number(e.uncertain)} uncertain.`,
    ),
  "schedule.ran": (e) =>
    info(
      `Scheduled ${e.task} of ${formatInstant(e.scheduledFor)} begins${e.lateMs < 60_000 ? "" : `, ${minutes(e.lateMs)} late`}.`,
    ),
  "schedule.missed": (e) =>
    warn(`Scheduled ${e.task} of ${formatInstant(e.scheduledFor)} was not run: ${e.reason}`),

  // A phone without WhatsApp is nothing to look at: a few of a hundred are, and the funnel counts them.
  "delivery.failed": (e) =>
    (e.reason === "not_on_whatsapp" ? debug : warn)(
      `Delivery ${e.deliveryId} failed: ${e.reason}${detail(e.detail)}.`,
    ),
  "delivery.uncertain": (e) =>
    warn(
      `Delivery ${e.deliveryId} is uncertain${detail(e.detail)}; it is not sent again until that is clear.`,
    ),
  "delivery.settled": (e) => info(`Delivery ${e.deliveryId} was uncertain and is now ${e.state}.`),
  "retention.done": (e) =>
    (e.forgotten + e.files > 0 ? info : debug)(
      `Forgot what is older than the settings say: ${count(e.forgotten, "row")}, ${count(e.files, "file")} (${number(e.tookMs)} ms).`,
    ),
  "leases.expired": (e) =>
    warn(
      `A sender stopped in the middle: ${count(e.returned, "delivery", "deliveries")} handed back, ${number(e.uncertain)} uncertain.`,
    ),
  "outbox.swept": (e) => warn(`${count(e.count, "delivery", "deliveries")} put right: ${SWEPT[e.what]}.`),
  "sender.held_elsewhere": (e) =>
    warn(
      `Sender ${e.senderId} is driven by another Lunas process; this one waits until that ends. Stop one of the two, or give each its own numbers (--senders).`,
    ),
  "sender.taken_over": (e) =>
    info(`The other process has let sender ${e.senderId} go: this one drives it now.`),
  "sender.held_back": (e) =>
    warn(
      `WhatsApp holds sender ${e.senderId} back ${e.state === "cold_locked" ? "towards new contacts" : ""} until ${formatInstant(e.until)}; its messages wait.`,
    ),
  "sender.relieved": (e) =>
    warn(
      `Sender ${e.senderId} has been down for long; ${e.by} takes ${count(e.deliveries, "delivery", "deliveries")} to new contacts over.`,
    ),
  "breaker.tripped": (e) =>
    error(
      `Sender ${e.senderId} is held back after ${count(e.failures, "failure")} in a row (${e.reason}). Look at it, then resume it.`,
    ),

  "channel.status": (e) => ({
    level:
      e.status === "logged_out" || e.status === "barred"
        ? "error"
        : e.status === "disconnected"
          ? "warn"
          : "info",
    text: `Sender ${e.senderId}: ${e.status.replace("_", " ")}${detail(e.detail)}.`,
  }),
  "channel.trouble": (e) => warn(`Sender ${e.senderId}: ${e.detail}`),

  "inbox.answered": (e) =>
    debug(`Message ${e.inboxId} (${e.intent}) answered in ${Math.round(e.tookMs)} ms.`),
  "event.set_aside": (e) =>
    warn(`A ${e.kind} of the channel could not be stored (${e.reason}) and was set aside; see lunas doctor.`),
  "inbox.failed": (e) =>
    error(`Message ${e.inboxId} could not be answered (attempt ${e.attempt}): ${reason(e.error)}`),
  "contact.opted_out": (e) => info(`Contact ${e.contactId} wants no more reminders.`),
  "contact.opted_in": (e) => info(`Contact ${e.contactId} wants reminders again.`),
  "case.opened": (e) => info(`Case ${e.caseId} (${e.kind}) waits for a person.`),

  "admin.ran": (e) => info(`Admin command ${e.command} (${e.face}).`),
  "admin.refused": (e) => warn(`Admin command ${e.command} (${e.face}) refused: ${e.reason}`),

  error: (e) => error(`Unexpected problem in ${e.where}: ${reason(e.error)}`),
};

/** Who acts is stored in the operators' words; this log is English. */
const ACTORS: Readonly<Record<string, string>> = {
  jadwal: "the schedule",
  pengaman: "the breaker",
  sapuan: "the sweep, for a message in it that had not left",
  cli: "a command",
};

const SWEPT: Readonly<Record<EventNamed<"outbox.swept">["what"], string>> = {
  pending_in_cancelled: "waiting in a cancelled campaign",
  too_late: "an answer older than it is worth",
  strayed: "on a number that is no more",
  lease_too_long: "leased for longer than possible, by a clock that was wrong",
  wait_too_long: "waiting for longer than possible, by a clock that was wrong",
};

function actor(by: string): string {
  return ACTORS[by] ?? by;
}

/** The line for people, not yet masked. */
export function phraseOf(event: AppEvent): Phrase {
  return (PHRASES[event.name] as (event: AppEvent) => Phrase)(event);
}

const error = (text: string): Phrase => ({ level: "error", text });
const warn = (text: string): Phrase => ({ level: "warn", text });
const info = (text: string): Phrase => ({ level: "info", text });
const debug = (text: string): Phrase => ({ level: "debug", text });

function number(value: number): string {
  return value.toLocaleString("en-US");
}

function count(value: number, one: string, many = `${one}s`): string {
  return `${number(value)} ${value === 1 ? one : many}`;
}

function rows(value: number): string {
  return count(value, "row");
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

function minutes(ms: number): string {
  return `${number(Math.round(ms / 60_000))} min`;
}

function detail(text: string): string {
  return text === "" ? "" : ` (${text})`;
}

function offset(ms: number): string {
  if (ms === 0) return "";
  return `; its clock is ${number(Math.round(Math.abs(ms) / 60_000))} min ${ms > 0 ? "ahead of" : "behind"} real time`;
}

function reason(error: unknown): string {
  return error instanceof Error ? (error.message.split("\n", 1)[0] ?? error.name) : String(error);
}
