import { LOCK_PATIENCE_MS } from "../adapters/database/connection/when-unlocked";
import { type Base, openBase } from "../compose/base";
import type { Config } from "../config/config";

const WAITING = `Basis data sedang dikunci proses lain; menunggu paling lama ${LOCK_PATIENCE_MS / 1000} detik …`;

/** Opens the database for one command and closes it whatever happens. */
export async function withBase<T>(config: Config, work: (base: Base) => Promise<T>): Promise<T> {
  let isTold = false;
  const base = await openBase(config, {
    console: null,
    migrates: config.databaseUrl.startsWith("sqlite:"),
    onLocked() {
      if (!isTold) process.stderr.write(`${WAITING}\n`);
      isTold = true;
    },
  });
  try {
    return await work(base);
  } finally {
    await base.store.close();
    await base.log.close();
  }
}
