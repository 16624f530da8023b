import { period } from "../../../src/domain/billing-period";
import { takeFile, useFolder } from "../../support/taken-rows";

/** Cells and lines that offices' files have, one at a time: each is read as its author meant it, or its row is refused. */
const file = useFolder();
const NOVEMBER = { period: period("2026-11") };
const [A, B] = ["516759910101", "516759910102"];

const take = (text: string, options: object = NOVEMBER, name = "daftar.csv") =>
  takeFile(file(name, text), options);
const one = async (field: string, cell: string) => {
  const head: Readonly<Record<string, string>> = {
    amount: "RPTAG",
    sheets: "LEMBAR",
    powerVa: "DAYA",
    paidOn: "TGLBAYAR",
  };
  const others = field === "amount" ? "" : "\t77125";
  const { records, refused } = await take(
    `IDPEL\tBLTH\t${head[field]}${field === "amount" ? "" : "\tRPTAG"}\n${A}\t202611\t${cell}${others}\n`,
  );
  return records[0]?.[field as "amount"] ?? refused[0]?.[1] ?? null;
};

test.each([
  ["77'125", 77_125],
  ["77’125", 77_125],
  ["77\u202f125", 77_125],
  ["Rp. 77,125.00", 77_125],
  ["Rp.77.125.-", 77_125],
  ["IDR 77125", 77_125],
  ["77125 IDR", 77_125],
  ["=77125", 77_125],
  ["'77.125'", 77_125],
  ["+77125", 77_125],
  ["٧٧١٢٥", 77_125],
  ["77125-", -77_125],
  ["(77.125)", -77_125],
  ["77125%", "amount_unreadable"],
  ["77rb", "amount_unreadable"],
  ["7O125", "amount_unreadable"],
  ["7.7125E+4", "amount_scientific"],
  ["77.13", "amount_fraction"],
  ["77.125 / 2", "amount_unreadable"],
  ["516759910101", "amount_large"],
  ["081234567890", "amount_large"],
])("the amount %j is %p", async (cell, meant) => expect(await one("amount", cell)).toBe(meant));

test.each([
  ["2.", 2],
  ["2x", 2],
  ["dua lembar", 2],
  ["2 lembar tagihan", 2],
  ["1,5", "sheets_unreadable"],
  ["Okt-Nov", "sheets_unreadable"],
  ["#N/A", "sheets_unreadable"],
])("%j is so many months: %p", async (cell, meant) => expect(await one("sheets", cell)).toBe(meant));

test.each([
  ["R1/900", 900],
  ["0,9 kVA", 900],
  ["2.2", null],
])("the power %j is %p", async (cell, meant) => expect(await one("powerVa", cell)).toBe(meant));

test.each([
  ["20112026", "2026-11-20"],
  ["20261120081522", "2026-11-20"],
  ["20 11 2026", "2026-11-20"],
  ["20NOV26", "2026-11-20"],
  ["2026-Nov-20", "2026-11-20"],
  ["20/11/2026 pukul 08.15", "2026-11-20"],
  ["11/20/2026", "date_month_first"],
  ["20/11/26", "date_unreadable"],
  ["26/11/2026", "date_future"],
])("the day %j is %p", async (cell, meant) => expect(await one("paidOn", cell)).toBe(meant));

test.each([[`ID ${A}`], [`No. ${A}`], [`${A} (SITI)`], [`(${A})`], [`${A}.`], [`'${A}'`], ["٥١٦٧٥٩٩١٠١٠١"]])(
  "the ID %j is read",
  async (cell) => expect((await take(`IDPEL\tRPTAG\n${cell}\t77125\n`)).records[0]?.customerId).toBe(A),
);

test.each([["51675991010"], ["5167599101011"], ["0516759910101"], [`${A}-${B}`], ["5I6759910101"]])(
  "the ID %j is refused",
  async (cell) => expect((await take(`IDPEL\tRPTAG\n${cell}\t77125\n`)).refused).toEqual([[2, "id_length"]]),
);

