import type { FastifyInstance, FastifyRequest } from "fastify";
import type { ErrorBody } from "./answer-errors";
import { isWebhook } from "./webhook-routes";

const LOOPBACK_HOST = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i;
const LOOPBACK_ADDRESS = /^(?:127\.|::1$|::ffff:127\.)/;
/** A proxy on this machine asks for somebody else. */
const FORWARDED = ["forwarded", "x-forwarded-for", "x-real-ip", "via"] as const;

export function isLoopback(listeningOn: string): boolean {
  return LOOPBACK_HOST.test(listeningOn) || listeningOn === "::1";
}

/**
 * While we listen on loopback only, or behind a proxy with a name, a request must name loopback or that name as its host.
 * Otherwise any web page could let its own name point at 127.0.0.1 and read the chats through the visitor's browser (DNS
 * rebinding). What a proxy says of the host in other headers counts nowhere.
 */
export function refuseForeignHosts(
  server: FastifyInstance,
  listeningOn: string,
  publicUrl: string | null,
): void {
  if (!isLoopback(listeningOn) && publicUrl === null) return;
  const publicHost = publicUrl === null ? null : new URL(publicUrl).host;
  server.addHook("onRequest", async (request, reply) => {
    const host = request.headers.host ?? "";
    if (LOOPBACK_HOST.test(host) || host.toLowerCase() === publicHost || isWebhook(request)) return;
    const body: ErrorBody = {
      error: "host_refused",
      message: `This service does not answer under that name. Use ${publicUrl ?? "http://127.0.0.1 with its port"}.`,
    };
    return reply.code(403).send(body);
  });
}

/** Whoever writes through the sandbox may be any phone, an admin's too: from this machine only, whatever we listen on. */
export function keepSandboxHere(server: FastifyInstance): void {
  server.addHook("onRequest", async (request, reply) => {
    if (!isBelowSandbox(request) || isFromHere(request)) return;
    const body: ErrorBody = {
      error: "host_refused",
      message: "The sandbox is for this machine only. Use http://127.0.0.1 with its port.",
    };
    return reply.code(403).send(body);
  });
}

function isBelowSandbox({ routeOptions, url }: FastifyRequest): boolean {
  return (routeOptions.url ?? url).startsWith("/sandbox");
}

/** By somebody on this machine, not through a proxy on it. */
export function isFromHere({ socket, headers }: FastifyRequest): boolean {
  return (
    LOOPBACK_ADDRESS.test(socket.remoteAddress ?? "") &&
    LOOPBACK_HOST.test(headers.host ?? "") &&
    FORWARDED.every((name) => headers[name] === undefined)
  );
}
