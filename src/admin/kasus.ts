import { defineAdminCommand, type Operations, type Report } from "../application/operating/admin";
import { loadCase } from "../application/operating/case-acts";
import type { Case } from "../domain/case";
import { quoted } from "../domain/foreign-text";
import { formatInstant, localDay } from "../domain/local-time";
import { maskPhone } from "../domain/phone-number";
import { caseKindText, caseStateText, dialogueLine, shorten } from "../texts/cases";
import { maybeNumber } from "./reports/arguments";

const USAGE = "!kasus [nomor]";
const LISTED = 20;
/** The dialogue up to the opening, and what was said since. */
const BUBBLES = 6;

/** The cases that wait for a person, or one of them with its dialogue. */
export const kasus = defineAdminCommand({
  name: "kasus",
  usage: USAGE,
  summary: "percakapan yang perlu petugas, atau satu kasus lengkap",
  changesData: false,
  least: "viewer",
  gravity: "undoable",
  parse: maybeNumber(USAGE),
  run: (id, operations) => (id === null ? unfinished(operations) : whole(operations, id)),
});

async function unfinished({ store }: Operations): Promise<Report> {
  const count = await store.now.cases.countUnfinished();
  if (count === 0) return { title: "Kasus", lines: ["Tidak ada yang menunggu 🙏"] };
  const rows = await Promise.all(
    (await store.now.cases.unfinished(LISTED)).map(async (one) => {
      const contact = await store.now.contacts.find(one.contactId);
      const state = one.state === "taken" ? `${caseStateText("taken")} ${agentName(one.takenBy)}` : "";
      return [
        `${one.id}.`,
        caseKindText(one.kind),
        maskPhone(contact?.phone ?? ""),
        formatInstant(one.openedAt),
        state,
        shorten(one.summary),
      ];
    }),
  );
  const more = count > LISTED ? [`Yang tertua ${LISTED} dari ${count}:`] : [];
  return {
    title: `${count} kasus belum selesai`,
    lines: more,
    table: { columns: ["No.", "Tentang", "Nomor", "Sejak", "Keadaan", "Isi"], rows },
  };
}

async function whole(operations: Operations, id: number): Promise<Report> {
  const { store, clock } = operations;
  const { found, contact } = await loadCase(operations, id);
  const customers = await store.now.customers.ofContact(contact.id);
  const ids = found.customerId === null ? customers.map((one) => one.customerId) : [found.customerId];
  const today = localDay(clock.now());
  const before = await store.now.deliveries.dialogue(contact.id, BUBBLES, found.openedAt);
  const since = (await store.now.deliveries.dialogue(contact.id, BUBBLES)).filter(
    (line) => line.occurredAt > found.openedAt,
  );
  return {
    title: `Kasus ${id}: ${caseKindText(found.kind)}`,
    lines: [
      `${caseStateText(found.state)}${found.takenBy === null ? "" : ` oleh ${agentName(found.takenBy)}`}, dibuka ${formatInstant(found.openedAt)}`,
      `Nomor ${maskPhone(contact.phone)}${contact.optedOutAt === null ? "" : " (minta berhenti menerima pengingat)"}${ids.length === 0 ? ", belum terhubung ke pelanggan" : `, pelanggan ${ids.join(", ")}`}`,
      `Isi:\n${quoted(found.summary)}`,
      "— percakapan —",
      ...before.map((line) => dialogueLine(line, today)),
      ...(since.length === 0 ? [] : ["— sesudahnya —", ...since.map((line) => dialogueLine(line, today))]),
      ...(found.state === "closed" ? [] : [nextSteps(found)]),
    ],
  };
}

function nextSteps({ id, kind, customerId }: Case): string {
  const approve = kind === "link_request" && customerId !== null ? ` · !setujui ${id}` : "";
  return `!balas ${id} <teks> · !ambil ${id} · !tutup ${id}${approve}`;
}

function agentName(takenBy: string | null): string {
  return takenBy === null || !/^\d{8,}$/.test(takenBy) ? (takenBy ?? "") : maskPhone(takenBy);
}
