import { importLines } from "../../../src/admin/reports/import-lines";
import { period } from "../../../src/domain/billing-period";
import { takeFile, useFolder } from "../../support/taken-rows";

const NOVEMBER = { period: period("2026-11") };

describe("a file that is not to be believed as a whole", () => {
  const write = useFolder();
  const id = (index: number) => `5167599${String(index).padStart(5, "0")}`;
  const list = (odd: number, good: number, amount = "125") =>
    [
      "IDPEL;RPTAG",
      ...Array.from({ length: odd }, (_, index) => `${id(index + 1)};${amount}`),
      ...Array.from({ length: good }, (_, index) => `${id(odd + index + 1)};77125`),
    ].join("\n");

  test.each(["125", "77125,5"])("a fifth of amounts like %s: it is the column", async (amount) => {
    const path = write("fifth.csv", list(20, 80, amount));
    await expect(takeFile(path, NOVEMBER)).rejects.toMatchObject({
      code: "import_refused",
      message: expect.stringMatching(/20 dari 100 .*yang pertama baris 2.*--force/s),
    });
  });

  test("less than a fifth, or fewer than twenty: the rows are refused, the others are taken", async () => {
    for (const [odd, good] of [
      [20, 81],
      [19, 1],
    ] as const) {
      const { report, refused } = await takeFile(write(`${odd}-${good}.csv`, list(odd, good)), NOVEMBER);
      expect(report.rows).toMatchObject({ accepted: good, rejected: odd });
      expect(refused.every(([, reason]) => reason === "amount_small")).toBe(true);
    }
  });

  test("with --force such a column is taken, but no fractions", async () => {
    const forced = { ...NOVEMBER, force: true };
    expect((await takeFile(write("f1.csv", list(20, 80)), forced)).report.rows.accepted).toBe(100);
    const { report } = await takeFile(write("f2.csv", list(20, 80, "77125,5")), forced);
    expect(report.rows).toMatchObject({ accepted: 80, rejected: 20 });
  });

  test.each([
    ["RPTAG (RIBU)", ""],
    ["Tagihan (Rp 000)", ""],
    ["Jumlah Tagihan dalam ribuan rupiah", ""],
    ["RPTAG", "DAFTAR TUNGGAKAN (dalam ribuan rupiah)"],
    ["RPTAG", "Rp x 1.000"],
    ["RPTAG", "(jutaan)"],
  ])("the heading %j below the title %j: amounts in thousands", async (heading, title) => {
    const text = [title, `IDPEL;${heading}`, `${id(1)};77`, `${id(2)};120`].join("\n");
    await expect(takeFile(write("ribu.csv", text), NOVEMBER)).rejects.toMatchObject({
      code: "import_refused",
      message: expect.stringMatching(/berarti jumlahnya dalam ribuan atau jutaan/),
    });
  });

  test("a place called Banyuribu above a list says nothing of its amounts", async () => {
    const text = ["DAFTAR SALDO DSN BANYURIBU", "IDPEL;RPTAG (Rp)", `${id(1)};77125`].join("\n");
    const { records, report } = await takeFile(write("banyuribu.csv", text), NOVEMBER);
    expect(records.map(({ amount }) => amount)).toEqual([77_125]);
    expect(importLines(report).join("\n")).toContain("1 diterima");
  });
});
