import { accessSync, constants, existsSync, readFileSync, statSync } from "node:fs";
import { configFault, configProblems } from "../config/load-config";
import { templateProblems } from "../texts/invoice";
import { secretFileProblems } from "./secret-files";

type Environment = Readonly<Record<string, string | undefined>>;

/** Everything that is wrong with the settings and with the files that they name; empty when all is good. */
export function settingProblems(environment: Environment, fileNames: readonly string[]): string[] {
  return [
    ...configProblems(environment, fileNames),
    ...templateProblemsOf(environment),
    ...browserProblems(environment),
    ...secretFileProblems(environment),
  ];
}

/** Throws one Fault that lists everything, before anything has been opened. */
export function checkSettings(environment: Environment, fileNames: readonly string[]): void {
  const problems = settingProblems(environment, fileNames);
  if (problems.length > 0) throw configFault(problems);
}

/** What stands in the operator's own invoice text is a setting too: better told here than when it is needed. */
function templateProblemsOf(environment: Environment): string[] {
  const file = environment.INVOICE_TEMPLATE_FILE?.trim() ?? "";
  if (file === "") return [];
  const name = `INVOICE_TEMPLATE_FILE "${file}"`;
  try {
    return templateProblems(readFileSync(file, "utf8").trim()).map((problem) => `${name}: ${problem}.`);
  } catch {
    return [`${name}: berkas itu tidak dapat dibaca. Perbaiki jalurnya, atau kosongkan pengaturan ini.`];
  }
}

/** The sandbox needs no browser. */
function browserProblems(environment: Environment): string[] {
  const path = environment.CHROMIUM_PATH?.trim() ?? "";
  if (path === "" || environment.CHANNEL?.trim() !== "whatsapp") return [];
  const wrong = whyNotToRun(path);
  return wrong === null
    ? []
    : [
        `CHROMIUM_PATH "${path}": ${wrong}. Tulis jalur lengkap ke program Chromium atau Chrome, atau kosongkan supaya Lunas mencari sendiri.`,
      ];
}

function whyNotToRun(path: string): string | null {
  if (!existsSync(path)) return "berkas itu tidak ada";
  if (!statSync(path).isFile()) return "itu folder, bukan program";
  try {
    accessSync(path, constants.X_OK);
    return null;
  } catch {
    return "berkas itu tidak boleh dijalankan (bukan program, atau hak x tidak ada)";
  }
}
