import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Sql } from "../../src/adapters/database/connection/sql";
import { MORNING, phoneOf, type Seed } from "../adapters/database/seed";
import { HIDDEN, LID } from "../application/two-halves";

/** The person of a suite about erasing: their phone in every spelling, their name, what they and staff have written. */
export const PHONE = phoneOf(1);
export const BARE = PHONE.slice(2);
const NATIONAL = `0${BARE}`;
const DASHED = `+62 ${BARE.slice(0, 3)}-${BARE.slice(3, 7)}-${BARE.slice(7)}`;
export const SPELLINGS = [PHONE, NATIONAL, DASHED, BARE];
export const NAME = "SITI ZULAIKHAH";
export const SAID = "tolong saya mau bertanya soal meteran buram";
export const REASON = "katanya pindah ke Genteng Kulon";
export const ADMIN = phoneOf(90);
/** A customer of the same name, whose data are somebody else's. */
export const NAMESAKE = "516759900002";

/** All that must not be found any more, as text of a column or bytes of a file. */
const TRACES = [...SPELLINGS, LID, NAME, SAID, REASON, "meteran buram"];

/** Puts all of it wherever it may come to stand, one row of each kind. */
export async function plantEverywhere(seed: Seed & { readonly contactId: number }): Promise<void> {
  const { sql, contactId, inbound, delivery, household, contact, campaign } = seed;
  /** One row: the names of its columns, and their values. */
  const put = (table: string, names: string, ...values: readonly unknown[]) =>
    sql.insert(table, Object.fromEntries(names.split(" ").map((name, index) => [name, values[index]])));
  const json = JSON.stringify;
  await household(2);
  await sql.run("UPDATE customers SET name = ?, address = ? WHERE customer_id = ?", [
    NAME,
    `RUMAH SEBELAH ${NATIONAL}`,
    NAMESAKE,
  ]);
  const admin = await contact(90);
  const other = await contact(2_000);
  const heard = (to: number, text: string, columns = {}) =>
    inbound({
      contactId: to,
      state: "answered",
      text,
      providerMessageId: `p-${text.length}-${to}`,
      ...columns,
    });
  await heard(other, "CEK punya orang lain");
  await heard(other, `tolong hubungi ${DASHED}\nterima kasih`, { quotedMessageId: `true_${PHONE}@c.us_1` });
  await heard(admin, `!nomor ${NATIONAL}`, { document: "inbox/list.csv" });
  const from = { providerMessageId: `false_${PHONE}@c.us_2`, fromName: HIDDEN, document: "inbox/own.jpg" };
  const asked = await heard(contactId, SAID, from);
  const campaignId = await campaign({ name: `siaran untuk ${PHONE}` });
  for (const [index, state] of ["pending", "read", "failed", "uncertain"].entries())
    await delivery({
      ...{ contactId, campaignId, surplus: 10 + index, state, text: `tagihan ${NAME}`, detail: PHONE },
      ...{ providerMessageId: `true_${PHONE}@c.us_${state}`, failedMessageId: PHONE, endedAt: MORNING },
    });
  const pdf = json({ kind: "stored", path: "reports/own.pdf", fileName: "x.pdf" });
  await delivery({ contactId, inReplyTo: asked, ordinal: 1, text: `balasan untuk ${PHONE}`, document: pdf });
  const note = `Kasus baru: ${SAID}\n- ${NAME}`;
  await delivery({ contactId: admin, state: "read", text: note, inReplyTo: asked, ordinal: 1_000 });
  await delivery({ contactId: admin, text: `pelanggan ${NAME}\nmenulis: ${SAID}\nnomor ${NATIONAL}` });
  await delivery({ contactId: other, state: "read", text: `nomor lain: +${PHONE}`, detail: DASHED });
  const opened = "contactId kind summary state openedAt";
  const cases = [
    await put("cases", opened, other, "other", `menyebut ${NATIONAL} dan ${NAME}`, "open", MORNING),
    await put("cases", opened, contactId, "complaint", SAID, "open", MORNING),
  ];
  for (const caseId of cases)
    await put("drafts", "caseId userId text writtenAt", caseId, 1, `Yth. ${NAME}, ${PHONE}`, MORNING);
  await sql.run("DELETE FROM conversations");
  const flow = "contactId flow step version flowState revision updatedAt";
  await put("conversations", flow, other, "f", "s", 1, json({ phone: PHONE }), 1, MORNING);
  await put("conversations", flow, contactId, "f", "s", 1, json({ words: SAID }), 1, MORNING);
  await put("failed_links", "contactId customerId triedOn", contactId, NAMESAKE, "2026-11-20");
  await put("merged_contacts", "oldId contactId mergedAt", 12_345, contactId, MORNING);
  const event = json({ text: SAID, from: PHONE });
  const aside = "channel kind eventKey content reason setAsideAt";
  await put("events_set_aside", aside, "sandbox", "message", `false_${PHONE}@c.us_3`, event, "x", MORNING);
  const importId = await put(
    "imports",
    "kind fileName fileHash optionsHash state rowsRead rowsAccepted rowsRejected rowsSkipped summary startedAt",
    ...["contacts", `kontak-${NATIONAL}.csv`, "h", "o", "committed", 1, 1, 0, 0],
    ...[json({ crowdedPhones: [{ phone: PHONE, customers: 9 }] }), MORNING],
  );
  await sql.run(
    "INSERT INTO import_rejections (import_id, `row_number`, column_name, value, reason, remedy) VALUES (?, 1, ?, ?, 'r', 'x')",
    [importId, "NO_WA", `${DASHED} (salah)`],
  );
  const job = "command step arguments actor state attempts createdAt";
  const line = json({ text: `${NATIONAL} minta`, document: null });
  for (const state of ["done", "waiting"])
    await put("jobs", job, "optout", "run", line, ADMIN, state, 1, MORNING);
  const code = "asker codeHash command arguments expiresAt";
  await put("confirmations", code, ADMIN, "c", "optin", json({ who: PHONE, reason: REASON }), MORNING);
  const act = "actor command details outcome occurredAt";
  await put("audit_log", act, ADMIN, "optout", `${DASHED} ${REASON}`, "done", MORNING);
  const answer = json({ to: "/", notice: { text: `Alasan: ${REASON}`, values: { alasan: REASON } } });
  await put("form_keys", "keyHash sessionHash path answer startedAt", "k", "s", "/nomor/1", answer, MORNING);
  await put(
    "sign_in_sessions",
    "idHash createdAt seenAt agent flash searches",
    ...["i", MORNING, MORNING, "x", json({ text: `nomor ${PHONE}` }), json({ a: NATIONAL, b: NAME })],
  );
  await put(
    "uploads",
    "handle fileName path bytes fileHash uploadedBy wish state report createdAt changedAt",
    ...["h", `wa ${NATIONAL}.csv`, "uploads/h/wa.csv", 1, "h", "Siti", "{}", "shown"],
    ...[json({ firstRejections: [{ value: DASHED }], crowdedPhones: [{ phone: PHONE }] }), MORNING, MORNING],
  );
  await put("leases", "name about holder", "import", `kontak ${PHONE}.csv`, "x");
  const wish = "contactId kind source reason occurredAt";
  await put("opt_out_events", wish, other, "opted_out", "staff", `atas permintaan ${NATIONAL}`, MORNING);
}

