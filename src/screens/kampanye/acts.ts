import type { ActDefinition } from "../define-page";

const back = ({ nomor }: Readonly<Record<string, string>>) => `/kampanye/${nomor}`;
const known = ({ nomor = "" }: Readonly<Record<string, string>>) => ({ nomor });

/** What can be done with a campaign. */
export const KAMPANYE_ACTS: readonly ActDefinition[] = [
  {
    path: "/kampanye/:nomor/pause",
    menu: "kampanye",
    command: "pause",
    known,
    back,
    undo: { command: "resume", label: "Lanjutkan" },
  },
  {
    path: "/kampanye/:nomor/resume",
    menu: "kampanye",
    command: "resume",
    known,
    back,
    undo: { command: "pause", label: "Jeda" },
  },
  { path: "/kampanye/:nomor/mulai", menu: "kampanye", command: "mulai", known, back },
  {
    path: "/kampanye/:nomor/pesan/:pesan/putuskan",
    menu: "kampanye",
    command: "putuskan",
    known: ({ pesan = "" }) => ({ pesan }),
    back: (params) => `${back(params)}/penerima?keadaan=belum-pasti`,
  },
  { path: "/kampanye/:nomor/batal", menu: "kampanye", command: "batal", known, back },
];
