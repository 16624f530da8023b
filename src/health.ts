import type { App } from "./application/app";
import type { HealthReport } from "./application/health";

/** Who asks for our health waits a few seconds at most; what takes longer is down. */
const PATIENCE_MS = 3_000;

/** Asks every part how it stands. Never throws: what does not answer is down. */
export async function healthOf(
  app: App,
  senders: readonly string[],
  trouble: string | null = null,
): Promise<HealthReport> {
  const states = senders.map((senderId) => ({
    senderId,
    status: app.channel.isReady(senderId) ? ("ready" as const) : ("disconnected" as const),
  }));
  const isReady = states.some((state) => state.status === "ready");
  const channel = isReady
    ? { status: "up" as const, name: app.channel.name, senders: states }
    : { status: "down" as const, reason: "no number is connected", name: app.channel.name, senders: states };
  const patience = new AbortController();
  try {
    if (trouble !== null) throw new Error(trouble);
    const answered = Promise.all([
      app.store.now.deliveries.queueLengths(),
      app.store.now.inbox.countWaiting(),
    ]);
    const isLate = app.clock.sleep(PATIENCE_MS, patience.signal).then(() => {
      throw new Error("late");
    });
    const [queues, inbox] = await Promise.race([answered, isLate]);
    return {
      status: isReady ? "up" : "down",
      database: { status: "up" },
      channel,
      queues: { inbox, ...queues },
    };
  } catch {
    const reason = trouble ?? "the database does not answer";
    const database = { status: "down" as const, reason };
    return { status: "down", database, channel, queues: {} };
  } finally {
    patience.abort();
  }
}
