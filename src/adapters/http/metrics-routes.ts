import type { FastifyInstance } from "fastify";
import type { ErrorBody } from "./answer-errors";
import { askOnce } from "./ask-once";
import type { IsTrusted } from "./require-token";

/** Everything that is measured, in the text form that `contentType` names. */
export type WriteMetrics = () => Promise<{ readonly contentType: string; readonly text: string }>;

/** `GET /metrics`, for Prometheus: with the token (`requireToken`), or where there is none from this machine only. */
export function metricsRoutes(server: FastifyInstance, write: WriteMetrics, isTrusted: IsTrusted): void {
  const look = askOnce(write);
  server.get("/metrics", async (request, reply) => {
    if (!isTrusted(request)) {
      const message = "Through a proxy the metrics are for whoever brings HTTP_TOKEN, and none is set.";
      const body: ErrorBody = { error: "host_refused", message };
      return reply.code(403).send(body);
    }
    const { contentType, text } = await look();
    return reply.header("cache-control", "no-store").type(contentType).send(text);
  });
}
