import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { lockService } from "../../../../src/adapters/database/connection/service-lock";

const folder = mkdtempSync(join(tmpdir(), "lunas lock ü-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const url = `sqlite:${join(folder, "deep", "lunas.db")}`;

const HOLDER = `
  const Libsql = require(${JSON.stringify(require.resolve("libsql"))});
  new Libsql(process.argv[1], { timeout: 0 }).exec("BEGIN EXCLUSIVE");
  process.stdout.write("held");
  setInterval(() => {}, 1000);
`;

describe("the lock of the service on its embedded database", () => {
  it("belongs to one at a time", () => {
    const first = lockService(url);
    expect(first).not.toBeNull();
    expect(lockService(url)).toBeNull();
    first!.release();
    const next = lockService(url);
    expect(next).not.toBeNull();
    next!.release();
  });

  it("ends with a process that is killed", async () => {
    const holder = spawn(process.execPath, ["-e", HOLDER, `${join(folder, "deep", "lunas.db")}.service`]);
    await once(holder.stdout, "data");
    expect(lockService(url)).toBeNull();
    holder.kill("SIGKILL");
    await once(holder, "exit");
    const next = lockService(url);
    expect(next).not.toBeNull();
    next!.release();
  });

  it("says so when its file cannot be made", () => {
    mkdirSync(join(folder, "taken", "lunas.db.service"), { recursive: true });
    expect(() => lockService(`sqlite:${join(folder, "taken", "lunas.db")}`)).toThrow(
      /^Basis data tidak dapat dibuka \(unable to open .+\)\. .*beri hak baca dan tulis/,
    );
  });

  it("does not exist on a server, which several processes share, nor in memory", () => {
    for (const shared of ["mysql://root@127.0.0.1/lunas", "sqlite::memory:"])
      for (const lock of [lockService(shared), lockService(shared)]) expect(lock).not.toBeNull();
  });
});
