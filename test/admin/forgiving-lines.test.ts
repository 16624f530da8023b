import { PEOPLE } from "../dialogues/town";
import { describeOnDatabases } from "../support/database";
import { openOffice } from "./rig";

const STATUS = [
  "!Status.",
  "*!status*",
  "_!status_",
  "！status",
  "﹗ＳＴＡＴＵＳ",
  "\u200e!status",
  "!sta\u200btus",
  "‼status",
];

describeOnDatabases("admin lines as phones and hands write them", (open) => {
  test("the same word with a stop, in bold, in full-width signs or with unseen marks is the same command", async () => {
    const { says } = await openOffice(open);
    for (const line of STATUS) expect(await says(line)).toMatch(/^\*Status Lunas\*/);
  });

  test("what a customer writes like a command is not heard as words, however it is dressed", async () => {
    const { talk, says, audit } = await openOffice(open);
    const ordinary = await says("asdf qwer", PEOPLE.siti);
    expect(await says("laporan listrik padam", PEOPLE.budi)).not.toBe(ordinary);
    for (const line of [...STATUS, "*!laporan listrik padam*", "！ya １２３４５６"]) {
      talk.pass(24 * 60);
      expect(await says(line, PEOPLE.siti)).toBe(ordinary);
    }
    expect(await audit()).toEqual([]);
  });

  test("a customer's cry or yes stays a customer's: only a command's name makes a command", async () => {
    const { says } = await openOffice(open);
    const ordinary = await says("asdf qwer", PEOPLE.asing);
    expect(await says("!stop", PEOPLE.siti)).not.toBe(ordinary);
    expect(await says(`!nomor ${PEOPLE.siti}`)).toMatch(/Minta berhenti sejak/);
    expect(await says("!!! nomor ini salah orang", PEOPLE.budi)).not.toBe(ordinary);
  });

  test("the number of a case or a campaign may have a sign, a word or a stop; what is none is named", async () => {
    const { says } = await openOffice(open);
    await says("saya mau bicara dengan petugas", PEOPLE.siti);
    for (const line of [
      "!kasus #1",
      "!kasus#1",
      "!kasus no. 1",
      "!kasus *1*.",
      "!kasus １",
      "!kasus \u20661\u2069",
    ])
      expect(await says(line)).toMatch(/^\*Kasus 1: /);
    expect(await says("!balas #1: Baik Bu, *segera*.")).toMatch(/Jawaban kasus 1 dikirim/);
    expect(await says("!kasus abc")).toBe('"abc" bukan nomor. Tulis: !kasus [nomor]');
    expect(await says("!tutup dua")).toBe('"dua" bukan nomor. Tulis: !tutup <nomor kasus>');
    expect(await says("!tutup")).toBe("Tulis: !tutup <nomor kasus>");
    expect(await says("!batal abc")).toBe('"abc" bukan nomor. Tulis: !batal [nomor]');
    expect(await says("!resume 1O")).toBe('"1O" bukan nomor. Tulis: !resume [nomor]');
  });

  test("!pause abc says what abc is, and brakes what it can only mean", async () => {
    const { talk, says } = await openOffice(open);
    expect(await says("!pause abc")).toMatch(/^"abc" bukan nomor\. Belum ada kampanye/);
    const [, code] = /!ya (\d{6})/.exec(await says("!broadcast belum-bayar Kantor tutup besok."))!;
    expect(await says(`*!ya ${code}.*`)).toMatch(/dimulai/);
    expect(await says("!pause sekarang!!")).toMatch(
      /Kampanye 1 dijeda[\s\S]*"sekarang!!" bukan nomor\. Yang dijeda satu-satunya/,
    );
    expect(await talk.store.now.campaigns.stateOf(1)).toBe("paused");
  });

  test("phones and customer IDs with other dashes, digits and marks of direction are read", async () => {
    const { says } = await openOffice(open);
    for (const phone of [
      "0890‑0000‑001",
      "\u2066+62 890-0000-001\u2069",
      "０８９０００００００１",
      "*08900000001*.",
    ])
      expect(await says(`!nomor ${phone}`)).toMatch(/^\*Nomor 6289••••001\*/);
    expect(await says("!optout \u2066+62 890‑0000‑001\u2069 minta *sendiri* é")).toMatch(
      /6289••••001 tidak lagi dikirimi[\s\S]*Alasan: minta \*sendiri\* é/,
    );
    expect(await says("!pelanggan 5167‑5990‑0011.")).toMatch(/^\*Pelanggan 516759900011\*/);
  });

  test("an audience in bold or with another dash is the audience, and the text stays as written", async () => {
    const { talk, says } = await openOffice(open);
    await says("!broadcast *belum‑bayar* *tarif：r1* *Kantor* tutup é.\nBuka _Senin_.");
    expect(await talk.store.now.campaigns.find(1)).toMatchObject({
      audience: "belum-bayar tarif:R1",
      body: "*Kantor* tutup é.\nBuka _Senin_.",
    });
  });

  test("a preview that nobody has said yes to is nobody's waiting message", async () => {
    const { says } = await openOffice(open);
    const shown = await says("!broadcast belum-bayar Kantor tutup besok.");
    expect(await says("!pelanggan 516759900011")).toMatch(/Kiriman: belum ada\./);
    const [, code] = /!ya (\d{6})/.exec(shown)!;
    await says(`!ya ${code}`);
    expect(await says("!pelanggan 516759900011")).toMatch(/kampanye 1: menunggu/);
  });
});
