import { z } from "zod";
import { type PhoneNumber, parsePhone } from "../domain/phone-number";
import { parsePushSchedule } from "../domain/push-schedule";
import { parseWorkingHours } from "../domain/working-hours";
import { phoneWords, splitArguments } from "./config-words";
import type { SettingName } from "./settings";

/** TCP's. */
const HIGHEST_PORT = 65_535;

/** A number from `min` to `max`; the sentence is what an operator reads when it is none. */
const number = (min: number, max = Number.POSITIVE_INFINITY) => {
  const error = `seharusnya bilangan ${max === Number.POSITIVE_INFINITY ? `${min} ke atas` : `${min} sampai ${max}`}`;
  return z.coerce.number({ error }).min(min, { error }).max(max, { error });
};
const whole = (min: number, max?: number) =>
  number(min, max).refine(Number.isInteger, { error: "seharusnya bilangan bulat" });
const oneOf = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z.enum(words, { error: `seharusnya ${words.join(" atau ")}` });
const secret = z.string().regex(/^[\x21-\x7e]{0,600}$/, "seharusnya tanpa spasi dan tanpa tanda kutip");
const onOff = oneOf(["on", "off"]).transform((word) => word === "on");
const seconds = number(0, 3600);
const count = z
  .string()
  .regex(/^(\d+|none)$/, "seharusnya bilangan bulat, atau none")
  .transform((text) => (text === "none" ? Number.POSITIVE_INFINITY : Number(text)));
/** So many, or `off` = for ever. */
const keptFor = (min: number, max: number) =>
  z
    .string()
    .refine(
      (text) => text === "off" || (/^\d{1,4}$/.test(text) && Number(text) >= min && Number(text) <= max),
      `seharusnya ${min} sampai ${max}, atau off`,
    )
    .transform((text) => (text === "off" ? null : Number(text)));
const list = z.string().transform((text) => text.split(/[\s,;]+/).filter((word) => word !== ""));

