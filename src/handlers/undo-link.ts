import { type Effect, type Handler, reply, type Turn } from "../application/ports/turn";
import { maskPhone } from "../domain/phone-number";
import {
  nothingToUndo,
  registrationAsked,
  registrationDone,
  registrationEnded,
  registrationUndone,
  undoneByStaffOnly,
} from "../texts/linking";

/** BATALKAN DAFTAR: ends the registration of another phone for one's own customers; a person looks at it in any case. */
export const undoLink: Handler = {
  name: "undo-link",
  intents: [],
  words:
    /^\W*(?:batalkan|batalin|batal|tolak|hapus|bukan saya yang)\W+(?:pen)?daftar(?:an)?(?:\W+(?:nomor|nomer|no|wa|itu|lain|tersebut|pak|bu|ya)){0,4}\W*$/i,
  summary: null,
  answer: undoRegistrations,
};

/** "Bukan saya" right after the note about another phone, or in reply to it, is about that phone, not about the bills. */
export async function isAboutNewcomer(turn: Turn): Promise<boolean> {
  const own = (await turn.look.linkedCustomers()).map((customer) => customer.customerId);
  const notes = own.flatMap((id) => [registrationAsked(id), registrationDone(id)]);
  return (await turn.look.lastTold()).some((text) => notes.includes(text));
}

export async function undoRegistrations(turn: Turn) {
  const newcomers = await turn.look.newcomers();
  if (newcomers.length === 0) return reply(nothingToUndo());
  const ended = newcomers.filter(({ mayEnd }) => mayEnd);
  const effects = ended.map(
    (newcomer): Effect => ({
      kind: "end_registration",
      newcomer,
      text: registrationEnded(newcomer.customerId),
    }),
  );
  const lines = newcomers.map(
    ({ phone, customerId, state, mayEnd }) =>
      `${maskPhone(phone)} untuk ID ${customerId} (${state === "asked" ? "permintaan" : "pendaftaran"}${mayEnd ? " diakhiri" : " belum diakhiri"})`,
  );
  const summary = `Nomor ini menolak: ${lines.join("; ")}.`;
  return reply(ended.length > 0 ? registrationUndone() : undoneByStaffOnly(), [
    ...effects,
    { kind: "open_case", caseKind: "link_undone", customerId: newcomers[0]!.customerId, summary },
  ]);
}
