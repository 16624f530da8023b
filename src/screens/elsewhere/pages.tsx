import { definePage, type MenuKey, type PageDefinition } from "../define-page";

/** What is done at the terminal or by WhatsApp so far: pages lead here, and here it says how. */
interface Elsewhere {
  readonly path: string;
  readonly menu: MenuKey;
  readonly heading: string;
  readonly terminal: readonly string[];
  readonly whatsapp: string | null;
}

const ELSEWHERE: readonly Elsewhere[] = [
  {
    path: "/impor",
    menu: "impor",
    heading: "Impor",
    terminal: ["lunas import daftar.xlsx --dry-run", "lunas import daftar.xlsx"],
    whatsapp: "Kirim berkasnya dari nomor admin, lalu tulis !impor",
  },
  {
    path: "/pengirim",
    menu: "pengirim",
    heading: "Pengirim",
    terminal: ["lunas sender list", "lunas sender link <label>"],
    whatsapp: "Tulis !status dari nomor admin",
  },
  {
    path: "/pengirim/:label",
    menu: "pengirim",
    heading: "Pengirim",
    terminal: ["lunas sender list", "lunas sender link <label>"],
    whatsapp: "Tulis !status dari nomor admin",
  },
];

/** Addresses that other pages lead to and that have no page yet. They stand in no menu. */
export const ELSEWHERE_PAGES: readonly PageDefinition[] = ELSEWHERE.map((one) =>
  definePage<null>({
    path: one.path,
    menu: one.menu,
    help: "setiap-bulan",
    least: "viewer",
    title: () => one.heading,
    load: async () => null,
    view: () => (
      <div class="card">
        <h1>{one.heading}</h1>
        <p>Halaman ini belum ada di peramban. Sementara ini begini caranya.</p>
        <p>Di terminal komputer Lunas:</p>
        <ul>
          {one.terminal.map((line) => (
            <li>
              <code>{line}</code>
            </li>
          ))}
        </ul>
        {one.whatsapp === null ? null : <p>Atau lewat WhatsApp: {one.whatsapp}.</p>}
        <p>
          <a class="button main" href="/">
            Ke Beranda
          </a>
        </p>
      </div>
    ),
  }),
);
