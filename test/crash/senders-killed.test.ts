import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Sql, sqlOfDataSource } from "../../src/adapters/database/connection/sql";
import { createStore } from "../../src/adapters/database/store";
import { createSandboxChannel } from "../../src/adapters/sandbox/sandbox-channel";
import { createSystemClock } from "../../src/adapters/system/clock";
import { createSystemIds } from "../../src/adapters/system/ids";
import { createSystemRandom } from "../../src/adapters/system/random";
import { startCampaign } from "../../src/application/campaigns/campaign-acts";
import { createAndPlan } from "../../src/application/campaigns/plan-campaign";
import { phoneNumber } from "../../src/domain/phone-number";
import { useDatabase } from "../support/database";
import { buildTown, customerOf, phoneOf, TOWN_PERIOD } from "../support/town";
import { type Blow, killAfter, killAtFault, seeded, suspendAfter } from "./fate";
import { createFleet, type Fleet } from "./fleet";
import { openReceived, type Received } from "./received";

const SENDERS = ["jajag-1", "jajag-2", "jajag-3", "jajag-4"];
/** Contacts who should receive the push; thirty more should not, each for a reason that its row tells. */
const WANTED = 3_000;
const OTHERS = 30;
const SEED = Number(process.env.LUNAS_CRASH_SEED ?? 20_261_120);
/** Long, for a machine that is busy with other suites as well. */
const PATIENCE_MS = 420_000;
const LOOK_MS = 5;

const folder = mkdtempSync(join(tmpdir(), "lunas-crash-"));
let fleet: Fleet | null = null;
let received: Received | null = null;

