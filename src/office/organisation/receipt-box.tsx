// Biên nhận: what was written, under which journal number, and where the moved figures are.
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import type { Receipt } from '#server/organisation/contract.ts';
import { t } from '../messages/translate.ts';
import { Icon } from '../ui/icons.tsx';
import { Tag } from '../ui/tag.tsx';

/** Takes the focus, so that the outcome is heard as well as seen. */
export function ReceiptBox(props: {
  readonly receipt: Receipt;
  readonly title: string;
  readonly children?: ReactNode;
}) {
  const { receipt, title, children } = props;
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new receipt is a new outcome to be heard
  useEffect(() => box.current?.focus(), [receipt.seq]);
  return (
    <div className="receipt" role="status" tabIndex={-1} ref={box}>
      <h2>
        <Icon name="done" size={24} /> {title}
      </h2>
      <p>
        {t('receipt.number', { seq: formatNumber(receipt.seq) })}
        {receipt.code ? ` ${t('receipt.code', { code: receipt.code })}` : null}
      </p>
      {receipt.warnings.map((warning) => (
        <p key={warning}>
          <Tag tone="warning">{warning}</Tag>
        </p>
      ))}
      <p className="receipt-links">
        <Link to="/summary">{t('receipt.toSummary')}</Link>
        {children}
      </p>
    </div>
  );
}
