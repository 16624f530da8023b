import type { MessageTemplate } from "../../domain/message-template";

const STOP = "Balas BERHENTI untuk berhenti";
const BUTTONS = ["Cek tagihan", "Berhenti"] as const;
const ADVICE = "Bila sudah membayar, abaikan pesan ini. Balas CEK untuk rincian.";

/** One unpaid bill. */
export const ONE_BILL: MessageTemplate = {
  name: "tagihan_listrik",
  language: "id",
  category: "UTILITY",
  body: `Kepada {{nama}}, tagihan listrik ID pelanggan {{id}} periode {{periode}} sebesar {{jumlah}} tercatat belum lunas (data per {{data}}), dengan batas bayar {{batas}}. ${ADVICE}`,
  footer: STOP,
  buttons: BUTTONS,
  examples: {
    nama: "D••• A••••••",
    id: "51675••••011",
    periode: "November 2026",
    jumlah: "Rp77.125",
    data: "20 November 2026 07.30",
    batas: "20 November 2026",
  },
};

/** Two to four of them, each named. */
export const FEW_BILLS: MessageTemplate = {
  name: "tagihan_listrik_beberapa",
  language: "id",
  category: "UTILITY",
  body: `Kepada {{nama}}, ada {{banyak}} tagihan listrik yang tercatat belum lunas (data per {{data}}): {{rincian}}. Jumlah semuanya {{jumlah}}, dengan batas bayar {{batas}}. ${ADVICE}`,
  footer: STOP,
  buttons: BUTTONS,
  examples: {
    nama: "Pelanggan PLN",
    banyak: "2",
    data: "20 November 2026 07.30",
    rincian: "51675••••011 November 2026 Rp77.125; 51675••••022 November 2026 Rp52.756",
    jumlah: "Rp129.881",
    batas: "20 November 2026",
  },
};

/** More than can be named in one line. */
export const MANY_BILLS: MessageTemplate = {
  name: "tagihan_listrik_banyak",
  language: "id",
  category: "UTILITY",
  body: `Kepada {{nama}}, ada {{banyak}} tagihan listrik yang tercatat belum lunas (data per {{data}}). Jumlah semuanya {{jumlah}}, dengan batas bayar {{batas}}. ${ADVICE}`,
  footer: STOP,
  buttons: BUTTONS,
  examples: {
    nama: "Pelanggan PLN",
    banyak: "6",
    data: "20 November 2026 07.30",
    jumlah: "Rp502.310",
    batas: "20 November 2026",
  },
};

/** A second word about bills that are still open. */
export const REMINDER: MessageTemplate = {
  name: "pengingat_tagihan",
  language: "id",
  category: "UTILITY",
  body: `Kepada {{nama}}, kami ingatkan bahwa {{banyak}} tagihan listrik sebesar {{jumlah}} masih tercatat belum lunas (data per {{data}}), dengan batas bayar {{batas}}. ${ADVICE}`,
  footer: STOP,
  buttons: BUTTONS,
  examples: {
    nama: "D••• A••••••",
    banyak: "1",
    jumlah: "Rp77.125",
    data: "20 November 2026 07.30",
    batas: "20 November 2026",
  },
};

/** A word of the unit to many, for `!broadcast <sasaran> templat:info_pelanggan <teks>`. */
export const CUSTOMER_NEWS: MessageTemplate = {
  name: "info_pelanggan",
  language: "id",
  category: "UTILITY",
  body: "Informasi layanan listrik dari {{unit}} untuk sambungan listrik Anda: {{isi}}. Pesan ini dikirim karena nomor ini terdaftar sebagai nomor pelanggan.",
  footer: STOP,
  buttons: [],
  examples: {
    unit: "PLN ULP Jajag",
    isi: "pemeliharaan jaringan Sabtu 5 Desember 2026 pukul 09.00 sampai 12.00 di Desa Jajag",
  },
};

/** What Lunas has to tell an admin who has not written within a day. */
export const STAFF_NOTE: MessageTemplate = {
  name: "kabar_petugas",
  language: "id",
  category: "UTILITY",
  body: "Kabar sistem pengiriman tagihan untuk petugas: {{kabar}} Balas pesan ini dengan !status untuk melihat keadaan terbaru.",
  footer: null,
  buttons: [],
  examples: { kabar: "Nomor jajag-1 terputus sejak pukul 08.12." },
};

/** Every template that Lunas uses. `lunas template submit` brings them to Meta. */
export const TEMPLATES: readonly MessageTemplate[] = [
  ONE_BILL,
  FEW_BILLS,
  MANY_BILLS,
  REMINDER,
  CUSTOMER_NEWS,
  STAFF_NOTE,
];

export function templateNamed(name: string): MessageTemplate | null {
  return TEMPLATES.find((template) => template.name === name) ?? null;
}
