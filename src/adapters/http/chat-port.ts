import type { ChatPort, PhoneMessage } from "../../application/ports/sandbox-phones";
import { Fault } from "../../domain/fault";

const TIMEOUT_MS = 5_000;

/**
 * The chat of a sandbox in another process, through its HTTP interface. Returns null when no Lunas with a sandbox
 * answers there. Later failures of the connection are Faults.
 */
export async function connectChat(baseUrl: string, token: string | null = null): Promise<ChatPort | null> {
  const authorization: Record<string, string> = token === null ? {} : { authorization: `Bearer ${token}` };
  const port = chatOver(baseUrl, authorization);
  try {
    const health = await fetch(new URL("/healthz", baseUrl), {
      headers: authorization,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const report = (await health.json()) as { channel?: { name?: string } };
    return report.channel?.name === "sandbox" ? port : null;
  } catch {
    return null;
  }
}

function chatOver(baseUrl: string, authorization: Readonly<Record<string, string>>): ChatPort {
  async function call(path: string, init: RequestInit = {}): Promise<unknown> {
    const headers = { ...authorization, ...init.headers };
    const response = await request(new URL(path, baseUrl), { ...init, headers });
    const body: unknown = await response.json().catch(() => null);
    if (response.ok) return body;
    const said = (body as { message?: string } | null)?.message;
    throw new Fault("channel_unavailable", said ?? `${baseUrl} menjawab ${response.status}.`);
  }

  return {
    async say(phone, text) {
      await call(`/sandbox/phones/${phone}/messages`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ text }),
      });
    },
    async messages(phone) {
      const listed = (await call(`/sandbox/phones/${phone}/messages`)) as readonly ListedMessage[];
      return listed.map(fromBody);
    },
  };
}

async function request(url: URL, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) });
  } catch {
    throw new Fault(
      "channel_unavailable",
      `Layanan di ${url.origin} tidak menjawab lagi. Jalankan lagi: npm start`,
    );
  }
}

type ListedMessage = Omit<PhoneMessage, "at" | "document"> & {
  readonly at: string;
  readonly document?: { readonly fileName: string; readonly url: string; readonly path: string };
};

function fromBody({ at, document, ...rest }: ListedMessage): PhoneMessage {
  const storedAs = document === undefined ? "" : decodeURIComponent(document.url.split("/").at(-1) ?? "");
  return {
    ...rest,
    at: new Date(at),
    document: document === undefined ? null : { fileName: document.fileName, path: document.path, storedAs },
  };
}
