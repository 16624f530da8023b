/**
 * What people of the crowd write, one line after each message that they get, and how often. Composed, not collected;
 * in the words of Banyuwangi: Indonesian, Javanese, abbreviations, typos.
 */
export const SCRIPTS: readonly { readonly weight: number; readonly lines: readonly string[] }[] = [
  { weight: 14, lines: ["CEK"] },
  { weight: 10, lines: ["CEK", "PDF", "terima kasih"] },
  { weight: 6, lines: ["cek tagihan", "matur nuwun nggih"] },
  { weight: 10, lines: ["PDF"] },
  { weight: 4, lines: ["minta pdf nya min", "ok siap makasih"] },
  { weight: 5, lines: ["STOP"] },
  { weight: 2, lines: ["berhenti"] },
  { weight: 1, lines: ["tolong jgn kirim lagi", "YA"] },
  { weight: 6, lines: ["sudah bayar kemarin di indomaret"] },
  { weight: 5, lines: ["sdh bayar pak, td pagi lewat mbanking"] },
  { weight: 3, lines: ["wes tak bayar wingi lewat pak RT"] },
  { weight: 5, lines: ["brp tagihan sy bln ini?", "oke"] },
  { weight: 4, lines: ["bayar dmn aja ya?"] },
  { weight: 3, lines: ["kalo lewat tgl 20 dendanya brp"] },
  { weight: 3, lines: ["ini beneran PLN apa penipuan?"] },
  { weight: 3, lines: ["piro tagihanku pak?"] },
  { weight: 3, lines: ["cekk", "CEK"] },
  { weight: 2, lines: ["pdff"] },
  { weight: 2, lines: ["cek tagian"] },
  { weight: 2, lines: ["salah sambung, ini bukan nomor saya"] },
  { weight: 2, lines: ["menu", "1"] },
  { weight: 1, lines: ["assalamualaikum min", "CEK"] },
  { weight: 1, lines: ["listrik mati dari subuh di purwoharjo"] },
  { weight: 3, lines: ["nggih, matur nuwun infonya 🙏"] },
];
