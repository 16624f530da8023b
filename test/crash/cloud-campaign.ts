import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DataSource } from "typeorm";
import { sqlOfDataSource } from "../../src/adapters/database/connection/sql";
import { startCampaign } from "../../src/application/campaigns/campaign-acts";
import { type LunasProcess, type Settings, startLunas } from "../e2e/lunas-process";
import { type Fault, type GraphApi, startGraphApi } from "../support/graph-api/graph-api";
import { ACCOUNT_ID, APP_SECRET } from "../support/graph-api/webhooks";
import { buildTown, phoneOf, planTown } from "../support/town";
import { seeded } from "./fate";

const NUMBER_ID = "106500000000001";
const SENDER = "jajag-1";
const LOOK_MS = 10;
/** What may become of a call; `null` nothing. Those of the first kind make doubts that nobody can settle. */
const FAULTS: readonly Fault[] = [
  "hangs",
  "reset",
  "500",
  "hangs_but_arrives",
  "reset_but_arrives",
  "500_but_arrives",
  "garbage_but_arrives",
  { code: 130429, details: "too fast" },
  { code: 131056, details: "too many to this person" },
  { code: 131056, details: "again too many to this person" },
];

export interface KilledCampaign {
  readonly dataSource: DataSource;
  readonly url: string;
  readonly people: number;
  readonly kills: number;
  /** What Meta allows at first; raised once so many have been written to. */
  readonly tier: number;
  readonly perSecond: number;
  readonly seed: number;
  readonly patienceMs: number;
  /** Some messages are taken and fail afterwards for a while, which is waited for five minutes. */
  readonly failsLater?: boolean;
  readonly print?: (line: string) => void;
}

/** What the books of the service and those of the stand-in say of one push; each list is empty when all is well. */
export interface CampaignVerdict {
  readonly twice: readonly string[];
  readonly lost: readonly string[];
  /** Rows that say something else than what has become of the message. */
  readonly untrue: readonly string[];
  readonly states: Readonly<Record<string, number>>;
  readonly kills: number;
  readonly mostInADayBeforeRaise: number;
  readonly mostInASecond: number;
  readonly refusedByTier: number;
  readonly output: string;
}

interface Row {
  readonly id: number;
  readonly contactId: number;
  readonly state: string;
  readonly reason: string | null;
  readonly providerMessageId: string | null;
}

/**
 * One push through the stand-in while calls go unanswered, webhooks come late, twice and shuffled, and the service is
 * killed again and again. Some phones have no WhatsApp; some messages are taken and fail afterwards for a while.
 */
