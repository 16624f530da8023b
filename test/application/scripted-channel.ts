import type { Channel, SentFinding, SentQuery } from "../../src/application/ports/channel";
import type { OutboundMessage, SendOutcome } from "../../src/domain/message";

/** What a send may come to, in the order of the sends; `"hangs"` answers nothing until the sender's patience ends. */
export type Script = SendOutcome | "throws" | "hangs";

export interface ScriptedChannel extends Channel {
  /** Everything that was handed to it. */
  readonly sent: OutboundMessage[];
  readonly asked: SentQuery[];
  /** Ids whose receipts were asked for again, and who was shown "typing". */
  readonly refreshed: string[];
  readonly typedTo: string[];
  /** What the next sends come to; afterwards every message is accepted as `wa-<delivery>`. */
  next(...script: Script[]): void;
  finds(finding: SentFinding): void;
  isConnected: boolean;
}

/** A channel that does what the test says. */
export function createScriptedChannel(): ScriptedChannel {
  const script: Script[] = [];
  let finding: SentFinding = { kind: "unknown" };
  const channel: ScriptedChannel = {
    name: "sandbox",
    sent: [],
    asked: [],
    refreshed: [],
    typedTo: [],
    isConnected: true,
    next: (...more) => void script.push(...more),
    finds: (next) => {
      finding = next;
    },
    start: async () => undefined,
    stop: async () => undefined,
    async send(message, signal) {
      channel.sent.push(message);
      const what = script.shift() ?? {
        kind: "accepted",
        providerMessageId: `wa-${message.deliveryId}-${channel.sent.length}`,
      };
      if (what === "throws") throw new Error("the page crashed");
      if (what !== "hangs") return what;
      await new Promise((resolve) => signal.addEventListener("abort", resolve));
      return { kind: "uncertain", detail: "no answer in time" };
    },
    async findSent(query) {
      channel.asked.push(query);
      return finding;
    },
    isReady: () => channel.isConnected,
    refreshReceipts: async (_senderId, ids) => void channel.refreshed.push(...ids),
    showTyping: async (_senderId, to) => void channel.typedTo.push(to),
  };
  return channel;
}
