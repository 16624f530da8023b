import type { PageCall } from "./page-calls";
import { acknowledge, acknowledgeByItself, isCold, store } from "./traffic";
import type { SendFaultKind } from "./types";
import { changed, chatOf, personAt, type Stored } from "./world";

/** What the page does with the library's call, and whether the message has left by then. */
const PLAY: Record<SendFaultKind, { verdict: string; leaves: boolean }> = {
  hang: { verdict: "hang", leaves: false },
  hang_delivers: { verdict: "hang_delivers", leaves: true },
  throw: { verdict: "throw", leaves: false },
  throw_delivers: { verdict: "throw_delivers", leaves: true },
  undefined: { verdict: "undefined", leaves: false },
  undefined_delivers: { verdict: "undefined_delivers", leaves: true },
  reload: { verdict: "reload", leaves: false },
  reload_delivers: { verdict: "reload", leaves: true },
  ack_never: { verdict: "sent", leaves: true },
  ack_error: { verdict: "sent", leaves: true },
  stuck: { verdict: "sent", leaves: true },
  forgotten: { verdict: "sent", leaves: false },
};

/** The page sends a message: decides what goes wrong, and stores what the server got. */
export const sendCall: PageCall = (world, faults, device, { key, address, fields }) => {
  const { account } = device;
  if (!account) return { error: "not linked" };
  const person = personAt(world, address);
  const fault = faults.take("send", person?.phone ?? null);
  if (fault) world.traces.push({ kind: "send_fault", what: fault.kind });
  const play = fault ? PLAY[fault.kind] : { verdict: "sent", leaves: true };
  if (!play.leaves) return { verdict: play.verdict };

  const chat = chatOf(world, account, address);
  const isRefused =
    fault?.kind === "ack_error" || person?.registered === false || (account.coldLocked && isCold(chat));
  if (person?.registered === false) world.traces.push({ kind: "unregistered_send", what: person.phone });
  const isHeld = fault?.kind === "stuck" || account.networkCut;
  const message: Stored = {
    id: key.split("_")[2] ?? "",
    account,
    chat,
    fromMe: true,
    person,
    participant: null,
    at: new Date(),
    fields,
    ack: 0,
    fate: isRefused ? "refused" : isHeld ? "held" : "received",
    mute: fault?.kind === "ack_never" || fault?.kind === "stuck",
    untold: false,
  };
  store(world, message);
  if (message.fate === "refused") setImmediate(() => acknowledge(world, message, -1));
  if (message.fate === "received" && !message.mute) acknowledgeByItself(world, message);
  changed(world);
  return { verdict: play.verdict, quiet: fault?.quiet === true };
};