export async function pushThroughKills(options: KilledCampaign): Promise<CampaignVerdict> {
  const { dataSource, people, kills, tier, perSecond, print = () => undefined } = options;
  const chance = seeded(options.seed);
  const folder = mkdtempSync(join(tmpdir(), "lunas-cloud-"));
  const port = await freePort();
  const api = await startGraphApi({ tier, perSecond });
  api.listener = `http://127.0.0.1:${port}/webhooks/whatsapp`;
  api.telling = { statuses: ["sent", "delivered", "read"], repeats: 2, shuffled: true, batch: 9 };
  const sql = sqlOfDataSource(dataSource, (work) => work());
  await buildTown(sql, people);
  for (let n = 7; n <= people; n += 31) api.world.absent.add(phoneOf(n));
  if (options.failsLater === true) for (let n = 11; n <= people; n += 97) api.world.troubled.add(phoneOf(n));
  let service: LunasProcess | null = null;
  const launch = () => {
    service = startLunas({
      ...cloudSettings(api, { url: options.url, folder, port }),
      ...{ SEND_TIMEOUT_SECONDS: "5", CLOUD_MESSAGES_PER_SECOND: String(perSecond) },
    });
    return service;
  };
  let output = "";
  try {
    const { deps, campaign } = await planTown(dataSource, SENDER, 0);
    launch();
    await startCampaign(deps, campaign.id, "test");
    let left = kills;
    api.chance = () => (chance() < 0.1 ? FAULTS[Math.floor(chance() * FAULTS.length)]! : null);
    const blows = Array.from({ length: kills }, () => Math.floor(people * (0.05 + 0.9 * chance()))).sort(
      (a, b) => a - b,
    );
    let mostInADayBeforeRaise = 0;
    const deadline = Date.now() + options.patienceMs;
    for (let looks = 0; ; looks++) {
      const sent = api.world.sent.length;
      if (left > 0 && sent >= blows[kills - left]!) {
        await service!.end("SIGKILL");
        output += service!.output();
        print(`killed after ${sent} messages`);
        left -= 1;
        launch();
      }
      if (mostInADayBeforeRaise === 0 && looks % 50 === 0 && (await tierIsUsed(sql, tier))) {
        // Nobody more may come, however long the service goes on.
        await new Promise((resolve) => setTimeout(resolve, 1_500));
        mostInADayBeforeRaise = api.world.mostInADay;
        api.world.tier = 100_000;
        const value = { max_daily_conversations_per_business: 100_000 };
        void api.tell({ field: "business_capability_update", value });
        print(`tier raised after ${sent} messages`);
      }
      if (left === 0 && looks % 50 === 0) {
        // What would only be told together with more is told now: no more may come.
        await api.idle();
        if (await isOver(sql, campaign.id)) break;
      }
      if (Date.now() > deadline || service!.hasEnded())
        throw new Error(
          `not finished after ${sent} messages; ${left} kills left\n${output.slice(-2_000)}\n${service!.output().slice(-4_000)}`,
        );
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
    await api.idle();
    output += service!.output();
    const rows = await sql.all<Row>("SELECT * FROM deliveries WHERE campaign_id = ?", [campaign.id]);
    return {
      ...verdictOf(rows, api),
      ...{ kills, mostInADayBeforeRaise, mostInASecond: api.world.mostInASecond, output },
      refusedByTier: api.world.refusedByTier,
    };
  } finally {
    await (service as LunasProcess | null)?.end("SIGKILL");
    await api.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The settings of a service on the official channel that calls this stand-in. */
export function cloudSettings(
  api: GraphApi,
  { url, folder, port }: { readonly url: string; readonly folder: string; readonly port: number },
): Settings {
  return {
    ...{ CHANNEL: "cloud", DATABASE_URL: url, DATA_FOLDER: folder, HTTP_PORT: String(port) },
    ...{ PUSH_SCHEDULE: "off", SEND_HOURS: "00:00-24:00", BREAKER_FAILURES: "100" },
    ...{ CLOUD_ACCOUNT_ID: ACCOUNT_ID, CLOUD_PHONE_NUMBER_IDS: NUMBER_ID, CLOUD_TOKEN: api.world.token },
    ...{ CLOUD_APP_SECRET: APP_SECRET, CLOUD_VERIFY_TOKEN: "verify-me-verify-me", CLOUD_API_URL: api.url },
  };
}

type Sql = ReturnType<typeof sqlOfDataSource>;

async function tierIsUsed(sql: Sql, tier: number): Promise<boolean> {
  const row = await sql.one<{ count: number }>(
    "SELECT COUNT(*) AS count FROM deliveries WHERE begun_at IS NOT NULL AND template IS NOT NULL",
  );
  return row!.count >= tier;
}

async function isOver(sql: Sql, campaignId: number): Promise<boolean> {
  const row = await sql.one<{ count: number }>(
    `SELECT COUNT(*) AS count FROM deliveries
      WHERE campaign_id = ? AND state IN ('planned', 'pending', 'leased', 'submitting', 'accepted', 'delivered')`,
    [campaignId],
  );
  const campaign = await sql.one<{ state: string }>("SELECT state FROM campaigns WHERE id = ?", [campaignId]);
  return row!.count === 0 && campaign!.state === "finished";
}

function verdictOf(
  rows: readonly Row[],
  api: GraphApi,
): Pick<CampaignVerdict, "twice" | "lost" | "untrue" | "states"> {
  const states: Record<string, number> = {};
  const twice: string[] = [];
  const lost: string[] = [];
  const untrue: string[] = [];
  const sent = new Map<string, string[]>();
  const failed = new Set<string>();
  for (const { to, id, statuses } of api.world.sent)
    if (statuses.includes("failed")) failed.add(id);
    else sent.set(to, [...(sent.get(to) ?? []), id]);
  const dead = new Set([...api.world.sent].filter(({ id }) => failed.has(id)).map(({ to }) => to));
  for (const row of rows) {
    const key = row.reason === null ? row.state : `${row.state} ${row.reason}`;
    states[key] = (states[key] ?? 0) + 1;
    const phone = phoneOf(row.contactId);
    const arrived = sent.get(phone) ?? [];
    const what = `${row.id} ${row.state} ${row.reason ?? ""}, arrived ${arrived.length}`;
    if (arrived.length > 1) twice.push(what);
    if (arrived.length === 1 && (row.state !== "read" || row.providerMessageId !== arrived[0]))
      untrue.push(what);
    // Only a doubt, or a phone that can have none, explains why nothing has arrived.
    const isAbsent = row.state === "failed" && row.reason === "not_on_whatsapp" && dead.has(phone);
    if (arrived.length === 0 && row.state !== "uncertain" && !isAbsent) lost.push(what);
  }
  return { twice, lost, untrue, states };
}

/** A port that nobody listens at: a service that is started again must be found there. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
