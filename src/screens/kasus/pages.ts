import { readCase } from "../../application/views/case-view";
import { Fault } from "../../domain/fault";
import { definePage, type PageRequest } from "../define-page";
import { CasePageView } from "./case-view";
import { CasesPage } from "./cases-view";
import type { CaseList, CasePage } from "./model";
import { readCaseList } from "./read-list";

/** Messages of a chat that are shown at first, and at most. */
const SHOWN = 50;
const MOST_SHOWN = 800;
const HELP = "kasus-percakapan-yang-perlu-petugas";

export const kasus = definePage<CaseList>({
  path: "/kasus",
  menu: "kasus",
  help: HELP,
  least: "viewer",
  topics: () => ["kasus"],
  title: () => "Kasus",
  load: readCaseList,
  view: (list, page) => CasesPage({ list, page }),
});

/** Throws a Fault where the address names none. */
export function caseNumber({ params }: Pick<PageRequest, "params">): number {
  const { nomor = "" } = params;
  if (!/^\d{1,9}$/.test(nomor)) throw new Fault("not_found", `Tidak ada kasus "${nomor}".`);
  return Number(nomor);
}

export const satuKasus = definePage<CasePage>({
  path: "/kasus/:nomor",
  menu: "kasus",
  help: HELP,
  least: "viewer",
  topics: (request) => ["kasus", `kasus-${caseNumber(request)}`],
  title: ({ view }) => `Kasus ${view.found.id}`,
  async load(request, tools) {
    const shown = shownOf(request);
    const view = await readCase(tools, caseNumber(request), request.caller, shown);
    const sealed = new Map(
      view.customers.map(({ customer: { customerId } }) => [customerId, tools.seal.seal(customerId)]),
    );
    return { view, sealed, list: await readCaseList(request, tools) };
  },
  view: (model, page) => CasePageView({ model, page }),
});

/** How much of a chat the address asks for. */
export function shownOf({ query }: Pick<PageRequest, "query">): number {
  const asked = /^\d{1,4}$/.test(query.sebanyak ?? "") ? Number(query.sebanyak) : SHOWN;
  return Math.min(MOST_SHOWN, Math.max(SHOWN, asked));
}
