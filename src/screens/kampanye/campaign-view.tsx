import type { CampaignView } from "../../application/views/campaign-view";
import { formatDay, formatInstant } from "../../domain/local-time";
import { formatCount } from "../../domain/rupiah";
import { reasonText } from "../../texts/campaign";
import { CampaignActs, CampaignProgress } from "../components/campaign-card";
import { campaignTitle } from "../components/campaign-title";
import { Card, Live } from "../components/card";
import { CampaignChip } from "../components/chip";
import { seenText } from "../components/seen-text";
import type { Html, PageContext } from "../define-page";
import type { OneCampaign } from "./model";
import { Examples, PlanSteps } from "./plan-view";
import { countOf } from "./recipient-filter";

/** One campaign: how far, when it ends, who waits for which number, and why some were left out. */
export function CampaignPage({
  model: { view, examples },
  page,
}: {
  readonly model: OneCampaign;
  readonly page: PageContext;
}): Html {
  const { campaign } = view;
  const chosen = Math.min(Math.max(0, Number(page.request.query.contoh ?? 1) - 1 || 0), 4);
  const to = `/kampanye/${campaign.id}`;
  return (
    <>
      <Live id="kampanye" at={to} topics={[`kampanye-${campaign.id}`]} now={page.now} class="campaign">
        <header class="page-head">
          <div>
            <h1>
              <bdi>{campaignTitle(campaign)}</bdi> <CampaignChip state={campaign.state} />
            </h1>
            <p class="lead">{times(view)}</p>
          </div>
          <CampaignActs view={view} page={page} />
        </header>
        <PlanSteps view={view} page={page} />
        <CampaignTabs view={view} current="ringkasan" />
        <Card id="kemajuan" heading="Kemajuan">
          <CampaignProgress view={view} now={page.now} />
        </Card>
        <div class="cards">
          {view.queues.length === 0 ? null : <Queues view={view} />}
          <Reasons view={view} />
        </div>
      </Live>
      <Examples caller={page.request.caller} examples={examples} chosen={chosen} id={campaign.id} />
      {campaign.body === null ? null : (
        <Card id="teks" heading="Teks" class="words">
          <p class="written">
            <bdi>{seenText(page.request.caller, campaign.body)}</bdi>
          </p>
        </Card>
      )}
    </>
  );
}

function times({ campaign, madeBy }: CampaignView): string {
  const { startedAt, finishedAt, dueOn, audience } = campaign;
  return [
    ...(startedAt === null ? [] : [`mulai ${formatInstant(startedAt)}`]),
    ...(finishedAt === null ? [] : [`selesai ${formatInstant(finishedAt)}`]),
    `sasaran ${audience}`,
    `batas bayar ${formatDay(dueOn)}`,
    `oleh ${madeBy}`,
  ].join(" · ");
}

interface TabsProps {
  readonly view: CampaignView;
  readonly current: "ringkasan" | "penerima" | "belum-pasti";
}

/** The parts of a campaign, each an address. */
export function CampaignTabs({ view: { campaign, tally }, current }: TabsProps): Html {
  const to = `/kampanye/${campaign.id}`;
  const tabs = [
    { key: "ringkasan", href: to, word: "Ringkasan" },
    { key: "penerima", href: `${to}/penerima`, word: `Penerima ${formatCount(tally.planned)}` },
    {
      key: "belum-pasti",
      href: `${to}/penerima?keadaan=belum-pasti`,
      word: `Belum pasti ${formatCount(countOf(tally, "belum-pasti"))}`,
    },
  ];
  return (
    <nav class="tabs" aria-label="Bagian kampanye">
      {tabs.map(({ key, href, word }) => (
        <a href={href} aria-current={key === current ? "page" : undefined}>
          {word}
        </a>
      ))}
    </nav>
  );
}

function Queues({ view }: { readonly view: CampaignView }): Html {
  return (
    <Card id="antrean" heading="Menunggu giliran">
      <ul class="lines">
        {view.queues.map(({ senderId, warm, cold }) => (
          <li>
            <a href={`/pengirim/${senderId}`}>{senderId}</a>
            <span class="soft end">
              {formatCount(warm)} sudah kenal · {formatCount(cold)} kontak baru
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

const WHAT = { suppressed: "tidak dikirim", cancelled: "batal", failed: "gagal" } as const;

function Reasons({ view: { tally } }: { readonly view: CampaignView }): Html {
  const reasons = tally.byReason.filter(({ state }) => state in WHAT);
  return (
    <Card id="sebab" heading="Yang tidak sampai, dan sebabnya">
      {reasons.length === 0 ? (
        <p class="soft">Tidak ada.</p>
      ) : (
        <ul class="lines">
          {reasons.map(({ state, reason, count }) => (
            <li>
              <span>
                {WHAT[state as keyof typeof WHAT]}: {reasonText(reason)}
              </span>
              <b class="end">{formatCount(count)}</b>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
