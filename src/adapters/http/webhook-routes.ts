import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { WebhookPort } from "../../application/ports/webhook";

/**
 * Where Meta calls. The one path that is answered whatever host it was called by and without our token: its requests
 * come through a proxy from outside, and are known by their signature.
 */
export const WEBHOOK_PATH = "/webhooks/whatsapp";

/** Meta sends up to 3 MB at once, mostly a few kB. */
const BODY_LIMIT_BYTES = 4 * 1024 * 1024;
/** Until it is here whole, nobody knows whether a body is signed: those above this size share so much memory. */
const SMALL_BYTES = 64 * 1024;
const LARGE_TOGETHER_BYTES = 48 * 1024 * 1024;
const SIGNATURE = /^sha256=[0-9a-f]{64}$/i;

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
    let largeBytes = 0;
    raw.addHook("onRequest", async (request, reply) => {
      if (!SIGNATURE.test(wordOf(request.headers["x-hub-signature-256"]) ?? ""))
        return refuse(reply, 401, "signature");
      // Without a length it may be the longest.
      const bytes = Math.min(BODY_LIMIT_BYTES, Number(request.headers["content-length"] ?? BODY_LIMIT_BYTES));
      if (bytes <= SMALL_BYTES) return;
      // The provider comes again.
      if (largeBytes + bytes > LARGE_TOGETHER_BYTES) return refuse(reply, 503, "not now");
      largeBytes += bytes;
      reply.raw.once("close", () => {
        largeBytes -= bytes;
      });
    });
    raw.post(WEBHOOK_PATH, { bodyLimit: BODY_LIMIT_BYTES }, async (request, reply) => {
      const signature = wordOf(request.headers["x-hub-signature-256"]);
      const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const { status, body } = await port.take(bytes, signature);
      return reply.code(status).type("text/plain; charset=utf-8").send(body);
    });
  });
}

/** The rest of the body is not waited for. */
function refuse(reply: FastifyReply, status: number, body: string): FastifyReply {
  return reply.code(status).header("connection", "close").type("text/plain; charset=utf-8").send(body);
}

function wordOf(value: unknown): string | undefined {
  return typeof value === "string" && value.length <= 500 ? value : undefined;
}