const open = useDatabase(process.env.LUNAS_TEST_MYSQL_URL ? "MySQL" : "SQLite");
afterAll(async () => {
  await fleet?.killAll();
  received?.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Row {
  readonly contactId: number;
  readonly state: string;
  readonly reason: string | null;
  readonly detail: string | null;
  readonly providerMessageId: string | null;
}

/** The contact that a number comes to when it has sent this share of what it was given. */
const contactOf = async (sql: Sql, campaignId: number, sender: string, share: number): Promise<number> => {
  const rows = await sql.all<{ contactId: number }>(
    "SELECT contact_id FROM deliveries WHERE campaign_id = ? AND sender_id = ? AND contact_id <= ? ORDER BY id",
    [campaignId, sender, WANTED],
  );
  return rows[Math.floor(rows.length * share)]!.contactId;
};

describe(`four sender processes that are killed again and again (seed ${SEED})`, () => {
  it(
    "nobody twice, nobody missing, every doubt counted",
    async () => {
      const { dataSource, url } = await open();
      const sql = sqlOfDataSource(dataSource, (work) => work());
      const store = createStore(dataSource);
      await buildTown(sql, WANTED + OTHERS);
      const campaignId = await planAndStart(sql, store);
      const victimsAt = (share: number) =>
        Promise.all(SENDERS.map((sender) => contactOf(sql, campaignId, sender, share)));
      const [arrivedAt, lostAt] = [await victimsAt(0.25), await victimsAt(0.6)];
      playFaults(arrivedAt, lostAt);

      received = openReceived(join(folder, "sandbox"));
      fleet = createFleet(url, folder);
      const struck = await untilFinished(blowsFor(arrivedAt, lostAt), async () => {
        return (await store.now.campaigns.find(campaignId))?.state === "finished";
      });
      await fleet.killAll();
      received.look();

      const rows = await sql.all<Row>("SELECT * FROM deliveries WHERE campaign_id = ? ORDER BY contact_id", [
        campaignId,
      ]);
      const arrived = received.byPhone();
      expect(fleet.complaints()).toBe("");
      expect(struck).toHaveLength(12);
      // Nobody twice: no phone has more than one message, and no phone has one that should not.
      expect([...arrived].filter(([, ids]) => ids.length > 1)).toEqual([]);
      expect([...arrived.keys()].filter((phone) => Number(phone.slice(5)) > WANTED)).toEqual([]);
      // Nobody missing: all who should have it have it, and the rows of the others say why not.
      expect(rows).toHaveLength(WANTED + OTHERS);
      expect(rows.filter((row) => row.contactId <= WANTED && !arrived.has(phoneOf(row.contactId)))).toEqual(
        [],
      );
      expect(tally(rows)).toEqual({
        accepted: WANTED,
        "suppressed opted_out": 10,
        "cancelled already_paid": 10,
        "failed not_on_whatsapp": 10,
      });
      // The books and the world agree about every single message.
      const accepted = rows.filter((row) => row.state === "accepted");
      expect(
        accepted.filter((row) => row.providerMessageId !== arrived.get(phoneOf(row.contactId))?.[0]),
      ).toEqual([]);
      // Every doubt counted: those that we made are among them, and none is left, since the sandbox can always tell.
      const doubted = rows.filter((row) => row.detail === "the sender ended before it knew");
      const victims = [...arrivedAt, ...lostAt].filter((id) => !doubted.some((row) => row.contactId === id));
      expect(victims).toEqual([]);
    },
    PATIENCE_MS + 30_000,
  );
});

async function planAndStart(sql: Sql, store: ReturnType<typeof createStore>): Promise<number> {
  const clock = createSystemClock();
  const deps = {
    store,
    clock,
    ids: createSystemIds(),
    events: { emit: () => undefined },
    push: { holdoutPercent: 0, invoicePdf: "off", senders: SENDERS, unitName: "", invoiceTemplate: "" },
  } as const;
  await sql.run("UPDATE contacts SET opted_out_at = ? WHERE id > ? AND id <= ?", [
    clock.now(),
    WANTED,
    WANTED + 10,
  ]);
  const campaign = await createAndPlan(deps, {
    kind: "invoice_push",
    name: "tagihan",
    period: TOWN_PERIOD as never,
    audience: "belum-bayar",
    body: null,
    createdBy: "test",
  });
  // Paid between plan and push.
  await sql.run("UPDATE bills SET state = 'paid' WHERE customer_id > ? AND customer_id <= ?", [
    customerOf(WANTED + 10),
    customerOf(WANTED + 20),
  ]);
  await startCampaign(deps, campaign.id, "test");
  return campaign.id;
}

/** One phone of each number makes the channel hang after the message arrived, one before; ten do not have the app. */
function playFaults(arrivedAt: readonly number[], lostAt: readonly number[]): void {
  const channel = createSandboxChannel(
    { senders: SENDERS, folder: join(folder, "sandbox"), latencyMs: { least: 0, most: 0 }, crowd: null },
    {
      clock: createSystemClock(),
      random: createSystemRandom(),
      ids: createSystemIds(),
      events: { emit: () => undefined },
    },
  );
  for (const id of arrivedAt) channel.stage.failNext(phoneNumber(phoneOf(id)), { kind: "hang_but_deliver" });
  for (const id of lostAt) channel.stage.failNext(phoneNumber(phoneOf(id)), { kind: "hang" });
  for (let id = WANTED + 21; id <= WANTED + 30; id++)
    channel.stage.setOnWhatsApp(phoneNumber(phoneOf(id)), false);
  void channel.stop();
}

/** Three blows for each number, in the order of its work; one process is suspended instead of killed. */
function blowsFor(arrivedAt: readonly number[], lostAt: readonly number[]): Blow[] {
  const chance = seeded(SEED);
  return SENDERS.flatMap((sender, index) => {
    const messages = Math.floor((WANTED / SENDERS.length) * (0.3 + chance() * 0.25));
    return [
      killAtFault(sender, phoneOf(arrivedAt[index]!), true),
      index === 0 ? suspendAfter(sender, messages) : killAfter(sender, messages),
      killAtFault(sender, phoneOf(lostAt[index]!), false),
    ];
  });
}

/** Lets fate have its way until the campaign has reached its end; the suspended process wakes up before that. */
async function untilFinished(blows: readonly Blow[], isFinished: () => Promise<boolean>): Promise<string[]> {
  const waiting = new Set(blows);
  const struck: string[] = [];
  const deadline = Date.now() + PATIENCE_MS;
  for (const sender of SENDERS) fleet!.launch(sender);
  for (let looks = 1; ; looks++) {
    received!.look();
    for (const blow of [...waiting].filter((each) => each.isDue(received!))) {
      blow.strike(fleet!);
      waiting.delete(blow);
      struck.push(`${blow.sender}: ${blow.what}`);
    }
    if (waiting.size === 0) fleet!.wakeAll();
    if (looks % 40 === 0 && (await isFinished())) return struck;
    if (Date.now() > deadline || fleet!.complaints() !== "")
      throw new Error(`not finished; struck: ${struck.join("; ")}; complaints: ${fleet!.complaints()}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

function tally(rows: readonly Row[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { state, reason } of rows) {
    const key = reason === null ? state : `${state} ${reason}`;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}
