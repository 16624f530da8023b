import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { replaceFile } from "../adapters/files/replace-file";
import { writeSampleData } from "../adapters/files/sample-data/write-sample-data";
import { createSystemClock } from "../adapters/system/clock";
import { openBase } from "../compose/base";
import { startClockOn20th } from "../compose/sandbox-clock";
import type { Config } from "../config/config";
import { periodOf } from "../domain/billing-period";
import { localDay } from "../domain/local-time";
import { importSample } from "./data";

/** Big enough to look like a town, small enough to be ready at once. */
const SAMPLE_CUSTOMERS = 3_000;

/**
 * The newcomer's first start: a synthetic month, imported like real files; the clock begins on the morning of the 20th.
 * A start that was cut off in the middle (Ctrl-C, a full disk) is taken up again: the same seed makes the same files, and
 * those that were taken before change nothing.
 */
export async function prepareSample(
  config: Config,
  print: (text: string) => void,
  customers = SAMPLE_CUSTOMERS,
): Promise<void> {
  if (config.channel !== "sandbox" || !config.isUntouched) return;
  const folder = join(config.dataFolder, "sample");
  const unfinished = join(folder, ".unfinished");
  const period = periodOf(localDay(createSystemClock().now()));
  const base = await openBase(config, { console: null, migrates: true });
  try {
    const isBegun = existsSync(unfinished);
    if ((await base.store.now.customers.count()) > 0 && !isBegun) return;
    print(
      isBegun
        ? "The synthetic month was cut off while it was being loaded; going on …"
        : `Nothing is configured and the database is empty: loading a synthetic month of ${englishCount(customers)} customers …`,
    );
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    await replaceFile(unfinished, "");
    const { seed } = config.sandbox;
    const manifest = await writeSampleData({ customers, seed, period, folder, effectPoints: 4 });
    // The same road as a unit's own files: these can be looked at, and imported by hand.
    await importSample(base, manifest, folder, ({ fileName, outcome, rows }) => {
      if (outcome === "unchanged") return;
      const refused = `, ${englishCount(rows.rejected)} refused (on purpose: dirt as offices have it)`;
      print(`  ${fileName}: ${englishCount(rows.accepted)} rows taken${rows.rejected > 0 ? refused : ""}`);
    });
    rmSync(unfinished, { force: true });
  } finally {
    await base.store.close();
    await base.log.close();
  }
  // Loading took a while: the twenty seconds before the push begin now.
  if (config.sandbox.clock === "sample")
    startClockOn20th(config.dataFolder, period, createSystemClock().now());
}

/** The start screen is English throughout: it is the engineer's. What commands print is the operators', and Indonesian. */
export function englishCount(value: number): string {
  return value.toLocaleString("en-US");
}
