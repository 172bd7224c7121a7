// Một dòng của lưới: its head, its cells, and the one input when the active cell is here.
import { useEffect, useState } from 'react';
import { t } from '../../messages/translate.ts';
import type { Range } from './copy-block.ts';
import { editAt, type GridModel, textAt } from './grid-model.ts';

interface RowProps {
  readonly row: number;
  readonly model: GridModel;
  readonly head: { readonly name: string; readonly note: string; readonly flag: string };
  readonly active: number | undefined;
  readonly range: Range | undefined;
  readonly onSelect: (column: number, extend: boolean) => void;
  readonly onType: (column: number, text: string) => void;
}

/** A row. */
export function GridRowView({ row, model, head, active, range, onSelect, onType }: RowProps) {
  return (
    <tr aria-rowindex={row + 2} className={active === undefined ? undefined : 'grid-here'}>
      <th scope="row">
        <span className="grid-name" title={head.name}>
          {head.name}
        </span>
        {head.flag ? (
          <span className="grid-flag" title={head.flag}>
            {head.flag}
          </span>
        ) : (
          <span className="head-note" title={head.note}>
            {head.note}
          </span>
        )}
      </th>
      {model.columns.map((column, at) => {
        const place = { row, column: at };
        const edit = editAt(model, place);
        const wrong = edit && !('cell' in edit.read);
        const why = edit && 'wrong' in edit.read ? edit.read.wrong : wrong ? t('grid.twoWays') : undefined;
        const marks = [
          column.field.type === 'number' ? 'grid-number' : '',
          column.computed ? 'grid-computed' : '',
          wrong ? 'grid-wrong' : edit ? 'grid-edited' : '',
          range && at >= range.left && at <= range.right ? 'grid-chosen' : '',
        ];
        const label = `${head.name}, ${column.label}`;
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard moves the one input instead
          <td
            key={column.key}
            className={marks.filter(Boolean).join(' ')}
            title={why}
            onClick={(event) => (active === at && !event.shiftKey ? undefined : onSelect(at, event.shiftKey))}
          >
            {active === at ? (
              <CellInput
                key={column.key}
                label={why ? `${label}: ${why}` : label}
                text={textAt(model, place)}
                wrong={why !== undefined}
                fixed={column.computed}
                onDone={(text) => onType(at, text)}
              />
            ) : (
              textAt(model, place)
            )}
          </td>
        );
      })}
    </tr>
  );
}

interface InputProps {
  readonly label: string;
  readonly text: string;
  readonly wrong: boolean;
  readonly fixed: boolean;
  readonly onDone: (text: string) => void;
}

/** The active cell; what is typed counts once the cell is left or Enter is pressed. */
function CellInput({ label, text, wrong, fixed, onDone }: InputProps) {
  const [typed, setTyped] = useState(text);
  useEffect(() => setTyped(text), [text]);
  return (
    <input
      className="grid-input"
      aria-label={label}
      aria-invalid={wrong || undefined}
      autoComplete="off"
      spellCheck={false}
      readOnly={fixed}
      value={typed}
      // As in a spreadsheet, the first key replaces what stands there, also after a click.
      onFocus={(event) => event.target.select()}
      onMouseUp={(event) => (typed === text ? event.preventDefault() : undefined)}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => (typed === text ? undefined : onDone(typed))}
    />
  );
}
