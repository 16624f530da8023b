import { createInterface } from "node:readline";
import type { Command } from "commander";
import { connectChat } from "../adapters/http/chat-port";
import { createUnderstand } from "../adapters/language/understand";
import { runChat } from "../adapters/sandbox/chat";
import { createSystemClock } from "../adapters/system/clock";
import type { CliContext } from "../cli";
import { Fault } from "../domain/fault";
import { parsePhone } from "../domain/phone-number";
import { LEXICON } from "../texts/lexicon";
import { explainUnderstanding } from "../texts/understanding";

export function chatCommands(program: Command, { config, print }: CliContext): void {
  program
    .command("chat")
    .description("bicara dengan Lunas sebagai pelanggan (sandbox; layanan harus berjalan)")
    .requiredOption("--as <nomor>", "nomor pelanggan, misalnya 62890…")
    .option("--repro", "cetak percakapan sebagai tes jest")
    .action(async (options: { as: string; repro?: true }) => {
      const phone = parsePhone(options.as);
      if (typeof phone !== "string")
        throw new Fault("argument_invalid", `Nomor ${options.as} tidak terbaca; tulis seperti 628901234567.`);
      const { http } = config();
      const port = http === null ? null : await connectChat(`http://${http.host}:${http.port}`);
      if (port === null)
        throw new Fault(
          "channel_unavailable",
          "Tidak ada layanan sandbox yang menjawab. Jalankan `npm start` di terminal lain.",
        );
      const stopping = new AbortController();
      process.once("SIGINT", () => stopping.abort());
      const unanswered = await runChat(
        { port, clock: createSystemClock() },
        { input: process.stdin, output: process.stdout },
        { phone, repro: options.repro === true, answerWithinMs: 10_000 },
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
