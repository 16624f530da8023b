import { join } from "node:path";
import { renderInvoicePdf } from "../../src/adapters/pdf/invoice";
import { composeDocuments } from "../../src/compose/compose-documents";
import { invoice, manyBills } from "../support/invoices";

/** The sources as they are, in a real thread. */
const THREAD = {
  file: join(__dirname, "../../src/compose/invoice-thread.ts"),
  execArgv: ["-r", join(__dirname, "../support/typescript.cjs")],
  limits: { heapMb: 256, timeMs: 240_000 },
};

describe("an invoice drawn in a thread of its own", () => {
  it("is the same file as one drawn here, while the loop of this thread turns", async () => {
    const documents = composeDocuments("/nowhere", THREAD);
    await documents.invoice(invoice());
    const large = invoice(manyBills(500));
    let turns = 0;
    let isDone = false;
    const turn = () => {
      turns++;
      if (!isDone) setImmediate(turn);
    };
    turn();
    const drawn = await documents.invoice(large);
    isDone = true;
    expect(turns).toBeGreaterThan(10);
    expect(drawn.content.equals(await renderInvoicePdf(large))).toBe(true);
    expect(drawn.fileName).toMatch(/\.pdf$/);
    await expect(documents.invoice(invoice([]))).rejects.toThrow("without bills");
    expect((await documents.invoice(invoice())).content.equals(await renderInvoicePdf(invoice()))).toBe(true);
  });
});
