import { Writable } from "node:stream";
import { DateTime } from "luxon";
import { createLogger, format, type Logger, transports } from "winston";
import type { AppEvent, EventSink } from "../../application/ports/events";
import type { Clock } from "../../application/ports/ports";
import { ZONE } from "../../domain/local-time";
import { type LogLevel, phraseOf } from "./log-phrases";
import { mask, maskDeep } from "./mask";
import { appendRotating } from "./rotating-file";

/** Ten files of ten megabytes are months of an office's log, and no more of its disk. */
const FILE_LIMITS = { maxBytes: 10_000_000, keep: 10 };
/** A file that could not be written is left alone for so long. */
const TRY_FILE_AGAIN_MS = 30_000;

export interface LogOptions {
  /** The JSON log, one event a line, rotated; null for none. Several processes may share it. */
  readonly file: string | null;
  /** Where the lines for people go; null for nowhere. Coloured when it is a terminal. */
  readonly console: NodeJS.WritableStream | null;
  /** What the console shows at least; the file always has everything. */
  readonly consoleLevel: LogLevel;
}

export interface Log extends EventSink {
  /** Resolves when everything emitted has been handed on. */
  close(): Promise<void>;
}

/**
 * The only place where events become lines. Phones, customer ids and other long numbers are masked in both faces.
 * Trouble with the log itself (a full disk) is told on the console and never thrown into the work.
 */
export function createLog(options: LogOptions, deps: { readonly clock: Clock }): Log {
  const logger = createLogger({ level: "debug" });
  if (options.console !== null) addConsole(logger, options.console, options.consoleLevel);
  if (options.file !== null) addFile(logger, options.file, options.console, deps.clock);

  return {
    emit(event) {
      if (logger.transports.length === 0) return;
      const { level, text } = phraseOf(event);
      logger.log({ level, message: mask(text), at: deps.clock.now(), event });
    },
    close() {
      return new Promise((resolve) => {
        logger.once("finish", resolve);
        logger.end();
      });
    },
  };
}

function addFile(logger: Logger, path: string, console: NodeJS.WritableStream | null, clock: Clock): void {
  let closedUntil = 0;
  const stream = new Writable({
    decodeStrings: false,
    write(line: string, _encoding, done) {
      done();
      const now = clock.now().getTime();
      if (now < closedUntil) return;
      try {
        appendRotating(path, line, FILE_LIMITS);
      } catch (error) {
        closedUntil = now + TRY_FILE_AGAIN_MS;
        console?.write(`The log file cannot be written (${(error as Error).message}); trying again later.\n`);
      }
    },
  });
  logger.add(
    new transports.Stream({
      stream,
      eol: "\n",
      format: format.printf((info) => {
        const { name, ...facts } = info.event as AppEvent;
        const at = (info.at as Date).toISOString();
        return JSON.stringify({
          at,
          level: info.level,
          name,
          text: info.message,
          ...(maskDeep(facts) as object),
        });
      }),
    }),
  );
}

const COLOUR = { error: "\u001b[31m", warn: "\u001b[33m", info: "", debug: "\u001b[2m" } as const;

function addConsole(logger: Logger, stream: NodeJS.WritableStream, level: LogLevel): void {
  const { isTTY, hasColors } = stream as { readonly isTTY?: boolean; hasColors?(): boolean };
  // `hasColors` knows NO_COLOR and what TERM can do.
  const isColourful = isTTY === true && hasColors?.call(stream) !== false;
  logger.add(
    new transports.Stream({
      stream,
      level,
      eol: "\n",
      format: format.printf((info) => {
        const clock = DateTime.fromJSDate(info.at as Date, { zone: ZONE }).toFormat("HH.mm.ss");
        const colour = isColourful ? COLOUR[info.level as LogLevel] : "";
        return `${clock}  ${colour}${info.message}${colour === "" ? "" : "\u001b[0m"}`;
      }),
    }),
  );
}
