interface Waiting<Event> {
  readonly event: Event;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Stores events that come while others are being stored together, in one transaction each time: in a crowd that is one
 * commit for many. It waits for nobody: what `together` has not stored, and all of them when anything is amiss, are
 * stored each by itself, beside the next ones.
 */
export function createEventGroups<Event>({
  together,
  byItself,
  most,
}: {
  /** Says which of them it has stored; throws when a statement fails, and then none is. */
  readonly together: (events: readonly Event[]) => Promise<ReadonlySet<Event>>;
  readonly byItself: (event: Event) => Promise<void>;
  readonly most: number;
}): (event: Event) => Promise<void> {
  const waiting: Waiting<Event>[] = [];
  let isStoring = false;

  async function storedTogether(events: readonly Event[]): Promise<ReadonlySet<Event>> {
    if (events.length < 2) return new Set();
    return together(events).catch(() => new Set());
  }

  async function storeWaiting(): Promise<void> {
    isStoring = true;
    while (waiting.length > 0) {
      const group = waiting.splice(0, most);
      const events = group.map(({ event }) => event);
      // Waited for in any case: those that come with the first one gather meanwhile.
      const stored = await storedTogether(events);
      for (const { event, done, failed } of group)
        if (stored.has(event)) done();
        else void byItself(event).then(done, failed);
    }
    isStoring = false;
  }

  return (event) =>
    new Promise((done, failed) => {
      waiting.push({ event, done, failed });
      if (!isStoring) void storeWaiting();
    });
}
