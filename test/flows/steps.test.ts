import { findAskedPeriod } from "../../src/domain/asked-period";
import { saysWhenOrWhere } from "../../src/flows/answers/when-paid";
import { readChoice } from "../../src/flows/steps/read-choice";
import { readAmount, readMeterTail } from "../../src/flows/steps/read-proof";
import { readYesNo } from "../../src/flows/steps/read-yes-no";
import { link } from "../../src/handlers/link";

const IDS = ["516759900021", "516759900022", "516759900023"];

test.each([
  ["2", [1]],
  ["nomor 3", [2]],
  ["yang ke 1 pak", [0]],
  ["no. 2.", [1]],
  ["1 dan 3", [0, 2]],
  ["1,2", [0, 1]],
  ["semua", [0, 1, 2]],
  ["kabeh mawon", [0, 1, 2]],
  ["yang 023", [2]],
  ["5167 5990 0022", [1]],
  ["angka 2", [1]],
  ["nomor dua", [1]],
  ["yg kedua", [1]],
  ["sing loro mas", [1]],
  ["satu sama tiga", [0, 2]],
  ["022", [1]],
  ["dua rumah saya", null],
  ["4", null],
  ["0", null],
  ["saya punya 2 rumah di jajag", null],
  ["berapa", null],
])("the choice of %p is %p", (text, places) => {
  expect(readChoice(text, IDS)).toEqual(places);
});

test.each([
  ["0123", "0123"],
  ["14012340011", "0011"],
  ["meternya 14 0123 40011", "0011"],
  ["123", null],
  ["0123 atau 4567", null],
  ["516759900011", null],
  ["lupa", null],
])("the meter's digits in %p are %p", (text, digits) => {
  expect(readMeterTail(text)).toBe(digits);
});

test.each([
  ["77125", 77_125],
  ["Rp 77.125,-", 77_125],
  ["rp77,125", 77_125],
  ["77.125 rupiah", 77_125],
  ["kalau tidak salah 77125 pak", 77_125],
  ["1.234.567", 1_234_567],
  ["77", null],
  ["mahal", null],
])("the amount of %p is %p", (text, amount) => {
  expect(readAmount(text)).toBe(amount);
});

test.each([
  ["ya", "yes"],
  ["Iya pak", "yes"],
  ["nggih", "yes"],
  ["tidak", "no"],
  ["gak usah", "no"],
  ["mboten", "no"],
  ["yang mana", null],
  ["nomor saya", null],
  ["gak usah pak terima kasih", "no"],
  ["jangan diputus dulu pak belum gajian", null],
  ["gak mau di wa terus menerus", null],
])("%p means %p", (text, meaning) => {
  expect(readYesNo(text)).toBe(meaning);
});

test.each([
  ["kemarin di indomaret", true],
  ["lewat brimo", true],
  ["tgl 18", true],
  ["18/11", true],
  ["sudah bayar", false],
  ["sudah lunas pak", false],
])("%p says when or where: %p", (text, says) => {
  expect(saysWhenOrWhere(text)).toBe(says);
});

test.each([
  ["PDF oktober", "2026-10"],
  ["pdf okt 2025", "2025-10"],
  ["pdf des", "2025-12"],
  ["pdf nov", "2026-11"],
  ["pdf bulan lalu", "2026-10"],
  ["pdf 2 bulan lalu", "2026-09"],
  ["pdf bln ini", "2026-11"],
  ["pdf 10/2026", "2026-10"],
  ["pdf 2026-08", "2026-08"],
  ["pdf 516759900011", null],
  ["minta pdf", null],
  ["pdf untuk rumah mertua di desa", null],
])("%p asks for %p", (text, month) => {
  expect(findAskedPeriod(text, "2026-11-19")).toBe(month);
});

test.each([
  ["DAFTAR", true],
  ["daftar 516759900011", true],
  ["Daftarkan nomor ini", true],
  ["daftar wa saya", true],
  ["daftar pasang baru", false],
  ["saya mau daftar", false],
])("%p registers: %p", (text, is) => {
  expect(link.words!.test(text)).toBe(is);
});
