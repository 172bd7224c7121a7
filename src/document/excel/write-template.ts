// Biểu mẫu Excel: heads that cannot be changed, lists to choose from, checks of dates and numbers while typing.
import { Workbook } from '@cj-tech-master/excelts';

export interface TemplateColumn {
  readonly head: string;
  readonly kind: 'text' | 'count' | 'money' | 'date' | 'choice';
  readonly width: number;
  readonly hint: string;
  readonly required: boolean;
  readonly choices?: readonly string[];
}

const ROWS = 3000;
const HIDDEN = 'Danh mục';

/** Letters of a column, from 0. */
function letters(index: number): string {
  return index < 26
    ? String.fromCharCode(65 + index)
    : letters(Math.floor(index / 26) - 1) + letters(index % 26);
}

function validationOf(column: TemplateColumn, listRange: string | undefined) {
  const shared = { allowBlank: true, showErrorMessage: true, errorTitle: column.head, error: column.hint };
  if (listRange) return { ...shared, type: 'list' as const, formulae: [listRange] };
  switch (column.kind) {
    case 'count':
      return { ...shared, type: 'whole' as const, operator: 'greaterThanOrEqual' as const, formulae: [0] };
    case 'money':
      return { ...shared, type: 'decimal' as const, operator: 'greaterThanOrEqual' as const, formulae: [0] };
    case 'date':
      return {
        ...shared,
        type: 'date' as const,
        operator: 'greaterThan' as const,
        formulae: [new Date(Date.UTC(1945, 8, 2))],
      };
    default:
      return undefined;
  }
}

/** Builds the template. @param moment written into the file as its date, so that equal input is equal content */
export async function writeTemplate(
  title: string,
  columns: readonly TemplateColumn[],
  moment: Date,
): Promise<Buffer> {
  const book = new Workbook();
  book.creator = 'Thông Suốt';
  book.created = moment;
  book.modified = moment;
  const sheet = book.addWorksheet(title, { views: [{ state: 'frozen', ySplit: 1, xSplit: 0 }] });
  const lists = book.addWorksheet(HIDDEN, { state: 'veryHidden' });
  const last = ROWS + 1;
  for (const [index, column] of columns.entries()) {
    const letter = letters(index);
    const own = sheet.getColumn(index + 1);
    own.width = column.width;
    own.protection = { locked: false };
    if (column.kind === 'date') own.numFmt = 'dd/mm/yyyy';
    else if (column.kind === 'count' || column.kind === 'money') own.numFmt = '#,##0';
    else own.numFmt = '@';
    const head = sheet.getCell(`${letter}1`);
    head.value = column.head;
    head.protection = { locked: true };
    head.numFmt = '@';
    head.font = { name: 'Times New Roman', bold: true, size: 11 };
    head.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    head.fill = {
      type: 'pattern',
      pattern: 'solid',
      fgColor: { argb: column.required ? 'FFCFE5D8' : 'FFEDF4F0' },
    };
    head.border = {
      top: { style: 'thin' },
      left: { style: 'thin' },
      bottom: { style: 'thin' },
      right: { style: 'thin' },
    };
    head.note = column.hint;
    let range: string | undefined;
    if (column.choices) {
      for (const [row, choice] of column.choices.entries())
        lists.getCell(`${letter}${row + 1}`).value = choice;
      range = `'${HIDDEN}'!$${letter}$1:$${letter}$${column.choices.length}`;
    }
    const validation = validationOf(column, range);
    if (validation) sheet.dataValidations.add(`${letter}2:${letter}${last}`, validation);
  }
  sheet.getRow(1).height = 48;
  await sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    insertRows: true,
    deleteRows: true,
    sort: true,
    autoFilter: true,
    formatColumns: true,
  });
  return Buffer.from(await book.xlsx.writeBuffer({ validate: false }));
}
