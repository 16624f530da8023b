import type { Live } from "../../../../src/adapters/whatsapp/page/live";
import { LIMITS, type RegistrationTable } from "../../../../src/adapters/whatsapp/page/options";
import { createLookUpLine } from "../../../../src/adapters/whatsapp/sending/look-up-line";
import { createRegistrations } from "../../../../src/adapters/whatsapp/sending/registration";
import { type PhoneNumber, phoneNumber } from "../../../../src/domain/phone-number";
import { createManualClock } from "../../../support/manual-clock";

const SITI = phoneNumber("6289000001001");
const NOBODY = phoneNumber("6289000001002");
const OWN = "6289000000001@c.us";
const DAY = 24 * 3600_000;
const never = new AbortController().signal;

function asking(
  answer: (id: string) => unknown,
  table?: RegistrationTable,
  linesAtOnce = 1,
  onSpelling?: (phone: PhoneNumber, chatId: string) => void,
) {
  const clock = createManualClock(new Date("2026-11-24T03:00:00Z"));
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
    lookUp: (phone: PhoneNumber, on: Live, signal: AbortSignal) => asks.lookUp(phone, line, on, signal),
  };
  return { registrations, live, clock, asked, troubles, most: () => most };
}
const onWhatsApp = (id: string) => (id.startsWith(SITI) ? { _serialized: id } : null);

describe("registrations", () => {
  it("forgets ten absences in a row, also in the table: nobody is left alone for a month by a blind page", async () => {
    const rows = new Map<PhoneNumber, boolean>();
    const table: RegistrationTable = {
      find: async (phone) => {
        const registered = rows.get(phone);
        return registered === undefined ? null : { registered, checkedAt: new Date("2026-11-24T03:00:00Z") };
      },
      save: async (phone, registered) => void rows.set(phone, registered),
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

  it("keeps the answers in the table, believes them, and survives a table that fails", async () => {
    const rows = new Map<string, { registered: boolean; checkedAt: Date }>();
    const table: RegistrationTable = {
      find: async (phone) => rows.get(phone) ?? null,
      save: async (phone, registered, checkedAt) =>
        void rows.set(phone, { ...rows.get(phone), registered, checkedAt }),
    };
    const first = asking(onWhatsApp, table);
    await first.registrations.lookUp(SITI, first.live, never);
    expect(rows.get(SITI)).toMatchObject({ registered: true });
    const second = asking(onWhatsApp, table);
    expect((await second.registrations.lookUp(SITI, second.live, never)).kind).toBe("registered");
    expect(second.asked).toEqual([]);
    const broken = asking(onWhatsApp, {
      find: async () => Promise.reject(new Error("gone")),
      save: async () => Promise.reject(new Error("gone")),
    });
    expect((await broken.registrations.lookUp(SITI, broken.live, never)).kind).toBe("registered");
    expect(broken.troubles).toEqual(["registration table", "registration table"]);
  });

  it("asks WhatsApp itself about a number that it was told to forget, whatever the table says", async () => {
    const table: RegistrationTable = {
      find: async () => ({ registered: true, checkedAt: new Date("2026-11-24T02:00:00Z") }),
      save: async () => {},
    };
    const { registrations, live, asked } = asking(onWhatsApp, table);
    await registrations.lookUp(SITI, live, never);
    expect(asked).toEqual([]);
    registrations.forget(SITI);
    await registrations.lookUp(SITI, live, never);
    await registrations.lookUp(SITI, live, never);
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
    const rows = new Map<string, { registered: boolean; checkedAt: Date; spelling?: typeof spelled }>();
    const told: string[] = [];
    const table: RegistrationTable = {
      find: async (phone) => rows.get(phone) ?? null,
      save: async (phone, registered, checkedAt) =>
        void rows.set(phone, { ...rows.get(phone), registered, checkedAt }),
    };
    const started = () =>
      asking(
        () => ({ $1: `${spelled}@c.us` }),
        table,
        1,
        (phone, chatId) => {
          told.push(chatId);
          rows.set(phone, {
            registered: true,
            checkedAt: new Date("2026-11-24T03:00:00Z"),
            spelling: spelled,
          });
        },
      );
    const first = started();
    expect(await first.registrations.lookUp(SITI, first.live, never)).toMatchObject({
      chatId: `${spelled}@c.us`,
    });
    expect(told).toEqual([`${spelled}@c.us`]);
    const second = started();
    second.registrations.seen(SITI);
    expect(await second.registrations.lookUp(SITI, second.live, never)).toMatchObject({
      chatId: `${spelled}@c.us`,
    });
    expect(second.asked).toEqual([]);
  });
});
