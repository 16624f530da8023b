import { plannedExample } from "../../../src/application/campaigns/planned-example";
import { describeOnDatabases } from "../../support/database";
import { NOVEMBER, rigOn } from "../rig";

describeOnDatabases("the message that an operator reads before the start", (open) => {
  it("is about the bills of the first contact that will be written to", async () => {
    const { app, household, campaign, delivery } = await rigOn(open);
    const [first, second] = [await household(1), await household(2)];
    const id = await campaign();
    await delivery({ campaignId: id, contactId: first.contactId, state: "suppressed" });
    await delivery({ campaignId: id, contactId: second.contactId });
    const bills = await plannedExample(app, { id, period: NOVEMBER });
    expect(bills!.map((bill) => bill.customerId)).toEqual([second.customerId]);
  });

  it("is none where nobody will be written to", async () => {
    const { app, campaign } = await rigOn(open);
    expect(await plannedExample(app, { id: await campaign(), period: NOVEMBER })).toBeNull();
  });
});
