import {
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  type XlsxFeature,
} from "./write-xlsx";

/** What a sheet has besides its cells. */
export interface SheetSetup {
  /** The head (counted from 1) over so many rows that can be filtered. */
  readonly filter: { readonly row: number; readonly columns: number; readonly rows: number };
}

const SHEET = "xl/worksheets/sheet{id}.xml";
/** In the schema's order (ECMA-376, CT_Worksheet); a workbook with any other does not open. */
const PAPER =
  '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>';

/** Prints every sheet on A4 across, one page wide, with heads repeated; long tables can be filtered. */
export function pageSetup(setups: ReadonlyMap<string, SheetSetup>): XlsxFeature {
  return {
    files: {
      transform: {
        [SHEET]: {
          transform: (xml, { sheet = "" }) => {
            const withoutPaper = xml.replace(/<pageMargins [^>]*\/>|<pageSetup [^>]*\/>/g, "");
            const fitted = insert(
              withoutPaper.replace(/<sheetPr[^>]*\/>/, ""),
              '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
            );
            const setup = setups.get(sheet);
            const filtered =
              setup === undefined ? fitted : insert(fitted, `<autoFilter ref="${rangeOf(setup)}"/>`);
            return filtered.replace("</worksheet>", `${PAPER}</worksheet>`);
          },
        },
        "xl/workbook.xml": {
          transform: (xml, sheets) => {
            const names = sheets.flatMap(({ sheet = "" }, index) => {
              const setup = setups.get(sheet);
              if (setup === undefined) return [];
              return [
                `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${sheet}'!$1:$${setup.filter.row}</definedName>`,
              ];
            });
            if (names.length === 0) return xml;
            return insertElementMarkupAccordingToOrderOfSiblings(
              xml,
              `<definedNames>${names.join("")}</definedNames>`,
              getOrderOfSiblings("xl/workbook.xml", "workbook")!,
              "workbook",
            );
          },
        },
      },
    },
  };
}

function insert(xml: string, markup: string): string {
  return insertElementMarkupAccordingToOrderOfSiblings(
    xml,
    markup,
    getOrderOfSiblings(SHEET, "worksheet")!,
    "worksheet",
  );
}

function rangeOf({ filter: { row, columns, rows } }: SheetSetup): string {
  return `${getCellAddress(row - 1, 0)}:${getCellAddress(row - 1 + rows, columns - 1)}`;
}
