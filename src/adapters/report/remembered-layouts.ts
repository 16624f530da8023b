interface EmbeddedFont {
  layoutRun(text: string, features?: readonly string[]): unknown;
}

/**
 * pdfkit remembers how a word is set only where no features of the font are asked for; we ask for digits of one width
 * everywhere, and each word is measured for its cell, for its row and for its line. What is set once is the same again.
 */
export function rememberLayouts(sheet: PDFKit.PDFDocument, names: readonly string[]): void {
  for (const name of names) {
    sheet.font(name);
    const font = (sheet as unknown as { readonly _font: EmbeddedFont })._font;
    const setAnew = font.layoutRun.bind(font);
    const known = new Map<string, unknown>();
    font.layoutRun = (text, features) => {
      const key = `${features?.join(",") ?? ""} ${text}`;
      const run = known.get(key) ?? setAnew(text, features);
      known.set(key, run);
      return run;
    };
  }
}
