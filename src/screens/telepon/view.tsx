import type { PhoneMessage } from "../../application/ports/sandbox-phones";
import { formatClock, formatInstant } from "../../domain/local-time";
import { formatCount } from "../../domain/rupiah";
import { addressOf } from "../answer-page";
import { Live } from "../components/card";
import { ChatWords } from "../components/chat-words";
import { Choice, Field } from "../components/field";
import { ActButton, Form } from "../components/form";
import { Icon } from "../components/icon";
import type { Html, PageContext } from "../define-page";
import { addressOfPhones, MOST_PHONES, type OpenPhone, type Phones } from "./model";

/** What customers often write. */
const OFTEN = ["CEK", "PDF", "MENU", "sudah bayar", "STOP"] as const;
const KINDS = [
  ["text", "pesan"],
  ["image", "foto"],
  ["voice", "suara"],
  ["sticker", "stiker"],
  ["location", "lokasi"],
  ["document", "berkas"],
] as const;

/** Phones side by side, each with its chat; what is written there reaches Lunas as from a customer. */
export function PhonesPage({ model, page }: { readonly model: Phones; readonly page: PageContext }): Html {
  const ids = model.open.map(({ contactId }) => contactId);
  return (
    <>
      <h1>Telepon</h1>
      <p class="lead">
        Jadilah pelanggan. Semua HP di sini pura-pura: tidak ada yang keluar dari komputer ini. Jam sandbox:{" "}
        {formatInstant(page.now)}.
      </p>
      {model.open.length === 0 ? null : (
        <div class="phones">
          {model.open.map((phone) => (
            <Phone phone={phone} ids={ids} page={page} />
          ))}
        </div>
      )}
      {ids.length === 0 ? null : (
        <p>
          <a href="/kasus">Lihat dari sisi petugas →</a>
        </p>
      )}
      <Choose model={model} ids={ids} page={page} />
    </>
  );
}

function Choose({
  model,
  ids,
  page,
}: {
  readonly model: Phones;
  readonly ids: readonly number[];
  readonly page: PageContext;
}): Html {
  const others = model.playable.filter(({ contactId }) => !ids.includes(contactId));
  const isFull = ids.length >= MOST_PHONES;
  return (
    <section class="card choose" aria-labelledby="pilih-judul">
      <h2 id="pilih-judul">{ids.length === 0 ? "Pilih HP" : "HP lain"}</h2>
      {isFull ? <p class="soft">Sudah {MOST_PHONES} HP; yang paling kiri memberi tempat.</p> : null}
      <ul class="filters">
        {others.map(({ contactId, phone, customers }) => (
          <li>
            <a href={addressOfPhones([...ids, contactId])}>
              {phone}
              {customers > 1 ? <span class="soft"> · {formatCount(customers)} ID</span> : null}
            </a>
          </li>
        ))}
      </ul>
      <Form
        to="/telepon"
        formKey={page.key()}
        class="one-line"
        label="HP baru"
        hidden={{ buka: ids.join(".") }}
      >
        <Field
          name="hp"
          label="Atau nomor sendiri"
          type="tel"
          inputmode="tel"
          value={page.notice?.values?.hp ?? ""}
          maxlength={20}
          hint="Misalnya 6289000000001."
        />
        <button type="submit" class="button plain">
          <Icon name="plus" />
          Buka
        </button>
      </Form>
    </section>
  );
}

function Phone({
  phone: { contactId, phone, messages, whys },
  ids,
  page,
}: {
  readonly phone: OpenPhone;
  readonly ids: readonly number[];
  readonly page: PageContext;
}): Html {
  const to = `/telepon/${contactId}/tulis`;
  const hidden = { buka: ids.join(".") };
  const rest = ids.filter((id) => id !== contactId);
  return (
    <section class="phone" aria-labelledby={`hp-${contactId}-judul`}>
      <header>
        <h2 id={`hp-${contactId}-judul`}>{phone}</h2>
        <a href={addressOfPhones(rest)} aria-label={`Tutup HP ${phone}`}>
          tutup
        </a>
      </header>
      <Live
        id={`chat-${contactId}`}
        at={addressOf(page.request)}
        topics={[`telepon-${ids.join("-")}`]}
        now={page.now}
        class="chat"
      >
        <div class="messages" tabindex={0} role="log" aria-label={`Chat ${phone}`}>
          <ol>
            {messages.length === 0 ? <li class="soft">Belum ada pesan.</li> : null}
            {messages.map((message) => (
              <Bubble message={message} why={whys.get(message.id) ?? null} />
            ))}
          </ol>
        </div>
      </Live>
      <div class="often">
        {OFTEN.map((words) => (
          <ActButton to={to} formKey={page.key()} hidden={{ ...hidden, cepat: words }}>
            {words}
          </ActButton>
        ))}
      </div>
      <Form to={to} formKey={page.key()} hidden={hidden} class="composer" label={`Tulis sebagai ${phone}`}>
        <label class="sr" for={`teks-${contactId}`}>
          Pesan
        </label>
        <textarea id={`teks-${contactId}`} name="teks" rows={1} maxlength={1000} placeholder="Ketik pesan" />
        <button type="submit" class="button main">
          Kirim
        </button>
      </Form>
      <details>
        <summary>Kirim yang lain</summary>
        <Form to={to} formKey={page.key()} hidden={hidden} class="one-line" label="Kirim yang lain">
          <Choice name="jenis" label="Jenis" choices={KINDS.slice(1)} />
          <button type="submit" class="button plain">
            Kirim
          </button>
        </Form>
      </details>
    </section>
  );
}

const TICKS: Readonly<Record<PhoneMessage["state"], readonly [sign: string, word: string]>> = {
  written: ["✓", "terkirim"],
  accepted: ["✓", "terkirim"],
  delivered: ["✓✓", "sampai"],
  read: ["✓✓", "dibaca"],
  failed: ["⨯", "gagal"],
};

function Bubble({
  message: { id, direction, kind, text, document, at, state },
  why,
}: {
  readonly message: PhoneMessage;
  readonly why: string | null;
}): Html {
  const isMine = direction === "in";
  const [sign, word] = TICKS[state];
  return (
    <li class={isMine ? "bubble mine" : "bubble"}>
      <span class="sr">{isMine ? "Pelanggan:" : "Lunas:"}</span>
      {document === null ? null : (
        <a
          class="attached"
          href={`/sandbox/documents/${encodeURIComponent(document.storedAs)}`}
          target="_blank"
          rel="noopener"
        >
          <Icon name="file-text" />
          <bdi>{document.fileName}</bdi>
        </a>
      )}
      {kind === "text" || document !== null ? null : <i>[{kindWord(kind)}]</i>}
      {text === "" ? null : <ChatWords text={text} />}
      <small>
        {formatClock(at)}{" "}
        {isMine ? null : (
          <span class={`ticks ${state}`}>
            <span aria-hidden="true">{sign}</span>
            <span class="sr">{word}</span>
          </span>
        )}
      </small>
      {why === null ? null : (
        <details id={`sebab-${id}`} class="why">
          <summary>Mengapa dijawab begitu?</summary>
          <p>
            <bdi>{why}</bdi>
          </p>
        </details>
      )}
    </li>
  );
}

function kindWord(kind: string): string {
  return KINDS.find(([name]) => name === kind)?.[1] ?? kind;
}
