import { CONTENTION_ATTEMPTS } from "../../../../src/adapters/database/connection/contention";
import { databaseTrouble } from "../../../../src/adapters/database/connection/database-trouble";
import { createStore } from "../../../../src/adapters/database/store";
import { describeOnServer } from "../../../support/database";
import { useImports } from "../../../support/imports";
import { refuseStatements } from "../../../support/intercept-statements";
import { MORNING, phoneOf } from "../seed";

/** What servers and clusters say of work that they have rolled back, or did not begin. */
const REFUSALS = [
  { what: "a deadlock, or Galera's certification", code: "ER_LOCK_DEADLOCK", errno: 1213 },
  { what: "a lock for too long", code: "ER_LOCK_WAIT_TIMEOUT", errno: 1205 },
  { what: "Group Replication at commit", code: "ER_TRANSACTION_ROLLBACK_DURING_COMMIT", errno: 3101 },
  { what: "an error during commit", code: "ER_ERROR_DURING_COMMIT", errno: 1180 },
  { what: "a Galera node without its cluster", code: "ER_UNKNOWN_COM_ERROR", errno: 1047 },
] as const;

describeOnServer("contention on a database server", (open) => {
  const imports = useImports(open);

  describe.each(REFUSALS)("$what ($errno)", (refusal) => {
    it("of a single statement surfaces nowhere: it is done again, once", async () => {
      const { dataSource } = await open();
      const store = createStore(dataSource);
      const refused = refuseStatements(dataSource, /^INSERT IGNORE INTO contacts/, refusal, 3);
      await store.now.contacts.ensure(phoneOf(1), MORNING);
      expect(refused.count()).toBe(3);
      expect(await dataSource.query("SELECT phone FROM contacts")).toEqual([{ phone: phoneOf(1) }]);
    });

    it.each([
      ["of its last statement", /^INSERT IGNORE INTO contacts/],
      ["of its COMMIT", /^COMMIT/],
    ])("of a transaction, %s: all of it is done again", async (_, which) => {
      const { dataSource } = await open();
      const store = createStore(dataSource);
      let tries = 0;
      const refused = refuseStatements(dataSource, which, refusal, 2);
      await store.transaction(async ({ contacts, auditLog }) => {
        tries += 1;
        await auditLog.add({
          actor: `try ${tries}`,
          command: "x",
          details: "",
          outcome: "done",
          occurredAt: MORNING,
        });
        await contacts.ensure(phoneOf(1), MORNING);
      });
      expect([tries, refused.count()]).toEqual([3, 2]);
      expect(await dataSource.query("SELECT actor FROM audit_log")).toEqual([{ actor: "try 3" }]);
      expect(await dataSource.query("SELECT phone FROM contacts")).toEqual([{ phone: phoneOf(1) }]);
    });

    it("of an import, in its merge and at its COMMIT: the file is read again, and taken once", async () => {
      const { dataSource, query, take } = await imports();
      const merge = refuseStatements(dataSource, /^UPDATE imports SET/, refusal, 1);
      const commit = refuseStatements(dataSource, /^COMMIT/, refusal, 1);
      const rows = ["516759900001;WARGA 1;50000;202611", "516759900002;WARGA 2;60000;202611"];
      const report = await take("dpm.csv", `IDPEL;NAMA;RPTAG;BLTH\n${rows.join("\n")}\n`);
      expect([merge.count(), commit.count()]).toEqual([1, 1]);
      expect(report).toMatchObject({ outcome: "committed", rows: { accepted: 2 } });
      expect(await query("SELECT state FROM imports")).toEqual([{ state: "committed" }]);
      expect(await query("SELECT amount FROM bills ORDER BY id")).toEqual([
        { amount: 50_000 },
        { amount: 60_000 },
      ]);
    });

    it("that does not end goes up after some tries", async () => {
      const { dataSource } = await open();
      const store = createStore(dataSource);
      const refused = refuseStatements(dataSource, /^SELECT COUNT/, refusal, 1_000);
      await expect(store.now.customers.count()).rejects.toThrow(refusal.code);
      expect(refused.count()).toBe(CONTENTION_ATTEMPTS);
    });
  });

  it("a node without its cluster is away, not a bug, and each try is for another connection", async () => {
    const { dataSource } = await open();
    const store = createStore(dataSource);
    const away = REFUSALS[4];
    const refused = refuseStatements(dataSource, /^(SELECT COUNT|START TRANSACTION)/, away, 1_000);
    const error: unknown = await store.now.customers.count().catch((reason) => reason);
    expect(databaseTrouble(error)).toMatchObject({ kind: "away" });
    await expect(store.transaction(async () => undefined)).rejects.toThrow(away.code);
    expect(refused.connections()).toBe(CONTENTION_ATTEMPTS * 2);
  });
});
