import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { instantOf } from "../../src/domain/local-time";
import { type Address, lidName, type PhoneNumber } from "../../src/domain/phone-number";
import { openOffice, RINA } from "../admin/rig";
import { PEOPLE } from "../dialogues/town";
import { describeOnDatabases, type Open } from "../support/database";
import { interceptStatements } from "../support/intercept-statements";
import { type Act, Town } from "./lives";
import { Mortal } from "./mortal";

const SITI = PEOPLE.siti as PhoneNumber;
const TOKO = PEOPLE.toko as Address;
const ASING = PEOPLE.asing as Address;
const LIST =
  "IDPEL;NAMA;TARIF;RPTAG;BULAN\n516759900011;SITI AMINAH;R1;77.125;202611\n516759900051;PAK WIRYO;R1;81.500;202611\n";
const TO_THE_PUSH: Act = { minutes: 23 * 60 + 10 };
const code = (heard: readonly string[]) => `!ya ${/\*!ya (\d{6})\*/.exec(heard.at(-1) ?? "")?.[1]}`;

const hidden = lidName("7001");

function readReceipt(providerMessageId: string): Act {
  const at = instantOf("2026-11-20", "09:00");
  return { told: { kind: "receipt", providerMessageId, receipt: "read", at, senderId: "jajag-1" } };
}

/** What happens in each life. The time is 09.00 of the day before the push; the office is open. */
const LIVES: Readonly<Record<string, readonly Act[]>> = {
  "the monthly push, from its schedule to its end": [TO_THE_PUSH, readReceipt("out-1")],
  "a push that is missed": [{ minutes: 37 * 60 }],
  "questions of customers, and a PDF": [
    { from: SITI, text: "CEK" },
    { from: SITI, text: "PDF" },
    { from: ASING, text: "cek 516759900041" },
  ],
  "a stop before the push": [{ from: TOKO, text: "stop" }, TO_THE_PUSH],
  "a registration, and its holder hears of it": [
    { from: ASING, text: "DAFTAR 516759900011" },
    { from: ASING, text: "71250" },
  ],
  "a hidden id that stops, and whose phone is told": [
    { from: hidden, text: "STOP" },
    { told: { kind: "identity", name: hidden, phone: SITI } },
    TO_THE_PUSH,
  ],
  "a case, from the customer's word to its end": [
    { from: SITI, text: "mau bicara dengan petugas" },
    { from: RINA, text: "!ambil 1" },
    { from: SITI, text: "meteran saya buram" },
    { from: RINA, text: "!balas 1 Besok kami periksa." },
    { from: RINA, text: "!tutup 1" },
  ],
  "an import by WhatsApp": [
    { from: RINA, text: "!impor 2026-11 paksa", list: LIST },
    { from: RINA, text: code },
  ],
  "a broadcast, planned, shown and confirmed": [
    { from: RINA, text: "!broadcast belum-bayar Kantor tutup besok." },
    { from: RINA, text: code },
  ],
  "a push that is paused, resumed and cancelled": [
    TO_THE_PUSH,
    { from: RINA, text: "!pause 1" },
    { from: RINA, text: "!resume 1" },
    { from: RINA, text: "!batal 1" },
    { from: RINA, text: code },
  ],
};

const SRC = join(__dirname, "../../src/application");

type Fate = ConstructorParameters<typeof Mortal>[0];
const LIVES_ON: Fate = () => false;

/** Plays a life with one process after the other, each dying by its fate, until one lives on. */
async function play(open: Open, acts: readonly Act[], fates: readonly Fate[]) {
  const office = await openOffice(open);
  let writes = 0;
  interceptStatements(office.talk.dataSource, (sql, send) => {
    if (/^\s*(INSERT|UPDATE|DELETE|REPLACE)/i.test(sql)) writes += 1;
    return send();
  });
  // Whether the disk keeps what was written is not what is asked here.
  if (office.talk.sql.dialect === "sqlite") await office.talk.sql.all("PRAGMA synchronous = OFF");
  const town = new Town(office);
  const processes: Mortal[] = [];
  const next = () => {
    const process = new Mortal(fates[processes.length] ?? LIVES_ON, () => writes);
    processes.push(process);
    return process;
  };
  let process = next();
  for (const act of [...acts, { minutes: 10 }]) {
    town.act(act);
    for (let quiet = 0; quiet < 3; quiet++) {
      if ((await process.live(() => town.turn(process))) === "alive") continue;
      await town.bury();
      process = next();
      quiet = -1;
    }
  }
  return { town, processes, seen: await seenOf(town) };
}

