import type { Overview } from "../../application/views/overview";
import { formatPeriod } from "../../domain/billing-period";
import { formatClock, formatDay, formatInstant, localDay } from "../../domain/local-time";
import { maskPhone } from "../../domain/phone-number";
import { formatCount, formatRupiah } from "../../domain/rupiah";
import type { SenderOverview } from "../../domain/sender-overview";
import { CampaignActs, CampaignProgress } from "../components/campaign-card";
import { campaignTitle } from "../components/campaign-title";
import { Card, Live } from "../components/card";
import { CampaignChip, Chip } from "../components/chip";
import { Icon } from "../components/icon";
import { Alarm, Empty } from "../components/notice";
import { connectionChip } from "../components/sender-chip";
import { waited } from "../components/waited";
import type { Html, PageContext } from "../define-page";
import { monthSteps } from "./month-steps";
import { SetUp } from "./set-up";

interface Props {
  readonly model: Overview & { readonly isSandbox: boolean };
  readonly page: PageContext;
}

export function OverviewPage({ model, page }: Props): Html {
  if (model.customers === 0) return <SetUp model={model} page={page} />;
  return (
    <>
      <h1>{formatPeriod(model.period)}</h1>
      <p class="lead">
        {formatDay(localDay(model.now))}, {formatClock(model.now)} WIB · {dueWords(model)}
        {model.dataAsOf === null ? "" : ` · data per ${formatInstant(model.dataAsOf)}`}
      </p>
      {model.isSandbox ? (
        <p class="try">
          <a class="button plain" href="/telepon">
            <Icon name="message-circle" />
            Jadi pelanggan di Telepon
          </a>
        </p>
      ) : null}
      <Live id="ringkas" at="/" topics={["beranda"]} now={page.now}>
        <Alarms senders={model.senders} />
        <CampaignCard model={model} page={page} />
        <div class="cards">
          <Unpaid model={model} />
          <Cases model={model} />
          <Month model={model} />
          <Senders model={model} />
        </div>
      </Live>
    </>
  );
}

function dueWords({ dueOn, now }: Overview): string {
  const today = localDay(now);
  if (today === dueOn) return "batas bayar hari ini";
  return today < dueOn ? `batas bayar ${formatDay(dueOn)}` : `batas bayar ${formatDay(dueOn)} sudah lewat`;
}

/** A number that has fallen out of WhatsApp, or that WhatsApp has stopped: nothing goes on by itself there. */
function Alarms({ senders }: { readonly senders: readonly SenderOverview[] }): Html {
  const out = senders.filter(({ isLoggedOut, barredReason }) => isLoggedOut || barredReason !== null);
  return (
    <>
      {out.map(({ senderId, barredReason, queue }) => (
        <Alarm
          to={{ href: `/pengirim/${senderId}`, label: barredReason === null ? "Tautkan lagi" : "Periksa" }}
        >
          {senderId} {barredReason === null ? "keluar dari WhatsApp" : "dihentikan WhatsApp"}.{" "}
          {formatCount(queue.warm + queue.cold)} pesan menunggu nomor itu.
        </Alarm>
      ))}
    </>
  );
}

function CampaignCard({ model, page }: Props): Html {
  const { campaign: view } = model;
  if (view === null)
    return (
      <Card id="kampanye" heading="Kiriman">
        <Empty>
          <p>
            Belum ada kampanye.{" "}
            {model.nextPush === null
              ? "Kiriman tagihan tidak terjadwal (PUSH_SCHEDULE kosong)."
              : `Kiriman tagihan disusun sendiri pada ${formatInstant(model.nextPush)}.`}
          </p>
        </Empty>
      </Card>
    );
  const { campaign } = view;
  return (
    <Card
      id="kampanye"
      heading={
        <>
          <bdi>{campaignTitle(campaign)}</bdi> <CampaignChip state={campaign.state} />
        </>
      }
      aside={
        <>
          <CampaignActs view={view} page={page} />
          <a class="button plain" href={`/kampanye/${campaign.id}`}>
            Lihat kampanye
          </a>
        </>
      }
    >
      <CampaignProgress view={view} now={model.now} />
    </Card>
  );
}

function Unpaid({ model: { unpaid, period } }: { readonly model: Overview }): Html {
  return (
    <Card id="belum-lunas" heading="Belum lunas">
      {unpaid.customers === 0 ? (
        <Empty>
          <p>
            Belum ada data {formatPeriod(period)}. Ambil dulu daftar belum lunas. <a href="/impor">Impor</a>
          </p>
        </Empty>
      ) : (
        <ul class="figures">
          <li>
            <b>{formatCount(unpaid.customers)}</b> pelanggan
          </li>
          <li>
            <b>{formatRupiah(unpaid.amount)}</b> tagihan
          </li>
          {unpaid.energyKwh === 0 ? null : (
            <li>
              <b>{formatCount(unpaid.energyKwh)}</b> kWh
            </li>
          )}
        </ul>
      )}
    </Card>
  );
}

function Cases({ model: { cases, now } }: { readonly model: Overview }): Html {
  return (
    <Card id="kasus" heading="Kasus yang menunggu" aside={<a href="/kasus">Buka Kasus</a>}>
      {cases.open === 0 ? (
        <Empty>
          <p>Tidak ada yang menunggu.</p>
        </Empty>
      ) : (
        <ul class="figures">
          <li>
            <b>{formatCount(cases.open)}</b> belum diambil
          </li>
          {cases.oldestAt === null ? null : (
            <li>
              <b>{waited(cases.oldestAt, now)}</b> yang tertua
            </li>
          )}
          <li>
            <b>{formatCount(cases.mine)}</b> Anda tangani
          </li>
        </ul>
      )}
    </Card>
  );
}

const STEP_ICONS = { done: "check", going: "play", waiting: "circle" } as const;
const STEP_WORDS = { done: "sudah", going: "sedang", waiting: "belum" } as const;

function Month({ model }: { readonly model: Overview }): Html {
  return (
    <Card id="bulan-ini" heading="Bulan ini">
      <ol class="month">
        {monthSteps(model).map(({ label, href, state, when }) => (
          <li class={state}>
            <Icon name={STEP_ICONS[state]} />
            <a href={href}>{label}</a>
            <span class="sr">{STEP_WORDS[state]}: </span>
            <span class="soft">{when}</span>
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Senders({ model: { senders } }: { readonly model: Overview }): Html {
  return (
    <Card id="pengirim" heading="Pengirim">
      <ul class="lines">
        {senders.map((sender) => (
          <li>
            <a href={`/pengirim/${sender.senderId}`}>{sender.senderId}</a>
            {sender.phone === null ? null : <span class="soft">{maskPhone(sender.phone)}</span>}
            <Chip {...connectionChip(sender)} />
            <span class="soft end">
              hari ini {formatCount(sender.use.today)}
              {sender.brakes.dailyCap === Number.POSITIVE_INFINITY
                ? ""
                : ` dari ${formatCount(sender.brakes.dailyCap)}`}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
