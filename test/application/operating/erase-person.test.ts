import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createPersonFiles } from "../../../src/adapters/files/person-files";
import { createAndPlan } from "../../../src/application/campaigns/plan-campaign";
import { erasePerson } from "../../../src/application/operating/erase-person";
import { exportPerson } from "../../../src/application/operating/export-person";
import { setOptOutByStaff } from "../../../src/application/operating/opt-out-by-staff";
import { takeIdentity } from "../../../src/application/receiving/take-identity";
import { deliverOne } from "../../../src/application/sending/deliver-one";
import { lidName, type PhoneNumber, phoneNumber } from "../../../src/domain/phone-number";
import { personExport } from "../../../src/texts/person-export";
import { describeOnDatabases, type TestDatabase } from "../../support/database";
import { useImports } from "../../support/imports";
import {
  ADMIN,
  anyCampaign,
  BARE,
  findings,
  NAME,
  NAMESAKE,
  PHONE,
  plantEverywhere,
  plantFiles,
  REASON,
  rowsTo,
  SAID,
  SPELLINGS,
} from "../../support/planted-person";
import { MORNING, PUSH, phoneOf } from "../rig";
import { HIDDEN, LID, twoHalves } from "../two-halves";

const CLI = { actor: "cli", face: "cli" } as const;
const never = new AbortController().signal;

