import type { Command } from "commander";
import { createStore } from "../adapters/database/store";
import { createSystemClock } from "../adapters/system/clock";
import { createSystemRandom } from "../adapters/system/random";
import { readNumberRecord } from "../adapters/whatsapp/session/number-record";
import { sessionFolder } from "../compose/compose-whatsapp";
import type { Config } from "../config/config";
import { configWarnings } from "../config/load-config";
import type { CliContext } from "./context";
import { broken, type Check, checkLines, notice, ok } from "./doctor-check";
import { checkCloud } from "./doctor-cloud";
import { checkDatabase } from "./doctor-database";
import { checkAccount, checkDataFolder, checkHabits, checkNode, checkZone } from "./doctor-machine";
import { checkSetAside } from "./doctor-set-aside";
import { checkBrowser, checkPage, checkSeenPage, checkSession } from "./doctor-whatsapp";
import { checkPrivacy } from "./private-data";
import { secretFileWarnings } from "./secret-files";
import { settingProblems } from "./setting-files";

interface DoctorOptions {
  readonly fix?: true;
  /** `false` with `--no-page`. */
  readonly page: boolean;
}

export function doctorCommand(program: Command, { config, environment, fileNames, print }: CliContext): void {
  program
    .command("doctor")
    .description("periksa semua yang dibutuhkan Lunas; kode keluar 1 bila ada yang rusak")
    .option("--fix", "perbaiki yang bisa: mengunduh peramban")
    .option("--no-page", "jangan buka halaman WhatsApp")
    .action(async (options: DoctorOptions) => {
      const isAllWell = { value: true };
      const tell = (checks: readonly Check[]) => {
        for (const check of checks) {
          for (const line of checkLines(check)) print(line);
          if (check.kind === "broken") isAllWell.value = false;
        }
      };
      tell([checkNode(process.versions.node), checkZone(createSystemClock().now())]);
      const problems = settingProblems(environment, fileNames);
      if (problems.length > 0) {
        tell(problems.map((problem) => broken("Pengaturan", problem, "Perbaiki di .env, lalu ulangi.")));
        print("Pemeriksaan lain menunggu pengaturan yang benar.");
      } else {
        const warnings = [...configWarnings(environment, fileNames), ...secretFileWarnings(environment)];
        tell(
          warnings.map((line) =>
            notice("Pengaturan", line, "Periksa di .env; `lunas config show` menjelaskan."),
          ),
        );
        await checkRest(config(), options, tell, print);
      }
      print(isAllWell.value ? "Semua baik." : "Ada yang perlu diperbaiki (✗).");
      if (!isAllWell.value) process.exitCode = 1;
    });
}

async function checkRest(
  config: Config,
  options: DoctorOptions,
  tell: (checks: readonly Check[]) => void,
  print: (text: string) => void,
): Promise<void> {
  const clock = createSystemClock();
  tell([ok("Pengaturan", `benar, CHANNEL=${config.channel}`), ...checkHabits(config)]);
  tell(checkAccount(config, process.getuid?.() ?? null));
  tell([await checkDataFolder(config), ...(await checkPrivacy(config))]);
  tell(
    await checkDatabase(config.databaseUrl, clock, async (dataSource) => {
      const setAside = dataSource === null ? [] : await checkSetAside(createStore(dataSource));
      if (config.channel !== "whatsapp") return setAside;
      const known = dataSource === null ? [] : await knownSenders(dataSource);
      const now = clock.now();
      const checks = await Promise.all(
        config.senders.map(async (senderId) => {
          const sender = known.find((one) => one.senderId === senderId) ?? null;
          const record = await readNumberRecord(sessionFolder(config, senderId));
          return [
            checkSession(config, senderId, sender, now, record),
            ...checkSeenPage(senderId, sender, now, record),
          ];
        }),
      );
      return [...setAside, ...checks.flat()];
    }),
  );
  if (config.channel === "cloud") {
    tell(await checkCloud(config));
    return;
  }
  const browser = await checkBrowser(config, options.fix === true, print);
  tell([browser]);
  if (config.channel !== "whatsapp" || browser.kind !== "ok" || !options.page) return;
  print("  membuka halaman WhatsApp …");
  tell(await checkPage(config, { clock, random: createSystemRandom(), events: { emit: () => undefined } }));
}

/** An empty database has no table yet. */
async function knownSenders(dataSource: Parameters<typeof createStore>[0]) {
  return createStore(dataSource)
    .now.senders.list()
    .catch(() => []);
}
