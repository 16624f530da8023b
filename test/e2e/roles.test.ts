import { periodOf } from "../../src/domain/billing-period";
import { localDay } from "../../src/domain/local-time";
import { describeOffice, type Office, openOffice } from "./office";
import { townOf, writeTown } from "./town";

const OUR_PHONE = "6289000000002";
const PERIOD = periodOf(localDay(new Date()));
const TOWN = townOf(6);
const STEP_MS = 240_000;
const SLOW_MACHINE_MS = 600_000;

describeOffice("two processes that share the work", () => {
  let office: Office;
  let sender: ReturnType<Office["start"]>;
  let inbox: ReturnType<Office["start"]>;

  beforeAll(async () => {
    office = await openOffice({ SENDERS: "jajag-1,jajag-2" });
    const files = writeTown(office.dataFolder, TOWN, PERIOD);
    await office.run(["import", files.bills]);
    await office.run(["import", files.contacts]);
  }, SLOW_MACHINE_MS);
  afterAll(() => office?.close(), 60_000);

  const begin = (roles: string) => office.start(["start", "--roles", roles, "--senders", "jajag-2"]);
  const answered = async (phone: string, count: number) => {
    const texts = (await office.page.messages({ to: phone })).map(({ text }) => text.slice(0, 40));
    return texts.length === count || texts;
  };

  test(
    "one opens the number, the other answers through it",
    async () => {
      sender = begin("sender");
      inbox = begin("inbox,scheduler");
      await office.page.scanQr(OUR_PHONE, null, STEP_MS);
      await sender.untilPrinted(/Sender jajag-2: ready/, STEP_MS);
      await office.page.inbound({ from: TOWN[0]!.phone, text: "CEK" });
      await office.until("CEK is answered", () => answered(TOWN[0]!.phone, 1), STEP_MS);
      expect(inbox.output()).not.toMatch(/Sender jajag-2|Pindai/);
      expect(await office.browsers()).toHaveLength(1);
    },
    SLOW_MACHINE_MS,
  );

  test(
    "what comes while the answering process is dead waits for its successor, and is answered once",
    async () => {
      await inbox.end("SIGKILL");
      const { phone } = TOWN[1]!;
      await office.page.inbound({ from: phone, text: "CEK" });
      await office.until(
        "it is in the inbox",
        async () => {
          const [row] = await office.query<{ count: number }>("SELECT COUNT(*) AS count FROM inbox");
          return Number(row!.count) === 2 || row;
        },
        STEP_MS,
      );
      inbox = begin("inbox,scheduler");
      await office.until("CEK is answered", () => answered(phone, 1), STEP_MS);
    },
    SLOW_MACHINE_MS,
  );

  test(
    "both stop at once when told, and no browser stays",
    async () => {
      expect(await Promise.all([inbox.end("SIGTERM"), sender.end("SIGTERM")])).toEqual([0, 0]);
      expect(await office.browsers()).toEqual([]);
    },
    SLOW_MACHINE_MS,
  );
});
