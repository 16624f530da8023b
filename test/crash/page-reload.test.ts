import { periodOf } from "../../src/domain/billing-period";
import { localDay } from "../../src/domain/local-time";
import { describeOffice, type Office, openOffice } from "../e2e/office";
import { townOf, writeTown } from "../e2e/town";

const OUR_PHONE = "6289000000001";
const PERIOD = periodOf(localDay(new Date()));
const TOWN = townOf(16);
const WROTE = TOWN[15]!.phone;
const STEP_MS = 180_000;
const SLOW_MACHINE_MS = 600_000;

describeOffice("a page that loads anew with five messages in flight", () => {
  let office: Office;
  afterAll(() => office?.close(), STEP_MS);

  test(
    "is one failure: nobody twice, nobody missing, and no person is needed to go on",
    async () => {
      office = await openOffice({ SEND_TIMEOUT_SECONDS: "8" });
      const { page } = office;
      const lunas = office.start();
      await lunas.untilPrinted(/Pindai dengan WhatsApp/, STEP_MS);
      await page.scanQr(OUR_PHONE, null, STEP_MS);
      await lunas.untilPrinted(/Sender jajag-1: ready/, STEP_MS);
      const files = writeTown(office.dataFolder, TOWN, PERIOD);
      await office.run(["import", files.bills]);
      await office.run(["import", files.contacts]);
      await office.run(["campaign", "plan", "--period", PERIOD]);

      // Four of a campaign, and the answer to somebody, are all that is on its way at once.
      await page.fault({ on: "send", kind: "hang_delivers", times: 2 });
      await page.fault({ on: "send", kind: "hang", times: 3 });
      await office.run(["campaign", "start", "1"]);
      const inFlight = async (count: number) => {
        const { length } = await page.traces("send_fault");
        return length === count || length;
      };
      await office.until("four invoices are in flight", () => inFlight(4), STEP_MS);
      await page.inbound({ from: WROTE, text: "CEK" });
      await office.until("so is an answer", () => inFlight(5), STEP_MS);
      await page.reload(OUR_PHONE);

      const waiting = () =>
        office.query("SELECT id, state, reason FROM deliveries WHERE state NOT IN ('delivered', 'read')");
      await office.until(
        "everything has arrived",
        async () => {
          const open = await waiting();
          return open.length === 0 || open;
        },
        STEP_MS,
      );
      const counts = new Map<string, number>();
      for (const { to, ack } of await page.messages())
        if (ack >= 0) counts.set(to, (counts.get(to) ?? 0) + 1);
      expect(TOWN.map(({ phone }) => counts.get(phone) ?? 0)).toEqual([...Array(15).fill(1), 2]);
      const [number] = await office.query("SELECT tripped_at, paused_at FROM senders");
      expect(number).toEqual({ tripped_at: null, paused_at: null });
      const paused = await office.query("SELECT id FROM audit_log WHERE command LIKE '%pause%'");
      expect(paused).toEqual([]);
      expect(lunas.output()).not.toMatch(/Unexpected problem|paused/i);
      expect(await lunas.end("SIGTERM")).toBe(0);
    },
    SLOW_MACHINE_MS,
  );
});
