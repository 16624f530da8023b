import { takeFile, useFolder } from "../../support/taken-rows";

/** Cells in the dresses that offices, databases and phones give them: read as their author meant, or refused by their row. */
const A = "516759910101";
const HEAD = "IDPEL;NAMA;BLTH;RPTAG;NO_WA";
const write = useFolder();
let count = 0;
const take = (id: string, month: string, amount: string, phone = "") => {
  const cells = [id, "S", month, amount, phone].map((cell) => `"${cell.replaceAll('"', '""')}"`);
  count += 1;
  return takeFile(write(`${count}.csv`, `${HEAD}\n${cells.join(";")}\n`));
};
/** `a → b ¦ c → d`: pairs of what stands in the cell and what it means. */
const pairs = (text: string) => text.split("¦").map((pair) => pair.split("→").map((side) => side.trim()));
const list = (text: string) => text.split("¦").map((cell) => cell.trim());

test.each(
  pairs(`Rp1.234.567,- → 1234567 ¦ 1,234,567.00 → 1234567 ¦ 1.234.567,00 → 1234567 ¦ 77\u202f125,00 → 77125 ¦ 77 125,00 → 77125
  ¦ Rp77.125 ,- → 77125 ¦ Rp. 77.125,= → 77125 ¦ 77.125,0 → 77125 ¦ 77.125,00 IDR → 77125 ¦ IDR77,125 → 77125 ¦ Rp.  77.125 → 77125
  ¦ Rp\u00a077.125 → 77125 ¦ \u202a77.125\u202c → 77125 ¦ 77125,000000 → 77125 ¦ 77'125.00 → 77125 ¦ ７７，１２５ → 77125
  ¦ 0077125 → 77125 ¦ ٧٧٬١٢٥ → 77125 ¦ ৭৭১২৫ → 77125 ¦ ="77125" → 77125 ¦ =77.125 → 77125 ¦ 77125 rupiah → 77125
  ¦ (1.000) → -1000 ¦ (77.125,00) → -77125 ¦ (Rp77.125) → -77125 ¦ Rp (77.125) → -77125 ¦ -Rp77.125 → -77125 ¦ Rp-77.125 → -77125
  ¦ Rp -77.125 → -77125 ¦ 77.125,00- → -77125 ¦ −77125 → -77125`),
)("the amount %j is %s", async (cell = "", amount) => {
  const { records, rejections } = await take(A, "202611", cell);
  expect([records.map((one) => one.amount), rejections]).toEqual([[Number(amount)], []]);
});

test.each(
  list(`77²125 ¦ 77125² ¦ 77.125¹ ¦ 77₁25 ¦ 125½ ¦ 1E+05 ¦ 1,2E05 ¦ 1,23,456 ¦ 77.125,000 ¦ 77,125.000 ¦ 1,234.567 ¦ 77.125.00 ¦ Rp77.125,0O
  ¦ ٧٧٫١٢٥ ¦ 77·125 ¦ ±77125 ¦ ~77125 ¦ --77125 ¦ -(77.125) ¦ [77125] ¦ CR 77.125 ¦ 77.125 CR ¦ Rp 77 ribu ¦ 77,125 ribu ¦ 77.125 jt
  ¦ Rp 77.125 / bulan ¦ Rp77.125 s/d Rp80.000 ¦ 77125|88000 ¦ 2026-11-20 ¦ 20/11/2026 ¦ 77:125 ¦ 0x12D45 ¦ 77125e ¦ 77,13 ¦ 77125,5
  ¦ Rp77.125,- (belum bayar) ¦ =70000+7125 ¦ TRUE ¦ nihil ¦ LUNAS ¦ #VALUE! ¦ ? ¦ 七万 ¦ Ⅶ`),
)("no amount is %j", async (cell) => {
  const { records, refused } = await take(A, "202611", cell);
  expect([records, refused.length]).toEqual([[], 1]);
});

test.each(
  list(`2026-11 ¦ Nov-26 ¦ 11/2026 ¦ 202611.0 ¦ November 2026 ¦ NOVEMBER-2026 ¦ 2026.11 ¦ 11.2026 ¦ 2026 11 ¦ Nov.2026 ¦ nov 26 ¦ Nopember 2026
  ¦ November, 2026 ¦ 26/11/2026 ¦ 30/11/2026 ¦ 2026-11-30 00:00:00 ¦ 1-Nov-2026 ¦ 20261101 ¦ 46327 ¦ 46327.0 ¦ Nov–26 ¦ 11–2026 ¦ \u200e202611
  ¦ '202611 ¦ ="202611" ¦ NOV/2026 ¦ ٢٠٢٦١١ ¦ 2026\u00a011 ¦ 11 / 2026 ¦ 2026 - 11 ¦ 2026-11-01T00:00:00 ¦ 01 November 2026 ¦ 2026/11/01`),
)("the month %j is November", async (cell) => {
  expect((await take(A, cell, "77125")).records.map((one) => one.period)).toEqual(["2026-11"]);
});

