import Fastify, { type FastifyInstance, type FastifyReply } from "fastify";
import type { HealthReport } from "../../application/ports/health";
import type { SandboxPhones } from "../../application/ports/sandbox-phones";
import type { WebhookPort } from "../../application/ports/webhook";
import { Fault } from "../../domain/fault";
import { answerErrors, malformedRequest, toAnswer } from "./answer-errors";
import { healthRoutes } from "./health-routes";
import { metricsRoutes, type WriteMetrics } from "./metrics-routes";
import { keepSandboxHere, refuseForeignHosts } from "./refuse-foreign-hosts";
import { refuseForeignPages } from "./refuse-foreign-pages";
import { requireToken } from "./require-token";
import { sandboxRoutes } from "./sandbox-routes";
import { type ScreensFace, serveScreens } from "./serve-screens";
import { endSlowBodies, UPLOAD_TIMEOUT_MS } from "./uploads";
import { webhookRoutes } from "./webhook-routes";

/** A message has at most some thousand characters; nobody needs more than this. */
const BODY_LIMIT_BYTES = 64 * 1024;
const REQUEST_TIMEOUT_MS = 15_000;
const LATE_CHECK_MS = 5_000;
/** Two hundred streams and a unit's people need some hundreds; more must not take the files that sending and the database need. */
const MOST_CONNECTIONS = 4_000;
/** Node's names for what made a connection unreadable. */
const ANSWERED: Readonly<Record<string, 400 | 408 | 431>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
};

export interface HttpOptions {
  /** Beyond loopback only with a token. */
  readonly host: string;
  /** What every request must bring, or `null`. */
  readonly token: string | null;
  /** Where people reach us through a proxy on this machine; without one nobody's word about an address counts. */
  readonly publicUrl?: string | null;
  /** 0 takes any free one. */
  readonly port: number;
  readonly health: () => Promise<HealthReport>;
  /** What `/metrics` shows; left out where nothing is measured, and then it does not exist. */
  readonly metrics?: WriteMetrics;
  /** The phones of the pretend WhatsApp; null on the real one, and then `/sandbox` does not exist. */
  readonly sandbox: SandboxPhones | null;
  /** What people see; `null` serves machines only. */
  readonly screens?: ScreensFace | null;
  /** Where the channel's provider calls us, if it does. */
  readonly webhook?: WebhookPort | null;
  /** A request that has not arrived whole by then is ended, but for one that brings a file. */
  readonly requestTimeoutMs?: number;
  /** Beyond so many a connection is closed as it comes. */
  readonly mostConnections?: number;
  /** Whatever nobody expected: it is answered by a plain 500 and told here. */
  readonly onError: (error: unknown, code: string) => void;
}

export interface HttpFace {
  /** For further routes before `start`, and for tests. */
  readonly server: FastifyInstance;
  /** Returns the address, `http://127.0.0.1:3000`. Throws a Fault when the port is taken or not allowed. */
  start(): Promise<string>;
  stop(): Promise<void>;
}

/** The HTTP face: the screens for people, health for machines, and the phones of the sandbox (`docs/http-api.md`). */
export function createHttp(options: HttpOptions): HttpFace {
  // An open event stream or a keep-alive connection must not hold up the stop.
  const headersTimeout = options.requestTimeoutMs ?? REQUEST_TIMEOUT_MS;
  const publicUrl = options.publicUrl ?? null;
  const requestTimeout = Math.max(headersTimeout, UPLOAD_TIMEOUT_MS);
  const server = Fastify({
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout,
    // Tries of signing in are counted by address: behind a proxy all would come from one.
    trustProxy: publicUrl === null ? false : "loopback",
    // Node looks for late requests only so often, and lets headers take a minute if it is not told otherwise.
    http: {
      requestTimeout,
      headersTimeout,
      connectionsCheckingInterval: Math.min(headersTimeout, LATE_CHECK_MS),
    },
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 255 },
    frameworkErrors: (error, _request, reply) => {
      const { status, body } = toAnswer(error);
      void (reply as FastifyReply).code(status).type("application/json").send(JSON.stringify(body));
    },
    clientErrorHandler: (error, socket) => {
      const status = ANSWERED[error.code ?? ""] ?? 400;
      if (socket.writable) socket.end(malformedRequest(status));
      else socket.destroy();
    },
  });
  server.server.maxConnections = options.mostConnections ?? MOST_CONNECTIONS;
  const screens = options.screens ?? null;
  answerErrors(server, options.onError, screens && ((error) => screens.renderError(error, null)));
  endSlowBodies(server, headersTimeout);
  refuseForeignHosts(server, options.host, publicUrl);
  refuseForeignPages(server);
  const isTrusted = requireToken(server, options.token);
  if (options.webhook) webhookRoutes(server, options.webhook);
  healthRoutes(server, options.health, isTrusted);
  if (options.metrics) metricsRoutes(server, options.metrics, isTrusted);
  if (options.sandbox !== null) {
    keepSandboxHere(server);
    sandboxRoutes(server, options.sandbox);
  }
  if (screens !== null) serveScreens(server, screens);
  return {
    server,
    async start() {
      try {
        return await server.listen({ host: options.host, port: options.port });
      } catch (error) {
        throw explainListening(error as NodeJS.ErrnoException, options);
      }
    },
    stop: () => server.close(),
  };
}

function explainListening(error: NodeJS.ErrnoException, { host, port }: HttpOptions): Error {
  const place = `${host}:${port}`;
  switch (error.code) {
    case "EADDRINUSE":
      return new Fault(
        "config_invalid",
        `${place} sudah dipakai program lain, mungkin Lunas di terminal lain. Hentikan yang itu (Ctrl-C), atau jalankan yang ini di sampingnya: HTTP_PORT=${port + 1} npm start`,
      );
    case "EACCES":
      return new Fault(
        "config_invalid",
        `Akun komputer ini tidak boleh membuka ${place}. Pilih HTTP_PORT 1024 ke atas.`,
      );
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return new Fault(
        "config_invalid",
        `Komputer ini tidak punya alamat ${host}. Isi HTTP_HOST dengan 127.0.0.1, atau 0.0.0.0 untuk semua alamatnya.`,
      );
    default:
      return error;
  }
}
