/** One setting as people see it: README, `.env.example` and `lunas config` all come from here. */
export interface Setting {
  readonly name: string;
  readonly default: string;
  /** The default with CHANNEL=whatsapp, where the sandbox's would be reckless. */
  readonly whatsapp?: string;
  readonly help: string;
}

export const SETTINGS = [
  {
    name: "CHANNEL",
    default: "sandbox",
    help: "`sandbox`: a pretend WhatsApp inside the process; `whatsapp`: the real one.",
  },
  {
    name: "DATABASE_URL",
    default: "sqlite:data/lunas.db",
    help: "`mysql://user:password@host:3306/name` in production; otherwise the embedded SQLite file `lunas.db` in DATA_FOLDER.",
  },
  { name: "DATA_FOLDER", default: "data", help: "Where sessions, logs and documents are kept." },
  { name: "SENDERS", default: "jajag-1", help: "Labels of our WhatsApp numbers, separated by commas." },
  {
    name: "ADMIN_NUMBERS",
    default: "",
    help: "Phones that may write `!` commands and that are told of trouble, separated by commas.",
  },
  { name: "UNIT_NAME", default: "PLN ULP Jajag", help: "How the unit signs its messages." },
  {
    name: "PUSH_SCHEDULE",
    default: "D 08:00",
    help: "When the invoice push goes out, WIB: `D` is the due date (the 20th), `D-3` three days before; several separated by commas; `off` for never.",
  },
  {
    name: "PUSH_LATE_LIMIT_HOURS",
    default: "10",
    help: "A push missed while Lunas was down is still sent so many hours later.",
  },
  {
    name: "INVOICE_PDF",
    default: "on-request",
    help: "`off`, `on-request` (customers answer PDF) or `attach` (with every push).",
  },
  {
    name: "INVOICE_TEMPLATE_FILE",
    default: "",
    help: "A text file with your own invoice text; see `lunas template check`.",
  },
  {
    name: "HOLDOUT_PERCENT",
    default: "0",
    help: "Share of contacts, 0 to 50, deliberately not written to, so that the effect can be measured.",
  },
  {
    name: "DISCLOSURE",
    default: "anyone",
    help: "`anyone` who knows an ID gets amount and due date; `linked`: only phones registered for it.",
  },
  {
    name: "WORKING_HOURS",
    default: "1-5 08:00-16:00",
    help: "When people of the unit answer: days (1 = Monday) and hours, WIB.",
  },
  {
    name: "SEND_HOURS",
    default: "08:00-20:00",
    help: "Campaign messages leave only between these hours, WIB. Replies go at any time.",
  },
  {
    name: "DELAY_SECONDS",
    default: "0-0.1",
    whatsapp: "6-12",
    help: "Pause between two campaign messages of one number; drawn anew each time.",
  },
  {
    name: "HOURLY_CAP",
    default: "none",
    whatsapp: "240",
    help: "Campaign messages an hour and number; `none` for no cap.",
  },
  { name: "DAILY_CAP", default: "none", whatsapp: "1500", help: "Campaign messages a day and number." },
  {
    name: "COLD_DAILY_CAP",
    default: "none",
    whatsapp: "60",
    help: "Of these, to contacts with whom nobody has written yet. WhatsApp bans for these first.",
  },
  {
    name: "WARM_UP_DAYS",
    default: "0",
    whatsapp: "14",
    help: "A freshly linked number starts with a tenth of its caps and has them whole after so many days.",
  },
  {
    name: "BREAKER_FAILURES",
    default: "5",
    help: "So many failures in a row that concern our number pause all campaigns.",
  },
  {
    name: "MOVE_COLD_AFTER_MINUTES",
    default: "120",
    help: "A number that is down for so long gives its waiting cold contacts to another.",
  },
  {
    name: "SEND_TIMEOUT_SECONDS",
    default: "20",
    whatsapp: "60",
    help: "Longest wait for the answer to one send; after that the message is uncertain.",
  },
  { name: "HTTP_HOST", default: "127.0.0.1", help: "Address of the HTTP face. Keep it on loopback." },
  { name: "HTTP_PORT", default: "3000", help: "Port of the HTTP face (`/healthz`, the sandbox), or `off`." },
  {
    name: "SANDBOX_CROWD",
    default: "on",
    help: "Do the pretend customers receive, read and answer by themselves?",
  },
  {
    name: "SANDBOX_CLOCK",
    default: "sample",
    help: "`sample`: the first start stands at 07.59.40 WIB on the 20th of the sample month; `real`: the machine's clock.",
  },
  { name: "SANDBOX_SEED", default: "1", help: "Which crowd, and which sample data." },
  {
    name: "CHROMIUM_PATH",
    default: "",
    help: "The browser to use; empty: puppeteer's own rule, then the places of the system.",
  },
  { name: "CHROMIUM_ARGS", default: "", help: "More arguments for the browser, as on a command line." },
  {
    name: "WEB_VERSION_CACHE",
    default: "off",
    help: "Keep copies of WhatsApp's page under the data folder.",
  },
  {
    name: "TAKEOVER_ON_CONFLICT",
    default: "on",
    help: "Take the session back when another browser opens it.",
  },
  { name: "TYPING_INDICATOR", default: "on", help: 'Show "typing …" before a reply.' },
  { name: "ANSWER_CALLS", default: "on", help: "Answer a call with one polite text." },
  {
    name: "NIGHTLY_RESTART_HOUR",
    default: "2",
    help: "Hour (WIB) of the browser's planned restart when nothing is being sent; `off` for never.",
  },
  {
    name: "REPORT_DAYS",
    default: "D+1,D+3,D+7,month-end",
    help: "When the effect report goes to the admins by itself; `off` for never.",
  },
  { name: "LOG_LEVEL", default: "info", help: "What the console shows: `error`, `warn`, `info` or `debug`." },
] as const satisfies readonly Setting[];

export type SettingName = (typeof SETTINGS)[number]["name"];
