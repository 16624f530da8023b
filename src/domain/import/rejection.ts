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
  id_error: {
    why: "ID pelanggan berisi pesan kesalahan rumus, bukan angka.",
    remedy: "Perbaiki rumusnya (misalnya VLOOKUP), atau isi ID-nya.",
  },
  shape_more: {
    why: "Baris ini punya lebih banyak sel daripada judulnya; mungkin ada pemisah (koma atau titik koma) di dalam nama, alamat atau jumlah tanpa tanda kutip, sehingga kolomnya bergeser.",
    remedy:
      'Beri tanda kutip pada sel itu ("DSN KRAJAN, RT 2"), atau simpan daftarnya dari Excel sebagai .xlsx.',
  },
  shape_thousands: {
    why: "Koma ribuan di jumlah rupiah sama dengan pemisah kolom berkas ini, sehingga angkanya terpotong menjadi dua sel.",
    remedy: "Simpan jumlahnya tanpa koma ribuan, atau simpan daftarnya sebagai .xlsx.",
  },
  shape_quotes: {
    why: 'Tanda kutip (") di baris ini tidak berpasangan atau tidak digandakan, sehingga kolomnya bergeser.',
    remedy: 'Hapus tanda kutipnya, atau gandakan (""), atau simpan daftarnya dari Excel sebagai .xlsx.',
  },
  shape_fewer: {
    why: "Baris ini punya lebih sedikit sel daripada judulnya; mungkin ada sel yang hilang, sehingga kolomnya bergeser.",
    remedy: "Lengkapi barisnya, atau simpan daftarnya dari Excel sebagai .xlsx.",
  },
  cell_too_long: {
    why: "Ada sel yang lebih panjang dari 4.000 huruf; itu bukan data pelanggan.",
    remedy: "Periksa baris ini; mungkin ada tanda kutip yang tidak ditutup.",
  },
  cell_error: {
    why: "Sel ini berisi pesan kesalahan spreadsheet, bukan nilai; dianggap kosong.",
    remedy: "Perbaiki rumusnya (misalnya VLOOKUP), lalu simpan sebagai nilai.",
  },
  merged_amount: {
    why: "Sel jumlah rupiah digabung (merge) dengan baris lain; tidak jelas berapa untuk baris ini.",
    remedy: "Pisahkan selnya (Beranda > Gabung & Pusatkan > Batalkan Penggabungan Sel), lalu isi tiap baris.",
  },
  period_missing: {
    why: "Bulan rekening tidak ada atau tidak terbaca.",
    remedy: "Tulis seperti 202611 atau 2026-11, atau sebutkan --period 2026-11.",
  },
  period_ambiguous: {
    why: "Bulan rekening tertulis sebagai tanggal, dan tidak jelas bulan atau tahun yang dimaksud: Excel mengubah Nov-25 menjadi 25 November tahun ini, dan 01/11/2026 menjadi 11 Januari.",
    remedy: "Tulis bulannya sebagai teks, seperti 202611.",
  },
  period_old: {
    why: "Bulan rekening ini sudah lebih dari tiga tahun yang lalu; mungkin tahunnya salah ketik.",
    remedy: "Periksa tahunnya. Bila memang benar, ulangi dengan --force.",
  },
  amount_fraction: {
    why: "Jumlah rupiah memuat pecahan; mungkin titik ribuan dianggap koma desimal oleh Excel berbahasa Inggris (125.000 menjadi 125, 77.125 menjadi 77,125).",
    remedy: "Ekspor ulang dari aplikasi; bila diketik di Excel, jadikan kolomnya bertipe Teks lebih dulu.",
  },
  amount_small: {
    why: "Jumlah ini di bawah Rp1.000: tidak ada tagihan sekecil itu. Mungkin dalam ribuan, titik ribuannya dianggap desimal, atau kolomnya bergeser.",
    remedy: "Periksa kolom jumlah. Bila memang benar, ulangi dengan --force.",
  },
  amount_error: {
    why: "Jumlah rupiah berisi pesan kesalahan rumus, bukan angka.",
    remedy: "Perbaiki rumusnya, lalu simpan sebagai nilai.",
  },
  late_fee_odd: {
    why: "Biaya keterlambatan di bawah Rp1.000 atau lebih besar dari tagihannya; mungkin kolomnya bergeser.",
    remedy: "Periksa apakah ada koma tanpa tanda kutip di baris ini, atau kolom yang tertukar.",
  },
  sheets_odd: {
    why: "Jumlah lembar tidak masuk akal (lebih dari 60 bulan); mungkin kolomnya bergeser.",
    remedy: "Periksa apakah ada koma tanpa tanda kutip di baris ini, atau kolom yang tertukar.",
  },
  sheets_unreadable: {
    why: "Jumlah lembar tidak terbaca; tanpa itu tidak jelas berapa bulan yang ditagih.",
    remedy: "Tulis angka bulat, misalnya 2.",
  },
  amount_large: {
    why: "Jumlah ini lebih besar daripada yang mungkin untuk daya dan lembarnya, atau untuk pelanggan mana pun: mungkin dua desimalnya (,00) ikut terbaca, atau kolomnya tertukar dengan nomor.",
    remedy: "Periksa kolom jumlah. Bila memang benar (misalnya tagihan susulan), ulangi dengan --force.",
  },
  energy_odd: {
    why: "Pemakaian kWh ini lebih besar daripada yang mungkin untuk daya atau tagihannya dalam sebulan; nilainya dilewati.",
    remedy: "Periksa titik dan koma desimal di kolom kWh.",
  },
  reversal: {
    why: "Jumlah minus: ini pembatalan pelunasan.",
    remedy:
      "Tanyakan ke unit apakah tagihannya masih terbuka; pelunasan yang dibatalkan tidak dicatat dari berkas ini.",
  },
  reversed: {
    why: "Pelunasan ini dibatalkan di berkas yang sama.",
    remedy: "Tanyakan ke unit apakah tagihannya masih terbuka; tidak dicatat lunas.",
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
  due_odd: {
    why: "Jatuh tempo tidak cocok dengan bulan rekeningnya: mungkin tahunnya salah, atau bulan dan tanggalnya tertukar (Excel berbahasa Inggris membaca bulan lebih dulu).",
    remedy: "Tulis tanggal seperti 20261120 atau 2026-11-20.",
  },
  paid_before_month: {
    why: "Tanggal bayar ini sebelum hari pertama bulan rekeningnya: mungkin tahunnya salah, atau bulan dan tanggalnya tertukar (Excel berbahasa Inggris membaca bulan lebih dulu).",
    remedy: "Periksa tahunnya, dan tulis tanggal seperti 20261105 atau 2026-11-05.",
  },
  date_month_first: {
    why: "Bulannya ditulis sebelum tanggalnya (11/20/2026), seperti di Excel berbahasa Inggris.",
    remedy: "Tulis tanggal seperti 20261120 atau 2026-11-20.",
  },
  date_future: {
    why: "Tanggal bayar ini belum tiba saat datanya ditarik: mungkin tahunnya salah, atau bulan dan tanggalnya tertukar.",
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
  phone_said_wrong: {
    why: "Catatan di sel ini mengatakan bahwa nomornya salah, lama atau tidak aktif; mungkin kini milik orang lain.",
    remedy: "Tanyakan nomor yang benar kepada pelanggan, atau hapus catatannya.",
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

/** Longer values are shown by their beginning: a cell may be a bomb, and each rejection is kept and written. */
const SHOWN_VALUE = 200;

/** A value of a file as rejections keep it. */
export function shownValue(value: string): string {
  return value.length > SHOWN_VALUE ? `${value.slice(0, SHOWN_VALUE)}…` : value;
}

export type RejectionReason = keyof typeof REJECTION_TEXTS;

/** Why and what to do, in Indonesian, with the detail of this very row when there is one. */
export function explainRejection(rejection: Rejection): Explanation {
  const text = REJECTION_TEXTS[rejection.reason];
  return rejection.detail === undefined ? text : { why: rejection.detail, remedy: text.remedy };
}
