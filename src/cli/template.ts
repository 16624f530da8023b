import { readFileSync } from "node:fs";
import type { Command } from "commander";
import { periodOf } from "../domain/billing-period";
import { customerId } from "../domain/customer-id";
import { Fault } from "../domain/fault";
import { DEFAULT_TEMPLATE, PLACEHOLDERS, renderInvoice, templateProblems } from "../texts/invoice";
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
      print(sampleMessage(file === undefined ? currentTemplate(context) : readText(file), config().unitName)),
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

/** An invented customer: a template can be looked at before there is any data. */
function sampleMessage(template: string, unitName: string): string {
  const dueOn = "2026-11-20";
  const bill = {
    customerId: customerId("516759900011"),
    period: periodOf(dueOn),
    amount: 77_125,
    dueOn,
    name: "SITI AMINAH",
  };
  return renderInvoice(template, { bills: [bill], dataAsOf: null, today: dueOn, unitName, offersPdf: true });
}
