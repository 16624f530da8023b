import type { ActDefinition, ScreenTools } from "../define-page";

type Params = Readonly<Record<string, string>>;
const back = ({ nomor }: Params) => `/nomor/${nomor}`;
const known = ({ nomor = "" }: Params) => ({ nomor });
const ofLink = ({ nomor = "", sandi = "" }: Params, { seal }: ScreenTools) => ({
  nomor,
  pelanggan: seal.open(sandi) ?? "",
});

/** What can be put right with a phone. */
export const NOMOR_ACTS: readonly ActDefinition[] = [
  {
    path: "/nomor/:nomor/optout",
    menu: "pelanggan",
    command: "optout",
    known,
    back,
  },
  { path: "/nomor/:nomor/optin", menu: "pelanggan", command: "optin", known, back },
  { path: "/nomor/:nomor/:sandi/lepas", menu: "pelanggan", command: "lepas", known: ofLink, back },
  { path: "/nomor/:nomor/:sandi/tautkan", menu: "pelanggan", command: "tautkan", known: ofLink, back },
];
