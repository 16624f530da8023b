import { Fault } from "../domain/fault";
import { murmur3 } from "../domain/holdout";
import type { App } from "./app";
import type { ScheduleDeps } from "./run-schedule";

/** What an operator command answers; each face renders it. */
export interface Report {
  readonly title: string;
  readonly lines: readonly string[];
}

/** What admin commands may do: the use cases, and who asks. */
export type Operations = Pick<App, "store" | "clock" | "ids" | "events" | "push" | "sending" | "channel"> &
  Pick<ScheduleDeps, "schedule"> & { readonly actor: string };

/** A command whose effect is shown first and done after a code. */
export interface Confirmable {
  readonly preview: Report;
  /** Handed to `confirmed` when the code comes. */
  readonly arguments: string;
}

export interface AdminCommand {
  /** Without the `!`. */
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  readonly changesData: boolean;
  run(text: string, operations: Operations): Promise<Report | Confirmable>;
  confirmed?(text: string, operations: Operations): Promise<Report>;
}

/** A code works once, for its asker, for so long. */
const CODE_VALID_MS = 5 * 60_000;
export const CONFIRM_COMMAND = "ya";

/** Runs one line of an admin, `!status` or `!ya 123456`, writes the audit log, and says what the admin reads. */
export async function runAdminLine(
  commands: readonly AdminCommand[],
  operations: Operations,
  line: string,
): Promise<string> {
  const [word = "", ...rest] = line.replace(/^!/, "").trim().split(/\s+/);
  const text = line.replace(/^!/, "").trim().slice(word.length).trim();
  const name = word.toLowerCase();
  try {
    if (name === CONFIRM_COMMAND) return await confirm(commands, operations, rest[0] ?? "");
    const command = commands.find((candidate) => candidate.name === name);
    if (command === undefined)
      throw new Fault("argument_invalid", `Perintah !${name} tidak dikenal. Balas !bantuan untuk daftarnya.`);
    const outcome = await command.run(text, operations);
    if (!("preview" in outcome)) {
      await audit(operations, name, command.changesData ? text : "", "done");
      return render(outcome);
    }
    const code = await askForCode(operations, name, outcome.arguments);
    await audit(operations, name, outcome.arguments, "asked");
    return `${render(outcome.preview)}\nBalas *!${CONFIRM_COMMAND} ${code}* dalam 5 menit untuk menjalankan.`;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    await audit(operations, name, text, "refused");
    return error.message;
  }
}

export function render(report: Report): string {
  return [`*${report.title}*`, ...report.lines].join("\n");
}

async function askForCode(operations: Operations, command: string, args: string): Promise<string> {
  const code = String(
    Number.parseInt(operations.ids.next().replace(/\D/g, "").slice(0, 9) || "0", 10) % 1_000_000,
  ).padStart(6, "0");
  const expiresAt = new Date(operations.clock.now().getTime() + CODE_VALID_MS);
  await operations.store.now.confirmations.add({
    asker: operations.actor,
    codeHash: hashOf(operations.actor, code),
    command,
    arguments: args,
    expiresAt,
  });
  return code;
}

async function confirm(
  commands: readonly AdminCommand[],
  operations: Operations,
  code: string,
): Promise<string> {
  const asked = await operations.store.now.confirmations.use(
    operations.actor,
    hashOf(operations.actor, code),
    operations.clock.now(),
  );
  const command = commands.find((candidate) => candidate.name === asked?.command);
  if (asked === null || command?.confirmed === undefined)
    throw new Fault(
      "argument_invalid",
      "Kode itu tidak berlaku (salah, sudah dipakai, atau lewat 5 menit). Ulangi perintahnya.",
    );
  const report = await command.confirmed(asked.arguments, operations);
  await audit(operations, asked.command, asked.arguments, "done");
  return render(report);
}

function hashOf(asker: string, code: string): string {
  return String(murmur3(`${asker}:${code}`));
}

function audit(
  operations: Operations,
  command: string,
  details: string,
  outcome: "done" | "asked" | "refused",
) {
  return operations.store.now.auditLog.add({
    actor: operations.actor,
    command: command.slice(0, 30),
    details,
    outcome,
    occurredAt: operations.clock.now(),
  });
}
