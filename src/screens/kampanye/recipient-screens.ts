import { loadCampaign, tallyCampaign } from "../../application/campaigns/plan-campaign";
import type { Screen } from "../../application/ports/screens";
import type { Recipient, RecipientFilter } from "../../application/views/campaign-queries";
import { maskName } from "../../domain/bill";
import { csvLine } from "../../domain/csv-line";
import { maskCustomerId } from "../../domain/customer-id";
import { formatInstant } from "../../domain/local-time";
import { maskPhone } from "../../domain/phone-number";
import { formatCount } from "../../domain/rupiah";
import { DELIVERY_WORDS } from "../../domain/state-words";
import { hasRole } from "../../domain/user";
import { reasonText } from "../../texts/campaign";
import { signedIn } from "../answer-page";
import type { ScreenTools } from "../define-page";
import { keepSearch } from "../pelanggan/searches";
import { campaignNumber } from "./pages";
import { addressWith, FILTERS, readAsked } from "./recipient-filter";

/** Read and written so many at a time: a campaign of any size costs no more memory. */
const ROWS_AT_ONCE = 1_000;
const HEADER = ["ID pelanggan", "nama", "nomor", "keadaan", "sebab", "kapan", "lewat"];

/** What belongs to the list of recipients and is no page: looking for somebody, and the list as a file. */
export function recipientScreens(tools: ScreenTools): readonly Screen[] {
  return [
    {
      method: "POST",
      path: "/kampanye/:nomor/penerima/cari",
      least: "viewer",
      async answer(asked) {
        const request = signedIn(asked);
        const to = `/kampanye/${campaignNumber(request)}/penerima`;
        const { cari = "", keadaan = "" } = request.values;
        const filter = Object.hasOwn(FILTERS, keadaan) ? keadaan : "semua";
        const text = cari.trim();
        const handle = text === "" ? "" : await keepSearch(tools, request, text);
        return { kind: "see_other", to: addressWith(to, { filter, reason: null, handle }) };
      },
    },
    {
      // Masked for whoever only looks; whoever works with them gets whole numbers, and that is written down.
      method: "GET",
      path: "/kampanye/:nomor/penerima/csv",
      least: "viewer",
      async answer(asked) {
        const request = signedIn(asked);
        const { caller } = request;
        const { id } = await loadCampaign(tools, campaignNumber(request));
        const { query, filter } = await readAsked(request, tools, id, await tallyCampaign(tools, id));
        const count = await tools.views.campaigns.count(query);
        const isWhole = hasRole(caller.role, "operator");
        await tools.store.now.auditLog.add({
          actor: caller.actor,
          command: "unduh",
          details: `kampanye ${id} penerima ${filter}: ${formatCount(count)} baris${isWhole ? "" : ", disamarkan"}`,
          outcome: "done",
          occurredAt: tools.clock.now(),
          face: "screen",
        });
        return {
          kind: "file",
          fileName: `penerima-kampanye-${id}.csv`,
          content: linesOf(tools, query, isWhole),
        };
      },
    },
  ];
}

async function* linesOf({ views }: ScreenTools, filter: RecipientFilter, isWhole: boolean) {
  yield `\ufeff${csvLine(HEADER)}`;
  let after = 0;
  for (;;) {
    const rows = await views.campaigns.recipients({ ...filter, after, limit: ROWS_AT_ONCE });
    if (rows.length > 0) yield rows.map((row) => csvLine(cellsOf(row, isWhole))).join("");
    if (rows.length < ROWS_AT_ONCE) return;
    after = rows.at(-1)!.deliveryId;
  }
}

function cellsOf(row: Recipient, isWhole: boolean): readonly string[] {
  const { customerId, name, phone, state, reason, knownAt, senderId } = row;
  return [
    customerId === null ? "" : isWhole ? customerId : maskCustomerId(customerId),
    name === null ? "" : isWhole ? name : maskName(name),
    phone === null ? "" : isWhole ? phone : maskPhone(phone),
    DELIVERY_WORDS[state],
    reason === null ? "" : reasonText(reason),
    formatInstant(knownAt),
    senderId,
  ];
}
