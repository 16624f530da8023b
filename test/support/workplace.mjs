import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import mysql from "mysql2/promise";
import { say } from "../../src/setup.mjs";
import { findProgram } from "./programs.mjs";

/**
 * Makes the place where tests run: a temporary folder, and a database server: the one that TEST_DATABASE_URL names, or a
 * private one, or none. The suites learn of it through the environment; `close` leaves nothing behind.
 */
export async function openWorkplace({ durable = false } = {}) {
  const given = process.env.TEST_DATABASE_URL ?? "";
  if (given !== "" && !/^(mysql|mariadb):\/\//.test(given))
    throw new Error("TEST_DATABASE_URL must look like mysql://user:password@host:3306");
  const program = given === "" ? findProgram("mariadbd", "mysqld") : null;
  const keeper = spawn(
    process.execPath,
    [fileURLToPath(new URL("keeper.mjs", import.meta.url)), program ?? "-", durable ? "durable" : "quick"],
    // Away from the terminal's Ctrl-C: it must outlive the runner by the moment that cleaning takes.
    { stdio: ["pipe", "pipe", "inherit"], detached: true },
  );
  const [line] = await once(createInterface({ input: keeper.stdout }), "line");
  const { tmp, url, error } = JSON.parse(line);
  if (error !== undefined) throw new Error(error);

  const run = randomBytes(4).toString("hex");
  const server = given === "" ? url : withoutDatabase(given);
  Object.assign(process.env, { TMPDIR: tmp, TEMP: tmp, TMP: tmp, LUNAS_TEST_RUN: run });
  if (server === null) {
    say(
      "No MySQL or MariaDB server found: every suite runs on SQLite only, and those for MySQL alone do not run. To run " +
        "all: install a server (Debian: apt-get install mariadb-server-core mariadb-client-core), or set TEST_DATABASE_URL=mysql://user:password@host:3306.",
    );
  } else process.env.LUNAS_TEST_MYSQL_URL = server;

  return {
    async close() {
      if (given !== "") await dropDatabases(server, run);
      keeper.stdin.end();
      if (keeper.exitCode === null) await once(keeper, "exit");
    },
  };
}

function withoutDatabase(url) {
  const parsed = new URL(url.replace(/^mariadb:/, "mysql:"));
  parsed.pathname = "";
  return parsed.href.replace(/\/$/, "");
}

/** On a server that we were lent: exactly the databases that this run has made. */
async function dropDatabases(url, run) {
  const connection = await mysql.createConnection({ uri: url });
  const [rows] = await connection.query("SHOW DATABASES LIKE ?", [`lunas\\_test\\_${run}\\_%`]);
  for (const row of rows) await connection.query("DROP DATABASE ??", [Object.values(row)[0]]);
  await connection.end();
}
