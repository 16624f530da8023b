import { createStore } from "../../../src/adapters/database/store";
import { createAndPlan } from "../../../src/application/campaigns/plan-campaign";
import { takeIdentity } from "../../../src/application/receiving/take-identity";
import { lidName } from "../../../src/domain/phone-number";
import { describeOnDatabases } from "../../support/database";
import { interceptStatements } from "../../support/intercept-statements";
import { untilSomebodyWaits } from "../../support/waiting-for-rows";
import { MORNING, NOVEMBER, phoneOf, rigOn } from "../rig";

const LID = "123400001";
/** Beyond the first page of a plan. */
const FAR = 15_000;

describeOnDatabases("two contacts that become one while a campaign is planned", (open) => {
  /** The hidden half in the plan's first page, the half with the phone in its second; both have the customer. */
  async function twoPages() {
    const rig = await rigOn(open);
    const { contacts, links } = rig.store.now;
    const customerId = await rig.customer(1);
    await rig.bill(customerId);
    const hidden = await contacts.ensure(lidName(LID), MORNING);
    await rig.contact(2, { id: FAR });
    for (const contactId of [hidden.id, FAR]) await links.link(contactId, customerId, "import", MORNING);
    return { ...rig, hiddenId: hidden.id };
  }

  it.each([
    ["the first page is being written", 1],
    ["the second page is being written", 2],
  ])("have one row that counts, and the plan goes on: %s", async (_, page) => {
    const { app, sql, clock } = await twoPages();
    const { dataSource } = await open();
    const [own, other] = [createStore(dataSource), app.store];
    let merging: Promise<void> | null = null;
    let pages = 0;
    interceptStatements(dataSource, async (words, send) => {
      const isPage = /^\s*INSERT INTO deliveries/.test(words);
      if (isPage && ++pages === page)
        merging ??= takeIdentity(
          { store: other, clock },
          { kind: "identity", name: lidName(LID), phone: phoneOf(2) },
        );
      // As far as it gets: it is done, or waits for this page.
      if (isPage && merging !== null) await Promise.race([merging, untilSomebodyWaits(sql, dataSource)]);
      return send();
    });

    const campaign = await createAndPlan(
      { ...app, store: own },
      {
        kind: "invoice_push",
        name: "push",
        period: NOVEMBER,
        audience: "belum-bayar",
        body: null,
        createdBy: "t",
      },
    );
    await merging;
    expect(campaign.state).toBe("planned");
    const rows = await sql.all<{ contactId: number; surplus: number; state: string }>(
      "SELECT contact_id, surplus, state FROM deliveries WHERE campaign_id = ?",
      [campaign.id],
    );
    expect(rows.filter(({ surplus }) => surplus === 0)).toMatchObject([{ contactId: FAR, state: "pending" }]);
    expect(rows.filter(({ surplus }) => surplus !== 0).every(({ state }) => state === "cancelled")).toBe(
      true,
    );
  });
});

describeOnDatabases("three contacts that turn out to be one person", (open) => {
  it("have one row of a campaign that counts: what was left over at the first merge is no row to compare with", async () => {
    const rig = await rigOn(open);
    const { contacts, identities } = rig.store.now;
    const campaignId = await rig.campaign();
    const halves = await Promise.all([1, 2, 3].map((number) => rig.contact(number)));
    const row = (contactId: number, state: string) => rig.delivery({ campaignId, contactId, state });
    const [sentRow] = [
      await row(halves[0]!, "accepted"),
      await row(halves[1]!, "pending"),
      await row(halves[2]!, "pending"),
    ];
    const merge = async (from: number, into: number) =>
      rig.store.transaction(async (inside) => {
        const held = await inside.contacts.hold(from, into);
        const half = (id: number) => held.find((one) => one.id === id)!;
        await inside.identities.merge(half(from), half(into), MORNING);
      });
    await merge(halves[1]!, halves[0]!);
    await merge(halves[0]!, halves[2]!);
    const rows = await rig.sql.all<{ id: number; contactId: number; surplus: number; state: string }>(
      "SELECT id, contact_id, surplus, state FROM deliveries ORDER BY id",
    );
    expect(rows).toMatchObject([
      { id: sentRow, contactId: halves[2], surplus: 0, state: "accepted" },
      { contactId: halves[2], state: "cancelled" },
      { contactId: halves[2], state: "cancelled" },
    ]);
    expect(rows.slice(1).every(({ id, surplus }) => surplus === id)).toBe(true);
    expect([await contacts.find(halves[0]!), identities]).toMatchObject([{ id: halves[2] }, {}]);
  });
});
