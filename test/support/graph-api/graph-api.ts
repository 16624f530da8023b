import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { answerManagement } from "./management";
import {
  bodyOf,
  type Change,
  inboundOf,
  messagesChange,
  postUntilTaken,
  signatureOf,
  statusOf,
} from "./webhooks";
import { GraphWorld, type Json, type Refusal, type SentMessage, type WorldOptions } from "./world";

/** What happens to one call to `messages`, in the order of the calls. */
export type Fault =
  /** Never answered, and nothing sent / although it was sent. */
  | "hangs"
  | "hangs_but_arrives"
  /** The connection is reset before / after it was sent. */
  | "reset"
  | "reset_but_arrives"
  | "500"
  | "500_but_arrives"
  | "garbage_but_arrives"
  | Refusal;

export interface GraphApi {
  readonly url: string;
  readonly world: GraphWorld;
  /** Where webhooks go; null keeps them back, in `held`. */
  listener: string | null;
  readonly held: Change[];
  /** How statuses of accepted messages are told. */
  telling: {
    readonly statuses: readonly string[];
    readonly repeats: number;
    readonly shuffled: boolean;
    readonly batch: number;
  };
  readonly calls: { readonly method: string; readonly path: string; readonly body: Json }[];
  /** How often each answer to a webhook was given. */
  readonly webhookAnswers: Map<number, number>;
  readonly webhookMs: number[];
  fail(...faults: Fault[]): void;
  /** Faults by chance from now on: a function of each call. */
  chance: (() => Fault | null) | null;
  tell(...changes: Change[]): Promise<void>;
  tellStatus(message: SentMessage, status: string, error?: { code: number; title: string }): Promise<void>;
  customerWrites(numberId: string, from: string, content: object): Promise<string>;
  /** Everything that was to be told has been told. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

/** A stand-in for Meta's Graph API: real HTTP on loopback, signed webhooks, and the limits that are documented. */
export async function startGraphApi(options: Partial<WorldOptions> = {}): Promise<GraphApi> {
  const now = options.now ?? (() => Date.now());
  const world = new GraphWorld({ now, tier: options.tier ?? 100_000, perSecond: options.perSecond ?? 80 });
  const faults: Fault[] = [];
  const pending = new Set<Promise<unknown>>();
  const hanging = new Set<ServerResponse>();
  let queue: Change[] = [];

  const api: GraphApi = {
    url: "",
    world,
    listener: null,
    held: [],
    telling: { statuses: ["sent", "delivered", "read"], repeats: 1, shuffled: false, batch: 1 },
    calls: [],
    webhookAnswers: new Map(),
    webhookMs: [],
    chance: null,
    fail: (...more) => void faults.push(...more),
    async tell(...changes) {
      if (api.listener === null) {
        api.held.push(...changes);
        return;
      }
      const body = bodyOf(changes);
      const begun = performance.now();
      const answers = await postUntilTaken(api.listener, body, signatureOf(body));
      api.webhookMs.push(performance.now() - begun);
      for (const answer of answers) api.webhookAnswers.set(answer, (api.webhookAnswers.get(answer) ?? 0) + 1);
    },
    async tellStatus(message, status, error) {
      message.statuses.push(status);
      await api.tell(
        messagesChange(message.numberId, { statuses: [statusOf(message, status, now(), error)] }),
      );
    },
    async customerWrites(numberId, from, content) {
      const id = world.nextId("wamid.I");
      world.openWindow(numberId, from);
      await api.tell(messagesChange(numberId, inboundOf(from, id, now(), content)));
      return id;
    },
    async idle() {
      flush();
      while (pending.size > 0) {
        await Promise.all(pending);
        flush();
      }
    },
    async stop() {
      for (const response of hanging) response.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  function background(work: Promise<unknown>): void {
    pending.add(work);
    void work.finally(() => pending.delete(work));
  }

  /** Tells what became of an accepted message, as `telling` says. */
  function foretell(message: SentMessage): void {
    const fate = world.fateOf(message);
    const statuses = fate === null ? api.telling.statuses : ["sent", "failed"];
    const changes: Change[] = statuses.flatMap((status) => {
      message.statuses.push(status);
      const error = status === "failed" ? (fate ?? undefined) : undefined;
      const change = messagesChange(message.numberId, {
        statuses: [statusOf(message, status, now(), error)],
      });
      return Array.from({ length: api.telling.repeats }, () => change);
    });
    queue.push(...changes);
    if (queue.length >= api.telling.batch) flush();
  }

  function flush(): void {
    if (queue.length === 0) return;
    const changes = api.telling.shuffled ? queue.sort((a, b) => hash(a) - hash(b)) : queue;
    queue = [];
    for (let at = 0; at < changes.length; at += api.telling.batch)
      background(api.tell(...changes.slice(at, at + api.telling.batch)));
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = decodeURI(request.url ?? "");
    const raw = await readBody(request);
    if (request.headers.authorization !== `Bearer ${world.token}`) {
      refuse(response, { code: 190, details: "Invalid OAuth access token", http: 401 });
      return;
    }
    const json =
      /json/.test(request.headers["content-type"] ?? "") && raw.length > 0
        ? JSON.parse(raw.toString("utf8"))
        : null;
    api.calls.push({ method: request.method ?? "", path, body: json });
    const send = /^\/v[\d.]+\/(\d+)\/messages$/.exec(path);
    if (request.method === "POST" && send !== null) {
      takeMessage(send[1]!, json, response);
      return;
    }
    const managed = answerManagement(world, api.url, {
      method: request.method ?? "",
      path,
      raw,
      json,
      type: request.headers["content-type"] ?? "",
    });
    if (managed === null) refuse(response, { code: 100, details: `no ${request.method} ${path}` });
    else if (Buffer.isBuffer(managed)) response.end(managed);
    else if ("code" in managed) refuse(response, managed as Refusal);
    else reply(response, 200, managed);
  }

  function takeMessage(numberId: string, body: Json, response: ServerResponse): void {
    if (body.status === "read") {
      world.reads.push(body.message_id);
      reply(response, 200, { success: true });
      return;
    }
    const fault = faults.shift() ?? api.chance?.() ?? null;
    if (typeof fault === "object" && fault !== null) {
      refuse(response, fault);
      return;
    }
    const isSent = fault === null || /but_arrives/.test(fault);
    const sent = isSent ? world.send(numberId, body) : null;
    if (sent !== null && "code" in sent) {
      refuse(response, sent);
      return;
    }
    if (sent !== null) foretell(sent);
    switch (fault) {
      case "hangs":
      case "hangs_but_arrives":
        hanging.add(response);
        return;
      case "reset":
      case "reset_but_arrives":
        response.destroy();
        return;
      case "500":
      case "500_but_arrives":
        response.writeHead(500).end("upstream");
        return;
      case "garbage_but_arrives":
        response.writeHead(200).end("{");
        return;
      default:
        reply(response, 200, {
          messaging_product: "whatsapp",
          contacts: [{ input: body.to, wa_id: sent!.to }],
          messages: [{ id: sent!.id, ...(sent!.template === null ? {} : { message_status: "accepted" }) }],
        });
    }
  }

  const server: Server = createServer((request, response) => {
    answer(request, response).catch((error) => response.writeHead(599).end(String(error)));
  });
  server.keepAliveTimeout = 30_000;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  (api as { url: string }).url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return api;
}

function refuse(response: ServerResponse, { code, details, http }: Refusal): void {
  reply(response, http ?? 400, {
    error: {
      message: `(#${code}) ${details}`,
      type: "OAuthException",
      code,
      error_data: { messaging_product: "whatsapp", details },
      fbtrace_id: "Atrace",
    },
  });
}

function reply(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** An order that looks like chance and is the same each time. */
function hash(change: Change): number {
  let sum = 7;
  for (const letter of JSON.stringify(change.value)) sum = (sum * 31 + letter.charCodeAt(0)) % 1_000_003;
  return sum;
}
