// Từ chữ gõ đến ô của biểu, and back: what a field of a kind makes of a text, in its own unit; unreadable text is kept, never dropped.
import { CELL_ABSENCES, type CellValue, LARGEST_CELL } from '#domain/form/cell-value.ts';
import type { FieldKind } from '#domain/form/form.ts';
import { readTypedNumber } from '#domain/form/typed-number.ts';
import { FIELD_UNITS, toStored } from '#domain/form/unit.ts';
import { formatCalendarDate, parseCalendarDate } from '#domain/period/calendar-date.ts';
import { formatNumber } from '#domain/vietnamese/format-number.ts';

/** How "1.234" is meant, asked once per pasted block. */
export type Separator = 'thousands' | 'decimal';

export type TypedCell =
  | { readonly cell: CellValue | null }
  | { readonly ambiguous: true }
  | { readonly wrong: string };

function readNumber(field: FieldKind & { type: 'number' }, text: string, meant?: Separator): TypedCell {
  const read = readTypedNumber(text);
  if (read.kind === 'empty') return { cell: null };
  if (read.kind === 'absent') return { cell: { absent: read.absent } };
  if (read.kind === 'unreadable') return { wrong: 'không phải một số' };
  if (read.kind === 'ambiguous' && meant === undefined) return { ambiguous: true };
  const typed = read.kind === 'number' ? read.value : meant === 'decimal' ? read.decimal : read.thousands;
  if (typed < 0 && !field.signed) return { wrong: 'không được âm' };
  const number = toStored(typed, field.unit);
  if (number === undefined) return { wrong: `lẻ quá mức của đơn vị ${FIELD_UNITS[field.unit].label}` };
  return Math.abs(number) > LARGEST_CELL ? { wrong: 'lớn quá mức ghi được' } : { cell: { number } };
}

function readDate(text: string): TypedCell {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  const date = parseCalendarDate(
    year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  );
  return date ? { cell: { text: date } } : { wrong: 'không phải một ngày có thật (ngày/tháng/năm)' };
}

/** What a field makes of a text. */
export function readTypedCell(field: FieldKind, typed: string, meant?: Separator): TypedCell {
  if (field.type === 'number') return readNumber(field, typed, meant);
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
