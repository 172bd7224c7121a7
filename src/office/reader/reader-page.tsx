// Rà soát số liệu: which figures of a report do not fit, each opened to its arithmetic and decided by the person.
import { useState } from 'react';
import { useMay } from '../identity/session.ts';
import { t } from '../messages/translate.ts';
import { LeaveGuard } from '../ui/leave-guard.tsx';
import { PageHead } from '../ui/page-title.tsx';
import { NoPermission } from '../ui/states.tsx';
import { ReadResult } from './read-result.tsx';
import { ReportEntry } from './report-entry.tsx';
import type { ReadReport } from './send-report.ts';
import './reader.css';
import './reader-print.css';

/** The page: a text to give, or what was found in it. */
export function ReaderPage() {
  const mayRead = useMay('reader.use');
  const [read, setRead] = useState<ReadReport>();
  const [decided, setDecided] = useState(false);
  if (!mayRead) {
    return (
      <>
        <PageHead title={t('reader.title')} />
        <NoPermission />
      </>
    );
  }
  if (!read) {
    return (
      <>
        <PageHead title={t('reader.title')} lead={t('reader.lead')} />
        <ReportEntry onRead={setRead} />
      </>
    );
  }
  return (
    <>
      <LeaveGuard when={decided} message={t('reader.leave')} />
      <ReadResult
        read={read}
        onDecided={setDecided}
        onAnother={() => {
          setDecided(false);
          setRead(undefined);
        }}
      />
    </>
  );
}
