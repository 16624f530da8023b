import { maskName } from "../../domain/bill";
import { maskCustomerId } from "../../domain/customer-id";
import { formatInstant } from "../../domain/local-time";
import { BillLines } from "../components/bill-lines";
import { Card } from "../components/card";
import { CaseList } from "../components/case-list";
import { seenText } from "../components/seen-text";
import type { Html, PageContext } from "../define-page";
import type { CasePage } from "./model";

/** What the answer needs: the customer's own words, what is owed, and what else there was. */
export function CaseFacts({ model, page }: { readonly model: CasePage; readonly page: PageContext }): Html {
  const { view, sealed } = model;
  const { found, contact, customers, others, dataAsOf } = view;
  const { caller } = page.request;
  return (
    <div class="facts-pane">
      <Card id="isi-kasus" heading="Isi kasus">
        <p class="written">
          <bdi>{seenText(caller, found.summary)}</bdi>
        </p>
        {contact.optedOutAt === null ? null : (
          <p class="finish wait">
            Minta berhenti menerima pengingat sejak {formatInstant(contact.optedOutAt)}.
          </p>
        )}
      </Card>
      {customers.length === 0 ? (
        <Card id="pelanggan" heading="Pelanggan">
          <p class="soft">Nomor ini belum terhubung ke pelanggan.</p>
        </Card>
      ) : (
        customers.map((history) => (
          <Card
            id={`pelanggan-${history.customer.customerId.slice(-3)}`}
            heading={
              <a href={`/pelanggan/${sealed.get(history.customer.customerId)}`}>
                <bdi>{maskName(history.customer.name)}</bdi>
              </a>
            }
          >
            <p class="soft">{maskCustomerId(history.customer.customerId)}</p>
            <BillLines history={history} dataAsOf={dataAsOf} />
          </Card>
        ))
      )}
      <CaseList id="kasus-lain" heading="Kasus lain dari nomor ini" cases={others} />
    </div>
  );
}
