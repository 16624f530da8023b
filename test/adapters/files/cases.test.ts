import { join } from "node:path";
import { period } from "../../../src/domain/billing-period";
import { parseLocalInstant } from "../../../src/domain/local-time";
import { takeFile } from "../../support/taken-rows";

/**
 * Small lists, each with one fault that offices' files have. IDs and phones are made up. What a row comes to is its own
 * amount, or a refusal that names it; never another's.
 */
const CASES = join(__dirname, "cases");
const NOVEMBER = { period: period("2026-11") };
const [A, B, C, D, E, F] = ["101", "102", "103", "104", "105", "106"].map((end) => `516759910${end}`);

const amounts = async (name: string, options: object = NOVEMBER) => {
  const taken = await takeFile(join(CASES, name), options);
  return {
    ...taken,
    bills: Object.fromEntries(taken.records.map((one) => [`${one.customerId}`, one.amount])),
  };
};

describe("a wrong amount is never taken", () => {
  test("a comma without quotes in an address moves the row's cells: it is refused, the other is taken", async () => {
    const { bills, refused } = await amounts("csv-unquoted-comma-in-address.csv");
    expect(bills).toEqual({ [A!]: 77_125 });
    expect(refused).toEqual([[3, "shape_more"]]);
  });

  test("a thousands comma that is the separator", async () => {
    const { bills, refused, report } = await amounts("csv-unquoted-thousands-comma.csv");
    expect(bills).toEqual({});
    expect(refused).toEqual([
      [2, "shape_thousands"],
      [3, "shape_thousands"],
    ]);
    expect(report.rows.accepted).toBe(0);
  });

  test("two stray quotes do not swallow the rows between", async () => {
    const { bills, records } = await amounts("csv-two-stray-quotes-swallow-the-rows-between.csv", {
      ...NOVEMBER,
      asOf: parseLocalInstant("2026-11-20 07:30"),
    });
    expect(bills).toEqual({
      [A!]: 77_125,
      [B!]: 50_000,
      [C!]: 60_000,
      [D!]: 61_000,
      [E!]: 70_000,
      [F!]: 71_000,
    });
    expect(records[1]?.name).toBe("CAK MAN");
  });

  test("quotes written with a backslash", async () => {
    const { bills, records } = await amounts("csv-quotes-escaped-with-backslash.csv");
    expect(bills).toEqual({ [A!]: 77_125, [B!]: 60_000 });
    expect(records[0]).toMatchObject({ name: 'BU "SRI"', address: 'TOKO "MAJU, JAYA"', lateFee: 0 });
  });

  test("a second header with another order counts for the rows below it", async () => {
    const { bills } = await amounts("csv-two-exports-joined-with-other-column-order.csv");
    expect(bills).toEqual({ [A!]: 77_125, [B!]: 99_000 });
  });

  test("a band over columns is explained by what stands below", async () => {
    const { bills, records, report } = await amounts("xlsx-header-in-two-rows-with-a-band.xlsx");
    expect(bills).toEqual({ [A!]: 77_125 });
    expect(records[0]).toMatchObject({ sheets: 1, lateFee: 0 });
    expect(report.kind).toBe("unpaid_list");
  });

  test("an ID merged over two months is of both", async () => {
    const { records, report } = await amounts("xlsx-id-merged-over-two-months.xlsx", {});
    expect(records.map((one) => [one.customerId, one.period, one.amount])).toEqual([
      [A, "2026-10", 70_000],
      [A, "2026-11", 77_125],
      [B, "2026-11", 50_000],
    ]);
    expect(report.skipped).toEqual({});
  });

  test("thousands that an English Excel has taken for decimals", async () => {
    const { bills, refused } = await amounts("xlsx-thousands-dots-taken-as-decimals-by-english-excel.xlsx");
    expect(bills).toEqual({});
    expect(refused).toEqual([
      [2, "amount_fraction"],
      [3, "amount_small"],
      [4, "amount_fraction"],
    ]);
  });

  test("a hidden sheet is not read", async () => {
    const { bills, report } = await amounts("xlsx-hidden-old-sheet-before-the-visible-one.xlsx");
    expect(bills).toEqual({ [A!]: 77_125, [B!]: 120_500 });
    expect(report.sheets).toHaveLength(1);
  });

  test("sheets with the same header are one list, and are named", async () => {
    const { records, report } = await amounts("xlsx-one-sheet-per-route.xlsx", {
      ...NOVEMBER,
      asOf: parseLocalInstant("2026-11-20 07:30"),
    });
    expect(records.length).toBeGreaterThanOrEqual(3);
    expect(report.sheets).toEqual(["JJGAA", "JJGAB", "JJGAC"]);
    expect(records.find(({ customerId }) => customerId === "516759910121")?.amount).toBe(88_000);
  });

  test("one of several such sheets is no complete list", async () => {
    const take = amounts("xlsx-one-sheet-per-route.xlsx", {
      ...NOVEMBER,
      sheet: "JJGAB",
      asOf: parseLocalInstant("2026-11-20 07:30"),
    });
    await expect(take).rejects.toThrow(/JJGAA.*JJGAC.*--as-of/);
  });

  test("a sheet of instructions with an example is asked about, and the right one can be named", async () => {
    const name = "xlsx-instructions-sheet-with-an-example-first.xlsx";
    await expect(amounts(name)).rejects.toThrow(/"Petunjuk", "Data".*--sheet "Data"/);
    expect((await amounts(name, { ...NOVEMBER, sheet: "data" })).bills).toEqual({ [A!]: 77_125 });
    await expect(amounts(name, { ...NOVEMBER, sheet: "Saldo" })).rejects.toThrow(
      /tidak punya lembar "Saldo"/,
    );
  });

  test("an empty cell of shared text is empty", async () => {
    const { records, phones, rejections } = await amounts("xlsx-empty-cells-typed-as-shared-text.xlsx");
    expect(records.map(({ name, amount }) => [name, amount])).toEqual([
      ["SITI AMINAH", 77_125],
      [null, 50_000],
    ]);
    expect(phones).toEqual(["6289012345601"]);
    expect(rejections).toEqual([]);
  });

  test("payments before their month, by a wrong year or by month before day", async () => {
    const { records, refused } = await amounts("csv-pelunasan-paid-long-before-its-month.csv", {});
    expect(records).toEqual([]);
    expect(refused).toEqual([
      [2, "paid_before_month"],
      [3, "paid_before_month"],
    ]);
  });

  test("a reversal takes the payment back", async () => {
    const { records, refused, report } = await amounts("csv-pelunasan-with-a-reversal.csv", {});
    expect(records.map(({ customerId }) => customerId)).toEqual([B]);
    expect(refused).toEqual([
      [3, "reversal"],
      [2, "reversed"],
    ]);
    expect(report.rows).toMatchObject({ read: 3, accepted: 1, rejected: 2 });
  });

  test("an instant with a zone is its day in WIB", async () => {
    const { records } = await amounts("csv-due-date-as-utc-instant.csv", {});
    expect(records.map(({ dueOn }) => dueOn)).toEqual(["2026-11-20", "2026-11-20"]);
  });

  test("a date a hair before midnight", async () => {
    const { records } = await amounts("xlsx-date-a-hair-before-midnight.xlsx", {});
    expect(records.map(({ dueOn }) => dueOn)).toEqual(["2026-11-20"]);
  });

  test("a number with three decimals is no thousands", async () => {
    const { records } = await amounts("xlsx-kwh-with-three-decimals.xlsx", {});
    expect(records[0]).toMatchObject({ energyKwh: 53, meterStart: 123, meterEnd: 177 });
  });

  test("2 lembar", async () => {
    const { records } = await amounts("csv-two-lembar-in-words.csv");
    expect(records[0]).toMatchObject({ amount: 154_250, sheets: 2 });
  });

  test("an error of a lookup is no name", async () => {
    const { records, rejections } = await amounts("xlsx-lookup-errors-as-name-and-address.xlsx");
    expect(records[0]).toMatchObject({ name: null, address: null, amount: 77_125 });
    expect(rejections.map(({ reason, loss }) => [reason, loss])).toEqual([
      ["cell_error", "cell"],
      ["cell_error", "cell"],
    ]);
  });
});

