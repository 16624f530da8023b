import type { SentFinding, SentQuery } from "../../application/ports/channel";
import type { Sandbox } from "./sandbox";

/** Looks in the journal, which is the truth about what arrived: so absent is sure here, and unknown never happens. */
export function findSent(sandbox: Sandbox, query: SentQuery): SentFinding {
  sandbox.catchUp();
  const sinceMs = query.since.getTime();
  const found = sandbox.world
    .chatsOf(query.to)
    .find(
      (message) =>
        message.direction === "out" &&
        message.senderId === query.senderId &&
        message.atMs >= sinceMs &&
        message.text === query.text &&
        (message.document?.fileName ?? null) === query.fileName &&
        !query.knownIds.includes(message.id),
    );
  return found === undefined ? { kind: "absent" } : { kind: "found", providerMessageId: found.id };
}
