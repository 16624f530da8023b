import { openedId, readCustomer, readPhone, readSearch } from "../../application/views/customer-view";
import { definePage, type PageRequest, type ScreenTools } from "../define-page";
import { shownOf } from "../kasus/pages";
import { contactNumber } from "./contact-number";
import { CustomerPage } from "./customer-view";
import type { CustomerModel, SearchPage } from "./model";
import { type PhoneModel, PhonePage } from "./phone-view";
import { SearchView } from "./search-view";
import { searchOf } from "./searches";

export const HELP = "pelanggan-mencari-dan-membetulkan";
const FOUND = 50;

/** What a search finds, for the page and for the way that leads past it where there is only one. */
export async function find(tools: ScreenTools, text: string): Promise<SearchPage> {
  const search = readSearch(text);
  if (search === null)
    return {
      text,
      problem: "Terlalu pendek: tulis sedikitnya 4 angka, atau 2 huruf nama.",
      found: null,
      hasMore: false,
    };
  const found = await tools.views.customers.search(search, FOUND + 1);
  return {
    text,
    problem: null,
    found: found.slice(0, FOUND).map((one) => ({ ...one, sealed: tools.seal.seal(one.customerId) })),
    hasMore: found.length > FOUND,
  };
}

export const pelanggan = definePage<SearchPage>({
  path: "/pelanggan",
  menu: "pelanggan",
  help: HELP,
  least: "viewer",
  title: () => "Pelanggan",
  async load(request, tools) {
    const handle = request.query.cari ?? "";
    if (handle === "") return { text: "", problem: null, found: null, hasMore: false };
    const text = await searchOf(tools, request, handle);
    if (text !== null) return find(tools, text);
    return { text: "", problem: "Pencarian itu sudah lama; tulis lagi.", found: null, hasMore: false };
  },
  view: (model) => SearchView({ model }),
});

/** The customer that an address means. */
export async function loadCustomer(
  { params }: Pick<PageRequest, "params">,
  tools: ScreenTools,
  isRevealed: boolean,
): Promise<CustomerModel> {
  const sealed = params.sandi ?? "";
  const view = await readCustomer(tools, openedId(tools.seal.open(sealed)));
  return { view, sealed, isRevealed };
}

export const satuPelanggan = definePage<CustomerModel>({
  path: "/pelanggan/:sandi",
  menu: "pelanggan",
  help: HELP,
  least: "viewer",
  title: () => "Pelanggan",
  load: (request, tools) => loadCustomer(request, tools, false),
  view: (model, page) => CustomerPage({ model, page }),
});

export const nomor = definePage<PhoneModel>({
  path: "/nomor/:nomor",
  menu: "pelanggan",
  help: HELP,
  least: "viewer",
  topics: (request) => [`nomor-${contactNumber(request)}`],
  title: () => "Nomor",
  async load(request, tools) {
    const view = await readPhone(tools, contactNumber(request), shownOf(request));
    const sealed = new Map(view.links.map(({ link }) => [link.customerId, tools.seal.seal(link.customerId)]));
    return { view, sealed };
  },
  view: (model, page) => PhonePage({ model, page }),
});
