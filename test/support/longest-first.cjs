// The order of the suites. Without notes of an earlier run (a fresh clone has none) jest begins with the longest
// files, and a suite that mostly waits for a browser may then begin last and be waited for alone.
const { existsSync } = require("node:fs");
const { join } = require("node:path");
const Sequencer = require("@jest/test-sequencer").default;

/** The suites that take longer than twenty seconds each, longest first. */
const LONGEST = [
  "e2e/whatsapp-day",
  "adapters/whatsapp/session/start-faults",
  "application/sending/histories",
  "dialogues/random",
  "adapters/whatsapp/sending/send-faults",
  "crash/two-at-once",
  "crash/sqlite-bad-days",
  "crash/page-reload",
  "crash/senders-killed",
  "crash/mysql-bad-days",
  "application/report/sample-month",
  "domain/statistics/validity",
  "adapters/cloud/service",
  "adapters/whatsapp/browser/browser-faults",
  "adapters/whatsapp/session/linking-faults",
  "adapters/report/render-report",
  "crash/deadly-message",
  "e2e/roles",
  "application/report/true-effect",
  "application/sending/sender-loop",
  "adapters/whatsapp/receiving/unread-chats",
  "adapters/database/connection/silent-server",
  "support/whatsapp-page/page",
  "adapters/database/imports/interrupted",
  "adapters/whatsapp/receiving/identity-faults",
  "adapters/whatsapp/contract",
  "setup/build",
  "adapters/whatsapp/receiving/inbound-faults",
  "adapters/whatsapp/session/long-life",
  "screens/kasus",
  "screens/frame",
  "flows/escape",
].map((name) => join(__dirname, "..", `${name}.test.ts`));

for (const path of LONGEST)
  if (!existsSync(path)) throw new Error(`longest-first.cjs names ${path}, which is not there`);

class LongestFirst extends Sequencer {
  sort(tests) {
    const place = ({ path }) => (LONGEST.includes(path) ? LONGEST.indexOf(path) : LONGEST.length);
    return super.sort(tests).sort((a, b) => place(a) - place(b));
  }
}

module.exports = LongestFirst;
