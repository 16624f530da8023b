import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { totalmem, userInfo } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import mysql from "mysql2/promise";
import { runQuietly } from "../../src/setup/run-quietly.mjs";
import { findProgram } from "./programs.mjs";

const START_LIMIT_MS = 60_000;

/**
 * Starts a database server of our own in `folder`, on a free port of the loopback address, without a password.
 * `durable`: as production commits (one fsync each), for benches; otherwise as fast as it goes, for data that dies
 * with the run. Returns its URL and the server process.
 */
export async function startPrivateServer(program, folder, { durable }) {
  const data = join(folder, "data");
  mkdirSync(data);
  const isMariaDb = await saysMariaDb(program);
  // Two that are made at once would meet in the temporary folder of all.
  const own = ["--no-defaults", ...userOption(), `--datadir=${data}`, `--tmpdir=${folder}`];
  const failed = `${program} could not make its data folder:`;
  if (isMariaDb) {
    const install = findProgram("mariadb-install-db", "mysql_install_db");
    if (install === null) throw new Error(`${program} is there, but mariadb-install-db is not.`);
    const options = ["--auth-root-authentication-method=normal", "--skip-test-db", "--skip-name-resolve"];
    const quick = ["--innodb-flush-log-at-trx-commit=0", "--innodb-log-file-size=16M"];
    await runQuietly(install, [...own, ...options, ...quick], { cwd: folder, failed });
  } else await runQuietly(program, [...own, "--initialize-insecure"], { cwd: folder, failed });

  const port = await freePort();
  const options = [...serverOptions(folder, port), ...(durable ? durableOptions() : quickOptions(isMariaDb))];
  if (!isMariaDb) options.push("--mysqlx=OFF");
  const server = spawn(program, [...own, ...options], { cwd: folder, stdio: "ignore" });
  const url = `mysql://root@127.0.0.1:${port}`;
  await untilItAnswers(server, url, join(folder, "error.log"));
  return { url, server };
}

function serverOptions(folder, port) {
  return [
    `--socket=${join(folder, "s.sock")}`, // a socket path must stay below 108 bytes
    `--pid-file=${join(folder, "pid")}`,
    `--log-error=${join(folder, "error.log")}`,
    `--port=${port}`,
    "--bind-address=127.0.0.1",
    "--skip-name-resolve",
    "--skip-log-bin",
    "--character-set-server=utf8mb4",
    "--collation-server=utf8mb4_unicode_ci",
    "--default-time-zone=+00:00",
    "--local-infile=1",
    "--max-connections=400",
    "--performance-schema=OFF",
  ];
}

function quickOptions(isMariaDb) {
  return [
    "--innodb-flush-log-at-trx-commit=0",
    "--innodb-buffer-pool-size=128M",
    "--innodb-doublewrite=OFF",
    ...(isMariaDb ? ["--innodb-flush-method=nosync", "--innodb-log-file-size=16M"] : []),
  ];
}

function durableOptions() {
  const poolMb = Math.min(2048, Math.floor(totalmem() / 4 / 2 ** 20));
  return ["--innodb-flush-log-at-trx-commit=1", `--innodb-buffer-pool-size=${poolMb}M`];
}

/** The server must be told which user it may run as; root is refused otherwise. */
function userOption() {
  try {
    return process.platform === "win32" ? [] : [`--user=${userInfo().username}`];
  } catch {
    return []; // a user number without a name, as containers have; such a user is not root
  }
}

async function saysMariaDb(program) {
  const child = spawn(program, ["--no-defaults", "--version"], { cwd: dirname(program) });
  let text = "";
  child.stdout.on("data", (chunk) => {
    text += chunk;
  });
  await once(child, "close");
  return /mariadb/i.test(text);
}

async function freePort() {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address();
  probe.close();
  await once(probe, "close");
  return port;
}

async function untilItAnswers(server, url, log) {
  for (const started = Date.now(); ; await sleep(50)) {
    if (server.exitCode !== null || Date.now() - started > START_LIMIT_MS)
      throw new Error(`The database server did not start:\n${readFileSync(log, "utf8").slice(-2000)}`);
    const connection = await mysql.createConnection({ uri: url }).catch(() => null);
    if (connection === null) continue;
    await connection.end();
    return;
  }
}
