// Xếp theo danh sách: a file with code or name and the new commune fills the choices; nothing is written.

import { Button } from 'antd';
import { useState } from 'react';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import type { PlacementList } from '#server/placement/contract.ts';
import { sendFile } from '../api/files.ts';
import { RequestRefused } from '../api/request.ts';
import { t } from '../messages/translate.ts';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { FileInput } from '../ui/file-input.tsx';

interface ListUploadProps {
  readonly unit: string;
  readonly today: string;
  readonly onRead: (list: PlacementList) => void;
}

/** Rows that cannot be placed are listed with where they stand in the file. */
export function ListUpload({ unit, today, onRead }: ListUploadProps) {
  const [file, setFile] = useState<File>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const [read, setRead] = useState<PlacementList>();
  const send = async () => {
    if (!file) return setProblem(t('upload.fileMissing'));
    setBusy(true);
    setProblem('');
    try {
      const list = await sendFile<PlacementList>(
        '/api/placements/list',
        { sender: t('placement.sender'), unit, asOf: today },
        file,
      );
      setRead(list);
      onRead(list);
    } catch (refusal) {
      if (!(refusal instanceof RequestRefused)) throw refusal;
      setProblem(refusal.message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <details className="placement-list">
      <summary>{t('placement.byList')}</summary>
      <p className="quiet">{t('placement.byListHint')}</p>
      <ErrorSummary problems={problem ? [{ field: 'placement-file', message: problem }] : []} />
      <p>
        <FileInput
          id="placement-file"
          accept=".xlsx,.csv"
          aria-label={t('placement.byList')}
          onPick={setFile}
        />{' '}
        <Button loading={busy} onClick={() => void send()}>
          {t('placement.readList')}
        </Button>
      </p>
      {read ? (
        <>
          <p role="status">
            {t('placement.listRead', {
              good: formatNumber(read.rows.length),
              bad: formatNumber(read.problems.length),
            })}
          </p>
          <ul>
            {read.problems.map(({ sheet, cell, what, fix }) => (
              <li key={`${sheet} ${cell} ${what}`}>
                {sheet}, {cell}: {what}; {fix}.
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </details>
  );
}
