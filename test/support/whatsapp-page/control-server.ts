import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { WhatsAppPage } from "./whatsapp-page";

export interface ControlServer {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Opens the page's control to other processes of this machine: `POST /<method>` with the arguments as a JSON array
 * answers `{"result": …}` or `{"error": "…"}`; `GET /` tells Chromium's arguments and the methods.
 */
export async function startControlServer(page: WhatsAppPage, port = 0): Promise<ControlServer> {
  const { chromiumArgs, stop: _, ...methods } = page;
  const server = createServer(async (request, response) => {
    const answer = await answerTo(request, methods, chromiumArgs).catch((error: unknown) => ({
      error: error instanceof Error ? error.message : String(error),
    }));
    response.writeHead("error" in answer ? 400 : 200, { "content-type": "application/json" });
    response.end(`${JSON.stringify(answer)}\n`);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => closed(server),
  };
}

async function answerTo(
  request: IncomingMessage,
  methods: object,
  chromiumArgs: readonly string[],
): Promise<{ result: unknown } | { error: string }> {
  const name = (request.url ?? "/").slice(1);
  if (name === "") return { result: { chromiumArgs, methods: Object.keys(methods) } };
  // An own property only: `constructor` and the like are no methods of ours.
  const method: unknown = Object.entries(methods).find(([known]) => known === name)?.[1];
  if (typeof method !== "function") return { error: `no method ${name}` };
  let body = "";
  for await (const part of request) body += part;
  const parsed: unknown = JSON.parse(body === "" ? "[]" : body);
  const result: unknown = await method(...(Array.isArray(parsed) ? parsed : [parsed]));
  return { result: result ?? null };
}

async function closed(server: Server): Promise<void> {
  const done = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await done;
}
