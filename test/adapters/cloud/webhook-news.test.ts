import { admitEvent } from "../../../src/application/receiving/admit-event";
import { ACCOUNT_ID, asMetaWrites, bodyOf, signatureOf } from "../../support/graph-api/webhooks";
import { fc } from "../../support/seeded-checks";
import { CUSTOMER, cloudRig, NUMBER_ID, SENDER } from "./rig";

const AT_MS = Date.UTC(2026, 10, 20, 3);
const account = (field: string, value: object) => ({ field, value });

describe("what a webhook tells of our account", () => {
  let rig: Awaited<ReturnType<typeof cloudRig>>;
  beforeEach(async () => {
    rig = await cloudRig({ isAdmin: (phone) => phone === CUSTOMER });
  });
  afterEach(() => rig.stop());
  const take = (body: Buffer, signature: string | undefined = signatureOf(body)) =>
    rig.channel.webhook.take(body, signature);
  const told = async (...changes: Parameters<typeof bodyOf>[0]) => {
    expect((await take(bodyOf(changes))).status).toBe(200);
    return rig.events.splice(0);
  };

  it.each<[string, object, object[]]>([
    [
      "message_template_status_update",
      {
        event: "PAUSED",
        message_template_name: "tagihan_listrik",
        message_template_language: "id",
        other_info: { title: "FIRST_PAUSE" },
      },
      [{ kind: "template", status: "paused", reason: "FIRST_PAUSE" }],
    ],
    [
      "message_template_status_update",
      {
        event: "APPROVED",
        message_template_name: "tagihan_listrik",
        message_template_language: "id",
        reason: "NONE",
      },
      [{ status: "approved", reason: "" }],
    ],
    [
      "template_category_update",
      {
        message_template_name: "tagihan_listrik",
        message_template_language: "id",
        previous_category: "UTILITY",
        new_category: "MARKETING",
      },
      [{ category: "MARKETING", status: null }],
    ],
    [
      "message_template_quality_update",
      { message_template_name: "tagihan_listrik", message_template_language: "id", new_quality_score: "RED" },
      [{ quality: "RED" }],
    ],
    [
      "business_capability_update",
      { max_daily_conversations_per_business: 2000 },
      [{ kind: "tier", peopleADay: 2000 }],
    ],
    [
      "business_capability_update",
      { max_daily_conversations_per_business: -1 },
      [{ kind: "tier", peopleADay: null }],
    ],
    [
      "phone_number_quality_update",
      { event: "UPGRADE", current_limit: "TIER_10K" },
      [{ kind: "tier", peopleADay: 10_000 }],
    ],
    [
      "account_update",
      { event: "DISABLED_UPDATE", ban_info: { waba_ban_state: "DISABLE" } },
      [{ kind: "status", status: "barred", senderId: SENDER }],
    ],
    [
      "account_update",
      {
        event: "ACCOUNT_RESTRICTION",
        restriction_info: [
          { restriction_type: "RESTRICTED_BIZ_INITIATED_MESSAGING", expiration: 9_999_999_999 },
        ],
      },
      [{ kind: "restriction", senderId: SENDER }],
    ],
    ["account_update", { event: "ACCOUNT_VIOLATION" }, [{ kind: "alert" }]],
    [
      "account_alerts",
      { alert_info: { alert_type: "X", alert_description: "y" } },
      [{ kind: "alert", text: "X: y" }],
    ],
    [
      "user_preferences",
      {
        user_preferences: [
          { wa_id: CUSTOMER, category: "marketing_messages", value: "stop", timestamp: 1763600000 },
        ],
      },
      [{ kind: "wish", from: CUSTOMER, wants: "stop" }],
    ],
    ["something_new", { event: "X" }, []],
  ])("%s %j is told as news", async (field, value, events) => {
    expect(await told(account(field, value))).toEqual(events.map((event) => expect.objectContaining(event)));
  });

  it("of another account says nothing about ours", async () => {
    const body = asMetaWrites({
      object: "whatsapp_business_account",
      entry: [
        {
          id: "1",
          changes: [account("business_capability_update", { max_daily_conversations_per_business: 1 })],
        },
      ],
    });
    expect((await take(body)).status).toBe(200);
    expect(rig.events).toEqual([]);
  });

  it("of any shape is answered, and whatever it tells passes the border or is refused there", async () => {
    const odd = fc.jsonValue({ maxDepth: 3 });
    const field = fc.constantFrom(
      "messages",
      "account_update",
      "user_preferences",
      "message_template_status_update",
      "user_id_update",
    );
    const value = fc.oneof(
      odd,
      fc.record({
        metadata: fc.constant({ phone_number_id: NUMBER_ID }),
        messages: fc.array(
          fc.record(
            {
              id: fc.oneof(fc.constant("w"), odd),
              from: fc.oneof(fc.constant(CUSTOMER), odd),
              type: fc.oneof(fc.constantFrom("text", "edit", "system", "contacts"), odd),
              text: odd,
              edit: odd,
              system: odd,
              contacts: odd,
              timestamp: odd,
            },
            { requiredKeys: ["id"] },
          ),
          { maxLength: 3 },
        ),
        statuses: fc.array(
          fc.record({
            id: fc.constant("w"),
            status: fc.oneof(fc.constant("failed"), odd),
            errors: odd,
            pricing: odd,
            biz_opaque_callback_data: odd,
          }),
          { maxLength: 3 },
        ),
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ field, value }), { maxLength: 3 }), async (changes) => {
        const body = asMetaWrites({
          object: "whatsapp_business_account",
          entry: [{ id: ACCOUNT_ID, changes }],
        });
        expect((await take(body)).status).toBe(200);
        for (const event of rig.events.splice(0))
          expect(() => admitEvent(event, new Date(AT_MS))).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });
});
