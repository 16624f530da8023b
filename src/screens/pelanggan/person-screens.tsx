import { orderErasure } from "../../application/operating/erase-person";
import { exportPerson } from "../../application/operating/export-person";
import type { Screen } from "../../application/ports/screens";
import { readPhone } from "../../application/views/customer-view";
import type { Contact } from "../../domain/contact";
import { Fault } from "../../domain/fault";
import { maskPhone } from "../../domain/phone-number";
import { personExport } from "../../texts/person-export";
import { ownAct, staleForm } from "../acts/own-act";
import { seeOther, signedIn } from "../answer-page";
import { Card } from "../components/card";
import { Field } from "../components/field";
import { ActButton, Form } from "../components/form";
import { refusalOf } from "../components/refusal";
import { definePage, type Html, type PageContext, type ScreenTools } from "../define-page";
import { isOwnKey, KEY_FIELD } from "../form-key";
import { contactNumber } from "./contact-number";

export const PERSON_HELP = "orang-yang-meminta-datanya-atau-minta-dihapus-uu-pdp";

/** What must be typed: it is on nobody's screen, so whoever types it has the person's number before them. */
function typedFor({ id, phone }: Pick<Contact, "id" | "phone">): {
  readonly ask: string;
  readonly answer: string;
} {
  return phone === null
    ? { ask: `Nomornya tersembunyi. Tulis nomor kontaknya: ${id}`, answer: String(id) }
    : { ask: "Tulis 4 angka terakhir nomornya", answer: phone.slice(-4) };
}

interface ErasureModel {
  readonly contact: Contact;
  readonly messages: number;
  readonly links: number;
}

/** Asks before everything about a person is taken away. */
export const hapus = definePage<ErasureModel>({
  path: "/nomor/:nomor/hapus",
  menu: "pelanggan",
  help: PERSON_HELP,
  least: "admin",
  title: () => "Hapus semua datanya",
  async load(request, tools) {
    const { contact, links } = await readPhone(tools, contactNumber(request), 1);
    const { messages } = await tools.store.now.erasures.recordOf(contact.id);
    return { contact, messages: messages.length, links: links.length };
  },
  view: ({ contact, messages, links }, page) => {
    const problem = page.notice?.field === "ketik" ? page.notice.text : null;
    return (
      <div class="question">
        <h1>Hapus semua data {maskPhone(contact.phone)}?</h1>
        <Form to={page.request.path} formKey={page.key()} class="stack card">
          <ul class="facts">
            <li>
              Dihapus: {messages} pesannya, balasan dan teks kiriman, kasus, {links} hubungan pelanggan, nama
              di WhatsApp.
            </li>
            <li>Yang masih menunggu dikirim kepadanya dibatalkan.</li>
            <li>Nomor ini tidak akan dikirimi lagi, juga bila daftar berikutnya memuatnya.</li>
            <li>Ini tidak dapat diurungkan. Bila ia juga meminta datanya, unduh dulu.</li>
          </ul>
          <Field
            name="ketik"
            label={typedFor(contact).ask}
            inputmode="numeric"
            problem={problem}
            maxlength={9}
            isOptional
          />
          <p class="acts">
            <a class="button plain" href={`/nomor/${contact.id}`}>
              Tidak jadi
            </a>
            <button type="submit" class="button stop">
              Hapus untuk selamanya
            </button>
          </p>
        </Form>
      </div>
    );
  },
});

/** The way to both, on the page of the number. */
export function PersonData({
  contact,
  page,
}: {
  readonly contact: Contact;
  readonly page: PageContext;
}): Html {
  const refusal = refusalOf(page.request.caller, "admin");
  return (
    <Card id="data" heading="Data orang ini (UU PDP)">
      <ActButton to={`/nomor/${contact.id}/unduh`} formKey={page.key()} refusal={refusal}>
        Unduh semua datanya
      </ActButton>
      {refusal === null ? (
        <p>
          <a class="button plain" href={`/nomor/${contact.id}/hapus`}>
            Hapus semua datanya …
          </a>
        </p>
      ) : null}
    </Card>
  );
}

export function personScreens(tools: ScreenTools): readonly Screen[] {
  return [
    {
      method: "POST",
      path: "/nomor/:nomor/unduh",
      least: "admin",
      async answer(asked) {
        const request = signedIn(asked);
        const { caller, values } = request;
        const id = contactNumber(request);
        if (!isOwnKey(tools, caller, values[KEY_FIELD] ?? ""))
          return seeOther(tools, caller, {
            to: `/nomor/${id}`,
            notice: { tone: "fault", text: staleForm().message },
          });
        const person = await exportPerson(tools, id, { actor: caller.actor, face: "screen" });
        return {
          kind: "file",
          fileName: `data-pribadi-${person.contact.id}.txt`,
          content: personExport(person, tools.unitName),
        };
      },
    },
    ownAct(tools, {
      path: "/nomor/:nomor/hapus",
      least: "admin",
      back: ({ path }) => path,
      async act(request, repositories) {
        const contact = await repositories.contacts.find(contactNumber(request));
        if (contact === null) throw new Fault("not_found", "Nomor itu sudah tidak ada dalam data.");
        if ((request.values.ketik ?? "").replace(/\D/g, "") !== typedFor(contact).answer)
          return {
            to: request.path,
            notice: { tone: "fault", field: "ketik", text: "Angkanya tidak sama. Belum ada yang dihapus." },
          };
        await orderErasure(repositories, tools, contact.id, request.caller.actor);
        return {
          to: "/pelanggan",
          notice: {
            tone: "done",
            text: "Sedang dihapus; sebentar lagi nomor itu tidak ada lagi dalam data.",
          },
        };
      },
    }),
  ];
}
