import { randomBytes } from "node:crypto";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { Fault, type FaultCode } from "../../domain/fault";
import { pageHeaders } from "./headers";
import { sentenceOf, wantsPage } from "./html-errors";

/** What every request that fails is answered with. `message` names the remedy. */
export interface ErrorBody {
  readonly error: string;
  readonly message: string;
}

const STATUS: { readonly [Code in FaultCode]?: number } = {
  argument_invalid: 400,
  not_found: 404,
  wrong_state: 409,
  too_many: 429,
  import_refused: 422,
  template_invalid: 422,
  database_unreachable: 503,
  channel_unavailable: 503,
  disk_full: 507,
};

/** An error as a page, where the screens are served. */
export type ErrorPage = (error: { readonly status: number; readonly sentence: string }) => string;

/** The one place where errors become answers: faults are explained, bugs are told inside and hidden outside. */
export function answerErrors(
  server: FastifyInstance,
  onError: (error: unknown, code: string) => void,
  page: ErrorPage | null,
): void {
  const asPage = (
    request: FastifyRequest,
    reply: FastifyReply,
    error: unknown,
    status: number,
    code: string,
  ) => {
    if (page === null || !wantsPage(request)) return null;
    return pageHeaders(reply, false)
      .code(status)
      .type("text/html; charset=utf-8")
      .send(page({ status, sentence: sentenceOf(error, status, code) }));
  };
  server.setErrorHandler((error: FastifyError | Fault, request, reply) => {
    const { status, body } = toAnswer(error);
    const code = randomBytes(2).toString("hex");
    if (status === 500) onError(error, code);
    return asPage(request, reply, error, status, code) ?? reply.code(status).send(body);
  });
  server.setNotFoundHandler((request, reply) => {
    const shown = asPage(request, reply, null, 404, "");
    if (shown !== null) return shown;
    const path = request.url.split("?", 1)[0];
    const body: ErrorBody = {
      error: "not_found",
      message: `There is no ${request.method} ${path}. What there is stands in docs/http-api.md.`,
    };
    return reply.code(404).send(body);
  });
}

/** What a request is told that is no valid HTTP, as bytes: nobody has parsed it. */
export function malformedRequest(status: 400 | 408 | 431): string {
  const said = {
    400: answer(400, "request_invalid", "This is no HTTP request that could be read."),
    408: answer(408, "too_slow", "The request took too long to arrive. Send it at once."),
    431: answer(431, "request_invalid", "The headers are too long."),
  }[status];
  const body = JSON.stringify(said.body);
  const line = { 400: "Bad Request", 408: "Request Timeout", 431: "Request Header Fields Too Large" }[status];
  return `HTTP/1.1 ${status} ${line}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`;
}

export function toAnswer(error: FastifyError | Fault): { readonly status: number; readonly body: ErrorBody } {
  if (error instanceof Fault) {
    const { statusCode } = error as { readonly statusCode?: number };
    const status = statusCode ?? STATUS[error.code] ?? 500;
    return { status, body: { error: error.code, message: error.message } };
  }
  switch (error.code) {
    case "FST_ERR_BAD_URL":
      return answer(
        400,
        "request_invalid",
        "The address is not written as it should be: look at its % signs.",
      );
    case "FST_ERR_MAX_PARAM_LENGTH":
      return answer(404, "not_found", "Nothing has so long a name.");
    case "FST_ERR_CTP_BODY_TOO_LARGE":
      return answer(413, "body_too_large", "The body is longer than 64 kB. Send less.");
    case "FST_ERR_CTP_INVALID_MEDIA_TYPE":
      return answer(415, "not_json", "Send JSON, with the header content-type: application/json.");
    case "FST_ERR_CTP_EMPTY_JSON_BODY":
    case "FST_ERR_CTP_INVALID_JSON_BODY":
      return answer(400, "not_json", 'The body is no JSON. Send something like {"text": "CEK"}.');
  }
  const status = error.statusCode ?? 500;
  if (status >= 400 && status < 500) return answer(status, "request_invalid", error.message);
  return answer(500, "internal", "Something unexpected happened; the log of the service says what.");
}

function answer(status: number, error: string, message: string) {
  return { status, body: { error, message } };
}
