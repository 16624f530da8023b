import { Readable } from "node:stream";
import cookie from "@fastify/cookie";
import formbody from "@fastify/formbody";
import multipart from "@fastify/multipart";
import rateLimit from "@fastify/rate-limit";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Found } from "../../application/accounts/find-caller";
import type { Caller, ChangeWatch, ErrorScreen, Screen, ScreenAnswer } from "../../application/ports/screens";
import { hasRole, ROLE_WORDS, type UserRole } from "../../domain/user";
import { assetRoutes, type ScreenAssets } from "./assets";
import { contentTypeOf } from "./content-type";
import { fileHeaders, pageHeaders } from "./headers";
import { liveStream } from "./live-stream";
import { isFromHere } from "./refuse-foreign-hosts";
import { wantSameOrigin } from "./same-origin";
import { keepSession, sessionOf } from "./sign-in-sessions";
import { letTakeLong, readUploadForm, UPLOAD_LIMITS } from "./uploads";

/** The screens, as the HTTP face serves them. */
export interface ScreensFace {
  readonly screens: readonly Screen[];
  readonly assets: ScreenAssets;
  readonly changes: ChangeWatch;
  readonly findCaller: (token: string | null, isQuiet: boolean) => Promise<Found>;
  /** In the sandbox nobody needs an account: a session for whoever comes, or `null` where people must sign in. */
  readonly openVisitor: (agent: string) => Promise<string | null>;
  readonly renderError: (error: ErrorScreen, caller: Caller | null) => string;
  /** People reach it by https. */
  readonly isSecure: boolean;
}

/** Tries of signing in a minute from one address: a whole office has one. */
const TRIES_A_MINUTE = 20;
const FORM = /^application\/x-www-form-urlencoded\b/i;
const MOST_FIELDS = 60;
const LONGEST_FIELD = 20_000;

/** Registers every page and act of the screens. What they answer is decided elsewhere; here it becomes HTTP. */
export function serveScreens(server: FastifyInstance, face: ScreensFace): void {
  void server.register(cookie);
  void server.register(formbody, { bodyLimit: 64 * 1024 });
  void server.register(multipart, { limits: UPLOAD_LIMITS });
  void server.register(rateLimit, { global: false });
  assetRoutes(server, face.assets);
  // Plugins are there once they are registered: routes that use them stand in a plugin of their own.
  void server.register(async (inner) => {
    liveStream(inner, face.changes, async (request) => {
      const found = await callerOf(face, request, true);
      return found.kind === "caller" ? found.caller.sessionHash : null;
    });
    for (const screen of face.screens) route(inner, face, screen);
  });
}

function route(server: FastifyInstance, face: ScreensFace, screen: Screen): void {
  server.route({
    method: screen.method,
    url: screen.path,
    ...(screen.method === "GET" ? {} : { onRequest: wantSameOrigin }),
    ...(screen.isLimited === true
      ? { config: { rateLimit: { max: TRIES_A_MINUTE, timeWindow: "1 minute" } } }
      : {}),
    handler: (request, reply) => answer(face, screen, request, reply),
  });
}

async function answer(
  face: ScreensFace,
  screen: Screen,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  pageHeaders(reply, face.isSecure);
  const isQuiet = request.headers["hx-request"] !== undefined;
  let found = await callerOf(face, request, isQuiet);
  const agent = request.headers["user-agent"] ?? "";
  if (found.kind !== "caller" && !isQuiet && isOpened(request) && screen.least !== "anyone") {
    const token = await face.openVisitor(agent);
    if (token !== null) {
      keepSession(reply, token, face.isSecure);
      found = await face.findCaller(token, false);
    }
  }
  const caller = found.kind === "caller" ? found.caller : null;
  if (screen.least !== "anyone") {
    if (caller === null) return sendToSignIn(request, reply, found, isQuiet);
    if (!hasRole(caller.role, screen.least)) return refuse(face, reply, caller, screen.least);
  }
  const asked = {
    path: request.url.split("?", 1)[0]!,
    params: wordsOf(request.params),
    query: wordsOf(request.query),
    values: FORM.test(request.headers["content-type"] ?? "") ? wordsOf(request.body) : {},
    caller,
    agent,
    isQuiet,
    origin: `http${face.isSecure ? "s" : ""}://${request.headers.host ?? ""}`,
  };
  if (screen.takesFile !== true) return send(face, reply, await screen.answer(asked));
  letTakeLong(request);
  const form = await readUploadForm(request);
  try {
    return send(
      face,
      reply,
      await screen.answer({ ...asked, values: wordsOf(form.values), file: form.file }),
    );
  } finally {
    form.letGo();
  }
}

