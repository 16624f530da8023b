import type { Command } from "commander";
import {
  cancelCampaign,
  pauseCampaign,
  resumeCampaign,
  startCampaign,
} from "../application/campaigns/campaign-acts";
import { nextOfCampaign } from "../application/campaigns/campaign-hint";
import { estimateCampaign } from "../application/campaigns/estimate-campaign";
import { pickCampaign } from "../application/campaigns/pick-campaign";
import { createAndPlan, loadCampaign, tallyCampaign } from "../application/campaigns/plan-campaign";
import { plannedExample } from "../application/campaigns/planned-example";
import { pushAudience } from "../application/campaigns/push-audience";
import type { Clock } from "../application/ports/ports";
import { compose } from "../compose/compose";
import type { Campaign, CampaignState, PrimaryOutcome } from "../domain/campaign";
import { Fault } from "../domain/fault";
import { localDay } from "../domain/local-time";
import { formatCount } from "../domain/rupiah";
import { CAMPAIGN_WORDS, DELIVERY_WORDS } from "../domain/state-words";
import type { Tally } from "../domain/tally";
import { funnelLine, planLines, reasonText } from "../texts/campaign";
import { OUTCOME_PHRASES } from "../texts/effect-report/words";
import { renderInvoice } from "../texts/invoice";
import type { CliContext } from "./context";
import { needPeriod } from "./data";
import { bar, doneShare, funnelBar, INDONESIAN } from "./funnel-bar";
import { createLiveLine } from "./live-line";
import { wholeNumber } from "./whole-number";
import { withBase } from "./with-base";

const ACTOR = "cli";

export function campaignCommands(program: Command, context: CliContext): void {
  const campaign = program
    .command("campaign")
    .description("kampanye: susun, mulai, jeda, lanjut, batal, lihat");
  planCommand(campaign, context);
  actCommands(campaign, context);
  lookCommands(campaign, context);
}

function planCommand(campaign: Command, { config, print }: CliContext): void {
  campaign
    .command("plan")
    .description("susun kiriman tagihan: siapa, siapa tidak, contoh pesan, kapan selesai")
    .option("--period <YYYY-MM>", "bulan tagihan; tanpa ini: bulan terbaru di basis data")
    .option(
      "--audience <sasaran...>",
      "tarif:R1, rute:<RBM>, periode:<YYYY-MM>, boleh digabung; selalu hanya yang belum bayar",
      ["belum-bayar"],
    )
    .option("--name <nama>", "nama kampanye, untuk dikenali kembali")
    .option("--holdout <persen>", "bagian pembanding yang sengaja tidak dikirimi")
    .option(
      "--outcome <hasil>",
      `hasil yang dinilai laporan, ditetapkan sebelum kirim: ${Object.keys(OUTCOMES).join(", ")}`,
    )
    .option("--second-wave-of <n>", "kirimi kelompok pembanding dari kampanye n")
    .action(async ({ audience, ...options }: { audience: string[] } & Record<string, string | undefined>) =>
      withBase(config(), async (base) => {
        const { app } = compose(base, { withCrowd: false });
        const now = app.clock.now();
        const { secondWaveOf, holdout } = options;
        const wave = secondWaveOf === undefined ? null : wholeNumber("--second-wave-of", secondWaveOf);
        const holdoutPercent =
          holdout === undefined ? undefined : wholeNumber("--holdout", holdout, { min: 0, max: 50 });
        const primaryOutcome = options.outcome === undefined ? undefined : outcomeOf(options.outcome);
        const newest = await app.store.now.bills.newestPeriod();
        if (newest === null)
          throw new Fault("not_found", "Belum ada data tagihan. Ambil dulu daftarnya: lunas import <berkas>");
        const period = options.period === undefined ? newest : needPeriod(options.period);
        const planned = await createAndPlan(app, {
          kind: wave === null ? "invoice_push" : "second_wave",
          name: options.name ?? `tagihan ${period}`,
          period,
          audience: pushAudience(audience.join(" ")),
          body: null,
          holdoutPercent,
          secondWaveOf: wave,
          primaryOutcome,
          createdBy: ACTOR,
        });
        print(`Kampanye ${planned.id}: ${planned.name}`);
        print(`Dinilai menurut: ${OUTCOME_PHRASES[planned.primaryOutcome]}`);
        const estimate = await estimateCampaign(app, planned.id, now);
        for (const line of planLines(await tallyCampaign(app, planned.id), estimate, planned.dueOn))
          print(line);
        const bills = await plannedExample(app, planned);
        if (bills === null) return print("Tidak ada yang akan dikirimi.");
        const dataAsOf = await app.store.now.bills.dataAsOf();
        print(
          `\nPesan pertama:\n${renderInvoice(app.push.invoiceTemplate, {
            bills,
            dataAsOf,
            today: localDay(now),
            unitName: config().unitName,
            offersPdf: config().invoicePdf !== "off",
          })}\n`,
        );
        print(`Mulai dengan: lunas campaign start ${planned.id}`);
      }),
    );
}

