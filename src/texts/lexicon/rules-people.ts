import type { UnderstandingRule } from "../../domain/lexicon";

export const HUMAN_RULES: readonly UnderstandingRule[] = [
  {
    // Only staff can do these; the bot hands over rather than guesses.
    name: "human:service_request",
    intent: "human",
    when: [
      "tambah|turun|naik|ganti|pindah .. daya",
      "daya ... tambah|turun|naik|ganti|<n>",
      "pasang ... baru|listrik|meteran|pln|sambung",
      "ganti .. nama|atasnama|meteran|kwh|tarif|alamat|token",
      "nama ... ganti|salah",
      "pindah|ganti .. token|meteran|kabel",
      "pindah .. ke token",
      "dari .. ke token",
      "meteran|kabel .. pindah|geser",
      "geser|mindah .. meteran|kabel",
      "ganti .. nomor|hp|wa",
      "nomor|wa ... ganti",
      "subsidi",
      "sambung .. baru|sementara",
      "listrik .. sementara|hajatan",
      "urus",
    ],
    unless: [
      "bermanfaat|puas|mudah|cepat|ramah",
      "tagihan .. pindah",
      "ganti|pindah .. pemilik|orang",
      "rumah .. pindah",
    ],
    confidence: 0.82,
  },
  {
    name: "human:talk",
    intent: "human",
    when: [
      "bicara|omong|hubungi|telepon|wa|ketemu|sambung|temui|panggil|tanya .. @staf|pln",
      "@staf .. hubungi|telepon|datang|bantu|bisa|dimana",
      "mau|minta|bisa|tolong .. bicara|petugas|cs",
      "mau|minta|bisa|tolong .. telepon|hubungi|omong .. langsung|saya|@staf|pln|$",
      "butuh|bantuan|perlu .. petugas|cs",
      "minta|nomor|kontak|telepon .. petugas|cs|kantor|admin",
      "^ @soft* bicara @soft* $",
      "kantor ... dimana|buka|alamat|jam|tutup|mana",
      "dimana|alamat|jam|buka|lokasi .. kantor|pln|pelayanan",
      "buka|tutup ... hari|jam|sabtu|minggu|berapa|<q>|kapan",
      "jam .. buka|kerja|operasional|pelayanan",
      "orang .. resmi|langsung",
      "langsung .. orang|petugas|kantor",
      "cs|petugas .. <q>",
    ],
    unless: ["tidak .. datang", "@bayar", "tanya|info ... @tagihan"],
    confidence: 0.8,
  },
];

export const HELP_RULES: readonly UnderstandingRule[] = [
  {
    name: "help:where_is_id",
    intent: "help",
    when: [
      "idpel ... dimana|mana|apa|lupa|tahu|hilang|cara|bagaimana|lihat|berapa|tidak|<q>",
      "lupa|tidak|dimana|mana|apa|cari|lihat|cara|berapa|bagaimana ... idpel",
      "idpel",
      "id .. dimana|mana|apa|berapa|lupa",
      "lupa|mana|dimana|apa .. id",
    ],
    unless: ["sudah .. bayar", "bayar .. loket|pakai"],
    confidence: 0.85,
  },
  {
    name: "help:how_to_use",
    intent: "help",
    when: [
      "menu",
      "bantuan",
      "bingung",
      "perintah",
      "cara .. pakai|balas|ketik|tanya",
      "tidak .. tahu|mudeng .. cara|maksud|pakai|ini|$",
      "maksud .. apa|bagaimana",
      "apa .. maksud",
      "maksud bagaimana|apa",
      "bisa .. apa",
      "apa saja",
      "pelayanan .. apa",
      "tolong bantu",
      "^ bantu",
      "bantu .. saya $",
      "bisa .. bantu|tanya",
      "mau|izin|numpang .. tanya $",
      "^ tanya $",
      "bagaimana .. caranya|cara $",
      "cara .. bagaimana",
      "^ bagaimana .. $|<q>",
    ],
    unless: ["@tagihan"],
    confidence: 0.75,
  },
];

/** Subjects that are none of ours: prepaid tokens and top-ups. */
export const OTHER_RULES: readonly UnderstandingRule[] = [
  {
    name: "unknown:prepaid",
    intent: "unknown",
    when: ["token", "pulsa", "kuota", "lowongan", "loker", "pinjaman", "jual", "promo|diskon|iklan"],
    confidence: 0.7,
  },
];

/** Single words, when no sentence was recognised: the subject is clear, the wish is guessed. */
export const WEAK_RULES: readonly UnderstandingRule[] = [
  {
    name: "wrong_number:weak",
    intent: "wrong_number",
    when: ["bukan .. saya|nomor|rumah|ini|itu", "^ .. bukan"],
    confidence: 0.5,
  },
  {
    name: "outage:weak",
    intent: "outage",
    when: ["mati", "kabel", "lampu"],
    unless: ["hp|nomor|orang"],
    confidence: 0.5,
  },
  {
    name: "complaint:weak",
    intent: "complaint",
    when: ["catat|baca .. meteran", "keberatan", "@kenapa ... listrik|meteran|pln", "pln|meteran ... tidak"],
    confidence: 0.5,
  },
  { name: "trust:weak", intent: "trust", when: ["^ .. siapa", "darimana", "percaya"], confidence: 0.5 },
  {
    name: "human:weak",
    intent: "human",
    when: ["petugas|cs|kantor|daya", "telepon", "meteran|pln"],
    confidence: 0.5,
  },
  { name: "pdf:weak", intent: "pdf", when: ["struk|bukti|rincian"], confidence: 0.5 },
  { name: "how_to_pay:weak", intent: "how_to_pay", when: ["@bayar", "loket"], confidence: 0.5 },
  { name: "help:weak", intent: "help", when: ["bantu|tolong", "cara|bagaimana", "tanya"], confidence: 0.45 },
  { name: "check_bill_ask:weak", intent: "check_bill_ask", when: ["listrik"], confidence: 0.45 },
];

export const COURTESY_RULES: readonly UnderstandingRule[] = [
  {
    name: "thanks:will_pay",
    intent: "thanks",
    when: [
      "oke|terimakasih|nanti|besok|akan|segera|insyaallah|insyaalloh|minggu|pagi ... @bayar",
      "@bayar .. nanti|besok|pagi|segera",
    ],
    confidence: 0.7,
  },
  { name: "thanks:word", intent: "thanks", when: ["terimakasih", "oke", "^ sudah $"], confidence: 0.8 },
  {
    name: "greeting:word",
    intent: "greeting",
    when: ["halo", "assalamualaikum", "selamat pagi", "^ pagi", "^ p", "^ selamat $"],
    confidence: 0.8,
  },
];