/** Lists that were sent in, and a report: those with the phone, those that cannot be searched, and one of others. */
export function plantFiles(folder: string): void {
  const write = (path: string, content: string | Buffer) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  write("inbox/list.csv", `IDPEL;NO\n1;${NATIONAL}\n`);
  write("inbox/utf16.csv", Buffer.from(`IDPEL;NO\n1;${DASHED}\n`, "utf16le"));
  write("inbox/own.jpg", "JFIF");
  write("inbox/book.xlsx", `PK${PHONE}`);
  write("inbox/lain.csv", "IDPEL;NO\n1;089011112222\n");
  write("uploads/h/wa.csv", `x\n"${DASHED}"\n`);
  write("reports/own.pdf", `%PDF ${PHONE}`);
  write("reports/list.csv", `a,${PHONE}\n`);
}

/** Where any of it stands: `table.column: what`, or the name of a file. */
export async function findings(sql: Sql, folder: string): Promise<string[]> {
  const tables =
    sql.dialect === "mysql"
      ? "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()"
      : "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'";
  const found: string[] = [];
  for (const { name } of await sql.all<{ name: string }>(tables))
    for (const row of await sql.all<Record<string, unknown>>(`SELECT * FROM ${name}`)) {
      const isNamesake = name === "customers" && row.customerId === NAMESAKE;
      for (const [column, value] of Object.entries(row))
        for (const trace of TRACES)
          if (!(isNamesake && column === "name") && String(value).includes(trace))
            found.push(`${name}.${column}: ${trace}`);
    }
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const text = readFileSync(path, "latin1").replaceAll("\u0000", "");
    for (const trace of TRACES) if (text.includes(trace)) found.push(`${path}: ${trace}`);
  }
  return found;
}

export async function anyCampaign(sql: Sql): Promise<number | undefined> {
  return (await sql.one<{ id: number }>("SELECT id FROM campaigns ORDER BY id"))?.id;
}

export function rowsTo(sql: Sql, contactId: number) {
  return sql.all("SELECT state, reason FROM deliveries WHERE contact_id = ? AND campaign_id IS NOT NULL", [
    contactId,
  ]);
}
