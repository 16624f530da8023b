import { PassThrough, Readable, Writable } from "node:stream";
import { runChat } from "../../../src/adapters/sandbox/chat";
import type { Scene } from "../../../src/application/answering/scene";
import type { ChatPort, PhoneMessage } from "../../../src/application/ports/sandbox-phones";
import { phoneNumber } from "../../../src/domain/phone-number";
import { chatWith } from "../../support/chat";
import { createHastyClock } from "../../support/hasty-clock";

const siti = phoneNumber("6289000000001");
const SCENE: Scene = {
  at: "2026-11-20T01:15:00.000Z",
  chat: { unitName: "PLN ULP Jajag", disclosure: "anyone", invoicePdf: "on-request" },
  isOptedOut: false,
  dataAsOf: null,
  customers: [],
};

/** A Lunas that knows three words. The second half of an answer comes a little later than the first. */
function partner() {
  const chat: PhoneMessage[] = [];
  const later: PhoneMessage[] = [];
  let count = 0;
  function add(list: PhoneMessage[], direction: "in" | "out", text: string, fileName?: string) {
    count += 1;
    const document =
      fileName === undefined ? null : { fileName, path: `data/${fileName}`, storedAs: fileName };
    const at = new Date("2026-11-20T01:15:00Z");
    const state = direction === "in" ? "written" : "delivered";
    list.push({ id: `m${count}`, direction, kind: "text", text, document, at, state, quotedMessageId: null });
  }
  const port: ChatPort = {
    async say(_phone, text) {
      add(chat, "in", text);
      if (text === "CEK") add(chat, "out", "*Tagihan November 2026*\nRp77.125 (data 20-11-2026 07.30 WIB)");
      if (text === "PDF") {
        add(chat, "out", "Ini lembarnya:");
        add(later, "out", "", "tagihan.pdf");
      }
      if (text === "dua\nbaris") add(chat, "out", "dua baris, ya");
      if (text.startsWith("🙏")) add(chat, "out", `${"x".repeat(59)}🙏${text}`);
      if (text === "dorong") for (const said of ["tagihan Anda", "baik"]) add(chat, "out", said);
      if (text === "gambar?") add(chat, "out", "");
    },
    async messages() {
      const seen = [...chat];
      chat.push(...later.splice(0));
      return seen;
    },
  };
  return { port, push: (text: string) => add(chat, "out", text) };
}

async function script(lines: string, options: { repro?: boolean; port?: ChatPort } = {}) {
  let printed = "";
  const output = new Writable({
    write(chunk, _encoding, done) {
      printed += String(chunk);
      done();
    },
  });
  const unanswered = await runChat(
    { port: options.port ?? partner().port, clock: createHastyClock() },
    { input: Readable.from([lines]), output },
    {
      phone: siti,
      repro: options.repro === true ? async () => ({ scene: SCENE, unasked: ["tagihan Anda"] }) : null,
      layOut: (text: string) => text,
      answerWithinMs: 3000,
    },
    new AbortController().signal,
  );
  return { printed, unanswered };
}

test("takes standard input line by line and waits for each answer, of several messages too", async () => {
  const { printed, unanswered } = await script("CEK\n\nPDF\ndua\\nbaris\n");
  expect(printed).toBe(
    [
      "> CEK",
      "08.15  *Tagihan November 2026*",
      "       Rp77.125 (data 20-11-2026 07.30 WIB)",
      "> PDF",
      "08.15  Ini lembarnya:",
      "08.15  [tagihan.pdf] data/tagihan.pdf",
      "> dua\\nbaris",
      "08.15  dua baris, ya",
      "",
    ].join("\n"),
  );
  expect(unanswered).toBe(0);
});

test("says when no answer comes, counts it, and goes on; /exit ends", async () => {
  const { printed, unanswered } = await script("halo?\nCEK\n/exit\nPDF\n");
  expect(printed).toContain("> halo?\n  (tidak ada jawaban dalam 3 detik)\n> CEK\n08.15  *Tagihan");
  expect(printed).not.toContain("PDF");
  expect(unanswered).toBe(1);
});

test("shows the last messages of earlier, once", async () => {
  const { port, push } = partner();
  for (let n = 1; n <= 6; n++) push(`tagihan ${n}`);
  const { printed } = await script("CEK\n", { port });
  expect(printed.match(/tagihan \d/g)).toEqual(["tagihan 3", "tagihan 4", "tagihan 5", "tagihan 6"]);
  expect(printed.indexOf("tagihan 6")).toBeLessThan(printed.indexOf("> CEK"));
});

test("the repro is a test of the dialogue that passes against the same partner", async () => {
  const awkward = `🙏 "petik" \`miring\` \${x} \\d /y/`;
  const { port, push } = partner();
  push("lama");
  const { printed } = await script(`CEK\nPDF\nhalo?\ndua\\nbaris\n${awkward}\ngambar?\n`, {
    repro: true,
    port,
  });
  expect(printed).toContain('import { chatOn } from "./scene";');
  const source = printed.slice(printed.indexOf('test("CEK"'));
  expect(source).toContain("    .hears(/\\*Tagihan November 2026\\*/)");
  expect(source).toContain('    .receives("tagihan.pdf")');
  expect(source).toContain("    .hearsNothing()");

  let body: (() => Promise<void>) | undefined;
  const run = new Function("test", "chat", source);
  const dialogue = chatWith(partner().port, async () => {});
  run((_title: string, its: () => Promise<void>) => {
    body = its;
  }, dialogue);
  await body!();

  const silent = chatWith({ say: async () => {}, messages: async () => [] }, async () => {});
  await expect(silent(siti).says("CEK").hearsNothing().ends()).resolves.toBeUndefined();
  const wrong = chatWith(partner().port, async () => {});
  await expect(wrong(siti).says("CEK").hears(/Rp99/).ends()).rejects.toThrow("Rp99");
  await expect(wrong(siti).says("CEK").ends()).rejects.toThrow("Tagihan November");
});

test("what came by itself meanwhile is no part of the repro", async () => {
  const { printed } = await script("dorong\n", { repro: true });
  expect(printed).toContain("08.15  tagihan Anda\n");
  expect(printed.slice(printed.indexOf("test("))).toMatch(
    /\.says\("dorong"\)\n {4}\.hears\(\/baik\/\)\n {4}\.ends/,
  );
});

test("at a terminal a push is shown as it comes, and the end of the input ends the chat", async () => {
  const { port, push } = partner();
  const input = Object.assign(new PassThrough(), { isTTY: true });
  let printed = "";
  let notice = () => {};
  const output = Object.assign(
    new Writable({
      write(chunk, _encoding, done) {
        printed += String(chunk);
        notice();
        done();
      },
    }),
    { isTTY: true, columns: 80 },
  );
  const sees = (text: string) =>
    new Promise<void>((resolve) => {
      notice = () => {
        if (printed.includes(text)) resolve();
      };
      notice();
    });
  const ended = runChat(
    { port, clock: createHastyClock() },
    { input, output },
    { phone: siti, repro: null, layOut: (text: string) => text, answerWithinMs: 3000 },
    new AbortController().signal,
  );
  await sees("/exit atau Ctrl-D");
  push("Yth. Bapak/Ibu");
  await sees("08.15  Yth. Bapak/Ibu");
  input.write("CEK\r");
  await sees("Rp77.125");
  input.end();
  expect(await ended).toBe(0);
});
