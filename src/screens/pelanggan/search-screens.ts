import type { Screen } from "../../application/ports/screens";
import { maskCustomerId } from "../../domain/customer-id";
import { framed, seeOther, signedIn } from "../answer-page";
import type { MenuKey, ScreenTools } from "../define-page";
import { isOwnKey, KEY_FIELD } from "../form-key";
import { CustomerPage } from "./customer-view";
import { find, HELP, loadCustomer } from "./pages";
import { keepSearch } from "./searches";

/** What belongs to the customers and is no page: looking for one, and seeing one whole. */
export function customerScreens(tools: ScreenTools, menus: ReadonlySet<MenuKey>): readonly Screen[] {
  return [
    {
      method: "POST",
      path: "/pelanggan/cari",
      least: "viewer",
      async answer(asked) {
        const request = signedIn(asked);
        const text = (request.values.cari ?? "").trim();
        if (text === "") return { kind: "see_other", to: "/pelanggan" };
        const { found } = await find(tools, text);
        const [only] = found ?? [];
        if (found?.length === 1) return { kind: "see_other", to: `/pelanggan/${only!.sealed}` };
        return { kind: "see_other", to: `/pelanggan?cari=${await keepSearch(tools, request, text)}` };
      },
    },
    {
      // Seen whole in the answer itself: what follows, and a reload, is masked again or asks once more.
      method: "POST",
      path: "/pelanggan/:sandi/lihat",
      least: "operator",
      async answer(asked) {
        const request = signedIn(asked);
        const { caller, values, params } = request;
        if (!isOwnKey(tools, caller, values[KEY_FIELD] ?? ""))
          return seeOther(tools, caller, {
            to: `/pelanggan/${params.sandi}`,
            notice: { tone: "fault", text: "Halaman itu sudah lama terbuka. Coba lagi." },
          });
        const model = await loadCustomer(request, tools, true);
        const { customerId } = model.view.history.customer;
        await tools.store.now.auditLog.add({
          actor: caller.actor,
          command: "lihat",
          details: `pelanggan ${maskCustomerId(customerId)}`,
          outcome: "done",
          occurredAt: tools.clock.now(),
          face: "screen",
        });
        return framed(tools, menus, request, {
          title: "Pelanggan",
          menu: "pelanggan",
          help: HELP,
          stream: null,
          view: (page) => CustomerPage({ model, page }),
        });
      },
    },
  ];
}
