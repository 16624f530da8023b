import type { App } from "../application/ports/app";
import type { HealthReport, PartHealth } from "../application/ports/health";
import type { Clock } from "../application/ports/ports";

/** A message that waits so long shows that inbound stands: it takes milliseconds, or a second for a second bubble. */
const STANDS_MS = 60_000;
/** What was set aside lately is still worth a look. */
const SET_ASIDE_MS = 7 * 24 * 3_600_000;
/** Who asks for our health waits a few seconds at most; what takes longer is down. */
const PATIENCE_MS = 3_000;

/** Asks every part how it stands. Never throws: what does not answer is down. */
export async function healthOf(
  app: App,
  senders: readonly string[],
  trouble: string | null = null,
  /** Since when an event of the channel waits to be stored. */
  eventsWaitSince: () => Date | null = () => null,
): Promise<HealthReport> {
  const states = senders.map((senderId) => ({
    senderId,
    status: app.channel.isReady(senderId) ? ("ready" as const) : ("disconnected" as const),
  }));
  const isReady = states.some((state) => state.status === "ready");
  const channel = isReady
    ? { status: "up" as const, name: app.channel.name, senders: states }
    : { status: "down" as const, reason: "no number is connected", name: app.channel.name, senders: states };
  try {
    if (trouble !== null) throw new Error(trouble);
    const answered = Promise.all([
      app.store.now.deliveries.queueLengths(),
      app.store.now.inbox.countWaiting(),
      app.store.now.inbox.waitsSince(app.clock.now()),
      countSetAside(app),
    ]);
    const [queues, inbox, unansweredSince, setAside] = await withinPatience(app.clock, answered);
    const inbound = inboundHealth(app.clock.now(), eventsWaitSince(), unansweredSince);
    return {
      status: isReady && inbound.status === "up" ? "up" : "down",
      database: { status: "up" },
      channel,
      inbound,
      queues: { inbox, ...queues, setAside },
    };
  } catch {
    const reason = trouble ?? "the database does not answer";
    const database = { status: "down" as const, reason };
    const inbound = inboundHealth(app.clock.now(), eventsWaitSince(), null);
    return { status: "down", database, channel, inbound, queues: {} };
  }
}

/** What the database answers; throws when it takes longer than anybody who measures us waits. */
export async function withinPatience<Answer>(clock: Clock, answered: Promise<Answer>): Promise<Answer> {
  const patience = new AbortController();
  const isLate = clock.sleep(PATIENCE_MS, patience.signal).then(() => {
    throw new Error("late");
  });
  try {
    return await Promise.race([answered, isLate]);
  } finally {
    patience.abort();
  }
}

/** Messages that a person must look at: those that could not be answered, and those that could not be stored. */
async function countSetAside({ store, clock }: Pick<App, "store" | "clock">): Promise<number> {
  const since = new Date(clock.now().getTime() - SET_ASIDE_MS);
  return (await store.now.inbox.countFailed(since)) + (await store.now.setAside.countSince(since));
}

function inboundHealth(now: Date, unstoredSince: Date | null, unansweredSince: Date | null): PartHealth {
  const stands = (since: Date | null) => since !== null && now.getTime() - since.getTime() > STANDS_MS;
  if (stands(unstoredSince)) return { status: "down", reason: "messages wait to be stored" };
  return stands(unansweredSince)
    ? { status: "down", reason: "messages wait to be answered" }
    : { status: "up" };
}
