import type { App } from "../application/ports/app";
import type { Figures } from "../application/ports/figures";
import type { HealthReport } from "../application/ports/health";
import { senderOverview } from "../application/sending/sender-overview";
import { withinPatience } from "./health";

/** What `/metrics` shows beside the counters: the health, and what `!status` says of the numbers. Never throws. */
export async function figuresOf(
  app: Pick<App, "store" | "clock" | "sending">,
  health: HealthReport,
  eventsWaitSince: () => Date | null,
): Promise<Figures> {
  const now = app.clock.now();
  const ageOf = (since: Date | null) =>
    since === null ? 0 : Math.max(0, now.getTime() - since.getTime()) / 1000;
  const events = ageOf(eventsWaitSince());
  if (health.database.status === "down") return { health, ages: { events }, senders: [] };
  const { inbox, senders } = app.store.now;
  try {
    const [waitsSince, numbers] = await withinPatience(
      app.clock,
      Promise.all([
        inbox.waitsSince(now),
        senders.list().then((all) => Promise.all(all.map((sender) => senderOverview(app, sender)))),
      ]),
    );
    return { health, ages: { events, inbox: ageOf(waitsSince) }, senders: numbers };
  } catch {
    const database = { status: "down", reason: "the database does not answer" } as const;
    return { health: { ...health, status: "down", database }, ages: { events }, senders: [] };
  }
}
