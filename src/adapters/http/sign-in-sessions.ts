import type { FastifyReply, FastifyRequest } from "fastify";

/** Only the browser keeps what stands in the cookie. `__Host-`: nobody but this very address may set it (RFC 6265bis). */
const cookieName = (isSecure: boolean) => (isSecure ? "__Host-lunas" : "lunas");
const TOKEN = /^[\w-]{43}$/;

/** The session's id that a browser brings, or `null`. */
export function sessionOf(request: FastifyRequest, isSecure: boolean): string | null {
  const given = request.cookies[cookieName(isSecure)] ?? "";
  return TOKEN.test(given) ? given : null;
}

/** `null` takes it out of the browser. It ends with the browser, too: how long it counts stands in the database. */
export function keepSession(reply: FastifyReply, token: string | null, isSecure: boolean): void {
  const options = { path: "/", httpOnly: true, sameSite: "lax", secure: isSecure } as const;
  if (token === null) reply.clearCookie(cookieName(isSecure), options);
  else reply.setCookie(cookieName(isSecure), token, options);
}
