import { takeIdentity } from "../../src/application/take-identity";
import { phoneNumber } from "../../src/domain/phone-number";
import { describeOnDatabases } from "../support/database";
import { MORNING, minutes, phoneOf, rigOn, SENDER } from "./rig";

const IDENTITY = { kind: "identity", lid: "123400001", phone: phoneOf(1) } as const;

describeOnDatabases("a hidden id whose phone becomes known", (open) => {
  async function hiddenWriter() {
    const rig = await rigOn(open);
    const { contacts } = rig.store.now;
    const { contactId } = await rig.household(1);
    const hidden = await contacts.ensure(phoneNumber("lid:123400001"), MORNING);
    await contacts.noteInbound(hidden.id, SENDER, MORNING);
    return { ...rig, contacts, contactId, hiddenId: hidden.id };
  }

  it("takes its STOP along to the phone, so that no campaign writes there", async () => {
    const { app, contacts, contactId, hiddenId, store } = await hiddenWriter();
    await contacts.setOptedOut(hiddenId, minutes(5));
    await takeIdentity(app, IDENTITY);
    expect(await contacts.find(contactId)).toMatchObject({
      optedOutAt: minutes(5),
      firstInboundAt: MORNING,
      senderId: SENDER,
    });
    expect(await store.now.optOuts.ofContact(contactId)).toMatchObject([
      { kind: "opted_out", source: "customer" },
    ]);
    expect(await store.now.identities.phoneOf("123400001")).toBe(phoneOf(1));
  });

  it("does so once: a later MULAI of the phone stands when the same id is told again", async () => {
    const { app, contacts, contactId, hiddenId } = await hiddenWriter();
    await contacts.setOptedOut(hiddenId, minutes(5));
    await takeIdentity(app, IDENTITY);
    await contacts.setOptedOut(contactId, null);
    await takeIdentity(app, IDENTITY);
    expect(await contacts.find(contactId)).toMatchObject({ optedOutAt: null });
  });

  it("leaves a phone alone that has nobody behind a hidden id, and what it has done itself", async () => {
    const { app, contacts, contactId } = await hiddenWriter();
    await contacts.noteInbound(contactId, "jajag-9", minutes(3));
    await takeIdentity(app, IDENTITY);
    await takeIdentity(app, { ...IDENTITY, lid: "9", phone: phoneOf(7) });
    expect(await contacts.find(contactId)).toMatchObject({ firstInboundAt: minutes(3), optedOutAt: null });
    expect(await contacts.findByPhone(phoneOf(7))).toBeNull();
  });
});
