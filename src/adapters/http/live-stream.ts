import type { FastifyInstance, FastifyRequest } from "fastify";
import type { ChangeWatch } from "../../application/ports/screens";

/** Proxies end a connection on which nothing moves, mostly after a minute. */
const HEARTBEAT_MS = 15_000;
/** A page shows a handful; whoever asks for more is no page of ours. */
const MOST_TOPICS = 8;
const TOPIC = /^[a-z]+(?:-[\w.]+)*$/;
const VERSION = /^[\w.-]{1,64}$/;

/**
 * `GET /langsung?kampanye-3=ab12`: a stream of the names of topics that have become newer than the versions in its address
 * (https://html.spec.whatwg.org/multipage/server-sent-events.html). It carries no data: the page fetches itself again.
 */
export function liveStream(
  server: FastifyInstance,
  changes: ChangeWatch,
  isStillIn: (request: FastifyRequest) => Promise<boolean>,
): void {
  server.get("/langsung", async (request, reply) => {
    if (!(await isStillIn(request))) return reply.code(401).send({ error: "signed_out", message: "/masuk" });
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
      void isStillIn(request).then(
        (isIn) => (isIn ? raw.write(": \n\n") : raw.end()),
        () => raw.end(),
      );
    }, HEARTBEAT_MS);
    heartbeat.unref();
    raw.on("close", () => {
      clearInterval(heartbeat);
      leave();
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
