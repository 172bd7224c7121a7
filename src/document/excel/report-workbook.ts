// Phụ lục Excel của báo cáo: one sheet a table, numbers as numbers, differences and shares as formulas that recompute.
import { type Style, Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { rowHeight } from '#document/excel/row-height.ts';
import type { SaidClaim } from '#domain/narrative/said.ts';
import type { Block, OfficialDocument } from '#domain/report/official-document.ts';

type TableBlock = Extract<Block, { kind: 'table' }>;
type Claims = ReadonlyMap<string, SaidClaim>;

const letter = (index: number): string => String.fromCharCode(65 + index);
const HEAD_ROW = 3;
/** The time of every part in the package: the first that a zip can tell. */
const PACKED = new Date(1980, 0, 1);

type CellStyle = Partial<Style>;
type Align = TableBlock['columns'][number]['align'];

const LINE = { style: 'thin' } as const;
const BORDER = { top: LINE, left: LINE, bottom: LINE, right: LINE };

/** One object a look: the library looks a style up by its object, and compares it piece by piece only the first time. */
function cellStyles() {
  const made = new Map<string, CellStyle>();
  const keep = (key: string, make: () => CellStyle): CellStyle => {
    const style = made.get(key) ?? make();
    made.set(key, style);
    return style;
  };
  const font = (bold: boolean) => ({ name: 'Times New Roman', size: 11, bold });
  return {
    text: (bold: boolean, indent: number, horizontal: Align) =>
      keep(`text ${bold} ${indent} ${horizontal}`, () => ({
        font: font(bold),
        border: BORDER,
        alignment: { indent, horizontal, vertical: 'top', wrapText: true },
      })),
    figure: (bold: boolean, numFmt: string) =>
      keep(`figure ${bold} ${numFmt}`, () => ({
        font: font(bold),
        border: BORDER,
        numFmt,
        alignment: { vertical: 'top' },
      })),
  };
}

interface Placed {
  readonly claim: SaidClaim;
  readonly address: string;
}

/** The cell of the same table that holds a whole, so that a share divides by it. */
function wholeAddress(placed: readonly Placed[], value: string): string | undefined {
  return placed.find(({ claim }) => claim.source.how === 'value' && String(claim.value) === value)?.address;
}

function formulaOf(
  claim: SaidClaim,
  row: readonly (Placed | undefined)[],
  table: readonly Placed[],
): string | undefined {
  const { how, operands } = claim.source;
  const [now, before] = row.filter((each) => each?.claim.source.how === 'value');
  if (how === 'difference' && now && before) return `${now.address}-${before.address}`;
  const plan = row.find((each) => each?.claim.source.how === 'plan');
  if (how === 'attainment' && now && plan) return `${now.address}/${plan.address}`;
  const whole = operands[1]?.value;
  if (how === 'share' && now && whole !== undefined && /^\d+$/.test(whole))
    return `${now.address}/${wholeAddress(table, whole) ?? whole}`;
  return undefined;
}

function resultOf(claim: SaidClaim): number {
  const [top, bottom] = claim.source.operands.map(({ value }) => Number(value));
  const { how } = claim.source;
  if ((how === 'share' || how === 'attainment') && top !== undefined && bottom) return top / bottom;
  return claim.relation === 'decrease_vs' ? -claim.value : claim.value;
}

interface Titled {
  readonly block: TableBlock;
  /** Of the sheet, as the document calls the table: 'Bảng 1', 'Phụ lục I'. */
  readonly name: string;
  readonly title: string;
  readonly landscape: boolean;
}

/** The tables under the names and numbers they have in the printed document. */
function titledTables(document: OfficialDocument): readonly Titled[] {
  let captions = 0;
  return document.parts.flatMap(({ title, landscape, blocks }) =>
    blocks.flatMap((block): Titled[] => {
      if (block.kind !== 'table') return [];
      if (block.caption !== undefined) {
        captions += 1;
        return [{ block, name: `Bảng ${captions}`, title: `Bảng ${captions}. ${block.caption}`, landscape }];
      }
      return [{ block, name: title?.split('. ')[0] ?? 'Bảng', title: title ?? 'Bảng', landscape }];
    }),
  );
}

/** A name that no sheet has yet, of the length Excel allows. */
function freeName(book: Workbook, name: string): string {
  const taken = (each: string) => book.worksheets.some((sheet) => sheet.name === each);
  const short = name.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 26);
  for (let at = 1; ; at += 1) {
    const tried = at === 1 ? short : `${short} (${at})`;
    if (!taken(tried)) return tried;
  }
}

