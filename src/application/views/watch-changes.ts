import type { Clock } from "../ports/ports";
import type { ChangeWatch, Topic } from "../ports/screens";

/** Versions are read from the database so often, while somebody looks: whoever changes something need not tell. */
const LOOK_MS = 1_000;

/**
 * One watcher a process: it reads the versions of the topics that somebody looks at, each once however many look, and
 * stands still while nobody does.
 */
export function createChangeWatch(
  { clock, onError }: { readonly clock: Pick<Clock, "sleep">; readonly onError: (error: unknown) => void },
  version: (topic: Topic) => Promise<string>,
): ChangeWatch {
  const followers = new Set<{ seen: Map<Topic, string>; onChange: (topic: Topic) => void }>();
  const noticed = new Map<Topic, string>();
  let isLooking = false;

  async function look(): Promise<void> {
    const topics = new Set([...followers].flatMap(({ seen }) => [...seen.keys()]));
    for (const topic of noticed.keys()) if (!topics.has(topic)) noticed.delete(topic);
    for (const topic of topics) {
      const now = await version(topic).catch((error: unknown) => {
        onError(error);
        return null;
      });
      if (now === null) continue;
      noticed.set(topic, now);
      for (const { seen, onChange } of followers) {
        const before = seen.get(topic);
        if (before === undefined || before === now) continue;
        seen.set(topic, now);
        onChange(topic);
      }
    }
  }

  async function goOnLooking(): Promise<void> {
    const never = new AbortController().signal;
    while (followers.size > 0) {
      await look();
      await clock.sleep(LOOK_MS, never);
    }
    isLooking = false;
    noticed.clear();
  }

  return {
    version,
    noticed: async (topic) => noticed.get(topic) ?? version(topic),
    follow(seen, onChange) {
      const follower = { seen: new Map(seen), onChange };
      followers.add(follower);
      if (!isLooking) {
        isLooking = true;
        void goOnLooking();
      }
      return () => void followers.delete(follower);
    },
  };
}
