// Hỏi một lần cho cả khối dán, or for the cell just typed: does the mark of "1.234" or "7,250" group thousands or stand before decimals?
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import type { DecimalMark, Reading } from '#domain/form/typed-cell.ts';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import { t } from '../../messages/translate.ts';
import type { Ambiguous } from './grid-model.ts';

interface QuestionProps {
  readonly about: Ambiguous;
  /** A pasted block, which is left out when the question is put aside; a typed cell stays, red. */
  readonly pasted: boolean;
  readonly onAnswer: (decimalMark: DecimalMark) => void;
  readonly onCancel: () => void;
}

function wayWords({ meant, typed }: Reading, unit: string | null): string {
  const value = unit ? `${formatNumber(typed)} ${unit}` : formatNumber(typed);
  return t(meant === 'thousands' ? 'grid.thousands' : 'grid.decimal', { value });
}

/** The question with every way the first such cell can be read; the way of Vietnamese notation stands first. */
export function SeparatorQuestion({ about, pasted, onAnswer, onCancel }: QuestionProps) {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => box.current?.showModal(), []);
  const { example, count, readings, unit } = about;
  return (
    <dialog ref={box} className="leave-guard" aria-labelledby="separator-title" onCancel={onCancel}>
      <h2 id="separator-title">{t('grid.ask', { example })}</h2>
      <p>{pasted || count > 1 ? t('grid.askWhy', { count: formatNumber(count) }) : t('grid.askTyped')}</p>
      <div className="form-actions">
        {readings.map((reading, at) => (
          <Button
            key={reading.meant}
            type={at === 0 ? 'primary' : 'default'}
            onClick={() => onAnswer(reading.decimalMark)}
          >
            {wayWords(reading, unit)}
          </Button>
        ))}
        <Button type="text" onClick={onCancel}>
          {t(pasted ? 'grid.cancelPaste' : 'grid.cancelTyped')}
        </Button>
      </div>
    </dialog>
  );
}
