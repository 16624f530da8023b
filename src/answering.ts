import { ADMIN_COMMANDS } from "./admin";
import { splitAdminLine } from "./application/answering/admin-line";
import { flowLayer } from "./application/answering/flow-layer";
import {
  adminLayer,
  attendedLayer,
  confirmLayer,
  ignoreLayer,
  kindLayer,
  lastLayer,
  optOutLayer,
  repeatedLayer,
  strangersCommandLayer,
  tooOldLayer,
} from "./application/answering/layers";
import { guardLoops } from "./application/answering/loop-guard";
import { createRouter, handlerLayer, type Routed } from "./application/answering/router";
import { CONFIRM_COMMAND } from "./application/operating/admin";
import type { App } from "./application/ports/app";
import type { Repositories } from "./application/ports/store";
import type { InboxMessage, Say, Turn } from "./application/ports/turn";
import type { PhoneNumber } from "./domain/phone-number";
import { FLOWS } from "./flows";
import { HANDLERS } from "./handlers";
import { optOut } from "./handlers/opt-out";
import { passedOn } from "./texts/cases";
import { answeredLate, cancelled, flowOver, nothingToCancel, notUnderstood } from "./texts/chat";
import { unreadable } from "./texts/kinds";

/** Does and answers one `!` line of an admin, through the tables of the transaction that stores the answer. */
export type AnswerAdmin = (
  admin: PhoneNumber,
  line: string,
  message: InboxMessage,
  repositories: Repositories,
) => Promise<Say>;

/**
 * Who answers a message: the layers in their order, put together with the flows, handlers and texts. `answerAdmin`
 * answers a `!` line of a whitelisted phone.
 */
export function createAnswering(
  app: Pick<App, "store" | "admins" | "chat">,
  answerAdmin: AnswerAdmin,
): (turn: Turn) => Promise<Routed> {
  const layers = [
    ignoreLayer,
    tooOldLayer(answeredLate()),
    adminLayer(
      (turn) => recogniseAdmin(app, turn),
      (admin, line, message) => async (repositories) => [
        await answerAdmin(admin, line, message, repositories),
      ],
    ),
    attendedLayer((turn) => noteToAgent(app, turn)),
    strangersCommandLayer(isAdminCommand, notUnderstood(app.chat.unitName)),
    repeatedLayer,
    optOutLayer(optOut),
    kindLayer(unreadable),
    flowLayer(FLOWS, { over: flowOver(), cancelled: cancelled(), nothingToCancel: nothingToCancel() }),
    confirmLayer,
    handlerLayer("handlers", HANDLERS),
    lastLayer(() => notUnderstood(app.chat.unitName)),
  ];
  return guardLoops(app.store, createRouter(layers, FLOWS));
}

function isAdminCommand(line: string): boolean {
  const { name, text } = splitAdminLine(line);
  // `!ya` alone may be a customer's yes; with a code it is none.
  if (name === CONFIRM_COMMAND) return /\p{Nd}/u.test(text);
  return ADMIN_COMMANDS.some((command) => command.name === name);
}

/** A name that was confirmed longer ago than this gives nobody an admin's rights: it may have changed hands. */
const ADMIN_NAME_MS = 24 * 3_600_000;

/**
 * WhatsApp may hide an admin's number behind a LID. The phone of whoever has that name counts, while the channel has
 * confirmed so within the day; it asks anew for each message of an admin's, see `adapters/whatsapp/identity.ts`.
 */
async function recogniseAdmin(
  { store, admins }: Pick<App, "store" | "admins">,
  { contact, message, now }: Turn,
): Promise<PhoneNumber | null> {
  const admin = admins.find((one) => one === contact.phone) ?? null;
  const name = message.fromName ?? null;
  if (admin === null || name === null) return admin;
  const known = await store.now.identities.find(name);
  const isFresh = known !== null && now.getTime() - known.confirmedAt.getTime() <= ADMIN_NAME_MS;
  return isFresh && known.contactId === contact.id ? admin : null;
}

async function noteToAgent({ store, admins }: Pick<App, "store" | "admins">, turn: Turn) {
  const { contact, message } = turn;
  // Whoever took the case at the terminal reads it there.
  const to = admins.find((admin) => admin === contact.attendedBy);
  if (to === undefined) return null;
  const taken = await store.now.cases.takenOf(contact.id);
  return { to, text: passedOn(taken?.id ?? null, contact.phone, message.text, message.kind) };
}
