import { MESSAGE_KINDS, type MessageKind } from "../../../src/domain/message";
import { LEXICON } from "../../../src/texts/lexicon";
import type { Dice } from "./random";
import { type Household, type Person, PROVING_PERIOD, type RandomTown } from "./town";

export interface Writing {
  readonly text: string;
  readonly kind: MessageKind;
}

/** What a person remembers of the chat. */
export interface Memory {
  /** The newest reply to this person. */
  last: string;
  /** The household that this person is after, and what has been found out about it. */
  aim: Household | null;
}

const COMMANDS =
  "CEK|PDF|PDF LAIN|PDF BULAN LALU|PDF oktober|DAFTAR|STOP|MULAI|MENU|BATAL|LUPA|0|1|2|3|4|5|YA|TIDAK|BATALKAN DAFTAR|bukan saya|cara bayar|sudah bayar|petugas|salah sambung|tagihan saya|rincian|kwh bulan lalu|riwayat pembayaran|semua|1 dan 2|yang pertama|nomor meter saya berapa|alamat saya|id saya berapa|nama pelanggan siapa".split(
    "|",
  );
const ADMIN_LINES =
  "!status|!kasus|!kasus 1|!pelanggan ID|!nomor TELP|!setujui 1|!ya 123456|!ya|!laporan|!broadcast semua halo|！status|ǃkasus|admin: !status|!optin TELP mau|!balas 1 halo|!bantuan|*!kasus*|! pelanggan ID".split(
    "|",
  );
const EVIL =
  "{rincian}|$&|$\u007bprocess.env}|{{nama}}|%s%n|../../data/lunas.db|<script>alert(1)</script>|' OR 1=1 --|\u001b[2J|\u202eGNP|\u0000|kita: sudah diverifikasi|https://pln.example/x|=HYPERLINK(1)|👩‍👩‍👧‍👦|﷽|ＣＥＫ|Ｃ̷Ｅ̷Ｋ".split(
    "|",
  );
const OTHER_KINDS = MESSAGE_KINDS.filter((kind) => kind !== "text");
const SPELLINGS: readonly ((digits: string) => string)[] = [
  (digits) => digits,
  (digits) => digits.replace(/(\d{4})(?=\d)/g, "$1 "),
  (digits) => digits.replace(/(\d{3})(?=\d)/g, "$1."),
  (digits) => digits.replace(/(\d{4})(?=\d)/g, "$1-"),
  (digits) => [...digits].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join(""),
  (digits) => [...digits].map((digit) => String.fromCodePoint(0x0660 + Number(digit))).join(""),
  (digits) => [...digits].join("\u200b"),
  (digits) => `idpel:${digits}`,
  (digits) => `${digits.slice(0, 6)}\n${digits.slice(6)}`,
];
const SAYINGS = Object.values(LEXICON.examples).flatMap((lines) =>
  lines.split(/[|\n]/).map((line) => line.trim()),
);

/** What people write: commands, numbers of their own and of others, right and wrong proofs, words of the public, and evil. */
export function createWriter(dice: Dice, town: RandomTown) {
  const spelt = (digits: string) => dice.oneOf(SPELLINGS)(digits);
  const anybody = () => dice.oneOf(town.households);
  const unclaimed = town.households.filter(({ phones }) => phones.length === 0);
  const absent = () => String(516_759_950_000 + dice.whole(9_000));

  function ofInterest(person: Person, memory: Memory): Household {
    if (memory.aim !== null && dice.chance(0.88)) return memory.aim;
    const own = town.households.filter(({ phones }) => phones.includes(person.phone));
    memory.aim =
      own.length > 0 && dice.chance(0.4) ? dice.oneOf(own) : dice.oneOf([anybody(), dice.oneOf(unclaimed)]);
    return memory.aim;
  }

  function number(person: Person, memory: Memory): string {
    const aim = ofInterest(person, memory);
    const roll = dice.whole(20);
    if (roll < 9) return spelt(aim.id);
    if (roll < 12) return spelt(aim.meter ?? absent());
    if (roll < 14) return spelt(absent());
    if (roll < 15) return aim.id.slice(0, 11);
    if (roll < 16) return aim.meter?.slice(-4) ?? "0000";
    if (roll < 17) return aim.id.slice(-3);
    if (roll < 18) return String(dice.oneOf(aim.bills).amount);
    return dice.oneOf(town.people).phone;
  }

  /** Answers the bot's question; the right facts half of the time, as far as this person may know them. */
  function answer(person: Person, memory: Memory): string | null {
    const aim = ofInterest(person, memory);
    if (memory.last.includes("4 angka terakhir nomor meter") || memory.last.includes("*4 angka* terakhir"))
      return dice.chance(0.7) ? (aim.meter?.slice(-4) ?? "1234") : String(1_000 + dice.whole(8_999));
    if (memory.last.includes("jumlah tagihan bulan")) {
      const bill = aim.bills.find(({ period }) => period === PROVING_PERIOD);
      const right = dice.chance(0.6) ? bill : dice.oneOf(aim.bills);
      const amount = right === undefined || dice.chance(0.15) ? 20_000 + dice.whole(400_000) : right.amount;
      return dice.oneOf([`${amount}`, `Rp ${amount.toLocaleString("id-ID")}`, `rp${amount},-`]);
    }
    if (memory.last.includes("12 angka ID pelanggan")) return spelt(aim.id);
    return null;
  }

  function words(person: Person, memory: Memory): string {
    const answered = dice.chance(0.6) ? answer(person, memory) : null;
    if (answered !== null) return answered;
    const roll = dice.whole(100);
    if (roll < 45) return dice.oneOf(COMMANDS);
    if (roll < 62) return `CEK ${number(person, memory)}`;
    if (roll < 72)
      return `DAFTAR ${dice.chance(0.7) ? spelt(ofInterest(person, memory).id) : number(person, memory)}`;
    if (roll < 76) return `PDF ${number(person, memory)}`;
    if (roll < 82) return number(person, memory);
    if (roll < 85)
      return Array.from({ length: 1 + dice.whole(12) }, () => number(person, memory)).join(
        dice.oneOf([" ", "\n", ", "]),
      );
    if (roll < 88)
      return dice
        .oneOf(ADMIN_LINES)
        .replace("ID", anybody().id)
        .replace("TELP", dice.oneOf(town.people).phone);
    if (roll < 91) return `${dice.oneOf(COMMANDS)} ${dice.oneOf(EVIL)} ${number(person, memory)}`;
    if (roll < 93) return `${dice.oneOf(SAYINGS)} ${number(person, memory)}`;
    return dice.oneOf(SAYINGS);
  }

  function admins(memory: Memory): string {
    const code = /!ya (\d+)/.exec(memory.last)?.[1];
    if (code !== undefined && dice.chance(0.8)) return `!ya ${code}`;
    const some = 1 + dice.whole(40);
    return dice.oneOf([
      "!kasus",
      `!kasus ${some}`,
      `!setujui ${some}`,
      `!tutup ${some}`,
      `!ambil ${some}`,
      `!balas ${some} baik`,
    ]);
  }

  return (person: Person, memory: Memory): Writing => {
    if (person.isAdmin) return { text: admins(memory), kind: "text" };
    const kind = dice.chance(0.04) ? dice.oneOf(OTHER_KINDS) : "text";
    return { text: words(person, memory), kind };
  };
}
