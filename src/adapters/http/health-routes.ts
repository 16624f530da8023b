import type { FastifyInstance } from "fastify";
import type { HealthReport } from "../../application/ports/health";
import { askOnce } from "./ask-once";
import type { IsTrusted } from "./require-token";

/** `GET /healthz`: 200 while everything is up, else 503 with the reasons. */
export function healthRoutes(
  server: FastifyInstance,
  health: () => Promise<HealthReport>,
  isTrusted: IsTrusted,
): void {
  const look = askOnce(health);
  server.get("/healthz", async (request, reply) => {
    const report = await look();
    const reasons = [report.database, report.channel, report.inbound].flatMap((part) =>
      part.status === "down" ? [part.reason] : [],
    );
    reply.code(report.status === "up" ? 200 : 503).header("cache-control", "no-store");
    // Without the token, or where there is none from elsewhere, a monitor learns that it is up or not, and nothing about the numbers and queues.
    if (!isTrusted(request)) return { status: report.status };
    return reasons.length === 0 ? report : { ...report, reason: reasons.join(" ") };
  });
}
