import type { z } from "zod";
import { Fault } from "../domain/fault";
import { cloudProblems } from "./cloud-settings";
import type { Config, ReportDay } from "./config";
import { conflictsOf } from "./config-conflicts";
import { unknownNames } from "./config-names";
import { READERS } from "./config-readers";
import { hasSecret } from "./config-secrets";
import { defaultOf, SETTINGS, type Setting, type SettingName } from "./settings";
import { shownSettings } from "./shown-settings";

/** Addresses of this machine that no other machine reaches. */
const LOOPBACK = /^(?:127(?:\.\d{1,3}){3}|localhost|::1|\[::1\])$/i;

type Environment = Readonly<Record<string, string | undefined>>;

/** All that is wrong with an environment, each line with its remedy; empty when it is good. `fileNames`: those of `.env`. */
export function configProblems(environment: Environment, fileNames: readonly string[] = []): string[] {
  return read(environment, fileNames).problems;
}

/** What is allowed and probably not meant: names that nobody reads, settings that contradict one another. */
export function configWarnings(environment: Environment, fileNames: readonly string[] = []): string[] {
  const { values, problems } = read(environment, fileNames);
  const { doubtful } = unknownNames(Object.keys(environment), fileNames);
  if (problems.length > 0) return [...doubtful];
  return [...doubtful, ...conflictsOf(toConfig(values as Values, environment))];
}

/** The settings of an environment. Throws one Fault that lists everything that is wrong with it. */
export function loadConfig(
  environment: Environment,
  fileNames: readonly string[] = [],
  /** What the environment sets above `.env`. */
  realNames: readonly string[] = [],
): Config {
  const { values, problems } = read(environment, fileNames);
  if (problems.length > 0) throw configFault(problems);
  return Object.freeze({
    ...toConfig(values as Values, environment),
    shown: shownSettings(environment, fileNames, realNames),
    warnings: configWarnings(environment, fileNames),
  });
}

/** One Fault for all that is wrong. */
export function configFault(problems: readonly string[]): Fault {
  return new Fault(
    "config_invalid",
    `Pengaturan belum benar:\n${problems.map((line) => `- ${line}`).join("\n")}`,
  );
}

type Values = { readonly [Name in SettingName]: z.output<(typeof READERS)[Name]> };

function read(
  environment: Environment,
  fileNames: readonly string[],
): { values: Partial<Values>; problems: string[] } {
  const values: Record<string, unknown> = {};
  const problems: string[] = [];
  for (const setting of SETTINGS as readonly (Setting & { readonly name: SettingName })[]) {
    const given = environment[setting.name]?.trim();
    const fallback = defaultOf(setting, environment.CHANNEL);
    const result = READERS[setting.name].safeParse(given === undefined || given === "" ? fallback : given);
    if (result.success) values[setting.name] = result.data;
    else {
      const reason = [...new Set(result.error.issues.map((issue) => issue.message))].join("; ");
      const shown = given === undefined || hasSecret(setting.name) ? "" : ` "${given}"`;
      problems.push(
        `${setting.name}${shown}: ${reason}. ${setting.petunjuk} Bawaan: ${fallback || "(kosong)"}.`,
      );
    }
  }
  const { HTTP_HOST: host, HTTP_PORT: port, HTTP_TOKEN: token } = values as Partial<Values>;
  if (host !== undefined && port !== null && token === "" && !LOOPBACK.test(host))
    problems.push(
      `HTTP_HOST "${host}": membuka Lunas ke jaringan tanpa sandi. Isi 127.0.0.1, atau isi juga HTTP_TOKEN dengan sandi panjang.`,
    );
  problems.push(...cloudProblems(values as Partial<Values>));
  return { values, problems: [...problems, ...unknownNames(Object.keys(environment), fileNames).wrong] };
}

function toConfig(values: Values, environment: Environment): Omit<Config, "shown" | "warnings"> {
  return {
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
    http:
      values.HTTP_PORT === null
        ? null
        : {
            host: values.HTTP_HOST,
            isLoopback: LOOPBACK.test(values.HTTP_HOST),
            port: values.HTTP_PORT,
            token: values.HTTP_TOKEN || null,
            publicUrl: values.PUBLIC_URL || null,
          },
    sandbox: { crowd: values.SANDBOX_CROWD, clock: values.SANDBOX_CLOCK, seed: values.SANDBOX_SEED },
    cloud: {
      accountId: values.CLOUD_ACCOUNT_ID,
      phoneNumberIds: values.CLOUD_PHONE_NUMBER_IDS,
      token: values.CLOUD_TOKEN,
      appSecret: values.CLOUD_APP_SECRET,
      verifyToken: values.CLOUD_VERIFY_TOKEN,
      apiUrl: values.CLOUD_API_URL,
      apiVersion: values.CLOUD_API_VERSION,
      messagesPerSecond: values.CLOUD_MESSAGES_PER_SECOND,
      utilityPrice: values.CLOUD_PRICE_UTILITY,
    },
    whatsapp: {
      chromiumPath: values.CHROMIUM_PATH || null,
      chromiumArgs: values.CHROMIUM_ARGS,
      webVersionCache: values.WEB_VERSION_CACHE,
      takeoverOnConflict: values.TAKEOVER_ON_CONFLICT,
      typingIndicator: values.TYPING_INDICATOR,
      answerCalls: values.ANSWER_CALLS,
      restartHour: values.NIGHTLY_RESTART_HOUR,
    },
    retention: {
      billMonths: values.RETAIN_BILL_MONTHS,
      textDays: values.RETAIN_TEXT_DAYS,
      auditMonths: values.RETAIN_AUDIT_MONTHS,
    },
    routeLength: values.ROUTE_LENGTH,
    reportDays: values.REPORT_DAYS.filter((day): day is ReportDay => day !== "off"),
    logLevel: values.LOG_LEVEL,
    isUntouched: !environment.CHANNEL && !environment.DATABASE_URL,
  };
}
