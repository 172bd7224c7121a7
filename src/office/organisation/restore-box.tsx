// Khôi phục bản ghi đã gộp: says that the record counts nowhere and takes a wrong merge back by an event.
import { Button } from 'antd';
import { useState } from 'react';
import { RequestRefused, sendJson } from '../api/request.ts';
import { newRequestKey } from '../api/request-key.ts';
import { t } from '../messages/translate.ts';
import { ErrorSummary } from '../ui/error-summary.tsx';
import type { OrganisationView } from './views.ts';

/** The last mark on the record says whether it is merged now. */
export function isMerged({ timeline }: OrganisationView): boolean {
  const marks = timeline.filter(
    ({ type, withdrawn }) => !withdrawn && (type === 'recorded-twice' || type === 'restored'),
  );
  return marks.toSorted((a, b) => b.id - a.id)[0]?.type === 'recorded-twice';
}

/** Shown only while the record is merged. */
export function RestoreBox({
  organisation,
  mayRestore,
  onRestored,
}: {
  readonly organisation: OrganisationView;
  readonly mayRestore: boolean;
  readonly onRestored: () => Promise<void>;
}) {
  const [problem, setProblem] = useState('');
  if (!isMerged(organisation)) return null;
  const restore = async () => {
    try {
      setProblem('');
      const body = { reason: t('restore.reason') };
      await sendJson('POST', `/api/organisations/${organisation.id}/restoration`, {
        body,
        requestKey: newRequestKey(),
      });
      await onRestored();
    } catch (refusal) {
      if (!(refusal instanceof RequestRefused)) throw refusal;
      setProblem(refusal.message);
    }
  };
  return (
    <div className="similar" role="status">
      <p>
        <strong>{t('restore.title')}</strong>
      </p>
      <ErrorSummary problems={problem ? [{ message: problem }] : []} />
      {mayRestore ? <Button onClick={() => void restore()}>{t('restore.submit')}</Button> : null}
    </div>
  );
}
