import type { OutboundMessage } from "../../domain/message";
import type { FilledTemplate } from "../../domain/message-template";
import { type Address, isHidden, kindOfName } from "../../domain/phone-number";

/** Meta's limits: developers.facebook.com/docs/whatsapp/cloud-api/reference/messages. */
export const LIMITS = { text: 4096, caption: 1024, interactive: 1024, buttons: 3, buttonTitle: 20 } as const;

/** Who it goes to; `null` for a name of another channel. Phones carry a plus, or Meta puts our own country in front. */
export function recipientOf(to: Address): { readonly to: string } | { readonly recipient: string } | null {
  if (!isHidden(to)) return { to: `+${to}` };
  return kindOfName(to) === "bsuid" ? { recipient: to.slice("bsuid:".length) } : null;
}

/** The body of one message. `mediaId` of its document, where it has one and is no template. */
export function requestOf(
  message: OutboundMessage,
  recipient: NonNullable<ReturnType<typeof recipientOf>>,
  callback: string,
  mediaId: string | null,
): object {
  const { quotedMessageId } = message;
  return {
    messaging_product: "whatsapp",
    recipient_type: "individual",
    ...recipient,
    // A template begins something; what it would answer lies outside the window.
    ...(quotedMessageId === null || message.template ? {} : { context: { message_id: quotedMessageId } }),
    biz_opaque_callback_data: callback,
    ...contentOf(message, mediaId),
  };
}

function contentOf({ text, attachment, template, buttons }: OutboundMessage, mediaId: string | null): object {
  if (template) return templateOf(template);
  if (attachment !== null)
    return {
      type: "document",
      document: { id: mediaId, filename: attachment.fileName, ...(text === "" ? {} : { caption: text }) },
    };
  return mayHaveButtons(text, buttons)
    ? interactive(text, buttons)
    : { type: "text", text: { body: text, preview_url: false } };
}

function mayHaveButtons(text: string, buttons: readonly string[] | undefined): buttons is readonly string[] {
  return (
    buttons !== undefined &&
    buttons.length > 0 &&
    buttons.length <= LIMITS.buttons &&
    buttons.every((title) => title.length <= LIMITS.buttonTitle) &&
    text.length <= LIMITS.interactive
  );
}

function interactive(text: string, buttons: readonly string[]): object {
  return {
    type: "interactive",
    interactive: {
      type: "button",
      body: { text },
      action: { buttons: buttons.map((title) => ({ type: "reply", reply: { id: title, title } })) },
    },
  };
}

function templateOf({ name, language, parameters, buttons }: FilledTemplate): object {
  const body = {
    type: "body",
    parameters: parameters.map((one) => ({ type: "text", parameter_name: one.name, text: one.value })),
  };
  const replies = buttons.map((title, index) => ({
    type: "button",
    sub_type: "quick_reply",
    index: String(index),
    parameters: [{ type: "payload", payload: title }],
  }));
  const components = [...(parameters.length === 0 ? [] : [body]), ...replies];
  return { type: "template", template: { name, language: { code: language }, components } };
}
