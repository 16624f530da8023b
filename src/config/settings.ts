import { CLOUD_SETTINGS } from "./cloud-settings";
import { RETENTION_SETTINGS } from "./retention-settings";
import { SANDBOX_SETTINGS } from "./sandbox-settings";
import type { Setting } from "./setting";

export { defaultOf, type Setting } from "./setting";

export const SETTINGS = [
  {
    name: "CHANNEL",
    default: "sandbox",
    help: "`sandbox`: a pretend WhatsApp inside the process; `whatsapp`: the real one, through a browser; `cloud`: Meta's official Cloud API.",
    petunjuk:
      "`sandbox`: WhatsApp pura-pura di dalam program; `whatsapp`: yang sungguhan, lewat peramban; `cloud`: Cloud API resmi dari Meta.",
  },
  {
    name: "DATABASE_URL",
    default: "sqlite:data/lunas.db",
    help: "`mysql://user:password@host:3306/name` in production; otherwise the embedded SQLite file `lunas.db` in DATA_FOLDER.",
    petunjuk:
      "`mysql://pengguna:sandi@host:3306/nama` untuk kantor; tanpa ini berkas SQLite `lunas.db` di DATA_FOLDER.",
  },
  {
    name: "DATA_FOLDER",
    default: "data",
    help: "Where sessions, logs and documents are kept.",
    petunjuk: "Tempat sesi, catatan, dan dokumen disimpan.",
  },
  {
    name: "SENDERS",
    default: "jajag-1",
    help: "Labels of our WhatsApp numbers, separated by commas.",
    petunjuk: "Label nomor WhatsApp unit, dipisah koma.",
  },
  {
    name: "ADMIN_NUMBERS",
    default: "",
    help: "Phones that may write `!` commands and that are told of trouble, separated by commas.",
    petunjuk: "Nomor HP yang boleh menulis perintah `!` dan diberi tahu bila ada masalah, dipisah koma.",
  },
  {
    name: "UNIT_NAME",
    default: "PLN ULP Jajag",
    help: "How the unit signs its messages.",
    petunjuk: "Nama unit di bawah pesan.",
  },
  {
    name: "PUSH_SCHEDULE",
    default: "D 08:00",
    help: "When the invoice push goes out, WIB: `D` is the due date (the 20th), `D-3` three days before; several separated by commas; `off` for never.",
    petunjuk:
      "Kapan tagihan dikirim, WIB: `D` hari batas bayar (tanggal 20), `D-3` tiga hari sebelumnya; beberapa dipisah koma; `off` tidak pernah.",
  },
  {
    name: "PUSH_LATE_LIMIT_HOURS",
    default: "10",
    help: "A push missed while Lunas was down, or that waits for its month's bills, is still sent so many hours later.",
    petunjuk: "Kiriman yang terlewat ketika Lunas mati masih dikirim sampai sekian jam kemudian.",
  },
  {
    name: "INVOICE_PDF",
    default: "on-request",
    help: "`off`, `on-request` (customers answer PDF) or `attach` (with every push).",
    petunjuk: "`off`, `on-request` (pelanggan membalas PDF), atau `attach` (ikut setiap kiriman).",
  },
  {
    name: "INVOICE_TEMPLATE_FILE",
    default: "",
    help: "A text file with your own invoice text; see `lunas template check`.",
    petunjuk: "Berkas teks tagihan milik unit sendiri; lihat `lunas template check`.",
  },
  {
    name: "HOLDOUT_PERCENT",
    default: "0",
    help: "Share of contacts, 0 to 50, deliberately not written to, so that the effect can be measured.",
    petunjuk: "Bagian kontak, 0 sampai 50 persen, yang sengaja tidak dikirimi supaya hasilnya dapat diukur.",
  },
  {
    name: "DISCLOSURE",
    default: "anyone",
    help: "`anyone` who knows an ID gets amount and due date; `linked`: only phones registered for it.",
    petunjuk:
      "`anyone`: siapa pun yang tahu ID melihat jumlah dan batas bayar; `linked`: hanya nomor yang terdaftar.",
  },
  {
    name: "WORKING_HOURS",
    default: "1-5 08:00-16:00",
    help: "When people of the unit answer: days (1 = Monday) and hours, WIB.",
    petunjuk: "Kapan petugas menjawab: hari (1 = Senin) dan jam, WIB.",
  },
  {
    name: "SEND_HOURS",
    default: "08:00-20:00",
    help: "Campaign messages leave only between these hours, WIB. Replies go at any time.",
    petunjuk: "Kiriman kampanye hanya berangkat di antara jam ini, WIB. Balasan selalu dikirim.",
  },
  {
    name: "DELAY_SECONDS",
    default: "0-0.1",
    whatsapp: "6-12",
    cloud: "0",
    help: "Pause between two campaign messages of one number; drawn anew each time.",
    petunjuk: "Jeda, dalam detik, antara dua kiriman kampanye satu nomor; diundi setiap kali.",
  },
  {
    name: "HOURLY_CAP",
    default: "none",
    whatsapp: "240",
    help: "Campaign messages an hour and number; `none` for no cap.",
    petunjuk: "Kiriman kampanye per jam dan nomor; `none` tanpa batas.",
  },
  {
    name: "DAILY_CAP",
    default: "none",
    whatsapp: "1500",
    help: "Campaign messages a day and number.",
    petunjuk: "Kiriman kampanye per hari dan nomor; `none` tanpa batas.",
  },
  {
    name: "COLD_DAILY_CAP",
    default: "none",
    whatsapp: "60",
    help: "Of these, to contacts with whom nobody has written yet. WhatsApp bans for these first.",
    petunjuk:
      "Di antaranya yang ke kontak baru (belum pernah saling menulis). Karena inilah WhatsApp paling sering memblokir.",
  },
  {
    name: "WARM_UP_DAYS",
    default: "0",
    whatsapp: "14",
    help: "A freshly linked number starts with a tenth of its caps and has them whole after so many days.",
    petunjuk: "Nomor yang baru ditautkan mulai dengan sepersepuluh kuotanya, dan penuh setelah sekian hari.",
  },
  {
    name: "BREAKER_FAILURES",
    default: "5",
    help: "So many failures in a row that concern our number pause all campaigns.",
    petunjuk: "Sekian kegagalan berturut-turut yang menyangkut nomor unit menjeda semua kampanye.",
  },
  {
    name: "MOVE_COLD_AFTER_MINUTES",
    default: "120",
    help: "A number that is down for so long gives its waiting cold contacts to another.",
    petunjuk: "Nomor yang terputus sekian menit menyerahkan kontak barunya yang menunggu ke nomor lain.",
  },
  {
    name: "SEND_TIMEOUT_SECONDS",
    default: "20",
    whatsapp: "60",
    cloud: "60",
    help: "Longest wait for the answer to one send; after that the message is uncertain.",
    petunjuk: "Paling lama menunggu jawaban satu kiriman; sesudah itu pesannya belum pasti.",
  },
  {
    name: "HTTP_HOST",
    default: "127.0.0.1",
    help: "Address of the HTTP face. Keep it on loopback; any other needs HTTP_TOKEN.",
    petunjuk: "Alamat HTTP. Biarkan 127.0.0.1; yang lain perlu HTTP_TOKEN.",
  },
  {
    name: "HTTP_TOKEN",
    default: "",
    help: "What programs must bring (`Authorization: Bearer …`), 16 letters or more; people sign in. `/healthz` without it says only up or down. The sandbox stays on this machine all the same.",
    petunjuk:
      "Sandi untuk permintaan HTTP dari program (`Authorization: Bearer …`; orang masuk dengan akunnya), paling sedikit 16 huruf; `/healthz` tanpa sandi hanya menjawab up atau down.",
  },
  {
    name: "HTTP_PORT",
    default: "3000",
    help: "Port of the HTTP face (`/healthz`, `/metrics`, the sandbox), or `off`.",
    petunjuk: "Port HTTP (`/healthz`, `/metrics`, sandbox), atau `off`.",
  },
  {
    name: "PUBLIC_URL",
    default: "",
    help: "Where people reach the screens through a proxy on this machine (`https://lunas.unit.example`): that name is let in, cookies are for https only, and the proxy's `X-Forwarded-For` counts.",
    petunjuk:
      "Alamat layar bagi orang bila ada Caddy atau nginx di depannya, di komputer ini juga (`https://lunas.unit.example`).",
  },
  ...SANDBOX_SETTINGS,
  {
    name: "CHROMIUM_PATH",
    default: "",
    help: "The browser to use; empty: puppeteer's own rule, then the places of the system.",
    petunjuk: "Peramban yang dipakai; kosong: aturan puppeteer, lalu tempat-tempat biasa di komputer ini.",
  },
  {
    name: "CHROMIUM_ARGS",
    default: "",
    help: "More arguments for the browser, as on a command line.",
    petunjuk: "Argumen tambahan untuk peramban, seperti di baris perintah.",
  },
  {
    name: "WEB_VERSION_CACHE",
    default: "off",
    help: "Keep copies of WhatsApp's page under the data folder.",
    petunjuk: "Simpan salinan halaman WhatsApp di folder data? `on` atau `off`.",
  },
  {
    name: "TAKEOVER_ON_CONFLICT",
    default: "on",
    help: "Take the session back when another browser opens it.",
    petunjuk: "Ambil lagi sesinya bila peramban lain membukanya? `on` atau `off`.",
  },
  {
    name: "TYPING_INDICATOR",
    default: "on",
    help: 'Show "typing …" before a reply.',
    petunjuk: 'Tampilkan "sedang mengetik" sebelum balasan? `on` atau `off`.',
  },
  {
    name: "ANSWER_CALLS",
    default: "on",
    help: "Answer a call with one polite text.",
    petunjuk: "Jawab telepon dengan satu teks sopan? `on` atau `off`.",
  },
  {
    name: "NIGHTLY_RESTART_HOUR",
    default: "2",
    help: "Hour (WIB) of the browser's planned restart when nothing is being sent; `off` for never.",
    petunjuk: "Jam (WIB) peramban dimulai ulang bila tidak ada yang sedang dikirim; `off` tidak pernah.",
  },
  ...CLOUD_SETTINGS,
  {
    name: "REPORT_DAYS",
    default: "D+1,D+3,D+7,month-end",
    help: "When the effect report goes to the admins by itself; `off` for never.",
    petunjuk: "Kapan laporan hasil dikirim sendiri ke admin; `off` tidak pernah.",
  },
  ...RETENTION_SETTINGS,
  {
    name: "ROUTE_LENGTH",
    default: "5",
    help: "Letters of the meter-reading code (KDDK) that name the route in reports; behind them stands each customer's place.",
    petunjuk: "Berapa huruf pertama KDDK yang menyebut rute di laporan; selebihnya urutan pelanggan.",
  },
  {
    name: "LOG_LEVEL",
    default: "info",
    help: "What the console shows: `error`, `warn`, `info` or `debug`.",
    petunjuk: "Yang tampil di layar: `error`, `warn`, `info`, atau `debug`.",
  },
] as const satisfies readonly Setting[];

export type SettingName = (typeof SETTINGS)[number]["name"];
