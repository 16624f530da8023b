import { z } from "zod";
import { phoneWords, splitArguments } from "./config-words";
import { Fault } from "./domain/fault";
import type { Brakes } from "./domain/pacing";
import { type PhoneNumber, parsePhone } from "./domain/phone-number";
import { type PushTime, parsePushSchedule } from "./domain/push-schedule";
import { parseWorkingHours, type WorkingHours } from "./domain/working-hours";
import { SETTINGS, type Setting, type SettingName } from "./settings";

/** Everything an operator can set, parsed and frozen. Units are in the names. */
export interface Config {
  readonly channel: "sandbox" | "whatsapp";
  readonly databaseUrl: string;
  readonly dataFolder: string;
  readonly senders: readonly string[];
  readonly admins: readonly PhoneNumber[];
  readonly unitName: string;
  readonly pushSchedule: readonly PushTime[];
  readonly pushLateLimitMs: number;
  readonly invoicePdf: "off" | "on-request" | "attach";
  readonly invoiceTemplateFile: string | null;
  readonly holdoutPercent: number;
  readonly disclosure: "anyone" | "linked";
  readonly workingHours: WorkingHours;
  readonly brakes: Brakes;
  readonly breakerFailures: number;
  readonly moveColdAfterMs: number;
  readonly sendTimeoutMs: number;
  readonly http: { readonly host: string; readonly port: number } | null;
  readonly sandbox: { readonly crowd: boolean; readonly clock: "sample" | "real"; readonly seed: number };
  readonly whatsapp: {
    readonly chromiumPath: string | null;
    readonly chromiumArgs: readonly string[];
    readonly webVersionCache: boolean;
    readonly takeoverOnConflict: boolean;
    readonly typingIndicator: boolean;
    readonly answerCalls: boolean;
    readonly restartHour: number | null;
  };
  readonly reportDays: readonly ReportDay[];
  readonly logLevel: "error" | "warn" | "info" | "debug";
  /** Nothing was set by hand: the newcomer's first start may load sample data. */
  readonly isUntouched: boolean;
}

/** When the effect report goes to the admins, by itself. */
export type ReportDay = "D+1" | "D+3" | "D+7" | "month-end";

type Environment = Readonly<Record<string, string | undefined>>;

/** TCP's. */
const HIGHEST_PORT = 65_535;
const number = () => z.coerce.number({ error: "not a number" });
const onOff = z.enum(["on", "off"]).transform((word) => word === "on");
const seconds = number().min(0).max(3600);
const count = z
  .string()
  .regex(/^(\d+|none)$/, "a whole number, or none")
  .transform((text) => (text === "none" ? Number.POSITIVE_INFINITY : Number(text)));
const list = z.string().transform((text) => text.split(/[\s,;]+/).filter((word) => word !== ""));

