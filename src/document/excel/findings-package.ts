// What the .xlsx of a findings sheet holds besides its rows: its parts, its looks, and the heads that every page repeats.
import { escapeXml } from '#document/excel/write-table.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** Where the XML of the worksheet begins. */
export const SHEET_HEAD = `${HEAD}<worksheet ${MAIN}>`;

const font = (size: number, mark = '') =>
  `<font>${mark}<sz val="${size}"/><name val="Times New Roman"/></font>`;
const FONTS = [font(11), font(11, '<b/>'), font(14, '<b/>'), font(10, '<i/>')];
const SIDES = ['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"/>`).join('');

function look(fontId: number, border: boolean, alignment: string, fill = 0): string {
  return `<xf numFmtId="49" fontId="${fontId}" fillId="${fill}" borderId="${border ? 1 : 0}" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment ${alignment} wrapText="1"/></xf>`;
}

/** In the order of LOOK. */
const LOOKS = [
  '<xf/>',
  look(1, true, 'horizontal="center" vertical="center"', 2),
  look(0, true, 'vertical="top"'),
  look(0, true, 'horizontal="center" vertical="top"'),
  look(2, false, 'horizontal="center" vertical="center"'),
  look(0, false, 'vertical="center"'),
  look(3, false, 'vertical="center"'),
  look(1, false, 'horizontal="center" vertical="top"'),
];

/** Parts of the package that no finding changes. */
export const packageParts: readonly (readonly [name: string, xml: string])[] = [
  [
    '[Content_Types].xml',
    `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
  ],
  [
    '_rels/.rels',
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ],
  [
    'xl/_rels/workbook.xml.rels',
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
  ],
  [
    'xl/styles.xml',
    `${HEAD}<styleSheet ${MAIN}><fonts count="${FONTS.length}">${FONTS.join('')}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE3EFE8"/></patternFill></fill></fills><borders count="2"><border/><border>${SIDES}</border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${LOOKS.length}">${LOOKS.join('')}</cellXfs></styleSheet>`,
  ],
];

/** The workbook: its one sheet, and the row of heads that every printed page repeats. */
export function workbookXml(title: string, headRow: number): string {
  const name = escapeXml(title.slice(0, 31));
  return `${HEAD}<workbook ${MAIN} xmlns:r="${RELATIONS}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'${name}'!$${headRow}:$${headRow}</definedName></definedNames></workbook>`;
}
