import { once } from "node:events";
import { existsSync } from "node:fs";
import { Client, LocalAuth, type Message } from "whatsapp-web.js";

export const CHROMIUM = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
].find((path) => existsSync(path));

/** A bare client of the real library, with its events noted from the start. */
export interface OpenClient {
  readonly client: Client;
  /** Every event so far, `name` or `name:value`. */
  readonly events: readonly string[];
  readonly messages: readonly Message[];
  readonly acks: readonly { readonly id: string; readonly ack: number }[];
  /** Waits for a state of things that an event brings about. */
  until<T>(what: string, ask: () => T | undefined | false): Promise<T>;
  /** Closes the browser once the library is not in the middle of injecting itself, which it does after every navigation. */
  close(): Promise<void>;
}

const EVENTS = [
  "qr",
  "code",
  "authenticated",
  "ready",
  "disconnected",
  "change_state",
  "message_edit",
] as const;
const LIMIT_MS = 90_000;

export function openClient(
  chromiumArgs: readonly string[],
  dataPath: string,
  options: {
    readonly evalOnNewDoc?: () => void;
    readonly protocolTimeout?: number;
    readonly takeover?: boolean;
  } = {},
): OpenClient {
  const client = new Client({
    authStrategy: new LocalAuth({ dataPath }),
    webVersionCache: { type: "none" },
    takeoverOnConflict: options.takeover ?? false,
    takeoverTimeoutMs: 0,
    ...(options.evalOnNewDoc ? { evalOnNewDoc: options.evalOnNewDoc } : {}),
    puppeteer: {
      executablePath: CHROMIUM,
      protocolTimeout: options.protocolTimeout ?? 180_000,
      args: [...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), ...chromiumArgs],
    },
  });
  const injections: Promise<void>[] = [];
  const library = client as unknown as { inject(): Promise<void> };
  const inject = library.inject.bind(client);
  library.inject = () => {
    const injection = inject();
    const isFirst = injections.push(injection) === 1;
    // After the first, nobody awaits them: one that a navigation tears would end the process as an unhandled rejection.
    return isFirst ? injection : injection.catch(() => note("injection torn"));
  };
  const events: string[] = [];
  const messages: Message[] = [];
  const acks: { id: string; ack: number }[] = [];
  for (const name of EVENTS)
    client.on(name as "ready", (...values: unknown[]) => note(`${name}:${String(values[0])}`));
  client.on("call", (call) => note(`call:${call.from}`));
  client.on("message_reaction", (reaction) => note(`reaction:${reaction.reaction}`));
  client.on("message_revoke_everyone", (message) => note(`revoked:${message.id.id}`));
  client.on("message", (message) => {
    messages.push(message);
    note(`message:${message.body}`);
  });
  client.on("message_create", (message) => note(`message_create:${message.body}`));
  client.on("message_ack", (message, ack) => {
    acks.push({ id: message.id.id, ack });
    note(`ack:${ack}`);
  });

  function note(event: string): void {
    events.push(event);
    client.emit("noted");
  }
  return {
    client,
    events,
    messages,
    acks,
    async close() {
      await Promise.allSettled(injections);
      await client.destroy();
    },
    async until(what, ask) {
      const signal = AbortSignal.timeout(LIMIT_MS);
      for (;;) {
        const answer = ask();
        if (answer) return answer;
        await once(client, "noted", { signal }).catch(() => {
          throw new Error(`never came: ${what}; seen: ${events.slice(-15).join(", ")}`);
        });
      }
    },
  };
}
