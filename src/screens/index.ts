import { ADMIN_COMMANDS } from "../admin";
import { findCommand } from "../application/operating/admin";
import type { Screen } from "../application/ports/screens";
import { actScreens } from "./acts/run-act";
import { pageScreen } from "./answer-page";
import { bantuan } from "./bantuan/page";
import { beranda } from "./beranda/page";
import { catatan } from "./catatan/page";
import type { ActDefinition, MenuKey, PageDefinition, ScreenTools } from "./define-page";
import { importScreens } from "./impor/acts";
import { impor, periksa, satuImpor } from "./impor/pages";
import { KAMPANYE_ACTS } from "./kampanye/acts";
import { kampanye, penerima, satuKampanye } from "./kampanye/pages";
import { recipientScreens } from "./kampanye/recipient-screens";
import { kampanyeBaru, newCampaignScreens } from "./kampanye-baru/pages";
import { KASUS_ACTS } from "./kasus/acts";
import { caseScreens } from "./kasus/draft-screen";
import { kasus, satuKasus } from "./kasus/pages";
import { reportScreens } from "./laporan/download-screens";
import { laporan, satuLaporan } from "./laporan/pages";
import { signInScreens } from "./masuk/sign-in-screens";
import { NOMOR_ACTS } from "./pelanggan/acts";
import { nomor, pelanggan, satuPelanggan } from "./pelanggan/pages";
import { hapus, personScreens } from "./pelanggan/person-screens";
import { customerScreens } from "./pelanggan/search-screens";
import { accountScreens } from "./pengaturan/acts";
import { akun, pengaturan, pengguna, satuPengguna, teksTagihan } from "./pengaturan/pages";
import { PENGIRIM_ACTS, pengirim, satuPengirim } from "./pengirim/pages";
import { phoneScreens, telepon } from "./telepon/pages";

/** Every page that stands in the menu or behind it. */
export const PAGES: readonly PageDefinition[] = [
  beranda,
  kampanye,
  kampanyeBaru,
  satuKampanye,
  penerima,
  impor,
  satuImpor,
  periksa,
  pengirim,
  satuPengirim,
  kasus,
  satuKasus,
  pelanggan,
  satuPelanggan,
  nomor,
  hapus,
  laporan,
  satuLaporan,
  catatan,
  pengaturan,
  teksTagihan,
  pengguna,
  satuPengguna,
  akun,
  bantuan,
];

/** Every act of those pages: each is an admin command. */
export const ACTS: readonly ActDefinition[] = [
  ...KAMPANYE_ACTS,
  ...PENGIRIM_ACTS,
  ...KASUS_ACTS,
  ...NOMOR_ACTS,
];

/** Pages of the sandbox only. */
const SANDBOX_PAGES: readonly PageDefinition[] = [telepon];

/** All screens, for the HTTP face. */
export function createScreens(tools: ScreenTools): readonly Screen[] {
  const pages = tools.phones === null ? PAGES : [...PAGES, ...SANDBOX_PAGES];
  const menus: ReadonlySet<MenuKey> = new Set(pages.map(({ menu }) => menu));
  return [
    ...signInScreens(tools),
    ...importScreens(tools),
    ...newCampaignScreens(tools),
    ...recipientScreens(tools),
    ...(tools.phones === null ? [] : phoneScreens(tools)),
    ...caseScreens(tools),
    ...reportScreens(tools),
    ...customerScreens(tools, menus),
    ...accountScreens(tools, menus),
    ...personScreens(tools),
    ...pages.map((page) => pageScreen(page, tools, menus)),
    ...ACTS.flatMap((act) => {
      const command = findCommand(ADMIN_COMMANDS, act.command);
      if (command?.form === undefined) throw new Error(`${act.path} needs a command with a form`);
      return actScreens(act, command, tools, menus);
    }),
  ];
}
