// Keeps what a test run leaves on the machine: its temporary folder and its private database server. It lives exactly
// as long as its standard input, which ends with the runner however that ends (Ctrl-C and kill -9 included); then it
// ends the server and removes the folders. First line out: {"tmp": folder, "url": server or null} or {"error": words}.
//   node keeper.mjs <server program or -> [durable]
import { once } from "node:events";
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPrivateServer } from "./private-server.mjs";

const PREFIX = "lunas-test-";
/** Docker's default /dev/shm of 64 MB is too small for a database. */
const SMALLEST_MEMORY_DISK = 2 ** 30;

const [program, durable] = process.argv.slice(2);
const folders = [];
let server = null;

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => {}); // only the runner's end ends us
process.stdin.resume();
const runnerEnded = once(process.stdin, "close");
void runnerEnded.then(async () => {
  if (server !== null && server.exitCode === null) {
    const gone = once(server, "exit");
    server.kill("SIGKILL"); // its data is thrown away
    await gone;
  }
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  process.exit();
});

try {
  for (const base of new Set([tmpdir(), serverBase()])) removeLeftOvers(base);
  const tmp = makeFolder(tmpdir());
  let url = null;
  if (program !== "-")
    ({ url, server } = await startPrivateServer(program, makeFolder(serverBase()), {
      durable: durable === "durable",
    }));
  process.stdout.write(`${JSON.stringify({ tmp, url })}\n`);
} catch (error) {
  process.stdout.write(`${JSON.stringify({ error: error.message })}\n`);
}

/** Benches must meet a real disk; tests are faster in memory. */
function serverBase() {
  if (durable === "durable") return existsSync("/var/tmp") ? "/var/tmp" : tmpdir();
  const memory = "/dev/shm";
  if (!existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize >= SMALLEST_MEMORY_DISK ? memory : tmpdir();
}

function makeFolder(base) {
  const folder = mkdtempSync(join(base, PREFIX));
  folders.push(folder);
  writeFileSync(join(folder, "keeper"), String(process.pid));
  return folder;
}

/** Folders whose keeper was killed too. Theirs and nobody else's server is ended with them. */
function removeLeftOvers(base) {
  for (const name of readdirSync(base).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = join(base, name);
    const keeper = readPid(join(folder, "keeper"));
    if (keeper === null || isAlive(keeper)) continue;
    const left = readPid(join(folder, "pid"));
    if (left !== null && commandLine(left).includes(folder)) process.kill(left, "SIGKILL");
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function readPid(file) {
  const pid = existsSync(file) ? Number(readFileSync(file, "utf8")) : 0;
  return Number.isInteger(pid) && pid > 0 ? pid : null;
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code !== "ESRCH";
  }
}

function commandLine(pid) {
  const file = `/proc/${pid}/cmdline`;
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}
