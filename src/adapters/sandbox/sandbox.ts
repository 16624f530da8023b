import { Journal } from "./journal";
import type { JournalEntry } from "./journal-entry";
import { createWorld, type World } from "./world";

/** One process's view of the pretend WhatsApp: the shared journal and what it says. */
export interface Sandbox {
  readonly folder: string;
  readonly world: World;
  /** Writes an entry for everybody. Seen here, as by the others, with the next `catchUp`. */
  append(entry: JournalEntry): void;
  /** Takes in what was written since, by any process. Costs some 3 µs when there is nothing. */
  catchUp(): void;
  /** Calls `listener` with every entry that says something new from now on. What it throws, `catchUp` throws in the end. */
  subscribe(listener: (entry: JournalEntry) => void): void;
  close(): void;
}

/** Opens the folder and reads all of its history. Throws a Fault when the folder cannot be used. */
export function openSandbox(folder: string): Sandbox {
  const journal = Journal.open(folder);
  const world = createWorld();
  const listeners: ((entry: JournalEntry) => void)[] = [];
  let isOpen = true;

  const sandbox: Sandbox = {
    folder,
    world,
    append(entry) {
      // The number of a closed file may already belong to another one.
      if (!isOpen) throw new Error("the sandbox is closed");
      journal.append(entry);
    },
    catchUp() {
      if (!isOpen) return;
      const errors: unknown[] = [];
      for (const entry of journal.readNew()) {
        if (!world.apply(entry)) continue;
        for (const listener of listeners) {
          try {
            listener(entry);
          } catch (error) {
            errors.push(error);
          }
        }
      }
      // Only now: what a listener throws must not cost the entries behind it.
      if (errors.length > 0) throw new AggregateError(errors, "a listener of the sandbox failed");
    },
    subscribe(listener) {
      listeners.push(listener);
    },
    close() {
      if (isOpen) journal.close();
      isOpen = false;
    },
  };
  sandbox.catchUp();
  return sandbox;
}
