import { ADMIN_COMMANDS } from "../../src/admin";
import { PEOPLE } from "../dialogues/town";
import { describeOnDatabases } from "../support/database";
import { DEWI, openOffice, RINA } from "./rig";

/** The six digits in what was said. */
function codeIn(said: string): string {
  const [, code] = /\*!ya (\d{6})\*/.exec(said) ?? [];
  if (code === undefined) throw new Error(`no code in: ${said}`);
  return code;
}

/** A code that is certainly another one. */
function wrong(code: string, by: number): string {
  return String((Number(code) + by) % 1_000_000).padStart(6, "0");
}

describeOnDatabases("admin commands in the chat", (open) => {
  test("strangers get the ordinary answer to a command, and no row in the log", async () => {
    const { talk, says, audit } = await openOffice(open);
    const ordinary = await says("asdf qwer", PEOPLE.asing);
    expect(ordinary).toMatch(/belum kami pahami/);
    for (const line of ["!status", "!pelanggan 516759900011", "!optout 628900000001 iseng", "!ya 123456"])
      expect(await says(line, PEOPLE.asing)).toBe(ordinary);
    // Another machine that goes on like this is a loop like any other.
    expect(await says("!status", PEOPLE.asing)).toBe("");
    expect(await audit()).toEqual([]);
    expect(await talk.casesOf(PEOPLE.asing)).toMatchObject([{ kind: "loop" }]);
  });

  test("!bantuan names every command, and an unknown one points at it", async () => {
    const { says } = await openOffice(open);
    const help = await says("!bantuan");
    for (const { usage, summary } of ADMIN_COMMANDS) expect(help).toContain(`${usage} – ${summary}`);
    expect(await says("!hapus semua")).toMatch(/!hapus tidak dikenal.*!bantuan/);
    expect(await says("! STATUS ")).toMatch(
      /\*Status Lunas\*\nTidak ada kampanye berjalan\.\nAntrean: masuk 0/,
    );
  });

  test("!putuskan settles a doubt once, by what was seen in the chat and after a code", async () => {
    const { talk, says, audit } = await openOffice(open);
    const state = async (id: number) =>
      (await talk.sql.one<{ state: string }>("SELECT state FROM deliveries WHERE id = ?", [id]))!.state;
    await talk.push(PEOPLE.siti);
    const { id } = (await talk.sql.one<{ id: number }>("SELECT MAX(id) AS id FROM deliveries"))!;
    await talk.sql.run("UPDATE deliveries SET state = 'uncertain' WHERE id = ?", [id]);
    for (const wrong of [
      "!putuskan",
      `!putuskan ${id}`,
      `!putuskan ${id} mungkin`,
      `!putuskan ${id} sudah belum`,
    ])
      expect(await says(wrong)).toContain("!putuskan <nomor pesan> sudah|belum");
    expect(await says("!putuskan 4711 sudah")).toBe("Pesan 4711 tidak ada.");
    const asked = await says(`!putuskan *${id}* Belum.`);
    expect(asked).toMatch(/ada di chatnya.*dua kali[\s\S]*bertanda jam/);
    expect(await state(id)).toBe("uncertain");
    expect(await says(`!ya ${codeIn(asked)}`)).toContain("dikirim lagi");
    expect(await state(id)).toBe("pending");
    expect(await says(`!putuskan ${id} sudah`)).toMatch(/sudah "menunggu", tidak lagi "belum pasti"/);
    expect((await audit()).at(-1)).toMatch(/putuskan\|\|refused$/);
  });

  test("!status counts the messages of an absence that were only noted", async () => {
    const { talk, says } = await openOffice(open);
    expect(await says("!status")).not.toMatch(/hanya dicatat/);
    await talk.say(PEOPLE.siti, { text: "halo", minutesLate: 13 * 60 });
    expect(await says("!status")).toMatch(/Pesan lama yang hanya dicatat \(7 hari\): 1/);
  });

  test("a doubt whose message stands in its chat is said to wait for WhatsApp", async () => {
    const { talk, says } = await openOffice(open);
    const id = await talk.push(PEOPLE.siti);
    await talk.sql.run("UPDATE deliveries SET state = 'uncertain' WHERE provider_message_id = ?", [id]);
    expect(await says("!status")).toMatch(/belum pasti 1 \(1 menunggu server WhatsApp\)/);
    expect(await says("!pelanggan 516759900011")).toMatch(
      /kampanye 1: belum pasti \(ada di chat, menunggu server WhatsApp\)/,
    );
    await talk.sql.run("UPDATE deliveries SET provider_message_id = NULL WHERE provider_message_id = ?", [
      id,
    ]);
    expect(await says("!status")).toMatch(/belum pasti 1\n/);
  });

  test("a broadcast is shown, sent after its code, paused, resumed and called off", async () => {
    const { talk, says, audit } = await openOffice(open);
    const shown = await says("!broadcast belum-bayar tarif:R1 Kantor tutup besok,\nbuka lagi Senin.");
    expect(shown).toMatch(/Broadcast 1 ke belum-bayar tarif:R1\*\nDipertimbangkan \d+: dikirim 2/);
    expect(shown).toMatch(/Teks:\nKantor tutup besok,\nbuka lagi Senin\./);
    expect(await talk.store.now.campaigns.stateOf(1)).toBe("planned");
    expect(await says("!kampanye 1")).toMatch(
      /siap; sasaran belum-bayar tarif:R1.*dikirim 2.*Perkiraan selesai/s,
    );
    expect(await says(`!ya ${codeIn(shown)}`)).toMatch(/Broadcast 1 dimulai/);
    // How a number stands is read from the database: this process has no channel of its own.
    await talk.store.now.senders.add("jajag-1", talk.clock.now());
    expect(await says("!status")).toMatch(
      /1\. broadcast 2026-11-19 – berjalan: 2 menunggu.*Nomor jajag-1 · belum pernah tersambung/s,
    );
    expect(await says("!pause")).toMatch(/Kampanye 1 dijeda/);
    expect(await says("!pause 1")).toMatch(/Kampanye 1 sudah dijeda\. Lanjutkan: .*!resume 1/);
    const wanted = await says("!resume");
    expect(wanted).toMatch(/Lanjutkan kampanye 1.*\nDijeda: atas permintaan admin\.\n2 belum terkirim/);
    expect(await talk.store.now.campaigns.stateOf(1)).toBe("paused");
    expect(await says(`!ya ${codeIn(wanted)}`)).toMatch(/Kampanye 1 dilanjutkan/);
    const asked = await says("!batal");
    expect(asked).toMatch(/Batalkan kampanye 1.*\n2 belum terkirim/);
    expect(await talk.store.now.campaigns.stateOf(1)).toBe("running");
    expect(await says(`!ya ${codeIn(asked)}`)).toMatch(/Kampanye 1 dibatalkan/);
    expect(await talk.store.now.campaigns.stateOf(1)).toBe("cancelled");
    expect(await says("!kampanye 1")).toMatch(
      /dibatalkan \(dibatalkan oleh .*batal – kampanye dibatalkan – 2/s,
    );
    expect(await says("!kampanye")).toMatch(/1\. – broadcast 2026-11-19 – dibatalkan/);
    expect(await says("!pause")).toMatch(
      /Tidak ada kampanye yang berjalan\. Yang terbaru, kampanye 1 \(.*\), dibatalkan\. Susun yang baru/,
    );
    expect((await audit()).map((line) => line.replace(`${RINA}|`, ""))).toEqual([
      expect.stringMatching(/^broadcast\|\{"id":1,"shown":"[0-9a-f]{64}"\}\|asked$/),
      "kampanye|1|done",
      expect.stringMatching(/^broadcast\|\{"id":1,.*\|done$/),
      "status||done",
      "pause||done",
      "pause||refused",
      "resume|1|asked",
      "resume|1|done",
      "batal|1|asked",
      "batal|1|done",
      "kampanye|1|done",
      "kampanye||done",
      "pause||refused",
    ]);
  });

  test("a broadcast that must not be sent, or has no words, is refused with its reason", async () => {
    const { says } = await openOffice(open);
    expect(await says("!broadcast belum-bayar klik https://pln.example")).toMatch(/tautan tidak boleh ada/);
    for (const link of [
      "bit.ly/cekpln",
      "pln-jajag.example/bayar",
      "pln-jajag.id",
      "HTTPS ://a",
      "wa.me/abc",
    ])
      expect(await says(`!broadcast belum-bayar Cek tagihan di ${link} ya`)).toMatch(
        /tautan tidak boleh ada/,
      );
    expect(await says("!broadcast belum-bayar Segera bayar atau listrik diputus")).toMatch(/ancaman/);
    const nobody = await says("!broadcast rute:ZZZ Kantor tutup besok.");
    expect(nobody).toMatch(/tidak ada penerima/);
    expect(nobody).not.toMatch(/!ya/);
    expect(await says("!broadcast Kantor tutup")).toMatch(
      /Sasaran "Kantor" tidak dikenal\. Pilihan: belum-bayar/,
    );
    expect(await says("!broadcast")).toMatch(/Tulis: !broadcast <sasaran> <teks>/);
    expect(await says("!kampanye 9")).toMatch(/9/);
    expect(await says("!kampanye x")).toBe(`"x" bukan nomor. Tulis: !kampanye [nomor]`);
  });

  describe("a code", () => {
    async function asked() {
      const office = await openOffice(open);
      const code = codeIn(await office.says("!broadcast belum-bayar Kantor tutup besok."));
      return { ...office, code, state: () => office.talk.store.now.campaigns.stateOf(1) };
    }

    test("works once", async () => {
      const { says, code } = await asked();
      expect(await says(`!ya ${code}`)).toMatch(/dimulai/);
      expect(await says(`!ya ${code}`)).toMatch(/tidak berlaku/);
    });

    test("works for its asker only", async () => {
      const { says, code, state } = await asked();
      expect(await says(`!ya ${code}`, DEWI)).toMatch(/tidak berlaku/);
      expect(await state()).toBe("planned");
      expect(await says(`!ya ${code}`)).toMatch(/dimulai/);
    });

    test("works for five minutes", async () => {
      const { talk, says, code, state } = await asked();
      talk.pass(5);
      expect(await says(`!ya ${code}`)).toMatch(/tidak berlaku/);
      expect(await state()).toBe("planned");
    });

    test("cannot be tried out: after five wrong ones the right one is refused too, for five minutes", async () => {
      const { talk, says, code, state } = await asked();
      for (const by of [1, 2, 3, 4, 5]) expect(await says(`!ya ${wrong(code, by)}`)).toMatch(/tidak berlaku/);
      expect(await says(`!ya ${code}`)).toMatch(/Terlalu banyak kode salah/);
      expect(await state()).toBe("planned");
      const other = codeIn(await says("!broadcast belum-bayar Kantor buka besok.", DEWI));
      expect(await says(`!ya ${other}`, DEWI)).toMatch(/Broadcast 2 dimulai/);
      talk.pass(5.1);
      expect(await says(`!ya ${codeIn(await says("!batal 1"))}`)).toMatch(/dibatalkan/);
    });

    test("is not stored in the clear, and two codes differ", async () => {
      const { talk, says, code } = await asked();
      const other = codeIn(await says("!broadcast belum-bayar Kantor buka besok."));
      expect(other).not.toBe(code);
      const rows = await talk.sql.all<{ codeHash: string }>(
        "SELECT code_hash FROM confirmations ORDER BY id",
      );
      expect(rows).toHaveLength(2);
      for (const { codeHash } of rows) expect(codeHash).toMatch(/^[0-9a-f]{64}$/);
    });
  });

  test("!pelanggan: masked, with bills, phones and what became of the messages", async () => {
    const { talk, says } = await openOffice(open);
    await talk.push(PEOPLE.siti);
    const shown = await says("!pelanggan 5167 5990 0011");
    expect(shown).toBe(
      [
        "*Pelanggan 516759900011*",
        "S••• A•••••, R1/900 VA, rute JJGA",
        "Tagihan:",
        "- November 2026: Rp77.125, belum lunas, batas 20 November 2026",
        "- Oktober 2026: Rp71.250, lunas 12 Oktober 2026",
        "- September 2026: Rp71.250, lunas 12 September 2026",
        "- Agustus 2026: Rp71.250, lunas 12 Agustus 2026",
        "Nomor WhatsApp:",
        "- 6289••••001: aktif",
        "Kiriman terakhir:",
        "- 19-11-2026 09.00 WIB kampanye 1: dibaca",
      ].join("\n"),
    );
    expect(await says("!pelanggan 516759999999")).toMatch(/516759999999 tidak ada/);
    expect(await says("!pelanggan 12")).toBe("Tulis: !pelanggan <12 angka ID>");
    expect(await says("!pelanggan 516759900042")).toMatch(
      /Nomor WhatsApp: belum ada\.\nKiriman: belum ada\./,
    );
  });

  test("!optout and !optin with their reasons, and !nomor tells the history", async () => {
    const { talk, says, audit } = await openOffice(open);
    await talk.say(PEOPLE.siti, "CEK");
    expect(await says("!optout 0890-0000-001 minta lewat loket")).toMatch(/6289••••001 tidak lagi dikirimi/);
    expect(await says("!optout 628900000001 lagi")).toMatch(/memang sudah tidak/);
    talk.pass(60);
    const wanted = await says("!optin +62 890 0000 001 minta lewat telepon");
    expect(wanted).toMatch(/Kirim pengingat lagi ke 6289••••001\?\*\nMinta berhenti sejak/);
    expect(await says("!nomor 08900000001")).toMatch(/Minta berhenti sejak/);
    expect(await says(`!ya ${codeIn(wanted)}`)).toMatch(/dikirimi pengingat lagi/);
    const shown = await says("!nomor 08900000001");
    expect(shown).toMatch(/Boleh dikirimi pengingat\./);
    expect(shown).toMatch(/- 516759900011 S••• A•+: dari berkas/);
    expect(shown).toMatch(
      /09\.00 WIB berhenti \(petugas\): minta lewat loket\n.*10\.00 WIB mulai lagi \(petugas\): minta lewat telepon/,
    );
    expect(shown).toMatch(/09\.00 pelanggan:\n> CEK\n09\.00 kita: /);
    expect(shown).not.toContain("628900000001");
    expect(await says("!optin 08900000077 salah")).toMatch(/tidak ada dalam data/);
    expect(await says("!optout 08900000077 belum ada di data")).toMatch(/tidak lagi dikirimi/);
    expect(await says("!optout 08900000001")).toBe("Tulis: !optout <nomor WhatsApp> <alasan>");
    expect(await says("!nomor abc")).toMatch(/Nomor "abc" tidak terbaca/);
    expect((await audit()).at(0)).toBe(`${RINA}|optout|0890-0000-001 minta lewat loket|done`);
  });
});
