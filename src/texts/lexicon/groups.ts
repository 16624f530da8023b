import { SUBJECTS } from "./subjects";

/** Sets of lemmas that patterns name as `@group`. */
export const GROUPS = {
  others: SUBJECTS.others,
  ours: SUBJECTS.ours,
  henti: "stop berhenti unsubscribe",
  pesan: "pesan pengingat wa info promosi iklan",
  kirim: "kirim wa hubungi telepon pesan pengingat ganggu",
  terima: "terima kirim wa pesan pengingat ganggu hubungi telepon",
  bayar: "bayar lunas transfer setor",
  neg: "tidak belum jangan bukan tidakbisa",
  lampau: "kemarin tadi bulanlalu hariini",
  listrik: "listrik lampu meteran pln kwh",
  tagihan: "tagihan bayaran tunggakan pemakaian kwh bayar listrik rekening",
  tanya: "berapa dimana bagaimana kapan apa siapa kenapa kok mana <q>",
  kenapa: "kenapa kok",
  staf: "petugas cs admin orang kantor",
  minta: "minta kirim tolong bisa mau butuh perlu buat untuk cetak terima cari",
  // Words that may stand beside "stop" without giving it another object.
  soft: "saja dulu tolong saya mau sudah minta ini itu lagi oke terimakasih perlu sekarang anda jangan dan terus semua halo",
} as const;
