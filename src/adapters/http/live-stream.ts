import type { FastifyInstance, FastifyRequest } from "fastify";
import type { ChangeWatch } from "../../application/ports/screens";

/** Proxies end a connection on which nothing moves, mostly after a minute. */
const HEARTBEAT_MS = 15_000;
/** A page shows a handful; whoever asks for more is no page of ours. */
const MOST_TOPICS = 8;
/** Of one sign-in: a person's open pages. */
const MOST_OF_ONE = 20;
/** Of all together; a unit has some dozen people. Each costs a look at its sign-in every fifteen seconds. */
const MOST_STREAMS = 200;
const TOPIC = /^[a-z]+(?:-[\w.]+)*$/;
const VERSION = /^[\w.-]{1,64}$/;

/**
 * `GET /langsung?kampanye-3=ab12`: a stream of the names of topics that have become newer than the versions in its address
 * (https://html.spec.whatwg.org/multipage/server-sent-events.html). It carries no data: the page fetches itself again.
 */
export function liveStream(
  server: FastifyInstance,
  changes: ChangeWatch,
  /** Whose sign-in it is, while it lasts. */
  whoIs: (request: FastifyRequest) => Promise<string | null>,
): void {
  const open = new Map<string, number>();
  let all = 0;

  function take(who: string): boolean {
    const own = open.get(who) ?? 0;
    if (own >= MOST_OF_ONE || all >= MOST_STREAMS) return false;
    open.set(who, own + 1);
    all += 1;
    return true;
  }

  function giveBack(who: string): void {
    const own = open.get(who)! - 1;
    if (own === 0) open.delete(who);
    else open.set(who, own);
    all -= 1;
  }

  server.get("/langsung", async (request, reply) => {
    const who = await whoIs(request);
    if (who === null) return reply.code(401).send({ error: "signed_out", message: "/masuk" });
    if (!take(who))
      return reply.code(429).send({ error: "too_many", message: "So many pages are not looked at at once." });
    const seen = topicsOf(request.query);
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, {
      "content-type": "text/event-stream",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      "x-accel-buffering": "no",
    });
    raw.write("retry: 1000\n\n");
    const leave = changes.follow(seen, (topic) => void raw.write(`event: ${topic}\ndata: \n\n`));
    const heartbeat = setInterval(() => {
      void whoIs(request).then(
        (isIn) => (isIn === null ? raw.end() : raw.write(": \n\n")),
        () => raw.end(),
      );
    }, HEARTBEAT_MS);
    heartbeat.unref();
    raw.on("close", () => {
      clearInterval(heartbeat);
      leave();
      giveBack(who);
    });
    return reply;
  });
}

function topicsOf(query: unknown): Map<string, string> {
  const given = Object.entries(query as Record<string, unknown>);
  const wellFormed = given.filter(
    (entry): entry is [string, string] =>
      TOPIC.test(entry[0]) && typeof entry[1] === "string" && VERSION.test(entry[1]),
  );
  return new Map(wellFormed.slice(0, MOST_TOPICS));
}
