/** How long what is kept; `docs/retention.md` has the table. */
export const RETENTION_SETTINGS = [
  {
    name: "RETAIN_BILL_MONTHS",
    default: "13",
    help: "Months that paid bills are kept; open ones stay. `off`: for ever.",
    petunjuk: "Berapa bulan tagihan yang sudah lunas disimpan; yang belum lunas tetap ada. `off`: selamanya.",
  },
  {
    name: "RETAIN_TEXT_DAYS",
    default: "90",
    help: "Days that customers' words, sent texts and files received by WhatsApp are kept; counts and times stay. `off`: for ever.",
    petunjuk:
      "Berapa hari kata-kata pelanggan, teks terkirim, dan berkas dari WhatsApp disimpan; jumlah dan waktunya tetap ada. `off`: selamanya.",
  },
  {
    name: "RETAIN_AUDIT_MONTHS",
    default: "24",
    help: "Months that the record of admins' acts is kept. `off`: for ever.",
    petunjuk: "Berapa bulan catatan perbuatan admin disimpan. `off`: selamanya.",
  },
] as const;
