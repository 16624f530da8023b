import { formatInstant } from "../../domain/local-time";
import { maskPhone } from "../../domain/phone-number";
import { formatCount } from "../../domain/rupiah";
import type { SenderOverview } from "../../domain/sender-overview";
import { hasRole } from "../../domain/user";
import { WAIT_WORDS } from "../../texts/senders";
import { Card, Live } from "../components/card";
import { Chip } from "../components/chip";
import { ActButton } from "../components/form";
import { Icon } from "../components/icon";
import { Meter } from "../components/meter";
import { Alarm, Empty } from "../components/notice";
import { connectionChip } from "../components/sender-chip";
import type { Html, PageContext } from "../define-page";
import { Linking, Pairing } from "./linking-view";
import type { OneSender, SenderList } from "./model";

/** Our numbers: how each is connected, what it has used today, and why it waits. */
export function SenderListPage({
  model: { senders },
  page,
}: {
  readonly model: SenderList;
  readonly page: PageContext;
}): Html {
  return (
    <>
      <h1>Pengirim</h1>
      <Live id="nomor" at="/pengirim" topics={["pengirim"]} now={page.now} class="stack">
        {senders.length === 0 ? (
          <Empty>
            <p>Belum ada nomor. Tulis namanya di SENDERS, lalu mulai Lunas lagi.</p>
          </Empty>
        ) : null}
        <div class="cards">
          {senders.map((sender) => (
            <Card
              id={`nomor-${sender.senderId}`}
              heading={<a href={`/pengirim/${sender.senderId}`}>{sender.senderId}</a>}
              aside={<Chip {...connectionChip(sender)} />}
            >
              <Facts sender={sender} />
            </Card>
          ))}
        </div>
      </Live>
    </>
  );
}

/** One number: linked here, held here, moved and signed out here. */
export function SenderPage({ model, page }: { readonly model: OneSender; readonly page: PageContext }): Html {
  const { sender } = model;
  const to = `/pengirim/${sender.senderId}`;
  const isAdmin = hasRole(page.request.caller.role, "admin");
  const needsLink = model.linksNumbers && !sender.connection.isUp;
  return (
    <>
      <Live
        id="nomor"
        at={to}
        topics={["pengirim", `tautan-${sender.senderId}`]}
        now={page.now}
        class="stack"
      >
        <header class="page-head">
          <div>
            <h1>
              Pengirim <bdi>{sender.senderId}</bdi> <Chip {...connectionChip(sender)} />
            </h1>
            <p class="lead">{leadOf(sender)}</p>
          </div>
          <Acts model={model} page={page} isAdmin={isAdmin} />
        </header>
        {needsLink && isAdmin ? <Linking model={model} page={page} /> : null}
        {needsLink && !isAdmin ? (
          <Alarm tone="wait">Hanya admin yang boleh menautkan nomor ini.</Alarm>
        ) : null}
        {model.linksNumbers ? null : (
          <p class="soft">Nomor ini tidak perlu ditautkan di layar: hanya WhatsApp sendiri punya kode QR.</p>
        )}
        <Card id="hari-ini" heading="Hari ini">
          <Facts sender={sender} />
        </Card>
      </Live>
      {needsLink && isAdmin ? <Pairing to={to} page={page} /> : null}
      {isAdmin && model.others.length > 0 ? <MoveAway to={to} others={model.others} /> : null}
    </>
  );
}

function leadOf({ phone, connection, barredReason }: SenderOverview): string {
  if (barredReason !== null) return `Dihentikan WhatsApp (${barredReason}). Buka WhatsApp di HP-nya.`;
  if (connection.isUp) return phone === null ? "tersambung" : `tersambung sebagai ${maskPhone(phone)}`;
  return connection.lastAt === null
    ? "belum pernah tersambung"
    : `tidak tersambung sejak ${formatInstant(connection.lastAt)}`;
}

/** Today's use of its caps, its queue, and each reason why it waits. */
function Facts({ sender }: { readonly sender: SenderOverview }): Html {
  const { use, brakes, queue, waits, warmUp, phone } = sender;
  return (
    <div class="sender-facts">
      {phone === null ? null : <p class="soft">{maskPhone(phone)}</p>}
      <Meter label="Hari ini" used={use.today} cap={brakes.dailyCap} />
      <Meter label="Satu jam" used={use.lastHour} cap={brakes.hourlyCap} />
      <Meter label="Kontak baru" used={use.coldToday} cap={brakes.coldDailyCap} />
      <p class="soft">
        Menunggu nomor ini: {formatCount(queue.warm)} sudah kenal, {formatCount(queue.cold)} kontak baru
        {warmUp < 1 ? ` · pemanasan: ${Math.round(warmUp * 100)} % dari kuota penuh` : ""}
      </p>
      {waits.length === 0 ? null : (
        <ul class="waits">
          {waits.map(({ why, until, coldOnly }) => (
            <li>
              <Icon name="clock" />
              <span>
                {coldOnly ? "kontak baru menunggu" : "menunggu"}: {WAIT_WORDS[why]}
                {until === null ? "" : `, sampai ${formatInstant(until)}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Acts({
  model: { sender, linksNumbers },
  page,
  isAdmin,
}: {
  readonly model: OneSender;
  readonly page: PageContext;
  readonly isAdmin: boolean;
}): Html {
  const to = `/pengirim/${sender.senderId}`;
  const refusal = isAdmin ? null : "Hanya admin yang boleh.";
  const isHeld = sender.waits.some(({ why }) => why === "paused" || why === "tripped" || why === "barred");
  return (
    <div class="acts">
      {isHeld ? (
        <ActButton to={`${to}/aktifkan`} formKey={page.key()} refusal={refusal} kind="main">
          <Icon name="play" />
          Aktifkan
        </ActButton>
      ) : (
        <ActButton to={`${to}/tahan`} formKey={page.key()} refusal={refusal}>
          <Icon name="pause" />
          Tahan kiriman
        </ActButton>
      )}
      {isAdmin && linksNumbers && sender.connection.isUp ? (
        <a class="button stop" href={`${to}/keluarkan`}>
          Keluarkan dari WhatsApp …
        </a>
      ) : null}
    </div>
  );
}

function MoveAway({ to, others }: { readonly to: string; readonly others: readonly string[] }): Html {
  return (
    <details class="card">
      <summary>Pindahkan kontaknya ke nomor lain …</summary>
      <ul class="lines">
        {others.map((other) => (
          <li>
            <a class="button plain" href={`${to}/pindahkan?ke=${other}`}>
              ke {other} …
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
