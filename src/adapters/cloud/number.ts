import { z } from "zod";
import type { ChannelEvent, SenderStatus } from "../../application/ports/channel";
import { type Loop, startLoop } from "../../application/ports/loop";
import { STANDARD_PER_SECOND } from "../../domain/service-window";
import type { GraphClient } from "./graph-client";
import type { CloudDeps } from "./options";
import { type NumberTrouble, sentence, troubleOf } from "./outcome";
import { phoneOf } from "./webhook/addresses";
import { tierOf } from "./webhook/read-account";

/** One of our numbers: whether it can send, which Meta is asked about from time to time. */
export interface CloudNumber {
  readonly senderId: string;
  readonly phoneNumberId: string;
  isReady(): boolean;
  /** Something Meta has said about the whole number, in answer to one message or by a webhook. */
  note(trouble: NumberTrouble, detail: string): void;
  stop(): Promise<void>;
}

const FIELDS =
  "display_phone_number,verified_name,quality_rating,throughput,status,whatsapp_business_manager_messaging_limit";
export const NUMBER = z.looseObject({
  display_phone_number: z.string().optional(),
  verified_name: z.string().optional(),
  quality_rating: z.string().optional(),
  status: z.string().optional(),
  throughput: z.looseObject({ level: z.string().optional() }).optional(),
  whatsapp_business_manager_messaging_limit: z.string().optional(),
});
export const numberPath = (phoneNumberId: string) => `${phoneNumberId}?fields=${FIELDS}`;

/** Meta's words for the messages a second of a number, in and out. */
const PER_SECOND: Readonly<Record<string, number>> = { STANDARD: STANDARD_PER_SECOND, HIGH: 1_000 };

/** Tier and quality change within hours. */
export const LOOK_MS = 10 * 60_000;
/** A number that is down is asked about sooner. */
const DOWN_MS = 15_000;
const PATIENCE_MS = 20_000;

export function startNumber(
  {
    client,
    deps,
    lookEveryMs = LOOK_MS,
    onThroughput,
  }: {
    readonly client: GraphClient;
    readonly deps: CloudDeps;
    readonly lookEveryMs?: number;
    /** Meta has said how many messages a second the number may handle. */
    readonly onThroughput: (perSecond: number) => void;
  },
  { senderId, phoneNumberId }: Pick<CloudNumber, "senderId" | "phoneNumberId">,
  emit: (event: ChannelEvent) => void,
): CloudNumber {
  let status: SenderStatus = "starting";
  let quality: string | undefined;

  function tell(next: SenderStatus, detail: string, display?: string): void {
    if (status === "barred") return; // Until a person has looked and starts anew.
    if (next === status && next !== "starting") return;
    status = next;
    const phone = next === "ready" ? phoneOf((display ?? "").replace(/\D/g, "")) : null;
    emit({ kind: "status", senderId, status, detail, phone, qr: null });
  }

  async function look(signal: AbortSignal): Promise<number> {
    const answer = await client.get(
      numberPath(phoneNumberId),
      AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
    );
    if (signal.aborted) return lookEveryMs;
    if (answer.kind === "refused") {
      tell(troubleOf(answer.error) ?? "disconnected", sentence(answer.error));
      return Math.min(DOWN_MS, lookEveryMs);
    }
    const number = answer.kind === "ok" ? NUMBER.safeParse(answer.body) : null;
    if (number?.success !== true) {
      tell("disconnected", answer.kind === "ok" ? "Meta's answer cannot be read" : answer.detail);
      return Math.min(DOWN_MS, lookEveryMs);
    }
    const perSecond = PER_SECOND[number.data.throughput?.level ?? ""];
    if (perSecond !== undefined) {
      onThroughput(perSecond);
      emit({ kind: "throughput", senderId, perSecond });
    }
    tell("ready", "", number.data.display_phone_number);
    for (const event of tierOf(number.data.whatsapp_business_manager_messaging_limit)) emit(event);
    if (number.data.quality_rating === "RED" && quality !== "RED")
      emit({ kind: "alert", senderId, text: "mutu nomor merah: banyak orang memblokir atau melaporkannya" });
    quality = number.data.quality_rating;
    return lookEveryMs;
  }

  emit({ kind: "status", senderId, status: "starting", detail: "", phone: null, qr: null });
  const loop: Loop = startLoop(`cloud ${senderId}`, deps, look);
  return {
    senderId,
    phoneNumberId,
    isReady: () => status === "ready",
    note: (trouble, detail) => tell(trouble, detail),
    async stop() {
      status = "disconnected";
      await loop.stop();
    },
  };
}
