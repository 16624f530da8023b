import type { DataSource } from "typeorm";
import type { ViewQueries } from "../../../application/views/queries";
import { mutexOf } from "../connection/mutex";
import { sqlOfDataSource } from "../connection/sql";
import { auditQueries } from "./audit";
import { campaignQueries } from "./campaigns";
import { caseQueries } from "./cases";
import { chatQueries } from "./chats";
import { customerQueries } from "./customers";
import { importQueries } from "./imports";
import { monthQueries } from "./month";
import { phoneQueries } from "./phones";

/** What screens read, each statement on its own. */
export function createViewQueries(dataSource: DataSource): ViewQueries {
  const isSqlite = dataSource.options.type === "better-sqlite3";
  const exclusive = isSqlite ? mutexOf(dataSource) : <T>(work: () => Promise<T>) => work();
  const sql = sqlOfDataSource(dataSource, exclusive);
  return {
    audit: auditQueries(sql),
    campaigns: campaignQueries(sql),
    month: monthQueries(sql),
    cases: caseQueries(sql),
    chats: chatQueries(sql),
    customers: customerQueries(sql),
    imports: importQueries(sql),
    phones: phoneQueries(sql),
  };
}
