import type { DataSource } from "typeorm";
import type { Address } from "../../../src/domain/phone-number";
import { openChat } from "./play";
import { createDice, type Dice } from "./random";
import { drawTown, type RandomTown, settle } from "./town";

const MINUTE_MS = 60_000;
/** Nobody's. */
const OTHERS = Array.from({ length: 5 }, (_, n) => String(516_759_990_001 + n));

/** One thing that a stranger writes, and how long before. */
interface Said {
  readonly from: Address;
  readonly text: string;
  readonly afterMs: number;
}

export interface TwinOptions {
  readonly seed: number;
  readonly turns: number;
  readonly disclosure: "anyone" | "linked";
  readonly folder: string;
}

/**
 * The same strangers write the same words in two towns: in one the households that they ask about exist, in the other
 * nobody does. Where the chat must not tell whether a number exists they read the same, word by word. Returns the
 * differences. With `anyone` they have used up the day's look-ups before, and what is left is DAFTAR and refusals.
 */
export async function compareTowns(
  databases: { readonly inhabited: DataSource; readonly empty: DataSource },
  { seed, turns, disclosure, folder }: TwinOptions,
): Promise<readonly string[]> {
  const town = drawTown(createDice(seed));
  const script = drawScript(createDice(seed + 1), town, turns, disclosure);
  const heard: string[][] = [];
  for (const [name, dataSource] of Object.entries(databases)) {
    const chat = openChat(dataSource, { disclosure, folder: `${folder}/${name}`, admins: [] });
    await settle(chat.sql, chat.store, name === "empty" ? { ...town, households: [] } : town);
    const replies: string[] = [];
    for (const { from, text, afterMs } of script) {
      chat.pass(afterMs);
      await chat.write(from, { text, kind: "text" }, null);
      await chat.answer([from], false);
      const contact = await chat.store.now.contacts.findByAddress(from);
      const said = await chat.sql.all<{ text: string }>(
        "SELECT text FROM deliveries WHERE contact_id = ? AND in_reply_to = (SELECT MAX(id) FROM inbox) ORDER BY ordinal",
        [contact!.id],
      );
      replies.push(said.map((each) => each.text).join("\n--\n"));
    }
    heard.push(replies);
    await chat.close();
  }
  const [inhabited = [], empty = []] = heard;
  return script.flatMap(({ from, text }, at) =>
    inhabited[at] === empty[at]
      ? []
      : [
          `${from} wrote ${JSON.stringify(text)}: ${JSON.stringify(inhabited[at])}, but ${JSON.stringify(empty[at])} of nobody`,
        ],
  );
}

/** Whatever a stranger says about numbers, but never a right amount. */
function drawScript(dice: Dice, town: RandomTown, turns: number, disclosure: "anyone" | "linked"): Said[] {
  const strangers = town.people.filter(({ label }) => label.startsWith("stranger"));
  const script: Said[] = [];
  let today = -1;
  let elapsedMs = 0;
  const add = (from: Address, text: string, afterMs: number) => script.push({ from, text, afterMs });
  while (script.length < turns) {
    const pauseMs = dice.chance(0.02) ? 600 * MINUTE_MS : dice.whole(2 * MINUTE_MS);
    // The first message was written at 09.00; a day ends at midnight.
    const day = Math.floor((9 * 60 * MINUTE_MS + elapsedMs + pauseMs) / (1_440 * MINUTE_MS));
    if (disclosure === "anyone" && day !== today) {
      today = day;
      // All of it on the new day.
      for (const [at, { phone }] of strangers.entries())
        add(phone, `CEK ${OTHERS.join(" ")}`, at === 0 ? pauseMs : 0);
      elapsedMs += pauseMs;
      continue;
    }
    elapsedMs += pauseMs;
    add(dice.oneOf(strangers).phone, words(dice, town), pauseMs);
  }
  return script;
}

function words(dice: Dice, town: RandomTown): string {
  const { id, meter } = dice.oneOf(town.households);
  const number = dice.oneOf([id, id, meter ?? id, id.replace(/(\d{4})(?=\d)/g, "$1 ")]);
  return dice.oneOf([
    `DAFTAR ${number}`,
    `DAFTAR ${number}`,
    `DAFTAR ${number} ${dice.oneOf(town.households).id}`,
    `CEK ${number}`,
    `PDF ${number}`,
    number,
    `tagihan ${number} berapa`,
    `sudah bayar ${number}`,
    `apakah ${number} terdaftar`,
    `salah sambung, ${number} bukan saya`,
    `listrik mati id ${number}`,
    meter?.slice(-4) ?? "0041",
    String(1_000 + dice.whole(8_999)),
    String(20_000 + dice.whole(200_000)),
    dice.oneOf([
      "DAFTAR",
      "CEK",
      "PDF",
      "LUPA",
      "BATAL",
      "YA",
      "TIDAK",
      "1",
      "2",
      "4",
      "5",
      "STOP",
      "MULAI",
      "BATALKAN DAFTAR",
    ]),
  ]);
}
