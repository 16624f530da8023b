import { createIdentities } from "../../../src/adapters/whatsapp/identity";
import type { Live } from "../../../src/adapters/whatsapp/life";
import { LIMITS } from "../../../src/adapters/whatsapp/options";
import { type PhoneNumber, phoneNumber } from "../../../src/domain/phone-number";
import { createManualClock } from "../../support/manual-clock";

const SITI = phoneNumber("6289000001001");
const LID = "123456789012345";

function known(pairs: Record<string, string | null>, table: Record<string, PhoneNumber> = {}) {
  const clock = createManualClock(new Date("2026-11-24T03:00:00Z"));
  const asked: string[] = [];
  const learnt: string[] = [];
  const troubles: string[] = [];
  const live = {
    over: new AbortController().signal,
    client: {
      async getContactLidAndPhone([id]: string[]) {
        asked.push(id!);
        if (!(id! in pairs)) throw new Error("the page is broken");
        const other = pairs[id!];
        return [id!.endsWith("@lid") ? { lid: id, pn: other ?? undefined } : { lid: other, pn: id }];
      },
    },
  } as unknown as Live;
  const identities = createIdentities(
    clock,
    LIMITS,
    {
      phoneOf: async (lid) => table[lid] ?? null,
      lidOf: async (phone) => Object.keys(table).find((lid) => table[lid] === phone) ?? null,
    },
    { onLearnt: (lid, phone) => learnt.push(`${lid}=${phone}`), onTrouble: (where) => troubles.push(where) },
  );
  return { identities, live, clock, asked, learnt, troubles };
}

describe("identities", () => {
  it("reads a phone from its own chat id without asking anybody, whatever the device", async () => {
    const { identities, live, asked } = known({});
    expect(await identities.whoIs(`${SITI}@c.us`, live)).toBe(SITI);
    expect(await identities.whoIs(`${SITI}:12@c.us`, live)).toBe(SITI);
    expect(asked).toEqual([]);
  });

  it("asks WhatsApp about a hidden id once, also for many at once, and passes the pair on", async () => {
    const { identities, live, asked, learnt } = known({ [`${LID}@lid`]: `${SITI}@c.us` });
    const answers = await Promise.all([1, 2, 3].map(() => identities.whoIs(`${LID}@lid`, live)));
    expect([...answers, await identities.whoIs(`${LID}@lid`, live)]).toEqual([SITI, SITI, SITI, SITI]);
    expect(asked).toHaveLength(1);
    expect(learnt).toEqual([`${LID}=${SITI}`]);
  });

  it("believes the table before it asks", async () => {
    const { identities, live, asked } = known({}, { [LID]: SITI });
    expect(await identities.whoIs(`${LID}@lid`, live)).toBe(SITI);
    expect(await identities.chatsOf(SITI, live)).toEqual([`${LID}@lid`, `${SITI}@c.us`]);
    expect(asked).toEqual([]);
  });

  it("never makes a phone of a hidden id's digits, and asks again only after hours", async () => {
    const digits = "6289000001009";
    const { identities, live, asked, clock } = known({ [`${digits}@lid`]: null });
    expect(await identities.whoIs(`${digits}@lid`, live)).toBe(`lid:${digits}`);
    expect(await identities.whoIs(`${digits}@lid`, live)).toBe(`lid:${digits}`);
    expect(asked).toHaveLength(1);
    await clock.advance(7 * 3600_000);
    await identities.whoIs(`${digits}@lid`, live);
    expect(asked).toHaveLength(2);
  });

  it("serves a person as hidden while the page cannot tell, without remembering that", async () => {
    const { identities, live, troubles, asked } = known({});
    expect(await identities.whoIs(`${LID}@lid`, live)).toBe(`lid:${LID}`);
    expect(await identities.whoIs(`${LID}@lid`, null)).toBe(`lid:${LID}`);
    expect(troubles).toEqual(["identity"]);
    await identities.whoIs(`${LID}@lid`, live);
    expect(asked).toHaveLength(2);
  });

  it("follows a hidden id that changed, and learns nothing from a person without a phone", async () => {
    const { identities, learnt } = known({});
    identities.learn(`${LID}@lid`, SITI);
    identities.learn(`${LID}@lid`, SITI);
    identities.learn("999@lid", SITI);
    identities.learn("888@lid", phoneNumber("lid:888"));
    identities.learn(`${SITI}@c.us`, SITI);
    expect(learnt).toEqual([`${LID}=${SITI}`, `999=${SITI}`]);
    expect(await identities.chatsOf(SITI, null)).toEqual(["999@lid", `${SITI}@c.us`]);
  });

  it("looks for the chat of a hidden person under the hidden id only", async () => {
    const { identities, live } = known({});
    expect(await identities.chatsOf(phoneNumber(`lid:${LID}`), live)).toEqual([`${LID}@lid`]);
    expect(await identities.chatsOf(SITI, live)).toEqual([`${SITI}@c.us`]);
  });
});
