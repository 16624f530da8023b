import type { StoredRegistration } from "../../../application/ports/channel";
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

export interface Answered {
  readonly answer: Registration;
  readonly checkedAt: Date;
}

export interface Registrations {
  /**
   * Is this number on WhatsApp? Asked lazily, just before a send, and one question at a time (see `lookUpsAtOnce`): sweeping numbers, and
   * even one message to a number that is not there, is said to get an account restricted. `stored` is what is known
   * from earlier days. Throws as `line.ask` does.
   */
  lookUp(
    to: Address,
    line: LookUpLine,
    live: Live,
    signal: AbortSignal,
    stored?: StoredRegistration,
  ): Promise<Answered>;
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
  const known = createRecentMap<Answered>(KEPT);
  /** Numbers that have written to us. */
  const written = createRecentMap<true>(KEPT);
  /** Numbers whose stored answer is not to be believed. */
  const doubted = createRecentMap<true>(KEPT);

  function fresh(phone: PhoneNumber): Answered | null {
    const entry = known.get(phone);
    if (entry === undefined) return null;
    const ageMs = clock.now().getTime() - entry.checkedAt.getTime();
    return ageMs < (entry.answer.kind === "registered" ? REGISTERED_MS : ABSENT_MS) ? entry : null;
  }

  function fromStored(phone: PhoneNumber, stored: StoredRegistration | undefined): Answered | null {
    const checkedAt = stored?.registrationCheckedAt ?? null;
    if (stored === undefined || stored.registration === "unknown" || checkedAt === null) return null;
    if (doubted.get(phone)) return null;
    const chatId = stored.registration === "registered" ? chatIdOf(stored.spelling ?? phone) : null;
    known.set(phone, { answer: answerOf(chatId), checkedAt });
    return fresh(phone);
  }

  function knownToWrite(phone: PhoneNumber): Answered {
    const last = known.get(phone)?.answer;
    const chatId = last?.kind === "registered" ? last.chatId : chatIdOf(phone);
    const answered: Answered = { answer: { kind: "registered", chatId }, checkedAt: clock.now() };
    known.set(phone, answered);
    return answered;
  }

  function memoryOf(phone: PhoneNumber): AnswerMemory {
    return {
      known() {
        const answer = fresh(phone)?.answer;
        return answer === undefined ? undefined : answer.kind === "absent" ? null : answer.chatId;
      },
      async learn(chatId) {
        const checkedAt = clock.now();
        known.set(phone, { answer: answerOf(chatId), checkedAt });
        if (chatId !== null && chatId !== chatIdOf(phone)) onSpelling(phone, chatId);
        doubted.delete(phone);
        if (chatId !== null) return;
        await table
          ?.saveAbsent(phone, checkedAt)
          .catch((error: unknown) => onTrouble("registration table", error));
      },
      async unlearn() {
        known.delete(phone);
        await table
          ?.forget(phone, clock.now())
          .catch((error: unknown) => onTrouble("registration table", error));
      },
    };
  }

  return {
    async lookUp(phone, line, live, signal, stored) {
      if (isHidden(phone)) return { answer: answerOf(chatIdOf(phone)), checkedAt: clock.now() };
      const known = fresh(phone) ?? fromStored(phone, stored);
      if (known?.answer.kind !== "registered" && written.get(phone)) return knownToWrite(phone);
      if (known !== null) return known;
      const chatId = await line.ask(phone, live, signal, memoryOf(phone));
      return { answer: answerOf(chatId), checkedAt: clock.now() };
    },
    seen(phone) {
      // What is stored or the page says of its spelling is still good.
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
