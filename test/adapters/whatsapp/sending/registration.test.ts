import type { Live } from "../../../../src/adapters/whatsapp/page/live";
import { LIMITS, type RegistrationTable } from "../../../../src/adapters/whatsapp/page/options";
import { createLookUpLine } from "../../../../src/adapters/whatsapp/sending/look-up-line";
import { createRegistrations } from "../../../../src/adapters/whatsapp/sending/registration";
import type { StoredRegistration } from "../../../../src/application/ports/channel";
import { type PhoneNumber, phoneNumber } from "../../../../src/domain/phone-number";
import { createManualClock } from "../../../support/manual-clock";

const SITI = phoneNumber("6289000001001");
const NOBODY = phoneNumber("6289000001002");
const OWN = "6289000000001@c.us";
const DAY = 24 * 3600_000;
const never = new AbortController().signal;
const OTHER = phoneNumber("6289000001003");
const THIRD = phoneNumber("6289000001004");
const START = new Date("2026-11-24T03:00:00Z");

/** What a contact's row says, written so long after the start. */
function stored(
  registration: StoredRegistration["registration"],
  afterMs: number | null,
  spelling: PhoneNumber | null = null,
): StoredRegistration {
  const registrationCheckedAt = afterMs === null ? null : new Date(START.getTime() + afterMs);
  return { registration, registrationCheckedAt, spelling };
}

function asking(
  answer: (id: string) => unknown,
  table?: RegistrationTable,
  linesAtOnce = 1,
  onSpelling?: (phone: PhoneNumber, chatId: string) => void,
) {
  const clock = createManualClock(START);
  const asked: string[] = [];
  const troubles: string[] = [];
  let atOnce = 0;
  let most = 0;
  const live = {
    over: never,
    lapsed: never,
    page: { evaluate: async () => true },
    client: {
      info: { wid: OWN },
      async getNumberId(id: string) {
        if (id === OWN) return { _serialized: OWN };
        asked.push(id);
        atOnce += 1;
        most = Math.max(most, atOnce);
        await null;
        atOnce -= 1;
        return answer(id);
      },
    },
  } as unknown as Live;
  const asks = createRegistrations(clock, table, (where) => troubles.push(where), onSpelling);
  const chance = { unit: () => 0.5 };
  const line = createLookUpLine(
    { clock, random: chance },
    { ...LIMITS, lookUpGapMs: 0 },
    linesAtOnce,
    () => {},
  );
  const registrations = {
    ...asks,
    lookUp: async (phone: PhoneNumber, on: Live, signal: AbortSignal, stored?: StoredRegistration) =>
      (await asks.lookUp(phone, line, on, signal, stored)).answer,
  };
  return { registrations, live, clock, asked, troubles, most: () => most };
}
const onWhatsApp = (id: string) => (id.startsWith(SITI) ? { _serialized: id } : null);

