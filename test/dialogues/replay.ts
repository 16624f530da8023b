import { instantOf } from "../../src/domain/local-time";
import type { MessageKind } from "../../src/domain/message";
import { MESSAGE_KINDS } from "../../src/domain/message";
import type { Open } from "../support/database";
import { openTalk, type Talk } from "./rig";
import { PEOPLE, settleTown } from "./town";

/**
 * A recorded dialogue reads like a chat:
 *
 *     Percakapan dengan siti                      who writes, from `PEOPLE`
 *     > CEK                                       she writes
 *     | Tagihan …                                 Lunas says, line by line; `--` before the next bubble
 *     [PDF 2026-11-011.pdf]                       it sends a document
 *     [diam]                                      it says nothing
 *     [45 menit kemudian]
 *     > [gambar] struk                            another kind of message
 *     > (membalas tagihan) pdf                    a reply that quotes our invoice
 *     > CEK + 516759900041                        two bubbles at once
 *     [kasus wrong_number: salah sambung]         the cases in the end
 *     [berhenti] [tautan 516759900011]            and how the contact stands
 */
export async function replay(open: Open, recording: string): Promise<string> {
  const lines = recording.split("\n");
  const who = /^Percakapan dengan (\w+)/m.exec(recording)?.[1] as keyof typeof PEOPLE;
  const phone = PEOPLE[who];
  if (phone === undefined) throw new Error(`nobody is called ${who}`);
  const start = /^\[mulai (\d{4}-\d\d-\d\d) (\d\d\.\d\d)\]/m.exec(recording);
  const talk = await openTalk(open, {
    ...(start === null ? {} : { start: instantOf(start[1]!, start[2]!.replace(".", ":")) }),
  });
  await settleTown(talk);
  const played: string[] = [];
  for (const line of lines) {
    const pause = /^\[(\d+) (menit|jam) kemudian\]$/.exec(line);
    if (line.startsWith(">")) played.push(line, ...(await say(talk, phone, line.slice(1).trim())));
    else if (pause !== null) {
      talk.pass(Number(pause[1]) * (pause[2] === "jam" ? 60 : 1));
      played.push(line);
    } else if (/^(#|Percakapan|\[mulai|$)/.test(line)) played.push(line);
  }
  return `${played.join("\n").trimEnd()}\n\n${(await standing(talk, phone)).join("\n")}\n`;
}

/** Nobody writes the next message in the same moment. */
const SECONDS_TO_TYPE = 3;

async function say(talk: Talk, phone: string, line: string): Promise<string[]> {
  const [, quotes, rest = ""] = /^(\(membalas tagihan\) )?(.*)$/.exec(line)!;
  const quoted = quotes === undefined ? undefined : await talk.push(phone);
  for (const bubble of rest.split(" + ")) {
    const kind = MESSAGE_KINDS.find((each) => bubble.startsWith(`[${NAMES[each] ?? each}]`));
    const text = kind === undefined ? bubble : bubble.slice(bubble.indexOf("]") + 1).trim();
    await talk.arrive(phone, {
      text,
      ...(kind === undefined ? {} : { kind }),
      ...(quoted === undefined ? {} : { quotes: quoted }),
    });
  }
  const said = await talk.answer(phone);
  talk.pass(SECONDS_TO_TYPE / 60);
  if (said.length === 0) return ["[diam]"];
  return said.flatMap(({ text, document }, index) => [
    ...(index > 0 ? ["--"] : []),
    ...text.split("\n").map((each) => `| ${each}`.trimEnd()),
    ...(document === null ? [] : [`[PDF ${document.fileName}]`]),
  ]);
}

/** Kinds as the recordings name them. */
const NAMES: Partial<Record<MessageKind, string>> = {
  image: "gambar",
  voice: "suara",
  sticker: "stiker",
  location: "lokasi",
  call: "panggilan",
  document: "berkas",
};

async function standing(talk: Talk, phone: string): Promise<string[]> {
  const contact = (await talk.store.now.contacts.findByPhone(phone as never))!;
  const links = await talk.store.now.links.ofContact(contact.id);
  const cases = await talk.casesOf(phone);
  return [
    ...cases.map((each) => `[kasus ${each.kind}: ${each.summary.replaceAll("\n", " / ")}]`),
    ...(contact.optedOutAt === null ? [] : ["[berhenti menerima pengingat]"]),
    ...links
      .filter((link) => link.state === "wrong_number")
      .map((link) => `[bukan miliknya ${link.customerId}]`),
    ...links.filter((link) => link.source === "proof").map((link) => `[terdaftar ${link.customerId}]`),
  ];
}
