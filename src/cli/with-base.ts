import { type Base, openBase } from "../compose";
import type { Config } from "../config";

/** Opens the database for one command and closes it whatever happens. */
export async function withBase<T>(config: Config, work: (base: Base) => Promise<T>): Promise<T> {
  const base = await openBase(config, { console: null, migrates: config.databaseUrl.startsWith("sqlite:") });
  try {
    return await work(base);
  } finally {
    await base.store.close();
    await base.log.close();
  }
}
