import { createHmac } from "node:crypto";
import type { SentMessage } from "./world";

export const APP_SECRET = "app-secret-of-the-stand-in";
export const ACCOUNT_ID = "500000000000001";

/** What Meta would post; `field` and its value. */
export interface Change {
  readonly field: string;
  readonly value: object;
}

/** As Meta writes JSON: other letters as `\u…`, and slashes with a backslash. */
export function asMetaWrites(body: object): Buffer {
  const text = JSON.stringify(body)
    .replaceAll("/", "\\/")
    .replace(/[\u007f-\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return Buffer.from(text, "utf8");
}

export function signatureOf(body: Buffer, secret = APP_SECRET): string {
  return `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;
}

/** Several changes in one body, as Meta batches them. */
export function bodyOf(changes: readonly Change[]): Buffer {
  return asMetaWrites({
    object: "whatsapp_business_account",
    entry: [{ id: ACCOUNT_ID, changes: changes.map(({ field, value }) => ({ field, value })) }],
  });
}

export function messagesChange(numberId: string, part: object): Change {
  return {
    field: "messages",
    value: {
      messaging_product: "whatsapp",
      metadata: { display_phone_number: "6289099999901", phone_number_id: numberId },
      ...part,
    },
  };
}

const BSUID = "ID.1349";

export function statusOf(
  message: SentMessage,
  status: string,
  atMs: number,
  error?: { code: number; title: string },
): object {
  return {
    id: message.id,
    status,
    timestamp: String(Math.floor(atMs / 1000)),
    recipient_id: message.to,
    ...(status === "failed" ? {} : { recipient_user_id: `${BSUID}${message.to}` }),
    biz_opaque_callback_data: message.callback,
    ...(status === "sent" || status === "delivered"
      ? {
          pricing: {
            billable: message.template !== null,
            pricing_model: "PMP",
            type: message.template === null ? "free_customer_service" : "regular",
            category: message.template === null ? "service" : "utility",
          },
        }
      : {}),
    ...(error === undefined
      ? {}
      : { errors: [{ ...error, message: error.title, error_data: { details: error.title } }] }),
  };
}

export function inboundOf(from: string, id: string, atMs: number, content: object): object {
  return {
    contacts: [{ profile: { name: "Siti" }, wa_id: from, user_id: `${BSUID}${from}` }],
    messages: [
      { from, from_user_id: `${BSUID}${from}`, id, timestamp: String(Math.floor(atMs / 1000)), ...content },
    ],
  };
}

/** Posts until the answer is 200, as Meta does, only sooner; gives up after some tries. Returns all answers. */
export async function postUntilTaken(
  url: string,
  body: Buffer,
  signature: string,
  tries = 400,
): Promise<number[]> {
  const answers: number[] = [];
  for (let attempt = 0; attempt < tries; attempt++) {
    try {
      const response = await fetch(url, {
        method: "POST",
        headers: { "content-type": "application/json", "x-hub-signature-256": signature },
        body: new Uint8Array(body),
      });
      await response.arrayBuffer();
      answers.push(response.status);
      if (response.status === 200) return answers;
    } catch {
      answers.push(0);
    }
    await new Promise((resolve) => setTimeout(resolve, Math.min(1_000, 50 * (attempt + 1))));
  }
  return answers;
}
