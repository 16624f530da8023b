import { loadCampaign } from "../../application/campaigns/plan-campaign";
import { type CampaignView, campaignView } from "../../application/views/campaign-view";
import { Fault } from "../../domain/fault";
import { nextPush } from "../../domain/push-schedule";
import { definePage, type PageRequest, type ScreenTools } from "../define-page";
import { CampaignPage } from "./campaign-view";
import { planExamples } from "./examples";
import { CampaignListPage } from "./list-view";
import type { CampaignList, OneCampaign, Recipients } from "./model";
import { type AskedRecipients, countOf, readAsked } from "./recipient-filter";
import { RecipientsPage } from "./recipients-view";

/** So many of the newest; older ones stand in the terminal's `lunas campaign list`. */
const LISTED = 25;
const ROWS = 50;

export const kampanye = definePage<CampaignList>({
  path: "/kampanye",
  menu: "kampanye",
  help: "kampanye-kiriman-massal",
  least: "viewer",
  topics: () => ["kampanye"],
  sharedBy: () => "",
  title: () => "Kampanye",
  load: async (_request, tools) => ({
    campaigns: await Promise.all(
      (await tools.store.now.campaigns.list(LISTED)).map((campaign) => campaignView(tools, campaign)),
    ),
    nextPush: nextPush(tools.schedule, tools.clock.now()),
    now: tools.clock.now(),
  }),
  view: (model, page) => CampaignListPage({ model, page }),
});

/** The campaign that an address means. */
export const campaignNumber = ({ params }: PageRequest): number => {
  const { nomor = "" } = params;
  if (!/^\d{1,9}$/.test(nomor)) throw new Fault("not_found", `Tidak ada kampanye "${nomor}".`);
  return Number(nomor);
};

export const satuKampanye = definePage<OneCampaign>({
  path: "/kampanye/:nomor",
  menu: "kampanye",
  help: "kampanye-kiriman-massal",
  least: "viewer",
  topics: (request) => [`kampanye-${campaignNumber(request)}`],
  sharedBy: () => "",
  title: ({ view }) => `Kampanye ${view.campaign.id}`,
  async load(request, tools) {
    const campaign = await loadCampaign(tools, campaignNumber(request));
    return { view: await campaignView(tools, campaign), examples: await planExamples(tools, campaign) };
  },
  view: (model, page) => CampaignPage({ model, page }),
});

export const penerima = definePage<Recipients>({
  path: "/kampanye/:nomor/penerima",
  menu: "kampanye",
  help: "kampanye-kiriman-massal",
  least: "viewer",
  title: ({ view }) => `Penerima kampanye ${view.campaign.id}`,
  async load(request, tools) {
    const view = await campaignView(tools, await loadCampaign(tools, campaignNumber(request)));
    const asked = await readAsked(request, tools, view.campaign.id, view.tally);
    const after = /^\d{1,15}$/.test(request.query.sesudah ?? "") ? Number(request.query.sesudah) : 0;
    const found = await tools.views.campaigns.recipients({ ...asked.query, after, limit: ROWS + 1 });
    const rows = found.slice(0, ROWS).map((row) => ({
      ...row,
      sealed: row.customerId === null ? null : tools.seal.seal(row.customerId),
    }));
    return {
      view,
      asked,
      rows,
      count: await countOfList(tools, asked, view),
      next: found.length > ROWS ? rows.at(-1)!.deliveryId : null,
    };
  },
  view: (model, page) => RecipientsPage({ model, page }),
});

/** What the tally knows is not counted again. */
function countOfList(tools: ScreenTools, { filter, query }: AskedRecipients, { tally }: CampaignView) {
  const isKnown = query.reason === null && query.contactIds === null;
  return isKnown ? countOf(tally, filter) : tools.views.campaigns.count(query);
}
