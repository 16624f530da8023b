import type { Scene } from "../../src/application/answering/scene";
import type { PhoneMessage } from "../../src/application/ports/sandbox-phones";
import type { DocumentRef } from "../../src/application/ports/turn";
import { invoiceFileName } from "../../src/domain/invoice-document";
import type { PhoneNumber } from "../../src/domain/phone-number";
import { chatWith, type Dialogue } from "../support/chat";
import type { Open } from "../support/database";
import { openTalk, type Talk } from "./rig";

/** Dialogues over the data of a scene, as `lunas chat --repro` prints them; each begins with the scene untouched. */
export function chatOn(open: Open, scene: Scene): (phone: string) => Dialogue {
  return (phone) => {
    let opened: Promise<Talk> | null = null;
    const talk = () => {
      opened ??= settle(open, scene, phone as PhoneNumber);
      return opened;
    };
    const port = {
      say: async (to: PhoneNumber, text: string) => (await talk()).port.say(to, text),
      messages: async (to: PhoneNumber) => withNames(await talk(), await (await talk()).messages(to)),
    };
    return chatWith(port, async () => {})(phone);
  };
}

/** The rig names documents in its own way; customers see the real name. */
async function withNames({ sql }: Talk, messages: readonly PhoneMessage[]): Promise<readonly PhoneMessage[]> {
  const rows = await sql.all<{ id: number; document: string }>(
    "SELECT id, document FROM deliveries WHERE document IS NOT NULL",
  );
  const names = new Map(
    rows.map(({ id, document }) => {
      const reference = JSON.parse(document) as DocumentRef;
      return [
        String(id),
        reference.kind === "stored" ? reference.fileName : invoiceFileName(reference.bills),
      ];
    }),
  );
  return messages.map((message) => {
    const fileName = names.get(message.id);
    return message.document === null || fileName === undefined
      ? message
      : { ...message, document: { ...message.document, fileName } };
  });
}

async function settle(open: Open, scene: Scene, phone: PhoneNumber): Promise<Talk> {
  const at = new Date(scene.at);
  const asOf = scene.dataAsOf === null ? at : new Date(scene.dataAsOf);
  const talk = await openTalk(open, { start: at, chat: scene.chat });
  const contact = await talk.store.now.contacts.ensure(phone, at);
  if (scene.isOptedOut) await talk.store.now.contacts.setOptedOut(contact.id, at);
  for (const { id, bills, link, ...customer } of scene.customers) {
    await talk.sql.insert("customers", { customerId: id, ...customer, updatedAt: asOf });
    for (const bill of bills) await talk.sql.insert("bills", { customerId: id, ...bill, asOf });
    if (link !== null)
      await talk.sql.insert("contact_customers", {
        contactId: contact.id,
        customerId: id,
        source: "import",
        state: link,
        updatedAt: asOf,
      });
  }
  if (scene.dataAsOf !== null)
    await talk.sql.insert("imports", {
      kind: "unpaid_list",
      fileName: "saldo.csv",
      fileHash: "0",
      optionsHash: "0",
      asOf,
      isSnapshot: 1,
      state: "committed",
      rowsRead: 1,
      rowsAccepted: 1,
      rowsRejected: 0,
      rowsSkipped: 0,
      summary: "{}",
      startedAt: asOf,
      finishedAt: asOf,
    });
  return talk;
}
