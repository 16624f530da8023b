import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { sqlOfDataSource } from "../../src/adapters/database/connection/sql";
import { openSandboxPhones } from "../../src/adapters/sandbox/phones";
import { createSystemIds } from "../../src/adapters/system/ids";
import { openBase } from "../../src/compose/base";
import { loadConfig } from "../../src/config/load-config";
import { phoneNumber } from "../../src/domain/phone-number";
import { startService } from "../../src/service/service";
import { createBenchDatabase, median, quantile } from "../support/bench-database";
import { buildTown, customerOf, phoneOf } from "../support/town";

const SECONDS = 20;
const PEOPLE_A_SECOND = 200;
/** Every second person writes twice. */
const MESSAGES_A_SECOND = 300;
const PATIENCE_S = 240;
/** Of one phone, waiting when the service starts. */
const BACKLOG = 20_000;
const OTHERS = 100;

const SAYINGS = [
  () => "CEK",
  (n: number) => `CEK ${customerOf(n)}`,
  () => "MENU",
  () => "berapa tagihan saya bulan ini pak",
  () => "cara bayar",
];

/**
 * A crowd writes to the whole service (sandbox, inbox, chat, outbox; no pauses between sends): 200 people a second for
 * 20 seconds. Then the service starts with 20,000 waiting messages of one phone, and a hundred others write.
 */
