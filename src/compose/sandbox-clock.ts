import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type BillingPeriod, dueOn } from "../domain/billing-period";
import { instantOf } from "../domain/local-time";

/** The sandbox's first moment: twenty seconds before the scheduled push. */
const FIRST_MOMENT_MS = 8 * 3_600_000 - 20_000;

function fileOf(dataFolder: string): string {
  return join(dataFolder, "sandbox", "clock.json");
}

/** How far the sandbox's clock is moved; `null` before the first start. Every process of a sandbox reads the same. */
export function readClockOffset(dataFolder: string): number | null {
  const file = fileOf(dataFolder);
  if (!existsSync(file)) return null;
  const { offsetMs } = JSON.parse(readFileSync(file, "utf8")) as { offsetMs: number };
  return offsetMs;
}

/** Moves the sandbox's clock to this moment. A service that runs keeps the old one until its next start. */
export function moveClockTo(dataFolder: string, moment: Date, realNow: Date): void {
  keepOffset(dataFolder, moment.getTime() - realNow.getTime());
}

/** Lets the sandbox begin at 07.59.40 WIB on the 20th of this month, and remembers it. */
export function startClockOn20th(dataFolder: string, period: BillingPeriod, realNow: Date): number {
  const offsetMs = instantOf(dueOn(period)).getTime() + FIRST_MOMENT_MS - realNow.getTime();
  keepOffset(dataFolder, offsetMs);
  return offsetMs;
}

function keepOffset(dataFolder: string, offsetMs: number): void {
  const file = fileOf(dataFolder);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  // A link that leads nowhere is no clock yet: not written through.
  rmSync(file, { force: true });
  writeFileSync(file, JSON.stringify({ offsetMs }), { flag: "wx", mode: 0o600 });
}
