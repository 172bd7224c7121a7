// Từ chữ gõ đến ô của biểu, and back: what a field of a kind makes of a text, in its own unit; unreadable text is kept, never dropped.
import { CELL_ABSENCES, type CellValue, LARGEST_CELL } from '#domain/form/cell-value.ts';
import type { FieldKind } from '#domain/form/form.ts';
import { readTypedNumber } from '#domain/form/typed-number.ts';
import { FIELD_UNITS, toStored } from '#domain/form/unit.ts';
import { formatCalendarDate, parseCalendarDate } from '#domain/period/calendar-date.ts';
import { formatNumber } from '#domain/vietnamese/format-number.ts';

/** Which mark stands before the decimals in what a person typed or pasted; the other one groups thousands. */
export type DecimalMark = '.' | ',';

/** One way to understand a text that can be read two ways. */
export interface Reading {
  readonly meant: 'thousands' | 'decimal';
  /** What answering so says of the other texts of the same block. */
  readonly decimalMark: DecimalMark;
  /** In the unit of the field, as it was typed. */
  readonly typed: number;
  readonly cell: CellValue;
}

export type TypedCell =
  | { readonly cell: CellValue | null }
  /** Every way that this field can hold; the person is asked, nothing is taken before the answer. */
  | { readonly ambiguous: readonly Reading[] }
  | { readonly wrong: string };

type NumberField = FieldKind & { type: 'number' };

function takeNumber(field: NumberField, typed: number): TypedCell {
  if (typed < 0 && !field.signed) return { wrong: 'không được âm' };
  const unit = FIELD_UNITS[field.unit];
  const number = toStored(typed, field.unit);
  if (number === undefined)
    return {
      wrong:
        unit.factor === 1
          ? `phải là số nguyên, không có phần lẻ (${unit.label})`
          : `lẻ quá mức của đơn vị ${unit.label}`,
    };
  return Math.abs(number) > LARGEST_CELL ? { wrong: 'lớn quá mức ghi được' } : { cell: { number } };
}

function readNumber(field: NumberField, text: string, decimalMark?: DecimalMark): TypedCell {
  const read = readTypedNumber(text);
  if (read.kind === 'empty') return { cell: null };
  if (read.kind === 'absent') return { cell: { absent: read.absent } };
  if (read.kind === 'unreadable')
    return {
      wrong: /\d.*\p{L}/u.test(text)
        ? `phải viết bằng chữ số theo đơn vị ${FIELD_UNITS[field.unit].label}, không kèm chữ`
        : 'không phải một số',
    };
  if (read.kind === 'number') return takeNumber(field, read.value);
  if (decimalMark) return takeNumber(field, read.mark === decimalMark ? read.decimal : read.thousands);
  // A count has no decimals, so the dot of "1.234 người" can only group; a comma there is the decimal mark out of place.
  if (read.mark === '.' && FIELD_UNITS[field.unit].factor === 1) return takeNumber(field, read.thousands);
  // The reading that Vietnamese notation gives stands first.
  const { mark } = read;
  const other = mark === '.' ? ',' : '.';
  const ways = mark === '.' ? (['thousands', 'decimal'] as const) : (['decimal', 'thousands'] as const);
  const readings = ways.flatMap((way): Reading[] => {
    const taken = takeNumber(field, read[way]);
    if (!('cell' in taken) || !taken.cell) return [];
    const decimalMark = way === 'decimal' ? mark : other;
    return [{ meant: way, decimalMark, typed: read[way], cell: taken.cell }];
  });
  return readings.length === 0 ? takeNumber(field, read.decimal) : { ambiguous: readings };
}

function readDate(text: string): TypedCell {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  const date = parseCalendarDate(
    year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  );
  return date ? { cell: { text: date } } : { wrong: 'không phải một ngày có thật (ngày/tháng/năm)' };
}

/** What a field makes of a text; `decimalMark` is the answer of a person who was asked, for the whole block. */
export function readTypedCell(field: FieldKind, typed: string, decimalMark?: DecimalMark): TypedCell {
  if (field.type === 'number') return readNumber(field, typed, decimalMark);
  const text = typed.normalize('NFC').trim();
  if (text === '') return { cell: null };
  if (field.type === 'date') return readDate(text);
  if (field.type === 'text')
    return text.length > (field.most ?? 4000)
      ? { wrong: `dài quá ${field.most ?? 4000} chữ` }
      : { cell: { text } };
  const key = text.toLowerCase();
  const chosen = field.choices.find((each) => each.code === key || each.label.toLowerCase() === key);
  return chosen ? { cell: { text: chosen.code } } : { wrong: 'không có trong danh sách chọn' };
}

/** Why a text was not taken, as one sentence; undefined when it was. The same words on the phone and in the grid. */
export function sayTypedCell(typed: string, read: TypedCell): string | undefined {
  if ('cell' in read) return undefined;
  if ('wrong' in read) return `“${typed}” ${read.wrong}.`;
  const ways = read.ambiguous.map((each) => formatNumber(each.typed));
  return ways.length === 1
    ? `“${typed}” viết chưa rõ: có phải là ${ways[0]}?`
    : `“${typed}” đọc được hai cách: ${ways.join(' hay ')}?`;
}

/** A cell as it is shown and typed again; '' when nothing was filled. */
export function writeTypedCell(field: FieldKind, cell: CellValue | undefined | null): string {
  if (!cell) return '';
  if ('absent' in cell) return CELL_ABSENCES[cell.absent];
  if ('number' in cell)
    return formatNumber(field.type === 'number' ? cell.number / FIELD_UNITS[field.unit].factor : cell.number);
  if (field.type === 'choice')
    return field.choices.find(({ code }) => code === cell.text)?.label ?? cell.text;
  const date = field.type === 'date' ? parseCalendarDate(cell.text) : undefined;
  return date ? formatCalendarDate(date) : cell.text;
}
