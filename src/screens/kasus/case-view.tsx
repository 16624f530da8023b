import { formatClock, formatInstant } from "../../domain/local-time";
import { maskPhone } from "../../domain/phone-number";
import { caseKindText, LONGEST_ANSWER } from "../../texts/cases";
import { addressOf } from "../answer-page";
import { Live } from "../components/card";
import { ChatLog } from "../components/chat";
import { Chip } from "../components/chip";
import { LongField } from "../components/field";
import { ActButton, Form } from "../components/form";
import { Icon } from "../components/icon";
import { refusalOf } from "../components/refusal";
import type { Html, PageContext } from "../define-page";
import { CaseFacts } from "./facts-view";
import { CaseListPane } from "./list-view";
import type { CasePage } from "./model";

interface Props {
  readonly model: CasePage;
  readonly page: PageContext;
}

/** Three panes: who waits, what was said, and what is known of the customer. */
export function CasePageView({ model, page }: Props): Html {
  const { found, chat } = model.view;
  const at = addressOf(page.request);
  const older = `${page.request.path}?${new URLSearchParams({ ...page.request.query, sebanyak: String(chat.shown * 2) })}`;
  return (
    <div class="inbox open">
      <CaseListPane list={model.list} page={page} current={found.id} />
      <div class="case">
        <p class="to-list">
          <a href="/kasus">
            <Icon name="chevron-left" />
            Kasus
          </a>
        </p>
        <Live id="kasus-kepala" at={at} topics={[`kasus-${found.id}`]} now={page.now} class="case-head">
          <CaseHead model={model} page={page} />
        </Live>
        <Live id="obrolan" at={at} topics={[`kasus-${found.id}`]} now={page.now} class="case-chat">
          <ChatLog chat={chat} caller={page.request.caller} older={older} />
        </Live>
        <Composer model={model} page={page} />
      </div>
      <CaseFacts model={model} page={page} />
    </div>
  );
}

function CaseHead({ model: { view }, page }: Props): Html {
  const { found, contact, takenByName, isMine, writers } = view;
  const { caller } = page.request;
  const to = `/kasus/${found.id}`;
  const refusal = refusalOf(caller, "operator");
  const isBotSilent = contact.attendedUntil !== null && contact.attendedUntil > page.now;
  const takenAt = found.takenAt === null ? "" : String(found.takenAt.getTime());
  return (
    <>
      <header class="page-head">
        <div>
          <h1>
            Kasus {found.id}: {caseKindText(found.kind)}
          </h1>
          <p class="lead">
            {found.state === "open" ? (
              <Chip tone="wait" icon="clock">
                menunggu petugas
              </Chip>
            ) : found.state === "taken" ? (
              <Chip tone="going" icon="user">
                {isMine ? "Anda tangani" : `${takenByName} menangani`}
              </Chip>
            ) : (
              <Chip tone="good" icon="check">
                selesai {formatInstant(found.closedAt!)}
              </Chip>
            )}{" "}
            <a href={`/nomor/${contact.id}`}>{maskPhone(contact.phone)}</a> · dibuka{" "}
            {formatInstant(found.openedAt)}
          </p>
        </div>
        {found.state === "closed" ? null : (
          <div class="acts">
            {isMine ? null : (
              <ActButton
                to={`${to}/ambil`}
                formKey={page.key()}
                hidden={{ diambil: takenAt }}
                refusal={refusal}
                kind={found.state === "open" ? "main" : "plain"}
              >
                {found.state === "open" ? "Ambil" : `Ambil alih dari ${takenByName}`}
              </ActButton>
            )}
            {found.kind === "link_request" && found.customerId !== null && refusal === null ? (
              <a class="button plain" href={`${to}/setujui`}>
                Setujui pendaftaran …
              </a>
            ) : null}
            <ActButton to={`${to}/tutup`} formKey={page.key()} refusal={refusal}>
              <Icon name="check" />
              Tutup kasus
            </ActButton>
          </div>
        )}
      </header>
      {isBotSilent ? (
        <p class="soft">
          Bot diam di obrolan ini sampai {formatClock(contact.attendedUntil!)}; STOP tetap berlaku.
        </p>
      ) : null}
      {writers.length === 0 ? null : (
        <p class="finish wait">
          <Icon name="triangle-alert" />
          <bdi>{writers.join(", ")}</bdi> sedang menulis.
        </p>
      )}
    </>
  );
}

/** The box for the answer. It stands outside of what is fetched again, so that nothing written is ever lost. */
function Composer({ model: { view }, page }: Props): Html {
  const { found, chat, draft } = view;
  const { notice } = page;
  if (found.state === "closed")
    return <p class="soft">Kasus ini selesai. Jawaban tidak dapat dikirim lagi.</p>;
  const refusal = refusalOf(page.request.caller, "operator");
  if (refusal !== null) return <p class="soft">Menjawab: {refusal}</p>;
  const kept = notice?.tone === "fault" ? notice.values?.teks : undefined;
  return (
    <Form
      to={`/kasus/${found.id}/balas`}
      formKey={page.key()}
      hidden={{ dibaca: String(chat.newestStaffAnswer) }}
      class="composer"
      label="Jawaban"
      draftTo={`/kasus/${found.id}/rancangan`}
    >
      <LongField
        name="teks"
        label="Jawaban kepada pelanggan"
        value={kept ?? draft}
        rows={3}
        maxlength={LONGEST_ANSWER}
        problem={kept === undefined ? null : notice!.text}
        hint="Di atasnya tertulis bahwa petugas unit yang menjawab. Ctrl+Enter mengirim."
      />
      <p class="acts">
        <span class="kept soft" role="status">
          {draft === "" ? "" : "Rancangan Anda tersimpan."}
        </span>
        <button type="submit" class="button plain" formaction={`/kasus/${found.id}/rancangan`} formnovalidate>
          Simpan rancangan
        </button>
        <button type="submit" class="button main">
          <Icon name="send" />
          Kirim
        </button>
      </p>
    </Form>
  );
}
