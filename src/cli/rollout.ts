import type { Command } from "commander";
import {
  type DrawnRollout,
  endRollout,
  newestRollout,
  planRollout,
} from "../application/campaigns/plan-rollout";
import { compose } from "../compose/compose";
import { addMonths, formatPeriod, periodOf } from "../domain/billing-period";
import { localDay } from "../domain/local-time";
import { formatCount } from "../domain/rupiah";
import type { CliContext } from "./context";
import { needPeriod } from "./data";
import { wholeNumber } from "./whole-number";
import { withBase } from "./with-base";

const ACTOR = "cli";

/** `lunas rollout …`: routes begin in drawn months, for units that may hold nobody out. */
export function rolloutCommands(program: Command, { config, print }: CliContext): void {
  const rollout = program
    .command("rollout")
    .description("undian rute: tiap rute mulai dikirimi pada bulan yang diundi, supaya pengaruhnya terukur");

  rollout
    .command("plan")
    .description("undi semua rute ke bulan mulainya; kiriman tagihan lalu mengikutinya")
    .option("--waves <n>", "banyaknya gelombang", "4")
    .option("--first <YYYY-MM>", "bulan gelombang pertama; tanpa ini: bulan depan")
    .option("--months-apart <n>", "jarak antargelombang, bulan", "1")
    .option("--seed <kode>", "kode acak, supaya undiannya dapat diulang dan diperiksa")
    .action((options: { waves: string; first?: string; monthsApart: string; seed?: string }) =>
      withBase(config(), async (base) => {
        const { app } = compose(base, { withCrowd: false });
        const drawn = await planRollout(app, {
          waves: wholeNumber("--waves", options.waves, { max: 12 }),
          firstPeriod:
            options.first === undefined
              ? addMonths(periodOf(localDay(app.clock.now())), 1)
              : needPeriod(options.first),
          monthsApart: wholeNumber("--months-apart", options.monthsApart, { max: 12 }),
          routeLength: config().routeLength,
          seed: options.seed?.trim().slice(0, 60) || null,
          by: ACTOR,
        });
        print("Rute sudah diundi dan disimpan.");
        for (const line of statusLines(drawn, periodOf(localDay(app.clock.now())))) print(line);
        await printOutside(base.store, print);
        print(
          "Kiriman tagihan dan pengingat mulai sekarang melewati rute yang belum mulai; !broadcast tidak. Jangan mengirimi rute itu dengan cara lain.",
        );
      }),
    );

  rollout
    .command("status")
    .description("gelombang, rutenya, dan yang sudah mulai")
    .option("--routes", "sebutkan semua rute")
    .action((options: { routes?: true }) =>
      withBase(config(), async (base) => {
        const drawn = await newestRollout(base);
        if (drawn === null) return print("Belum ada undian rute. Buat: lunas rollout plan --waves 4");
        for (const line of statusLines(drawn, periodOf(localDay(base.clock.now())))) print(line);
        await printOutside(base.store, print);
        if (options.routes === true)
          for (const { route, startPeriod } of drawn.routes)
            print(`${route}: mulai ${formatPeriod(startPeriod)}`);
      }),
    );

  rollout
    .command("end")
    .description("akhiri undian: mulai bulan ini semua rute dikirimi")
    .option("--from <YYYY-MM>", "bulan pertama tanpa undian; tanpa ini: bulan ini")
    .action((options: { from?: string }) =>
      withBase(config(), async (base) => {
        const now = periodOf(localDay(base.clock.now()));
        const period = options.from === undefined ? now : needPeriod(options.from);
        const ended = await endRollout(base, period, ACTOR);
        print(
          `Undian nomor ${ended.id} berakhir: mulai ${formatPeriod(period)} semua rute dikirimi. Bulan sebelumnya tetap dinilai menurut undian.`,
        );
      }),
    );
}

function statusLines({ rollout, routes }: DrawnRollout, current: string): string[] {
  const ended = rollout.endedPeriod === null ? "" : `, berakhir mulai ${formatPeriod(rollout.endedPeriod)}`;
  return [
    `Undian nomor ${rollout.id}: ${formatCount(routes.length)} rute, kode acak "${rollout.seed}", rute = ${rollout.routeLength} huruf pertama KDDK${ended}`,
    ...Array.from({ length: rollout.waves }, (_, wave) => {
      const start = addMonths(rollout.firstPeriod, wave * rollout.monthsApart);
      const own = routes.filter(({ startPeriod }) => startPeriod === start).length;
      return `- gelombang ${wave + 1}, ${formatPeriod(start)}: ${formatCount(own)} rute${start <= current ? ", sudah mulai" : ""}`;
    }),
  ];
}

async function printOutside(
  store: { readonly now: { readonly rollouts: { withoutRoute(): Promise<number> } } },
  print: (text: string) => void,
): Promise<void> {
  const outside = await store.now.rollouts.withoutRoute();
  if (outside > 0)
    print(
      `${formatCount(outside)} pelanggan tanpa rute (KDDK) ada di luar undian: mereka dikirimi sejak awal dan tidak dinilai.`,
    );
}
