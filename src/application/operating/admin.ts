import { Fault } from "../../domain/fault";
import type { UserRole } from "../../domain/user";
import type { ScheduleDeps } from "../campaigns/run-schedule";
import type { TakeImport } from "../importing/import-file";
import type { App } from "../ports/app";
import type { JobProgress } from "../ports/job-progress";
import type { PersonFiles } from "../ports/person-files";
import type { StoredDocumentRef } from "../ports/turn";
import type { ReportMaker } from "../report/make-report";

/** What an operator command answers; each face renders it: sentences, then a table, and a file to go with it. */
export interface Report {
  readonly title: string;
  readonly lines?: readonly string[];
  readonly table?: ReportTable;
  readonly document?: StoredDocumentRef;
}

export interface ReportTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A command whose effect is shown first and done after a yes. */
export interface Confirmable {
  readonly preview: Report;
  /** Handed to `confirmed` when the yes comes. */
  readonly arguments: string;
  /** What was shown, in short: while it stays the same, the preview is still true. */
  readonly seen?: string;
  /** There is nothing to weigh: on the screens, where the button said it all, the click is the yes. */
  readonly isPlain?: true;
  /** What the asker must write for an act that nobody can take back: a count of the preview, with the words that ask for it. */
  readonly typed?: { readonly ask: string; readonly answer: string; readonly button: string };
}

/** What the faces give to every command, whoever asks. */
export type AdminServices = Pick<
  App,
  "store" | "clock" | "ids" | "events" | "push" | "sending" | "chat" | "admins"
> &
  Pick<ScheduleDeps, "schedule"> & {
    readonly reports: ReportMaker;
    readonly takeImport: TakeImport;
    /** Where a document lies on this machine: its path below the data folder, or a whole path. */
    readonly locate: (document: string) => string;
    readonly personFiles: PersonFiles;
    /** Numbers are linked by a QR code or a typed code: on WhatsApp itself only. */
    readonly linksNumbers: boolean;
    /** One-way, for secrets that are stored. */
    readonly fingerprint: (text: string) => string;
  };

/** What admin commands may do: the use cases, and who asks. */
export type Operations = AdminServices & {
  /** The admin's phone, or `cli`. */
  readonly actor: string;
  /** The admin's message that is being answered, and who wrote it; `null` on the command line. */
  readonly message: { readonly id: number; readonly contactId: number } | null;
  /** The job in which the command is done, where it is one: begun perhaps by a process that is no more. */
  readonly job?: JobProgress;
  readonly face: "whatsapp" | "cli" | "screen";
  /** On the screens, the key of the form: what must not happen twice is written with it. */
  readonly once?: string;
};

/** What follows a command's name. */
export interface AdminLine {
  /** Line breaks kept. */
  readonly text: string;
  /** The file that came with it, for `Operations.locate`. */
  readonly document: string | null;
}

/** What a form holds, by the names of its fields. */
export type FormValues = Readonly<Record<string, string>>;

export interface FormField {
  readonly name: string;
  readonly label: string;
  /** `hidden`: known from the page, e.g. the number of a campaign. */
  readonly kind: "hidden" | "text" | "long_text" | "choice" | "instant" | "phone" | "customer";
  readonly hint?: string;
  readonly isOptional?: true;
  readonly choices?: readonly (readonly [value: string, label: string])[];
  readonly longest?: number;
}

/** One operator command: one definition serves `!` on WhatsApp, the command line, and whatever face comes next. */
export interface AdminCommand<Args = unknown> {
  /** Without the `!`. */
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  readonly changesData: boolean;
  /** On the command line the first word is a file. */
  readonly takesFile?: true;
  /** In a chat it is a job, answered later: what comes before the yes (`run`), or the work after it as well (`both`). */
  readonly isLong?: "run" | "both";
  /** Who may use it on the screens. On WhatsApp and in the terminal everybody is an admin. */
  readonly least: UserRole;
  /** Starts something to many: on the screens only by people who may start. */
  readonly needsStart?: true;
  /** On the screens: one click and its opposite beside it, shown first, or shown and a count of it typed. */
  readonly gravity: "undoable" | "shown" | "typed";
  /** The same as a form: no line is built to be taken apart. `values` are what people wrote into its fields. */
  readonly form?: { readonly fields: readonly FormField[]; read(values: FormValues): Args };
  /** Stops something: in force also when the message arrives late. */
  readonly isBrake?: true;
  /** Throws the Fault that explains how it is written. */
  parse(line: AdminLine): Args;
  run(args: Args, operations: Operations): Promise<Report | Confirmable>;
  confirmed?(stored: string, operations: Operations): Promise<Report>;
  /** What the audit log keeps of the arguments, where that is not the whole line: never what customers are told. */
  audited?(args: Args): string;
}

/** Lets a command be typed by its own arguments and still stand in one list with the others. */
export function defineAdminCommand<Args>(command: AdminCommand<Args>): AdminCommand {
  return command as AdminCommand;
}

export const CONFIRM_COMMAND = "ya";

export function findCommand(commands: readonly AdminCommand[], name: string): AdminCommand | undefined {
  return commands.find((candidate) => candidate.name === name);
}

/** Runs a command as far as it goes without a yes, and writes that down. Throws Faults, which are written down too. */
export async function beginCommand(
  commands: readonly AdminCommand[],
  operations: Operations,
  name: string,
  line: AdminLine,
): Promise<{ readonly command: AdminCommand; readonly outcome: Report | Confirmable }> {
  const command = findCommand(commands, name);
  return refusalsAudited(operations, name, "", async () => {
    if (command === undefined)
      throw new Fault("argument_invalid", `Perintah !${name} tidak dikenal. Balas !bantuan untuk daftarnya.`);
    const args = command.parse(line);
    const outcome = await command.run(args, operations);
    const details = command.audited?.(args) ?? line.text;
    if ("preview" in outcome) await audit(operations, name, outcome.arguments, "asked");
    else await audit(operations, name, details, "done");
    return { command, outcome };
  });
}

/** The same with the fields of a form. What asks first is done at once where there is nothing to weigh. */
export async function runForm(
  command: AdminCommand,
  values: FormValues,
  operations: Operations,
): Promise<Report | Confirmable> {
  return refusalsAudited(operations, command.name, "", async () => {
    const args = command.form!.read(values);
    const outcome = await command.run(args, operations);
    if ("preview" in outcome)
      return outcome.isPlain === true ? finishCommand(command, outcome.arguments, operations) : outcome;
    await audit(operations, command.name, command.audited?.(args) ?? Object.values(values).join(" "), "done");
    return outcome;
  });
}

/** Does what was shown in the preview. */
export async function finishCommand(
  command: AdminCommand,
  stored: string,
  operations: Operations,
): Promise<Report> {
  if (command.confirmed === undefined)
    throw new Error(`!${command.name} asks and does not know what to do then`);
  const { confirmed } = command;
  return refusalsAudited(operations, command.name, stored, async () => {
    const report = await confirmed(stored, operations);
    await audit(operations, command.name, stored, "done");
    return report;
  });
}

async function refusalsAudited<T>(
  operations: Operations,
  command: string,
  details: string,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await audit(operations, command, details, error instanceof Fault ? "refused" : "failed");
    throw error;
  }
}

function audit(
  operations: Operations,
  command: string,
  details: string,
  outcome: "done" | "asked" | "refused" | "failed",
) {
  return operations.store.now.auditLog.add({
    actor: operations.actor,
    command: command.slice(0, 30),
    details,
    outcome,
    occurredAt: operations.clock.now(),
    face: operations.face,
  });
}
