import { readScene, textsUnasked } from "../../../../src/adapters/database/repositories/read-scene";
import { openTalk } from "../../../dialogues/rig";
import { PEOPLE, settleTown } from "../../../dialogues/town";
import { describeOnDatabases } from "../../../support/database";

describeOnDatabases("what a dialogue was answered from", (open) => {
  it("has the phone's customers and those whose numbers were written, and nobody's name", async () => {
    const talk = await openTalk(open);
    await settleTown(talk);
    const { customers, isOptedOut } = await readScene(talk.dataSource, PEOPLE.siti, ["14012340031"]);
    expect(customers.map(({ id, name, link }) => [id, name, link])).toEqual([
      ["516759900011", "Sxxx Axxxxx", "active"],
      ["516759900031", "Bxxx Sxxxxxx", null],
    ]);
    expect(customers[0]!.bills.at(-1)).toEqual({
      period: "2026-11",
      amount: 77_125,
      lateFee: 0,
      sheets: 1,
      energyKwh: 53,
      meterStart: 1000,
      meterEnd: 1053,
      dueOn: "2026-11-20",
      state: "open",
      paidOn: null,
    });
    expect(isOptedOut).toBe(false);
    await talk.say(PEOPLE.siti, "STOP");
    expect(await readScene(talk.dataSource, PEOPLE.siti, [])).toMatchObject({ isOptedOut: true });
    expect(await readScene(talk.dataSource, "6289099999999", [])).toEqual({
      isOptedOut: false,
      customers: [],
    });
  });

  it("knows which texts came unasked", async () => {
    const talk = await openTalk(open);
    await settleTown(talk);
    const before = talk.now();
    await talk.push(PEOPLE.siti);
    await talk.say(PEOPLE.siti, "CEK");
    expect(await textsUnasked(talk.dataSource, PEOPLE.siti, before)).toEqual(["Yth. Bapak/Ibu …"]);
    talk.pass(1);
    expect(await textsUnasked(talk.dataSource, PEOPLE.siti, talk.now())).toEqual([]);
  });
});
