import { Fault } from "../../domain/fault";
import { oneLine, visibleText } from "../../domain/foreign-text";
import { formatClock } from "../../domain/local-time";
import { plainSigns } from "../../domain/normalise";
import { splitAdminLine } from "../answering/admin-line";
import type { Job } from "../ports/repositories";
import type { Repositories, Store } from "../ports/store";
import type { InboxMessage, Say } from "../ports/turn";
import {
  type AdminCommand,
  type AdminLine,
  beginCommand,
  CONFIRM_COMMAND,
  findCommand,
  finishCommand,
  type Operations,
  type Report,
} from "./admin";
import { askForCode, useCode } from "./confirmation-code";

/** A command that lay in the history for so long was meant for another moment. */
const FRESH_MS = 10 * 60_000;
/** A file waits for its `!impor` so long. */
const FILE_WAITS_MS = 60 * 60_000;

/**
 * The chat's face of the admin commands: one line of an admin, `!status` or `!ya 123456`, and what is said to it. All
 * within the transaction that stores the answer, whose tables `repositories` are; what takes long becomes a job there.
 */
export async function runAdminLine(
  commands: readonly AdminCommand[],
  operations: Operations,
  line: string,
  message: InboxMessage,
  repositories: Repositories,
): Promise<Say> {
  const { name, text } = splitAdminLine(line);
  const inside = { ...operations, store: within(operations.store, repositories) };
  try {
    const refusal = staleness(commands, operations, name, message);
    if (refusal !== null) return { text: refusal };
    if (name === CONFIRM_COMMAND) return await confirm(commands, inside, text, message);
    const command = findCommand(commands, name);
    if (command?.isLong !== undefined)
      return await queue(command, inside, { text, document: message.document }, message);
    const { outcome } = await beginCommand(commands, inside, name, { text, document: message.document });
    return await sayOutcome(inside, name, outcome);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { text: visibleText(error.message) };
  }
}

/** All tables through the one transaction that is open: a transaction within it is a part of it. */
export function within(store: Store, repositories: Repositories): Store {
  return {
    ...store,
    now: repositories,
    transaction: (work) => work(repositories),
  };
}

/** What a command found out or asks: a preview gets the code that says yes to it. */
export async function sayOutcome(
  operations: Pick<Operations, "store" | "clock" | "ids" | "actor" | "fingerprint">,
  name: string,
  outcome: Awaited<ReturnType<typeof beginCommand>>["outcome"],
): Promise<Say> {
  if (!("preview" in outcome)) return sayReport(outcome);
  const code = await askForCode(operations, name, outcome.arguments);
  const shown = sayReport(outcome.preview);
  return {
    ...shown,
    text: `${shown.text}\nBalas *!${CONFIRM_COMMAND} ${code}* dalam 5 menit untuk menjalankan.`,
  };
}

/** Changes are for the moment in which they are written, and for the words of the admin; the brakes are for any. */
function staleness(
  commands: readonly AdminCommand[],
  { clock }: Operations,
  name: string,
  { sentAt, isForwarded }: InboxMessage,
): string | null {
  const command = findCommand(commands, name);
  const changes = name === CONFIRM_COMMAND || command?.changesData === true || command?.isLong !== undefined;
  if (!changes || command?.isBrake === true) return null;
  if (isForwarded === true)
    return `!${name} tidak dijalankan: pesan itu diteruskan, bukan ditulis di sini. Tulis sendiri perintahnya.`;
  if (clock.now().getTime() - sentAt.getTime() <= FRESH_MS) return null;
  return `!${name} ditulis pukul ${formatClock(sentAt)} dan baru terbaca sekarang; tidak dijalankan. Kirim lagi bila masih perlu.`;
}

async function queue(
  command: AdminCommand,
  operations: Operations,
  line: AdminLine,
  message: InboxMessage,
): Promise<Say> {
  const whole =
    command.takesFile === true ? { ...line, document: await fileFor(operations, line, message) } : line;
  // What is written wrongly is said at once.
  command.parse(whole);
  return begin(operations, command.name, "run", JSON.stringify(whole), message);
}

async function begin(
  { store, clock, actor }: Operations,
  command: string,
  step: Job["step"],
  args: string,
  message: InboxMessage,
): Promise<Say> {
  await store.now.jobs.add({
    command,
    step,
    arguments: args,
    actor,
    inboxId: message.id,
    senderId: message.senderId,
    createdAt: clock.now(),
  });
  return { text: `!${command} sedang dikerjakan … Hasilnya menyusul di sini.` };
}

async function fileFor(
  { store, clock }: Operations,
  line: AdminLine,
  message: InboxMessage,
): Promise<string> {
  const since = new Date(clock.now().getTime() - FILE_WAITS_MS);
  const document = line.document ?? (await store.now.inbox.newestDocument(message.contactId, since));
  if (document === null)
    throw new Fault(
      "argument_invalid",
      "Belum ada berkas. Kirim berkas CSV atau XLSX ke sini, lalu balas !impor. Bila perlu dengan bulan dan waktu data: !impor 2026-11 per 2026-11-20 07:30",
    );
  return document;
}

async function confirm(
  commands: readonly AdminCommand[],
  operations: Operations,
  text: string,
  message: InboxMessage,
): Promise<Say> {
  const asked = await useCode(operations, plainSigns(text).replace(/\D/g, ""));
  const command = findCommand(commands, asked.command);
  if (command === undefined) throw new Error(`a code for !${asked.command}, which does not exist`);
  if (command.isLong === "both")
    return begin(operations, command.name, "confirmed", asked.arguments, message);
  return sayReport(await finishCommand(command, asked.arguments, operations));
}

/** A report as a chat message: on a narrow screen a table is a list. */
export function sayReport(report: Report): Say {
  const rows = (report.table?.rows ?? []).map((row) =>
    row
      .filter((cell) => cell !== "")
      .map(oneLine)
      .join(" – "),
  );
  const text = visibleText([`*${report.title}*`, ...(report.lines ?? []), ...rows].join("\n"));
  return report.document === undefined ? { text } : { text, document: report.document };
}
