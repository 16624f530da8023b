import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createMetrics } from "../../src/adapters/metrics/metrics";
import type { App } from "../../src/application/ports/app";
import type { AppEvent } from "../../src/application/ports/events";
import type { Figures } from "../../src/application/ports/figures";
import type { SenderOverview } from "../../src/domain/sender-overview";
import { figuresOf } from "../../src/service/figures";
import { createManualClock } from "../support/manual-clock";

const NOW_S = 1_795_000_000;
const up = { status: "up" } as const;
const down = { status: "down", reason: "away" } as const;
const health: Figures["health"] = {
  status: "up",
  database: up,
  channel: { ...up, name: "sandbox", senders: [] },
  inbound: up,
  queues: { inbox: 0, replies: 3, campaign: 10_000, uncertain: 0, unconfirmed: 0, setAside: 0 },
};
const number = {
  senderId: "jajag-1",
  phone: "6289000000001",
  connection: { isUp: true, lastAt: null },
  use: { lastHour: 30, today: 120, coldToday: 4, oldestInHourAt: null },
  brakes: { hourlyCap: Infinity, dailyCap: 200, coldDailyCap: 20 },
  queue: { warm: 7, cold: 2 },
  waits: [{ why: "quiet_hours", until: null, coldOnly: false }],
} as unknown as SenderOverview;
const well: Figures = { health, ages: { events: 0, inbox: 1.5 }, senders: [number] };

const missed: AppEvent = {
  name: "schedule.missed",
  task: "push",
  scheduledFor: new Date((NOW_S - 3_600) * 1_000),
  reason: "off",
};

async function measured(figures: Figures, events: readonly AppEvent[] = []): Promise<string> {
  const metrics = createMetrics();
  for (const event of events) metrics.count(event);
  return (await metrics.write(figures)).text;
}

