import { BOLD, contentWidth, INK, MARGIN, type Sheet, TINT, writeLine } from "./sheet";

export const ADVICE_HEIGHT = 108;
const GAP = 12;
const PADDING = 11;

/** Lines are broken by hand to fit half an A5 page. No account number, ever: units take no payments. */
const COLUMNS = [
  {
    title: "Cara membayar",
    lines: [
      "• Aplikasi PLN Mobile",
      "• ATM, m-banking, atau bank",
      "• Kantor pos dan minimarket",
      "• Lokapasar (marketplace)",
      "• Loket resmi (PPOB)",
      "Sebutkan ID pelanggan Anda.",
    ],
  },
  {
    title: "Cara memastikan",
    lines: [
      "Cocokkan tagihan ini di aplikasi",
      "PLN Mobile, atau tanyakan ke",
      "Contact Center PLN 123.",
      "Jangan mentransfer ke rekening",
      "pribadi dan jangan memasang",
      "aplikasi dari pesan siapa pun.",
    ],
  },
];

/** Two boxes side by side with their top at `y`: how to pay, and how to make sure that this is genuine. */
export function drawAdvice(sheet: Sheet, y: number): void {
  const width = (contentWidth(sheet) - GAP) / 2;
  COLUMNS.forEach(({ title, lines }, index) => {
    const x = MARGIN + index * (width + GAP);
    sheet.roundedRect(x, y, width, ADVICE_HEIGHT, 6).fill(TINT);
    writeLine(sheet, title, x + PADDING, y + 11, { font: BOLD, size: 9.5 });
    lines.forEach((line, row) => {
      writeLine(sheet, line, x + PADDING, y + 27 + row * 12, { size: 8.5, color: INK });
    });
  });
}
