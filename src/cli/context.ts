import type { Config } from "../config/config";

/** What every command group gets: the settings, read when a command needs them. */
export interface CliContext {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** What `.env` sets: there, an unknown name is a mistake. */
  readonly fileNames: readonly string[];
  /** What the environment itself sets: it wins over `.env`. */
  readonly realNames: readonly string[];
  config(): Config;
  print(text: string): void;
}
