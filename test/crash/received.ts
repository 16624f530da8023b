import { Journal } from "../../src/adapters/sandbox/journal";

/** What the pretend WhatsApp received, read from outside the processes that send. */
export interface Received {
  /** Takes in what is new in the journal. */
  look(): void;
  /** How many messages of this number arrived. */
  countOf(sender: string): number;
  /** Ids of the messages that arrived at each phone. */
  byPhone(): ReadonlyMap<string, readonly string[]>;
  /** Has the fault planned for this phone struck? */
  hasStruck(phone: string): boolean;
  close(): void;
}

export function openReceived(folder: string): Received {
  const journal = Journal.open(folder);
  const byPhone = new Map<string, string[]>();
  const counts = new Map<string, number>();
  const faults = new Map<string, string>();
  const struck = new Set<string>();
  return {
    look() {
      for (const entry of journal.readNew()) {
        if (entry.kind === "fault") faults.set(entry.id, entry.phone ?? "");
        if (entry.kind === "fault_spent") struck.add(faults.get(entry.id) ?? "");
        if (entry.kind !== "sent") continue;
        byPhone.set(entry.to, [...(byPhone.get(entry.to) ?? []), entry.id]);
        counts.set(entry.senderId, (counts.get(entry.senderId) ?? 0) + 1);
      }
    },
    countOf: (sender) => counts.get(sender) ?? 0,
    byPhone: () => byPhone,
    hasStruck: (phone) => struck.has(phone),
    close: () => journal.close(),
  };
}
