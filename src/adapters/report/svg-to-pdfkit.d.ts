/** The package brings no types; this is the part that is used. */
declare module "svg-to-pdfkit" {
  interface Options {
    readonly width: number;
    readonly height: number;
    /** One SVG unit is a point, not 0.75 of one. */
    readonly assumePt: boolean;
    readonly fontCallback: (family: string, isBold: boolean, isItalic: boolean) => string;
  }
  function svgToPdf(document: PDFKit.PDFDocument, svg: string, x: number, y: number, options: Options): void;
  export = svgToPdf;
}
