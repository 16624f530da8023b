import { createInterface } from "node:readline";
import type { Command } from "commander";
import { readScene, textsUnasked } from "../adapters/database/repositories/read-scene";
import { connectChat } from "../adapters/http/chat-port";
import { createUnderstand } from "../adapters/language/understand";
import { runChat } from "../adapters/sandbox/chat";
import type { ChatTurn } from "../adapters/sandbox/chat-repro";
import { createSystemClock } from "../adapters/system/clock";
import type { Config } from "../config/config";
import { Fault } from "../domain/fault";
import { findIds, findMeterNumbers } from "../domain/find-ids";
import { visibleText } from "../domain/foreign-text";
import { type Address, parseAddress } from "../domain/phone-number";
import { LEXICON } from "../texts/lexicon";
import { explainUnderstanding } from "../texts/understanding";
import type { CliContext } from "./context";
import { columnsOf, fitToScreen } from "./fit-to-screen";
import { withBase } from "./with-base";

export function chatCommands(program: Command, { config, print }: CliContext): void {
  program
    .command("chat")
    .description("bicara dengan Lunas sebagai pelanggan (sandbox; layanan harus berjalan)")
    .requiredOption("--as <nomor>", "nomor pelanggan, misalnya 62890…")
    .option("--repro", "cetak percakapan sebagai tes jest")
    .action(async (options: { as: string; repro?: true }) => {
      const phone = parseAddress(options.as);
      if (typeof phone !== "string")
        throw new Fault("argument_invalid", `Nomor ${options.as} tidak terbaca; tulis seperti 628901234567.`);
      const { http, channel } = config();
      if (channel !== "sandbox" || http === null)
        throw new Fault(
          "wrong_state",
          channel === "sandbox"
            ? "HTTP_PORT=off: tanpa itu `lunas chat` tidak dapat menghubungi layanan. Isi HTTP_PORT, lalu jalankan ulang layanan."
            : "`lunas chat` hanya untuk sandbox (CHANNEL=sandbox); di sini CHANNEL=whatsapp.",
        );
      // The sandbox speaks to this machine only, whatever else is listened on.
      const host = http.isLoopback ? http.host : "127.0.0.1";
      const port = await connectChat(`http://${host}:${http.port}`, http.token);
      if (port === null)
        throw new Fault(
          "channel_unavailable",
          `Tidak ada layanan sandbox yang menjawab di ${http.host}:${http.port}. Jalankan \`npm start\` di terminal lain, dengan HTTP_PORT yang sama.`,
        );
      const stopping = new AbortController();
      process.once("SIGINT", () => stopping.abort());
      const scene = options.repro === true ? await sceneOf(config(), phone, print) : null;
      const unanswered = await runChat(
        { port, clock: createSystemClock() },
        { input: process.stdin, output: process.stdout },
        {
          phone,
          repro: scene,
          layOut: (text) => fitToScreen(visibleText(text), columnsOf(process.stdout)),
          answerWithinMs: 10_000,
        },
        stopping.signal,
      );
      if (unanswered > 0) process.exitCode = 1;
    });

  program
    .command("understand [teks...]")
    .description("jelaskan bagaimana sebuah pesan dipahami; tanpa teks: baca baris dari masukan standar")
    .action(async (words: string[]) => {
      const understand = createUnderstand(LEXICON);
      if (words.length > 0) {
        print(explainUnderstanding(understand({ text: words.join(" "), kind: "text" })));
        return;
      }
      for await (const line of createInterface({ input: process.stdin })) {
        const { intent, ids, meterNumbers } = understand({ text: line.replace(/\\n/g, "\n"), kind: "text" });
        print(`${intent}\t${[...ids, ...meterNumbers].join(",")}\t${line}`);
      }
    });
}

/** Looks at the data before anything is said, so that the test begins as the dialogue did. */
async function sceneOf(config: Config, phone: Address, print: (text: string) => void) {
  const { before, at, dataAsOf, isInFlow } = await withBase(config, async ({ store, clock, dataSource }) => {
    const contact = await store.now.contacts.findByAddress(phone);
    const conversation = contact === null ? null : await store.now.conversations.find(contact.id);
    return {
      before: await readScene(dataSource, phone, []),
      at: clock.now(),
      dataAsOf: await store.now.bills.dataAsOf(),
      isInFlow: conversation?.flow != null,
    };
  });
  const links = new Map(before.customers.map(({ id, link }) => [id, link]));
  if (isInFlow) print("(Percakapan ini masih di tengah pertanyaan; tulis BATAL dulu supaya tesnya utuh.)");
  return (turns: readonly ChatTurn[]) =>
    withBase(config, async ({ dataSource }) => {
      const written = turns.flatMap(({ said }) => [...findIds(said), ...findMeterNumbers(said)]);
      const { unitName, disclosure, invoicePdf } = config;
      const after = await readScene(dataSource, phone, written);
      return {
        scene: {
          at: at.toISOString(),
          chat: { unitName, disclosure, invoicePdf },
          isOptedOut: before.isOptedOut,
          dataAsOf: dataAsOf?.toISOString() ?? null,
          // What the dialogue itself has linked was not linked when it began.
          customers: after.customers.map((one) => ({ ...one, link: links.get(one.id) ?? null })),
        },
        unasked: await textsUnasked(dataSource, phone, at),
      };
    });
}