export async function run(print: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "lunas-bench-"));
  try {
    await measure("SQLite", `sqlite:${join(folder, "lunas.db")}`, join(folder, "sqlite"), print);
    const database = await createBenchDatabase("flood", print);
    if (database === null) return;
    const { url } = database.dataSource.options as { url: string };
    await measure("MariaDB", url, join(folder, "mariadb"), print);
    await database.drop();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(
  name: string,
  url: string,
  folder: string,
  print: (line: string) => void,
): Promise<void> {
  const config = loadConfig({
    DATABASE_URL: url,
    DATA_FOLDER: folder,
    SANDBOX_CLOCK: "real",
    SANDBOX_CROWD: "off",
    PUSH_SCHEDULE: "off",
    REPORT_DAYS: "off",
    HTTP_PORT: "off",
    DELAY_SECONDS: "0",
  });
  const base = await openBase(config, { console: null, migrates: true });
  const sql = sqlOfDataSource(base.dataSource, (work) => work());
  const people = SECONDS * PEOPLE_A_SECOND;
  await buildTown(sql, people + OTHERS + 1);
  const phones = openSandboxPhones(
    { folder: join(folder, "sandbox"), senders: config.senders },
    { clock: base.clock, ids: createSystemIds() },
  );
  const roles = ["sender", "inbox"] as const;
  const written = new Map<number, number>();
  const write = async (person: number, text: string) => {
    written.set(person, (written.get(person) ?? 0) + 1);
    await phones.write(phoneNumber(phoneOf(person)), { text });
  };
  const waiting = () =>
    sql.one<{ count: number }>(
      `SELECT (SELECT COUNT(*) FROM inbox WHERE state = 'received')
            + (SELECT COUNT(*) FROM deliveries WHERE state IN ('pending', 'claimed', 'sending')) AS count`,
    );

  let service = await startService(base, { roles: [...roles] });
  const rss = watchMemory();
  const begun = performance.now();
  for (let second = 0; second < SECONDS; second++) {
    // Ten times a second, as far as the process lets us: nobody waits for an answer before writing.
    for (let tenth = 0; tenth < 10; tenth++) {
      const due = begun + (second + tenth / 10) * 1_000;
      await sleep(Math.max(0, due - performance.now()));
      for (let n = 0; n < MESSAGES_A_SECOND / 10; n++) {
        const index = tenth * (MESSAGES_A_SECOND / 10) + n;
        const person = second * PEOPLE_A_SECOND + (index % PEOPLE_A_SECOND) + 1;
        await write(person, SAYINGS[(person + index) % SAYINGS.length]!(person));
      }
    }
  }
  while (performance.now() - begun < PATIENCE_S * 1_000 && (await waiting())!.count > 0) await sleep(250);
  const tookS = (performance.now() - begun) / 1_000;
  const told = await readChats([...written.keys()]);
  print(
    `${name}: ${MESSAGES_A_SECOND * SECONDS} messages of ${written.size} people in ${SECONDS} s: ${told.answered} answered, ${told.outOfOrder} people out of order, done after ${tookS.toFixed(0)} s, p50 ${seconds(median(told.latencies))}, p99 ${seconds(quantile(told.latencies, 0.99))}; memory ${rss.stop()}`,
  );
  await service.stop();

  const loud = people + OTHERS + 1;
  await addBacklog(loud);
  service = await startService(base, { roles: [...roles] });
  const others = Array.from({ length: OTHERS }, (_, n) => people + n + 1);
  for (const person of others) await write(person, "CEK");
  const all = Date.now() + PATIENCE_S * 1_000;
  while (Date.now() < all && (await readChats(others)).answered < OTHERS) await sleep(100);
  const heard = await readChats(others);
  print(
    `${name}: with ${BACKLOG} waiting messages of one phone, ${heard.answered} of ${OTHERS} others answered: p50 ${seconds(median(heard.latencies))}, p99 ${seconds(quantile(heard.latencies, 0.99))}`,
  );
  await service.stop();
  phones.close();
  await base.store.close();
  await base.log.close();

  /** How long each message waited for the first reply that came after it, and whether replies kept the order. */
  async function readChats(whose: readonly number[]) {
    const latencies: number[] = [];
    let answered = 0;
    for (const person of whose) {
      const chat = await phones.messages(phoneNumber(phoneOf(person)));
      const questions = chat.filter(({ direction }) => direction === "in");
      const replies = chat.filter(({ direction }) => direction === "out");
      for (const [at, question] of questions.entries()) {
        const reply = replies[at];
        if (reply === undefined) continue;
        answered += 1;
        latencies.push(reply.at.getTime() - question.at.getTime());
      }
    }
    const rows = await sql.all<{ contactId: number; inReplyTo: number; providerMessageId: string }>(
      "SELECT contact_id, in_reply_to, provider_message_id FROM deliveries WHERE in_reply_to IS NOT NULL AND provider_message_id IS NOT NULL",
    );
    const repliesTo = new Map(rows.map((row) => [row.providerMessageId, row.inReplyTo]));
    let outOfOrder = 0;
    for (const person of whose) {
      const chat = await phones.messages(phoneNumber(phoneOf(person)));
      const order = chat.flatMap(({ id }) => repliesTo.get(id) ?? []);
      if (order.some((row, at) => at > 0 && row < order[at - 1]!)) outOfOrder += 1;
    }
    return { answered, latencies: latencies.length === 0 ? [Number.NaN] : latencies, outOfOrder };
  }

  async function addBacklog(person: number): Promise<void> {
    const now = base.clock.now();
    const contact = await base.store.now.contacts.ensure(phoneNumber(phoneOf(person)), now);
    const columns =
      "channel, provider_message_id, sender_id, contact_id, kind, text, sent_at, received_at, caught_up, state, attempts";
    for (let from = 0; from < BACKLOG; from += 500) {
      const rows = Array.from({ length: 500 }, (_, n) => [
        `backlog-${from + n}`,
        `tolong ${from + n} ${"x".repeat(900)}`,
      ]);
      await sql.run(
        `INSERT INTO inbox (${columns}) VALUES ${rows.map(() => "('sandbox', ?, 'jajag-1', ?, 'text', ?, ?, ?, 0, 'received', 0)").join(", ")}`,
        rows.flatMap(([id, text]) => [id, contact.id, text, now, now]),
      );
    }
  }
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`;
}

function watchMemory() {
  const before = process.memoryUsage().rss;
  let most = before;
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 100);
  return {
    stop() {
      clearInterval(timer);
      const mb = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;
      return `${mb(before)} before, ${mb(most)} at most`;
    },
  };
}
