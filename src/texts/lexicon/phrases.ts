import type { Lexicon } from "../../domain/lexicon";

/** Whole sentences for what no rule knows, compared by likeness. Never opt-outs: those are not guessed. */
export const PHRASES: Lexicon["phrases"] = {
  check_bill_ask: [
    "berapa tagihan listrik saya",
    "minta tagihan",
    "cek tagihan rumah",
    "listrik habis berapa",
  ],
  pdf: ["kirim file tagihan", "minta lembar tagihan"],
  how_to_pay: ["cara membayar", "bayar di mana", "kapan batas bayar"],
  paid_claim: ["sudah saya bayar", "sudah lunas kemarin"],
  outage: ["listrik padam", "lampu tidak nyala", "kabel putus"],
  complaint: ["tagihan terlalu mahal", "pelayanan mengecewakan"],
  wrong_number: ["salah sambung", "bukan nomor saya"],
  trust: ["apakah ini penipuan", "ini nomor resmi"],
  human: ["bicara dengan petugas", "hubungi kantor"],
  help: ["saya bingung", "tidak mengerti caranya"],
  thanks: ["terima kasih banyak"],
  greeting: ["assalamualaikum", "selamat pagi"],
};
