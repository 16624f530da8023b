import type { FastifyReply, FastifyRequest } from "fastify";
import { Fault } from "../../domain/fault";

/**
 * What changes something comes from a page of ours: browsers say so by `Sec-Fetch-Site` (to https and to loopback) or by
 * `Origin` (https://developer.mozilla.org/docs/Web/HTTP/Headers/Sec-Fetch-Site). Who says neither is no browser, and
 * has no business with a form.
 */
export async function wantSameOrigin(request: FastifyRequest, _reply: FastifyReply): Promise<void> {
  const { origin, host } = request.headers;
  const site = request.headers["sec-fetch-site"];
  const isOwnOrigin = origin === `http://${host}` || origin === `https://${host}`;
  if (site === undefined ? isOwnOrigin : site === "same-origin" && (origin === undefined || isOwnOrigin))
    return;
  throw new ForeignPage();
}

/** Told apart from other faults by its status. */
class ForeignPage extends Fault {
  readonly statusCode = 403;
  constructor() {
    super(
      "argument_invalid",
      "Permintaan itu tidak datang dari halaman Lunas. Buka halamannya lagi, lalu ulangi di sana.",
    );
  }
}
