import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { sqlOfDataSource } from "../adapters/database/connection/sql";
import { readMessagedPhones } from "../adapters/database/report/messaged-phones";
import { simulatePayments } from "../adapters/files/sample-data/simulate-payments";
import { openBills, type SampleManifest } from "../adapters/files/sample-data/write-sample-data";
import { writeSettlements } from "../adapters/files/sample-data/write-settlements";
import { createSystemClock } from "../adapters/system/clock";
import { pickCampaign } from "../application/campaigns/pick-campaign";
import { moveClockTo } from "../compose/sandbox-clock";
import type { Config } from "../config/config";
import { addMonths } from "../domain/billing-period";
import { Fault } from "../domain/fault";
import { formatInstant, instantOf } from "../domain/local-time";
import { formatCount } from "../domain/rupiah";
import type { CliContext } from "./context";
import { wholeNumber } from "./whole-number";
import { withBase } from "./with-base";

/** What the synthetic customers pay after a campaign, given who was messaged: for trying the report on a known truth. */
export function samplePaymentsCommand(program: Command, { config, print }: CliContext): void {
  program
    .command("sample-payments [n]")
    .description("buat daftar pelunasan contoh sesudah kampanye n: siapa membayar, bila pesannya berpengaruh")
    .option("--folder <folder>", "folder data contoh", "data/sample")
    .option("--move-clock", "majukan jam sandbox ke tanggal 2 bulan berikutnya (hentikan layanan dulu)")
    .action(async (text: string | undefined, options: { folder: string; moveClock?: true }) => {
      const { folder } = options;
      const manifest = readManifest(folder);
      await withBase(config(), async ({ store, dataSource }) => {
        const named = text === undefined ? null : wholeNumber("Nomor kampanye", text);
        const campaign = await pickCampaign({ store }, named, ["running", "paused", "finished"]);
        const sql = sqlOfDataSource(dataSource, (work) => work());
        const { phones, intended } = await readMessagedPhones(sql, campaign.id);
        const { effectPoints, period } = manifest;
        const open = openBills({ ...manifest, folder });
        const payments = simulatePayments(open, (phone) => phones.has(phone), effectPoints, manifest);
        const path = join(folder, `pelunasan-${period.replace("-", "")}-sesudah-kampanye-${campaign.id}.csv`);
        const rows = await writeSettlements(path, payments);
        const reached = intended === 0 ? 0 : phones.size / intended;
        const truth = (effectPoints * reached).toFixed(2).replace(".", ",");
        print(`${formatCount(rows)} pembayaran di ${path}`);
        print(
          `Pengaruh yang disembunyikan: ${effectPoints} poin × ${formatCount(phones.size)}/${formatCount(intended)} terkirim = ${truth} poin.`,
        );
        const known = instantOf(`${addMonths(period, 1)}-02`, "08:00");
        if (options.moveClock === true) moveSandboxClock(config(), known);
        print(`Ambil dengan: lunas import ${path} --as-of "${addMonths(period, 1)}-02 07:30"`);
        if (options.moveClock !== true)
          print(
            `Laporan mengenal pelunasan itu sesudah jamnya lewat: hentikan layanan, lalu ulangi perintah ini dengan --move-clock (jam sandbox menjadi ${formatInstant(known)}).`,
          );
      });
    });
}

function moveSandboxClock({ channel, sandbox, dataFolder }: Config, moment: Date): void {
  if (channel !== "sandbox" || sandbox.clock === "real")
    throw new Fault("wrong_state", "--move-clock hanya untuk sandbox dengan SANDBOX_CLOCK=sample.");
  moveClockTo(dataFolder, moment, createSystemClock().now());
}

function readManifest(folder: string): SampleManifest {
  const path = join(folder, "manifest.json");
  try {
    return JSON.parse(readFileSync(path, "utf8")) as SampleManifest;
  } catch {
    throw new Fault(
      "file_unreadable",
      `${path} tidak terbaca. Buat dulu data contohnya: lunas sample-data --out ${folder}`,
    );
  }
}
