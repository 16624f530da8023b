import { resolve } from "node:path";
import { createInterface } from "node:readline/promises";
import type { Command } from "commander";
import { ADMIN_COMMANDS } from "../admin";
import { type AdminCommand, beginCommand, finishCommand, type Report } from "../application/operating/admin";
import { compose } from "../compose/compose";
import { composeAdmin } from "../compose/compose-admin";
import { Fault } from "../domain/fault";
import { oneLine } from "../domain/foreign-text";
import { plainAndBold } from "../texts/bold";
import type { CliContext } from "./context";
import { columnsOf, widthOf } from "./fit-to-screen";
import { withBase } from "./with-base";

const ACTOR = "cli";

/** The command line's face of the admin commands: `lunas kasus 12` is `!kasus 12`; a yes is `--yes` or said on screen. */
export function adminCommands(program: Command, { config, print }: CliContext): void {
  for (const command of ADMIN_COMMANDS) {
    const added = program
      .command(command.name)
      .description(command.summary)
      .usage(usageOf(command))
      .argument("[kata...]", usageOf(command))
      .helpGroup("Perintah admin, sama seperti di WhatsApp dengan tanda !");
    // A command that does not change anything never asks.
    if (command.changesData) added.option("--yes", "jalankan tanpa bertanya");
    added.action((words: string[], options: { yes?: true }) =>
      withBase(config(), async (base) => {
        const services = composeAdmin(base, compose(base, { withCrowd: false }));
        const operations = { ...services, actor: ACTOR, message: null, face: "cli" as const };
        const show = (report: Report) => {
          for (const line of reportLines(report, services.locate, columnsOf(process.stdout))) print(line);
        };
        const { outcome } = await beginCommand(
          ADMIN_COMMANDS,
          operations,
          command.name,
          lineOf(command, words),
        );
        if (!("preview" in outcome)) return show(outcome);
        show(outcome.preview);
        if (options.yes !== true && !(await isWanted())) return print("Tidak jadi.");
        show(await finishCommand(command, outcome.arguments, operations));
      }),
    );
  }
}

/** `<nomor kasus>` of `!balas <nomor kasus>`. */
function usageOf({ name, usage, takesFile }: AdminCommand): string {
  const rest = usage.slice(name.length + 1).trim();
  return takesFile === true ? `<berkas> ${rest}` : rest;
}

function lineOf(command: AdminCommand, words: readonly string[]) {
  if (command.takesFile !== true) return { text: words.join(" ").trim(), document: null };
  const [file, ...rest] = words;
  return { text: rest.join(" ").trim(), document: file === undefined ? null : resolve(file) };
}

async function isWanted(): Promise<boolean> {
  if (!process.stdin.isTTY)
    throw new Fault("argument_invalid", "Tidak ada yang dapat ditanyai di sini: ulangi dengan --yes.");
  const dialogue = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^y(a|es)?$/i.test((await dialogue.question("Jalankan? (ya/tidak) ")).trim());
  } finally {
    dialogue.close();
  }
}

/** A report on a terminal: the table has columns that stand under one another, the file its place. */
export function reportLines(
  report: Report,
  locate: (document: string) => string,
  screen: number | null = null,
): string[] {
  const { title, lines = [], table, document } = report;
  return [
    title,
    ...lines.map(withoutStars),
    ...(table === undefined ? [] : columns([table.columns, ...table.rows], screen)),
    ...(document === undefined ? [] : [`Berkas: ${locate(document.path)}`]),
  ];
}

/** A terminal has no bold of WhatsApp's. */
function withoutStars(line: string): string {
  return plainAndBold(line).join("");
}

/** Where the screen is too narrow for columns, a row is a line that hangs, as on WhatsApp. */
function columns(rows: readonly (readonly string[])[], screen: number | null): string[] {
  const shown = rows.map((row) => row.map(oneLine));
  const widths = shown[0]!.map((_, column) => Math.max(...shown.map((row) => (row[column] ?? "").length)));
  const lines = shown.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  if (screen === null || lines.every((line) => widthOf(line) <= screen)) return lines;
  return shown.slice(1).map((row) => {
    const [first = "", ...rest] = row.filter((cell) => cell !== "");
    return /^\d+\.$/.test(first) ? `${first} ${rest.join(" – ")}` : [first, ...rest].join(" – ");
  });
}
