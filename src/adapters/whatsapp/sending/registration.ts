import type { Clock } from "../../../application/ports/ports";
import { type Address, isHidden, type PhoneNumber } from "../../../domain/phone-number";
import type { Live } from "../page/live";
import { chatIdOf } from "../page/message-ids";
import type { RegistrationTable } from "../page/options";
import { createRecentMap } from "../page/recent";
import type { AnswerMemory, LookUpLine } from "./look-up-line";

export type Registration =
  /** The chat id that WhatsApp wants for this number; it is not always the number (Brazil's ninth digit). */
  { readonly kind: "registered"; readonly chatId: string } | { readonly kind: "absent" };

export interface Registrations {
  /**
   * Is this number on WhatsApp? Asked lazily, just before a send, and one question at a time (see `lookUpsAtOnce`): sweeping numbers, and
   * even one message to a number that is not there, is said to get an account restricted. Throws as `line.ask` does.
   */
  lookUp(to: Address, line: LookUpLine, live: Live, signal: AbortSignal): Promise<Registration>;
  /** Whoever wrote to us is on WhatsApp. */
  seen(writer: Address): void;
  /**
   * The page does not know this number although it was looked up once ("No LID for user"): the next look-up asks
   * WhatsApp itself, which teaches the page the number's hidden id.
   */
  forget(to: Address): void;
}

/** A number that is there seldom goes away; one that is not may come any day. */
const REGISTERED_MS = 30 * 24 * 3600_000;
const ABSENT_MS = 24 * 3600_000;
const KEPT = 50_000;

export function createRegistrations(
  clock: Clock,
  table: RegistrationTable | undefined,
  onTrouble: (where: string, error: unknown) => void,
  /** The chat of this number stands under another id than its digits. */
  onSpelling: (phone: PhoneNumber, chatId: string) => void = () => {},
): Registrations {
  const known = createRecentMap<{ readonly answer: Registration; readonly at: number }>(KEPT);
  /** Numbers that have written to us. */
  const written = createRecentMap<true>(KEPT);
  /** Numbers whose answer in the table is not to be believed. */
  const doubted = createRecentMap<true>(KEPT);

  function fresh(phone: PhoneNumber): Registration | null {
    const entry = known.get(phone);
    if (entry === undefined) return null;
    const age = clock.now().getTime() - entry.at;
    return age < (entry.answer.kind === "registered" ? REGISTERED_MS : ABSENT_MS) ? entry.answer : null;
  }

  async function fromTable(phone: PhoneNumber): Promise<Registration | null> {
    if (doubted.get(phone)) return null;
    const row = await table?.find(phone).catch((error: unknown) => {
      onTrouble("registration table", error);
      return null;
    });
    if (!row) return null;
    const answer: Registration = row.registered
      ? { kind: "registered", chatId: chatIdOf(row.spelling ?? phone) }
      : { kind: "absent" };
    known.set(phone, { answer, at: row.checkedAt.getTime() });
    return fresh(phone);
  }

  function knownToWrite(phone: PhoneNumber): Registration {
    const last = known.get(phone)?.answer;
    const chatId = last?.kind === "registered" ? last.chatId : chatIdOf(phone);
    const answer: Registration = { kind: "registered", chatId };
    known.set(phone, { answer, at: clock.now().getTime() });
    return answer;
  }

  function memoryOf(phone: PhoneNumber): AnswerMemory {
    return {
      known() {
        const answer = fresh(phone);
        return answer === null ? undefined : answer.kind === "absent" ? null : answer.chatId;
      },
      async learn(chatId) {
        const at = clock.now();
        known.set(phone, { answer: answerOf(chatId), at: at.getTime() });
        if (chatId !== null && chatId !== chatIdOf(phone)) onSpelling(phone, chatId);
        doubted.delete(phone);
        await table
          ?.save(phone, chatId !== null, at)
          .catch((error: unknown) => onTrouble("registration table", error));
      },
      async unlearn() {
        known.delete(phone);
        await table
          ?.forget?.(phone, clock.now())
          .catch((error: unknown) => onTrouble("registration table", error));
      },
    };
  }

  return {
    async lookUp(phone, line, live, signal) {
      if (isHidden(phone)) return { kind: "registered", chatId: chatIdOf(phone) };
      const answer = fresh(phone) ?? (await fromTable(phone));
      if (answer?.kind !== "registered" && written.get(phone)) return knownToWrite(phone);
      if (answer !== null) return answer;
      return answerOf(await line.ask(phone, live, signal, memoryOf(phone)));
    },
    seen(phone) {
      // What the table or the page says of its spelling is still good.
      if (!isHidden(phone)) written.set(phone, true);
    },
    forget(phone) {
      if (isHidden(phone)) return;
      known.delete(phone);
      written.delete(phone);
      doubted.set(phone, true);
    },
  };
}

function answerOf(chatId: string | null): Registration {
  return chatId === null ? { kind: "absent" } : { kind: "registered", chatId };
}
