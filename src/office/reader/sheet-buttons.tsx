// Tải phiếu: two buttons, Word and Excel; a refusal is told beside them.
import { Button } from 'antd';
import { useState } from 'react';
import { useSession } from '../identity/session.ts';
import { t } from '../messages/translate.ts';
import { Icon } from '../ui/icons.tsx';
import type { Decisions } from './decisions.ts';
import type { ReadReport } from './send-report.ts';
import { downloadSheet, type SheetFormat } from './sheet-file.ts';

interface SheetButtonsProps {
  readonly read: ReadReport;
  readonly decisions: Decisions;
}

const PROGRAMS = { docx: 'Word', xlsx: 'Excel' } as const satisfies Record<SheetFormat, string>;

export function SheetButtons({ read, decisions }: SheetButtonsProps) {
  const session = useSession();
  const [busy, setBusy] = useState<SheetFormat>();
  const [refusal, setRefusal] = useState<string>();
  const download = async (format: SheetFormat) => {
    setBusy(format);
    setRefusal(await downloadSheet(read, decisions, session?.person.name, format));
    setBusy(undefined);
  };
  return (
    <>
      {refusal === undefined ? null : (
        <span role="alert" className="sheet-refusal">
          {refusal}
        </span>
      )}
      {(['docx', 'xlsx'] as const).map((format) => (
        <Button
          key={format}
          icon={<Icon name="download" />}
          loading={busy === format}
          disabled={busy !== undefined && busy !== format}
          onClick={() => void download(format)}
        >
          {t('reader.download', { format: PROGRAMS[format] })}
        </Button>
      ))}
    </>
  );
}
