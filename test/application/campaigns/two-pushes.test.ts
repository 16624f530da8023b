import { sqlOfDataSource } from "../../../src/adapters/database/connection/sql";
import { createStore } from "../../../src/adapters/database/store";
import { createAndPlan } from "../../../src/application/campaigns/plan-campaign";
import { type PrepareDeps, prepareDelivery } from "../../../src/application/sending/prepare-delivery";
import { period } from "../../../src/domain/billing-period";
import { customerId } from "../../../src/domain/customer-id";
import { instantOf } from "../../../src/domain/local-time";
import { describeOnDatabases } from "../../support/database";

const CUSTOMER = "516759900011";
const MORNING = instantOf("2026-11-20", "08:00");

/** Two plans about the same unpaid bill: one made by hand, one by the schedule. */
describeOnDatabases("two pushes about one bill", (open) => {
  async function planTwice() {
    const { dataSource } = await open();
    const store = createStore(dataSource);
    const sql = sqlOfDataSource(dataSource, (work) => work());
    const clock = { now: () => new Date(now), sleep: async () => undefined };
    let now = MORNING.getTime();
    await sql.insert("customers", {
      customerId: CUSTOMER,
      name: "SITI AMINAH",
      tariff: "R1",
      powerVa: 900,
      route: "JJGA",
      updatedAt: MORNING,
    });
    const contactId = await sql.insert("contacts", {
      phone: "628900000001",
      registration: "unknown",
      createdAt: MORNING,
    });
    await store.now.links.link(contactId, customerId(CUSTOMER), "import", MORNING);
    await sql.run(
      `INSERT INTO bills (customer_id, period, amount, late_fee, sheets, due_on, state, as_of)
       VALUES (?, '2026-11', 77125, 0, 1, '2026-11-20', 'open', ?)`,
      [CUSTOMER, MORNING],
    );
    const deps = {
      store,
      clock,
      ids: { next: () => "1" },
      events: { emit: () => undefined },
      push: { holdoutPercent: 0, invoicePdf: "off", senders: ["jajag-1"] },
      renderInvoice: () => "tagihan",
      renderBroadcast: (body: string) => body,
    } as unknown as PrepareDeps & Parameters<typeof createAndPlan>[0];
    const plan = async (name: string) => {
      const campaign = await createAndPlan(deps, {
        kind: "invoice_push",
        name,
        period: period("2026-11"),
        audience: "belum-bayar",
        body: null,
        createdBy: "test",
      });
      await store.now.campaigns.moveTo(campaign.id, "running", ["planned"], MORNING);
      const row = (await sql.one<{ id: number }>("SELECT id FROM deliveries WHERE campaign_id = ?", [
        campaign.id,
      ]))!;
      const prepare = async () =>
        prepareDelivery(
          deps,
          (await store.now.deliveries.find(row.id))!,
          await store.now.campaigns.find(campaign.id),
        );
      return { id: row.id, prepare };
    };
    const byHand = await plan("by hand");
    const scheduled = await plan("scheduled");
    const leave = (id: number, state: string) =>
      sql.run("UPDATE deliveries SET state = ?, begun_at = ? WHERE id = ?", [state, MORNING, id]);
    return {
      byHand,
      scheduled,
      leave,
      pass: (hours: number) => {
        now += hours * 3_600_000;
      },
    };
  }

  it.each(["submitting", "uncertain", "accepted", "read"])(
    "sends the second not after one that is %s",
    async (state) => {
      const { byHand, scheduled, leave } = await planTwice();
      await leave(byHand.id, state);
      expect(await scheduled.prepare()).toEqual({ kind: "skip", reason: "already_messaged" });
    },
  );

  it.each(["pending", "failed", "cancelled"])("sends the second after one that is %s", async (state) => {
    const { byHand, scheduled, leave } = await planTwice();
    await leave(byHand.id, state);
    expect(await scheduled.prepare()).toMatchObject({ kind: "send" });
  });

  it("sends the second on another day", async () => {
    const { byHand, scheduled, leave, pass } = await planTwice();
    await leave(byHand.id, "accepted");
    pass(24);
    expect(await scheduled.prepare()).toMatchObject({ kind: "send" });
  });
});
