import { answerCase } from "../../src/application/operating/case-acts";
import type { Clock } from "../../src/application/ports/ports";
import { takeIdentity } from "../../src/application/receiving/take-identity";
import { lidName, phoneNumber } from "../../src/domain/phone-number";
import { PEOPLE } from "../dialogues/town";
import { describeOnDatabases } from "../support/database";
import { DEWI, openOffice, RINA } from "./rig";

describeOnDatabases("cases, from opening to closing", (open) => {
  test("a person takes the chat: the bot is silent, both sides hear each other, STOP works, then the bot is back", async () => {
    const { talk, chat, says, announce, audit } = await openOffice(open);
    await chat(PEOPLE.siti)
      .says("5")
      .hears(/teruskan ke petugas/)
      .ends();
    talk.pass(1);
    await chat(PEOPLE.siti)
      .says("meteran saya buram angkanya")
      .hears(/tambahkan untuk petugas/)
      .ends();
    expect(await announce()).toBe(1);
    const [note] = await talk.messages(DEWI);
    expect(note!.text).toBe(
      '*Kasus baru*\n1. minta petugas – 6289••••001: "5 meteran saya buram angkanya"\nBalas *!kasus 1* untuk membaca, *!ambil 1* untuk menangani.',
    );
    expect(await says("!kasus")).toMatch(/1 kasus belum selesai.*1\. – minta petugas – 6289••••001/s);
    expect(await says("!ambil 1")).toMatch(/Bot diam di obrolan 6289••••001 sampai !tutup 1/);

    const taken = await talk.messages(RINA);
    talk.pass(1);
    expect(await talk.say(PEOPLE.siti, "CEK")).toEqual([]);
    talk.pass(1);
    expect(await talk.say(PEOPLE.siti, "sudah seminggu ini")).toEqual([]);
    expect((await talk.messages(RINA)).slice(taken.length).map(({ text }) => text)).toEqual([
      "Kasus 1 – 6289••••001 menulis:\n> CEK\nBalas: *!balas 1 <teks>*, selesai: *!tutup 1*",
      "Kasus 1 – 6289••••001 menulis:\n> sudah seminggu ini\nBalas: *!balas 1 <teks>*, selesai: *!tutup 1*",
    ]);
    talk.pass(1);
    expect(await says("!balas 1 Baik Bu,\nbesok kami periksa.")).toMatch(
      /Jawaban kasus 1 dikirim.*!tutup 1/s,
    );
    expect((await talk.messages(PEOPLE.siti)).at(-1)!.text).toBe(
      "*Petugas PLN ULP Jajag:*\nBaik Bu,\nbesok kami periksa.",
    );

    talk.pass(2);
    const whole = await says("!kasus 1");
    expect(whole).toMatch(/ditangani oleh 6289••••090/);
    expect(whole).toMatch(/pelanggan 516759900011/);
    expect(whole).toMatch(
      /pelanggan:\n> 5\n09\.00 kita: Baik, pesan.*— sesudahnya —.*pelanggan:\n> sudah seminggu ini\n09\.04 kita: \*Petugas/s,
    );

    expect(await says("!tutup 1")).toMatch(/Kasus 1 ditutup/);
    await chat(PEOPLE.siti)
      .says("CEK")
      .hears(/Rp77\.125/)
      .ends();
    expect(await says("!balas 1 halo")).toBe("Kasus 1 sudah ditutup.");
    expect(await says("!tutup 1")).toBe("Kasus 1 sudah ditutup.");
    expect(await says("!kasus")).toMatch(/Tidak ada yang menunggu/);
    // What was said to the customer stands in the chat's history, not in the log of commands.
    expect(await audit()).toEqual([
      `${RINA}|kasus||done`,
      `${RINA}|ambil|1|done`,
      `${RINA}|balas|1|done`,
      `${RINA}|kasus|1|done`,
      `${RINA}|tutup|1|done`,
      `${RINA}|balas||refused`,
      `${RINA}|tutup||refused`,
      `${RINA}|kasus||done`,
    ]);
  });

  test("a registration that the bot could not prove is approved by a person, once", async () => {
    const { talk, chat, says } = await openOffice(open);
    await talk.say(PEOPLE.asing, "daftar 516759900011");
    await talk.say(PEOPLE.asing, "lupa");
    expect(await says("!kasus 1")).toMatch(/516759900011.*!setujui 1/s);
    await talk.say(PEOPLE.siti, "5");
    expect(await says("!setujui 2")).toMatch(/bukan permintaan mendaftarkan/);
    const asked = await says("!setujui 1");
    expect(asked).toMatch(
      /Setujui kasus 1\?\*\n.*akan terdaftar untuk ID 51675••••011 S••• A•+: ia dapat melihat/,
    );
    const approved = await says(`!ya ${/!ya (\d{6})/.exec(asked)?.[1]}`);
    expect(approved).toMatch(/terdaftar untuk ID 51675••••011/);
    expect((await talk.messages(PEOPLE.asing)).at(-1)!.text).toMatch(/sudah diperiksa petugas.*terdaftar/s);
    expect(await says("!setujui 1")).toBe("Kasus 1 sudah ditutup.");
    await chat(PEOPLE.asing)
      .says("CEK")
      .hears(/Rp77\.125/)
      .ends();
  });

  test("STOP works in a taken chat, and a person who forgot it loses it after twelve hours", async () => {
    const { talk, chat, says } = await openOffice(open);
    await talk.say(PEOPLE.siti, "5");
    await says("!ambil 1");
    await chat(PEOPLE.siti)
      .says("STOP")
      .hears(/dihentikan/)
      .ends();
    talk.pass(12 * 60 - 1);
    expect(await talk.say(PEOPLE.siti, "CEK")).toEqual([]);
    talk.pass(2);
    await chat(PEOPLE.siti)
      .says("CEK")
      .hears(/Rp77\.125/)
      .ends();
  });

  test("who asked for peace is answered only while the last word is theirs", async () => {
    const { talk, says } = await openOffice(open);
    await talk.say(PEOPLE.siti, "5");
    await says("!ambil 1");
    await says(`!optout ${PEOPLE.siti} lewat telepon`);
    expect(await says("!balas 1 Baik Bu")).toMatch(/minta berhenti menerima pesan/);
    await talk.say(PEOPLE.siti, "jadi bagaimana pak?");
    talk.pass(1);
    expect(await says("!balas 1 Baik Bu")).toMatch(/dikirim/);
    expect(await says("!balas 1 Satu lagi Bu")).toMatch(/minta berhenti menerima pesan/);
  });

  test("one line of an admin reaches the customer once, however often it is handled", async () => {
    const { talk, services, says } = await openOffice(open);
    await talk.say(PEOPLE.siti, "5");
    const answer = { text: "Baik Bu", by: RINA, inboxId: 77 };
    await answerCase(services, 1, answer);
    await answerCase(services, 1, answer);
    const told = (await talk.messages(PEOPLE.siti)).filter(({ text }) => text === "Baik Bu");
    expect(told).toHaveLength(1);
    expect(await says("!balas 1 lihat https://example.com")).toMatch(/tautan tidak boleh/);
    expect(await says("!balas 1 transfer ke rekening BCA 1234567890")).toMatch(/nomor rekening/);
    expect(await says("!balas 99 halo")).toMatch(/Kasus 99 tidak ada/);
    expect(await says("!balas")).toBe("Tulis: !balas <nomor kasus> <teks>");
    expect(await says("!ambil x")).toBe(`"x" bukan nomor. Tulis: !ambil <nomor kasus>`);
  });

  test("an answer quotes nothing: it is not a reply within the customer's chat", async () => {
    const { talk, says } = await openOffice(open);
    await talk.say(PEOPLE.siti, "5");
    await says("!balas 1 Baik Bu");
    const last = (await talk.messages(PEOPLE.siti)).at(-1)!;
    expect(await talk.store.now.deliveries.circumstances(Number(last.id), new Date(0))).toMatchObject({
      address: PEOPLE.siti,
      quotedMessageId: null,
    });
    const own = (await talk.messages(RINA)).at(-1)!;
    expect(
      (await talk.store.now.deliveries.circumstances(Number(own.id), new Date(0)))!.quotedMessageId,
    ).not.toBeNull();
  });

  test("notes: at once in working hours, then one in ten minutes, those of the night in the morning, each case once", async () => {
    const { talk, announce } = await openOffice(open);
    await talk.say(PEOPLE.siti, "5");
    expect(await announce()).toBe(1);
    talk.pass(1);
    await talk.say(PEOPLE.budi, "5");
    await talk.say(PEOPLE.toko, "5");
    expect(await announce()).toBe(0);
    talk.pass(9);
    expect(await Promise.all([announce(), announce(), announce()])).toEqual(
      expect.arrayContaining([2, 0, 0]),
    );
    expect((await talk.messages(RINA)).map(({ text }) => text.split("\n")[0])).toEqual([
      "*Kasus baru*",
      "*2 kasus baru*",
    ]);
    talk.pass(8 * 60); // 17.10
    await talk.say(PEOPLE.asing, "5");
    expect(await announce()).toBe(0);
    talk.pass(15 * 60); // 08.10
    expect(await announce()).toBe(1);
    expect(await announce()).toBe(0);
    expect(await talk.messages(DEWI)).toHaveLength(3);
  });

  test("a `!balas` that sounds like an automatic answer is obeyed", async () => {
    const { talk, says } = await openOffice(open);
    await talk.say(PEOPLE.siti, "5");
    const line =
      "!balas 1 Terima kasih telah menghubungi kami. Pesan ini dikirim otomatis, mohon tidak membalas.";
    expect(await says(line)).toMatch(/Jawaban kasus 1 dikirim/);
  });

  test("an admin whose number WhatsApp hides is known by the phone that was confirmed for it", async () => {
    const { talk, says } = await openOffice(open);
    const hidden = "lid:55512345678901";
    expect(await says("!status", hidden)).not.toMatch(/Status Lunas/);
    const told = { kind: "identity", name: lidName("55512345678901"), phone: phoneNumber(RINA) } as const;
    await takeIdentity({ store: talk.store, clock: { now: talk.now } as Clock }, told);
    expect(await says("!status", hidden)).toMatch(/Status Lunas/);
  });
});
