import PDFDocument from "pdfkit";
import { renderInvoicePdf } from "../../src/adapters/pdf/invoice";
import { invoice } from "../support/invoices";
import { pdfText } from "../support/pdf-text";

const DOCUMENTS = 150;
const ROUNDS = 7;
/** Asked for: at least this share of bare pdfkit's speed. */
const BAR = 0.7;

/** Our invoice against pdfkit told to draw the same lines and boxes at fixed places, nothing computed. */
export async function run(print: (line: string) => void): Promise<void> {
  const lines = pdfText(await renderInvoicePdf(invoice()));
  const ours = () => renderInvoicePdf(invoice());
  const bare = () => drawBare(lines);
  print(
    `bytes: ours ${(await ours()).length}, bare ${(await bare()).length}; ${lines.length} lines of text each`,
  );
  await perSecond(ours);
  await perSecond(bare);
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const [own, anchor] = [await perSecond(ours), await perSecond(bare)];
    ratios.push(own / anchor);
    print(`round ${round + 1}: ours ${own.toFixed(0)}/s, bare pdfkit ${anchor.toFixed(0)}/s`);
  }
  const median = ratios.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)]!;
  print(`PDF: ${median.toFixed(2)} x bare pdfkit (median of ${ROUNDS}; asked: at least ${BAR})`);
  if (median < BAR) throw new Error(`slower than ${BAR} x bare pdfkit`);
}

async function perSecond(make: () => Promise<Buffer>): Promise<number> {
  const started = performance.now();
  for (let count = 0; count < DOCUMENTS; count++) await make();
  return (DOCUMENTS * 1000) / (performance.now() - started);
}

function drawBare(lines: readonly string[]): Promise<Buffer> {
  const document = new PDFDocument({ size: "A5", margin: 0, info: { CreationDate: new Date(0) } });
  const finished = new Promise<Buffer>((resolve) => {
    const chunks: Buffer[] = [];
    document.on("data", (chunk: Buffer) => chunks.push(chunk));
    document.on("end", () => resolve(Buffer.concat(chunks)));
  });
  document.rect(0, 0, 420, 74).fill("#0c5c66");
  document.rect(0, 74, 420, 24).fill("#fdf0e6");
  document.roundedRect(32, 420, 170, 108, 6).fill("#edf4f4");
  document.roundedRect(214, 420, 170, 108, 6).fill("#edf4f4");
  lines.forEach((line, index) => {
    document
      .font(index % 3 === 0 ? "Helvetica-Bold" : "Helvetica")
      .fontSize(9.5)
      .fillColor(index % 2 === 0 ? "#1c2b33" : "#5d707c")
      .text(line, 32 + (index % 2) * 180, 20 + Math.floor(index / 2) * 24, { lineBreak: false });
    if (index < 10)
      document
        .moveTo(32, 180 + index * 21)
        .lineTo(388, 180 + index * 21)
        .stroke("#d5e0e1");
  });
  document.end();
  return finished;
}