/** How each setting is read. Its default and its words for people stand in `settings.ts`. */
export const READERS = {
  CHANNEL: oneOf(["sandbox", "whatsapp", "cloud"]),
  DATABASE_URL: z
    .string()
    .regex(
      /^((mysql|mariadb):\/\/[^/]+\/.+|sqlite:.+)$/,
      "seharusnya mysql://pengguna:sandi@host:3306/nama, atau sqlite:berkas",
    ),
  DATA_FOLDER: z.string().min(1),
  SENDERS: list
    .refine((labels) => labels.length > 0 && labels.every((label) => /^[\w-]{1,40}$/.test(label)), {
      error: "seharusnya label dari huruf, angka, - dan _, dipisah koma",
      abort: true,
    })
    .refine((labels) => new Set(labels).size === labels.length, "ada label yang tertulis dua kali"),
  ADMIN_NUMBERS: z.string().transform((text, context) => {
    const phones: PhoneNumber[] = [];
    for (const word of phoneWords(text)) {
      const phone = parsePhone(word);
      if (typeof phone === "string") phones.push(phone);
      else context.addIssue({ code: "custom", message: `${word} bukan nomor HP Indonesia (628…)` });
    }
    return phones;
  }),
  UNIT_NAME: z.string().min(1).max(60, "paling panjang 60 huruf"),
  PUSH_SCHEDULE: z.string().transform((text, context) => {
    const parsed = parsePushSchedule(text === "off" ? "" : text);
    if ("wrong" in parsed) {
      context.addIssue({
        code: "custom",
        message: `"${parsed.wrong}" seharusnya seperti "D 08:00" atau "D-3 09:00"`,
      });
      return z.NEVER;
    }
    return parsed;
  }),
  PUSH_LATE_LIMIT_HOURS: number(0, 72),
  INVOICE_PDF: oneOf(["off", "on-request", "attach"]),
  INVOICE_TEMPLATE_FILE: z.string(),
  HOLDOUT_PERCENT: whole(0, 50),
  DISCLOSURE: oneOf(["anyone", "linked"]),
  WORKING_HOURS: z.string().transform((text, context) => {
    const parsed = parseWorkingHours(text);
    if (parsed !== null) return parsed;
    context.addIssue({ code: "custom", message: 'seharusnya seperti "1-5 08:00-16:00" (1 = Senin)' });
    return z.NEVER;
  }),
  SEND_HOURS: z.string().transform((text, context) => {
    const match = /^(\d{1,2})[:.]([0-5]\d)-(\d{1,2})[:.]([0-5]\d)$/.exec(text.replaceAll(" ", ""));
    const minutes = match?.slice(1).map(Number) ?? [];
    const opensAtMinute = minutes[0]! * 60 + minutes[1]!;
    const closesAtMinute = minutes[2]! * 60 + minutes[3]!;
    if (match !== null && opensAtMinute < closesAtMinute && closesAtMinute <= 1440)
      return { opensAtMinute, closesAtMinute };
    const message = 'seharusnya seperti "08:00-20:00", jam buka sebelum jam tutup';
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  }),
  DELAY_SECONDS: z.string().transform((text, context) => {
    const [min, max] = text.split("-").map((part) => seconds.safeParse(part.trim()).data);
    if (min !== undefined && (max ?? min) >= min) return { minMs: min * 1000, maxMs: (max ?? min) * 1000 };
    context.addIssue({ code: "custom", message: 'seharusnya detik, seperti "6-12" atau "0"' });
    return z.NEVER;
  }),
  HOURLY_CAP: count,
  DAILY_CAP: count,
  COLD_DAILY_CAP: count,
  WARM_UP_DAYS: whole(0, 90),
  BREAKER_FAILURES: whole(2, 100),
  MOVE_COLD_AFTER_MINUTES: number(1),
  SEND_TIMEOUT_SECONDS: number(0.5, 300),
  HTTP_HOST: z.string().min(1),
  HTTP_TOKEN: z
    .string()
    .regex(/^(?:[\x21-\x7e]{16,200})?$/, "seharusnya 16 sampai 200 huruf atau angka tanpa spasi"),
  HTTP_PORT: z
    .string()
    .refine(
      (text) => text === "off" || (/^\d{1,5}$/.test(text) && Number(text) <= HIGHEST_PORT),
      `seharusnya port 0 sampai ${HIGHEST_PORT}, atau off`,
    )
    .transform((text) => (text === "off" ? null : Number(text))),
  PUBLIC_URL: z.string().transform((text, context) => {
    if (text === "") return "";
    const url = URL.canParse(text) ? new URL(text) : null;
    if (url?.protocol === "https:" && url.href === `${url.origin}/`) return url.origin;
    context.addIssue({ code: "custom", message: "seharusnya https:// dan nama, tanpa jalur di belakangnya" });
    return z.NEVER;
  }),
  SANDBOX_CROWD: onOff,
  SANDBOX_CLOCK: oneOf(["sample", "real"]),
  SANDBOX_SEED: z.coerce.number({ error: "seharusnya bilangan bulat" }).refine(Number.isInteger, {
    error: "seharusnya bilangan bulat",
  }),
  CHROMIUM_PATH: z.string(),
  CHROMIUM_ARGS: z.string().transform(splitArguments),
  WEB_VERSION_CACHE: onOff,
  TAKEOVER_ON_CONFLICT: onOff,
  TYPING_INDICATOR: onOff,
  ANSWER_CALLS: onOff,
  NIGHTLY_RESTART_HOUR: z
    .string()
    .regex(/^(off|[01]?\d|2[0-3])$/, "seharusnya jam 0 sampai 23, atau off")
    .transform((text) => (text === "off" ? null : Number(text))),
  ROUTE_LENGTH: whole(1, 30),
  CLOUD_ACCOUNT_ID: z.string().regex(/^\d{0,30}$/, "seharusnya angka saja"),
  CLOUD_PHONE_NUMBER_IDS: list.refine((ids) => ids.every((id) => /^\d{5,30}$/.test(id)), {
    error: "seharusnya ID dari angka saja, dipisah koma (bukan nomor HP)",
  }),
  CLOUD_TOKEN: secret,
  CLOUD_TOKEN_FILE: z.string(),
  CLOUD_APP_SECRET: secret,
  CLOUD_APP_SECRET_FILE: z.string(),
  CLOUD_VERIFY_TOKEN: z
    .string()
    .regex(/^(?:[\x21-\x7e]{16,200})?$/, "seharusnya 16 sampai 200 huruf atau angka tanpa spasi"),
  CLOUD_VERIFY_TOKEN_FILE: z.string(),
  CLOUD_API_URL: z.string().transform((text, context) => {
    const url = URL.canParse(text) ? new URL(text) : null;
    const isLoopback = url !== null && /^(?:127(?:\.\d{1,3}){3}|localhost|\[::1\])$/.test(url.hostname);
    if (url?.protocol === "https:" || (url?.protocol === "http:" && isLoopback))
      return url.href.replace(/\/$/, "");
    context.addIssue({ code: "custom", message: "seharusnya alamat https, atau http di komputer ini" });
    return z.NEVER;
  }),
  CLOUD_API_VERSION: z.string().regex(/^v\d{1,3}\.\d{1,2}$/, "seharusnya seperti v26.0"),
  CLOUD_MESSAGES_PER_SECOND: z
    .string()
    .regex(/^(?:auto|[1-9]\d{0,2}|1000)$/, "seharusnya auto, atau 1 sampai 1000")
    .transform((text) => (text === "auto" ? null : Number(text))),
  CLOUD_PRICE_UTILITY: number(0, 100_000),
  REPORT_DAYS: list.pipe(z.array(oneOf(["D+1", "D+3", "D+7", "month-end", "off"]))),
  RETAIN_BILL_MONTHS: keptFor(3, 120),
  RETAIN_TEXT_DAYS: keptFor(7, 3650),
  RETAIN_AUDIT_MONTHS: keptFor(6, 120),
  LOG_LEVEL: oneOf(["error", "warn", "info", "debug"]),
} satisfies Record<SettingName, z.ZodType>;
