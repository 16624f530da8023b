import type { PhoneView } from "../../application/views/customer-view";
import { maskName } from "../../domain/bill";
import { maskCustomerId } from "../../domain/customer-id";
import { formatInstant } from "../../domain/local-time";
import { maskPhone } from "../../domain/phone-number";
import { linkStateText, optOutLine, registrationText } from "../../texts/admin";
import { addressOf } from "../answer-page";
import { Card, Live } from "../components/card";
import { CaseList } from "../components/case-list";
import { ChatLog } from "../components/chat";
import { Chip } from "../components/chip";
import { Field } from "../components/field";
import { ActButton, Form } from "../components/form";
import { refusalOf } from "../components/refusal";
import { seenText } from "../components/seen-text";
import type { Html, PageContext } from "../define-page";
import { PersonData } from "./person-screens";

export interface PhoneModel {
  readonly view: PhoneView;
  /** Of the customers, by their IDs. */
  readonly sealed: ReadonlyMap<string, string>;
}

interface Props {
  readonly model: PhoneModel;
  readonly page: PageContext;
}

/** One phone: whether it may be written to, whose it is, what was said; here it is put right. */
export function PhonePage({ model, page }: Props): Html {
  const { contact, chat, cases } = model.view;
  const at = addressOf(page.request);
  const older = `${page.request.path}?sebanyak=${chat.shown * 2}`;
  return (
    <>
      <h1>Nomor {maskPhone(contact.phone)}</h1>
      <p class="lead">
        {contact.optedOutAt === null ? (
          <Chip tone="good">boleh dikirimi pengingat</Chip>
        ) : (
          <Chip tone="wait">minta berhenti sejak {formatInstant(contact.optedOutAt)}</Chip>
        )}{" "}
        {registrationText(contact.registration)}
      </p>
      <div class="phone-page">
        <Live id="obrolan" at={at} topics={[`nomor-${contact.id}`]} now={page.now}>
          <ChatLog chat={chat} caller={page.request.caller} older={older} />
        </Live>
        <div class="facts-pane">
          <Owners model={model} page={page} />
          <Wishes model={model} page={page} />
          <CaseList id="kasus" heading="Kasus" cases={cases} />
          <PersonData contact={contact} page={page} />
        </div>
      </div>
    </>
  );
}

function Owners({ model: { view, sealed }, page }: Props): Html {
  const refusal = refusalOf(page.request.caller, "operator");
  return (
    <Card id="pelanggan" heading="Pelanggan nomor ini">
      {view.links.length === 0 ? (
        <p class="soft">Belum terhubung ke pelanggan.</p>
      ) : (
        <ul class="lines">
          {view.links.map(({ link, customer }) => {
            const seal = sealed.get(link.customerId)!;
            const to = `/nomor/${view.contact.id}/${seal}`;
            return (
              <li>
                <span>
                  <a href={`/pelanggan/${seal}`}>
                    <bdi>{customer === null ? "–" : maskName(customer.name)}</bdi>
                  </a>{" "}
                  <span class="soft">
                    {maskCustomerId(link.customerId)}, {linkStateText(link.state, link.source)}
                  </span>
                </span>
                {link.state === "active" ? (
                  <ActButton to={`${to}/lepas`} formKey={page.key()} refusal={refusal}>
                    Salah nomor
                  </ActButton>
                ) : refusal === null ? (
                  <a class="button plain" href={`${to}/tautkan`}>
                    Hubungkan lagi …
                  </a>
                ) : null}
              </li>
            );
          })}
        </ul>
      )}
    </Card>
  );
}

function Wishes({ model: { view }, page }: Props): Html {
  const { contact, wishes } = view;
  const { caller } = page.request;
  const refusal = refusalOf(caller, "operator");
  const to = `/nomor/${contact.id}`;
  const { notice } = page;
  const kept = notice?.tone === "fault" ? notice.values?.alasan : undefined;
  return (
    <Card id="berhenti" heading="Berhenti dan mulai">
      {wishes.length === 0 ? null : (
        <ul class="lines">
          {wishes.map((wish) => (
            <li>
              <bdi>{seenText(caller, optOutLine(wish).replace(/^- /, ""))}</bdi>
            </li>
          ))}
        </ul>
      )}
      {refusal !== null ? (
        <p class="soft">{refusal}</p>
      ) : contact.optedOutAt === null ? (
        <Form to={`${to}/optout`} formKey={page.key()} class="stack">
          <Field
            name="alasan"
            label="Alasan, dan lewat apa ia memintanya"
            value={kept ?? ""}
            maxlength={190}
            problem={kept === undefined ? null : notice!.text}
          />
          <button type="submit" class="button stop">
            Berhenti kirim
          </button>
        </Form>
      ) : (
        <p>
          <a class="button plain" href={`${to}/optin`}>
            Kirim lagi, atas permintaannya …
          </a>
        </p>
      )}
    </Card>
  );
}