describe("the metrics", () => {
  it("show how everything stands, and name nobody", async () => {
    const senders = [number, { ...number, senderId: "6289000000001" }];
    const text = await measured({ ...well, senders });
    for (const line of [
      "lunas_database_up 1",
      'lunas_queue_length{queue="replies"} 3',
      'lunas_queue_age_seconds{queue="inbox"} 1.5',
      "lunas_set_aside_rows 0",
      'lunas_sender_waits{sender="jajag-1",why="quiet_hours"} 1',
      'lunas_sender_queue_length{sender="jajag-1",kind="cold"} 2',
      'lunas_sender_used{sender="jajag-1",cap="day"} 120',
      'lunas_sender_cap{sender="jajag-1",cap="hour"} +Inf',
    ])
      expect(text.split("\n")).toContain(line);
    expect(text).not.toMatch(/628900|setAside/);
  });

  it("count what happens by reason and intent", async () => {
    const metrics = createMetrics();
    metrics.count({ name: "inbox.answered", inboxId: 5, intent: "check_bill", tookMs: 30 });
    metrics.count({ name: "inbox.answered", inboxId: 6, intent: "opt_out", tookMs: -900 });
    metrics.count({ name: "delivery.settled", deliveryId: 7, state: "read" });
    metrics.countSend({ kind: "accepted", providerMessageId: "wamid.6289000000001" });
    metrics.countSend({ kind: "rejected", reason: "blocked", detail: "6289000000001" });
    const { text, contentType } = await metrics.write(well);
    expect(contentType).toMatch(/^text\/plain; version=0\.0\.4/);
    for (const line of [
      'lunas_answers_total{intent="check_bill"} 1',
      'lunas_answer_duration_seconds_bucket{le="0.025"} 1',
      'lunas_answer_duration_seconds_bucket{le="0.05"} 2',
      "lunas_answer_duration_seconds_sum 0.03",
      'lunas_deliveries_settled_total{state="read"} 1',
      'lunas_sends_total{outcome="accepted",reason=""} 1',
      'lunas_sends_total{outcome="rejected",reason="blocked"} 1',
      'lunas_events_total{event="inbox.answered"} 2',
    ])
      expect(text.split("\n")).toContain(line);
    expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
    expect(text).not.toMatch(/628900/);
  });

  it("forget what is not known any more", async () => {
    const metrics = createMetrics();
    await metrics.write(well);
    const away: Figures = {
      health: { ...health, status: "down", database: down, queues: {} },
      ages: { events: 4 },
      senders: [],
    };
    const { text } = await metrics.write(away);
    expect(text).toMatch(/^lunas_database_up 0$/m);
    expect(text).toMatch(/^lunas_queue_age_seconds\{queue="events"\} 4$/m);
    expect(text).not.toMatch(/^lunas_(?:queue_length|set_aside_rows|sender_\w+)[ {]|queue="inbox"/m);
  });

  it("do not wait for a database that never answers", async () => {
    const clock = createManualClock();
    const never = () => new Promise(() => {});
    const now = { inbox: { waitsSince: never }, senders: { list: never } };
    const asked = figuresOf({ clock, store: { now } } as unknown as App, health, () => clock.now());
    await clock.advance(3_000);
    expect(await asked).toMatchObject({ health: { database: { status: "down" } }, senders: [] });
  });
});

/** What makes each rule of `docs/deploy/alerts.yml` fire. */
const TROUBLES: Readonly<Record<string, readonly [Figures, ...AppEvent[]]>> = {
  LunasDatabaseAway: [{ ...well, health: { ...health, database: down } }],
  LunasInboundStands: [{ ...well, health: { ...health, inbound: down } }],
  LunasQueueOld: [{ ...well, ages: { events: 31, inbox: 0 } }],
  LunasRepliesWait: [{ ...well, health: { ...health, queues: { ...health.queues, replies: 21 } } }],
  LunasNumberDown: [{ ...well, senders: [{ ...number, connection: { isUp: false, lastAt: null } }] }],
  LunasNumberStopped: [
    { ...well, senders: [{ ...number, waits: [{ why: "tripped", until: null, coldOnly: false }] }] },
  ],
  LunasDoubtsWait: [{ ...well, health: { ...health, queues: { ...health.queues, uncertain: 1 } } }],
  LunasPushMissed: [well, missed],
  LunasSetAside: [{ ...well, health: { ...health, queues: { ...health.queues, setAside: 1 } } }],
};

describe("the alert rules", () => {
  const file = readFileSync(join(__dirname, "../../docs/deploy/alerts.yml"), "utf8");
  const rules = [...file.matchAll(/^ +- alert: (\w+)\n +expr: (.+)$/gm)].map(([, name, expr]) => [
    name!,
    expr!,
  ]);
  // Whether a scrape was answered at all, Prometheus knows by itself.
  const own = rules.filter(([, expr]) => !expr!.startsWith('up{job="lunas"}'));

  it("are all tried here", () => {
    expect(rules.length).toBe(file.match(/alert:/g)!.length);
    expect(own.map(([name]) => name)).toEqual(Object.keys(TROUBLES));
  });

  it.each(own)("%s is silent while all is well, and fires otherwise", async (name, expr) => {
    const [figures, ...events] = TROUBLES[name!]!;
    expect(holds(expr!, await measured(well))).toBe(false);
    expect(holds(expr!, await measured(figures, events))).toBe(true);
  });

  it("would be noticed if they named what is not served", async () => {
    const text = await measured(well);
    expect(() => holds("lunas_nothing > 0", text)).toThrow("lunas_nothing");
    expect(() => holds("sum(lunas_inbound_up) > 0", text)).toThrow("sum");
  });
});

it("the dashboard asks only for what is served", async () => {
  const dashboard = readFileSync(join(__dirname, "../../docs/deploy/dashboard.json"), "utf8");
  const { panels } = JSON.parse(dashboard) as { panels: { targets: { expr: string }[] }[] };
  const asked = panels.flatMap(({ targets }) =>
    targets.flatMap(({ expr }) => expr.match(/\b(?:lunas|nodejs|process)_\w+/g) ?? [expr]),
  );
  expect(asked.length).toBeGreaterThan(10);
  const text = await measured(well);
  expect(asked.filter((name) => !text.includes(`# TYPE ${name.replace(/_bucket$/, "")} `))).toEqual([]);
});

/** Does an expression of the few forms that the rules have hold for anything in this scrape? */
function holds(expr: string, scrape: string): boolean {
  const form = /^(time\(\) - )?(\w+)(?:\{(\w+)(=~?)"([^"]*)"\})? (==|>|<) (\d+)$/.exec(expr);
  if (form === null) throw new Error(`not one of the forms: ${expr}`);
  const [, since, metric, label, match, wanted, relation, bound] = form;
  if (!scrape.includes(`# TYPE ${metric} gauge\n`)) throw new Error(`not served: ${metric}`);
  const labelled = match === "=~" ? new RegExp(`^(?:${wanted})$`) : new RegExp(`^${wanted}$`);
  return [...scrape.matchAll(new RegExp(`^${metric}(?:\\{(.*)\\})? (\\S+)$`, "gm"))]
    .filter(([, labels = ""]) => {
      const own = new RegExp(`(?:^|,)${label}="([^"]*)"`).exec(labels)?.[1] ?? "";
      return label === undefined || labelled.test(own);
    })
    .map(([, , value]) => (since === undefined ? Number(value) : NOW_S - Number(value)))
    .some((value) => {
      if (relation === "==") return value === Number(bound);
      return relation === ">" ? value > Number(bound) : value < Number(bound);
    });
}
