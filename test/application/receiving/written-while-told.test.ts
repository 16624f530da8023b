import { createStore } from "../../../src/adapters/database/store";
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

describeOnDatabases("written for the first time while told", (open) => keepsTheStop(open, stops[0]));
// On SQLite nobody can write within somebody else's transaction.
describeOnServer("written for the first time while told", (open) => keepsTheStop(open, stops[1]));
