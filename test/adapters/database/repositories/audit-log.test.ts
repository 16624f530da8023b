import { describeOnDatabases } from "../../../support/database";
import { minutes, phoneOf, seedOn } from "../seed";

describeOnDatabases("the audit log", (open) => {
  it("keeps who did what, newest first, long arguments cut", async () => {
    const { store } = await seedOn(open);
    const entry = { actor: phoneOf(1), command: "pause", outcome: "done", face: null } as const;
    await store.now.auditLog.add({ ...entry, details: "1", occurredAt: minutes(1) });
    await store.now.auditLog.add({ ...entry, details: "x".repeat(400), occurredAt: minutes(2) });
    expect(await store.now.auditLog.newest(9)).toEqual([
      { ...entry, details: "x".repeat(255), occurredAt: minutes(2) },
      { ...entry, details: "1", occurredAt: minutes(1) },
    ]);
    expect(await store.now.auditLog.newest(1)).toHaveLength(1);
  });
});
