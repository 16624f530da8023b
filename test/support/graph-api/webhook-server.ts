import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { WebhookPort } from "../../../src/application/ports/webhook";

/** The plainest face that a webhook can have, for tests of the channel without the service. */
export async function serveWebhook(
  port: WebhookPort,
): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const header = request.headers["x-hub-signature-256"];
    const { status, body } = await port.take(
      Buffer.concat(parts),
      Array.isArray(header) ? header[0] : header,
    );
    response.writeHead(status).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
