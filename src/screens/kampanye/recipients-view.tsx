import type { Recipient } from "../../application/views/campaign-queries";
import { maskName } from "../../domain/bill";
import { maskCustomerId } from "../../domain/customer-id";
import type { DeliveryState } from "../../domain/delivery";
import { formatInstant } from "../../domain/local-time";
import { maskPhone } from "../../domain/phone-number";
import { formatCount } from "../../domain/rupiah";
import { DELIVERY_WORDS } from "../../domain/state-words";
import { reasonText } from "../../texts/campaign";
import { campaignTitle } from "../components/campaign-title";
import { CampaignChip, Chip, type Tone } from "../components/chip";
import { DataTable } from "../components/data-table";
import { Empty } from "../components/notice";
import type { Html } from "../define-page";
import { CampaignTabs } from "./campaign-view";
import type { Recipients } from "./model";
import { countOf, FILTERS } from "./recipient-filter";

/** Everybody whom a campaign considers, each with state and reason; masked. */
export function RecipientsPage({ model }: { readonly model: Recipients }): Html {
  const { view, filter, rows, next } = model;
  const { campaign, tally } = view;
  const to = `/kampanye/${campaign.id}/penerima`;
  return (
    <>
      <h1>
        <bdi>{campaignTitle(campaign)}</bdi> <CampaignChip state={campaign.state} />
      </h1>
      <CampaignTabs view={view} current={filter === "belum-pasti" ? "belum-pasti" : "penerima"} />
      <nav class="filters" aria-label="Keadaan">
        {Object.entries(FILTERS).map(([name, { word }]) => (
          <a
            href={name === "semua" ? to : `${to}?keadaan=${name}`}
            aria-current={name === filter ? "page" : undefined}
          >
            {word} <b>{formatCount(countOf(tally, name))}</b>
          </a>
        ))}
      </nav>
      <div class="card table-card">
        {rows.length === 0 ? (
          <Empty>
            <p>Tidak ada penerima dalam keadaan itu.</p>
          </Empty>
        ) : (
          <RecipientTable rows={rows} />
        )}
        {next === null ? null : (
          <nav class="pager" aria-label="Halaman">
            <span class="soft">
              {formatCount(rows.length)} dari {formatCount(countOf(tally, filter))}
            </span>
            <a
              class="button plain"
              href={`${to}?${new URLSearchParams({ ...(filter === "semua" ? {} : { keadaan: filter }), sesudah: String(next) })}`}
            >
              berikutnya
            </a>
          </nav>
        )}
      </div>
    </>
  );
}

function RecipientTable({ rows }: { readonly rows: readonly Recipient[] }): Html {
  return (
    <DataTable name="Penerima" heads={["Pelanggan", "Nomor", "Keadaan", "Kapan", "Lewat"]}>
      {rows.map(({ name, customerId, phone, state, reason, knownAt, senderId }) => (
        <tr>
          <td data-label="Pelanggan">
            <bdi>{name === null ? "–" : maskName(name)}</bdi>{" "}
            <span class="soft">{customerId === null ? "" : maskCustomerId(customerId)}</span>
          </td>
          <td data-label="Nomor">{phone === null ? "–" : maskPhone(phone)}</td>
          <td data-label="Keadaan">
            <Chip tone={TONES[state]}>{DELIVERY_WORDS[state]}</Chip>
            {reason === null ? null : <span class="soft">{reasonText(reason)}</span>}
          </td>
          <td data-label="Kapan">{formatInstant(knownAt).replace(" WIB", "")}</td>
          <td data-label="Lewat">{senderId ?? "–"}</td>
        </tr>
      ))}
    </DataTable>
  );
}

const TONES: Readonly<Record<DeliveryState, Tone>> = {
  held_out: "quiet",
  suppressed: "quiet",
  cancelled: "quiet",
  pending: "quiet",
  leased: "quiet",
  submitting: "going",
  uncertain: "wait",
  accepted: "going",
  delivered: "good",
  read: "good",
  failed: "bad",
};
