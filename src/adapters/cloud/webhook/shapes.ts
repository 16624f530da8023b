import { z } from "zod";

/**
 * The parts of webhooks that we read. Loose: Meta adds fields at any time, and one strange part must not lose the rest, so
 * lists are read entry by entry.
 */
const text = z.string().max(200_000);
const id = z.string().min(1).max(300);
const maybe = <Shape extends z.ZodType>(shape: Shape) => shape.optional().catch(undefined);

export const BODY = z.looseObject({
  object: z.literal("whatsapp_business_account"),
  entry: z.array(z.unknown()),
});
export const ENTRY = z.looseObject({ id: maybe(id), changes: z.array(z.unknown()), time: maybe(z.number()) });
export const CHANGE = z.looseObject({ field: z.string().max(100), value: z.looseObject({}) });

export const MESSAGES = z.looseObject({
  metadata: z.looseObject({ phone_number_id: id }),
  contacts: z.array(z.unknown()).catch([]),
  messages: z.array(z.unknown()).catch([]),
  statuses: z.array(z.unknown()).catch([]),
});

const file = z.looseObject({
  id: maybe(id),
  caption: maybe(text),
  filename: maybe(text),
  mime_type: maybe(text),
});
const reply = z.looseObject({ title: maybe(text) });

export const MESSAGE = z.looseObject({
  id,
  from: maybe(z.string().max(40)),
  from_user_id: maybe(z.string().max(140)),
  timestamp: maybe(z.string().max(20)),
  type: z.string().max(40).catch("unsupported"),
  text: maybe(z.looseObject({ body: text })),
  button: maybe(z.looseObject({ text: maybe(text), payload: maybe(text) })),
  interactive: maybe(z.looseObject({ button_reply: maybe(reply), list_reply: maybe(reply) })),
  image: maybe(file),
  video: maybe(file),
  document: maybe(file),
  reaction: maybe(z.looseObject({ emoji: maybe(text) })),
  contacts: maybe(
    z.array(
      z.looseObject({
        origin: maybe(z.string()),
        phones: maybe(z.array(z.looseObject({ wa_id: maybe(z.string().max(40)) }))),
      }),
    ),
  ),
  context: maybe(
    z.looseObject({ id: maybe(id), forwarded: maybe(z.boolean()), frequently_forwarded: maybe(z.boolean()) }),
  ),
  edit: maybe(
    z.looseObject({
      message_id: maybe(id),
      original_message_id: maybe(id),
      message: maybe(z.looseObject({ text: maybe(z.looseObject({ body: text })) })),
    }),
  ),
  revoke: maybe(z.looseObject({ message_id: maybe(id), original_message_id: maybe(id) })),
  system: maybe(
    z.looseObject({
      type: maybe(z.string()),
      user_id: maybe(z.string().max(140)),
      wa_id: maybe(z.string().max(40)),
    }),
  ),
});
export type WebhookMessage = z.infer<typeof MESSAGE>;

export const STATUS = z.looseObject({
  id,
  status: z.string().max(20),
  timestamp: maybe(z.string().max(20)),
  recipient_id: maybe(z.string().max(40)),
  recipient_user_id: maybe(z.string().max(140)),
  biz_opaque_callback_data: maybe(z.string().max(600)),
  pricing: maybe(
    z.looseObject({ billable: maybe(z.boolean()), category: maybe(z.string()), type: maybe(z.string()) }),
  ),
  errors: maybe(
    z.array(
      z.looseObject({
        code: z.number(),
        title: maybe(text),
        message: maybe(text),
        error_data: maybe(z.looseObject({ details: maybe(text) })),
      }),
    ),
  ),
});
export type WebhookStatus = z.infer<typeof STATUS>;

/** What can be read of a list, and how much of it cannot. */
export function readEach<Shape extends z.ZodType>(
  shape: Shape,
  list: readonly unknown[],
): { readonly read: readonly z.output<Shape>[]; readonly strange: number } {
  const read: z.output<Shape>[] = [];
  for (const one of list) {
    const parsed = shape.safeParse(one);
    if (parsed.success) read.push(parsed.data);
  }
  return { read, strange: list.length - read.length };
}
