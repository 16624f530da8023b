import type { ChatPort, PhoneMessage } from "../../src/application/ports/sandbox-phones";
import { phoneNumber } from "../../src/domain/phone-number";

/** A dialogue as it reads: `await chat(siti).says("CEK").hears(/Rp/).ends()`. `lunas chat --repro` prints such tests. */
export interface Dialogue {
  says(text: string): Dialogue;
  /** The next message that arrives has these words. */
  hears(words: RegExp): Dialogue;
  /** The next message that arrives brings this file. */
  receives(fileName: string | RegExp): Dialogue;
  /** Nothing arrives; asks `idle` first, so that an answer under way is not missed. */
  hearsNothing(): Dialogue;
  /** Plays the dialogue. Fails as well when more arrived than was expected. */
  ends(): Promise<void>;
}

const PATIENCE_MS = 10_000;

/**
 * Makes `chat` for one running Lunas. `idle` resolves when it has answered all that it got.
 * What a phone received before its dialogue began is not part of it.
 */
export function chatWith(port: ChatPort, idle: () => Promise<void>): (phone: string) => Dialogue {
  return (number) => {
    const phone = phoneNumber(number);
    const steps: (() => Promise<void>)[] = [];
    let heard = 0;

    const received = async () => (await port.messages(phone)).filter(({ direction }) => direction === "out");

    async function next(): Promise<PhoneMessage> {
      const deadline = Date.now() + PATIENCE_MS;
      for (;;) {
        const message = (await received())[heard];
        if (message !== undefined) {
          heard += 1;
          return message;
        }
        if (Date.now() > deadline) throw new Error(`${number} got no further message`);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    }

    async function nothingMore(): Promise<void> {
      await idle();
      expect((await received()).slice(heard).map(({ text }) => text)).toEqual([]);
    }

    function then(step: () => Promise<void>): Dialogue {
      steps.push(step);
      return dialogue;
    }

    const dialogue: Dialogue = {
      says: (text) => then(() => port.say(phone, text)),
      hears: (words) => then(async () => expect((await next()).text).toMatch(words)),
      receives: (fileName) =>
        then(async () => expect((await next()).document?.fileName).toEqual(stringLike(fileName))),
      hearsNothing: () => then(nothingMore),
      async ends() {
        heard = (await received()).length;
        for (const step of steps) await step();
        await nothingMore();
      },
    };
    return dialogue;
  };
}

function stringLike(expected: string | RegExp): unknown {
  return typeof expected === "string" ? expected : expect.stringMatching(expected);
}
