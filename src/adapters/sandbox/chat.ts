import { createInterface } from "node:readline";
import type { Scene } from "../../application/answering/scene";
import type { Clock } from "../../application/ports/ports";
import type { ChatPort, PhoneMessage } from "../../application/ports/sandbox-phones";
import { formatClock } from "../../domain/local-time";
import type { Address } from "../../domain/phone-number";
import { type ChatTurn, toJestTest } from "./chat-repro";

export interface ChatOptions {
  readonly phone: Address;
  /** Prints the dialogue as a jest test in the end; gives what it was answered from, and what came unasked. */
  readonly repro: ((turns: readonly ChatTurn[]) => Promise<Repro>) | null;
  /** How a message is laid out for the screen. */
  readonly layOut: (text: string) => string;
  /** How long to wait for the first answer to a line. */
  readonly answerWithinMs: number;
}

export interface Repro {
  readonly scene: Scene;
  /** Texts that came by themselves meanwhile (a push, a note): no answers. */
  readonly unasked: readonly string[];
}

export interface Terminal {
  /** Lines are what the customer writes; a line end inside a message is written `\n`. */
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

const POLL_MS = 50;
/** An answer may be several messages (words, then the PDF): the turn ends when none has come for so long. */
const QUIET_MS = 400;
/** Messages of earlier that are shown at the start, so that an answer like "YA" makes sense. */
const CONTEXT = 4;

/**
 * The terminal side of a chat: each line of the input is written as the customer, and the answers are printed before
 * the next line is taken, so that a script on standard input is a dialogue too. At a terminal, messages that come by
 * themselves (a push, an agent) are shown as they come. Ends with the input or at `/exit`; resolves to the number of
 * lines that got no answer in time.
 */
export async function runChat(
  deps: { readonly port: ChatPort; readonly clock: Clock },
  terminal: Terminal,
  options: ChatOptions,
  signal: AbortSignal,
): Promise<number> {
  const { port, clock } = deps;
  const { input, output } = terminal;
  const { phone } = options;
  const isInteractive = "isTTY" in input && input.isTTY === true;
  const shown = new Set<string>();
  const turns: ChatTurn[] = [];
  let unanswered = 0;
  let isBusy = false;

  function print(text: string): void {
    output.write(`${text}\n`);
  }

  /** What arrived and was not shown yet; showing it marks it. */
  async function take(): Promise<readonly PhoneMessage[]> {
    const arrived = (await port.messages(phone)).filter(
      ({ id, direction }) => direction === "out" && !shown.has(id),
    );
    for (const { id } of arrived) shown.add(id);
    return arrived;
  }

  async function answers(): Promise<readonly PhoneMessage[]> {
    const all: PhoneMessage[] = [];
    let until = clock.now().getTime() + options.answerWithinMs;
    while (!signal.aborted && clock.now().getTime() < until) {
      const arrived = await take();
      for (const message of arrived) print(options.layOut(format(message)));
      all.push(...arrived);
      if (arrived.length > 0) until = clock.now().getTime() + QUIET_MS;
      await clock.sleep(POLL_MS, signal);
    }
    return all;
  }

  async function say(line: string): Promise<void> {
    const text = line.replaceAll("\\n", "\n");
    if (!isInteractive) print(`> ${line}`);
    await port.say(phone, text);
    const heard = await answers();
    turns.push({ said: text, heard });
    if (heard.length > 0 || signal.aborted) return;
    unanswered += 1;
    print(`  (tidak ada jawaban dalam ${options.answerWithinMs / 1000} detik)`);
  }

  for (const message of (await take()).slice(-CONTEXT)) print(options.layOut(format(message)));
  // Only now: lines that come before somebody iterates over them would be lost.
  const lines = createInterface({ input, output, terminal: isInteractive, prompt: "> " });
  const closing = new AbortController();
  const stop = () => lines.close();
  signal.addEventListener("abort", stop, { once: true });

  async function watch(): Promise<void> {
    while (!closing.signal.aborted) {
      if (!isBusy)
        for (const message of await take()) {
          print(`\r${options.layOut(format(message))}`);
          lines.prompt(true);
        }
      await clock.sleep(QUIET_MS, closing.signal);
    }
  }

  if (isInteractive)
    print(`Anda menulis sebagai ${phone}. Tulis seperti pelanggan; /exit atau Ctrl-D mengakhiri.`);
  const watching = isInteractive ? watch() : Promise.resolve();
  try {
    if (isInteractive) lines.prompt();
    for await (const line of lines) {
      if (line.trim() === "/exit") break;
      isBusy = true;
      if (line.trim() !== "") await say(line);
      isBusy = false;
      if (signal.aborted) break;
      if (isInteractive) lines.prompt();
    }
  } finally {
    closing.abort();
    signal.removeEventListener("abort", stop);
    lines.close();
    await watching;
  }
  if (options.repro !== null) {
    const { scene, unasked } = await options.repro(turns);
    const asked = turns.map(({ said, heard }) => ({
      said,
      heard: heard.filter(({ text }) => !unasked.includes(text)),
    }));
    print(`\n${toJestTest(phone, asked, scene)}`);
  }
  return unanswered;
}

function format(message: PhoneMessage): string {
  const words = message.text === "" ? [] : message.text.split("\n");
  const file = message.document === null ? [] : [`[${message.document.fileName}] ${message.document.path}`];
  const [first = "", ...rest] = [...words, ...file];
  return [`${formatClock(message.at)}  ${first}`, ...rest.map((line) => `       ${line}`)].join("\n");
}
