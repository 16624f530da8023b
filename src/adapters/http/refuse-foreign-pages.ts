import type { FastifyInstance } from "fastify";
import type { ErrorBody } from "./answer-errors";

const READS: readonly string[] = ["GET", "HEAD", "OPTIONS"];

/**
 * No page of another site may change anything through a visitor's browser: browsers say where such a request comes from
 * (`Sec-Fetch-Site`, `Origin`), and programs say neither. What is answered is never guessed to be a page or shown in one.
 */
export function refuseForeignPages(server: FastifyInstance): void {
  server.addHook("onRequest", async (request, reply) => {
    reply.headers({
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cross-origin-resource-policy": "same-origin",
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
      "cache-control": "no-store",
    });
    if (READS.includes(request.method)) return;
    const { origin, host } = request.headers;
    const site = request.headers["sec-fetch-site"];
    const isOwnSite = site === undefined || site === "same-origin" || site === "none";
    const isOwnOrigin = origin === undefined || origin === `http://${host}` || origin === `https://${host}`;
    if (isOwnSite && isOwnOrigin) return;
    const body: ErrorBody = {
      error: "origin_refused",
      message:
        "Pages of other sites may not do this. Call it from a program, or from a page of this service.",
    };
    return reply.code(403).send(body);
  });
}
