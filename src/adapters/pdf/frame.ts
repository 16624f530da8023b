import { formatInstant } from "../../domain/local-time";
import {
  ACCENT,
  BOLD,
  contentWidth,
  drawRule,
  MARGIN,
  MUTED,
  type Sheet,
  WARNING,
  WARNING_TINT,
  writeLine,
} from "./sheet";

const BAND_HEIGHT = 74;
const NOTICE_HEIGHT = 24;

/** Where the content of a page may begin and must end, in points from the top. */
export const CONTENT_TOP = BAND_HEIGHT + NOTICE_HEIGHT + 16;
export const FOOTER_HEIGHT = 52;

/** What every page carries, so that none of them can pass for a receipt: title, notice, source and moment of the data. */
export function drawFrame(
  sheet: Sheet,
  page: { readonly unitName: string; readonly asOf: Date; readonly number: number; readonly of: number },
): void {
  const { width, height } = sheet.page;
  sheet.rect(0, 0, width, BAND_HEIGHT).fill(ACCENT);
  writeLine(sheet, page.unitName, MARGIN, 20, { size: 9.5, color: "#cfe3e4", width: contentWidth(sheet) });
  writeLine(sheet, "INFORMASI TAGIHAN LISTRIK", MARGIN, 37, { font: BOLD, size: 19, color: "#ffffff" });
  sheet.rect(0, BAND_HEIGHT, width, NOTICE_HEIGHT).fill(WARNING_TINT);
  writeLine(sheet, "BUKAN BUKTI PEMBAYARAN", MARGIN, BAND_HEIGHT + 7.5, {
    font: BOLD,
    size: 9.5,
    color: WARNING,
    spacing: 1.1,
  });

  const top = height - FOOTER_HEIGHT;
  const style = { size: 7.5, color: MUTED };
  drawRule(sheet, top);
  writeLine(
    sheet,
    `Data per ${formatInstant(page.asOf)}. Bila sudah membayar, abaikan lembar ini.`,
    MARGIN,
    top + 9,
    style,
  );
  writeLine(sheet, "Bank atau loket dapat menambahkan biaya admin.", MARGIN, top + 20, style);
  if (page.of > 1)
    writeLine(sheet, `Halaman ${page.number} dari ${page.of}`, MARGIN, top + 20, {
      ...style,
      align: "right",
    });
}