function fillTable(
  sheet: Worksheet,
  { block, title }: Titled,
  claims: Claims,
  styles: ReturnType<typeof cellStyles>,
): void {
  sheet.getCell(1, 1).value = title;
  sheet.getCell(1, 1).font = { name: 'Times New Roman', size: 13, bold: true };
  const widths = block.columns.map(({ width }) => Math.max(8, Math.round(width / 1.6)));
  const height = (texts: readonly string[], depth = 0) =>
    rowHeight(texts.map((text, index) => ({ text, width: (widths[index] ?? 8) - 2 * depth })));
  sheet.getRow(HEAD_ROW).height = height(block.columns.map(({ head }) => head));
  for (const [index, column] of block.columns.entries()) {
    sheet.getColumn(index + 1).width = widths[index] ?? 8;
    const cell = sheet.getCell(HEAD_ROW, index + 1);
    cell.value = column.head;
    cell.font = { name: 'Times New Roman', size: 11, bold: true };
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    cell.border = BORDER;
  }
  const placed: Placed[] = [];
  for (const [line, row] of block.rows.entries()) {
    const number = HEAD_ROW + 1 + line;
    sheet.getRow(number).height = height(row.cells, row.depth);
    const own = row.cells.map((_, index): Placed | undefined => {
      const claim = claims.get(row.figures?.[index] ?? '');
      return claim && { claim, address: `${letter(index)}${number}` };
    });
    placed.push(...own.filter((each) => each !== undefined));
    for (const [index, text] of row.cells.entries()) {
      const cell = sheet.getCell(number, index + 1);
      const bold = row.look !== 'plain';
      const claim = own[index]?.claim;
      if (!claim) {
        cell.value = text;
        const align = block.columns[index]?.align ?? 'left';
        cell.style = styles.text(bold, align === 'left' ? row.depth : 0, align);
        continue;
      }
      const formula = formulaOf(claim, own, placed);
      cell.value = formula === undefined ? claim.value : { formula, result: resultOf(claim) };
      cell.style = styles.figure(bold, claim.unit === 'percent' ? '0.0%' : '#,##0');
      if (claim.unit === 'percent' && formula === undefined) cell.value = claim.value / 100;
    }
  }
}

/** Every table of the document, equal documents giving equal bytes; a sheet each: Bảng 1, Phụ lục I … */
export async function writeReportWorkbook(
  document: OfficialDocument,
  claims: readonly SaidClaim[],
): Promise<Buffer> {
  const book = new Workbook();
  const moment = new Date(`${document.date}T00:00:00Z`);
  book.creator = document.issuer.name;
  book.created = moment;
  book.modified = moment;
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const tables = titledTables(document);
  const styles = cellStyles();
  for (const table of tables) {
    const sheet = book.addWorksheet(freeName(book, table.name), {
      views: [{ state: 'frozen', ySplit: HEAD_ROW, xSplit: 0 }],
      pageSetup: {
        paperSize: 9,
        orientation: table.landscape ? 'landscape' : 'portrait',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        printTitlesRow: `${HEAD_ROW}:${HEAD_ROW}`,
      },
    });
    fillTable(sheet, table, byId, styles);
  }
  if (tables.length === 0) book.addWorksheet('Bảng').getCell(1, 1).value = 'Báo cáo không có bảng.';
  // Equal content gives equal bytes. The library's own check of what it wrote reads everything once more; tests read it back instead.
  const zip = { modTime: PACKED, timestamps: 'dos' } as const;
  return Buffer.from(await book.xlsx.writeBuffer({ zip, validate: false }));
}
