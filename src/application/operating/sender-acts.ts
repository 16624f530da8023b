import { Fault } from "../../domain/fault";
import type { App } from "../ports/app";
import type { Sender } from "../ports/repositories";
import type { LinkWish } from "../ports/repositories/number-links";

type SenderDeps = Pick<App, "store" | "clock">;

export async function loadSender({ store }: Pick<App, "store">, senderId: string): Promise<Sender> {
  const one = await store.now.senders.find(senderId);
  if (one === null) throw new Fault("not_found", `Nomor ${senderId.slice(0, 40)} tidak ada.`);
  return one;
}

/** What goes along when a number's messages are moved, and what cannot. */
export interface Move {
  readonly waiting: number;
  readonly contacts: number;
  /** Only the chat of the old number can settle them. */
  readonly doubts: number;
}

/** Throws the Fault that says why these two cannot be. */
export async function countMove(deps: SenderDeps, from: string, to: string): Promise<Move> {
  if (from === to)
    throw new Fault("argument_invalid", "Nomor asal dan tujuan sama; sebutkan dua nomor yang berbeda.");
  await loadSender(deps, from);
  await loadSender(deps, to);
  const { deliveries, contacts } = deps.store.now;
  const doubts = await deliveries.countDoubts(from);
  return {
    doubts,
    waiting: (await deliveries.countPending(from)) - doubts,
    contacts: await contacts.countOfSender(from),
  };
}

/** All that waits, replies too, and the contacts themselves. */
export function moveSender(
  { store }: Pick<App, "store">,
  from: string,
  to: string,
): Promise<{ readonly messages: number; readonly contacts: number }> {
  return store.transaction(async (repositories) => ({
    messages: await repositories.deliveries.moveAll(from, to),
    contacts: await repositories.contacts.moveSender(from, to),
  }));
}

/** Leaves a wish for the process that has the number's browser. Throws a Fault where none has. */
export async function wishForLink(
  {
    store,
    clock,
    actor,
    linksNumbers,
  }: SenderDeps & { readonly actor: string; readonly linksNumbers: boolean },
  senderId: string,
  wish: LinkWish,
): Promise<void> {
  if (!linksNumbers)
    throw new Fault(
      "wrong_state",
      "Nomor ini tidak ditautkan di layar: hanya WhatsApp sendiri (CHANNEL=whatsapp) punya kode QR.",
    );
  const sender = await loadSender({ store }, senderId);
  if (wish.kind !== "log_out" && sender.linkedAt !== null && sender.loggedOutAt === null)
    throw new Fault("wrong_state", `Nomor ${senderId} sudah tertaut.`);
  await store.now.numberLinks.wish(senderId, wish, actor, clock.now());
}
