import type { AdminCommand } from "../application/operating/admin";
import { aktifkan } from "./aktifkan";
import { ambil } from "./ambil";
import { balas } from "./balas";
import { bantuan } from "./bantuan";
import { batal } from "./batal";
import { broadcast } from "./broadcast";
import { hubungkan } from "./hubungkan";
import { impor } from "./impor";
import { kampanye } from "./kampanye";
import { kasus } from "./kasus";
import { keluarkan } from "./keluarkan";
import { laporan } from "./laporan";
import { lepas } from "./lepas";
import { mulai } from "./mulai";
import { nomor } from "./nomor";
import { optin } from "./optin";
import { optout } from "./optout";
import { pause } from "./pause";
import { pelanggan } from "./pelanggan";
import { pindahkan } from "./pindahkan";
import { putuskan } from "./putuskan";
import { resume } from "./resume";
import { setujui } from "./setujui";
import { status } from "./status";
import { tahan } from "./tahan";
import { tautkan } from "./tautkan";
import { tutup } from "./tutup";

/** Every operator command. A house test compares this list with the folder. */
export const ADMIN_COMMANDS: readonly AdminCommand[] = [
  status,
  broadcast,
  kampanye,
  mulai,
  pause,
  resume,
  batal,
  putuskan,
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
  tahan,
  aktifkan,
  hubungkan,
  pindahkan,
  keluarkan,
  bantuan(() => ADMIN_COMMANDS),
];
