import { z } from "zod";
import type { ChannelEvent, TemplateStatus } from "../../../application/ports/channel";
import { addressOf, instantOf, userOf } from "./addresses";

const words = z.string().max(500);
const maybe = <Shape extends z.ZodType>(shape: Shape) => shape.optional().catch(undefined);

const VALUE = z.looseObject({
  event: maybe(words),
  reason: maybe(words),
  message_template_name: maybe(words),
  message_template_language: maybe(words),
  new_category: maybe(words),
  new_quality_score: maybe(words),
  other_info: maybe(z.looseObject({ title: maybe(words), description: maybe(words) })),
  max_daily_conversations_per_business: maybe(z.union([z.number(), words])),
  max_daily_conversation_per_phone: maybe(z.union([z.number(), words])),
  current_limit: maybe(words),
  ban_info: maybe(z.looseObject({ waba_ban_state: maybe(words) })),
  restriction_info: maybe(
    z.array(
      z.looseObject({ restriction_type: maybe(words), expiration: maybe(z.union([z.number(), words])) }),
    ),
  ),
  alert_type: maybe(words),
  alert_description: maybe(words),
  alert_info: maybe(z.looseObject({ alert_type: maybe(words), alert_description: maybe(words) })),
  user_preferences: maybe(z.array(z.unknown())),
  user_id: maybe(z.looseObject({ previous: maybe(words), current: maybe(words) })),
});
type Value = z.infer<typeof VALUE>;

const PREFERENCE = z.looseObject({
  wa_id: maybe(words),
  user_id: maybe(words),
  category: maybe(words),
  value: maybe(words),
  timestamp: maybe(z.union([z.number(), words])),
});

const TEMPLATE_EVENTS: Readonly<Record<string, TemplateStatus>> = {
  APPROVED: "approved",
  REINSTATED: "approved",
  UNARCHIVED: "approved",
  PENDING: "pending",
  IN_APPEAL: "pending",
  REJECTED: "rejected",
  PAUSED: "paused",
  DISABLED: "disabled",
  ARCHIVED: "gone",
  DELETED: "gone",
  PENDING_DELETION: "gone",
};
const DAY_MS = 86_400_000;

/** What the fields beside `messages` tell of our account, its templates and its people; nothing for fields not read. */
export function readAccountChange(
  field: string,
  told: unknown,
  senderIds: readonly string[],
  now: Date,
): readonly ChannelEvent[] {
  const parsed = VALUE.safeParse(told);
  if (!parsed.success) return [];
  const value = parsed.data;
  switch (field) {
    case "message_template_status_update":
      return template(value, { status: TEMPLATE_EVENTS[value.event ?? ""] ?? null });
    case "template_category_update":
      return template(value, { category: value.new_category ?? null });
    case "message_template_quality_update":
      return template(value, { quality: value.new_quality_score ?? null });
    case "business_capability_update":
      return tierOf(value.max_daily_conversations_per_business ?? value.max_daily_conversation_per_phone);
    case "phone_number_quality_update":
      return [
        ...tierOf(value.current_limit),
        ...(value.event === "FLAGGED"
          ? [alert("mutu nomor turun (FLAGGED); kurangi kiriman yang tidak diharapkan")]
          : []),
      ];
    case "account_update":
      return accountUpdate(value, senderIds, now);
    case "account_alerts": {
      const { alert_type: type, alert_description: description } = { ...value, ...value.alert_info };
      return [alert([type, description].filter(Boolean).join(": ") || "peringatan tanpa keterangan")];
    }
    case "user_preferences":
      return (value.user_preferences ?? []).flatMap(wishOf);
    case "user_id_update": {
      const name = userOf(value.user_id?.previous);
      return name === null ? [] : [{ kind: "departure", name, next: userOf(value.user_id?.current) }];
    }
    default:
      return [];
  }
}

/** `TIER_2K`, `2000`, `-1`; nothing where nobody can read it. */
export function tierOf(told: number | string | undefined): readonly ChannelEvent[] {
  if (told === undefined) return [];
  const text = String(told);
  if (text === "-1" || /^(?:TIER_)?UNLIMITED$/.test(text)) return [{ kind: "tier", peopleADay: null }];
  const match = /^(?:TIER_)?(\d{1,7})(K?)$/.exec(text);
  return match === null
    ? []
    : [{ kind: "tier", peopleADay: Number(match[1]) * (match[2] === "K" ? 1_000 : 1) }];
}

function template(
  { message_template_name: name, message_template_language: language, reason, other_info: info }: Value,
  change: {
    readonly status?: TemplateStatus | null;
    readonly category?: string | null;
    readonly quality?: string | null;
  },
): readonly ChannelEvent[] {
  if (name === undefined) return [];
  const why = [reason === "NONE" ? undefined : reason, info?.title].filter(Boolean).join(", ");
  return [
    {
      kind: "template",
      name,
      language: language ?? "id",
      status: null,
      category: null,
      quality: null,
      ...change,
      reason: why,
    },
  ];
}

function accountUpdate(value: Value, senderIds: readonly string[], now: Date): readonly ChannelEvent[] {
  const event = value.event ?? "";
  if (event === "DISABLED_UPDATE" && value.ban_info?.waba_ban_state === "DISABLE")
    return senderIds.map((senderId) => ({
      kind: "status",
      senderId,
      status: "barred",
      detail: "Meta has disabled the account",
      phone: null,
      qr: null,
    }));
  if (event === "ACCOUNT_RESTRICTION")
    return (value.restriction_info ?? []).flatMap(({ restriction_type: type, expiration }) =>
      /BIZ_INITIATED/.test(type ?? "")
        ? senderIds.map(
            (senderId): ChannelEvent => ({
              kind: "restriction",
              senderId,
              forMs: untilMs(expiration, now),
              why: type ?? "",
            }),
          )
        : [alert(`pembatasan akun ${type ?? ""}`)],
    );
  // What a message of ours costs is told by the statuses themselves.
  if (/PRICE|VOLUME_BASED|AUTH_INTL/.test(event)) return [];
  return [alert(`${event} ${value.ban_info?.waba_ban_state ?? ""}`.trim())];
}

function untilMs(expiration: number | string | undefined, now: Date): number {
  const seconds = Number(expiration);
  const ms = seconds * 1_000 - now.getTime();
  return Number.isFinite(ms) && ms > 0 ? ms : DAY_MS;
}

function wishOf(told: unknown): ChannelEvent[] {
  const parsed = PREFERENCE.safeParse(told);
  if (!parsed.success) return [];
  const { wa_id: phone, user_id: user, value, timestamp } = parsed.data;
  const from = addressOf(phone, user);
  if (from === null || (value !== "stop" && value !== "resume")) return [];
  return [
    {
      kind: "wish",
      from,
      wants: value,
      at: instantOf(timestamp === undefined ? undefined : String(timestamp)),
    },
  ];
}

function alert(text: string): ChannelEvent {
  return { kind: "alert", senderId: null, text };
}
