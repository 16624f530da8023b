import { existsSync, readFileSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { makePrivate } from "./adapters/system/private-files";
import { adminCommands } from "./cli/admin";
import { backupCommands } from "./cli/backup";
import { campaignCommands } from "./cli/campaign";
import { chatCommands } from "./cli/chat";
import { contactCommands } from "./cli/contact";
import type { CliContext } from "./cli/context";
import { dataCommands } from "./cli/data";
import { doctorCommand } from "./cli/doctor";
import { explainTrouble } from "./cli/explain-trouble";
import { columnsOf, fitToScreen } from "./cli/fit-to-screen";
import { operatingCommands } from "./cli/operating";
import { environmentOf, namesOf } from "./cli/read-environment";
import { rolloutCommands } from "./cli/rollout";
import { samplePaymentsCommand } from "./cli/sample-payments";
import { withSecretFiles } from "./cli/secret-files";
import { senderCommands } from "./cli/sender";
import { speakIndonesian } from "./cli/speak-indonesian";
import { startCommand } from "./cli/start";
import { templateCommands } from "./cli/template";
import { userCommands } from "./cli/user";
import { loadConfig } from "./config/load-config";
import { Fault } from "./domain/fault";
import { visibleText } from "./domain/foreign-text";

/** The `lunas` command: one command, its report, an exit code (0 done, 1 an explained mistake, 2 a bug). */
export async function main(argv: readonly string[]): Promise<number> {
  makePrivate();
  // `lunas … | head`: the reader has seen enough; that is no error of ours.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
  const file = existsSync(".env") ? readFileSync(".env", "utf8") : null;
  const environment = withSecretFiles(environmentOf(file, process.env));
  const fileNames = namesOf(file);
  const realNames = Object.keys(process.env);
  const context: CliContext = {
    environment,
    fileNames,
    realNames,
    config: () => loadConfig(environment, fileNames, realNames),
    print: (text) =>
      void process.stdout.write(`${fitToScreen(visibleText(text), columnsOf(process.stdout))}\n`),
  };
  const program = speakIndonesian(new Command("lunas"))
    .description("Kirim tagihan listrik lewat WhatsApp, jawab pelanggan, ukur hasilnya.")
    .exitOverride();
  for (const add of [
    startCommand,
    dataCommands,
    campaignCommands,
    rolloutCommands,
    templateCommands,
    chatCommands,
    operatingCommands,
    senderCommands,
    doctorCommand,
    samplePaymentsCommand,
    userCommands,
    contactCommands,
    backupCommands,
    adminCommands,
  ])
    add(program, context);
  try {
    await program.parseAsync([...argv], { from: "user" });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    const fault = error instanceof Fault ? error : explainTrouble(error);
    const said = fault === null ? String((error as Error).stack ?? error) : fault.message;
    const shown = visibleText(said);
    process.stderr.write(`${fault === null ? shown : fitToScreen(shown, columnsOf(process.stderr))}\n`);
    return fault === null ? 2 : 1;
  }
}
