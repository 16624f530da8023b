import { SingleBar } from "cli-progress";
import type { Command } from "commander";
import { readBackupFile, writeBackupFile } from "../adapters/database/backup/backup-file";
import { type Restored, restoreBackup } from "../adapters/database/backup/restore-backup";
import { backupLines } from "../adapters/database/backup/write-backup";
import { inSnapshot } from "../adapters/database/connection/snapshot";
import { createSystemClock } from "../adapters/system/clock";
import { formatInstant } from "../domain/local-time";
import { formatCount } from "../domain/rupiah";
import type { CliContext } from "./context";
import { withBase } from "./with-base";

/** `lunas backup` and `lunas restore`: everything in the database, into one file and out of it again. */
export function backupCommands(program: Command, { config, print }: CliContext): void {
  program
    .command("backup <file>")
    .description("salin seluruh basis data ke satu berkas, juga selagi Lunas berjalan")
    .action((file: string) =>
      withBase(config(), async ({ dataSource, clock }) => {
        const madeAt = clock.now();
        let rows = 0;
        await withCounter("disalin", (show) =>
          inSnapshot(dataSource, (sql) => {
            const lines = backupLines(sql, madeAt, (read) => {
              rows = read;
              show(read);
            });
            return writeBackupFile(file, lines);
          }),
        );
        print(`${formatCount(rows)} baris disalin ke ${file}, keadaan ${formatInstant(madeAt)}.`);
        print("Isinya data pelanggan: simpan terenkripsi, di komputer lain. Sesi WhatsApp tidak ikut.");
      }),
    );

  program
    .command("restore <file>")
    .description("isi basis data yang kosong dari berkas cadangan")
    .action(async (file: string) => {
      const { databaseUrl, pushSchedule } = config();
      const now = createSystemClock().now();
      const restored = await withCounter("dipulihkan", (show) =>
        restoreBackup(databaseUrl, file, () => readBackupFile(file), { now, schedule: pushSchedule }, show),
      );
      for (const line of restoredLines(restored)) print(line);
    });
}

function restoredLines({ madeAt, rows, calmed }: Restored): string[] {
  return [
    `${formatCount(rows)} baris dipulihkan, keadaan ${formatInstant(madeAt)}. Yang terkirim sesudah saat itu tidak diketahui, maka tidak ada yang terkirim dengan sendirinya:`,
    `- kampanye yang dijeda: ${formatCount(calmed.campaigns)} (periksa dulu di WhatsApp, lalu lanjutkan atau batalkan)`,
    `- kiriman terjadwal di antaranya, dianggap terlewat: ${formatCount(calmed.pushes)} (bila belum terkirim: lunas campaign plan)`,
    `- jawaban yang dibatalkan: ${formatCount(calmed.replies)}; perintah panjang yang diakhiri: ${formatCount(calmed.jobs)}`,
    "Pesan yang belum dijawab saat cadangan dibuat akan dijawab. Nomor WhatsApp perlu ditautkan lagi bila sesinya tidak ada.",
  ];
}

/** Long work shows that it goes on, where somebody looks. */
async function withCounter<T>(what: string, work: (show: (rows: number) => void) => Promise<T>): Promise<T> {
  if (!process.stderr.isTTY) return work(() => undefined);
  const bar = new SingleBar({ format: `{value} baris ${what}`, stream: process.stderr });
  bar.start(0, 0);
  try {
    return await work((rows) => bar.update(rows));
  } finally {
    bar.stop();
  }
}
