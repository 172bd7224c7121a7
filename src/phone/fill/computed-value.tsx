// Ô tự tính: never typed; a ratio is only shown.
import type { Cells } from '#domain/form/cell-value.ts';
import type { Field } from '#domain/form/form.ts';
import { writeTypedCell } from '#domain/form/typed-cell.ts';
import { FIELD_UNITS } from '#domain/form/unit.ts';
import { sumOf } from '#domain/rule/operand.ts';
import { formatNumber, formatPercent } from '#domain/vietnamese/format-number.ts';

/** The value of a computed field in words; undefined while something of it is missing. */
export function computedText(cell: string, field: Field, cells: Cells): string | undefined {
  const { formula } = field;
  if (!formula || field.type !== 'number') return undefined;
  if (!('ratio' in formula)) return cells[cell] ? writeTypedCell(field, cells[cell]) : undefined;
  const [above, below] = [sumOf(formula.ratio[0], { cells }), sumOf(formula.ratio[1], { cells })];
  if (above === undefined || below === undefined || below === 0) return undefined;
  return field.unit === 'hundredth'
    ? formatPercent(above, below)
    : formatNumber(above / below / FIELD_UNITS[field.unit].factor, 2);
}

interface ComputedProps {
  readonly label: string;
  readonly cell: string;
  readonly field: Field;
  readonly cells: Cells;
}

/** Label and value, set apart from what is typed. */
export function ComputedValue({ label, cell, field, cells }: ComputedProps) {
  const unit = field.type === 'number' && field.unit !== 'hundredth' ? FIELD_UNITS[field.unit].label : '';
  const text = computedText(cell, field, cells);
  return (
    <p className="computed">
      <span>{label} (tự tính)</span>
      <output>{text ? `${text} ${unit}` : 'chưa đủ số để tính'}</output>
    </p>
  );
}
