import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import type { Command } from "commander";
import { createDataSource, migrate, openDataSource, schemaState } from "../adapters/database/data-source";
import { makeReport, REPORT_FORMATS, type ReportFormat } from "../application/report/make-report";
import { settleByHand } from "../application/settle-delivery";
import type { CliContext } from "../cli";
import { compose } from "../compose";
import { configProblems } from "../config";
import { Fault } from "../domain/fault";
import { SETTINGS } from "../settings";
import { templateProblems } from "../texts/invoice";
import { needPeriod } from "./data";
import { wholeNumber } from "./whole-number";
import { withBase } from "./with-base";

export function operatingCommands(program: Command, { config, environment, print }: CliContext): void {
  const configuration = program.command("config").description("pengaturan");
  configuration
    .command("check")
    .description("daftar semua yang salah, dengan perbaikannya")
    .action(() => {
      const problems = [...configProblems(environment), ...templateFileProblems(environment)];
      if (problems.length > 0)
        throw new Fault("config_invalid", problems.map((line) => `- ${line}`).join("\n"));
      print("Pengaturan baik.");
    });
  configuration
    .command("show")
    .description("semua pengaturan")
    .action(() => {
      for (const { name, help, default: fallback } of SETTINGS)
        print(`${name} (${fallback || "kosong"})\n    ${help}`);
    });

  program
    .command("database")
    .description("basis data")
    .command("migrate")
    .description("perbarui skema basis data")
    .action(async () => {
      const dataSource = await openDataSource(createDataSource(config().databaseUrl));
      try {
        if ((await schemaState(dataSource)) === "unknown")
          throw new Fault(
            "schema_unknown",
            "Basis data ini dibuat oleh Lunas yang lebih baru. Perbarui Lunas dulu.",
          );
        const ran = await migrate(dataSource);
        print(ran.length === 0 ? "Skema sudah yang terbaru." : `Selesai: ${ran.join(", ")}`);
      } finally {
        await dataSource.destroy();
      }
    });

  program
    .command("report")
    .description("laporan hasil")
    .option("--period <YYYY-MM>", "bulan tagihan; tanpa ini: bulan kampanye terbaru")
    .option("--campaign <n>", "nomor kampanye, bila sebulan ada beberapa")
    .option("--format <bentuk>", REPORT_FORMATS.join(", "), "text")
    .option("--out <berkas>", "nama berkas; teks biasa ke layar")
    .action((options: Record<string, string | undefined>) =>
      withBase(config(), async (base) => {
        const format = options.format as ReportFormat;
        if (!REPORT_FORMATS.includes(format))
          throw new Fault("argument_invalid", `--format ${format}: pilihan ${REPORT_FORMATS.join(", ")}.`);
        const { reports } = compose(base, { withCrowd: false });
        const file = await makeReport(
          reports,
          {
            ...(options.period === undefined ? {} : { period: needPeriod(options.period) }),
            ...(options.campaign === undefined
              ? {}
              : { campaignId: wholeNumber("--campaign", options.campaign) }),
          },
          format,
        );
        if (options.out === undefined && ["text", "json", "csv"].includes(format))
          return print(file.content.toString("utf8"));
        const target = options.out ?? file.fileName;
        await writeFile(target, file.content);
        print(`Laporan: ${target}`);
      }),
    );

  program
    .command("delivery")
    .description("satu pesan: putuskan yang belum pasti")
    .command("settle <id> <putusan>")
    .description("putuskan pesan yang belum pasti: was-sent atau was-not-sent")
    .action((id: string, verdict: string) =>
      withBase(config(), async (base) => {
        const deliveryId = wholeNumber("Nomor pesan", id);
        if (verdict !== "was-sent" && verdict !== "was-not-sent")
          throw new Fault("argument_invalid", "Putusan: was-sent atau was-not-sent.");
        await settleByHand({ ...base, events: base.log }, deliveryId, verdict);
        print(`Pesan ${id} diputuskan: ${verdict}.`);
      }),
    );
}

/** What stands in the operator's own invoice text is a setting too: better told here than at the start. */
function templateFileProblems(environment: CliContext["environment"]): string[] {
  const file = environment.INVOICE_TEMPLATE_FILE?.trim() ?? "";
  if (file === "") return [];
  const name = `INVOICE_TEMPLATE_FILE "${file}"`;
  try {
    return templateProblems(readFileSync(file, "utf8").trim()).map((problem) => `${name}: ${problem}.`);
  } catch {
    return [`${name}: the file cannot be read. Correct the path, or leave the setting empty.`];
  }
}
