import type { Channel, ChannelEvent } from "../../application/ports/channel";
import type { EventSink } from "../../application/ports/events";
import type { Clock, Ids, Random } from "../../application/ports/ports";
import type { SandboxPhones } from "../../application/ports/sandbox-phones";
import { type Address, phoneNumber } from "../../domain/phone-number";
import { type CrowdOptions, createCrowd } from "./crowd";
import { findSent } from "./find-sent";
import type { JournalEntry } from "./journal-entry";
import { createPersona } from "./persona";
import { createSandboxPhones } from "./phones";
import { openSandbox } from "./sandbox";
import { send } from "./send";
import { createStage, type Stage } from "./stage";
import { toChannelEvent, toInboundMessage, toReceipts } from "./to-channel-event";

/** How soon another process's entries are noticed: quick for a person who waits, cheap for a machine that idles. */
const POLL_MS = 50;
/** What customers wrote in this time is told again at the start; the inbox knows what it already has. */
const CATCH_UP_MS = 24 * 3_600_000;

export interface SandboxOptions {
  /** The labels that this process serves. */
  readonly senders: readonly string[];
  /** Shared by all processes of one pretend WhatsApp; made when absent. */
  readonly folder: string;
  /** How long a send takes. `{ least: 0, most: 0 }` for tests and benches; a lively sandbox takes 50–300 ms. */
  readonly latencyMs: { readonly least: number; readonly most: number };
  /** The seeded crowd; null leaves every phone silent, except those that a person plays. */
  readonly crowd: CrowdOptions | null;
}

export interface SandboxDeps {
  readonly clock: Clock;
  readonly random: Random;
  readonly ids: Ids;
  readonly events: EventSink;
}

export interface SandboxChannel extends Channel {
  readonly phones: SandboxPhones;
  readonly stage: Stage;
}

/** The built-in pretend WhatsApp. Reads the folder's history at once; throws a Fault when the folder cannot be used. */
export function createSandboxChannel(options: SandboxOptions, deps: SandboxDeps): SandboxChannel {
  const { clock, events } = deps;
  const sandbox = openSandbox(options.folder);
  const { world } = sandbox;
  const crowd = options.crowd === null ? null : createCrowd({ sandbox, clock }, options.crowd);
  const stopping = new AbortController();
  let emit: ((event: ChannelEvent) => void) | null = null;
  let polling: Promise<void> = Promise.resolve();

  const serves = (senderId: string) => options.senders.includes(senderId);
  const isReady = (senderId: string) =>
    emit !== null && serves(senderId) && world.senderStatus(senderId).status === "ready";
  const sendDeps = {
    ...deps,
    sandbox,
    latencyMs: options.latencyMs,
    isReady,
    isOnWhatsApp: (phone: Address) =>
      world.isOnWhatsApp(phone) ??
      (options.crowd === null || world.isPlayed(phone) || createPersona(options.crowd.seed, phone).hasApp),
  };

  function tell(entry: JournalEntry): void {
    const event = toChannelEvent(world, entry, ownPhone);
    if (event !== null && serves(event.senderId)) emit?.(event.event);
  }

  /** Our own numbers of the pretend WhatsApp: at the end of the synthetic block, where no sample customer lives. */
  function ownPhone(senderId: string) {
    return phoneNumber(`62890999999${String(options.senders.indexOf(senderId) + 1).padStart(2, "0")}`);
  }

  function announce(senderId: string): void {
    const { status, detail } = world.senderStatus(senderId);
    const at = clock.now().toISOString();
    tell({ kind: "sender", senderId, at, status: "starting", detail: "" });
    tell({ kind: "sender", senderId, at, status, detail });
  }

  function tellRecentMessages(): void {
    const sinceMs = clock.now().getTime() - CATCH_UP_MS;
    for (const message of world.messages())
      if (message.direction === "in" && message.atMs >= sinceMs && serves(message.senderId))
        emit?.({ kind: "message", message: toInboundMessage(message), caughtUp: true });
  }

  async function poll(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        sandbox.catchUp();
        crowd?.act();
      } catch (error) {
        events.emit({ name: "error", where: "the sandbox", error });
      }
      await clock.sleep(POLL_MS, stopping.signal);
    }
  }

  return {
    name: "sandbox",
    phones: createSandboxPhones({ ...deps, sandbox }, options.senders),
    stage: createStage({ ...deps, sandbox }),
    async start(listener) {
      sandbox.catchUp();
      emit = listener;
      for (const senderId of options.senders) announce(senderId);
      tellRecentMessages();
      sandbox.subscribe(tell);
      polling = poll();
    },
    async stop() {
      stopping.abort();
      await polling;
      emit = null;
      sandbox.close();
    },
    send: (message, signal) => send(sendDeps, message, signal),
    findSent: async (query) => findSent(sandbox, query),
    isReady,
    async refreshReceipts(senderId, ids) {
      sandbox.catchUp();
      if (serves(senderId)) for (const event of toReceipts(world, senderId, ids)) emit?.(event);
    },
    async showTyping() {},
  };
}
