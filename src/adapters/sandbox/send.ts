import type { Clock, Ids, Random } from "../../application/ports/ports";
import type { OutboundMessage, SendOutcome } from "../../domain/message";
import type { Address } from "../../domain/phone-number";
import { keepDocument } from "./documents";
import type { SandboxFault } from "./journal-entry";
import type { Sandbox } from "./sandbox";

export interface SendDeps {
  readonly sandbox: Sandbox;
  readonly clock: Clock;
  readonly random: Random;
  readonly ids: Ids;
  /** How long the pretend server takes; zero costs nothing, not even a turn of the event loop. */
  readonly latencyMs: { readonly least: number; readonly most: number };
  readonly isOnWhatsApp: (phone: Address) => boolean;
  readonly isReady: (senderId: string) => boolean;
}

/** A wait that takes so much longer than asked means that the process was stopped and has been woken up. */
const ASLEEP_MS = 2_000;

/** One message to the pretend server, with whatever fault is planned for it. */
export async function send(
  deps: SendDeps,
  message: OutboundMessage,
  signal: AbortSignal,
): Promise<SendOutcome> {
  const { sandbox } = deps;
  try {
    if (!deps.isReady(message.senderId)) return { kind: "deferred", reason: "not_connected" };
    if (signal.aborted) return deferred("the wait ended before anything left");
    sandbox.catchUp();
    const fault = takeFault(sandbox, message.to);
    if (fault !== null) return await sendWithFault(deps, message, fault, signal);
    if (deps.latencyMs.most > 0) {
      const begunAtMs = deps.clock.now().getTime();
      await deps.clock.sleep(latency(deps), signal);
      if (signal.aborted) return deferred("the wait ended before anything left");
      if (deps.clock.now().getTime() - begunAtMs > deps.latencyMs.most + ASLEEP_MS)
        return deferred("the process was asleep, and another may have taken over");
    }
    if (!deps.isOnWhatsApp(message.to))
      return { kind: "rejected", reason: "not_on_whatsapp", detail: "this phone does not have the app" };
    return await deliver(deps, message);
  } catch (error) {
    // Only files can fail here, and an entry that is not wholly written is never read: nothing has left.
    return deferred((error as Error).message);
  }
}

async function deliver(deps: SendDeps, message: OutboundMessage): Promise<SendOutcome> {
  const { sandbox } = deps;
  const id = deps.ids.next();
  const { attachment } = message;
  const document =
    attachment === null
      ? null
      : { fileName: attachment.fileName, storedAs: await keepDocument(sandbox.folder, id, attachment) };
  const at = deps.clock.now().toISOString();
  const isKnown = message.quotedMessageId !== null && sandbox.world.message(message.quotedMessageId);
  sandbox.append({
    kind: "sent",
    id,
    at,
    senderId: message.senderId,
    to: message.to,
    text: message.text,
    document,
    quotedMessageId: isKnown ? message.quotedMessageId : null,
  });
  // A phone in somebody's hand is switched on.
  if (sandbox.world.isPlayed(message.to)) sandbox.append({ kind: "receipt", id, at, receipt: "delivered" });
  return { kind: "accepted", providerMessageId: id };
}

async function sendWithFault(
  deps: SendDeps,
  message: OutboundMessage,
  fault: SandboxFault,
  signal: AbortSignal,
): Promise<SendOutcome> {
  switch (fault.kind) {
    case "hang":
      await aborted(signal);
      return { kind: "uncertain", detail: "no answer" };
    case "hang_but_deliver":
      await deliver(deps, message);
      await aborted(signal);
      return { kind: "uncertain", detail: "no answer" };
    case "uncertain":
      return { kind: "uncertain", detail: "the connection broke in mid-send" };
    case "rejected":
      return { kind: "rejected", reason: fault.reason, detail: "planned by the sandbox" };
    case "deferred":
      return {
        kind: "deferred",
        reason: fault.reason,
        detail: "planned by the sandbox",
        ...(fault.retryAfterMs === undefined ? {} : { retryAfterMs: fault.retryAfterMs }),
      };
  }
}

/** A contact has one sender, so no two processes take the fault of one phone. */
function takeFault(sandbox: Sandbox, phone: Address): SandboxFault | null {
  const planned = sandbox.world.nextFault(phone);
  if (planned === undefined) return null;
  sandbox.append({ kind: "fault_spent", id: planned.id });
  sandbox.catchUp();
  return planned.fault;
}

function latency({ latencyMs: { least, most }, random }: SendDeps): number {
  return least + random.unit() * (most - least);
}

function deferred(detail: string): SendOutcome {
  return { kind: "deferred", reason: "channel_error", detail };
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
