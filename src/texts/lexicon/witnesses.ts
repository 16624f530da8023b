import type { Lexicon } from "../../domain/lexicon";

const STOPPING = "@henti|nonaktifkan|matikan|batal|hapus|blokir|keluar|lepas|cukup|cabut";
const OUR_MESSAGES = "@pesan|@kirim|@terima|nomor|kontak|data|hp|daftar|saya|ini|info|langganan|tagih";

/**
 * What must be said in so many words before a message that merely resembles the examples may stop or start our
 * pushes, or end a connection.
 */
export const WITNESSES: Lexicon["witnesses"] = {
  opt_out: [
    "@henti",
    "jangan|tidak|cukup|bosan ... @pesan|@kirim|@terima|info|tagih|butuh|perlu",
    "ganggu|blokir",
    `${STOPPING} ... ${OUR_MESSAGES}`,
    `${OUR_MESSAGES} ... ${STOPPING}`,
    "@pesan|@kirim ... jangan|tidak",
    "emoh",
  ],
  opt_in: [
    "aktifkan|mulai|daftar|langganan|pengingat|lanjut|ikut|tambah|masuk|nyala|on",
    "kirim|wa|info|terima|ingat ... lagi|tiap|terus|mau|kalau|nomor|bulan",
    "lagi|tiap|terus|mau|tolong|minta|tetap ... kirim|wa|info|terima",
    "batal|jangan|salah|kepencet|tidaksengaja|sengaja|tetap ... @henti|hapus",
    "@henti ... batal|salah|kepencet|sengaja|lanjut",
  ],
  terminate_service: [
    "@henti|cabut|putus|tutup|nonaktifkan|batal|hapus|kembali|lepas ... listrik|pln|meteran|kwh|langganan|idpel|pelanggan|permanen|sambung|akun",
    "listrik|pln|meteran|kwh|langganan|idpel|rumah|sambung ... @henti|cabut|putus|tutup|nonaktifkan|batal|hapus|kembali|lepas|ambil",
    "tidak .. pakai|mau|langganan .. listrik|pln|meteran",
  ],
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
