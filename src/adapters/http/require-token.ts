import { createHash, timingSafeEqual } from "node:crypto";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { ErrorBody } from "./answer-errors";
import { isFromHere } from "./refuse-foreign-hosts";

/** What only programs ask for. Of these, monitors read `/healthz` without the token, and then only its first word. */
const FOR_PROGRAMS = /^\/(?:sandbox|metrics)(?:\/|$)/;

/** Did this request bring the token; where there is none to bring, does it come from this machine and through no proxy? */
export type IsTrusted = (request: FastifyRequest) => boolean;

/**
 * With a token (`HTTP_TOKEN`), what is for programs wants it: `Authorization: Bearer …`; people sign in to the screens.
 * Compared in constant time, over digests, so that neither its letters nor its length can be tried out.
 */
export function requireToken(server: FastifyInstance, token: string | null): IsTrusted {
  if (token === null) return isFromHere;
  const expected = digest(token);
  const isTrusted: IsTrusted = ({ headers }) => {
    const given = /^Bearer +(\S+)$/i.exec(headers.authorization ?? "")?.[1] ?? "";
    return timingSafeEqual(digest(given), expected);
  };
  server.addHook("onRequest", async (request, reply) => {
    const { routeOptions, url } = request;
    if (isTrusted(request) || !FOR_PROGRAMS.test(routeOptions.url ?? url.split("?", 1)[0]!)) return;
    const body: ErrorBody = {
      error: "token_missing",
      message: "Send the header authorization: Bearer <HTTP_TOKEN>.",
    };
    return reply.code(401).header("www-authenticate", "Bearer").send(body);
  });
  return isTrusted;
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
