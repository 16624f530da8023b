/** What the pretend WhatsApp does. */
export const SANDBOX_SETTINGS = [
  {
    name: "SANDBOX_CROWD",
    default: "on",
    help: "Do the pretend customers receive, read and answer by themselves?",
    petunjuk: "Apakah pelanggan rekaan menerima, membaca, dan menjawab sendiri? `on` atau `off`.",
  },
  {
    name: "SANDBOX_CLOCK",
    default: "sample",
    help: "`sample`: the first start stands at 07.59.40 WIB on the 20th of the sample month; `real`: the machine's clock.",
    petunjuk:
      "`sample`: mulai pertama kali pada tanggal 20 pukul 07.59.40 WIB bulan contoh; `real`: jam komputer.",
  },
  {
    name: "SANDBOX_SEED",
    default: "1",
    help: "Which crowd, and which sample data.",
    petunjuk: "Pelanggan rekaan dan data contoh yang mana.",
  },
] as const;
