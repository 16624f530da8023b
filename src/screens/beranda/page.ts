import { type Overview, readOverview } from "../../application/views/overview";
import { formatPeriod } from "../../domain/billing-period";
import { definePage } from "../define-page";
import { OverviewPage } from "./view";

export const TOPICS = ["beranda"] as const;

/** The month at one glance, and before anything is set up the way there. */
export const beranda = definePage<Overview>({
  path: "/",
  menu: "beranda",
  help: "setiap-bulan",
  least: "viewer",
  topics: () => TOPICS,
  title: ({ period }) => formatPeriod(period),
  load: ({ caller }, tools) => readOverview(tools, caller.actor),
  view: (model, page) => OverviewPage({ model, page }),
});