describe("registrations", () => {
  it("forgets ten absences in a row, also in the table: nobody is left alone for a month by a blind page", async () => {
    const rows = new Map<PhoneNumber, boolean>();
    const table: RegistrationTable = {
      saveAbsent: async (phone) => void rows.set(phone, false),
      forget: async (phone) => void rows.delete(phone),
    };
    const { registrations, live, asked } = asking(() => null, table);
    const phone = (number: number) => phoneNumber(`62890000020${String(number).padStart(2, "0")}`);
    for (let number = 1; number <= 9; number++)
      expect(await registrations.lookUp(phone(number), live, never)).toEqual({ kind: "absent" });
    expect(rows.size).toBe(9);
    await expect(registrations.lookUp(phone(10), live, never)).rejects.toThrow(/10 phones in a row/);
    expect([rows.size, asked.length]).toEqual([0, 10]);
    await expect(registrations.lookUp(phone(1), live, never)).rejects.toThrow(/rest/);
  });

  it("asks once a number, one at a time, and uses the id that WhatsApp gave", async () => {
    const { registrations, live, asked, most } = asking(() => ({ $1: "6289000009999@c.us" }));
    const numbers = [SITI, NOBODY, SITI, NOBODY];
    const answers = await Promise.all(numbers.map((phone) => registrations.lookUp(phone, live, never)));
    expect(answers[0]).toEqual({ kind: "registered", chatId: "6289000009999@c.us" });
    expect(asked).toHaveLength(2);
    expect(most()).toBe(1);
  });

  it("asks several at once only where there is no pause, and still once a number", async () => {
    const { registrations, live, asked, most } = asking(onWhatsApp, undefined, 4);
    const numbers = [SITI, NOBODY, SITI, NOBODY];
    await Promise.all(numbers.map((phone) => registrations.lookUp(phone, live, never)));
    expect(asked).toHaveLength(2);
    expect(most()).toBe(2);
  });

  it("asks again about an absent number after a day, about a present one after a month", async () => {
    const { registrations, live, asked, clock } = asking(onWhatsApp);
    const both = async () => {
      await registrations.lookUp(SITI, live, never);
      return registrations.lookUp(NOBODY, live, never);
    };
    expect(await both()).toEqual({ kind: "absent" });
    await clock.advance(DAY);
    await both();
    expect(asked).toEqual([`${SITI}@c.us`, `${NOBODY}@c.us`, `${NOBODY}@c.us`]);
    await clock.advance(30 * DAY);
    await both();
    expect(asked).toHaveLength(5);
  });

  it("keeps absences in the table, believes what is stored while it is fresh, and survives a table that fails", async () => {
    const rows = new Map<string, Date>();
    const table: RegistrationTable = {
      saveAbsent: async (phone, checkedAt) => void rows.set(phone, checkedAt),
      forget: async (phone) => void rows.delete(phone),
    };
    const first = asking(onWhatsApp, table);
    await first.registrations.lookUp(SITI, first.live, never);
    await first.registrations.lookUp(NOBODY, first.live, never);
    expect([...rows.keys()]).toEqual([NOBODY]);
    const second = asking(onWhatsApp, table);
    const lookUp = (phone: PhoneNumber, stored: StoredRegistration) =>
      second.registrations.lookUp(phone, second.live, never, stored);
    expect((await lookUp(SITI, stored("registered", -DAY))).kind).toBe("registered");
    expect((await lookUp(NOBODY, stored("absent", -DAY / 2))).kind).toBe("absent");
    expect(second.asked).toEqual([]);
    await lookUp(OTHER, stored("unknown", null));
    await lookUp(THIRD, stored("registered", -31 * DAY));
    expect(second.asked).toEqual([`${OTHER}@c.us`, `${THIRD}@c.us`]);
    const broken = asking(onWhatsApp, {
      saveAbsent: async () => Promise.reject(new Error("gone")),
      forget: async () => Promise.reject(new Error("gone")),
    });
    expect((await broken.registrations.lookUp(NOBODY, broken.live, never)).kind).toBe("absent");
    expect(broken.troubles).toEqual(["registration table"]);
  });

  it("asks WhatsApp itself about a number that it was told to forget, whatever is stored", async () => {
    const { registrations, live, asked } = asking(onWhatsApp);
    const known = stored("registered", -3600_000);
    await registrations.lookUp(SITI, live, never, known);
    expect(asked).toEqual([]);
    registrations.forget(SITI);
    await registrations.lookUp(SITI, live, never, known);
    await registrations.lookUp(SITI, live, never, known);
    expect(asked).toEqual([`${SITI}@c.us`]);
  });

  it("never asks about who wrote to us, nor about a hidden number", async () => {
    const { registrations, live, asked } = asking(onWhatsApp);
    registrations.seen(NOBODY);
    expect(await registrations.lookUp(NOBODY, live, never)).toMatchObject({ kind: "registered" });
    expect(await registrations.lookUp(phoneNumber("lid:77"), live, never)).toMatchObject({
      chatId: "77@lid",
    });
    expect(asked).toEqual([]);
  });

  it("waits in the line no longer than its own signal, however long the one before hangs", async () => {
    const { registrations, live, asked } = asking(() => new Promise(() => {}));
    const end = new AbortController();
    const hanging = registrations.lookUp(SITI, live, end.signal);
    const giveUp = new AbortController();
    const second = registrations.lookUp(NOBODY, live, giveUp.signal);
    giveUp.abort();
    await expect(second).rejects.toThrow("interrupted");
    expect(asked).toEqual([`${SITI}@c.us`]);
    end.abort();
    await expect(hanging).rejects.toThrow("interrupted");
  });

  it("does not take an answer of unknown shape for an answer, and remembers no failure", async () => {
    let answer: unknown = { strange: true };
    const { registrations, live, clock } = asking(() => answer);
    await expect(registrations.lookUp(SITI, live, never)).rejects.toThrow("unknown shape");
    await clock.advance(10_000);
    answer = { user: SITI, server: "c.us" };
    expect((await registrations.lookUp(SITI, live, never)).kind).toBe("registered");
  });

  it("goes to the spelling that WhatsApp gave once, also after a restart and after the contact has written", async () => {
    const spelled = phoneNumber("6289000009999");
    const told: string[] = [];
    const started = () =>
      asking(
        () => ({ $1: `${spelled}@c.us` }),
        undefined,
        1,
        (_phone, chatId) => told.push(chatId),
      );
    const first = started();
    expect(await first.registrations.lookUp(SITI, first.live, never)).toMatchObject({
      chatId: `${spelled}@c.us`,
    });
    expect(told).toEqual([`${spelled}@c.us`]);
    const second = started();
    second.registrations.seen(SITI);
    const known = stored("registered", 0, spelled);
    expect(await second.registrations.lookUp(SITI, second.live, never, known)).toMatchObject({
      chatId: `${spelled}@c.us`,
    });
    expect(second.asked).toEqual([]);
  });
});
