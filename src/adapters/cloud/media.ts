import { createHash } from "node:crypto";
import type { Clock } from "../../application/ports/ports";
import type { Attachment } from "../../domain/message";
import type { GraphAnswer, GraphClient } from "./graph-client";

export type Uploaded = { readonly kind: "id"; readonly id: string } | Exclude<GraphAnswer, { kind: "ok" }>;

export interface MediaStore {
  /** The id of this file at this number, uploaded where it is not known yet. A failed upload has sent nothing. */
  idOf(phoneNumberId: string, file: Attachment, signal: AbortSignal): Promise<Uploaded>;
  /** Meta no longer has it: the next send uploads it anew. */
  forget(phoneNumberId: string, file: Attachment): void;
}

/** Meta keeps an upload for 30 days; a day less, for clocks and messages that wait. */
const KEPT_MS = 29 * 86_400_000;
const MOST = 5_000;

/**
 * Uploads each content once for each number. Kept in memory only: after a restart a file is uploaded once more, which
 * harms nobody.
 */
export function createMediaStore(client: GraphClient, clock: Clock): MediaStore {
  const ids = new Map<string, { readonly id: string; readonly untilMs: number }>();
  const keyOf = (phoneNumberId: string, { content, mimeType }: Attachment) =>
    `${phoneNumberId} ${mimeType} ${createHash("sha256").update(content).digest("hex")}`;

  return {
    async idOf(phoneNumberId, file, signal) {
      const key = keyOf(phoneNumberId, file);
      const known = ids.get(key);
      if (known !== undefined && known.untilMs > clock.now().getTime()) return { kind: "id", id: known.id };
      const form = new FormData();
      form.set("messaging_product", "whatsapp");
      form.set("type", file.mimeType);
      form.set("file", new Blob([new Uint8Array(file.content)], { type: file.mimeType }), file.fileName);
      const answer = await client.post(`${phoneNumberId}/media`, form, signal);
      if (answer.kind !== "ok") return answer;
      const { id } = (answer.body ?? {}) as { readonly id?: unknown };
      if (typeof id !== "string" || id === "") return { kind: "unclear", detail: "an upload without an id" };
      ids.set(key, { id, untilMs: clock.now().getTime() + KEPT_MS });
      if (ids.size > MOST) ids.delete(ids.keys().next().value!);
      return { kind: "id", id };
    },
    forget(phoneNumberId, file) {
      ids.delete(keyOf(phoneNumberId, file));
    },
  };
}
