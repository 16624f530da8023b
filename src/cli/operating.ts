import type { Command } from "commander";
import {
  createDataSource,
  migrate,
  openDataSource,
  schemaState,
} from "../adapters/database/connection/data-source";
import { fileFault } from "../adapters/files/file-fault";
import { replacePlainFile } from "../adapters/files/replace-file";
import type { ShownSetting } from "../application/ports/shown-setting";
import { REPORT_FORMATS, type ReportFormat } from "../application/report/make-report";
import { compose } from "../compose/compose";
import { configWarnings } from "../config/load-config";
import { shownSettings } from "../config/shown-settings";
import { Fault } from "../domain/fault";
import { doubtLine } from "../texts/admin";
import type { CliContext } from "./context";
import { needPeriod } from "./data";
import { secretFileWarnings } from "./secret-files";
import { checkSettings } from "./setting-files";
import { wholeNumber } from "./whole-number";
import { withBase } from "./with-base";

/** More than a person looks up in an evening. */
const DOUBTS_SHOWN = 100;

export function operatingCommands(program: Command, context: CliContext): void {
  configCommands(program, context);
  databaseCommand(program, context);
  reportCommand(program, context);
  deliveryCommands(program, context);
}

function configCommands(program: Command, { environment, fileNames, realNames, print }: CliContext): void {
  const configuration = program.command("config").description("pengaturan");
  configuration
    .command("check")
    .description("daftar semua yang salah, dengan perbaikannya")
    .action(() => {
      checkSettings(environment, fileNames);
      const warnings = [...configWarnings(environment, fileNames), ...secretFileWarnings(environment)];
      for (const line of warnings) print(`! ${line}`);
      print(
        warnings.length === 0 ? "Pengaturan baik." : "Pengaturan dapat dipakai; periksa yang bertanda !.",
      );
    });
  configuration
    .command("show")
    .description("semua pengaturan: nilainya sekarang dan artinya")
    .action(() => {
      for (const setting of shownSettings(environment, fileNames, realNames))
        print(`${setting.name}${valueText(setting)}\n    ${setting.meaning}`);
    });
}

function databaseCommand(program: Command, { config, print }: CliContext): void {
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
}

function reportCommand(program: Command, { config, print }: CliContext): void {
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
        const { file } = await reports.make(
          {
            ...(options.period === undefined ? {} : { period: needPeriod(options.period) }),
            ...(options.campaign === undefined
              ? {}
              : { campaignId: wholeNumber("--campaign", options.campaign) }),
          },
          format,
        );
        if (options.out === undefined && ["text", "json", "csv", "tables"].includes(format))
          return print(file.content.toString("utf8"));
        const target = options.out ?? file.fileName;
        try {
          await replacePlainFile(target, file.content);
        } catch (error) {
          throw fileFault(error, target);
        }
        print(`Laporan: ${target}`);
      }),
    );
}

function deliveryCommands(program: Command, { config, print }: CliContext): void {
  const delivery = program.command("delivery").description("pesan yang belum pasti");
  delivery
    .command("doubts")
    .description("pesan yang belum pasti terkirim, dengan nomornya; yang terlama dulu")
    .action(() =>
      withBase(config(), async ({ store }) => {
        const doubts = await store.now.deliveries.doubts(DOUBTS_SHOWN);
        print(doubts.length === 0 ? "Tidak ada pesan yang belum pasti." : doubts.map(doubtLine).join("\n"));
      }),
    );
}

const SOURCES = { file: ".env", environment: "lingkungan" } as const;

/** `=240 (.env; bawaan: none)` of a setting that somebody set, `, bawaan: none` of one that nobody did. Never a password. */
function valueText({ source, value, fallback }: ShownSetting): string {
  const otherwise = `bawaan: ${fallback || "kosong"}`;
  return source === "default" ? `, ${otherwise}` : `=${value} (${SOURCES[source]}; ${otherwise})`;
}
