// Ô tìm đơn vị của lưới: goes to the row of a reporter among hundreds; the grid keeps all its rows, so pasting stays as it was.
import { Button, Input, type InputRef } from 'antd';
import { type KeyboardEvent, type Ref, useMemo, useState } from 'react';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import { t } from '../../messages/translate.ts';
import { Icon } from '../../ui/icons.tsx';
import { nextFound, rowsFound } from './find-rows.ts';

interface FindProps {
  /** What each row may be found by: name and place. */
  readonly rows: readonly string[];
  readonly active: number;
  readonly field: Ref<InputRef>;
  /** Shows a row; the focus stays here. */
  readonly onShow: (row: number) => void;
  /** Into the grid, to type. */
  readonly onEnter: () => void;
}

/** The box: arrows go among the rows found, Enter into the grid, Escape empties it first. */
export function FindBox({ rows, active, field, onShow, onEnter }: FindProps) {
  const [typed, setTyped] = useState('');
  const found = useMemo(() => rowsFound(rows, typed), [rows, typed]);
  const at = found.indexOf(active);
  const go = (row: number | undefined) => row !== undefined && onShow(row);
  const type = (text: string) => {
    setTyped(text);
    go(nextFound(rowsFound(rows, text), active, false, true));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
      go(nextFound(found, active, event.key === 'ArrowUp'));
    else if (event.key === 'Enter') {
      if (typed.trim() !== '' && found.length === 0) return;
      go(nextFound(found, active, false, true));
      onEnter();
    } else if (event.key === 'Escape') {
      if (typed === '') onEnter();
      setTyped('');
    } else return;
    event.preventDefault();
  };
  const state =
    typed.trim() === ''
      ? ''
      : found.length === 0
        ? t('grid.findNone')
        : t('grid.findAt', {
            at: at < 0 ? '–' : formatNumber(at + 1),
            found: formatNumber(found.length),
          });
  return (
    <search className="grid-find" aria-label={t('grid.find')}>
      <label htmlFor="grid-find">{t('grid.find')}</label>
      <Input
        ref={field}
        id="grid-find"
        className="grid-find-words"
        value={typed}
        maxLength={100}
        autoComplete="off"
        placeholder={t('grid.findHint')}
        aria-keyshortcuts="Control+F"
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <Button
        disabled={found.length < 2}
        aria-label={t('grid.findBefore')}
        title={t('grid.findBefore')}
        icon={<Icon name="back" />}
        onClick={() => go(nextFound(found, active, true))}
      />
      <Button
        disabled={found.length < 2}
        aria-label={t('grid.findAfter')}
        title={t('grid.findAfter')}
        icon={<Icon name="arrow" />}
        onClick={() => go(nextFound(found, active, false))}
      />
      <span role="status" className="quiet">
        {state}
      </span>
    </search>
  );
}
