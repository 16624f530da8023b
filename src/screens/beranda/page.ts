import { type Overview, readOverview } from "../../application/views/overview";
import { formatPeriod } from "../../domain/billing-period";
import { definePage } from "../define-page";
import { OverviewPage } from "./view";

export const TOPICS = ["beranda"] as const;

/** The month at one glance, and before anything is set up the way there. */
export const beranda = definePage<Overview & { readonly isSandbox: boolean }>({
  path: "/",
  menu: "beranda",
  help: "setiap-bulan",
  least: "viewer",
  topics: () => TOPICS,
  // Of cases it says how many are one's own.
  sharedBy: ({ caller }) => caller.actor,
  title: ({ period }) => formatPeriod(period),
  load: async ({ caller }, tools) => ({
    ...(await readOverview(tools, caller.actor)),
    isSandbox: tools.phones !== null,
  }),
  view: (model, page) => OverviewPage({ model, page }),
});
