import { draftCampaign } from "../../application/campaigns/plan-campaign";
import { pushAudience } from "../../application/campaigns/push-audience";
import { within } from "../../application/operating/run-admin-line";
import type { Screen } from "../../application/ports/screens";
import { parseAudience } from "../../domain/audience";
import { Fault } from "../../domain/fault";
import { localDay } from "../../domain/local-time";
import { broadcastProblems } from "../../texts/campaign";
import { namedTemplateFault } from "../../texts/templates/fill";
import { ownAct } from "../acts/own-act";
import { definePage, type ScreenTools } from "../define-page";
import { audienceOf, holdoutOf, type NewCampaign, wantedOf } from "./model";
import { NewCampaignPage } from "./view";

const HERE = "/kampanye/baru";
const LONGEST_BODY = 3_000;

/** Who would be written to, counted before anything is planned. */
export const kampanyeBaru = definePage<NewCampaign>({
  path: HERE,
  menu: "kampanye",
  help: "kampanye-kiriman-massal",
  least: "operator",
  title: () => "Kampanye baru",
  async load({ query }, tools) {
    const period = await tools.store.now.bills.newestPeriod();
    const wanted = wantedOf(query, tools.push.holdoutPercent);
    const model = { wanted, period, example: null, holdoutPercent: 0, count: null, problem: null };
    if (period === null) return model;
    try {
      const audience = parseAudience(audienceOf(wanted));
      const count = await tools.store.now.plan.count({ period, secondWaveOf: null }, audience);
      return { ...model, count, holdoutPercent: holdoutOf(wanted) };
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      return { ...model, problem: error.message };
    }
  },
  view: (model, page) => NewCampaignPage({ model, page }),
});

/** Makes the draft; the worker plans it, and its own page shows the plan. */
export function newCampaignScreens(tools: ScreenTools): readonly Screen[] {
  return [
    ownAct(tools, {
      path: HERE,
      least: "operator",
      back: ({ values }) =>
        `${HERE}?${new URLSearchParams(Object.fromEntries(["jenis", "tarif", "rute", "siapa", "banding"].map((name) => [name, values[name] ?? ""])))}`,
      async act({ values, caller }, repositories) {
        const deps = { ...tools, store: within(tools.store, repositories) };
        const period = await repositories.bills.newestPeriod();
        if (period === null)
          throw new Fault("not_found", "Belum ada data tagihan. Ambil dulu daftar belum lunas.");
        const wanted = wantedOf(values, tools.push.holdoutPercent);
        const isPush = wanted.kind === "tagihan";
        const audience = audienceOf(wanted);
        const now = tools.clock.now();
        const id = await draftCampaign(deps, {
          kind: isPush ? "invoice_push" : "broadcast",
          name: isPush ? `tagihan ${period}` : `broadcast ${localDay(now)}`,
          period,
          audience: isPush ? pushAudience(audience) : audience,
          body: isPush ? null : bodyOf(values.teks ?? "", tools.unitName),
          ...(isPush ? { holdoutPercent: holdoutOf(wanted) } : { attachPdf: "off" as const }),
          createdBy: caller.actor,
        });
        await repositories.jobs.add({
          command: "mulai",
          step: "plan",
          arguments: String(id),
          actor: caller.actor,
          inboxId: null,
          senderId: null,
          createdAt: now,
        });
        await repositories.auditLog.add({
          actor: caller.actor,
          command: "susun",
          details: `${id} ${audience}`,
          outcome: "done",
          occurredAt: now,
          face: "screen",
        });
        const text = "Rancangan disusun. Belum ada yang dikirim.";
        return { to: `/kampanye/${id}`, notice: { tone: "done", text } };
      },
    }),
  ];
}

/** Throws a Fault that names all that must not stand in it. */
function bodyOf(text: string, unitName: string): string {
  const body = text.replaceAll("\r\n", "\n").trim().slice(0, LONGEST_BODY);
  if (body === "") throw new Fault("template_invalid", "Tulis dulu teks siarannya.");
  const fault = namedTemplateFault(body, unitName);
  const problems = [...broadcastProblems(body), ...(fault === null ? [] : [fault.replace(/\.$/, "")])];
  if (problems.length > 0)
    throw new Fault("template_invalid", `Teks belum dapat dikirim: ${problems.join("; ")}.`);
  return body;
}