/** What a campaign may be judged by, as it is written at the command line. */
const OUTCOMES: Readonly<Record<string, PrimaryOutcome>> = {
  "jatuh-tempo": "paid_by_due_date",
  "3-hari": "paid_within_3_days",
  "7-hari": "paid_within_7_days",
  "akhir-bulan": "paid_by_month_end",
};

function outcomeOf(text: string): PrimaryOutcome {
  const outcome = OUTCOMES[text.trim().toLowerCase()];
  if (outcome !== undefined) return outcome;
  throw new Fault("argument_invalid", `--outcome "${text}": pilih ${Object.keys(OUTCOMES).join(", ")}.`);
}

function actCommands(campaign: Command, { config, print }: CliContext): void {
  const act = (
    name: string,
    summary: string,
    states: readonly CampaignState[],
    run: (app: ReturnType<typeof compose>["app"], id: number) => Promise<void>,
  ) =>
    campaign
      .command(`${name} [n]`)
      .description(summary)
      .action((n: string | undefined) =>
        withBase(config(), async (base) => {
          const { app } = compose(base, { withCrowd: false });
          const named = n === undefined ? null : wholeNumber("Nomor kampanye", n);
          const chosen = await pickCampaign(app, named, states);
          await run(app, chosen.id);
          const { state } = await loadCampaign(app, chosen.id);
          print(
            `Kampanye ${chosen.id} (${chosen.name}) ${CAMPAIGN_WORDS[state]}. ${nextOfCampaign(chosen.id, state)}`,
          );
        }),
      );
  act("start", "mulai mengirim", ["planned"], (app, id) => startCampaign(app, id, ACTOR));
  act("pause", "jeda", ["running"], (app, id) => pauseCampaign(app, id, ACTOR, "atas permintaan operator"));
  act("resume", "lanjutkan", ["paused"], (app, id) => resumeCampaign(app, id, ACTOR));
  act("cancel", "batalkan yang belum terkirim", ["planned", "running", "paused"], (app, id) =>
    cancelCampaign(app, id, ACTOR),
  );
}

function lookCommands(campaign: Command, { config, print }: CliContext): void {
  campaign
    .command("list")
    .description("semua kampanye")
    .action(() =>
      withBase(config(), async (base) => {
        const { app } = compose(base, { withCrowd: false });
        for (const one of await app.store.now.campaigns.list(50))
          print(`${one.id}. ${one.name} – ${funnelLine(one.state, await tallyCampaign(app, one.id))}`);
      }),
    );
  campaign
    .command("status [n]")
    .option("--watch", "terus tampilkan sampai selesai")
    .description("corong pengiriman")
    .action((n: string | undefined, options: { watch?: true }) =>
      withBase(config(), async (base) => {
        const { app } = compose(base, { withCrowd: false });
        const [newest] = await app.store.now.campaigns.list(1);
        if (newest === undefined)
          throw new Fault("not_found", "Belum ada kampanye. Susun dengan: lunas campaign plan");
        const id = n === undefined ? newest.id : wholeNumber("Nomor kampanye", n);
        const shown = async () => {
          const one = await loadCampaign(app, id);
          return { one, tally: await tallyCampaign(app, id) };
        };
        const whole = ({ one, tally }: Awaited<ReturnType<typeof shown>>) => {
          print(`${bar(doneShare(tally))} ${one.id}. ${one.name} – ${funnelLine(one.state, tally)}`);
          for (const { state, reason, count } of tally.byReason)
            if (state === "cancelled" || state === "failed")
              print(`- ${DELIVERY_WORDS[state]}, ${reasonText(reason)}: ${formatCount(count)}`);
        };
        if (options.watch === true) await watchCampaign(app.clock, shown);
        whole(await shown());
      }),
    );
}

/** Until the campaign has ended or Ctrl-C: a line that moves on a terminal, a line for every change elsewhere. */
async function watchCampaign(
  clock: Clock,
  look: () => Promise<{ readonly one: Campaign; readonly tally: Tally }>,
): Promise<void> {
  const live = createLiveLine(process.stdout);
  const stopping = new AbortController();
  process.once("SIGINT", () => stopping.abort());
  let last = "";
  while (!stopping.signal.aborted) {
    const { one, tally } = await look();
    if (one.state === "finished" || one.state === "cancelled") break;
    const columns = live.isLive ? (process.stdout.columns ?? 80) : Number.POSITIVE_INFINITY;
    const line = funnelBar(one, tally, columns, INDONESIAN);
    if (live.isLive) live.show(line);
    else if (line !== last) live.screen.write(`${line}\n`);
    last = line;
    await clock.sleep(1000, stopping.signal);
  }
  live.show(null);
}
