import type { Bill, Customer } from "../domain/bill";
import type { Case } from "../domain/case";
import type { Contact, ContactCustomer } from "../domain/contact";
import { visibleText } from "../domain/foreign-text";
import { formatDay, formatInstant } from "../domain/local-time";
import type { PersonRecord } from "../domain/person-record";
import { formatRupiah } from "../domain/rupiah";
import { DELIVERY_WORDS } from "../domain/state-words";
import { billLine, linkStateText, optOutLine, registrationText } from "./admin";
import { reasonText } from "./campaign";
import { caseKindText, caseStateText, messageKindText } from "./cases";

/** As `PersonExport` of the application has it. */
export interface ExportedPerson {
  readonly madeAt: Date;
  readonly contact: Contact;
  readonly names: readonly { readonly name: string; readonly confirmedAt: Date }[];
  readonly customers: readonly {
    readonly link: ContactCustomer;
    readonly customer: Customer | null;
    readonly bills: readonly Bill[];
  }[];
  readonly wishes: readonly Parameters<typeof optOutLine>[0][];
  readonly record: PersonRecord;
  readonly audit: readonly {
    readonly occurredAt: Date;
    readonly actor: string;
    readonly command: string;
    readonly details: string;
  }[];
}

/** Everything that is stored about a person, for that person: whole, in Indonesian, readable in any editor. */
export function personExport(person: ExportedPerson, unitName: string): string {
  const { contact, record } = person;
  return `${[
    `DATA PRIBADI YANG DISIMPAN ${unitName.toUpperCase()} DALAM LUNAS`,
    `Dibuat ${formatInstant(person.madeAt)} atas permintaan pemiliknya (UU 27/2022 tentang Pelindungan Data Pribadi).`,
    ...section("Kontak", contactLines(contact)),
    ...section(
      "Nama lain di WhatsApp",
      person.names.map(
        ({ name, confirmedAt }) => `- ${name}, terakhir diketahui ${formatInstant(confirmedAt)}`,
      ),
    ),
    ...section("Pelanggan yang terhubung", person.customers.flatMap(customerLines)),
    ...section("Berhenti dan mulai", person.wishes.map(optOutLine)),
    ...section("Pesan dari Anda", record.messages.flatMap(messageLines)),
    ...section("Pesan kepada Anda", record.deliveries.flatMap(sentLines)),
    ...section("Kasus yang ditangani petugas", record.cases.flatMap(caseLines)),
    ...section("Percakapan yang sedang berjalan", conversationLines(record.conversation)),
    ...section(
      "ID pelanggan lain yang ditanyakan",
      record.lookups.map(({ lookedUpOn, customerId }) => `- ${formatDay(lookedUpOn)}: ${customerId}`),
    ),
    ...section(
      "Pendaftaran yang tidak cocok",
      record.failedLinks.map(({ triedOn, customerId }) => `- ${formatDay(triedOn)}: ${customerId}`),
    ),
    ...section(
      "Siapa yang membuka atau mengubah data ini",
      person.audit.map(
        ({ occurredAt, actor, command, details }) =>
          `- ${formatInstant(occurredAt)} ${staffText(actor)}: ${command}${details === "" ? "" : ` (${details})`}`,
      ),
    ),
    "",
    "Teks dan berkas yang lebih lama dari masa simpannya sudah dihapus; yang tertinggal hanya bahwa dan kapan.",
  ]
    .map(visibleText)
    .join("\n")}\n`;
}

function section(heading: string, lines: readonly string[]): string[] {
  return ["", `== ${heading} ==`, ...(lines.length === 0 ? ["(tidak ada)"] : lines)];
}

