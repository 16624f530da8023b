import { z } from "zod";

/** What Meta says when it refuses a call. */
export interface GraphError {
  readonly code: number;
  readonly details: string;
  /** Meta's own name of the call, which its support asks for. */
  readonly trace: string;
}

/** The end of one call. */
export type GraphAnswer =
  | { readonly kind: "ok"; readonly body: unknown }
  | { readonly kind: "refused"; readonly error: GraphError }
  /** Nothing has left this machine. */
  | { readonly kind: "unsent"; readonly detail: string }
  /** It may have been done: no answer, half an answer, or one that nobody can read. */
  | { readonly kind: "unclear"; readonly detail: string };

export interface GraphClient {
  get(path: string, signal: AbortSignal): Promise<GraphAnswer>;
  post(path: string, body: object | FormData, signal: AbortSignal): Promise<GraphAnswer>;
  delete(path: string, signal: AbortSignal): Promise<GraphAnswer>;
  /** A file by its short-lived address, which Meta has given; `null` when it cannot be had. */
  download(url: string, mostBytes: number, signal: AbortSignal): Promise<Buffer | null>;
}

export interface GraphOptions {
  /** `https://graph.facebook.com`, no slash at the end; plain http on loopback only. */
  readonly baseUrl: string;
  /** `v26.0`. */
  readonly version: string;
  readonly token: string;
}

const REFUSAL = z.looseObject({
  error: z.looseObject({
    code: z.number(),
    message: z.string().optional(),
    error_data: z.looseObject({ details: z.string().optional() }).optional(),
    fbtrace_id: z.string().optional(),
  }),
});

/** An answer of this API is short. */
const LONGEST_ANSWER = 2_000_000;
const LONGEST_DETAIL = 160;
/** Errors of Node's fetch that can only arise before a byte of the request was written. */
const BEFORE_WRITING =
  /^(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|ERR_SSL_\w+|ERR_TLS_\w+|CERT_\w+|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+)$/;

/** Plain `fetch` with the token in its header, never in an address. It repeats nothing: whoever calls decides. */
export function createGraphClient({ baseUrl, version, token }: GraphOptions): GraphClient {
  const headers = { authorization: `Bearer ${token}` };
  const urlOf = (path: string) => `${baseUrl}/${version}/${path}`;

  async function call(method: string, path: string, body: object | FormData | null, signal: AbortSignal) {
    if (signal.aborted) return unsent("the wait ended before anything left");
    const isForm = body instanceof FormData;
    let response: Response;
    try {
      response = await fetch(urlOf(path), {
        method,
        headers: body === null || isForm ? headers : { ...headers, "content-type": "application/json" },
        ...(body === null ? {} : { body: isForm ? body : JSON.stringify(body) }),
        // A redirect would repeat the call elsewhere, and carry the token there.
        redirect: "manual",
        signal,
      });
    } catch (error) {
      return isUnsent(error) ? unsent(describe(error)) : unclear(describe(error));
    }
    try {
      return read(response.status, (await boundedText(response, LONGEST_ANSWER)) ?? "");
    } catch (error) {
      return unclear(describe(error));
    }
  }

  return {
    get: (path, signal) => call("GET", path, null, signal),
    post: (path, body, signal) => call("POST", path, body, signal),
    delete: (path, signal) => call("DELETE", path, null, signal),
    async download(url, mostBytes, signal) {
      // The token goes along: only to where the API itself is, or to Meta's own file servers.
      if (!mayCarryToken(url, baseUrl)) return null;
      try {
        const response = await fetch(url, { headers, redirect: "manual", signal });
        return response.ok ? await boundedBytes(response, mostBytes) : null;
      } catch {
        return null;
      }
    },
  };
}

function read(status: number, text: string): GraphAnswer {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return unclear(`HTTP ${status} without an answer that can be read`);
  }
  const refusal = REFUSAL.safeParse(body);
  if (refusal.success) {
    const { code, message, error_data: data, fbtrace_id: trace } = refusal.data.error;
    return {
      kind: "refused",
      error: { code, details: cut(data?.details ?? message ?? ""), trace: cut(trace ?? "") },
    };
  }
  return status >= 200 && status < 300 ? { kind: "ok", body } : unclear(`HTTP ${status} without a reason`);
}

/** Was the error thrown before anything could have been written? Only then the call surely did nothing. */
function isUnsent(error: unknown): boolean {
  const { cause } = error as { readonly cause?: { readonly code?: unknown; readonly syscall?: unknown } };
  if (typeof cause?.code === "string" && BEFORE_WRITING.test(cause.code)) return true;
  return cause?.syscall === "connect" || cause?.syscall === "getaddrinfo";
}

function mayCarryToken(url: string, baseUrl: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, origin } = new URL(url);
  if (origin === new URL(baseUrl).origin) return true;
  return (
    protocol === "https:" && /(?:^|\.)(?:facebook\.com|fbsbx\.com|fbcdn\.net|whatsapp\.net)$/.test(hostname)
  );
}

async function boundedText(response: Response, most: number): Promise<string | null> {
  return (await boundedBytes(response, most))?.toString("utf8") ?? null;
}

/** `null` when there is more than may be. */
async function boundedBytes(response: Response, most: number): Promise<Buffer | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.byteLength;
    if (size > most) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** What an error of fetch says, without addresses. */
function describe(error: unknown): string {
  const { cause, name } = error as { readonly cause?: { readonly code?: unknown }; readonly name?: unknown };
  return String(cause?.code ?? name ?? "error");
}

function unsent(detail: string): GraphAnswer {
  return { kind: "unsent", detail };
}

function unclear(detail: string): GraphAnswer {
  return { kind: "unclear", detail };
}

/** Meta repeats numbers of phones in its sentences; none of them goes any further. */
function cut(text: string): string {
  return text.replace(/\d{7,}/g, "…").slice(0, LONGEST_DETAIL);
}
