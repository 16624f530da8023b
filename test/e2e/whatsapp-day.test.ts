import { join } from "node:path";
import { profileFolder } from "../../src/adapters/whatsapp/session/client";
import { readNumberRecord } from "../../src/adapters/whatsapp/session/number-record";
import { periodOf } from "../../src/domain/billing-period";
import { localDay } from "../../src/domain/local-time";
import type { SendFaultKind } from "../support/whatsapp-page/types";
import { describeOffice, type Office, openOffice } from "./office";
import { townOf, writeTown } from "./town";

const OUR_PHONE = "6289000000001";
const PERIOD = periodOf(localDay(new Date()));
const TOWN = townOf(300);
const phoneOf = (index: number) => TOWN[index]!.phone;

/** One contact for each way in which a send can go wrong; spread out, so that no streak trips the breaker. */
const FAULTY: readonly (readonly [number, SendFaultKind])[] = [
  [20, "hang"],
  [35, "hang_delivers"],
  [50, "throw"],
  [110, "throw_delivers"],
  [125, "undefined"],
  [140, "undefined_delivers"],
  [170, "reload"],
  [185, "reload_delivers"],
  [200, "ack_never"],
  [215, "ack_error"],
  [230, "stuck"],
];
const UNREGISTERED = 245;
/** Limits for a machine with twenty others at work on it; a quiet one needs some two minutes for everything. */
const STEP_MS = 240_000;
const SLOW_MACHINE_MS = 600_000;
const ADMIN = "6289000099999";
const WROTE_MEANWHILE = phoneOf(1);