function contactLines(contact: Contact): string[] {
  const at = (label: string, moment: Date | null) =>
    moment === null ? [] : [`${label}: ${formatInstant(moment)}`];
  return [
    `Nomor WhatsApp: ${contact.phone ?? "tersembunyi"}`,
    `Nomor kontak di Lunas: ${contact.id}`,
    `Disimpan sejak: ${formatInstant(contact.createdAt)}`,
    registrationText(contact.registration),
    ...at("Diperiksa di WhatsApp", contact.registrationCheckedAt),
    contact.optedOutAt === null
      ? "Boleh dikirimi pengingat."
      : `Minta berhenti sejak ${formatInstant(contact.optedOutAt)}.`,
    ...at("Mengatakan salah nomor", contact.wrongNumberAt),
    ...at("Pertama kali menulis", contact.firstInboundAt),
    ...at("Terakhir menulis", contact.lastInboundAt),
    ...at("Pertama kali dikirimi", contact.firstOutboundAt),
    ...at("Terakhir dikirimi", contact.lastOutboundAt),
    ...(contact.senderId === null ? [] : [`Berbicara dengan nomor kami: ${contact.senderId}`]),
  ];
}

function customerLines({ link, customer, bills }: ExportedPerson["customers"][number]): string[] {
  const facts = [
    customer?.name,
    customer?.address,
    customer?.tariff == null
      ? null
      : `tarif ${customer.tariff}${customer.powerVa === null ? "" : `/${customer.powerVa} VA`}`,
    customer?.route == null ? null : `rute ${customer.route}`,
    customer?.meterNumber == null ? null : `meter ${customer.meterNumber}`,
  ].filter((fact) => fact != null && fact !== "");
  return [
    `ID ${link.customerId}: ${linkStateText(link.state, link.source)}, sejak ${formatInstant(link.updatedAt)}`,
    ...(link.state === "active" ? facts.map((fact) => `  ${fact}`) : []),
    ...bills.map(
      (bill) =>
        `  ${billLine(bill)}${bill.energyKwh === null ? "" : `, ${bill.energyKwh} kWh`}${bill.lateFee > 0 ? `, denda ${formatRupiah(bill.lateFee)}` : ""}`,
    ),
  ];
}

function messageLines({
  receivedAt,
  kind,
  text,
  document,
  intent,
}: ExportedPerson["record"]["messages"][number]) {
  const what = messageKindText(kind);
  const notes = [
    ...(what === null ? [] : [what]),
    ...(document === null ? [] : ["dengan berkas"]),
    ...(intent === null ? [] : [`dipahami sebagai ${intent}`]),
  ];
  return [
    `- ${formatInstant(receivedAt)}${notes.length === 0 ? "" : ` (${notes.join(", ")})`}:`,
    ...indented(text === "" ? "(teks sudah dihapus atau kosong)" : text),
  ];
}

function sentLines(sent: ExportedPerson["record"]["deliveries"][number]): string[] {
  const what = sent.campaignId === null ? "balasan" : `kampanye ${sent.campaignId}`;
  const why = sent.reason === null ? "" : ` (${reasonText(sent.reason)})`;
  const times = [
    sent.deliveredAt === null ? null : `sampai ${formatInstant(sent.deliveredAt)}`,
    sent.readAt === null ? null : `dibaca ${formatInstant(sent.readAt)}`,
  ].filter((time) => time !== null);
  return [
    `- ${formatInstant(sent.begunAt ?? sent.createdAt)} ${what}: ${[`${DELIVERY_WORDS[sent.state]}${why}`, ...times].join(", ")}${sent.document === null ? "" : ", dengan berkas"}`,
    ...(sent.text === null ? [] : indented(sent.text)),
  ];
}

function caseLines(one: Case): string[] {
  return [
    `- Kasus ${one.id}, ${caseKindText(one.kind)}, ${formatInstant(one.openedAt)}: ${caseStateText(one.state)}${one.customerId === null ? "" : `, ID ${one.customerId}`}`,
    ...indented(one.summary === "" ? "(ringkasan sudah dihapus)" : one.summary),
  ];
}

function conversationLines(conversation: ExportedPerson["record"]["conversation"]): string[] {
  if (conversation?.flow == null) return [];
  return [`- ${conversation.flow}${conversation.flowState === null ? "" : `: ${conversation.flowState}`}`];
}

/** Staff by their number in the admin list are not named to customers. */
function staffText(actor: string): string {
  return /^\d{8,}$/.test(actor)
    ? "petugas (lewat WhatsApp)"
    : actor === "cli"
      ? "petugas (di komputer server)"
      : actor;
}

function indented(text: string): string[] {
  return text.split("\n").map((line) => `    ${line}`);
}
