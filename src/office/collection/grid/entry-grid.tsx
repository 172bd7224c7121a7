// Lưới nhập như Excel: the active cell is a focused input, so that Vietnamese keyboards write as they do everywhere.
import type { InputRef } from 'antd';
import { type ClipboardEvent, type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { DecimalMark } from '#domain/form/typed-cell.ts';
import { readBlock } from '#domain/register/read-block.ts';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import { t } from '../../messages/translate.ts';
import type { Reporter } from './block-names.ts';
import { type PastedBlock, placeBlock } from './clipboard.ts';
import { rangeOf, writeBlock } from './copy-block.ts';
import { CopyGrid } from './copy-grid.tsx';
import { FindBox } from './find-box.tsx';
import {
  type Ambiguous,
  ambiguousAmong,
  type Entry,
  enter,
  type GridModel,
  type Place,
  unreadPlaces,
} from './grid-model.ts';
import { GridRowView } from './grid-row.tsx';
import { placeByName } from './named-block.ts';
import { sayNamed } from './paste-words.ts';
import { SeparatorQuestion } from './separator-question.tsx';
import { useGridKeys } from './use-grid-keys.ts';
import './grid.css';

export const ROW_HEIGHT = 58;
const SPARE_ROWS = 8;

/** Texts that wait for an answer; a pasted block is not in the grid before it. */
interface Asked extends PastedBlock {
  readonly pasted: boolean;
  readonly about: Ambiguous;
}

interface GridProps {
  readonly label: string;
  readonly model: GridModel;
  readonly onChange: (model: GridModel) => void;
  /** Whom each row is about: it is found by that, and pasted lists are. */
  readonly reporters: readonly Reporter[];
  /** Head of a row: name and place; and what the rules or the server say of it. */
  readonly rowHead: (row: number) => { readonly name: string; readonly note: string; readonly flag: string };
}

/** The grid; only the rows in sight are drawn. */
export function EntryGrid({ label, model, onChange, reporters, rowHead }: GridProps) {
  const [active, setActive] = useState<Place>({ row: 0, column: 0 });
  const [anchor, setAnchor] = useState<Place>({ row: 0, column: 0 });
  const [scroll, setScroll] = useState({ top: 0, height: 480 });
  const [asked, setAsked] = useState<Asked>();
  const [report, setReport] = useState<{ readonly of: GridModel; readonly words: string }>();
  const box = useRef<HTMLDivElement>(null);
  const find = useRef<InputRef>(null);
  /** The active cell was moved by hand, so its new input takes the focus that the old one had. */
  const moved = useRef(false);
  const range = rangeOf(anchor, active);
  const words = useMemo(() => reporters.map(({ name, place }) => `${name} ${place}`), [reporters]);

  const select = (place: Place, extend: boolean, keepFocus = false) => {
    const row = Math.min(Math.max(place.row, 0), model.rows.length - 1);
    const column = Math.min(Math.max(place.column, 0), model.columns.length - 1);
    moved.current = !keepFocus;
    setActive({ row, column });
    if (!extend) setAnchor({ row, column });
    const view = box.current;
    if (!view) return;
    const top = row * ROW_HEIGHT;
    // A row that was looked for stands near the head, with one row before it.
    if (keepFocus) view.scrollTop = top - ROW_HEIGHT;
    else if (top < view.scrollTop) view.scrollTop = top;
    // The head row stands over the first rows in sight.
    else if (top > view.scrollTop + view.clientHeight - 4 * ROW_HEIGHT)
      view.scrollTop = top - view.clientHeight + 4 * ROW_HEIGHT;
    // Drawn at once: a row that is not there yet cannot take the keys.
    setScroll({ top: view.scrollTop, height: view.clientHeight });
  };
  /** Typed text goes in as it is, red where it can be read two ways; then it is asked about, as a paste is. */
  const onEnter = (current: GridModel, entries: readonly Entry[]) => {
    const about = ambiguousAmong(current, entries);
    const next = enter(current, entries);
    if (next !== model) onChange(next);
    if (about) setAsked({ entries, beyond: 0, pasted: false, about });
  };
  const onGridKey = useGridKeys({ model, active, range, select, onChange, onEnter });
  const onKeyDown = (event: KeyboardEvent) => {
    // The browser's own search sees only the rows that are drawn.
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'f') {
      event.preventDefault();
      find.current?.focus({ cursor: 'all' });
    } else onGridKey(event);
  };

  useLayoutEffect(() => {
    if (!moved.current) return;
    const input = box.current?.querySelector<HTMLInputElement>('input.grid-input');
    if (!input) return;
    moved.current = false;
    input.focus({ preventScroll: true });
    input.select();
    input.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  const close = () => {
    setAsked(undefined);
    // The question took the focus from the cell.
    moved.current = true;
  };
  const answer = (block: Asked, decimalMark: DecimalMark) => {
    const { entries, about, pasted } = block;
    close();
    if (pasted) return write(block, decimalMark);
    const next = enter(model, entries, decimalMark);
    onChange(next);
    const value = about.readings.find((each) => each.decimalMark === decimalMark)?.typed ?? 0;
    const words = { example: about.example, value: formatNumber(value), unit: about.unit ?? '' };
    setReport({ of: next, words: t('grid.understood', words) });
  };
  const write = (block: PastedBlock, decimalMark?: DecimalMark) => {
    const next = enter(model, block.entries, decimalMark);
    onChange(next);
    const unread = unreadPlaces(next).length;
    // What was said of a paste holds until the next change, an undo among them.
    const words =
      (block.said ?? t('grid.pasted', { cells: formatNumber(block.entries.length) })) +
      (block.beyond > 0 ? ` ${t('grid.beyond', { cells: formatNumber(block.beyond) })}` : '') +
      (unread > 0 ? ` ${t('grid.unread', { cells: formatNumber(unread) })}` : '');
    setReport({ of: next, words });
  };
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    if (!/[\t\n]/.test(text.trimEnd())) return;
    event.preventDefault();
    const cells = readBlock(text);
    const named = placeByName(model, reporters, range.left, cells);
    const block = named
      ? { entries: named.entries, beyond: 0, said: sayNamed(named) }
      : placeBlock(model, { row: range.top, column: range.left }, cells);
    const about = ambiguousAmong(model, block.entries);
    if (about) setAsked({ ...block, pasted: true, about });
    else write(block);
  };
  const copy = (event: ClipboardEvent) => {
    const input = event.target;
    const whole =
      input instanceof HTMLInputElement &&
      (input.value === '' || (input.selectionEnd ?? 0) - (input.selectionStart ?? 0) === input.value.length);
    if (!whole && range.top === range.bottom && range.left === range.right) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', writeBlock(model, range));
  };

  const first = Math.max(0, Math.floor(scroll.top / ROW_HEIGHT) - SPARE_ROWS);
  const last = Math.min(model.rows.length, Math.ceil((scroll.top + scroll.height) / ROW_HEIGHT) + SPARE_ROWS);
  const shown = model.rows.slice(first, last);
  const unread = unreadPlaces(model);
  const [firstUnread] = unread;
  return (
    <>
      {model.rows.length > 1 ? (
        <div className="grid-tools">
          <FindBox
            rows={words}
            active={active.row}
            field={find}
            onShow={(row) => select({ row, column: active.column }, false, true)}
            onEnter={() => select(active, false)}
          />
          <CopyGrid model={model} reporters={reporters} />
        </div>
      ) : null}
      {/* Over the grid: below it, what a paste left out would stand under the fold. */}
      <p className="grid-status" role="status">
        <span>
          {t('grid.size', { rows: formatNumber(model.rows.length), columns: model.columns.length })}
        </span>
        {firstUnread ? (
          <button
            type="button"
            className="plain-button grid-unread"
            onClick={() => select(firstUnread, false)}
          >
            {t('grid.unread', { cells: formatNumber(unread.length) })}
          </button>
        ) : null}
        <span>{report?.of === model ? report.words : ''}</span>
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys come from the one input inside */}
      <div
        ref={box}
        className="grid-box"
        onScroll={({ currentTarget }) =>
          setScroll({ top: currentTarget.scrollTop, height: currentTarget.clientHeight })
        }
        onPaste={paste}
        onCopy={copy}
        onKeyDown={onKeyDown}
      >
        <table
          className="entry-grid"
          aria-label={label}
          aria-rowcount={model.rows.length + 1}
          aria-colcount={model.columns.length + 1}
        >
          <thead>
            <tr>
              <th scope="col">{t('grid.reporter')}</th>
              {model.columns.map((column) => (
                <th key={column.key} scope="col">
                  {column.label}
                  {column.unit ? <span className="head-note">{column.unit}</span> : null}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Spacer rows={first} columns={model.columns.length + 1} />
            {shown.map((row, at) => (
              <GridRowView
                key={row.key}
                row={first + at}
                model={model}
                head={rowHead(first + at)}
                active={active.row === first + at ? active.column : undefined}
                range={first + at >= range.top && first + at <= range.bottom ? range : undefined}
                onSelect={(column, extend) => select({ row: first + at, column }, extend)}
                onType={(column, text) => onEnter(model, [{ row: first + at, column, text }])}
              />
            ))}
            <Spacer rows={model.rows.length - last} columns={model.columns.length + 1} />
          </tbody>
        </table>
      </div>
      <p className="quiet">{t('grid.keys')}</p>
      {asked ? (
        <SeparatorQuestion
          about={asked.about}
          pasted={asked.pasted}
          onAnswer={(decimalMark) => answer(asked, decimalMark)}
          onCancel={close}
        />
      ) : null}
    </>
  );
}

/** The height of rows that are not drawn; attributes, as the security policy allows no inline style. */
function Spacer({ rows, columns }: { readonly rows: number; readonly columns: number }) {
  return rows > 0 ? (
    <tr>
      <td colSpan={columns} height={rows * ROW_HEIGHT} className="grid-spacer" />
    </tr>
  ) : null;
}