const WHAT = {
  deliveries:
    "SELECT state, reason, campaign_id, COUNT(*) AS n FROM deliveries GROUP BY state, reason, campaign_id ORDER BY 3, 1, 2",
  inbox: "SELECT state, CASE WHEN text LIKE '!ya%' THEN '!ya' ELSE text END AS text FROM inbox ORDER BY id",
  campaigns: "SELECT kind, name, state, planned_count FROM campaigns ORDER BY id",
  runs: "SELECT task, outcome, campaign_id FROM schedule_runs ORDER BY id",
  imports: "SELECT kind, state, rows_accepted FROM imports ORDER BY id",
  bills: "SELECT customer_id, period, amount, state FROM bills ORDER BY 1, 2",
  wishes:
    "SELECT phone, CASE WHEN opted_out_at IS NULL THEN 0 ELSE 1 END AS stopped FROM contacts ORDER BY 1",
  cases: "SELECT kind, state, summary FROM cases ORDER BY id",
  jobs: "SELECT command, step, state FROM jobs ORDER BY id",
  audit: "SELECT DISTINCT actor, command, outcome FROM audit_log ORDER BY 1, 2, 3",
} as const;

/** Codes, hours and the numbers of rows that were taken back are others each time. */
const plainly = (text: string) =>
  text
    .replace(/\d{6}\*/g, "…")
    .replace(/\d\d\.\d\d/g, "…")
    .replace(/(Broadcast |"campaignId":)\d+/g, "$1…");

/** What has left and what is stored in the end. */
async function seenOf({ sent, office }: Town): Promise<readonly string[]> {
  const seen = sent.map(({ to, text }) => `to ${to}: ${text}`).sort();
  for (const [what, sql] of Object.entries(WHAT))
    for (const row of await office.talk.sql.all(sql)) seen.push(`${what} ${JSON.stringify(row)}`);
  return seen.map(plainly);
}

/** Dies at this point, when it has passed so many. */
const at =
  (point: string, count: number): Fate =>
  (reached, passed) =>
    reached === point && passed === count;
const atFirst =
  (point: string): Fate =>
  (reached) =>
    reached === point;

/** Between the attempt and the answer: killed there twice, a message is left to a person. */
const GIVES_UP = ["after inbox.noteAttempt", "at the end of transaction of answering/handle-message"];

/** A point that is passed for the first time, and how many were passed with it. */
const firstOf = (passed: readonly string[]) =>
  [...new Set(passed)].map((point) => ({ point, count: passed.indexOf(point) + 1 }));

/** It has ended as a row that a person sees, with one word to its writer; and a STOP holds. */
function isGivenUp(where: object, seen: readonly string[], unharmed: readonly string[]): void {
  const count = (of: readonly string[], what: RegExp) => of.filter((one) => what.test(one)).length;
  const summary = {
    failed: count(seen, /^inbox .*"state":"failed"/),
    cases: count(seen, /^cases .*"failed_answer"/),
    apologies: count(seen, /: (Baik, pengingat .*\n)?Maaf, sedang ada gangguan/),
    stopped: count(seen, /"stopped":1/),
  };
  const stopped = count(unharmed, /"stopped":1/);
  expect({ ...where, ...summary }).toEqual({ ...where, failed: 1, cases: 1, apologies: 1, stopped });
}

