import type { Lexicon } from "../../domain/lexicon";

/**
 * What must be said in so many words before a message that merely resembles the examples may stop or start our
 * pushes, or end a connection; and what must not stand beside it.
 */
export const WITNESSES: Lexicon["witnesses"] = {
  opt_out: {
    // A word of refusal; how far the sentence is one, likeness says.
    when: [
      "@henti|jangan|tidak|cukup|bosan|emoh",
      "hapus|buang|nonaktifkan|matikan|mati|blokir|keluar|lepas|cabut",
      "ganggu|@pesan|@kirim ... terus",
      "batal .. @pesan|langganan",
      "ganggu",
    ],
    unless: [
      "@kenapa @henti",
      "@kenapa .. @henti .. @kirim|@pesan",
      "jangan|batal .. @henti|matikan|nonaktifkan|hapus|keluar|blokir",
      "kirim .. pdf|file|foto",
      "@henti .. merokok|narkoba|hujan|kerja|sekolah|mati|naik|penipuan|catat",
      "lanjut .. @kirim|saja $",
      "hapus|cabut|blokir .. foto|denda|rekening|tagihan|pesan tadi",
    ],
  },
  opt_in: {
    when: [
      "aktifkan|mulai|daftar|langganan|pengingat|lanjut|ikut|tambah|masuk|nyala|on",
      "kirim|wa|info|terima|ingat ... lagi|tiap|terus|mau|kalau|nomor|bulan",
      "lagi|tiap|terus|mau|tolong|minta|tetap ... kirim|wa|info|terima",
      "tetap|tetep .. kirim",
      "batal|jangan|salah|kepencet|tidaksengaja|sengaja|tetap ... @henti|hapus",
      "@henti ... batal|salah|kepencet|sengaja|lanjut",
    ],
    unless: [
      "jangan|tidakbisa aktifkan|masuk|daftar|kirim|wa|pengingat|lanjut|nyala",
      "jangan|tidak .. masuk .. daftar",
      "nonaktifkan|batal .. pengingat|langganan|pesan|daftar",
      "tolong|minta|bosan .. @henti $",
    ],
  },
  terminate_service: {
    when: [
      "@henti|cabut|putus|tutup|nonaktifkan|batal|hapus|kembali|lepas ... listrik|pln|meteran|kwh|langganan|idpel|pelanggan|permanen|sambung|akun",
      "listrik|pln|meteran|kwh|langganan|idpel|rumah|sambung ... @henti|cabut|putus|tutup|nonaktifkan|batal|hapus|kembali|lepas|ambil",
      "tidak .. pakai|mau|langganan|butuh .. listrik|pln|meteran",
      "<id>|rumah|listrik ... tutup|cabut|putus|lepas",
      "tutup|cabut|putus|lepas ... <id>|rumah|tagihan",
      "permanen|cabut",
    ],
    unless: [
      "kok|kenapa|kapan",
      "jangan .. @henti|cabut|putus|tutup|nonaktifkan|hapus|ambil",
      "@henti .. mengalir|sendiri",
    ],
  },
};

/** A person gives thanks, too; only what a program adds to it tells. In doubt it is a customer, who gets an answer. */
export const AUTOMATIC: Lexicon["automatic"] = {
  when: [
    "terimakasih .. sudah .. hubungi ... balas|balasan|layan|pelayanan|respon|jam|segera|bantu|admin|cs",
    "terimakasih .. sudah .. hubungi .. loket|apotek|klinik|bengkel|salon|cv|pt|pelanggan",
    "terimakasih .. pesan anda",
    "pesan|balas|balasan|jawaban .. otomatis",
    "otomatis .. balas|balasan",
    "selamat datang di",
    "sedang .. tidak .. tempat|online|tersedia ... balas|pesan|tinggal|hubungi",
    "sedang .. offline|tutup|libur|cuti ... balas|pesan|hubungi|tunggu|menunggu|respon|buka",
    "diluar|luar .. jam .. kerja|operasional|pelayanan|buka",
    "pesan .. anda ... balas|respon|terima|tanggap",
    "silakan|silahkan .. tinggal .. pesan",
  ],
  unless: [
    "jangan|matikan|nonaktifkan|hapus|ganggu|blokir|@henti",
    "tagihan|listrik|lampu|pln|meteran",
    "saya .. mau",
    "tidak .. mau|kirim|terima|perlu|butuh",
    "sudah .. @bayar",
    "otomatis .. <q>",
    "^ apa",
  ],
};
