import { lidName } from "../../../../src/domain/phone-number";
import { describeOnDatabases } from "../../../support/database";
import { minutes, phoneOf, seedOn } from "../seed";

describeOnDatabases("identities", (open) => {
  it("lead from the hidden id to the phone and back; the newest word counts", async () => {
    const { store } = await seedOn(open);
    const { identities, contacts } = store.now;
    const [one, nine] = [
      await contacts.ensure(phoneOf(1), minutes(0)),
      await contacts.ensure(phoneOf(9), minutes(0)),
    ];
    expect(await identities.phoneOf("1")).toBeNull();
    await identities.confirm(lidName("1"), one.id, minutes(1));
    await identities.confirm(lidName("2"), one.id, minutes(2));
    expect(await identities.phoneOf("1")).toBe(phoneOf(1));
    expect((await identities.namesOf(phoneOf(1))).map(({ name }) => name)).toEqual(["lid:2", "lid:1"]);
    await identities.confirm(lidName("1"), nine.id, minutes(3));
    expect(await identities.phoneOf("1")).toBe(phoneOf(9));
    expect(await identities.namesOf(phoneOf(8))).toEqual([]);
  });

  it("a contact known by a hidden id only has no phone, and one row however often it is named", async () => {
    const { store } = await seedOn(open);
    const { contacts } = store.now;
    const [first, second] = await Promise.all([1, 2].map(() => contacts.ensure(lidName("7"), minutes(0))));
    expect(first).toMatchObject({ id: second!.id, phone: null });
    expect(await contacts.findByAddress(lidName("7"))).toEqual(first);
  });
});
