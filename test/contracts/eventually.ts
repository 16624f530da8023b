import type { ChannelEvent } from "../../src/application/ports/channel";

/** How long a condition may take to come true; generous, since it only costs time when something is broken. */
export const PATIENCE_MS = 60_000;

type EventOf<Kind extends ChannelEvent["kind"]> = Extract<ChannelEvent, { kind: Kind }>;

export async function eventually<Kind extends ChannelEvent["kind"]>(
  events: readonly ChannelEvent[],
  kind: Kind,
  fits: (event: EventOf<Kind>) => boolean,
): Promise<EventOf<Kind>> {
  const find = () => events.find((event) => event.kind === kind && fits(event as EventOf<Kind>));
  await until(() => find() !== undefined, `a ${kind} event comes`);
  return find() as EventOf<Kind>;
}

export async function until(
  holds: () => boolean | Promise<boolean>,
  what: string,
  patienceMs = PATIENCE_MS,
): Promise<void> {
  const deadline = Date.now() + patienceMs;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`never happened: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
