import type { CampaignView } from "../../application/views/campaign-view";
import { formatDay, formatInstant, localDay } from "../../domain/local-time";
import { formatCount } from "../../domain/rupiah";
import { acceptedCount, openCount } from "../../domain/tally";
import { SmallBar } from "../components/bar";
import { shortInstant } from "../components/campaign-card";
import { campaignTitle } from "../components/campaign-title";
import { Live } from "../components/card";
import { CampaignChip } from "../components/chip";
import { DataTable } from "../components/data-table";
import { Empty } from "../components/notice";
import type { Html, PageContext } from "../define-page";
import type { CampaignList } from "./model";

/** Newest first, one line a campaign, the same bar as everywhere. */
export function CampaignListPage({
  model,
  page,
}: {
  readonly model: CampaignList;
  readonly page: PageContext;
}): Html {
  const next = model.nextPush === null ? null : formatInstant(model.nextPush);
  return (
    <>
      <header class="page-head">
        <h1>Kampanye</h1>
        {page.request.caller.role === "viewer" ? null : (
          <a class="button main" href="/kampanye/baru">
            Kampanye baru
          </a>
        )}
      </header>
      <p class="lead">
        {next === null
          ? "Kiriman tagihan tidak terjadwal (PUSH_SCHEDULE)."
          : `Berikutnya: ${next}, berjalan sendiri.`}
      </p>
      <Live id="daftar" at="/kampanye" topics={["kampanye"]} now={page.now}>
        {model.campaigns.length === 0 ? (
          <div class="card">
            <Empty>
              <p>
                Belum ada kampanye.{next === null ? "" : ` Kiriman tagihan disusun sendiri pada ${next}.`}
              </p>
            </Empty>
          </div>
        ) : (
          <div class="card table-card">
            <DataTable
              name="Kampanye, yang terbaru dahulu"
              heads={["No.", "Nama", "Keadaan", "Kemajuan", "Selesai", "Oleh"]}
            >
              {model.campaigns.map((view) => (
                <Line view={view} now={model.now} />
              ))}
            </DataTable>
          </div>
        )}
      </Live>
    </>
  );
}

function Line({ view, now }: { readonly view: CampaignView; readonly now: Date }): Html {
  const { campaign, tally } = view;
  const accepted = acceptedCount(tally);
  return (
    <tr>
      <td data-label="No.">{campaign.id}</td>
      <td data-label="Nama">
        <a href={`/kampanye/${campaign.id}`}>
          <bdi>{campaignTitle(campaign)}</bdi>
        </a>
      </td>
      <td data-label="Keadaan">
        <CampaignChip state={campaign.state} />
      </td>
      <td data-label="Kemajuan" class="progress">
        <SmallBar tally={tally} />
        <span>
          {formatCount(accepted)} / {formatCount(accepted + openCount(tally) + tally.byState.failed)}
        </span>
      </td>
      <td data-label="Selesai">{finishOf(view, now)}</td>
      <td data-label="Oleh">
        <bdi>{view.madeBy}</bdi>
      </td>
    </tr>
  );
}

function finishOf({ campaign, finish }: CampaignView, now: Date): string {
  if (campaign.finishedAt !== null) return shortInstant(campaign.finishedAt, now);
  const day = (at: Date | null | undefined) =>
    at == null
      ? "lebih dari 60 hari"
      : localDay(at) === localDay(now)
        ? shortInstant(at, now)
        : formatDay(localDay(at));
  const parts = [
    ...(finish?.warm == null ? [] : [`± ${day(finish.warm.at)}`]),
    ...(finish?.cold == null ? [] : [`baru ± ${day(finish.cold.at)}`]),
  ];
  return parts.length === 0 ? "–" : parts.join(", ");
}
