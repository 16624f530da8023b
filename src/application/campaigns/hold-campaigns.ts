import type { Campaign } from "../../domain/campaign";
import { addNotes } from "../notes/notify-admins";
import type { App } from "../ports/app";

type HoldDeps = Pick<App, "store" | "clock" | "events" | "admins" | "push"> & {
  /** The templates that a campaign leaves as, outside of windows. */
  readonly templatesOf: (campaign: Campaign) => readonly string[];
  readonly usable: () => Promise<ReadonlySet<string>>;
};

const HELD = "templat ditahan: ";
const SILENT = "webhook Meta diam";
const BY = "templat";
/** Meta tells what became of a message within seconds; so long a silence about all of them is a broken webhook. */
const SILENCE_MS = 10 * 60_000;

/** Campaigns whose template may not go now wait, and go on by themselves once it may; each time the admins are told. */
export async function holdCampaigns(deps: HoldDeps): Promise<void> {
  const { campaigns } = deps.store.now;
  const usable = await deps.usable();
  for (const campaign of await campaigns.inState(["running"])) {
    const held = deps.templatesOf(campaign).filter((name) => !usable.has(name));
    if (held.length === 0) continue;
    const why = `${HELD}${held.join(", ")}`.slice(0, 120);
    await move(
      deps,
      campaign,
      "paused",
      why,
      `⚠️ Kampanye ${campaign.id} ditahan: ${why}. Lihat: lunas template status`,
    );
  }
  for (const campaign of await campaigns.inState(["paused"])) {
    if (!campaign.stateReason?.startsWith(HELD)) continue;
    if (deps.templatesOf(campaign).every((name) => usable.has(name)))
      await move(
        deps,
        campaign,
        "running",
        undefined,
        `Kampanye ${campaign.id} lanjut: templatnya disetujui lagi.`,
      );
  }
}

/**
 * Messages that Meta has taken, and not one word from it since: its webhooks do not reach us, so that neither failures
 * nor doubts would be seen. Campaigns wait until a person has looked.
 */
export async function watchSilence(deps: HoldDeps): Promise<void> {
  const { account, deliveries, campaigns } = deps.store.now;
  const now = deps.clock.now();
  const running = await campaigns.inState(["running"]);
  if (running.length === 0) return;
  const heardAt = (await account.fact("heard"))?.updatedAt ?? new Date(0);
  const waitsSince = await deliveries.oldestUntold(heardAt);
  if (waitsSince === null || now.getTime() - waitsSince.getTime() < SILENCE_MS) return;
  for (const campaign of running)
    await move(
      deps,
      campaign,
      "paused",
      SILENT,
      `🛑 Sejak lebih dari 10 menit tidak ada kabar apa pun dari Meta tentang pesan yang terkirim. Kampanye ${campaign.id} dijeda. Periksa webhook: lunas doctor. Sesudah beres: !resume`,
    );
}

async function move(
  deps: HoldDeps,
  { id }: Campaign,
  to: "paused" | "running",
  reason: string | undefined,
  note: string,
): Promise<void> {
  const now = deps.clock.now();
  const isMoved = await deps.store.transaction(async (repositories) => {
    const from = to === "paused" ? "running" : "paused";
    if (!(await repositories.campaigns.moveTo(id, to, [from], now, reason))) return false;
    await addNotes(repositories, deps, note);
    return true;
  });
  if (!isMoved) return;
  if (to === "paused")
    deps.events.emit({ name: "campaign.paused", campaignId: id, by: BY, reason: reason ?? "" });
  else deps.events.emit({ name: "campaign.resumed", campaignId: id, by: BY });
}