describe("a good file is taken", () => {
  test.each([
    "xlsx-shared-texts-part-named-with-capital-S.xlsx",
    "xlsx-workbook-part-named-workbook2.xlsx",
    "xlsx-texts-as-cdata.xlsx",
    "xlsx-carriage-returns-escaped-in-header.xlsx",
    "xlsx-a-space-in-the-last-row.xlsx",
  ])("%s", async (name) => {
    const { records, rejections } = await amounts(name);
    expect(records.map((one) => [one.customerId, one.name, one.address, one.amount])).toEqual([
      [A, "SITI AMINAH", "DSN KRAJAN RT 1", 77_125],
      [B, "BUDI SANTOSO", "DSN KRAJAN RT 2", 120_500],
    ]);
    expect(rejections).toEqual([]);
  });

  test("numbers as floats", async () => {
    const { records, phones } = await amounts("csv-numbers-as-floats.csv", {});
    expect(records).toMatchObject([{ customerId: A, period: "2026-11", sheets: 1, amount: 77_125 }]);
    expect(phones).toEqual(["6289012345601"]);
  });

  test("invisible marks, commas and Word's dashes in IDs", async () => {
    const { bills, refused } = await amounts("csv-invisible-marks-and-commas-in-ids.csv");
    expect(bills).toEqual({ [A!]: 77_125, [B!]: 120_500, [C!]: 50_000, [D!]: 51_000, [E!]: 52_000 });
    expect(refused).toEqual([]);
  });

  test("phones as phones and Word write them", async () => {
    const { records, phones, rejections } = await amounts(
      "csv-phones-copied-from-a-phone-or-from-word.csv",
      {},
    );
    expect(records).toHaveLength(9);
    expect([...phones].sort()).toEqual(
      ["01", "02", "03", "04", "05", "06", "07", "08", "09", "95", "96"].map((end) => `62890123456${end}`),
    );
    expect(rejections).toEqual([]);
  });

  test("lines that stand in quotes as a whole", async () => {
    const { records } = await amounts("csv-whole-lines-in-quotes.csv");
    expect(records).toMatchObject([{ customerId: A, address: "DSN A, RT 1", amount: 77_125 }]);
  });

  test("the end-of-file mark of DOS is no row", async () => {
    const { bills, rejections } = await amounts("txt-with-end-of-file-mark.txt");
    expect(bills).toEqual({ [A!]: 77_125 });
    expect(rejections).toEqual([]);
  });

  test("each row in its own encoding", async () => {
    const { records } = await amounts("csv-mixed-encodings.csv");
    expect(records.map(({ name }) => name)).toEqual(["CAFÉ SENJA", "CAFÉ PAGI"]);
  });
});
