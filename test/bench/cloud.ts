import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sqlOfDataSource } from "../../src/adapters/database/connection/sql";
import { startCampaign } from "../../src/application/campaigns/campaign-acts";
import { cloudSettings, freePort } from "../crash/cloud-campaign";
import { startLunas } from "../e2e/lunas-process";
import { createBenchDatabase, quantile } from "../support/bench-database";
import { startGraphApi } from "../support/graph-api/graph-api";
import { buildTown, planTown } from "../support/town";

const PATIENCE_MS = 1_200_000;
const BARE = 4_000;
const AT_ONCE = 200;
const NUMBER_ID = "106500000000001";

/**
 * A push of templates by one process on a durable MariaDB, with three statuses for each message told meanwhile: at the
 * throughput that Meta gives every number, and at the higher one, against a client that does nothing but post to the same
 * stand-in. `--turns` for another number of people.
 */
export async function run(
  print: (line: string) => void,
  { turns = 38_344 }: { readonly turns?: number },
): Promise<void> {
  const standard = await push(print, "STANDARD", Math.min(turns, 8_000));
  if (standard === null) return;
  const high = (await push(print, "HIGH", turns))!;
  const bare = await bareRate();
  const shown = ({ rate, p99, grownMb }: Measured) =>
    `${rate.toFixed(0)}/s, webhooks p99 ${p99.toFixed(0)} ms, memory +${grownMb.toFixed(0)} MB`;
  print(
    `cloud: standard ${shown(standard)}; high ${shown(high)}, ${(high.rate / bare).toFixed(2)} x of ${bare.toFixed(0)}/s bare`,
  );
}

interface Measured {
  readonly rate: number;
  readonly p99: number;
  /** From a quarter of the way to its end. */
  readonly grownMb: number;
}

async function push(
  print: (line: string) => void,
  throughput: string,
  people: number,
): Promise<Measured | null> {
  const database = await createBenchDatabase("cloud", print);
  if (database === null) return null;
  const folder = mkdtempSync(join(tmpdir(), "lunas-bench-"));
  const port = await freePort();
  const api = await startGraphApi({ tier: 100_000, perSecond: throughput === "HIGH" ? 1_000 : 80 });
  api.world.throughput = throughput;
  api.listener = `http://127.0.0.1:${port}/webhooks/whatsapp`;
  api.telling = { ...api.telling, batch: 20 };
  const { dataSource } = database;
  await buildTown(
    sqlOfDataSource(dataSource, (work) => work()),
    people,
  );
  const { deps, campaign } = await planTown(dataSource, "jajag-1", 0);
  const { url } = dataSource.options as { url: string };
  const service = startLunas(cloudSettings(api, { url, folder, port }));
  try {
    await service.untilPrinted(/Sender jajag-1: ready/, 120_000);
    await startCampaign(deps, campaign.id, "bench");
    const { sent } = api.world;
    const deadline = Date.now() + PATIENCE_MS;
    let quarterMb = 0;
    while (sent.length < people) {
      if (Date.now() > deadline || service.hasEnded())
        throw new Error(`${sent.length} of ${people} sent\n${service.output().slice(-2_000)}`);
      if (quarterMb === 0 && sent.length > people / 4) quarterMb = rssMb(service.pid);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await api.idle();
    const [from, to] = [sent[Math.floor(people * 0.1)]!, sent[Math.floor(people * 0.9)]!];
    const rate = (people * 0.8) / ((to.at - from.at) / 1_000);
    const measured = {
      ...{ rate, p99: quantile(api.webhookMs, 0.99), grownMb: rssMb(service.pid) - quarterMb },
    };
    print(
      `${throughput}: ${people} templates at ${rate.toFixed(0)}/s (at most ${api.world.mostInASecond} in a second), ${api.webhookMs.length} webhooks p50 ${quantile(api.webhookMs, 0.5).toFixed(0)} ms, p99 ${measured.p99.toFixed(0)} ms`,
    );
    return measured;
  } finally {
    await service.end("SIGKILL");
    await api.stop();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Messages a second of a client that only posts, as many at once as the service does. */
async function bareRate(): Promise<number> {
  const api = await startGraphApi({ perSecond: 1_000_000 });
  let next = 0;
  const begun = performance.now();
  const post = async () => {
    while (next < BARE) {
      const to = `+62890${String(next++).padStart(8, "0")}`;
      const text = { messaging_product: "whatsapp", to, type: "text", text: { body: "Halo" } };
      const response = await fetch(`${api.url}/v26.0/${NUMBER_ID}/messages`, {
        ...{ method: "POST", body: JSON.stringify(text) },
        headers: { authorization: `Bearer ${api.world.token}`, "content-type": "application/json" },
      });
      await response.arrayBuffer();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, post));
  const rate = BARE / ((performance.now() - begun) / 1_000);
  await api.stop();
  return rate;
}

/** What a process holds in memory now. */
function rssMb(pid: number): number {
  const kb = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return Number(kb ?? 0) / 1_000;
}
