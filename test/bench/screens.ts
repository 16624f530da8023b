import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { sqlOfDataSource } from "../../src/adapters/database/connection/sql";
import { startCampaign } from "../../src/application/campaigns/campaign-acts";
import { openBase } from "../../src/compose/base";
import { loadConfig } from "../../src/config/load-config";
import { startService } from "../../src/service/service";
import { createBenchDatabase, median, quantile } from "../support/bench-database";
import { createVisitor, keyOf, openTab, type Visitor } from "../support/screen-visitor";
import { buildTown, customerOf, phoneOf, planTown } from "../support/town";

const CUSTOMERS = 38_344;
const VISITS = 40;
const TABS = 20;
const ROUNDS = 3;
const ROUND_MS = 8_000;

/**
 * The screens of the whole service on MariaDB while it pushes to 38,344 customers: how long each page takes, what a first
 * visit costs, how soon a change is seen, what twenty open tabs cost the sending, and how long the loop stands while a file
 * of all customers is brought and looked at.
 */
export async function run(
  print: (line: string) => void,
  { customers = CUSTOMERS, visits = VISITS }: { readonly customers?: number; readonly visits?: number } = {},
): Promise<void> {
  const database = await createBenchDatabase("screens", print);
  if (database === null) return;
  const folder = mkdtempSync(join(tmpdir(), "lunas-bench-"));
  const { url: databaseUrl } = database.dataSource.options as { url: string };
  const config = loadConfig({
    DATABASE_URL: databaseUrl,
    DATA_FOLDER: folder,
    SANDBOX_CLOCK: "real",
    SANDBOX_CROWD: "off",
    PUSH_SCHEDULE: "off",
    REPORT_DAYS: "off",
    SEND_HOURS: "00:00-24:00",
    HTTP_PORT: "0",
    DELAY_SECONDS: "0",
  });
  const base = await openBase(config, { console: null, migrates: false });
  const sql = sqlOfDataSource(base.dataSource, (work) => work());
  await buildTown(sql, customers);
  await base.store.now.senders.add("jajag-1", base.clock.now());
  const { campaign } = await planTown(base.dataSource, "jajag-1", 0);
  const service = await startService(base, { roles: ["http", "sender", "inbox", "scheduler"] });
  const visitor = createVisitor(service.url!);
  try {
    await visitor.get("/");
    await startCampaign({ ...base, events: { emit: () => undefined } }, campaign.id, "bench");
    await sleep(3_000);
    const sent = async () =>
      Number(
        (await sql.one<{ n: number }>(
          "SELECT COUNT(*) AS n FROM deliveries WHERE campaign_id = ? AND accepted_at IS NOT NULL",
          [campaign.id],
        ))!.n,
      );
    print(await tabsCost(visitor, campaign.id, sent));
    for (const line of await pageTimes(visitor, campaign.id, visits)) print(line);
    print(`${customers - (await sent())} of ${customers} still waited when the pages had been measured`);
    print(await firstVisit(visitor));
    print(await changeSeen(visitor, campaign.id));
    print(await uploadStall(visitor, customers));
  } finally {
    await service.stop();
    await base.store.close();
    await base.log.close();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function pageTimes(visitor: Visitor, id: number, visits: number): Promise<string[]> {
  const found = await visitor.post("/pelanggan/cari", { cari: customerOf(7) });
  const named = await visitor.post("/pelanggan/cari", { cari: "warga 38" });
  const looked = await visitor.post(`/kampanye/${id}/penerima/cari`, { cari: "0800", keadaan: "semua" });
  const paths = [
    "/",
    "/kampanye",
    `/kampanye/${id}`,
    `/kampanye/${id}/penerima`,
    `/kampanye/${id}/penerima?keadaan=terkirim`,
    looked.to,
    `/kampanye/${id}/batal`,
    "/kampanye/baru",
    "/impor",
    "/pelanggan",
    found.to,
    named.to,
    "/nomor/7",
    "/kasus",
    "/laporan",
    "/pengirim",
    "/pengirim/jajag-1",
    "/catatan",
    "/pengaturan",
    "/pengaturan/teks",
    "/pengaturan/pengguna",
    "/akun",
    "/bantuan",
    "/telepon",
  ];
  const lines: string[] = [];
  let worst = 0;
  for (const path of paths) {
    const times: number[] = [];
    for (let visit = 0; visit < visits; visit++) {
      const begun = performance.now();
      const { status } = await visitor.get(path);
      times.push(performance.now() - begun);
      if (status !== 200) throw new Error(`${path}: ${status}`);
    }
    const p95 = quantile(times, 0.95);
    worst = Math.max(worst, p95);
    lines.push(`${path.replace(/=[\w-]{8}$/, "=…").padEnd(44)} p50 ${ms(median(times))} p95 ${ms(p95)}`);
  }
  return [...lines, `slowest p95 ${ms(worst)} (wanted: below 150 ms)`];
}

async function firstVisit(visitor: Visitor): Promise<string> {
  const { html } = await visitor.get("/");
  const page = Buffer.byteLength(html);
  const assets = [...new Set([...html.matchAll(/(?:href|src)="(\/aset\/[^"#]+)/g)].map(([, path]) => path!))];
  const more = await Promise.all(
    assets.map(async (path) => Buffer.byteLength((await visitor.get(path)).html)),
  );
  const bytes = more.reduce((sum, each) => sum + each, page);
  return `first visit: ${1 + assets.length} files named by the page, ${Math.round(bytes / 1024)} KB (wanted: at most 8 and 150 KB; what the browser really asks for is held by test/screens/frame)`;
}

/** From the click to the page that shows it, by way of the stream. */
async function changeSeen(visitor: Visitor, id: number): Promise<string> {
  const times: number[] = [];
  for (const command of ["pause", "resume", "pause", "resume", "pause"]) {
    const { html } = await visitor.get(`/kampanye/${id}`);
    const kunci = keyOf(html, `/kampanye/${id}/${command}`);
    if (kunci === "")
      return `change: the campaign has ended before it could be paused (${times.length} measured)`;
    const tab = openTab(visitor, html);
    await tab.isOpen;
    const begun = performance.now();
    await visitor.post(`/kampanye/${id}/${command}`, { kunci });
    const opposite = command === "pause" ? "resume" : "pause";
    for (;;) {
      await tab.next();
      const { html: now } = await visitor.get(`/kampanye/${id}`);
      if (keyOf(now, `/kampanye/${id}/${opposite}`) !== "") break;
    }
    times.push(performance.now() - begun);
    tab.close();
  }
  return `change visible after ${ms(median(times))}, at most ${ms(Math.max(...times))} (wanted: 1,500 ms)`;
}

/** The push with twenty tabs that follow it against the push without, in turn. */
async function tabsCost(visitor: Visitor, id: number, sent: () => Promise<number>): Promise<string> {
  const rate = async () => {
    const before = await sent();
    const begun = performance.now();
    await sleep(ROUND_MS);
    return ((await sent()) - before) / ((performance.now() - begun) / 1_000);
  };
  const without: number[] = [];
  const withTabs: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    without.push(await rate());
    const tabs = await Promise.all(
      Array.from({ length: TABS }, () => followingTab(visitor, `/kampanye/${id}`)),
    );
    withTabs.push(await rate());
    for (const close of tabs) close();
  }
  const [alone, watched] = [median(without), median(withTabs)];
  return `${TABS} open tabs: ${watched.toFixed(1)} a second against ${alone.toFixed(1)} without: ${(100 * (1 - watched / alone)).toFixed(1)} % (wanted: below 2 %)`;
}

/** A tab as the page's script drives it: at each word of the stream it fetches itself again, at most every two seconds. */
async function followingTab(visitor: Visitor, path: string): Promise<() => void> {
  const tab = openTab(visitor, (await visitor.get(path)).html);
  await tab.isOpen;
  let isClosed = false;
  void (async () => {
    while (!isClosed) {
      await tab.next();
      if (isClosed) return;
      await visitor.get(path, { "hx-request": "true" });
      await sleep(2_000);
    }
  })();
  return () => {
    isClosed = true;
    tab.close();
  };
}

async function uploadStall(visitor: Visitor, customers: number): Promise<string> {
  const rows = Array.from(
    { length: customers },
    (_, at) => `${customerOf(at + 1)};WARGA ${at + 1};202611;${70_000 + at};0${phoneOf(at + 1).slice(2)}\n`,
  );
  const file = Buffer.from(`IDPEL;NAMA;BLTH;RPTAG;NO_WA\n${rows.join("")}`);
  const { html } = await visitor.get("/impor");
  const stalls = monitorEventLoopDelay({ resolution: 2 });
  const begun = performance.now();
  stalls.enable();
  const { to } = await visitor.upload("/impor", keyOf(html, "/impor"), file);
  while (!/Simpan [\d.]+ baris/.test((await visitor.get(to)).html)) {
    if (performance.now() - begun > 300_000) throw new Error("the file was never looked at");
    await sleep(250);
  }
  stalls.disable();
  return `a file of ${customers} rows (${(file.length / 1e6).toFixed(1)} MB) brought and looked at in ${((performance.now() - begun) / 1_000).toFixed(1)} s: the loop stood ${ms(stalls.max / 1e6)} at the longest, p99 ${ms(stalls.percentile(99) / 1e6)} (wanted: below 50 ms)`;
}

function ms(value: number): string {
  return `${Math.round(value)} ms`;
}
