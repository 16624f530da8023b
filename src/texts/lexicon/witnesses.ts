import type { Lexicon } from "../../domain/lexicon";

/**
 * What must be said in so many words before a message that merely resembles the examples may stop or start our
 * pushes, or end a connection; and what must not stand beside it.
 */
export const WITNESSES: Lexicon["witnesses"] = {
  opt_out: {
    // A refusal, and what is refused: messages, this number, or nothing else at all.
    when: [
      "@henti|jangan|tidak|cukup|bosan|emoh|nonaktifkan|matikan|hapus|buang|blokir ... @terima|@kirim|@pesan|langganan|ingat|beginian|tagih|tagihan",
      "@terima|@kirim|@pesan|langganan|ingat|tagih|tagihan ... @henti|jangan|cukup|bosan|emoh|nonaktifkan|matikan|hapus|buang|blokir|tidak",
      "hapus|cabut|keluar|blokir|lepas|buang|matikan|nonaktifkan|@henti ... nomor|kontak|data|wa|daftar|hp|grup",
      "nomor|kontak|data|wa|hp|pengingat ... hapus|cabut|keluar|blokir|lepas|nonaktifkan|matikan|@henti",
      "mau|saya .. keluar|blokir",
      "^ @soft* @henti|cukup|emoh|bosan @soft* $",
      "^ ... @henti @soft* $",
      "ganggu|@pesan|@kirim ... terus",
      "batal .. pengingat|langganan|wa",
      "dapat ... @pesan",
      "^ .. ganggu .. $",
      "ganggu ... @pesan|@kirim",
      "@pesan|@kirim ... ganggu",
    ],
    unless: [
      "@kenapa @henti",
      "@kenapa .. @henti .. @kirim|@pesan",
      "jangan|batal|tidak|belum|bukan|ampun .. @henti|matikan|nonaktifkan|hapus|keluar|blokir",
      "tidak|belum|bukan .. mau|bilang|minta|ketik .. @henti",
      "cara|bagaimana .. @henti|unsubscribe",
      "kirim .. pdf|file|foto",
      "@henti .. merokok|narkoba|hujan|kerja|sekolah|mati|naik|penipuan|catat|mutar|putar|dulu .. lagu",
      "meteran|listrik ... @henti|mati",
      "lanjut .. @kirim|saja $",
      "hapus|cabut|blokir .. foto|denda|rekening|tagihan|pesan tadi|loket|kartu|akun",
      "@others",
    ],
  },
  opt_in: {
    when: [
      "aktifkan|mulai|daftar|langganan|lanjut|ikut|tambah|masuk|nyala|on ... @pesan|@kirim|nomor|langganan|ingat|tagihan|lagi|saya",
      "@pesan|nomor|wa|ingat|tagihan|langganan ... aktifkan|mulai|daftar|lanjut|nyala|on",
      "^ @soft* aktifkan|mulai|daftar|langganan|on|lanjut @soft* $",
      "mau|minta|tolong|tetap|bisa|supaya ... pengingat|ingat|langganan|@pesan",
      "pengingat .. saya|tiap|kalau|bulan|lagi|lewat|mau",
      "kirim|wa|info|terima|ingat ... lagi|tiap|mau|kalau|nomor|bulan",
      "lagi|tiap|mau|tolong|minta|tetap ... kirim|wa|info|terima",
      "tetap|tetep .. kirim",
      "batal|jangan|salah|kepencet|tidaksengaja|sengaja|tetap|kemarin ... @henti|hapus",
      "@henti ... batal|salah|kepencet|sengaja|lanjut|lagi",
    ],
    unless: [
      "jangan|tidakbisa aktifkan|masuk|daftar|kirim|wa|pengingat|lanjut|nyala",
      "jangan|tidak .. masuk .. daftar",
      "jangan .. @henti .. dulu",
      "nonaktifkan|batal .. pengingat|langganan|pesan|daftar",
      "tolong|minta|bosan|sudah .. @henti .. saja",
      "tolong|minta|bosan .. @henti $",
      "daftar .. member|anggota|family|store|online|baru|pasang",
      "polisi",
      "@others",
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
      "@henti .. mengalir|sendiri|mutar|putar",
      "@others",
    ],
  },
  complaint: {
    when: [
      "@ours|petugas|pelayanan|komplain|cs|putus|segitu|catat|angka|stand|sambung",
      "^ ... naik|mahal ... $",
      "login|otp|sandi|password|aplikasi|update",
      "gajian|uang|bayar|tunda|pengingat|wa|kirim|tagih|mampu|admin|telat|tunggu",
      "aplikasi .. pln|listrik|tagihan|cek",
    ],
    unless: [],
  },
  trust: {
    // Who writes, whether it is genuine, or whence our knowledge: about us, this message, this number.
    when: [
      "penipuan|resmi|aman|robot|bocor|centang|mencurigakan|diretas|virus|klik|sistem|ai",
      "siapa|darimana|percaya|benar|bukti ... ini|itu|nomor|wa|pesan|pln|anda|data|saya|petugas|<q>|$",
      "ini|itu|nomor|wa|pesan|pln|anda|dengan|link|kasih ... siapa|darimana|percaya|benar|bukti",
      "nomor|data|nama|alamat|idpel ... tahu|dapat|darimana",
      "tahu|dapat|darimana ... nomor|data|nama|alamat|idpel",
      "ini|itu|anda .. pln|petugas|robot",
      "pln ... <q>",
      "link|kode|profil",
    ],
    unless: ["@others"],
  },
  human: {
    when: [
      "@ours|@staf|petugas|telepon|hubungi|wa|nama|nomor|subsidi|pindah|sambung|kabel|tarif|lapor|putus|alamat|urus|daftar",
      "kontak|biaya|magang|sertifikat|slo|balas|jawab|dijawab|syarat|bicara|omong|ketemu|temui|pasang|ganti|bantu|dm|buka|tutup|tambah|turun|email|langsung",
    ],
    unless: [],
  },
  how_to_pay: {
    when: [
      "@ours|bayar|lunas|transfer|setor|loket|rekening|va|cicil|admin|batas|telat|putus",
      "tanggal|kapan|dimana|cara|bagaimana ... bayar|loket|tagihan|listrik",
    ],
    unless: ["akun"],
  },
  paid_claim: {
    // That it is done, and that it is a payment; never with a "not yet" before it.
    when: [
      "sudah|tadi|kemarin|baru|habis|otomatis|potong|debet|debit ... @bayar",
      "@bayar .. sudah|tadi|kemarin|otomatis",
      "saya|istri|suami|anak .. @bayar ... loket|tadi|kemarin",
      "sudah .. potong|debet|debit|otomatis|selesai|setor",
      "lunas",
      "struk|bukti",
      "masih .. tagih",
      "tagihan|listrik ... sudah $",
      "tagihan ... sudah .. selesai|bayar",
      "sudah",
    ],
    unless: [
      "^ @soft* belum|tidak|jangan|tidakbisa|masih .. @bayar",
      "memang|masih|kemarin|tadi .. belum|tidak .. @bayar",
      "mau|akan|besok|nanti|kalau|cara|harus ... @bayar $",
      "@others",
      "bukti cinta",
      "memang sudah",
      "sudah .. menikah|makan|mandi|tidur|pindah|daftar|konfirmasi|order",
    ],
  },
  wrong_number: {
    // Not theirs, or not them: the number, the person, the house or the bill is named, or nothing else at all.
    when: [
      "salah sambung|nomor|orang|kirim|alamat|wa|rumah|tujuan|hp|pesan|telepon",
      "nyasar|kesasar",
      "bukan ... nomor|tagihan|idpel|meteran|rumah|nama|atasnama|listrik|<id>|pelanggan|pemilik|punya|keluarga|warga",
      "nomor|tagihan|idpel|meteran|rumah|nama|listrik|<id>|ini|itu ... bukan .. saya|punya|nomor|orang",
      "^ @soft* bukan saya|orang @soft* $",
      "bukan saya $|<q>",
      "saya bukan .. pelanggan|pemilik|yang|orang",
      "tidak .. kenal .. orang|nama|bernama|itu|ini|nomor|<id>|siapa|sama|dengan",
      "^ @soft* tidak kenal @soft* $",
      "nama|orang|ini|itu ... tidak .. kenal",
      "tidak .. punya|merasa|pernah|ada ... rumah|pelanggan|idpel|langganan|sewa|tagihan|listrik|meteran|nama|bernama|orang",
      "rumah|sewa|tinggal|nomor ... jual|pindah|sewa|roboh|orang|pemilik|bekas|baru",
      "jual|pindah|tinggal|beli|ganti .. rumah|nomor|sewa|pemilik|orang|disana",
      "sudah .. tidak .. tinggal|sewa|disana|disini",
      "orang|pelanggan|pemilik|nomor|yang .. meninggal",
      "tagihan|listrik|itu|ini|rumah .. orang lain|tetangga|siapa",
    ],
    unless: [
      "bukan .. penipuan|resmi|robot|hariini|besok|itu maksud|maksud|urusan|salah",
      "^ bukan itu|ini|begitu|gitu $",
      "daftar|ganti|pindah .. nomor .. baru",
      "nomor .. ganti $|tolong|baru|saya",
      "@others",
    ],
  },
};

/** Our own invoice, as a customer sends it back. */
export const ECHO: Lexicon["echo"] = {
  when: ["catat belum lunas", "abai .. pesan ini", "balas cek untuk rincian"],
  unless: [],
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
    "pesan .. anda ... balas|respon|terima|cepat",
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
