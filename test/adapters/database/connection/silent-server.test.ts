import { type AddressInfo, createServer, type Socket } from "node:net";
import { createDataSource, openDataSource } from "../../../../src/adapters/database/connection/data-source";
import { databaseTrouble } from "../../../../src/adapters/database/connection/database-trouble";
import { probeDatabase } from "../../../../src/adapters/database/connection/probe-database";
import { createImportStore } from "../../../../src/adapters/database/imports/import-store";
import { createStore } from "../../../../src/adapters/database/store";
import { type SeverableProxy, startSeverableProxy } from "../../../crash/severable-proxy";
import { describeOnServer } from "../../../support/database";
import { MORNING, phoneOf } from "../seed";

const POOL = 4;
/** Short, so that the test is; long enough for a busy machine to answer in. */
const LIMITS = { ordinaryMs: 3_000, longMs: 6_000, connectMs: 3_000 };

describeOnServer("a database server that falls silent", (open) => {
  let proxy: SeverableProxy | null = null;
  afterEach(async () => {
    await proxy?.cut();
    proxy = null;
  });

  async function openThroughProxy() {
    const { url, dataSource: direct } = await open();
    const target = new URL(url);
    const way = await startSeverableProxy({ host: target.hostname, port: Number(target.port || 3306) });
    proxy = way;
    target.hostname = "127.0.0.1";
    target.port = String(way.port);
    const dataSource = await openDataSource(
      createDataSource(target.href, { poolSize: POOL, limits: LIMITS }),
    );
    return { way, dataSource, direct, store: createStore(dataSource) };
  }

  it("every waiting statement ends with an error that means 'away', and those behind it use new connections", async () => {
    const { way, store } = await openThroughProxy();
    await Promise.all(Array.from({ length: POOL }, () => store.now.customers.count()));
    way.swallow();
    const before = way.opened();
    const asked = await Promise.allSettled(
      Array.from({ length: POOL * 2 }, () => store.now.customers.count()),
    );
    const errors = asked.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
    expect(errors).toHaveLength(POOL);
    for (const error of errors)
      expect(databaseTrouble(error)).toEqual({
        kind: "away",
        reason: "the database server has not answered for 3 s",
      });
    expect(way.opened()).toBeGreaterThan(before);
    await store.close();
  });

  it("one silent connection takes the idle ones with it: whoever asks next is answered", async () => {
    const { way, store } = await openThroughProxy();
    await Promise.all(Array.from({ length: POOL }, () => store.now.customers.count()));
    way.swallow();
    await expect(store.now.customers.count()).rejects.toThrow("has not answered for 3 s");
    for (let again = 0; again < POOL; again++) expect(await store.now.customers.count()).toBe(0);
    await store.close();
  });

  it("what was swallowed is not sent again: neither a statement nor a transaction is done twice", async () => {
    const { way, dataSource, direct, store } = await openThroughProxy();
    await store.now.customers.count();
    way.swallow();
    await expect(store.now.contacts.ensure(phoneOf(1), MORNING)).rejects.toThrow("has not answered");
    let tries = 0;
    const inTransaction = store.transaction(async ({ contacts }) => {
      tries += 1;
      await contacts.ensure(phoneOf(2), MORNING);
      way.swallow();
    });
    await expect(inTransaction).rejects.toThrow("has not answered");
    expect(tries).toBe(1);
    expect(await direct.query("SELECT id FROM contacts")).toEqual([]);
    await probeDatabase(dataSource);
    await store.close();
  });

  it("an import on a dead connection ends within the short limit, and leaves nothing", async () => {
    const { way, dataSource, direct } = await openThroughProxy();
    const session = await createImportStore(dataSource).begin({
      kind: "unpaid_list",
      fileName: "dpm.csv",
      fileHash: "a",
      optionsKey: "o",
      isSnapshot: true,
      isMomentSaid: true,
      asOf: MORNING,
      force: false,
      isDryRun: false,
      by: "test",
      startedAt: MORNING,
      columns: new Set(["customerId", "amount", "period"] as const),
    });
    way.swallow();
    const end = {
      scope: { periods: [], units: [] },
      emptyOf: null,
      reversed: [],
      hasUnreadableIds: false,
      rows: { read: 0, accepted: 0, rejected: 0, skipped: 0 },
      totals: { amount: 0, energyKwh: 0 },
      rejections: [],
    };
    await expect(session.finish(end)).rejects.toThrow("has not answered for 3 s");
    await session.close();
    expect(await direct.query("SELECT id FROM imports")).toEqual([]);
    await dataSource.destroy();
  });

  it("closing does not wait for connections that lead nowhere", async () => {
    const { way, store } = await openThroughProxy();
    await Promise.all(Array.from({ length: POOL }, () => store.now.customers.count()));
    way.swallow();
    await store.close();
    await expect(store.now.customers.count()).rejects.toThrow();
  });

  it("a server that takes connections and says nothing is given up when connecting, too", async () => {
    const sockets: Socket[] = [];
    const silent = createServer((socket) => sockets.push(socket));
    await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
    const { port } = silent.address() as AddressInfo;
    const opening = openDataSource(createDataSource(`mysql://root@127.0.0.1:${port}/x`, { limits: LIMITS }));
    await expect(opening).rejects.toThrow(/Basis data tidak dapat dibuka \(connect ETIMEDOUT\)/);
    for (const socket of sockets) socket.destroy();
    silent.close();
  });
});