/** Transactions of the application that no life reaches, and why not. */
const ELSEWHERE: Readonly<Record<string, readonly [count: number, why: string]>> = {
  "accounts/users.ts": [2, "accounts; test/screens/accounts, test/screens/pengaturan"],
  "answering/trim-backlog.ts": [1, "a flood of one phone; test/application/answering/inbox-loop"],
  "campaigns/campaign-acts.ts": [2, "within the answer's transaction, or the form's"],
  "campaigns/hold-campaigns.ts": [1, "the official channel; test/adapters/cloud"],
  "campaigns/plan-rollout.ts": [2, "one statement of a person; test/application/campaigns/plan-rollout"],
  "campaigns/run-schedule.ts": [
    1,
    "two processes at the same moment; test/application/campaigns/run-schedule",
  ],
  "notes/notify-admins.ts": [1, "notes that are no part of anything else"],
  "operating/case-acts.ts": [4, "within the answer's transaction, or the form's"],
  "operating/correct-link.ts": [2, "within the answer's transaction, or the form's"],
  "operating/do-once.ts": [1, "forms; test/screens/acts"],
  "operating/erase-person.ts": [2, "a person's act, done again; test/application/operating/erase-person"],
  "operating/opt-out-by-staff.ts": [1, "within the answer's transaction, or the form's"],
  "operating/sender-acts.ts": [1, "within the answer's transaction, or the form's"],
  "operating/sweep-outbox.ts": [2, "replies too old, numbers gone; test/application/operating/sweep-outbox"],
  "receiving/record-receipt.ts": [1, "the official channel; test/adapters/cloud"],
  "receiving/store-messages.ts": [1, "a message with a file or a locked contact; the same as in a group"],
  "receiving/take-account-news.ts": [3, "the official channel; test/adapters/cloud"],
  "report/run-reports.ts": [1, "reports; test/application/report/run-reports"],
  "sending/brakes-watch.ts": [1, "alarms; test/application/sending/brakes-watch"],
  "sending/breaker.ts": [1, "alarms; test/application/sending/brakes-watch"],
  "sending/deliver-one.ts": [
    1,
    "a note to staff on the official channel; test/application/sending/prepare-delivery",
  ],
  "sending/sender-hold.ts": [1, "who drives a number; test/application/sending/sender-hold"],
  "sending/sender-loop.ts": [1, "the claim, which is made here without its loop"],
  "sending/settle-delivery.ts": [1, "a person's verdict on a doubt, within the answer's transaction"],
  "sending/sender-status.ts": [1, "a number's health; test/application/sending/sender-status"],
};
const reached = new Set<string>();
const askedOfServer = new Set<string>();

describe.each(Object.entries(LIVES))("%s", (_life, acts) => {
  describeOnDatabases("killed at every commit, and at the same one after the restart", (open, engine) => {
    test("ends as if nothing had been", async () => {
      const unharmed = await play(open, acts, []);
      const [process] = unharmed.processes;
      for (const { point, count } of firstOf(process!.passed)) {
        // What a database makes of a commit is asked of the server, once for each; the rest is the same code.
        if (engine === "MySQL" && (!/^at the end|send/.test(point) || askedOfServer.has(point))) continue;
        if (engine === "MySQL") askedOfServer.add(point);
        await open.anew();
        const harmed = await play(open, acts, [at(point, count), atFirst(point)]);
        for (const each of harmed.processes) for (const site of each.sites) reached.add(site);
        const where = { killed: point, times: harmed.processes.length - 1 };
        expect(where.times).toBeGreaterThan(0);
        if (GIVES_UP.includes(point) && where.times === 2) isGivenUp(where, harmed.seen, unharmed.seen);
        else expect({ ...where, seen: harmed.seen }).toEqual({ ...where, seen: unharmed.seen });
      }
    });
  });
});

test("no commit of the application is without its point", () => {
  const missing: Record<string, number> = {};
  for (const file of readdirSync(SRC, { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".ts")) continue;
    for (const [index, line] of readFileSync(join(SRC, file), "utf8").split("\n").entries())
      if (line.includes(".transaction(") && !reached.has(`application/${file}:${index + 1}`))
        missing[file] = (missing[file] ?? 0) + 1;
  }
  expect(missing).toEqual(
    Object.fromEntries(Object.entries(ELSEWHERE).map(([file, [count]]) => [file, count])),
  );
});
