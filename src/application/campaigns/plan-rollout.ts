import { addMonths, type BillingPeriod, formatPeriod, periodOf } from "../../domain/billing-period";
import { Fault } from "../../domain/fault";
import { localDay } from "../../domain/local-time";
import {
  drawRollout,
  FEWEST_ROUTES_A_WAVE,
  FEWEST_WAVES,
  isStillWaiting,
  MOST_WAVES,
  type Rollout,
  type RolloutRoute,
} from "../../domain/rollout";
import { formatCount } from "../../domain/rupiah";
import type { App } from "../ports/app";

type RolloutDeps = Pick<App, "store" | "clock">;

export interface RolloutRequest {
  readonly waves: number;
  readonly firstPeriod: BillingPeriod;
  readonly monthsApart: number;
  /** Letters of the route code that name a route. */
  readonly routeLength: number;
  readonly seed: string | null;
  readonly by: string;
}

export interface DrawnRollout {
  readonly rollout: Rollout;
  readonly routes: readonly RolloutRoute[];
}

/** Months whose share on time puts routes into blocks. */
const MONTHS_BEFORE = 12;
/** Without so many months in which nobody was written to there is nothing to begin from. */
const QUIET_MONTHS = 2;
/** Every plan asks for all of them in one statement. */
const MOST_ROUTES = 3000;

/**
 * Draws all routes into start months and stores the draw. From now on pushes leave out routes that have not begun. Throws a
 * Fault when another draw still runs, messages have gone out in the two months before, or routes are too few or too many.
 */
export async function planRollout(deps: RolloutDeps, request: RolloutRequest): Promise<DrawnRollout> {
  const { store, clock } = deps;
  const { waves, firstPeriod, monthsApart, routeLength } = request;
  const current = periodOf(localDay(clock.now()));
  const refuse = (code: "argument_invalid" | "wrong_state", sentence: string): never => {
    throw new Fault(code, sentence);
  };
  if (waves < FEWEST_WAVES || waves > MOST_WAVES)
    refuse("argument_invalid", `--waves ${waves}: pilih ${FEWEST_WAVES} sampai ${MOST_WAVES} gelombang.`);
  if (firstPeriod < current)
    refuse("argument_invalid", `--first ${firstPeriod} sudah lewat; pilih ${current} atau sesudahnya.`);
  const [newest] = await store.now.rollouts.list();
  if (newest && isStillWaiting(newest, current))
    refuse(
      "wrong_state",
      `Undian rute nomor ${newest.id} masih berjalan. Lihat: lunas rollout status. Akhiri dulu bila memang harus: lunas rollout end.`,
    );
  await needQuietMonths(deps, firstPeriod);
  const before = await store.now.rollouts.routesBefore(
    routeLength,
    addMonths(current, -MONTHS_BEFORE),
    addMonths(current, -1),
  );
  if (before.length < waves * FEWEST_ROUTES_A_WAVE)
    refuse(
      "wrong_state",
      `Hanya ada ${before.length} rute, sedangkan ${waves} gelombang memerlukan sedikitnya ${waves * FEWEST_ROUTES_A_WAVE}. Kurangi --waves, impor data pelanggan dengan KDDK, atau naikkan ROUTE_LENGTH.`,
    );
  if (before.length > MOST_ROUTES)
    refuse(
      "wrong_state",
      `Ada ${formatCount(before.length)} rute, lebih dari ${formatCount(MOST_ROUTES)}. Kurangi ROUTE_LENGTH supaya rute berarti jalur pembacaan, bukan pelanggan.`,
    );
  const draft = {
    seed: request.seed ?? `rollout ${firstPeriod}`,
    waves,
    firstPeriod,
    monthsApart,
    routeLength,
    endedPeriod: null,
    createdBy: request.by,
    createdAt: clock.now(),
  };
  const routes = drawRollout(before, draft);
  const id = await store.transaction(async ({ rollouts, auditLog }) => {
    const created = await rollouts.create(draft, routes);
    await auditLog.add({
      actor: request.by,
      command: "rollout plan",
      details: `${waves} gelombang mulai ${firstPeriod}, kode acak ${draft.seed}`,
      outcome: "done",
      occurredAt: clock.now(),
      face: "cli",
    });
    return created;
  });
  return { rollout: { ...draft, id }, routes };
}

async function needQuietMonths({ store }: RolloutDeps, firstPeriod: BillingPeriod): Promise<void> {
  for (let back = 0; back <= QUIET_MONTHS; back++) {
    const period = addMonths(firstPeriod, -back);
    for (const kind of ["invoice_push", "reminder"] as const) {
      const made = (await store.now.campaigns.ofPeriod(period, kind)).find((campaign) =>
        back === 0 ? campaign.state !== "cancelled" : campaign.startedAt !== null,
      );
      if (made)
        throw new Fault(
          "wrong_state",
          back === 0
            ? `Kiriman ${formatPeriod(period)} sudah disusun (kampanye ${made.id}), jadi rutenya tidak dapat diundi lagi. Batalkan dulu: lunas campaign cancel ${made.id}; atau pilih bulan sesudahnya.`
            : `Pada ${formatPeriod(period)} pelanggan sudah dikirimi (kampanye ${made.id}). Undian rute memerlukan ${QUIET_MONTHS} bulan tanpa kiriman sebelum ${formatPeriod(firstPeriod)}; pakai HOLDOUT_PERCENT bila kiriman sudah berjalan.`,
        );
    }
  }
}

/** From this month on everybody is written to again; months before it stay as they were drawn. */
export async function endRollout(
  { store, clock }: RolloutDeps,
  period: BillingPeriod,
  by: string,
): Promise<Rollout> {
  const [newest] = await store.now.rollouts.list();
  if (!newest || newest.endedPeriod !== null)
    throw new Fault("not_found", "Tidak ada undian rute yang berjalan.");
  if (period < periodOf(localDay(clock.now())))
    throw new Fault(
      "argument_invalid",
      `--from ${period} sudah lewat; bulan yang lewat tetap seperti diundi.`,
    );
  await store.transaction(async ({ rollouts, auditLog }) => {
    if (!(await rollouts.end(newest.id, period)))
      throw new Fault("wrong_state", "Undian rute ini baru saja diakhiri orang lain.");
    await auditLog.add({
      actor: by,
      command: "rollout end",
      details: `undian ${newest.id} berakhir mulai ${period}`,
      outcome: "done",
      occurredAt: clock.now(),
      face: "cli",
    });
  });
  return { ...newest, endedPeriod: period };
}

/** The newest draw with its routes; `null` when there has never been one. */
export async function newestRollout({ store }: Pick<App, "store">): Promise<DrawnRollout | null> {
  const [rollout] = await store.now.rollouts.list();
  return rollout ? { rollout, routes: await store.now.rollouts.routes(rollout.id) } : null;
}
