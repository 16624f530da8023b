import type { Command } from "commander";
import { lockService } from "../adapters/database/connection/service-lock";
import { samplePhone } from "../adapters/files/sample-data/contacts";
import { closeToOthers } from "../adapters/system/private-files";
import { startWatchdog } from "../adapters/system/watchdog";
import { type Base, openBase } from "../compose/base";
import type { Config } from "../config/config";
import { configWarnings } from "../config/load-config";
import { Fault } from "../domain/fault";
import { formatInstant } from "../domain/local-time";
import { nextPush } from "../domain/push-schedule";
import { ROLES, type Role } from "../service/roles";
import { type Service, startService } from "../service/service";
import type { CliContext } from "./context";
import { createLiveLine } from "./live-line";
import { englishCount, prepareSample } from "./prepare-sample";
import { privatePaths } from "./private-data";
import { createQrBoard } from "./qr-board";
import { checkSettings } from "./setting-files";
import { whenToldToStop } from "./stop-signals";
import { watchFunnel } from "./watch-funnel";

/** In the sample month, the phone of the first household: bills to pay, a document to ask for. */
const SAMPLE_CHATTER = samplePhone(0);

export function startCommand(program: Command, { config, environment, fileNames }: CliContext): void {
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
      checkSettings(environment, fileNames);
      const doubts = configWarnings(environment, fileNames).length;
      if (doubts > 0)
        process.stderr.write(`Settings: ${doubts} to look at, see \`npm run lunas -- config check\`.\n`);
      await run(config(), roles, options.senders?.split(","), whenToldToStop(environment));
    });
}

async function run(
  config: Config,
  roles: readonly Role[],
  senders: readonly string[] | undefined,
  stopping: AbortSignal,
): Promise<void> {
  const live = createLiveLine(process.stdout);
  const board = createQrBoard(live.screen);
  const print = (text: string) => void board.stream.write(`${text}\n`);
  print(
    `Lunas: ${config.channel === "sandbox" ? "a pretend WhatsApp inside this process (sandbox); nothing leaves this machine" : "WhatsApp"}.`,
  );
  const lock = lockService(config.databaseUrl);
  if (lock === null)
    throw new Fault(
      "wrong_state",
      `Lunas sudah berjalan dengan basis data ini (${config.databaseUrl}). Hentikan yang itu dulu (Ctrl-C di terminalnya); untuk beberapa proses sekaligus pakailah MySQL (DATABASE_URL).`,
    );
  try {
    await serve(config, roles, senders, { live, board, print, stopping });
  } finally {
    lock.release();
  }
}

interface Face {
  readonly live: ReturnType<typeof createLiveLine>;
  readonly board: ReturnType<typeof createQrBoard>;
  readonly print: (text: string) => void;
  readonly stopping: AbortSignal;
}

async function serve(
  config: Config,
  roles: readonly Role[],
  senders: readonly string[] | undefined,
  { live, board, print, stopping }: Face,
): Promise<void> {
  // What an older version or a copy has left open.
  await closeToOthers(privatePaths(config));
  await prepareSample(config, print);
  if (stopping.aborted) return print("Stopped.");
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
  const watchdog = startWatchdog(
    "Lunas stood still for half a minute and ends itself; start it again (a supervisor does that by itself).",
  );
  await welcome(base, service, print);
  const funnel = roles.includes("scheduler") ? watchFunnel(base, live, stopping) : Promise.resolve();
  await new Promise<void>((resolve) => {
    if (stopping.aborted) resolve();
    stopping.addEventListener("abort", () => resolve());
  });
  live.show(null);
  print("\nStopping …");
  await funnel;
  await service.stop();
  await watchdog.stop();
  await base.store.close();
  await base.log.close();
  print("Stopped. `npm start` goes on where this ended.");
}

async function welcome(
  { config, clock, store }: Base,
  { url, firstLink }: Pick<Service, "url" | "firstLink">,
  print: (text: string) => void,
): Promise<void> {
  const next = nextPush(config.pushSchedule, clock.now());
  print(
    `Ready. Its clock says ${formatInstant(clock.now())}${config.channel === "sandbox" ? " (the sandbox's own clock)" : ""}; ${englishCount(await store.now.customers.count())} customers.`,
  );
  if (next !== null) print(`Next invoice push: ${formatInstant(next)}.`);
  if (url !== null) print(`Look in a browser: ${url}`);
  if (firstLink !== null) print(`Make the first account, within 15 minutes: ${firstLink}`);
  if (config.channel === "sandbox")
    print(
      `Play customer in the browser: ${url === null ? "/telepon" : `${url}/telepon`}, or in a second terminal: npm run lunas -- chat --as ${SAMPLE_CHATTER}   (then type: CEK, PDF, MENU, STOP)`,
    );
  print("Ctrl-C stops it.");
}