test.each([
  ["089012345001 - Bpk Joko"],
  ["Bpk. Joko - 089012345001"],
  ["089012345001 a/n BUDI"],
  ["WA=089012345001"],
  ["=089012345001"],
  ["089012345001*"],
])("the phone %j is read without complaints", async (cell) => {
  const { phones, rejections } = await take(`IDPEL\tNO_WA\n${A}\t${cell}\n`);
  expect([phones, rejections]).toEqual([["6289012345001"], []]);
});

test.each([["+6289012345001+6289012345002"], ["089012345001\\089012345002"]])(
  "two phones in %j",
  async (cell) =>
    expect((await take(`IDPEL\tNO_WA\n${A}\t${cell}\n`)).phones).toEqual(["6289012345001", "6289012345002"]),
);

test.each([
  ["bukan 089012345001"],
  ["089012345001 (salah)"],
  ["089012345001 MATI"],
  ["nomor lama: 089012345001"],
])("a phone of which the cell says that it is wrong is not written to: %j", async (cell) =>
  expect((await take(`IDPEL\tNO_WA\n${A}\t${cell}\n`)).refused).toEqual([[2, "phone_said_wrong"]]),
);

test("a name as databases and web pages write it", async () => {
  const { records } = await take(
    `IDPEL\tNAMA\tALAMAT\tRPTAG\n${A}\tBU \\"SRI\\"\tTOKO &amp; WARUNG\t77125\n${B}\t"B"\t\t60000\n`,
  );
  expect(records.map((record) => [record.name, record.address])).toEqual([
    ['BU "SRI"', "TOKO & WARUNG"],
    ["B", null],
  ]);
});

describe("amounts that are not the bill's", () => {
  test("a hundred times too much for the power: two decimals were read as digits", async () => {
    const { refused, records } = await take(
      `IDPEL;DAYA;LEMBAR;RPTAG\n${A};900;1;7712500\n${B};1300;3;1250000\n`,
    );
    expect(refused).toEqual([[2, "amount_large"]]);
    expect(records).toHaveLength(1);
    expect(
      (await take(`IDPEL;DAYA;RPTAG\n${A};900;7712500\n`, { ...NOVEMBER, force: true })).records,
    ).toHaveLength(1);
  });

  test("a fee without a bill: the columns are exchanged", async () =>
    expect((await take(`IDPEL;RPBK;RPTAG\n${A};77125;0\n`)).refused).toEqual([[2, "late_fee_odd"]]));

  test("a postcode behind a comma without quotes, where an empty cell at the end is lost", async () =>
    expect((await take(`IDPEL,NAMA,ALAMAT,RPTAG,KET\n${A},SITI,DSN KRAJAN, 68487,77125\n`)).refused).toEqual([
      [2, "shape_more"],
    ]));

  test.each([
    ["IDPEL;NAMA;TAGIHAN (BULAN LALU)"],
    ["IDPEL;NAMA;TAGIHAN (OKT)"],
    ["IDPEL;NAMA;RP TAG/KWH"],
    ["IDPEL;NAMA;TAGIHAN/BULAN LALU"],
  ])("the heading %j names no amount of this month", async (head) =>
    expect(take(`${head}\n${A};SITI;50000\n`)).rejects.toThrow(/judul kolom tidak dikenali/),
  );

  test("a unit below a heading names no column: the fee's Rp is not the amount", async () => {
    const { records } = await take(`IDPEL;NAMA;RPTAG;DENDA\n;;Rp;Rp\n${A};SITI;77125;3000\n`);
    expect(records[0]).toMatchObject({ amount: 77_125, lateFee: 3_000 });
  });

  test("thousands that are told of below the table", async () =>
    expect(take(`IDPEL;NAMA;RPTAG\n${A};SITI;1250\n*) dalam ribuan rupiah;;\n`)).rejects.toThrow(
      /Baris 3.*ribuan/,
    ));

  test("another month in the title than was asked for", async () => {
    const text = `DAFTAR SALDO OKTOBER 2026;;\nIDPEL;NAMA;RPTAG\n${A};SITI;77125\n`;
    await expect(take(text)).rejects.toThrow(/Oktober 2026.*November 2026/);
    expect((await take(text, { ...NOVEMBER, force: true })).records).toHaveLength(1);
    expect((await take(text.replace("OKTOBER 2026", "PER 5 OKTOBER 2026"))).records).toHaveLength(1);
  });
});