test.each(
  list(`NOV ¦ 11/26 ¦ 01/11/26 ¦ 2611 ¦ 202613 ¦ 202600 ¦ 2026-13 ¦ Nov 2026/Des 2026 ¦ Okt-Nov 2026 ¦ 202610-202611 ¦ 2,02611E+05 ¦ 202611a
  ¦ 0202611 ¦ Marketing 2026 ¦ Novum 2026 ¦ Junaidi 26 ¦ 202611²`),
)("no month is %j", async (cell) => expect((await take(A, cell, "77125")).records).toEqual([]));

test.each(
  pairs(`0890 1234 5001 → 1 ¦ (0890) 1234-5001 → 1 ¦ (+62) 890 1234 5001 → 1 ¦ +62(890)12345001 → 1 ¦ 890 1234 5001 → 1 ¦ 62890.1234.5001 → 1
  ¦ 062890 1234 5001 → 1 ¦ 006289012345001 → 1 ¦ 6289012345001.0 → 1 ¦ 6289012345001,00 → 1 ¦ 6.289012345001E+12 → ¦ =+6289012345001 → 1
  ¦ WA 089012345001 / HP 089012345002 → 12 ¦ - / 089012345002 → 2 ¦ wa.me/+6289012345001 → 1 ¦ 6289012345001@c.us → 1
  ¦ 089012345001 (anak), 089012345002 (ibu) → 12 ¦ 089012345001\n089012345002 → 12 ¦ 0890-1234-5001 0890-1234-5002 → 12
  ¦ 6289012345001 6289012345002 6289012345003 → 123 ¦ 089012345001 089012345002 0333421234 089012345003 → 123
  ¦ 089012345001-089012345002 → 12 ¦ 0890-1234-5001-0890-1234-5002 → 12 ¦ 089012345001+089012345002 → 12 ¦ 089012345001•089012345002 → 12
  ¦ 1. 089012345001 2. 089012345002 → 12 ¦ 1) 089012345001\n2) 089012345002 → 12 ¦ 089012345001 or 089012345002 → 12
  ¦ ０８９０１２３４５００１ → 1 ¦ 0890‐1234‐5001 → 1 ¦ 0-8-9-0-1-2-3-4-5-0-0-1 → 1 ¦ 0890/1234/5001 → ¦ 08901234500I → ¦ 089012345001² →
  ¦ 089012345001 tdk aktif → ¦ tidak ada → ¦ #N/A → ¦ sms:089012345001 → 1 ¦ whatsapp://send?phone=6289012345001 → 1 ¦ 0628 901234 →`),
)("the phones %j are %j", async (cell = "", last) => {
  const { phones, records } = await take(A, "202611", "77125", cell);
  expect([phones.map((phone) => phone.replace("628901234500", "")).join(""), records.length]).toEqual([
    last,
    1,
  ]);
});

test("a hundred digits with a space between each two are no phones, and no work", async () => {
  const cell = "8 9 0 1 2 3 4 5 0 ".repeat(27);
  expect((await take(A, "202611", "77125", cell)).phones).toEqual([]);
});

test.each(
  list(`${A}.0 ¦ ${A},00 ¦ 516-7599-10101 ¦ 5167 5991 0101 ¦ 516.759.910.101 ¦ 516,759,910,101 ¦ 516,759,910,101.00 ¦ 516.759.910.101,00
  ¦ ID:${A} ¦ IDPEL ${A} ¦ ID PEL : ${A} ¦ ="${A}" ¦ ５１６７５９９１０１０１ ¦ ${A}\u00ad ¦ ${A}\u200b ¦ (${A})`),
)("the ID %j", async (cell) =>
  expect((await take(cell, "202611", "77125")).records.map((one) => one.customerId)).toEqual([A]),
);

test.each(
  list(
    `5,16759910101E+11 ¦ 00${A} ¦ 51675991010l ¦ 51675991010¹ ¦ ${A}² ¦ 516.759.910.10 ¦ 516759 91010 ¦ -${A} ¦ 516759910101E0`,
  ),
)("no ID is %j", async (cell) => {
  const { records, refused } = await take(cell, "202611", "77125");
  expect([records, refused.length]).toEqual([[], 1]);
});
