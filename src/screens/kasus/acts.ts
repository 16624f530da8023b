import { VISITOR_ID } from "../../application/views/case-view";
import type { ActDefinition } from "../define-page";

type Params = Readonly<Record<string, string>>;
const back = ({ nomor }: Params) => `/kasus/${nomor}`;
const known = ({ nomor = "" }: Params) => ({ nomor });
/** Whoever has closed one goes on with the oldest that waits. */
export const NEXT = "/kasus/berikutnya";

/** What can be done with a case. */
export const KASUS_ACTS: readonly ActDefinition[] = [
  { path: "/kasus/:nomor/ambil", menu: "kasus", command: "ambil", known, back },
  {
    path: "/kasus/:nomor/balas",
    menu: "kasus",
    command: "balas",
    known,
    back,
    // What has been sent is no draft any more.
    after: ({ drafts }, { params, caller }) =>
      drafts.remove(Number(params.nomor), caller.userId ?? VISITOR_ID),
  },
  { path: "/kasus/:nomor/tutup", menu: "kasus", command: "tutup", known, back: () => NEXT },
  { path: "/kasus/:nomor/setujui", menu: "kasus", command: "setujui", known, back },
];
