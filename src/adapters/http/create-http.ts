import Fastify, { type FastifyInstance } from "fastify";
import type { HealthReport } from "../../application/health";
import type { SandboxPhones } from "../../application/sandbox-phones";
import { Fault } from "../../domain/fault";
import { answerErrors } from "./answer-errors";
import { healthRoutes } from "./health-routes";
import { homePage } from "./home-page";
import { refuseForeignHosts } from "./refuse-foreign-hosts";
import { sandboxRoutes } from "./sandbox-routes";

/** A message has at most some thousand characters; nobody needs more than this. */
const BODY_LIMIT_BYTES = 64 * 1024;
const REQUEST_TIMEOUT_MS = 15_000;

export interface HttpOptions {
  /** `127.0.0.1` unless somebody means it: the pages have no password. */
  readonly host: string;
  /** 0 takes any free one. */
  readonly port: number;
  readonly health: () => Promise<HealthReport>;
  /** The phones of the pretend WhatsApp; null on the real one, and then `/sandbox` does not exist. */
  readonly sandbox: SandboxPhones | null;
  /** Whatever nobody expected: it is answered by a plain 500 and told here. */
  readonly onError: (error: unknown) => void;
}

export interface HttpFace {
  /** For further routes before `start`, and for tests. */
  readonly server: FastifyInstance;
  /** Returns the address, `http://127.0.0.1:3000`. Throws a Fault when the port is taken or not allowed. */
  start(): Promise<string>;
  stop(): Promise<void>;
}

/** The HTTP face: health for machines, and the phones of the sandbox. Documented in `docs/http-api.md`. */
export function createHttp(options: HttpOptions): HttpFace {
  // An open event stream or a keep-alive connection must not hold up the stop.
  const server = Fastify({
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 300 },
  });
  answerErrors(server, options.onError);
  refuseForeignHosts(server, options.host);
  homePage(server, options.sandbox !== null);
  healthRoutes(server, options.health);
  if (options.sandbox !== null) sandboxRoutes(server, options.sandbox);
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
