import { sqlOfDataSource } from "../../../src/adapters/database/connection/sql";
import { createReportReader } from "../../../src/adapters/database/report/report-reader";
import { createStore } from "../../../src/adapters/database/store";
import { createAndPlan } from "../../../src/application/campaigns/plan-campaign";
import { period } from "../../../src/domain/billing-period";
import { drawnTogether, isHeldOut, placeInOrder } from "../../../src/domain/holdout";
import { instantOf } from "../../../src/domain/local-time";
import { describeOnDatabases } from "../../support/database";
import { useImports } from "../../support/imports";

const NOVEMBER = period("2026-11");
const SENT_AT = instantOf("2026-11-20", "08:00");
const phoneOf = (n: number) => `0890000000${String(n).padStart(2, "0")}`;

describe("drawnTogether", () => {
  it("joins phones that share a customer, through others too, and leaves the rest alone", () => {
    const links = [
      { contactId: 5, customerId: "a" },
      { contactId: 3, customerId: "a" },
      { contactId: 3, customerId: "b" },
      { contactId: 9, customerId: "b" },
      { contactId: 7, customerId: "c" },
      { contactId: 8, customerId: "c" },
    ];
    const together = drawnTogether(links);
    expect([3, 5, 9].map((id) => together.get(id))).toEqual([3, 3, 3]);
    expect([7, 8].map((id) => together.get(id))).toEqual([7, 7]);
    expect(together.get(1)).toBeUndefined();
  });
});

describe("placeInOrder", () => {
  it("is a permutation that has nothing to do with the contact's number", () => {
    const places = Array.from({ length: 5000 }, (_, index) => placeInOrder("seed", index + 1));
    expect(new Set(places).size).toBe(5000);
    // The first half of the numbers is no oftener among the first half of the places than by chance.
    const ranked = [...places.keys()].sort((a, b) => places[a]! - places[b]!).slice(0, 2500);
    const share = ranked.filter((index) => index < 2500).length / 2500;
    expect(Math.abs(share - 0.5)).toBeLessThan(0.05);
    expect(placeInOrder("other", 1)).not.toBe(placeInOrder("seed", 1));
  });
});

/** Forty customers with a phone each; customers 1 to 10 have a second phone, so twenty phones are drawn by pairs. */
describeOnDatabases("the draw of a month", (open) => {
  const rig = useImports(open);

  async function planned() {
    const { take, dataSource } = await rig();
    const rows = Array.from({ length: 40 }, (_, index) => {
      const n = index + 1;
      const phones = n <= 10 ? `${phoneOf(n)} / ${phoneOf(n + 50)}` : phoneOf(n);
      return `5167599000${String(n).padStart(2, "0")};SITI ${n};50000;202611;${phones}`;
    });
    await take("a.csv", ["IDPEL;NAMA;RPTAG;BULAN;NO_WA", ...rows, ""].join("\n"));
    const store = createStore(dataSource);
    const plan = (kind: "invoice_push" | "reminder") =>
      createAndPlan(
        {
          store,
          clock: { now: () => SENT_AT, sleep: async () => undefined },
          ids: { next: () => "seed" },
          events: { emit: () => undefined },
          push: { holdoutPercent: 50, invoicePdf: "off", senders: ["jajag-1"] },
        } as unknown as Parameters<typeof createAndPlan>[0],
        {
          kind,
          name: kind,
          period: NOVEMBER,
          audience: "belum-bayar",
          body: null,
          createdBy: "test",
        },
      );
    return { store, sql: sqlOfDataSource(dataSource, (work) => work()), plan };
  }

  test("puts all phones of a customer into one arm, and the same into every push of the month", async () => {
    const { sql, plan } = await planned();
    const [first, second] = [await plan("invoice_push"), await plan("reminder")];
    const arms = await sql.all<{ customerId: string; arms: number }>(
      `SELECT x.customer_id, COUNT(DISTINCT d.state) AS arms FROM deliveries d JOIN delivery_bills x ON x.delivery_id = d.id
        GROUP BY x.customer_id`,
    );
    expect(arms).toHaveLength(40);
    expect(arms.filter((row) => Number(row.arms) !== 1)).toEqual([]);
    expect(second.holdoutSeed).toBe(first.holdoutSeed);
    expect(await createReportReader(sql).billsInBothArms(first.id)).toBe(0);
    const alone = await sql.all<{ contactId: number; state: string }>(
      `SELECT d.contact_id, d.state FROM deliveries d JOIN delivery_bills x ON x.delivery_id = d.id
        WHERE d.campaign_id = ? AND x.customer_id > '516759900010'`,
      [first.id],
    );
    for (const { contactId, state } of alone)
      expect(state === "held_out").toBe(isHeldOut(first.holdoutSeed, contactId, 50));
  });

  test("lets rows of equal priority leave in its own order, not in that of the list", async () => {
    const { store, plan } = await planned();
    const campaign = await plan("invoice_push");
    const claimed = await store.transaction(({ deliveries }) =>
      deliveries.claim({
        senderId: "jajag-1",
        campaignId: campaign.id,
        limit: 100,
        token: "t",
        now: SENT_AT,
        until: new Date(SENT_AT.getTime() + 60_000),
        includeCold: true,
      }),
    );
    const ids = claimed.map(({ contactId }) => contactId!);
    // The last place leaves first: it has waited longest.
    const expected = [...ids].sort(
      (a, b) => placeInOrder(campaign.holdoutSeed, b) - placeInOrder(campaign.holdoutSeed, a),
    );
    expect(ids.length).toBeGreaterThan(10);
    expect(ids).toEqual(expected);
    expect(ids).not.toEqual([...ids].sort((a, b) => a - b));
  });

  test("counts the held out whom another push or a broadcast reached, before the day that counts", async () => {
    const { sql, plan } = await planned();
    const campaign = await plan("invoice_push");
    const held = await sql.all<{ contactId: number }>(
      "SELECT contact_id FROM deliveries WHERE campaign_id = ? AND state = 'held_out' ORDER BY contact_id",
      [campaign.id],
    );
    const other = await plan("reminder");
    const reach = (contactId: number, at: Date) =>
      sql.run(
        "UPDATE deliveries SET state = 'accepted', begun_at = ?, accepted_at = ? WHERE campaign_id = ? AND contact_id = ?",
        [at, at, other.id, contactId],
      );
    await reach(held[0]!.contactId, SENT_AT);
    await reach(held[1]!.contactId, instantOf("2026-11-25", "08:00"));
    const mixing = (until: Date | null) => createReportReader(sql).mixing(campaign, until);
    expect(await mixing(instantOf("2026-11-21"))).toMatchObject({ heldOutPushed: 1, heldOutReached: 1 });
    expect(await mixing(null)).toMatchObject({ heldOutPushed: 2, heldOutBroadcast: 0, heldOutReached: 2 });
  });
});
