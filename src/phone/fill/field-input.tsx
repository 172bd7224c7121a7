// Một ô trên điện thoại: label, last period, the control, and what the rules say of it.
import { useId } from 'react';
import { CELL_ABSENCES, type CellAbsence } from '#domain/form/cell-value.ts';
import type { Field } from '#domain/form/form.ts';
import { writeTypedCell } from '#domain/form/typed-cell.ts';
import { FIELD_UNITS } from '#domain/form/unit.ts';
import { BelowLine } from './below-line.tsx';
import { ComputedValue } from './computed-value.tsx';
import type { FillContext } from './context.ts';
import { FieldControl } from './field-control.tsx';
import { UnreadText } from './unread-text.tsx';

export interface FieldProps {
  readonly cell: string;
  readonly field: Field;
  /** Upper head of a table's column. */
  readonly group?: string | undefined;
  readonly context: FillContext;
}

/** One cell with everything that belongs to it. */
export function FieldInput({ cell, field, group, context }: FieldProps) {
  const id = useId();
  const { last, filling, findings, notes, state, cells } = context;
  const value = state.cells[cell];
  const before = last?.[cell];
  const said = findings.filter((each) => !each.rule.startsWith('required-') && each.cells[0] === cell);
  const note = notes.find((each) => each.cell === cell)?.note;
  const unread = state.unread[cell];
  const label = `${group ? `${group}: ` : ''}${field.label}`;
  const unit = field.type === 'number' ? FIELD_UNITS[field.unit].label : undefined;
  if (field.formula) return <ComputedValue label={label} cell={cell} field={field} cells={cells} />;
  const toggle = (absent: CellAbsence) =>
    filling.setCell(cell, value && 'absent' in value && value.absent === absent ? null : { absent });
  return (
    <div className={unread || said.some((each) => each.severity === 'error') ? 'field wrong' : 'field'}>
      <label htmlFor={id}>
        {label}
        {unit ? <span className="unit"> ({unit})</span> : null}
        {field.required ? null : <span className="unit"> – nếu có</span>}
      </label>
      {field.help ? <p className="quiet">{field.help}</p> : null}
      <BelowLine field={field} context={context} />
      {note ? <p className="remark">Cán bộ ghi: {note}</p> : null}
      <FieldControl
        id={id}
        cell={cell}
        field={field}
        value={value}
        context={context}
        described={`${id}-said`}
      />
      <div id={`${id}-said`}>
        {unread ? <UnreadText cell={cell} field={field} typed={unread} context={context} /> : null}
        {said.map((each) => (
          <p key={each.rule} className={each.severity === 'error' ? 'problem' : 'remark'}>
            {each.message}
          </p>
        ))}
      </div>
      <div className="choices">
        {before ? (
          <button
            type="button"
            aria-pressed={value?.same === true}
            onClick={() => filling.setCell(cell, { ...before, same: true })}
          >
            Giống kỳ trước: {writeTypedCell(field, before)}
          </button>
        ) : null}
        {field.type === 'number'
          ? (Object.keys(CELL_ABSENCES) as CellAbsence[]).map((absent) => (
              <button
                key={absent}
                type="button"
                aria-pressed={value !== undefined && 'absent' in value && value.absent === absent}
                onClick={() => toggle(absent)}
              >
                {absent === 'unknown' ? 'Chưa có số liệu' : 'Không phát sinh'}
              </button>
            ))
          : null}
      </div>
    </div>
  );
}
