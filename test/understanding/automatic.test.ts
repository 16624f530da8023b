import { createUnderstand } from "../../src/adapters/language/understand";
import { LEXICON } from "../../src/texts/lexicon";

const understand = createUnderstand(LEXICON);
const read = (text: string) => understand({ text, kind: "text" });

describe("answers of other programs", () => {
  it.each([
    "Terima kasih telah menghubungi kami. Kami akan segera membalas pesan Anda.",
    "Terima kasih sudah menghubungi Toko Makmur! Pesan Anda akan kami balas pada jam kerja.",
    "Terima kasih atas pesan Anda. Kami akan merespons secepatnya.",
    "Halo! Selamat datang di Klinik Bunda, ada yang bisa kami bantu? Silakan ketik 1 untuk pendaftaran.",
    "Pesan otomatis: saya sedang berkendara",
    "Maaf, admin kami sedang offline. Pesan Anda akan dibalas besok pagi.",
    "Saat ini kami di luar jam operasional, silakan tinggalkan pesan",
  ])("%j is one", (text) => expect(read(text)).toMatchObject({ intent: "unknown", isAutomatic: true }));

  // Whoever is taken for a program gets no answer: in doubt it is a customer.
  it.each([
    "terima kasih sudah menghubungi saya, sudah saya bayar",
    "terima kasih pesannya pak",
    "jangan kirim pesan otomatis lagi",
    "matikan pesan otomatisnya",
    "ini pesan otomatis ya?",
    "apa tagihan dibayar otomatis dari rekening",
    "kantor buka jam berapa, hari ini libur?",
    "listrik mati di luar jam kerja siapa yang bisa dihubungi",
    "tolong hubungi saya",
    "kantor tutup ya? pesan saya belum dibalas",
    "saya sedang tidak di rumah, tagihan saya berapa",
  ])("%j is none", (text) => expect(read(text).isAutomatic).toBe(false));
});
