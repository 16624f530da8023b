import { join } from "node:path";
import type { Command } from "commander";
import { samplePhone } from "../adapters/files/sample-data/contacts";
import { writeSampleData } from "../adapters/files/sample-data/write-sample-data";
import { createSystemClock } from "../adapters/system/clock";
import type { CliContext } from "../cli";
import { type Base, openBase } from "../compose";
import type { Config } from "../config";
import { periodOf } from "../domain/billing-period";
import { Fault } from "../domain/fault";
import { formatInstant, localDay } from "../domain/local-time";
import { nextPush } from "../domain/push-schedule";
import { startClockOn20th } from "../sandbox-clock";
import { ROLES, type Role, type Service, startService } from "../service";
import { importSample } from "./data";
import { createLiveLine } from "./live-line";
import { createQrBoard } from "./qr-board";
import { watchFunnel } from "./watch-funnel";

/** Big enough to look like a town, small enough to be ready at once. */
const SAMPLE_CUSTOMERS = 3_000;

/** In the sample month, the phone of the first household: bills to pay, a document to ask for. */
const SAMPLE_CHATTER = samplePhone(0);

export function startCommand(program: Command, { config }: CliContext): void {
  program
    .command("start")
    .description("jalankan layanan")
    .option("--roles <peran>", `bagian yang dijalankan proses ini: ${ROLES.join("|")}`, ROLES.join("|"))
    .option("--senders <label>", "nomor yang dijalankan proses ini, dipisah koma")
    .action(async (options: { roles: string; senders?: string }) => {
      const roles = options.roles.split(/[|,]/) as Role[];
      const wrong = roles.find((role) => !ROLES.includes(role));
      if (wrong !== undefined)
        throw new Fault("argument_invalid", `--roles ${wrong}: pilihan ${ROLES.join(", ")}.`);
      await run(config(), roles, options.senders?.split(","));
    });
}

async function run(
  config: Config,
  roles: readonly Role[],
  senders: readonly string[] | undefined,
): Promise<void> {
  const live = createLiveLine(process.stdout);
  const board = createQrBoard(live.screen);
  const print = (text: string) => void board.stream.write(`${text}\n`);
  const stopping = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stopping.abort());
  print(
    `Lunas: ${config.channel === "sandbox" ? "a pretend WhatsApp inside this process (sandbox); nothing leaves this machine" : "WhatsApp"}.`,
  );
  await prepareSample(config, print);
  const base = await openBase(config, {
    console: board.stream,
    migrates: config.databaseUrl.startsWith("sqlite:"),
  });
  let service: Service;
  try {
    service = await startService(base, {
      roles,
      ...(senders === undefined ? {} : { senders }),
      onLinking: (senderId, qr) => {
        if (qr !== null) board.show(senderId, qr);
      },
    });
  } catch (error) {
    await base.store.close();
    await base.log.close();
    throw error;
  }
  // Only from here on: before, whatever goes wrong ends the start.
  process.on("unhandledRejection", (error) => base.log.emit({ name: "error", where: "process", error }));
  await welcome(base, service.url, print);
  const funnel = roles.includes("scheduler") ? watchFunnel(base, live, stopping.signal) : Promise.resolve();
  await new Promise<void>((resolve) => {
    if (stopping.signal.aborted) resolve();
    stopping.signal.addEventListener("abort", () => resolve());
  });
  print("\nStopping …");
  await funnel;
  await service.stop();
  await base.store.close();
  await base.log.close();
  print("Stopped. `npm start` goes on where this ended.");
}

/** The newcomer's first start: a synthetic month, imported like real files; the clock begins on the morning of the 20th. */
async function prepareSample(config: Config, print: (text: string) => void): Promise<void> {
  if (config.channel !== "sandbox" || !config.isUntouched) return;
  const realNow = createSystemClock().now();
  const period = periodOf(localDay(realNow));
  const base = await openBase(config, { console: null, migrates: true });
  try {
    if ((await base.store.now.customers.count()) > 0) return;
    print(
      `Nothing is configured and the database is empty: loading a synthetic month of ${count(SAMPLE_CUSTOMERS)} customers …`,
    );
    const folder = join(config.dataFolder, "sample");
    const manifest = await writeSampleData({
      customers: SAMPLE_CUSTOMERS,
      seed: config.sandbox.seed,
      period,
      folder,
      effectPoints: 4,
    });
    // The same road as a unit's own files: these can be looked at, and imported by hand.
    await importSample(base, manifest, folder, ({ fileName, rows }) =>
      print(
        `  ${fileName}: ${count(rows.accepted)} rows taken${rows.rejected > 0 ? `, ${count(rows.rejected)} refused (on purpose: dirt as offices have it)` : ""}`,
      ),
    );
  } finally {
    await base.store.close();
    await base.log.close();
  }
  // Loading took a while: the twenty seconds before the push begin now.
  if (config.sandbox.clock === "sample")
    startClockOn20th(config.dataFolder, period, createSystemClock().now());
}

async function welcome(
  { config, clock, store }: Base,
  url: string | null,
  print: (text: string) => void,
): Promise<void> {
  const next = nextPush(config.pushSchedule, clock.now());
  print(
    `Ready. Its clock says ${formatInstant(clock.now())}${config.channel === "sandbox" ? " (the sandbox's own clock)" : ""}; ${count(await store.now.customers.count())} customers.`,
  );
  if (next !== null) print(`Next invoice push: ${formatInstant(next)}.`);
  if (url !== null) print(`Look in a browser: ${url}`);
  if (config.channel === "sandbox")
    print(
      `Try in a second terminal: npm run lunas -- chat --as ${SAMPLE_CHATTER}   (then type: CEK, PDF, MENU, STOP)`,
    );
  print("Ctrl-C stops it.");
}

/** This screen is English throughout: it is the engineer's. What commands print is the operators', and Indonesian. */
function count(value: number): string {
  return value.toLocaleString("en-US");
}
