import { resolve } from "node:path";
import { createInterface } from "node:readline/promises";
import type { Command } from "commander";
import { fileFault } from "../adapters/files/file-fault";
import { createPersonFiles } from "../adapters/files/person-files";
import { replacePlainFile } from "../adapters/files/replace-file";
import { type Erasable, type Erased, erasePerson } from "../application/operating/erase-person";
import { exportPerson } from "../application/operating/export-person";
import type { Repositories } from "../application/ports/store";
import type { Contact } from "../domain/contact";
import { parseCustomerId } from "../domain/customer-id";
import { Fault } from "../domain/fault";
import { isHidden, maskPhone, parseAddress } from "../domain/phone-number";
import { formatCount } from "../domain/rupiah";
import { personExport } from "../texts/person-export";
import type { CliContext } from "./context";
import { withBase } from "./with-base";

const ASKER = { actor: "cli", face: "cli" } as const;
const WHO = "nomor WhatsApp, ID pelanggan 12 angka, lid:…, atau #nomor kontak";

/** `lunas contact …`: what is stored about one person, given to them, or erased for good (UU 27/2022). */
export function contactCommands(program: Command, { config, print }: CliContext): void {
  const contact = program.command("contact").description("data satu orang: ekspor dan hapus (UU PDP)");

  contact
    .command("export <siapa>")
    .description(`tulis semua yang disimpan tentang satu orang ke satu berkas; siapa: ${WHO}`)
    .option("--out <berkas>", "nama berkas; tanpa ini: data-pribadi-<nomor kontak>.txt")
    .action((who: string, options: { out?: string }) =>
      withBase(config(), async ({ store, clock, config: { unitName } }) => {
        const { contact } = await find(store.now, who);
        if (contact === null)
          throw new Fault("not_found", `Tidak ada yang disimpan tentang ${shown(who)} sebagai kontak.`);
        const content = personExport(await exportPerson({ store, clock }, contact.id, ASKER), unitName);
        const target = options.out ?? `data-pribadi-${contact.id}.txt`;
        try {
          await replacePlainFile(target, Buffer.from(content, "utf8"));
        } catch (error) {
          throw fileFault(error, target);
        }
        print(`${resolve(target)}: semua yang disimpan tentang ${maskPhone(contact.phone)}.`);
        print(
          "Serahkan hanya kepada orangnya sendiri, sesudah memeriksa bahwa nomor itu miliknya; lalu hapus berkasnya.",
        );
      }),
    );

  contact
    .command("erase <siapa>")
    .description(`hapus semua yang disimpan tentang satu orang, untuk selamanya; siapa: ${WHO}`)
    .option("--confirm <angka>", "4 angka terakhir nomornya, bila tidak ada layar yang dapat menanyakannya")
    .action((who: string, options: { confirm?: string }) =>
      withBase(config(), async ({ store, clock, config: { dataFolder, admins } }) => {
        const found = await find(store.now, who);
        const { contact } = found;
        print(
          contact === null
            ? `${shown(who)} bukan kontak (lagi). Jejaknya di tempat lain dihapus, dan nomor itu tidak akan pernah dikirimi.`
            : `Semua tentang ${maskPhone(contact.phone)} (kontak ${contact.id}) dihapus: pesan, kasus, hubungan, kiriman yang menunggu. Ini tidak dapat diurungkan.`,
        );
        const wanted = (contact === null ? who : (contact.phone ?? String(contact.id)))
          .replace(/\D/g, "")
          .slice(-4);
        if ((await typed(options.confirm, wanted)) !== wanted)
          throw new Fault("argument_invalid", "Angkanya tidak sama; tidak ada yang dihapus.");
        const deps = { store, clock, admins, personFiles: createPersonFiles(dataFolder) };
        for (const line of erasedLines(await erasePerson(deps, found.erasable, ASKER))) print(line);
      }),
    );
}

function erasedLines({ messages, deliveries, customers, traces, files }: Erased): string[] {
  return [
    `Dihapus: ${formatCount(messages)} pesan masuk, ${formatCount(deliveries)} kiriman, ${formatCount(customers)} nama pelanggan, ${formatCount(traces)} jejak di tempat lain, ${formatCount(files)} berkas.`,
    "Yang tinggal hanya sidik berkunci dari nomornya: ia tidak dikirimi lagi, juga bila daftar berikutnya memuatnya.",
    "Cadangan lama masih memuatnya: hapus, atau ulangi perintah ini sesudah memulihkannya. Obrolan di WhatsApp sendiri dihapus di HP-nya.",
  ];
}

async function find(
  { contacts, links }: Repositories,
  who: string,
): Promise<{ readonly contact: Contact | null; readonly erasable: Erasable }> {
  const number = /^#(\d{1,9})$/.exec(who.trim())?.[1];
  if (number !== undefined) {
    const contact = await contacts.find(Number(number));
    if (contact === null) throw new Fault("not_found", `Tidak ada kontak ${who}.`);
    return { contact, erasable: { contactId: contact.id } };
  }
  const address = parseAddress(who);
  if (typeof address === "string") {
    const contact = await contacts.findByAddress(address);
    return { contact, erasable: contact === null ? { address } : { contactId: contact.id } };
  }
  const customer = parseCustomerId(who);
  if (typeof customer !== "string")
    throw new Fault("argument_invalid", `"${who}" tidak terbaca: tulis ${WHO}.`);
  const holders = (await links.contactsOf(customer)).filter(({ linkState }) => linkState === "active");
  const [only] = holders;
  if (only === undefined)
    throw new Fault("not_found", "Tidak ada nomor yang terhubung dengan ID pelanggan itu.");
  if (holders.length > 1)
    throw new Fault(
      "argument_invalid",
      `Beberapa nomor terhubung dengan ID itu; pilih satu: ${holders.map(({ id, phone }) => `#${id} (${maskPhone(phone)})`).join(", ")}.`,
    );
  return { contact: only, erasable: { contactId: only.id } };
}

function shown(who: string): string {
  const address = parseAddress(who);
  return typeof address !== "string" ? "ID itu" : isHidden(address) ? "nama itu" : maskPhone(address);
}

async function typed(given: string | undefined, wanted: string): Promise<string> {
  if (given !== undefined) return given.trim();
  if (!process.stdin.isTTY)
    throw new Fault(
      "argument_invalid",
      "Tidak ada yang dapat ditanyai di sini: ulangi dengan --confirm <4 angka terakhir>.",
    );
  const dialogue = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const ask = wanted.length === 4 ? "4 angka terakhir nomornya" : "nomor kontaknya";
    return (await dialogue.question(`Tulis ${ask} untuk menghapus: `)).trim();
  } finally {
    dialogue.close();
  }
}