describeOffice("a day's campaign on the real WhatsApp client", () => {
  let office: Office;
  let lunas: ReturnType<Office["start"]>;

  beforeAll(async () => {
    office = await openOffice({ ADMIN_NUMBERS: ADMIN });
  });
  afterAll(() => office?.close(), STEP_MS);

  const tally = async () => {
    const rows = await office.query<{ state: string; count: number }>(
      "SELECT state, COUNT(*) AS count FROM deliveries WHERE campaign_id = 1 GROUP BY state",
    );
    return Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)]));
  };
  const unconfirmed = () =>
    office.query<{ phone: string }>(
      `SELECT c.phone FROM deliveries d JOIN contacts c ON c.id = d.contact_id
        WHERE d.state = 'uncertain' AND d.provider_message_id IS NOT NULL ORDER BY d.id`,
    );
  const received = async (atLeast: number) => {
    const count = (await office.page.messages()).length;
    return count >= atLeast || { count, tally: await tally() };
  };

  test(
    "shows the QR code, and goes on by itself once it is scanned",
    async () => {
      lunas = office.start();
      await lunas.untilPrinted(/Pindai dengan WhatsApp/, STEP_MS);
      await office.page.scanQr(OUR_PHONE, null, STEP_MS);
      await lunas.untilPrinted(/Sender jajag-1: ready/, STEP_MS);
    },
    SLOW_MACHINE_MS,
  );

  test(
    "takes the unit's files and plans everybody",
    async () => {
      const files = writeTown(office.dataFolder, TOWN, PERIOD);
      await office.run(["import", files.bills]);
      await office.run(["import", files.contacts]);
      expect(await office.run(["campaign", "plan", "--period", PERIOD])).toContain("dikirim 300");
    },
    SLOW_MACHINE_MS,
  );

  test(
    "survives kill -9 of itself and of the browser in mid-campaign, with faults all along",
    async () => {
      const { page } = office;
      await page.addPerson({ phone: phoneOf(UNREGISTERED), registered: false });
      for (const [index, kind] of FAULTY) await page.fault({ on: "send", kind, to: phoneOf(index) });
      await office.run(["campaign", "start", "1"]);

      await office.until("80 have it", () => received(80), STEP_MS);
      await office.until("it stands still with one browser, not while it replaces one", async () => {
        lunas.signal("SIGSTOP");
        const { length } = await office.browsers();
        if (length !== 1) lunas.signal("SIGCONT");
        return length === 1 || length;
      });
      await lunas.end("SIGKILL");
      // Its browser, driven through a pipe, ends by itself now or is ended by the next start; nobody listens to it.
      await page.inbound({ from: WROTE_MEANWHILE, text: "CEK" });
      lunas = office.start();
      await office.until("150 have it", () => received(150), STEP_MS);
      await office.until("a browser is killed", async () => (await office.killBrowsers()) > 0);
      await office.until(
        "everything is decided",
        async () => {
          const open = await tally();
          const { pending = 0, leased = 0, submitting = 0, uncertain = 0 } = open;
          // Two stand in their chats, and the server has not taken them.
          const held = await unconfirmed();
          return (pending + leased + submitting === 0 && uncertain === 2 && held.length === 2) || open;
        },
        STEP_MS,
      );
      await page.releaseStuck();
    },
    SLOW_MACHINE_MS,
  );

  test("reached everybody exactly once, by the record of the server", async () => {
    const perPhone = new Map<string, number>();
    for (const { to, text, ack } of await office.page.messages())
      if (ack >= 0 && text.startsWith("Yth.")) perPhone.set(to, (perPhone.get(to) ?? 0) + 1);
    const wrong = TOWN.filter(
      ({ phone }, index) => (perPhone.get(phone) ?? 0) !== (index === UNREGISTERED ? 0 : 1),
    );
    expect(wrong.map(({ phone }) => [phone, perPhone.get(phone) ?? 0])).toEqual([]);
    const failed = await office.query(
      "SELECT c.phone, d.reason FROM deliveries d JOIN contacts c ON c.id = d.contact_id WHERE d.state = 'failed'",
    );
    expect(failed).toEqual([{ phone: phoneOf(UNREGISTERED), reason: "not_on_whatsapp" }]);
    expect(lunas.output()).not.toMatch(/Unexpected problem/);
  });

  test(
    "knows of every receipt, those that came while nobody listened included",
    async () => {
      await office.until(
        "all are delivered but the one without WhatsApp and the one that the server never says a word about",
        async () => {
          const open = await tally();
          return (open.delivered === TOWN.length - 2 && open.uncertain === 1) || open;
        },
        STEP_MS,
      );
    },
    SLOW_MACHINE_MS,
  );

  test(
    "answered, once, the customer who wrote while it was dead",
    async () => {
      const received = await office.page.waitForMessages({ to: WROTE_MEANWHILE }, 2, STEP_MS);
      expect(received.filter(({ text }) => !text.startsWith("Yth."))).toHaveLength(1);
    },
    SLOW_MACHINE_MS,
  );

  test(
    "answers CEK and PDF, and takes STOP at its word",
    async () => {
      const { page } = office;
      const [cek, pdf, stop] = [phoneOf(3), phoneOf(4), phoneOf(5)];
      await page.inbound({ from: cek, text: "cek" });
      await page.inbound({ from: pdf, text: "PDF" });
      await page.inbound({ from: stop, text: "STOP" });
      const [, answer] = await page.waitForMessages({ to: cek }, 2, STEP_MS);
      expect(answer!.text).toMatch(/51675•+003.*Rp50\.003/s);
      const [, document] = await page.waitForMessages({ to: pdf }, 2, STEP_MS);
      expect(document).toMatchObject({ fileName: `tagihan-${PERIOD}-0004.pdf`, mimeType: "application/pdf" });
      await page.waitForMessages({ to: stop, text: "dihentikan" }, 1, STEP_MS);
      const [contact] = await office.query<{ optedOutAt: Date | null }>(
        "SELECT opted_out_at AS optedOutAt FROM contacts WHERE phone = ?",
        [stop],
      );
      expect(contact!.optedOutAt).toBeInstanceOf(Date);
      expect(await page.traces("typing")).toEqual(expect.arrayContaining([cek, stop]));
    },
    SLOW_MACHINE_MS,
  );

  test(
    "remembers how far it has read the chats, and lets doctor see the page that only it has open",
    async () => {
      const profile = profileFolder(join(office.dataFolder, "whatsapp"), "jajag-1");
      await office.until(
        "the mark is written",
        async () => {
          const { readUpTo = 0 } = await readNumberRecord(profile);
          return readUpTo > Date.now() / 1000 - 3600 || readUpTo;
        },
        STEP_MS,
      );
      // The server of the tests writes nothing through to its disk, which doctor calls wrong.
      let doctor = "";
      // A service that got no turn for eight seconds does not hold its number for a moment.
      await office.until(
        "doctor sees the service drive its number",
        async () => {
          doctor = await office.run(["doctor", "--no-page"], null);
          return /✓ Nomor jajag-1: tersambung/.test(doctor) || doctor;
        },
        STEP_MS,
      );
      expect(doctor).toMatch(/✓ Halaman WhatsApp jajag-1: semua bagian yang dipakai ada/);
    },
    SLOW_MACHINE_MS,
  );

  test(
    "logged out on the phone: offers a new QR code, and tells the admins once it is back",
    async () => {
      const shown = () => lunas.output().match(/Pindai dengan WhatsApp/g)?.length ?? 0;
      const before = shown();
      await office.page.logout(OUR_PHONE);
      await office.until("a new QR code is shown", async () => shown() > before, STEP_MS);
      await office.page.scanQr(OUR_PHONE, null, STEP_MS);
      await office.page.waitForMessages({ to: ADMIN, text: "keluar dari WhatsApp" }, 1, STEP_MS);
      expect(await office.run(["sender", "list"])).toMatch(/jajag-1 · 6289•+001 · tersambung/);
    },
    SLOW_MACHINE_MS,
  );

  test(
    "stops on SIGTERM with code 0 and leaves no browser",
    async () => {
      expect(await lunas.end("SIGTERM")).toBe(0);
      expect(await office.browsers()).toEqual([]);
    },
    SLOW_MACHINE_MS,
  );
});