/** How each setting is read. Its default and its words for people stand in `settings.ts`. */
const READERS = {
  CHANNEL: z.enum(["sandbox", "whatsapp"]),
  DATABASE_URL: z
    .string()
    .regex(
      /^((mysql|mariadb):\/\/[^/]+\/.+|sqlite:.+)$/,
      "mysql://user:password@host:3306/name, or sqlite:path",
    ),
  DATA_FOLDER: z.string().min(1),
  SENDERS: list.refine(
    (labels) => labels.length > 0 && labels.every((label) => /^[\w-]{1,40}$/.test(label)),
    "labels of letters, digits, - and _, separated by commas",
  ),
  ADMIN_NUMBERS: z.string().transform((text, context) => {
    const phones: PhoneNumber[] = [];
    for (const word of phoneWords(text)) {
      const phone = parsePhone(word);
      if (typeof phone === "string") phones.push(phone);
      else context.addIssue({ code: "custom", message: `${word} is not an Indonesian mobile number (628…)` });
    }
    return phones;
  }),
  UNIT_NAME: z.string().min(1).max(60),
  PUSH_SCHEDULE: z.string().transform((text, context) => {
    const parsed = parsePushSchedule(text === "off" ? "" : text);
    if ("wrong" in parsed) {
      context.addIssue({ code: "custom", message: `"${parsed.wrong}" is not like "D 08:00" or "D-3 09:00"` });
      return z.NEVER;
    }
    return parsed;
  }),
  PUSH_LATE_LIMIT_HOURS: number().min(0).max(72),
  INVOICE_PDF: z.enum(["off", "on-request", "attach"]),
  INVOICE_TEMPLATE_FILE: z.string(),
  HOLDOUT_PERCENT: number().int().min(0).max(50),
  DISCLOSURE: z.enum(["anyone", "linked"]),
  WORKING_HOURS: z.string().transform((text, context) => {
    const parsed = parseWorkingHours(text);
    if (parsed !== null) return parsed;
    context.addIssue({ code: "custom", message: 'like "1-5 08:00-16:00" (1 = Monday)' });
    return z.NEVER;
  }),
  SEND_HOURS: z.string().transform((text, context) => {
    const match = /^(\d{1,2})[:.](\d{2})-(\d{1,2})[:.](\d{2})$/.exec(text.trim());
    const minutes = match?.slice(1).map(Number) ?? [];
    const opensAtMinute = minutes[0]! * 60 + minutes[1]!;
    const closesAtMinute = minutes[2]! * 60 + minutes[3]!;
    if (match !== null && opensAtMinute < closesAtMinute && closesAtMinute <= 1440)
      return { opensAtMinute, closesAtMinute };
    context.addIssue({ code: "custom", message: 'like "08:00-20:00"' });
    return z.NEVER;
  }),
  DELAY_SECONDS: z.string().transform((text, context) => {
    const [min, max] = text.split("-").map((part) => seconds.safeParse(part.trim()).data);
    if (min !== undefined && (max ?? min) >= min) return { minMs: min * 1000, maxMs: (max ?? min) * 1000 };
    context.addIssue({ code: "custom", message: 'seconds, like "6-12" or "0"' });
    return z.NEVER;
  }),
  HOURLY_CAP: count,
  DAILY_CAP: count,
  COLD_DAILY_CAP: count,
  WARM_UP_DAYS: number().int().min(0).max(90),
  BREAKER_FAILURES: number().int().min(2).max(100),
  MOVE_COLD_AFTER_MINUTES: number().min(1),
  SEND_TIMEOUT_SECONDS: number().min(0.5).max(300),
  HTTP_HOST: z.string().min(1),
  HTTP_PORT: z
    .string()
    .refine(
      (text) => text === "off" || (/^\d{1,5}$/.test(text) && Number(text) <= HIGHEST_PORT),
      "a port, or off",
    )
    .transform((text) => (text === "off" ? null : Number(text))),
  SANDBOX_CROWD: onOff,
  SANDBOX_CLOCK: z.enum(["sample", "real"]),
  SANDBOX_SEED: number().int(),
  CHROMIUM_PATH: z.string(),
  CHROMIUM_ARGS: z.string().transform(splitArguments),
  WEB_VERSION_CACHE: onOff,
  TAKEOVER_ON_CONFLICT: onOff,
  TYPING_INDICATOR: onOff,
  ANSWER_CALLS: onOff,
  NIGHTLY_RESTART_HOUR: z
    .string()
    .regex(/^(off|[01]?\d|2[0-3])$/, "an hour from 0 to 23, or off")
    .transform((text) => (text === "off" ? null : Number(text))),
  REPORT_DAYS: list.pipe(z.array(z.enum(["D+1", "D+3", "D+7", "month-end", "off"]))),
  LOG_LEVEL: z.enum(["error", "warn", "info", "debug"]),
} satisfies Record<SettingName, z.ZodType>;

/** All that is wrong with an environment, each line with its remedy; empty when it is good. */
export function configProblems(environment: Environment): string[] {
  return read(environment).problems;
}

/** The settings of an environment. Throws one Fault that lists everything that is wrong with it. */
export function loadConfig(environment: Environment): Config {
  const { values, problems } = read(environment);
  if (problems.length > 0)
    throw new Fault(
      "config_invalid",
      `The settings are not right yet:\n${problems.map((line) => `- ${line}`).join("\n")}`,
    );
  return toConfig(values as Values, environment);
}

type Values = { readonly [Name in SettingName]: z.output<(typeof READERS)[Name]> };

