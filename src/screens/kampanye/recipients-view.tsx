import type { Recipient } from "../../application/views/campaign-queries";
import { maskName } from "../../domain/bill";
import { maskCustomerId } from "../../domain/customer-id";
import type { DeliveryState } from "../../domain/delivery";
import { formatInstant } from "../../domain/local-time";
import { maskPhone } from "../../domain/phone-number";
import { formatCount } from "../../domain/rupiah";
import { DELIVERY_WORDS } from "../../domain/state-words";
import { hasRole } from "../../domain/user";
import { reasonText } from "../../texts/campaign";
import { campaignTitle } from "../components/campaign-title";
import { CampaignChip, Chip, type Tone } from "../components/chip";
import { DataTable } from "../components/data-table";
import { Field } from "../components/field";
import { Icon } from "../components/icon";
import { Empty } from "../components/notice";
import type { Html, PageContext } from "../define-page";
import { CampaignTabs } from "./campaign-view";
import type { ListedRecipient, Recipients } from "./model";
import { type AskedRecipients, addressWith, countOf, FILTERS, reasonsOf } from "./recipient-filter";

interface RecipientsProps {
  readonly model: Recipients;
  readonly page: PageContext;
}

/** Everybody whom a campaign considers, each with state and reason; masked. */
export function RecipientsPage({ model, page }: RecipientsProps): Html {
  const { view, asked, rows, count, next } = model;
  const { campaign } = view;
  const isDoubts = asked.filter === "belum-pasti";
  const to = `/kampanye/${campaign.id}/penerima`;
  return (
    <>
      <h1>
        <bdi>{campaignTitle(campaign)}</bdi> <CampaignChip state={campaign.state} />
      </h1>
      <CampaignTabs view={view} current={isDoubts ? "belum-pasti" : "penerima"} />
      <Narrowing model={model} to={to} />
      {isDoubts ? (
        <p class="lead">
          Mungkin terkirim, mungkin tidak; Lunas tidak mengirim ulang sebelum pasti, dan memeriksa sendiri di
          riwayat chat. Yang tetap di sini: buka chatnya di HP unit, lalu putuskan.
        </p>
      ) : null}
      <div class="card table-card">
        {rows.length === 0 ? (
          <Empty>
            <p>
              {asked.text === "" ? "Tidak ada penerima dalam keadaan itu." : "Tidak ada penerima yang cocok."}
            </p>
          </Empty>
        ) : (
          <RecipientTable
            rows={rows}
            campaignId={campaign.id}
            decides={isDoubts && hasRole(page.request.caller.role, "operator")}
          />
        )}
        {rows.length === 0 ? null : (
          <nav class="pager" aria-label="Halaman">
            <span class="soft">
              {formatCount(rows.length)} dari {formatCount(count)}
            </span>
            <a href={addressWith(`${to}/csv`, asked)} download="">
              Unduh CSV ({formatCount(count)})
            </a>
            {next === null ? null : (
              <a class="button plain" href={addressWith(to, asked, next)}>
                berikutnya
              </a>
            )}
          </nav>
        )}
      </div>
    </>
  );
}

function Narrowing({
  model: {
    asked,
    view: { tally },
  },
  to,
}: {
  readonly model: Recipients;
  readonly to: string;
}): Html {
  const { filter, reason } = asked;
  const reasons = reasonsOf(tally, filter);
  const link = (changed: Partial<AskedRecipients>) => addressWith(to, { ...asked, ...changed });
  return (
    <>
      <form method="post" action={`${to}/cari`} class="search" autocomplete="off">
        <input type="hidden" name="keadaan" value={filter} />
        <Field
          name="cari"
          label="Cari ID, nomor meter, nama, atau nomor HP"
          type="search"
          value={asked.text}
          maxlength={120}
          problem={asked.problem}
          isOptional
        />
        <button type="submit" class="button plain">
          <Icon name="search" />
          Cari
        </button>
      </form>
      <nav class="filters" aria-label="Keadaan">
        {Object.entries(FILTERS).map(([name, { word }]) => (
          <a href={link({ filter: name, reason: null })} aria-current={name === filter ? "page" : undefined}>
            {word} <b>{formatCount(countOf(tally, name))}</b>
          </a>
        ))}
      </nav>
      {reasons.length < 2 ? null : (
        <nav class="filters reasons" aria-label="Sebab">
          <a href={link({ reason: null })} aria-current={reason === null ? "page" : undefined}>
            semua sebab
          </a>
          {reasons.map((each) => (
            <a
              href={link({ reason: each.reason })}
              aria-current={each.reason === reason ? "page" : undefined}
            >
              {reasonText(each.reason)} <b>{formatCount(each.count)}</b>
            </a>
          ))}
        </nav>
      )}
    </>
  );
}

interface TableProps {
  readonly rows: readonly ListedRecipient[];
  readonly campaignId: number;
  /** The buttons that settle a doubt. */
  readonly decides: boolean;
}

function RecipientTable({ rows, campaignId, decides }: TableProps): Html {
  const heads = ["Pelanggan", "Nomor", "Keadaan", "Kapan", "Lewat"];
  return (
    <DataTable name="Penerima" heads={decides ? [...heads, "Putusan"] : heads}>
      {rows.map((row) => (
        <tr>
          <td data-label="Pelanggan">
            <Who row={row} />
          </td>
          <td data-label="Nomor">
            <a href={`/nomor/${row.contactId}`}>
              {row.phone === null ? "(tersembunyi)" : maskPhone(row.phone)}
            </a>
          </td>
          <td data-label="Keadaan">
            <Standing row={row} />
          </td>
          <td data-label="Kapan">{formatInstant(row.knownAt).replace(" WIB", "")}</td>
          <td data-label="Lewat">{row.senderId ?? "–"}</td>
          {decides ? (
            <td data-label="Putusan" class="acts">
              {(["sudah", "belum"] as const).map((word) => (
                <a
                  class="button plain"
                  href={`/kampanye/${campaignId}/pesan/${row.deliveryId}/putuskan?putusan=${word}`}
                >
                  {word} terkirim …
                </a>
              ))}
            </td>
          ) : null}
        </tr>
      ))}
    </DataTable>
  );
}

function Who({ row: { name, customerId, sealed } }: { readonly row: ListedRecipient }): Html {
  const known = name === null ? "–" : maskName(name);
  return (
    <span>
      {sealed === null ? (
        <bdi>{known}</bdi>
      ) : (
        <a href={`/pelanggan/${sealed}`}>
          <bdi>{known}</bdi>
        </a>
      )}{" "}
      <span class="soft">{customerId === null ? "" : maskCustomerId(customerId)}</span>
    </span>
  );
}

function Standing({ row: { state, reason, isUnconfirmed } }: { readonly row: Recipient }): Html {
  const why = reason ?? (isUnconfirmed === 1 ? "unconfirmed" : null);
  return (
    <span>
      <Chip tone={TONES[state]}>{DELIVERY_WORDS[state]}</Chip>{" "}
      {why === null ? null : <span class="soft">{reasonText(why)}</span>}
    </span>
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
