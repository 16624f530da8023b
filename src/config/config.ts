import type { ShownSetting } from "../application/ports/shown-setting";
import type { Brakes } from "../domain/pacing";
import type { PhoneNumber } from "../domain/phone-number";
import type { PushTime } from "../domain/push-schedule";
import type { Retention } from "../domain/retention";
import type { WorkingHours } from "../domain/working-hours";

/** Everything an operator can set, parsed and frozen. Units are in the names. */
export interface Config {
  readonly channel: "sandbox" | "whatsapp" | "cloud";
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
  readonly http: {
    readonly host: string;
    readonly isLoopback: boolean;
    readonly port: number;
    /** What every request must bring; never `null` beyond loopback. */
    readonly token: string | null;
    /** Where people reach it through a proxy on this machine, `https://…` without a path; `null` without one. */
    readonly publicUrl: string | null;
  } | null;
  readonly sandbox: { readonly crowd: boolean; readonly clock: "sample" | "real"; readonly seed: number };
  readonly cloud: {
    readonly accountId: string;
    /** In the order of `senders`. */
    readonly phoneNumberIds: readonly string[];
    readonly token: string;
    readonly appSecret: string;
    readonly verifyToken: string;
    readonly apiUrl: string;
    readonly apiVersion: string;
    readonly messagesPerSecond: number | null;
    /** Rupiah for one utility template; 0 where nobody has said. */
    readonly utilityPrice: number;
  };
  readonly whatsapp: {
    readonly chromiumPath: string | null;
    readonly chromiumArgs: readonly string[];
    readonly webVersionCache: boolean;
    readonly takeoverOnConflict: boolean;
    readonly typingIndicator: boolean;
    readonly answerCalls: boolean;
    readonly restartHour: number | null;
  };
  readonly retention: Retention;
  /** Letters of a route's code that name the route. */
  readonly routeLength: number;
  readonly reportDays: readonly ReportDay[];
  readonly logLevel: "error" | "warn" | "info" | "debug";
  /** Nothing was set by hand: the newcomer's first start may load sample data. */
  readonly isUntouched: boolean;
  /** All settings as they may be shown, each with its source. */
  readonly shown: readonly ShownSetting[];
  /** What is allowed and probably not meant, as sentences. */
  readonly warnings: readonly string[];
}

/** When the effect report goes to the admins, by itself. */
export type ReportDay = "D+1" | "D+3" | "D+7" | "month-end";
