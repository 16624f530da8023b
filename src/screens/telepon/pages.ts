import type { ActAnswer } from "../../application/operating/do-once";
import type { SandboxPhones } from "../../application/ports/sandbox-phones";
import type { Screen, ScreenAnswer } from "../../application/ports/screens";
import { Fault } from "../../domain/fault";
import { MESSAGE_KINDS, type MessageKind } from "../../domain/message";
import { type PhoneNumber, parsePhone } from "../../domain/phone-number";
import { answerOnce } from "../acts/own-act";
import { seeOther, signedIn } from "../answer-page";
import { definePage, type PageRequest, type ScreenTools } from "../define-page";
import { addressOfPhones, type OpenPhone, openIds, type Phones, SHOWN_MESSAGES } from "./model";
import { PhonesPage } from "./view";
import { whyAnswered } from "./why-answered";

const PLAYABLE = 12;
const LONGEST_TEXT = 1_000;

/** Playing customer, in the sandbox only: its phones are pretended, and nothing leaves this machine. */
export const telepon = definePage<Phones>({
  path: "/telepon",
  menu: "telepon",
  help: "yang-dijawab-lunas-sendiri",
  least: "operator",
  topics: ({ query }) => {
    const ids = openIds(query.buka);
    return ids.length === 0 ? [] : [`telepon-${ids.join("-")}`];
  },
  title: () => "Telepon",
  async load({ query }, tools) {
    const phones = phonesOf(tools);
    const found = await Promise.all(
      openIds(query.buka).map(async (contactId): Promise<OpenPhone[]> => {
        const phone = await phoneOf(tools, contactId);
        if (phone === null) return [];
        const messages = (await phones.messages(phone)).slice(-SHOWN_MESSAGES);
        return [{ contactId, phone, messages, whys: await whysOf(tools, contactId) }];
      }),
    );
    return { open: found.flat(), playable: await tools.views.phones.playable(PLAYABLE) };
  },
  view: (model, page) => PhonesPage({ model, page }),
});

async function whysOf({ views, understand }: ScreenTools, contactId: number) {
  const answers = await views.phones.answers(contactId, SHOWN_MESSAGES);
  return new Map(answers.map((answer) => [answer.providerMessageId, whyAnswered(answer, understand)]));
}

/** What a person with such a phone does. */
export function phoneScreens(tools: ScreenTools): readonly Screen[] {
  return [
    {
      method: "POST",
      path: "/telepon",
      least: "operator",
      async answer(asked) {
        const request = signedIn(asked);
        return seeOther(tools, request.caller, await open(tools, request));
      },
    },
    {
      method: "POST",
      path: "/telepon/:kontak/tulis",
      least: "operator",
      answer: (asked) => write(tools, signedIn(asked)),
    },
  ];
}

/** A phone is put beside the others; one that nobody knows yet is made. */
function open(tools: ScreenTools, request: PageRequest): Promise<ActAnswer> {
  const here = openIds(request.values.buka);
  return answerOnce(tools, request, {
    back: () => addressOfPhones(here),
    act: async (_, repositories) => {
      phonesOf(tools);
      const phone = parsePhone((request.values.hp ?? "").trim());
      if (typeof phone !== "string")
        throw new Fault("argument_invalid", "Nomor itu tidak terbaca; tulis seperti 6289000000001.");
      const { id } = await repositories.contacts.ensure(phone, tools.clock.now());
      const to = addressOfPhones([...here.filter((one) => one !== id), id]);
      return { to, notice: { tone: "changed", text: "HP itu terbuka. Tulis sesuatu, misalnya CEK." } };
    },
  });
}

async function write(tools: ScreenTools, request: PageRequest): Promise<ScreenAnswer> {
  const { values, params, caller } = request;
  const to = addressOfPhones(openIds(values.buka));
  const answer = await answerOnce(tools, request, {
    back: () => to,
    act: async () => {
      writingIn(values);
      return { to, notice: { tone: "done", text: "Terkirim." } };
    },
  });
  if (answer.notice.tone !== "done")
    return answer.notice.tone === "again" ? { kind: "see_other", to } : seeOther(tools, caller, answer);
  const phones = phonesOf(tools);
  const phone = await phoneOf(tools, Number(params.kontak));
  if (phone === null) throw new Fault("not_found", "HP itu tidak ada.");
  // Whoever writes has the chat open, and reads what stands there.
  await phones.read(phone);
  await phones.write(phone, writingIn(values));
  return { kind: "see_other", to };
}

function writingIn({ teks = "", cepat = "", jenis = "text" }: PageRequest["values"]): {
  readonly text: string;
  readonly kind?: MessageKind;
} {
  const text = (cepat === "" ? teks : cepat).trim().slice(0, LONGEST_TEXT);
  const kind = MESSAGE_KINDS.find((one) => one === jenis) ?? "text";
  if (text === "" && kind === "text") throw new Fault("argument_invalid", "Tulis dulu pesannya.");
  return kind === "text" || cepat !== "" ? { text } : { text, kind };
}

function phonesOf({ phones }: Pick<ScreenTools, "phones">): SandboxPhones {
  if (phones === null) throw new Fault("not_found", "Halaman ini hanya ada di sandbox.");
  return phones;
}

async function phoneOf({ store }: ScreenTools, contactId: number): Promise<PhoneNumber | null> {
  const contact = Number.isSafeInteger(contactId) ? await store.now.contacts.find(contactId) : null;
  return contact?.phone ?? null;
}
