import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createAndPlan } from "../../../src/application/campaigns/plan-campaign";
import { openBase } from "../../../src/compose/base";
import { compose } from "../../../src/compose/compose";
import { loadConfig } from "../../../src/config/load-config";
import { phoneNumber } from "../../../src/domain/phone-number";
import { startService } from "../../../src/service/service";
import { describeOnDatabases } from "../../support/database";
import { type Fault, type GraphApi, startGraphApi } from "../../support/graph-api/graph-api";
import { ACCOUNT_ID, APP_SECRET } from "../../support/graph-api/webhooks";
import { NOVEMBER, seedOn } from "../database/seed";
import { NUMBER_ID } from "./rig";

const ADMIN = "6289000009999";

/** The whole service on the official channel, before the stand-in, in one process. */
describeOnDatabases("the service on the official channel", (open) => {
  async function service(api: GraphApi, more: Record<string, string> = {}) {
    const seed = await seedOn(open);
    const { url } = await open();
    const folder = mkdtempSync(join(tmpdir(), "lunas-cloud-"));
    const config = loadConfig({
      CHANNEL: "cloud",
      DATABASE_URL: url,
      DATA_FOLDER: folder,
      SEND_HOURS: "00:00-24:00",
      ADMIN_NUMBERS: ADMIN,
      PUSH_SCHEDULE: "off",
      HTTP_PORT: "0",
      SEND_TIMEOUT_SECONDS: "5",
      BREAKER_FAILURES: "100",
      CLOUD_ACCOUNT_ID: ACCOUNT_ID,
      CLOUD_PHONE_NUMBER_IDS: NUMBER_ID,
      CLOUD_TOKEN: api.world.token,
      CLOUD_APP_SECRET: APP_SECRET,
      CLOUD_VERIFY_TOKEN: "verify-me-verify-me",
      CLOUD_API_URL: api.url,
      ...more,
    });
    const base = await openBase(config, { console: null, migrates: false });
    const running = await startService(base, { roles: ["sender", "inbox", "http", "scheduler"] });
    api.listener = `${running.url}/webhooks/whatsapp`;
    const stop = async () => {
      await running.stop();
      await base.store.close();
      await base.log.close();
      rmSync(folder, { recursive: true, force: true });
      await api.stop();
    };
    const { app } = compose(base, { withCrowd: false });
    const push = async () => {
      const { id } = await createAndPlan(app, {
        ...{
          kind: "invoice_push",
          name: "tagihan",
          period: NOVEMBER,
          audience: "belum-bayar",
          body: null,
          createdBy: "uji",
        },
      });
      await base.store.now.campaigns.moveTo(id, "running", ["planned"], base.clock.now());
      return id;
    };
    const until = async (what: string, holds: () => Promise<boolean> | boolean) => {
      for (let look = 0; !(await holds()); look++) {
        if (look > 3_000) throw new Error(`never happened: ${what}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    };
    const states = (campaignId: number) =>
      seed.sql.all<{ state: string; count: number }>(
        "SELECT state, COUNT(*) AS count FROM deliveries WHERE campaign_id = ? GROUP BY state ORDER BY state",
        [campaignId],
      );
    return { ...seed, base, url: running.url!, stop, push, until, states };
  }

  it("pushes to everybody once, through lost answers, refusals and shuffled, repeated statuses", async () => {
    const api = await startGraphApi({ perSecond: 80, tier: 100_000 });
    api.telling = { statuses: ["sent", "delivered", "read"], repeats: 2, shuffled: true, batch: 7 };
    const { household, push, stop, states, until } = await service(api);
    const people = 40;
    for (let number = 1; number <= people; number++) await household(number);
    const faults: readonly Fault[] = [
      "hangs_but_arrives",
      "reset_but_arrives",
      "500_but_arrives",
      "garbage_but_arrives",
      { code: 130429, details: "too fast" },
      { code: 131056, details: "pair" },
    ];
    let call = 0;
    api.chance = () => (++call % 4 === 0 ? faults[(call / 4) % faults.length]! : null);
    try {
      const id = await push();
      await until("everybody has read it", async () => {
        await api.idle();
        return (await states(id)).every(({ state }) => state === "read");
      });
      const recipients = api.world.sent.map(({ to }) => to);
      expect(new Set(recipients).size).toBe(people);
      expect(recipients.length).toBe(people);
      expect(api.world.sent.every(({ template }) => template === "tagihan_listrik")).toBe(true);
      expect(api.world.mostInASecond).toBeLessThanOrEqual(81);
    } finally {
      await stop();
    }
  });

  it("writes to no more people than the tier, and holds a campaign whose template is paused until it may go", async () => {
    const api = await startGraphApi({ tier: 250 });
    api.world.tier = 5;
    const { household, push, stop, states, until, base } = await service(api);
    for (let number = 1; number <= 12; number++) await household(number);
    try {
      await until(
        "the tier is known",
        async () => (await base.store.now.account.fact("tier"))?.value === "5",
      );
      const id = await push();
      await until("five have it", async () =>
        (await states(id)).some(({ state, count }) => state === "read" && count === 5),
      );
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      expect(
        new Set(api.world.sent.filter(({ template }) => template === "tagihan_listrik").map(({ to }) => to))
          .size,
      ).toBe(5);
      const paused = {
        event: "PAUSED",
        message_template_name: "tagihan_listrik",
        message_template_language: "id",
      };
      api.world.templates.get("tagihan_listrik")!.status = "PAUSED";
      await api.tell({ field: "message_template_status_update", value: paused });
      await until("it is held", async () => (await base.store.now.campaigns.find(id))!.state === "paused");
      api.world.templates.get("tagihan_listrik")!.status = "APPROVED";
      await api.tell({ field: "message_template_status_update", value: { ...paused, event: "APPROVED" } });
      await until("it goes on", async () => (await base.store.now.campaigns.find(id))!.state === "running");
    } finally {
      await stop();
    }
  });

  it("answers what customers press and write within their window by free text, and hears STOP", async () => {
    const api = await startGraphApi();
    const { household, stop, until, store, url } = await service(api);
    await household(1);
    const [customer] = [phoneNumber("6289000000001")];
    try {
      const contact = async () => store.now.contacts.findByPhone(customer!);
      await api.customerWrites(NUMBER_ID, customer!, {
        type: "button",
        button: { payload: "Cek tagihan", text: "Cek tagihan" },
      });
      await until("an answer", () =>
        api.world.sent.some(({ to, kind }) => to === customer && kind === "text"),
      );
      await api.customerWrites(NUMBER_ID, customer!, { type: "text", text: { body: "STOP" } });
      await until("STOP is heard", async () => ((await contact())?.optedOutAt ?? null) !== null);
      expect(await store.now.identities.ofContact((await contact())!.id)).toMatchObject([
        { name: `bsuid:ID.1349${customer}` },
      ]);
      const measured = async () => (await fetch(`${url}/metrics`)).text();
      await until("all of it is counted", async () =>
        /^lunas_sends_total\{outcome="accepted",reason=""\} [2-9]/m.test(await measured()),
      );
      const text = await measured();
      expect(text).toMatch(/^lunas_answers_total\{intent="opt_out"\} 1$/m);
      expect(text).toMatch(/^lunas_answer_duration_seconds_count 2$/m);
      expect(text).toMatch(/^lunas_sender_up\{sender="jajag-1"\} 1$/m);
      expect(text).toMatch(/^lunas_sender_used\{sender="jajag-1",cap="day"\} \d+$/m);
      expect(text).toMatch(/^lunas_queue_length\{queue="campaign"\} 0$/m);
      expect(text).toMatch(/^lunas_queue_age_seconds\{queue="inbox"\} \d/m);
      expect(text).not.toContain(customer);
    } finally {
      await stop();
    }
  });

  it("has one open door: the webhook, for whatever host, and nothing else", async () => {
    const api = await startGraphApi();
    const { url, stop } = await service(api);
    const call = (path: string, init: RequestInit = {}) =>
      fetch(`${url}${path}`, { ...init, headers: { ...init.headers } });
    try {
      const asked = "/webhooks/whatsapp?hub.mode=subscribe&hub.challenge=77&hub.verify_token=";
      expect(await (await call(`${asked}verify-me-verify-me`)).text()).toBe("77");
      expect((await call(`${asked}wrong`)).status).toBe(403);
      expect((await call("/webhooks/whatsapp", { method: "POST", body: "{}" })).status).toBe(401);
      const large = { method: "POST", body: "x".repeat(4_300_000) };
      // Without a signature nothing of it is read.
      expect((await call("/webhooks/whatsapp", large)).status).toBe(401);
      const headers = { "x-hub-signature-256": `sha256=${"0".repeat(64)}` };
      expect((await call("/webhooks/whatsapp", { ...large, headers })).status).toBe(413);
    } finally {
      await stop();
    }
  });
});
