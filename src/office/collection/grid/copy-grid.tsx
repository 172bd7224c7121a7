// Chép cả lưới: every row with its name and place, to be filled in a spreadsheet and pasted back in any order.
import { Button } from 'antd';
import { useState } from 'react';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import { t } from '../../messages/translate.ts';
import type { Reporter } from './block-names.ts';
import type { GridModel } from './grid-model.ts';
import { writeNamed } from './write-named.ts';

/** Puts text on the clipboard; over plain HTTP only the older way is there. */
async function putOnClipboard(text: string): Promise<boolean> {
  const modern = await navigator.clipboard?.writeText(text).then(
    () => true,
    () => false,
  );
  if (modern) return true;
  let put = false;
  const copy = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    put = true;
  };
  document.addEventListener('copy', copy, { once: true });
  document.execCommand('copy');
  document.removeEventListener('copy', copy);
  return put;
}

interface CopyProps {
  readonly model: GridModel;
  readonly reporters: readonly Reporter[];
}

/** The button, and what to do with what it copied. */
export function CopyGrid({ model, reporters }: CopyProps) {
  const [said, setSaid] = useState('');
  const copy = async () => {
    const put = await putOnClipboard(writeNamed(model, reporters, [t('grid.reporter'), t('grid.place')]));
    setSaid(put ? t('grid.copied', { rows: formatNumber(model.rows.length) }) : t('grid.copyFailed'));
  };
  return (
    <>
      <Button onClick={() => void copy()}>{t('grid.copyAll')}</Button>
      <span role="status" className="quiet">
        {said}
      </span>
    </>
  );
}
