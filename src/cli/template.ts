import { readFileSync } from "node:fs";
import type { Command } from "commander";
import { Fault } from "../domain/fault";
import { DEFAULT_TEMPLATE, PLACEHOLDERS, templateProblems } from "../texts/invoice";
import { sampleInvoices } from "../texts/sample-invoice";
import { cloudTemplateCommands } from "./cloud-template";
import type { CliContext } from "./context";

export function templateCommands(program: Command, context: CliContext): void {
  const { config, print } = context;
  const template = program.command("template").description("teks tagihan: lihat, periksa, pratinjau");
  template
    .command("show")
    .description("teks yang dipakai sekarang, dan isian yang boleh ada di dalamnya")
    .action(() =>
      print(
        `${currentTemplate(context)}\n\n${Object.entries(PLACEHOLDERS)
          .map(([name, help]) => `{${name}}: ${help}`)
          .join("\n")}`,
      ),
    );
  const check = template.command("check <file>").description("periksa teks baru sebelum dipakai");
  check.action((file: string) => {
    const problems = templateProblems(readText(file));
    if (problems.length > 0)
      throw new Fault("template_invalid", problems.map((line) => `- ${line}`).join("\n"));
    print("Templat baik.");
  });
  template
    .command("preview [file]")
    .description("contoh pesan dengan pelanggan rekaan")
    .action((file: string | undefined) =>
      print(
        sampleInvoices(file === undefined ? currentTemplate(context) : readText(file), {
          unitName: config().unitName,
          offersPdf: true,
        })[0]!.text,
      ),
    );
  cloudTemplateCommands(template, context);
}

function currentTemplate({ config }: CliContext): string {
  const file = config().invoiceTemplateFile;
  return file === null ? DEFAULT_TEMPLATE : readText(file);
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    throw new Fault("file_unreadable", `Berkas ${file} tidak dapat dibaca.`);
  }
}
