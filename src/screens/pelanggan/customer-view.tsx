import { maskName } from "../../domain/bill";
import { maskCustomerId } from "../../domain/customer-id";
import { oneLine } from "../../domain/foreign-text";
import { formatInstant } from "../../domain/local-time";
import { maskPhone } from "../../domain/phone-number";
import { formatCount } from "../../domain/rupiah";
import { DELIVERY_WORDS } from "../../domain/state-words";
import { reasonText } from "../../texts/campaign";
import { BillLines } from "../components/bill-lines";
import { Card } from "../components/card";
import { CaseList } from "../components/case-list";
import { Chip } from "../components/chip";
import { ActButton } from "../components/form";
import { Icon } from "../components/icon";
import { refusalOf } from "../components/refusal";
import type { Html, PageContext } from "../define-page";
import type { CustomerModel } from "./model";

interface Props {
  readonly model: CustomerModel;
  readonly page: PageContext;
}

/** One customer: what is owed and was paid, the phones, and what was sent. Masked until somebody asks to see. */
export function CustomerPage({ model, page }: Props): Html {
  const { view, isRevealed, sealed } = model;
  const { customer } = view.history;
  const about = [
    customer.tariff === null
      ? null
      : `${customer.tariff}/${customer.powerVa === null ? "?" : formatCount(customer.powerVa)} VA`,
    customer.route === null ? null : `rute ${customer.route}`,
    customer.unit === null ? null : `unit ${customer.unit}`,
  ].filter((part) => part !== null);
  return (
    <>
      <header class="page-head">
        <div>
          <h1>
            <bdi>{isRevealed ? oneLine(customer.name) : maskName(customer.name)}</bdi>
          </h1>
          <p class="lead">
            {isRevealed ? customer.customerId : maskCustomerId(customer.customerId)}
            {about.length === 0 ? "" : " · "}
            <bdi>{about.join(" · ")}</bdi>
          </p>
          {isRevealed ? (
            <p class="lead">
              <bdi>{oneLine(customer.address ?? "Alamat tidak ada dalam data")}</bdi>
              {customer.meterNumber === null ? "" : ` · meter ${customer.meterNumber}`}
            </p>
          ) : null}
        </div>
        <div class="acts">
          {isRevealed ? (
            <Chip tone="wait" icon="info">
              ditampilkan sekali ini, tercatat
            </Chip>
          ) : (
            <ActButton
              to={`/pelanggan/${sealed}/lihat`}
              formKey={page.key()}
              refusal={refusalOf(page.request.caller, "operator")}
            >
              <Icon name="user" />
              Tampilkan nama dan nomor
            </ActButton>
          )}
        </div>
      </header>
      <div class="cards person">
        <Card id="tagihan" heading="Tagihan">
          <BillLines history={view.history} dataAsOf={view.dataAsOf} />
        </Card>
        <Phones model={model} />
        <Messages model={model} />
        <CaseList id="kasus" heading="Kasus" cases={view.cases} />
      </div>
    </>
  );
}

function Phones({ model: { view, isRevealed } }: Pick<Props, "model">): Html {
  return (
    <Card id="nomor" heading="Nomor WhatsApp">
      {view.phones.length === 0 ? (
        <p class="soft">Belum ada nomor.</p>
      ) : (
        <ul class="lines">
          {view.phones.map(({ id, phone, linkState, optedOutAt, registration }) => (
            <li>
              <a href={`/nomor/${id}`}>{isRevealed && phone !== null ? phone : maskPhone(phone)}</a>
              <span class="end chips">
                {linkState === "active" ? (
                  <Chip tone="good">aktif</Chip>
                ) : (
                  <Chip tone="bad">salah nomor</Chip>
                )}
                {optedOutAt === null ? null : <Chip tone="wait">minta berhenti</Chip>}
                {registration === "absent" ? <Chip tone="quiet">tidak ada di WhatsApp</Chip> : null}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Messages({ model: { view } }: Pick<Props, "model">): Html {
  return (
    <Card id="pesan" heading="Kiriman">
      {view.messages.length === 0 ? (
        <p class="soft">Belum ada kiriman. Percakapannya ada di halaman nomornya.</p>
      ) : (
        <ul class="lines">
          {view.messages.map(({ campaignId, state, reason, knownAt }) => (
            <li>
              {campaignId === null ? (
                "balasan"
              ) : (
                <a href={`/kampanye/${campaignId}`}>kampanye {campaignId}</a>
              )}
              <span>
                {DELIVERY_WORDS[state]}
                {reason === null ? "" : ` (${reasonText(reason)})`}
              </span>
              <span class="soft end">{formatInstant(knownAt)}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
