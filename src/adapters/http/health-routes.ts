import type { FastifyInstance } from "fastify";
import type { HealthReport } from "../../application/health";

/** `GET /healthz`: 200 while everything is up, else 503 with the reasons. */
export function healthRoutes(server: FastifyInstance, health: () => Promise<HealthReport>): void {
  server.get("/healthz", async (_request, reply) => {
    const report = await health();
    const reasons = [report.database, report.channel].flatMap((part) =>
      part.status === "down" ? [part.reason] : [],
    );
    reply.code(report.status === "up" ? 200 : 503).header("cache-control", "no-store");
    return reasons.length === 0 ? report : { ...report, reason: reasons.join(" ") };
  });
}
