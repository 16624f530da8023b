import type { FastifyInstance } from "fastify";
import type { PhoneMessage, PhoneWriting, SandboxPhones } from "../../application/ports/sandbox-phones";
import { Fault } from "../../domain/fault";
import { MESSAGE_KINDS, type MessageKind } from "../../domain/message";
import { type Address, parseAddress } from "../../domain/phone-number";
import { contentTypeOf } from "./content-type";

interface PhonePath {
  readonly Params: { readonly phone: string };
}

/** Longer than any message of a chat app; the body limit lies above it. */
const LONGEST_TEXT = 10_000;

/** The phones of the pretend WhatsApp, for a browser or a script that plays a customer. */
export function sandboxRoutes(server: FastifyInstance, phones: SandboxPhones): void {
  server.post<PhonePath>("/sandbox/phones/:phone/messages", async (request, reply) => {
    const phone = phoneOf(request.params.phone);
    const { id, at } = await phones.write(phone, writingOf(request.body));
    return reply.code(202).send({ id, at: at.toISOString() });
  });

  server.get<PhonePath>("/sandbox/phones/:phone/messages", async (request) => {
    const messages = await phones.messages(phoneOf(request.params.phone));
    return messages.map(toBody);
  });

  server.post<PhonePath>("/sandbox/phones/:phone/read", async (request) => ({
    read: await phones.read(phoneOf(request.params.phone)),
  }));

  server.get<{ Params: { name: string } }>("/sandbox/documents/:name", async (request, reply) => {
    const { name } = request.params;
    const content = await phones.document(name);
    if (content === null)
      throw new Fault("not_found", "There is no such document; take its url from a chat.");
    return reply
      .type(contentTypeOf(name))
      .header("x-content-type-options", "nosniff")
      .header("content-security-policy", "sandbox")
      .send(content);
  });
}

function toBody(message: PhoneMessage) {
  const { document, at, ...rest } = message;
  if (document === null) return { ...rest, at: at.toISOString() };
  const { fileName, path, storedAs } = document;
  const url = `/sandbox/documents/${encodeURIComponent(storedAs)}`;
  return { ...rest, at: at.toISOString(), document: { fileName, url, path } };
}

function phoneOf(raw: string): Address {
  const phone = parseAddress(raw);
  if (typeof phone === "string") return phone;
  throw new Fault(
    "argument_invalid",
    "This is no Indonesian mobile number. Write it as 628… or 08…, e.g. 6289000000001.",
  );
}

function writingOf(body: unknown): PhoneWriting {
  if (typeof body !== "object" || body === null) throw invalid('Send JSON like {"text": "CEK"}.');
  const { text, kind, quotedMessageId } = body as Record<string, unknown>;
  if (kind !== undefined && !MESSAGE_KINDS.includes(kind as MessageKind))
    throw invalid(`"kind" is one of ${MESSAGE_KINDS.join(", ")}; leave it out for a text.`);
  if (quotedMessageId !== undefined && typeof quotedMessageId !== "string")
    throw invalid('"quotedMessageId" is the id of a message of this chat.');
  const isText = kind === undefined || kind === "text";
  if (typeof text !== "string" || (isText && text.trim() === ""))
    throw invalid('"text" must be a string with something in it, e.g. {"text": "CEK"}.');
  if (text.length > LONGEST_TEXT)
    throw invalid(`"text" is longer than ${LONGEST_TEXT} characters. Shorten it.`);
  return {
    text,
    ...(isText ? {} : { kind: kind as MessageKind }),
    ...(quotedMessageId ? { quotedMessageId } : {}),
  };
}

function invalid(message: string): Fault {
  return new Fault("argument_invalid", message);
}