describeOnDatabases("erasing a person", (open, engine) => {
  const imports = useImports(open);
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });

  /** A person who has lived through a month: phone and hidden id, an invoice, questions, a case, a STOP and back. */
  async function month() {
    const rig = await twoHalves(open);
    const { sql, says, told, push, clock, contactId, app, customerId } = rig;
    await sql.run("UPDATE customers SET name = ?, address = 'JL KENANGA 7', meter_number = '14012345678'", [
      NAME,
    ]);
    await told();
    await push();
    for (const text of ["CEK", SAID, "petugas", `nomor saya ${SPELLINGS[2]} ya`, "STOP", "MULAI"]) {
      await says(PHONE, text);
      await clock.advance(60_000);
    }
    await setOptOutByStaff(app, PHONE, "opted_out", REASON);
    await setOptOutByStaff(app, PHONE, "opted_in", REASON);
    const folder = mkdtempSync(join(tmpdir(), "lunas-erase-"));
    folders.push(folder);
    const deps = { ...app, personFiles: createPersonFiles(folder) };
    return {
      ...rig,
      folder,
      deps,
      customerId,
      contactId,
      erase: () => erasePerson(deps, { contactId }, CLI),
    };
  }

  it("leaves no phone, name or word of theirs in any column of any table, any file, nor the bytes of the embedded database", async () => {
    const rig = await month();
    const { sql, contactId, folder, deps } = rig;
    await plantEverywhere(rig);
    plantFiles(folder);
    const before = await findings(sql, folder);
    // The test looks where there is something to be found.
    expect(before.length).toBeGreaterThan(40);

    const erased = await rig.erase();
    expect(erased).toMatchObject({ customers: 1 });
    expect(erased.messages).toBeGreaterThan(5);
    expect(await findings(sql, folder)).toEqual([]);
    if (engine === "SQLite") {
      const file = ((await open()) as TestDatabase).url.replace("sqlite:", "");
      const bytes = [file, `${file}-wal`].map((path) => readFileSync(path, "latin1")).join("");
      for (const trace of [PHONE, BARE, LID, SAID, REASON])
        expect([trace, bytes.includes(trace)]).toEqual([trace, false]);
    }
    // What is of others stays.
    expect(await sql.one("SELECT text FROM inbox WHERE text = 'CEK punya orang lain'")).not.toBeNull();
    expect(readdirSync(join(folder, "inbox"))).toEqual(["lain.csv"]);
    expect(await sql.one("SELECT name FROM customers WHERE customer_id = ?", [NAMESAKE])).toEqual({
      name: NAME,
    });
    expect(
      await sql.one("SELECT state, reason FROM deliveries WHERE contact_id = ? AND state = 'cancelled'", [
        contactId,
      ]),
    ).toMatchObject({ reason: "erased" });
    const [entry] = await deps.store.now.auditLog.newest(1);
    expect(entry).toMatchObject({ actor: "cli", command: "hapus data", details: `nomor ${contactId}` });
    // Once more finds nothing, by the phone as well.
    expect(await erasePerson(deps, { address: PHONE }, CLI)).toMatchObject({
      messages: 0,
      traces: 0,
      files: 0,
    });
  });

  it("holds against the next list, which brings the phone again under any spelling", async () => {
    const rig = await month();
    await rig.erase();
    const { take } = await imports();
    for (const [index, phone] of SPELLINGS.entries()) {
      const report = await take(
        `k${index}.csv`,
        `IDPEL,NAMA,NO_WA\n516759900001,X,${phone}\n516759900003,Y,0${phoneOf(3).slice(2)}\n`,
      );
      expect(report.counts).toMatchObject({ contactsErased: 1, contactsNew: index === 0 ? 1 : 0 });
    }
    expect(await rig.store.now.contacts.findByPhone(PHONE)).toBeNull();
    await rig.sql.run("UPDATE bills SET state = 'open'");
    const planned = await createAndPlan(rig.app, PUSH);
    const rows = await rig.sql.all("SELECT state, reason FROM deliveries WHERE campaign_id = ?", [
      planned.id,
    ]);
    expect(rows).toContainEqual({ state: "suppressed", reason: "no_phone" });
    expect(rows).not.toContainEqual(expect.objectContaining({ state: "pending" }));
  });

  it("sends nothing afterwards: not what waits, is claimed, is made, or is being typed", async () => {
    const { store, claim, plan, sql, deliverDeps, channel, contactId, deps, clock } = await month();
    await sql.run("UPDATE bills SET state = 'open'");
    await sql.run("UPDATE deliveries SET begun_at = NULL WHERE contact_id = ?", [contactId]);
    await clock.advance(25 * 3_600_000);
    const campaignId = await plan("another");
    const [delivery] = await claim(campaignId);
    expect(delivery).toMatchObject({ contactId });
    const campaign = await store.now.campaigns.find(campaignId);
    const sent = channel.sent.length;
    // Erased while the document is drawn, after the last look and before the gate.
    const documents = {
      ...deliverDeps.documents,
      invoice: async (...args: Parameters<typeof deliverDeps.documents.invoice>) => {
        await erasePerson(deps, { contactId }, CLI);
        return deliverDeps.documents.invoice(...args);
      },
    };
    const step = await deliverOne(
      { ...deliverDeps, documents },
      delivery!,
      { ...campaign!, attachPdf: "attach" },
      never,
    );
    expect(step).toBe("not_sent");
    expect(channel.sent.length).toBe(sent);
    expect(await store.now.deliveries.find(delivery!.id)).toMatchObject({
      state: "cancelled",
      reason: "erased",
    });
    expect(await claim(campaignId)).toEqual([]);
    expect(await claim(null)).toEqual([]);
  });

  it("of a message that is in the channel's hands: it has left, and nothing of its answer is kept", async () => {
    const { store, sql, contactId, deps, delivery, clock } = await month();
    const id = await delivery({
      contactId,
      campaignId: (await anyCampaign(sql))!,
      surplus: 99,
      state: "submitting",
      leaseToken: "t",
      text: "x",
    });
    await erasePerson(deps, { contactId }, CLI);
    const key = `true_${PHONE}@c.us_3EB0`;
    expect(await store.now.deliveries.recordAccepted(id, "t", key, clock.now())).toBe(false);
    expect(await store.now.deliveries.recordUncertain(id, "t", PHONE, key)).toBe(false);
    expect(await store.now.deliveries.raise(key, "delivered", clock.now())).toBe("unknown");
    expect(await store.now.deliveries.find(id)).toMatchObject({
      state: "cancelled",
      providerMessageId: null,
      text: null,
    });
  });

  it("is whole in the database at once: a process that dies before the files leaves no row to tell of it", async () => {
    const rig = await month();
    await plantEverywhere(rig);
    const personFiles = { remove: () => Promise.reject(new Error("killed")) };
    await expect(
      erasePerson({ ...rig.deps, personFiles }, { contactId: rig.contactId }, CLI),
    ).rejects.toThrow("killed");
    expect(await findings(rig.sql, rig.folder)).toEqual([]);
    expect(
      await rig.sql.all("SELECT id FROM deliveries WHERE contact_id = ? AND campaign_id IS NULL", [
        rig.contactId,
      ]),
    ).toEqual([]);
  });

  it("answers who writes again, without a push, until MULAI is said", async () => {
    const { deps, contactId, says, store, sql, plan, claim, clock, customerId } = await month();
    await erasePerson(deps, { contactId }, CLI);
    await clock.advance(60_000);
    await says(PHONE, "CEK");
    const { id: again, optedOutAt } = (await store.now.contacts.findByPhone(PHONE))!;
    expect(optedOutAt).not.toBeNull();
    expect(
      await sql.one("SELECT id FROM deliveries WHERE contact_id = ? AND campaign_id IS NULL", [again]),
    ).not.toBeNull();
    await store.now.links.link(again, customerId, "import", clock.now());
    await sql.run("UPDATE bills SET state = 'open'");
    await plan("while out");
    expect(await rowsTo(sql, again)).toContainEqual({ state: "suppressed", reason: "opted_out" });
    await says(PHONE, "MULAI");
    expect((await store.now.contacts.find(again))!.optedOutAt).toBeNull();
    expect(await store.now.erasures.since([PHONE])).toBeNull();
    const campaignId = await plan("welcome");
    expect(await claim(campaignId)).toMatchObject([{ contactId: again }]);
  });

  it("is not undone by what the channel tells of phone and hidden id", async () => {
    const { deps, contactId, store, app, sql } = await month();
    await erasePerson(deps, { contactId }, CLI);
    const other = lidName("998877665544");
    const second = phoneOf(77);
    const tell = (name: typeof HIDDEN, phone: PhoneNumber) =>
      takeIdentity(app, { kind: "identity", name, phone } as Parameters<typeof takeIdentity>[1]);
    await tell(HIDDEN, PHONE);
    await tell(other, PHONE);
    await tell(HIDDEN, second);
    expect(await sql.all("SELECT id FROM contacts WHERE phone IN (?, ?)", [PHONE, second])).toEqual([]);
    // The other halves are theirs, too, whichever list names them.
    for (const address of [other, second]) expect(await store.now.erasures.since([address])).not.toBeNull();
    // A half that has written meanwhile is known: it stays out.
    const third = lidName("112233445566");
    const { id } = await store.now.contacts.ensure(third, MORNING);
    await tell(third, PHONE);
    expect(await store.now.contacts.find(id)).toMatchObject({ phone: PHONE });
    expect((await store.now.contacts.find(id))!.optedOutAt).not.toBeNull();
  });

  it("is refused for staff, whom every note would bring back, and staff cannot store an erased phone again", async () => {
    const { deps, contactId, store, app } = await month();
    const admin = await store.now.contacts.ensure(ADMIN, MORNING);
    await expect(erasePerson(deps, { contactId: admin.id }, CLI)).rejects.toThrow("adalah nomor petugas");
    await erasePerson(deps, { contactId }, CLI);
    await expect(setOptOutByStaff(app, PHONE, "opted_out", "x")).rejects.toThrow("sudah dihapus");
    expect(await store.now.contacts.findByPhone(PHONE)).toBeNull();
  });

  it("keeps hashes alone, under a key that stands in the database and so in every backup", async () => {
    const { deps, contactId, sql, store } = await month();
    await erasePerson(deps, { contactId }, CLI);
    const [key, ...others] = await sql.all<{ value: string }>("SELECT value FROM erasure_keys");
    expect([key!.value, others]).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/), []]);
    const hashes = await sql.all<{ addressHash: string }>("SELECT address_hash FROM erased_addresses");
    expect(hashes.length).toBe(2);
    for (const { addressHash } of hashes) expect(addressHash).toMatch(/^[0-9a-f]{64}$/);
    expect(await store.now.erasures.since([HIDDEN, phoneNumber("6289099999999")])).not.toBeNull();
    expect(await store.now.erasures.since([phoneNumber("6289099999999")])).toBeNull();
  });

  it("is preceded by an export that says all of it, and is written down", async () => {
    const { contactId, app, store } = await month();
    await store.now.auditLog.add({
      actor: ADMIN,
      command: "nomor",
      details: `0${BARE}`,
      outcome: "done",
      occurredAt: MORNING,
    });
    const text = personExport(await exportPerson(app, contactId, CLI), "PLN ULP Jajag");
    for (const word of [
      PHONE,
      HIDDEN,
      NAME,
      "JL KENANGA 7",
      "14012345678",
      SAID,
      REASON,
      "516759900001",
      "November 2026: Rp77.125",
      "minta petugas",
      "CEK",
      "kampanye 1",
      "berhenti (pelanggan)",
      "petugas (lewat WhatsApp): nomor",
    ])
      expect([word, text.includes(word)]).toEqual([word, true]);
    const [entry] = await store.now.auditLog.newest(1);
    expect(entry).toMatchObject({ command: "ekspor data", details: `nomor ${contactId}` });
  });
});
