import type { FastifyInstance } from "fastify";
import type { ErrorBody } from "./answer-errors";

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i;

/**
 * While we listen on loopback only, a request must name loopback as its host. Otherwise any web page could let its
 * own name point at 127.0.0.1 and read the chats through the visitor's browser (DNS rebinding).
 */
export function refuseForeignHosts(server: FastifyInstance, listeningOn: string): void {
  if (!LOOPBACK.test(listeningOn) && listeningOn !== "::1") return;
  server.addHook("onRequest", async (request, reply) => {
    if (LOOPBACK.test(request.headers.host ?? "")) return;
    const body: ErrorBody = {
      error: "host_refused",
      message: "This service listens for this machine only. Use http://127.0.0.1 with its port.",
    };
    return reply.code(403).send(body);
  });
}
