/** Something in a file that could not be taken over, told so that staff can mend it in the spreadsheet. */
export interface Rejection {
  /** Row number as the spreadsheet program shows it, from 1. */
  readonly row: number;
  /** The file's own word for the column. */
  readonly column: string;
  /** The cell as it stands in the file. */
  readonly value: string;
  readonly reason: RejectionReason;
  /** `row`: nothing of the row was taken; `cell`: the rest of the row was. */
  readonly loss: "row" | "cell";
  /** Indonesian sentence; only for reasons whose sentence names another row. */
  readonly detail?: string;
}

interface Explanation {
  readonly why: string;
  readonly remedy: string;
}

/** Every reason, with the sentence that says why and the one that says what to do. */
export const REJECTION_TEXTS = {
  id_empty: {
    why: "ID pelanggan kosong.",
    remedy: "Isi 12 angka ID pelanggan, atau hapus baris ini.",
  },
  id_scientific: {
    why: "ID pelanggan berubah menjadi notasi ilmiah (5,16E+11); angka belakangnya sudah hilang.",
    remedy: "Ekspor ulang dari aplikasi; bila dibuka di Excel, jadikan kolom IDPEL bertipe Teks lebih dulu.",
  },
  id_rounded: {
    why: "ID pelanggan berakhir dengan enam nol atau lebih; tampaknya sudah dibulatkan oleh Excel.",
    remedy: "Ekspor ulang dari aplikasi; bila dibuka di Excel, jadikan kolom IDPEL bertipe Teks lebih dulu.",
  },
  id_length: {
    why: "ID pelanggan bukan 12 angka.",
    remedy: "Periksa kembali: ID pelanggan PLN selalu 12 angka.",
  },
  period_missing: {
    why: "Bulan rekening tidak ada atau tidak terbaca.",
    remedy: "Tulis seperti 202611 atau 2026-11, atau sebutkan --period 2026-11.",
  },
  amount_unreadable: {
    why: "Jumlah tagihan tidak terbaca sebagai rupiah utuh.",
    remedy: "Tulis seperti 77125, 77.125 atau Rp77.125.",
  },
  amount_scientific: {
    why: "Jumlah tagihan tertulis dengan notasi ilmiah; angkanya sudah dibulatkan.",
    remedy: "Ekspor ulang, dengan kolom rupiah bertipe Angka tanpa desimal.",
  },
  late_fee_unreadable: {
    why: "Biaya keterlambatan tidak terbaca sebagai rupiah utuh.",
    remedy: "Tulis seperti 3000, atau kosongkan.",
  },
  date_unreadable: {
    why: "Tanggal tidak terbaca.",
    remedy: "Tulis seperti 20261120 atau 20-11-2026.",
  },
  date_future: {
    why: "Tanggal bayar ini masih jauh di masa depan.",
    remedy: "Periksa tahun dan bulannya.",
  },
  number_unreadable: {
    why: "Angka tidak terbaca; baris tetap masuk tanpa nilai ini.",
    remedy: "Tulis angka bulat, misalnya 900.",
  },
  phone_placeholder: {
    why: "Nomor ini hanya pengisi, bukan nomor sungguhan.",
    remedy: "Tanyakan nomor yang benar kepada pelanggan, atau kosongkan.",
  },
  phone_scientific: {
    why: "Nomor berubah menjadi notasi ilmiah (6,28E+12); angka belakangnya sudah hilang.",
    remedy: "Jadikan kolom nomor bertipe Teks di Excel, lalu isi ulang nomornya.",
  },
  phone_landline: {
    why: "Ini nomor telepon rumah; tidak ada WhatsApp di sana.",
    remedy: "Isi nomor ponsel (08…), atau kosongkan.",
  },
  phone_not_mobile: {
    why: "Ini bukan nomor ponsel Indonesia.",
    remedy: "Tulis seperti 0812-3456-7890 atau 62812…; huruf O bukan angka 0.",
  },
  duplicate: {
    why: "ID pelanggan dan bulan ini sudah ada di baris lain; yang pertama yang dipakai.",
    remedy: "Hapus salah satu, setelah memeriksa mana yang benar.",
  },
} as const satisfies Record<string, Explanation>;

export type RejectionReason = keyof typeof REJECTION_TEXTS;

/** Why and what to do, in Indonesian, with the detail of this very row when there is one. */
export function explainRejection(rejection: Rejection): Explanation {
  const text = REJECTION_TEXTS[rejection.reason];
  return rejection.detail === undefined ? text : { why: rejection.detail, remedy: text.remedy };
}
