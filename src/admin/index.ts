import type { AdminCommand } from "../application/operating/admin";
import { ambil } from "./ambil";
import { balas } from "./balas";
import { bantuan } from "./bantuan";
import { batal } from "./batal";
import { broadcast } from "./broadcast";
import { impor } from "./impor";
import { kampanye } from "./kampanye";
import { kasus } from "./kasus";
import { laporan } from "./laporan";
import { lepas } from "./lepas";
import { nomor } from "./nomor";
import { optin } from "./optin";
import { optout } from "./optout";
import { pause } from "./pause";
import { pelanggan } from "./pelanggan";
import { resume } from "./resume";
import { setujui } from "./setujui";
import { status } from "./status";
import { tautkan } from "./tautkan";
import { tutup } from "./tutup";

/** Every operator command. A house test compares this list with the folder. */
export const ADMIN_COMMANDS: readonly AdminCommand[] = [
  status,
  broadcast,
  kampanye,
  pause,
  resume,
  batal,
  kasus,
  ambil,
  balas,
  tutup,
  setujui,
  pelanggan,
  nomor,
  optout,
  optin,
  lepas,
  tautkan,
  impor,
  laporan,
  bantuan(() => ADMIN_COMMANDS),
];
