import type { FastifyInstance, FastifyRequest } from "fastify";
import type { WebhookPort } from "../../application/ports/webhook";

/**
 * Where Meta calls. The one path that is answered whatever host it was called by and without our token: its requests
 * come through a proxy from outside, and are known by their signature.
 */
export const WEBHOOK_PATH = "/webhooks/whatsapp";

/** Meta sends up to 3 MB at once. */
const BODY_LIMIT_BYTES = 4 * 1024 * 1024;

interface Handshake {
  readonly "hub.mode"?: unknown;
  readonly "hub.verify_token"?: unknown;
  readonly "hub.challenge"?: unknown;
}

export function isWebhook({ url }: Pick<FastifyRequest, "url">): boolean {
  return url.split("?", 1)[0] === WEBHOOK_PATH;
}

export function webhookRoutes(server: FastifyInstance, port: WebhookPort): void {
  server.get<{ Querystring: Handshake }>(WEBHOOK_PATH, async ({ query }, reply) => {
    const { status, body } = port.handshake({
      mode: wordOf(query["hub.mode"]),
      token: wordOf(query["hub.verify_token"]),
      challenge: wordOf(query["hub.challenge"]),
    });
    return reply.code(status).type("text/plain; charset=utf-8").send(body);
  });
  void server.register(async (raw) => {
    // The signature is over the bytes as they came, whatever they say they are.
    raw.removeAllContentTypeParsers();
    raw.addContentTypeParser(
      "*",
      { parseAs: "buffer", bodyLimit: BODY_LIMIT_BYTES },
      (_request, body, done) => done(null, body),
    );
    raw.post(WEBHOOK_PATH, { bodyLimit: BODY_LIMIT_BYTES }, async (request, reply) => {
      const signature = wordOf(request.headers["x-hub-signature-256"]);
      const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const { status, body } = await port.take(bytes, signature);
      return reply.code(status).type("text/plain; charset=utf-8").send(body);
    });
  });
}

function wordOf(value: unknown): string | undefined {
  return typeof value === "string" && value.length <= 500 ? value : undefined;
}
