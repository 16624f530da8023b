import type { CampaignView, Finish } from "../../application/views/campaign-view";
import { formatClock, formatDay, formatInstant, localDay } from "../../domain/local-time";
import { formatCount } from "../../domain/rupiah";
import type { Html, PageContext } from "../define-page";
import { FunnelBar } from "./bar";
import { ActButton } from "./form";
import { Icon } from "./icon";
import { refusalOf } from "./refusal";

/** How far a campaign is and when it ends: the same on Beranda and on its own page. */
export function CampaignProgress({ view, now }: { readonly view: CampaignView; readonly now: Date }): Html {
  const { tally, finish, campaign } = view;
  return (
    <>
      <FunnelBar tally={tally} />
      {campaign.state === "paused" ? (
        <p class="finish wait">
          <Icon name="pause" />
          Dijeda{campaign.stateReason === null ? "" : `: ${campaign.stateReason}`}. Tidak ada yang dikirim
          sampai dilanjutkan.
        </p>
      ) : null}
      {finish?.warm == null ? null : (
        <FinishLine finish={finish.warm} who="Yang sudah kenal" now={now} dueOn={campaign.dueOn} />
      )}
      {finish?.cold == null ? null : (
        <FinishLine finish={finish.cold} who="Kontak baru" now={now} dueOn={campaign.dueOn} />
      )}
    </>
  );
}

interface FinishProps {
  readonly finish: Finish;
  readonly who: string;
  readonly now: Date;
  readonly dueOn: string;
}

function FinishLine({ finish, who, now, dueOn }: FinishProps): Html {
  const { at, count, isAfterDue } = finish;
  const when = at === null ? "lebih dari 60 hari lagi" : `± ${shortInstant(at, now)}`;
  return (
    <p class={isAfterDue ? "finish wait" : "finish"}>
      {isAfterDue ? <Icon name="triangle-alert" /> : <Icon name="clock" />}
      {who} {formatCount(count)}: selesai {when},{" "}
      {isAfterDue ? <b>SESUDAH batas bayar {formatDay(dueOn)}</b> : "sebelum batas bayar berakhir"}.
    </p>
  );
}

/** Today by its hour, another day with its date. */
export function shortInstant(at: Date, now: Date): string {
  return localDay(at) === localDay(now) ? formatClock(at) : formatInstant(at).replace(" WIB", "");
}

/** What can be done with a campaign in its state; greyed with the reason where the caller may not. */
export function CampaignActs({
  view,
  page,
}: {
  readonly view: CampaignView;
  readonly page: PageContext;
}): Html {
  const { id, state } = view.campaign;
  const { caller } = page.request;
  const refusal = refusalOf(caller, "operator");
  const to = `/kampanye/${id}`;
  return (
    <div class="acts">
      {state === "running" ? (
        <ActButton to={`${to}/pause`} formKey={page.key()} refusal={refusal}>
          <Icon name="pause" />
          Jeda
        </ActButton>
      ) : null}
      {state === "paused" ? (
        <ActButton to={`${to}/resume`} formKey={page.key()} refusal={refusal} kind="main">
          <Icon name="play" />
          Lanjutkan
        </ActButton>
      ) : null}
      {refusal === null && ["planned", "running", "paused"].includes(state) ? (
        <a class="button stop" href={`${to}/batal`}>
          Batalkan …
        </a>
      ) : null}
    </div>
  );
}
