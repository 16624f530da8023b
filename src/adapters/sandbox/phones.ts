import type { Clock, Ids } from "../../application/ports/ports";
import type { PhoneMessage, PhoneWriting, SandboxPhones } from "../../application/ports/sandbox-phones";
import { Fault } from "../../domain/fault";
import type { Address } from "../../domain/phone-number";
import { documentPath, readDocument } from "./documents";
import { openSandbox, type Sandbox } from "./sandbox";
import type { ChatMessage } from "./world";

/**
 * The customers' side of the pretend WhatsApp. Works from any process that opens the same folder; a service that
 * runs elsewhere hears of it within its poll.
 */
export function createSandboxPhones(
  deps: { readonly sandbox: Sandbox; readonly clock: Clock; readonly ids: Ids },
  /** Our numbers; the first is written to by a phone that knows none. */
  senders: readonly string[],
): SandboxPhones {
  const { sandbox, clock, ids } = deps;

  async function write(phone: Address, message: PhoneWriting) {
    sandbox.catchUp();
    const at = clock.now();
    const id = ids.next();
    const senderId = message.senderId ?? sandbox.world.chat(phone).at(-1)?.senderId ?? senders[0];
    if (senderId === undefined)
      throw new Fault("channel_unavailable", "The sandbox has no number to write to.");
    sandbox.append({
      kind: "inbound",
      id,
      at: at.toISOString(),
      from: phone,
      senderId,
      message: message.kind ?? "text",
      text: message.text,
      quotedMessageId: message.quotedMessageId ?? null,
      by: "person",
    });
    // Whoever writes is online: what waited for this phone arrives.
    for (const waiting of sandbox.world.chat(phone))
      if (waiting.state === "accepted")
        sandbox.append({ kind: "receipt", id: waiting.id, at: at.toISOString(), receipt: "delivered" });
    sandbox.catchUp();
    return { id, at };
  }

  return {
    write,
    async say(phone, text) {
      await write(phone, { text });
    },
    async messages(phone) {
      sandbox.catchUp();
      return sandbox.world.chat(phone).map((message) => toPhoneMessage(sandbox.folder, message));
    },
    async read(phone) {
      sandbox.catchUp();
      const unread = sandbox.world
        .chat(phone)
        .filter(({ state }) => state === "accepted" || state === "delivered");
      for (const { id } of unread)
        sandbox.append({ kind: "receipt", id, at: clock.now().toISOString(), receipt: "read" });
      sandbox.catchUp();
      return unread.length;
    },
    document: (storedAs) => readDocument(sandbox.folder, storedAs),
  };
}

/** The phones alone, for a process that runs no channel (the command line). Throws a Fault when the folder cannot be used. */
export function openSandboxPhones(
  options: { readonly folder: string; readonly senders: readonly string[] },
  deps: { readonly clock: Clock; readonly ids: Ids },
): SandboxPhones & { close(): void } {
  const sandbox = openSandbox(options.folder);
  return { ...createSandboxPhones({ ...deps, sandbox }, options.senders), close: () => sandbox.close() };
}

function toPhoneMessage(folder: string, message: ChatMessage): PhoneMessage {
  const { id, direction, kind, text, document, atMs, state, quotedMessageId } = message;
  return {
    id,
    direction,
    kind,
    text,
    document: document === null ? null : { ...document, path: documentPath(folder, document.storedAs) },
    at: new Date(atMs),
    state,
    quotedMessageId,
  };
}
