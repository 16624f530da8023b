import type { LinkCode } from "../../application/ports/repositories/number-links";
import { senderOverview } from "../../application/sending/sender-overview";
import { Fault } from "../../domain/fault";
import { hasRole } from "../../domain/user";
import { type ActDefinition, definePage, type PageRequest, type ScreenTools } from "../define-page";
import type { OneSender, SenderList } from "./model";
import { SenderListPage, SenderPage } from "./view";

const HELP = "nomor-whatsapp-unit";

export const pengirim = definePage<SenderList>({
  path: "/pengirim",
  menu: "pengirim",
  help: HELP,
  least: "viewer",
  topics: () => ["pengirim"],
  title: () => "Pengirim",
  load: async (_request, tools) => ({
    senders: await Promise.all(
      (await tools.store.now.senders.list()).map((sender) => senderOverview(tools, sender)),
    ),
    linksNumbers: tools.linksNumbers,
  }),
  view: (model, page) => SenderListPage({ model, page }),
});

export const satuPengirim = definePage<OneSender>({
  path: "/pengirim/:label",
  menu: "pengirim",
  help: HELP,
  least: "viewer",
  topics: (request) => {
    const label = labelOf(request);
    return ["pengirim", `tautan-${label}`];
  },
  title: ({ sender }) => `Pengirim ${sender.senderId}`,
  async load(request, tools) {
    const { store, clock, linksNumbers } = tools;
    const label = labelOf(request);
    const all = await store.now.senders.list();
    const sender = all.find(({ senderId }) => senderId === label);
    if (sender === undefined) throw new Fault("not_found", `Tidak ada nomor pengirim "${label}".`);
    // Whoever has the code can link a phone of their own.
    const mayLink = hasRole(request.caller.role, "admin");
    const shown = mayLink ? await store.now.numberLinks.shown(label, clock.now()) : null;
    return {
      sender: await senderOverview(tools, sender),
      linksNumbers,
      others: all.map(({ senderId }) => senderId).filter((senderId) => senderId !== label),
      code: shown === null ? null : codeOf(tools, shown),
    };
  },
  view: (model, page) => SenderPage({ model, page }),
});

function codeOf({ qrSquares }: Pick<ScreenTools, "qrSquares">, { qr, ...code }: LinkCode): OneSender["code"] {
  return { ...code, squares: qr === null ? null : qrSquares(qr) };
}

function labelOf({ params: { label = "" } }: PageRequest): string {
  if (/^[\w-]{1,40}$/.test(label)) return label;
  throw new Fault("not_found", "Tidak ada nomor pengirim seperti itu.");
}

const back = ({ label }: Readonly<Record<string, string>>) => `/pengirim/${label}`;
const act = (command: string, undo?: ActDefinition["undo"]): ActDefinition => ({
  path: `/pengirim/:label/${command}`,
  menu: "pengirim",
  command,
  known: ({ label = "" }) => ({ label }),
  back,
  ...(undo === undefined ? {} : { undo }),
});

/** What can be done with a number. */
export const PENGIRIM_ACTS: readonly ActDefinition[] = [
  act("tahan", { command: "aktifkan", label: "Aktifkan lagi" }),
  act("aktifkan", { command: "tahan", label: "Tahan kiriman" }),
  act("hubungkan"),
  act("keluarkan"),
  act("pindahkan"),
];
