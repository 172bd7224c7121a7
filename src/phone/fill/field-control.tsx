// Ô gõ: numeric keypad for numbers, native lists and dates; what was typed stays as typed while it is being typed.
import { useEffect, useState } from 'react';
import type { CellValue } from '#domain/form/cell-value.ts';
import { readTypedCell, writeTypedCell } from '#domain/form/typed-cell.ts';
import { type FieldUnit, isMoney } from '#domain/form/unit.ts';
import { formatDong } from '#domain/vietnamese/format-number.ts';
import type { FieldProps } from './field-input.tsx';

interface ControlProps extends FieldProps {
  readonly id: string;
  readonly value: CellValue | undefined;
  readonly described: string;
}

/** The control of a field's kind. */
export function FieldControl(props: ControlProps) {
  const { id, cell, field, value, context, described } = props;
  const text = value && 'text' in value ? value.text : '';
  const setText = (typed: string) => context.filling.setCell(cell, typed === '' ? null : { text: typed });
  switch (field.type) {
    case 'number':
      return <NumberControl {...props} unit={field.unit} />;
    case 'choice':
      return (
        <select
          id={id}
          aria-describedby={described}
          value={text}
          onChange={(event) => setText(event.target.value)}
        >
          <option value="">Chọn…</option>
          {field.choices.map((each) => (
            <option key={each.code} value={each.code}>
              {each.label}
            </option>
          ))}
        </select>
      );
    case 'date':
      return (
        <input
          id={id}
          type="date"
          aria-describedby={described}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      );
    case 'text':
      return field.long ? (
        <textarea
          id={id}
          rows={4}
          aria-describedby={described}
          maxLength={field.most ?? 4000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      ) : (
        <input
          id={id}
          aria-describedby={described}
          maxLength={field.most ?? 4000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      );
  }
}

function NumberControl(props: ControlProps & { readonly unit: FieldUnit }) {
  const { id, cell, field, value, context, described, unit } = props;
  const written = value && 'number' in value ? writeTypedCell(field, value) : '';
  const [typed, setTyped] = useState(written);
  const [typing, setTyping] = useState(false);
  useEffect(() => {
    if (!typing) setTyped(context.state.unread[cell] ?? written);
  }, [typing, written, cell, context.state.unread]);
  const take = (next: string) => {
    setTyped(next);
    // What can be read two ways ("1.234", "7,250") is no number before the person has said which.
    const read = readTypedCell(field, next);
    if ('cell' in read) context.filling.setCell(cell, read.cell);
    else context.filling.setCell(cell, null, next);
  };
  const money = value && 'number' in value && isMoney(unit) ? formatDong(value.number) : undefined;
  return (
    <>
      <input
        id={id}
        className="number"
        inputMode="decimal"
        autoComplete="off"
        enterKeyHint="next"
        aria-describedby={described}
        value={typed}
        onFocus={() => setTyping(true)}
        onBlur={() => setTyping(false)}
        onChange={(event) => take(event.target.value)}
      />
      {money ? <p className="reading">= {money}</p> : null}
    </>
  );
}
