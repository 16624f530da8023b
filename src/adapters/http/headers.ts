import type { FastifyReply } from "fastify";

/** Nothing but our own files, no word of script or style inside the page, nobody's frame around it. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join("; ");
const YEAR_S = 31_536_000;

/** What every page, redirect and error of the screens is sent with. `isSecure`: people reach it by https. */
export function pageHeaders(reply: FastifyReply, isSecure: boolean): FastifyReply {
  if (isSecure) reply.header("strict-transport-security", `max-age=${YEAR_S}`);
  return reply.headers({
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
    "cache-control": "no-store",
  });
}

/** Files from people may hold anything: they are saved, and if a browser shows them all the same, without rights. */
export function fileHeaders(
  reply: FastifyReply,
  file: { readonly fileName: string; readonly isInline?: boolean },
): FastifyReply {
  const plain = file.fileName.replace(/[^\w.-]+/g, "_");
  const how = file.isInline === true ? "inline" : "attachment";
  return reply.headers({
    "content-security-policy":
      file.isInline === true ? "default-src 'none'; frame-ancestors 'none'" : "sandbox",
    "content-disposition": `${how}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
  });
}
