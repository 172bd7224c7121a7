// Hai người cùng sửa một biểu: every differing cell with both values; nothing is overwritten unasked.
import { useState } from 'react';
import type { CellValue } from '#domain/form/cell-value.ts';
import { cellsOf } from '#domain/form/cells-of.ts';
import { sayOf } from '#domain/form/check-cells.ts';
import { writeTypedCell } from '#domain/form/typed-cell.ts';
import type { StaleForm } from '#server/collection/contract-entry.ts';
import { clockTime } from '../look.tsx';
import type { FillContext } from './context.ts';

type Side = 'yours' | 'theirs';

/** The choice, cell by cell; a cell that only the other person filled is taken over unless said otherwise. */
export function StaleBox({ stale, context }: { readonly stale: StaleForm; readonly context: FillContext }) {
  const say = sayOf(context.form, context.cells);
  const all = {
    ...context.cells,
    ...Object.fromEntries(stale.cells.map(({ cell }) => [cell, { text: '' }])),
  };
  const fields = new Map(cellsOf(context.form, all).map((each) => [each.key, each]));
  // The two sides of a difference are cells of this very form.
  const sideValue = (cell: string, side: Side) =>
    (stale.cells.find((each) => each.cell === cell)?.[side] ?? null) as CellValue | null;
  const written = (cell: string, side: Side) => {
    const field = fields.get(cell)?.field;
    const value = sideValue(cell, side);
    return value && field ? writeTypedCell(field, value) : 'để trống';
  };
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({});
  const sideOf = (cell: string): Side => chosen[cell] ?? (sideValue(cell, 'yours') ? 'yours' : 'theirs');
  const settle = () =>
    context.filling.settle(
      Object.fromEntries(stale.cells.map(({ cell }) => [cell, sideValue(cell, sideOf(cell))])),
    );
  return (
    <section className="notice notice-warning stale" role="alert">
      <strong>Có người vừa sửa biểu này</strong>
      <div>
        <p>
          {stale.by ?? 'Người khác'}
          {stale.at ? `, ${clockTime(stale.at)}` : ''}. Chọn số giữ lại ở {stale.cells.length} ô khác nhau:
        </p>
        {stale.cells.map(({ cell }) => (
          <fieldset key={cell}>
            <legend>{fields.get(cell)?.label ?? say.label(cell)}</legend>
            {(['yours', 'theirs'] as const).map((side) => (
              <label key={side} className="radio">
                <input
                  type="radio"
                  name={`stale-${cell}`}
                  checked={sideOf(cell) === side}
                  onChange={() => setChosen({ ...chosen, [cell]: side })}
                />
                {side === 'yours' ? 'Của tôi: ' : 'Của người kia: '}
                {written(cell, side)}
              </label>
            ))}
          </fieldset>
        ))}
        <button type="button" className="main" onClick={settle}>
          Giữ như đã chọn
        </button>
      </div>
    </section>
  );
}
