import { createStore } from "../../../src/adapters/database/store";
import { setOptOutByStaff } from "../../../src/application/operating/opt-out-by-staff";
import { takeWish } from "../../../src/application/receiving/take-account-news";
import { takeIdentity } from "../../../src/application/receiving/take-identity";
import { type Address, lidName } from "../../../src/domain/phone-number";
import { describeOnDatabases, describeOnServer, type Open } from "../../support/database";
import { interceptStatements } from "../../support/intercept-statements";
import { MORNING, phoneOf } from "../rig";
import { IDENTITY, twoHalves } from "../two-halves";

const NEW: Address = lidName("123400009");
const PHONE = phoneOf(1);

/** Somebody writes under a name for the first time just before the statement that matches, on another connection. */
async function writtenBefore(open: Open, statement: RegExp) {
  const { contactId, store, clock } = await twoHalves(open);
  const other = createStore((await open()).dataSource).now;
  const telling = (await open()).dataSource;
  let wrote: number | null = null;
  interceptStatements(telling, async (sql, send) => {
    if (wrote === null && statement.test(sql)) {
      wrote = 0;
      wrote = (await other.contacts.ensure(NEW, MORNING)).id;
      await other.contacts.setOptedOut(wrote, MORNING);
    }
    return send();
  });
  await takeIdentity({ store: createStore(telling), clock }, { ...IDENTITY, name: NEW as never });
  const person = await store.now.contacts.findByAddress(NEW);
  return { contactId, wrote, person, byPhone: await store.now.contacts.findByPhone(PHONE) };
}

const stops = [
  ["nothing is known of the name", /BEGIN IMMEDIATE|START TRANSACTION/],
  ["the name is claimed", /(INSERT|REPLACE).* contact_identities/],
] as const;

function keepsTheStop(open: Open, [when, statement]: readonly [string, RegExp]): void {
  it(`a STOP from behind a hidden id, stored while it is told whose that is (${when}), holds for the phone`, async () => {
    const { contactId, wrote, person, byPhone } = await writtenBefore(open, statement);
    expect(wrote).not.toBeNull();
    expect(person).toMatchObject({ id: contactId, phone: PHONE, optedOutAt: MORNING });
    expect(byPhone).toEqual(person);
  });
}

describeOnDatabases("written for the first time while told", (open) => {
  keepsTheStop(open, stops[0]);

  it("a stop that the provider was told, of a hidden id that nobody can place, holds for the phone", async () => {
    const { app, told, push, store, contactId } = await twoHalves(open);
    await takeWish(app, { kind: "wish", from: NEW, wants: "stop", at: MORNING });
    await told({ ...IDENTITY, name: NEW as never });
    expect((await store.now.contacts.find(contactId))!.optedOutAt).toEqual(MORNING);
    expect(await push()).toEqual([]);
  });
});

// On SQLite nobody can write within somebody else's transaction.
describeOnServer("written for the first time while told", (open) => {
  keepsTheStop(open, stops[1]);

  it("a stop by staff of a number's other spelling holds for the person, whose that becomes meanwhile", async () => {
    const { app, store, contactId, clock } = await twoHalves(open);
    const spelling = phoneOf(2);
    await store.now.contacts.ensure(spelling, MORNING);
    const staff = (await open()).dataSource;
    let told = false;
    interceptStatements(staff, async (sql, send) => {
      if (!told && /FROM contacts WHERE id = .* FOR UPDATE/.test(sql)) {
        told = true;
        await takeIdentity(app, { kind: "spelling", spelling, phone: PHONE });
      }
      return send();
    });
    const deps = { store: createStore(staff), clock };
    expect(await setOptOutByStaff(deps, spelling, "opted_out", "lewat telepon")).toBe(true);
    expect(told).toBe(true);
    expect((await store.now.contacts.find(contactId))!.optedOutAt).not.toBeNull();
  });
});
