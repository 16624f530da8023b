import { mutexOf } from "../../src/adapters/database/connection/mutex";
import { type Sql, sqlOfDataSource } from "../../src/adapters/database/connection/sql";
import { startCampaign } from "../../src/application/campaigns/campaign-acts";
import type { Base } from "../../src/compose/base";
import { buildTown, planTown } from "../support/town";

/** The office's database, for what no use case does. */
export function sqlOf({ config, dataSource }: Base): Sql {
  const exclusive = config.databaseUrl.startsWith("sqlite:")
    ? mutexOf(dataSource)
    : <T>(work: () => Promise<T>) => work();
  return sqlOfDataSource(dataSource, exclusive);
}

/** A town of so many and its push, under way. Returns the campaign's number. */
export async function runningPush(base: Base, size: number): Promise<number> {
  await buildTown(sqlOf(base), size);
  await base.store.now.senders.add("jajag-1", base.clock.now());
  const { campaign } = await planTown(base.dataSource, "jajag-1", 0);
  const deps = { store: base.store, clock: base.clock, events: { emit: () => undefined } };
  await startCampaign(deps, campaign.id, "jadwal");
  return campaign.id;
}
