import {
  addMonths,
  type BillingPeriod,
  formatPeriod,
  parsePeriod,
  periodOf,
} from "../../domain/billing-period";
import { Fault } from "../../domain/fault";
import { localDay } from "../../domain/local-time";
import { definePage, type PageRequest, type ScreenTools } from "../define-page";
import type { ReportModel } from "./model";
import { ReportPageView } from "./report-view";

const MONTHS = 13;

/** The month of an address. Throws a Fault where it is none. */
export function monthOf({ params }: Pick<PageRequest, "params">): BillingPeriod {
  const period = parsePeriod(params.bulan ?? "");
  if (period === null)
    throw new Fault("not_found", `Tidak ada bulan "${params.bulan}". Contoh: /laporan/2026-11`);
  return period;
}

async function read(tools: ScreenTools, asked: BillingPeriod | null): Promise<ReportModel> {
  const newest = (await tools.store.now.bills.newestPeriod()) ?? periodOf(localDay(tools.clock.now()));
  const period = asked ?? newest;
  const months = Array.from({ length: MONTHS }, (_, back) => addMonths(newest, -back));
  try {
    return { period, months, report: await tools.shelf.look({ period }), refusal: null };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { period, months, report: null, refusal: error.message };
  }
}

const SHARED = {
  menu: "laporan",
  help: "membuktikan-pengaruh",
  least: "viewer",
  topics: () => ["laporan"],
  title: ({ period }: ReportModel) => `Laporan ${formatPeriod(period)}`,
} as const;

export const laporan = definePage<ReportModel>({
  ...SHARED,
  path: "/laporan",
  load: (_request, tools) => read(tools, null),
  view: (model, page) => ReportPageView({ model, page }),
});

export const satuLaporan = definePage<ReportModel>({
  ...SHARED,
  path: "/laporan/:bulan",
  load: (request, tools) => read(tools, monthOf(request)),
  view: (model, page) => ReportPageView({ model, page }),
});
