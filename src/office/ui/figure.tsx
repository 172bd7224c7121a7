// Con số bấm được: prints one cell — number, percentage or the word for its absence — and opens what is behind it.
import type { KeyboardEvent } from 'react';
import type { Cell } from '#server/platform/contract.ts';
import { t } from '../messages/translate.ts';
import { absentWord, type FigureFormat, printCell } from './print-cell.ts';

interface FigureProps {
  readonly cell: Cell | null;
  readonly format: FigureFormat;
  /** What the number is, for those who hear it: "Hợp tác xã thành lập mới, thực hiện". */
  readonly name: string;
  /** Words when there is no cell at all, e.g. no plan was given. */
  readonly none: string;
  /** Which number this is, for tests and scripts: "htx_new:actual". */
  readonly mark?: string;
  readonly active?: boolean;
  readonly onOpen: () => void;
}

/** A number is a button: click, Enter or Alt+Enter opens its source. An absent one prints words, never a blank or 0. */
export function Figure({ cell, format, name, none, mark, active, onOpen }: FigureProps) {
  if (cell === null) return <span className="absent">{none}</span>;
  const printed = printCell(cell, format);
  const openByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !event.altKey) return;
    event.preventDefault();
    onOpen();
  };
  return (
    <button
      type="button"
      className={`figure${printed === undefined ? ' absent' : ''}`}
      data-figure={mark}
      aria-pressed={active ?? false}
      aria-label={t('figure.open', { figure: printed ?? absentWord(cell), name })}
      onClick={onOpen}
      onKeyDown={openByKey}
    >
      {printed ?? absentWord(cell)}
    </button>
  );
}
