import { describeOnDatabases } from "../../../support/database";
import { minutes, phoneOf, seedOn } from "../seed";

describeOnDatabases("identities", (open) => {
  it("lead from the hidden id to the phone and back; the newest word counts", async () => {
    const { store } = await seedOn(open);
    const { identities } = store.now;
    expect(await identities.phoneOf("lid-1")).toBeNull();
    await identities.confirm("lid-1", phoneOf(1), minutes(1));
    await identities.confirm("lid-2", phoneOf(1), minutes(2));
    expect(await identities.phoneOf("lid-1")).toBe(phoneOf(1));
    expect(await identities.lidOf(phoneOf(1))).toBe("lid-2");
    await identities.confirm("lid-1", phoneOf(9), minutes(3));
    expect(await identities.phoneOf("lid-1")).toBe(phoneOf(9));
    expect(await identities.lidOf(phoneOf(8))).toBeNull();
  });
});
