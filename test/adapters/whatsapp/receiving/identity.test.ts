import type { Live } from "../../../../src/adapters/whatsapp/page/live";
import { LIMITS } from "../../../../src/adapters/whatsapp/page/options";
import { createIdentities } from "../../../../src/adapters/whatsapp/receiving/identity";
import { type PhoneNumber, phoneNumber } from "../../../../src/domain/phone-number";
import { createManualClock } from "../../../support/manual-clock";

const SITI = phoneNumber("6289000001001");
const LID = "123456789012345";

function known(
  pairs: Record<string, string | null>,
  table: Record<string, PhoneNumber> = {},
  more: { confirmedAt?: Date; admins?: readonly PhoneNumber[]; spelling?: PhoneNumber } = {},
) {
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
      ...(more.confirmedAt === undefined ? {} : { confirmedAt: async () => more.confirmedAt! }),
      spellingOf: async () => more.spelling ?? null,
    },
    {
      onLearnt: (lid, phone) => learnt.push(`${lid}=${phone}`),
      onSpelling: (phone, spelling) => learnt.push(`${phone}~${spelling}`),
      isAdmin: (phone) => more.admins?.includes(phone) ?? false,
      onTrouble: (where) => troubles.push(where),
    },
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

  it("asks again about a name that was confirmed long ago, and believes the page before the table", async () => {
    const { identities, live, asked, learnt } = known(
      { [`${LID}@lid`]: "6289000002002@c.us" },
      { [LID]: SITI },
      { confirmedAt: new Date("2026-11-01T03:00:00Z") },
    );
    expect(await identities.whoIs(`${LID}@lid`, live)).toBe("6289000002002");
    expect(await identities.whoIs(`${LID}@lid`, live)).toBe("6289000002002");
    expect(asked).toHaveLength(1);
    expect(learnt).toEqual([`${LID}=6289000002002`]);
  });

  it("takes a customer's old name for good when the page does not answer, an admin's never", async () => {
    const old = { confirmedAt: new Date("2026-11-01T03:00:00Z") };
    const customer = known({}, { [LID]: SITI }, old);
    expect(await customer.identities.whoIs(`${LID}@lid`, customer.live)).toBe(SITI);
    const admin = known({ [`${LID}@lid`]: null }, { [LID]: SITI }, { ...old, admins: [SITI] });
    expect(await admin.identities.whoIs(`${LID}@lid`, admin.live)).toBe(`lid:${LID}`);
    expect(await admin.identities.whoIs(`${LID}@lid`, null)).toBe(`lid:${LID}`);
    expect(admin.asked).toHaveLength(1);
  });

  it("asks about an admin's name within the day, about a customer's within the week", async () => {
    const yesterday = { confirmedAt: new Date("2026-11-23T09:00:00Z") };
    const pairs = { [`${LID}@lid`]: `${SITI}@c.us` };
    const customer = known(pairs, { [LID]: SITI }, yesterday);
    expect(await customer.identities.whoIs(`${LID}@lid`, customer.live)).toBe(SITI);
    expect(customer.asked).toEqual([]);
    const admin = known(pairs, { [LID]: SITI }, { ...yesterday, admins: [SITI] });
    expect(await admin.identities.whoIs(`${LID}@lid`, admin.live)).toBe(SITI);
    expect(admin.asked).toHaveLength(1);
    // Told on, so that the table knows how fresh it is.
    expect(admin.learnt).toEqual([`${LID}=${SITI}`]);
  });

  it("passes WhatsApp's own spelling on once, and looks into its chat as well", async () => {
    const spelling = phoneNumber("62890000010010");
    const { identities, learnt } = known({});
    identities.learn(`${spelling}@c.us`, SITI);
    identities.learn(`${spelling}@c.us`, SITI);
    identities.learn(`${SITI}@c.us`, SITI);
    expect(learnt).toEqual([`${SITI}~${spelling}`]);
    expect(await identities.chatsOf(SITI, null)).toEqual([`${SITI}@c.us`, `${spelling}@c.us`]);
    const restarted = known({}, {}, { spelling });
    expect(await restarted.identities.chatsOf(SITI, null)).toEqual([`${SITI}@c.us`, `${spelling}@c.us`]);
  });
});
