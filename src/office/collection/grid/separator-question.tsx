// Hỏi một lần cho cả khối dán: is the dot of "1.234" a group of thousands or a decimal mark?
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { readTypedNumber } from '#domain/form/typed-number.ts';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import { t } from '../../messages/translate.ts';

interface QuestionProps {
  readonly count: number;
  readonly example: string;
  readonly onAnswer: (meant: 'thousands' | 'decimal') => void;
  readonly onCancel: () => void;
}

/** The question with both readings of the first such cell. */
export function SeparatorQuestion({ count, example, onAnswer, onCancel }: QuestionProps) {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => box.current?.showModal(), []);
  const read = readTypedNumber(example);
  const [thousands, decimal] = read.kind === 'ambiguous' ? [read.thousands, read.decimal] : [0, 0];
  return (
    <dialog ref={box} className="leave-guard" aria-labelledby="separator-title" onCancel={onCancel}>
      <h2 id="separator-title">{t('grid.ask', { example })}</h2>
      <p>{t('grid.askWhy', { count: formatNumber(count) })}</p>
      <div className="form-actions">
        <Button type="primary" onClick={() => onAnswer('thousands')}>
          {t('grid.thousands', { value: formatNumber(thousands) })}
        </Button>
        <Button onClick={() => onAnswer('decimal')}>
          {t('grid.decimal', { value: formatNumber(decimal) })}
        </Button>
        <Button type="text" onClick={onCancel}>
          {t('grid.cancelPaste')}
        </Button>
      </div>
    </dialog>
  );
}
