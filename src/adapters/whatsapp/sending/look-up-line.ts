import { elapsedOn } from "../../../application/ports/elapsed";
import type { Clock, Random } from "../../../application/ports/ports";
import type { PhoneNumber } from "../../../domain/phone-number";
import { describeError } from "../page/describe-error";
import { isInjected } from "../page/in-page";
import type { Live } from "../page/live";
import { ownPhone, widOf } from "../page/message-ids";
import type { Limits } from "../page/options";
import { Interrupted, withTimeout } from "../page/with-timeout";
import { backOffMs } from "../session/back-off";
import { isAboutMessage } from "./outcomes";

/** WhatsApp does not answer whether phones are registered; it is not asked again before `forMs` have passed. */
export class LookUpsRest extends Error {
  constructor(
    readonly forMs: number,
    why: string,
  ) {
    super(`look-ups rest: ${why}`);
    this.name = "LookUpsRest";
  }
}

/** What is known of one phone. */
export interface AnswerMemory {
  /** Asked when it is the question's turn: the one before it may have been the same. `undefined`: not known. */
  known(): string | null | undefined;
  /** Called before the next question has its turn. */
  learn(chatId: string | null): Promise<void>;
  /** "Not there" was not to be believed. */
  unlearn(): Promise<void>;
}

/** The questions "is this phone on WhatsApp?" of one of our numbers. */
export interface LookUpLine {
  /**
   * The chat id that WhatsApp wants for this phone, or `null` when it is surely not there.
   * @throws {LookUpsRest} when the page does not answer, or answers what cannot be believed. It says nothing about the phone.
   * @throws {Interrupted} when the page went away under the question, or `signal` ended it.
   */
  ask(phone: PhoneNumber, live: Live, signal: AbortSignal, memory: AnswerMemory): Promise<string | null>;
}

/** One question without an answer may be chance; so many in a row, with growing pauses, are for people to know. */
const TELL_AFTER = 3;
/**
 * So many absent phones in a row are more likely a page that has gone blind than a list of dead phones. From then on no
 * absence is believed until the page knows a customer, and those that were believed are unlearnt.
 */
const ABSENT_IN_A_ROW = 10;
/** Phones that the page itself has known, to ask it about when it says that it does not know another. */
const CONTROLS = 3;
/** A line has a few questions of each of our contacts at work at the most. */
const LONGEST_LINE = 10;

/**
 * Failures belong to the page, not to the phone that was asked about: after one, nobody is asked about for a pause that
 * grows with each further failure. An absence is a failure too unless the page, asked right after it, knows a phone that
 * is surely there: a page that has lost its head says `null` to everything, and each customer would be left in silence for
 * a month.
 */
export function createLookUpLine(
  deps: { readonly clock: Clock; readonly random: Random },
  limits: Limits,
  /** More than one question at once is for numbers that have no pause between their messages either. */
  linesAtOnce: number,
  /** Several failures in a row, and the first answer after that (or at all). */
  onFailing: (failing: boolean) => void,
): LookUpLine {
  const { clock, random } = deps;
  const gapMs = linesAtOnce > 1 ? 0 : limits.lookUpGapMs;
  const lines: Promise<unknown>[] = Array.from({ length: linesAtOnce }, () => Promise.resolve());
  const controls: PhoneNumber[] = [];
  let failures = 0;
  /** Phones that were not known since a customer's last was; `isBlind` when there have been too many of them. */
  const absent: AnswerMemory[] = [];
  let isBlind = false;
  let isTold: boolean | null = null;
  let why = "";
  let restsUntilMs = Number.NEGATIVE_INFINITY;
  let nextAtMs = Number.NEGATIVE_INFINITY;

  function tell(failing: boolean): void {
    if (isTold === failing) return;
    isTold = failing;
    onFailing(failing);
  }

  function fail(reason: string): LookUpsRest {
    const nowMs = elapsedOn(clock);
    // Those that were asked at the same time failed by the same thing.
    if (nowMs >= restsUntilMs) {
      failures += 1;
      restsUntilMs = nowMs + backOffMs(random, failures, limits.lookUpRestMs, limits.lookUpRestMaxMs);
      why = reason;
      if (failures >= TELL_AFTER) tell(true);
    }
    return new LookUpsRest(restsUntilMs - nowMs, why);
  }

  /** One question to the page: its answer, or whose fault it is that there is none. */
  async function question(phone: PhoneNumber, live: Live, signal: AbortSignal): Promise<string | null> {
    const leftMs = restsUntilMs - elapsedOn(clock);
    if (leftMs > 0) throw new LookUpsRest(leftMs, why);
    await clock.sleep(nextAtMs - elapsedOn(clock), signal);
    if (signal.aborted) throw new Interrupted("registration");
    nextAtMs = elapsedOn(clock) + gapMs;
    let raw: unknown;
    try {
      raw = await withTimeout(
        "registration",
        limits.questionMs,
        live.client.getNumberId(`${phone}@c.us`),
        signal,
      );
    } catch (error) {
      if (signal.aborted || isAboutMessage(error)) throw error;
      if (!(await isThere(live))) {
        live.suspect(`the page is gone (${describeError(error)})`);
        throw new Interrupted("registration");
      }
      throw fail(describeError(error));
    }
    const chatId = widOf(raw);
    if (raw !== null && chatId === null) throw fail("the page answered with an id of unknown shape");
    return chatId;
  }

  /** The page did not know a phone: does it know one that is surely there? */
  async function mayBelieve(live: Live, signal: AbortSignal, memory: AnswerMemory): Promise<void> {
    const own = ownPhone(live.client);
    const asked = [...(own === null ? [] : [own]), ...controls];
    absent.push(memory);
    isBlind ||= absent.length >= ABSENT_IN_A_ROW;
    if (isBlind) {
      for (const believed of absent.splice(0)) await believed.unlearn();
      throw fail(`${ABSENT_IN_A_ROW} phones in a row are said not to be on WhatsApp`);
    }
    for (const phone of asked) if ((await question(phone, live, signal)) !== null) return;
    throw fail("the page does not even know phones that are on WhatsApp");
  }

  async function askInTurn(
    phone: PhoneNumber,
    live: Live,
    signal: AbortSignal,
    memory: AnswerMemory,
  ): Promise<string | null> {
    const chatId = await question(phone, live, signal);
    if (chatId === null) await mayBelieve(live, signal, memory);
    else {
      absent.length = 0;
      isBlind = false;
      if (!controls.includes(phone)) controls.unshift(phone);
      controls.length = Math.min(controls.length, CONTROLS);
    }
    failures = 0;
    tell(false);
    return chatId;
  }

  return {
    async ask(phone, live, signal, memory) {
      const ends = AbortSignal.any([signal, live.lapsed]);
      // The same phone waits in the same line, behind whoever asks for it already.
      const line = Number(phone.slice(-4)) % lines.length;
      const turn = lines[line]!.then(async () => {
        const already = memory.known();
        if (already !== undefined) return already;
        const chatId = await askInTurn(phone, live, ends, memory);
        await memory.learn(chatId);
        return chatId;
      });
      lines[line] = turn.catch(() => {});
      // The line may be long, and the ones before us have their own patience.
      return withTimeout("registration", limits.questionMs * LONGEST_LINE, turn, ends);
    },
  };

  async function isThere({ page, over }: Live): Promise<boolean> {
    return withTimeout("look", limits.answerMs, page.evaluate(isInjected), over).catch(() => false);
  }
}
