// Chữ chưa thành số: why it was not taken, in the words of the grid; where it can be read two ways, one button a way.
import type { Field } from '#domain/form/form.ts';
import { readTypedCell, sayTypedCell } from '#domain/form/typed-cell.ts';
import { FIELD_UNITS, isMoney } from '#domain/form/unit.ts';
import { formatDong, formatNumber } from '#domain/vietnamese/format-number.ts';
import type { FillContext } from './context.ts';

interface UnreadProps {
  readonly cell: string;
  readonly field: Field;
  readonly typed: string;
  readonly context: FillContext;
}

/** The reason and, when the person can answer, the question. */
export function UnreadText({ cell, field, typed, context }: UnreadProps) {
  const read = readTypedCell(field, typed);
  const unit = field.type === 'number' ? field.unit : undefined;
  const words = (value: number, stored: number | undefined) =>
    `${formatNumber(value)} ${unit ? FIELD_UNITS[unit].label : ''}${
      unit && isMoney(unit) && stored !== undefined ? ` = ${formatDong(stored)}` : ''
    }`;
  return (
    <>
      <p className="problem" role="status">
        {sayTypedCell(typed, read)}
      </p>
      {'ambiguous' in read ? (
        <div className="choices">
          {read.ambiguous.map((each) => (
            <button key={each.meant} type="button" onClick={() => context.filling.setCell(cell, each.cell)}>
              {words(each.typed, 'number' in each.cell ? each.cell.number : undefined)}
            </button>
          ))}
        </div>
      ) : null}
    </>
  );
}