function read(environment: Environment): { values: Partial<Values>; problems: string[] } {
  const values: Record<string, unknown> = {};
  const problems: string[] = [];
  const isWhatsApp = environment.CHANNEL === "whatsapp";
  for (const setting of SETTINGS as readonly (Setting & { readonly name: SettingName })[]) {
    const given = environment[setting.name]?.trim();
    const fallback = (isWhatsApp ? setting.whatsapp : undefined) ?? setting.default;
    const result = READERS[setting.name].safeParse(given === undefined || given === "" ? fallback : given);
    if (result.success) values[setting.name] = result.data;
    else {
      const reason = result.error.issues.map((issue) => issue.message).join("; ");
      const shown = setting.name === "DATABASE_URL" ? "" : ` "${given}"`;
      problems.push(`${setting.name}${shown}: ${reason}. ${setting.help} Default: ${fallback || "(empty)"}.`);
    }
  }
  return { values, problems: [...problems, ...unknownNames(environment)] };
}

/** A misspelt setting would be ignored in silence; the prefix-free names are too general to refuse, so only near ones. */
function unknownNames(environment: Environment): string[] {
  const known = new Set<string>(SETTINGS.map((setting) => setting.name));
  const stems = new Set(SETTINGS.map((setting) => setting.name.replace(/_/g, "")));
  return Object.keys(environment)
    .filter(
      (name) =>
        !known.has(name) && (stems.has(name.replace(/[_-]/g, "").toUpperCase()) || known.has(`${name}S`)),
    )
    .map((name) => `${name} is not a setting; did you mean one of those in .env.example?`);
}

function toConfig(values: Values, environment: Environment): Config {
  return Object.freeze({
    channel: values.CHANNEL,
    // The embedded file lives with everything else of its data folder.
    databaseUrl: environment.DATABASE_URL?.trim()
      ? values.DATABASE_URL
      : `sqlite:${values.DATA_FOLDER}/lunas.db`,
    dataFolder: values.DATA_FOLDER,
    senders: values.SENDERS,
    admins: values.ADMIN_NUMBERS,
    unitName: values.UNIT_NAME,
    pushSchedule: values.PUSH_SCHEDULE,
    pushLateLimitMs: values.PUSH_LATE_LIMIT_HOURS * 3_600_000,
    invoicePdf: values.INVOICE_PDF,
    invoiceTemplateFile: values.INVOICE_TEMPLATE_FILE || null,
    holdoutPercent: values.HOLDOUT_PERCENT,
    disclosure: values.DISCLOSURE,
    workingHours: values.WORKING_HOURS,
    brakes: {
      delayMinMs: values.DELAY_SECONDS.minMs,
      delayMaxMs: values.DELAY_SECONDS.maxMs,
      hourlyCap: values.HOURLY_CAP,
      dailyCap: values.DAILY_CAP,
      coldDailyCap: values.COLD_DAILY_CAP,
      warmUpDays: values.WARM_UP_DAYS,
      ...values.SEND_HOURS,
    },
    breakerFailures: values.BREAKER_FAILURES,
    moveColdAfterMs: values.MOVE_COLD_AFTER_MINUTES * 60_000,
    sendTimeoutMs: values.SEND_TIMEOUT_SECONDS * 1000,
    http: values.HTTP_PORT === null ? null : { host: values.HTTP_HOST, port: values.HTTP_PORT },
    sandbox: { crowd: values.SANDBOX_CROWD, clock: values.SANDBOX_CLOCK, seed: values.SANDBOX_SEED },
    whatsapp: {
      chromiumPath: values.CHROMIUM_PATH || null,
      chromiumArgs: values.CHROMIUM_ARGS,
      webVersionCache: values.WEB_VERSION_CACHE,
      takeoverOnConflict: values.TAKEOVER_ON_CONFLICT,
      typingIndicator: values.TYPING_INDICATOR,
      answerCalls: values.ANSWER_CALLS,
      restartHour: values.NIGHTLY_RESTART_HOUR,
    },
    reportDays: values.REPORT_DAYS.filter((day): day is ReportDay => day !== "off"),
    logLevel: values.LOG_LEVEL,
    isUntouched: !environment.CHANNEL && !environment.DATABASE_URL,
  });
}
