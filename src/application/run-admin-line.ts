import { Fault } from "../domain/fault";
import { oneLine, visibleText } from "../domain/foreign-text";
import {
  type AdminCommand,
  type AdminLine,
  beginCommand,
  CONFIRM_COMMAND,
  finishCommand,
  type Operations,
  type Report,
  splitAdminLine,
} from "./admin";
import { askForCode, useCode } from "./confirmation-code";
import type { Say } from "./turn";

/** The chat's face of the admin commands: one line of an admin, `!status` or `!ya 123456`, and what is said to it. */
export async function runAdminLine(
  commands: readonly AdminCommand[],
  operations: Operations,
  line: string,
  document: string | null = null,
): Promise<Say> {
  const { name, text } = splitAdminLine(line);
  try {
    if (name === CONFIRM_COMMAND) return sayReport(await confirm(commands, operations, text));
    return await begin(commands, operations, name, { text, document });
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { text: visibleText(error.message) };
  }
}

async function begin(
  commands: readonly AdminCommand[],
  operations: Operations,
  name: string,
  line: AdminLine,
): Promise<Say> {
  const { outcome } = await beginCommand(commands, operations, name, line);
  if (!("preview" in outcome)) return sayReport(outcome);
  const code = await askForCode(operations, name, outcome.arguments);
  const shown = sayReport(outcome.preview);
  return {
    ...shown,
    text: `${shown.text}\nBalas *!${CONFIRM_COMMAND} ${code}* dalam 5 menit untuk menjalankan.`,
  };
}

async function confirm(
  commands: readonly AdminCommand[],
  operations: Operations,
  text: string,
): Promise<Report> {
  const asked = await useCode(operations, text.replace(/\D/g, ""));
  const command = commands.find((candidate) => candidate.name === asked.command);
  if (command === undefined) throw new Error(`a code for !${asked.command}, which does not exist`);
  return finishCommand(command, asked.arguments, operations);
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