describe("days that an English Excel has written", () => {
  const paid = (...days: string[]) =>
    `IDPEL;BLTH;TGLBAYAR\n${days.map((day, at) => `5167599101${10 + at};202611;${day}`).join("\n")}\n`;

  test("months first, as one day beyond the twelfth shows: the file is not taken, for 11/12/2026 is 12 November", async () =>
    expect(take(paid("11/20/2026", "11/11/2026"))).rejects.toThrow(/bulan lebih dulu.*baris 2/));

  test("one mistyped day among many costs its own row", async () =>
    expect((await take(paid("11/20/2026", "11/11/2026", "19/11/2026"))).refused).toEqual([
      [2, "date_month_first"],
    ]));

  test.each([["11/12/2026"], ["2/1/2026"]])("a month written as the day %j is not guessed", async (cell) =>
    expect((await take(`IDPEL;BLTH;RPTAG\n${A};${cell};77125\n`, {})).refused).toEqual([
      [2, "period_ambiguous"],
    ]),
  );
});

describe("lines that are no customers", () => {
  test("remarks, lines and signatures are passed over and count as no unreadable ID", async () => {
    const { records, refused, report } = await take(
      `IDPEL;NAMA;RPTAG\nRBM JJGAA;;\n---;---;---\n${A};SITI;77125\nHalaman 2;;\n${B};BUDI;60000\nDicetak 20-11-2026 07:30;;\nManajer ULP;;\n`,
    );
    expect([records.length, refused]).toEqual([2, []]);
    expect(report.skipped).toEqual({ remark: 4, blank: 1 });
  });

  test("a customer's name without ID and amount is refused: he may be anybody", async () =>
    expect((await take(`IDPEL;NAMA;RPTAG\n;SITI;\n${B};BUDI;60000\n`)).refused).toEqual([[2, "id_empty"]]));

  test("lines that end as on old Macs among others", async () => {
    const { records } = await take(`IDPEL;RPTAG\r\n${A};77125\r${B};60000\n516759910103;61000\n`);
    expect(records.map(({ amount }) => amount)).toEqual([77_125, 60_000, 61_000]);
  });
});

test.each([["^"], ["~"]])("the delimiter %j", async (delimiter) =>
  expect((await take(`IDPEL;NAMA;RPTAG\n${A};SITI;77125\n`.replaceAll(";", delimiter))).records).toHaveLength(
    1,
  ),
);

test("a printed table without separators is told to be so", async () =>
  expect(take("IDPEL         NAMA   RPTAG\n516759910101  SITI   77125\n")).rejects.toThrow(
    /tidak dipisahkan/,
  ));

test("UTF-16 without its mark, full of Javanese names", async () => {
  const names = Array.from({ length: 12 }, (_, at) => `51675991010${at % 10};${"ꦱꦶꦠꦶ".repeat(6)};77125`).slice(
    0,
    9,
  );
  const bytes = Buffer.from(`IDPEL;NAMA;RPTAG\n${names.join("\n")}\n`, "utf16le");
  expect((await takeFile(file("u16.csv", bytes), NOVEMBER)).records).toHaveLength(9);
});

test("a title that names two months names none", async () => {
  const text = `Tunggakan Oktober 2026 dan November 2026\nIDPEL;NAMA;RPTAG\n${A};SITI;77125\n`;
  expect((await take(text)).records.map((one) => one.period)).toEqual(["2026-11"]);
});