/** By a person on this machine, as a page of its own: what another page embeds begins no session. */
function isOpened(request: FastifyRequest): boolean {
  const mode = request.headers["sec-fetch-mode"];
  return request.method === "GET" && (mode === undefined || mode === "navigate") && isFromHere(request);
}

function callerOf(face: ScreensFace, request: FastifyRequest, isQuiet: boolean): Promise<Found> {
  return face.findCaller(sessionOf(request, face.isSecure), isQuiet);
}

/** A region that is fetched again cannot follow a redirect to another page; htmx does when it is told so. */
function sendToSignIn(
  { url, method }: FastifyRequest,
  reply: FastifyReply,
  found: Found,
  isQuiet: boolean,
): FastifyReply {
  const why = found.kind === "ended" ? `karena=${found.why === "idle" ? "diam" : "lama"}` : "";
  const back = method === "GET" && url !== "/" && !isQuiet ? `ke=${encodeURIComponent(url)}` : "";
  const query = [why, back].filter((part) => part !== "").join("&");
  const to = query === "" ? "/masuk" : `/masuk?${query}`;
  if (isQuiet) return reply.code(401).header("hx-redirect", to).send();
  return reply.redirect(to, 303);
}

function refuse(face: ScreensFace, reply: FastifyReply, caller: Caller, least: UserRole): FastifyReply {
  const sentence = `Halaman ini untuk ${ROLE_WORDS[least]}. Anda masuk sebagai ${ROLE_WORDS[caller.role]}; mintalah kepada admin unit bila Anda memerlukannya.`;
  return reply
    .code(403)
    .type("text/html; charset=utf-8")
    .send(face.renderError({ status: 403, sentence }, caller));
}

function send(face: ScreensFace, reply: FastifyReply, answered: ScreenAnswer): FastifyReply {
  switch (answered.kind) {
    case "page":
      return reply.code(answered.status).type("text/html; charset=utf-8").send(answered.html);
    case "see_other":
      if (answered.session !== undefined) keepSession(reply, answered.session, face.isSecure);
      return reply.redirect(asHeader(answered.to), 303);
    case "file":
      return fileHeaders(reply, answered)
        .type(contentTypeOf(answered.fileName))
        .send(
          typeof answered.content === "string" || Buffer.isBuffer(answered.content)
            ? answered.content
            : Readable.from(answered.content),
        );
  }
}

/** An address may hold what somebody wrote into theirs; a header takes plain ASCII. */
function asHeader(to: string): string {
  return to.replace(/[^\x21-\x7e]/gu, (sign) => encodeURIComponent(Buffer.from(sign).toString()));
}

/** Texts by their names, bounded; of a name that comes twice, the first. */
function wordsOf(given: unknown): Record<string, string> {
  const entries = Object.entries((given ?? {}) as Record<string, unknown>).slice(0, MOST_FIELDS);
  return Object.fromEntries(
    entries.flatMap(([name, value]) => {
      const first: unknown = Array.isArray(value) ? value[0] : value;
      return typeof first === "string" ? [[name, first.slice(0, LONGEST_FIELD)]] : [];
    }),
  );
}
