import { FLOWS } from "../../src/flows";
import { cancelled, flowOver } from "../../src/texts/chat";
import { openTalk, type Talk } from "../dialogues/rig";
import { PEOPLE, settleTown } from "../dialogues/town";
import { useDatabase } from "../support/database";

/** How to get to each step of each flow: who says what. */
const PATHS: Readonly<Record<string, readonly [phone: string, ...says: string[]]>> = {
  "ask_customer_id/id": [PEOPLE.asing, "cek"],
  "choose_bill/which": [PEOPLE.toko, "cek"],
  "choose_pdf/customer": [PEOPLE.toko, "pdf"],
  "choose_pdf/month": [PEOPLE.siti, "pdf lain"],
  "complaint/wanted": [PEOPLE.siti, "listrik padam"],
  "complaint/more": [PEOPLE.siti, "listrik padam", "ya"],
  "confirm/confirm": [PEOPLE.siti, "rumahnya sudah dijual pak"],
  "link_customer/id": [PEOPLE.asing, "daftar"],
  "link_customer/meter": [PEOPLE.asing, "daftar 516759900041"],
  "link_customer/amount": [PEOPLE.asing, "daftar 516759900041", "0041"],
  "opt_out/confirm": [PEOPLE.siti, "gak usah wa lagi"],
  "opt_out/reason": [PEOPLE.siti, "STOP"],
  "paid_claim/details": [PEOPLE.siti, "sudah bayar"],
  "person/words": [PEOPLE.siti, "5"],
  "wrong_number/which": [PEOPLE.toko, "salah sambung"],
};

const STEPS = FLOWS.flatMap((flow) => flow.steps.map((step) => `${flow.name}/${step}`)).sort();

it("every step of every flow is walked to", () => {
  expect(Object.keys(PATHS).sort()).toEqual(STEPS);
});

describe.each(STEPS)("%s", (place) => {
  const open = useDatabase("SQLite");
  const [phone, ...says] = PATHS[place]!;

  async function arrive(): Promise<Talk> {
    const talk = await openTalk(open);
    await settleTown(talk);
    for (const text of says) await talk.say(phone, text);
    expect(await positionOf(talk)).toBe(place);
    return talk;
  }

  async function positionOf(talk: Talk): Promise<string> {
    const contact = (await talk.store.now.contacts.findByPhone(phone as never))!;
    const conversation = await talk.store.now.conversations.find(contact.id);
    return `${conversation?.flow}/${conversation?.step}`;
  }

  const heard = async (talk: Talk, text: string) =>
    (await talk.say(phone, text)).map((said) => said.text).join("\n");

  it("lets go at BATAL and 0", async () => {
    const talk = await arrive();
    expect(await heard(talk, "Batal")).toBe(cancelled());
    expect(await positionOf(talk)).toBe("null/null");
    const other = await arrive();
    expect(await heard(other, "0")).toBe(cancelled());
    expect(await positionOf(other)).toBe("null/null");
  });

  it("obeys MENU, CEK and STOP", async () => {
    const talk = await arrive();
    expect(await heard(talk, "MENU")).toContain("*5* – bicara dengan petugas");
    expect(await positionOf(talk)).toBe("null/null");
    const other = await arrive();
    expect(await heard(other, "CEK")).toMatch(/12 angka|Rp/);
    const third = await arrive();
    await third.say(phone, "STOP");
    const contact = await third.store.now.contacts.findByPhone(phone as never);
    expect(contact?.optedOutAt).not.toBeNull();
  });

  it("ends with one polite sentence when it has expired, or was stored by other code", async () => {
    const talk = await arrive();
    talk.pass(5 * 60);
    expect(await heard(talk, "1")).toBe(flowOver());
    expect(await positionOf(talk)).toBe("null/null");
    const other = await arrive();
    await other.sql.run("UPDATE conversations SET version = 99");
    expect(await heard(other, "1")).toBe(flowOver());
    const third = await arrive();
    await third.sql.run("UPDATE conversations SET step = 'gone'");
    expect(await heard(third, "ya")).toBe(flowOver());
  });
});
