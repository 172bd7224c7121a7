// Duyệt hàng loạt các biểu sạch.
import { useState } from 'react';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import { RequestRefused, sendJson } from '../api/request.ts';
import { newRequestKey } from '../api/request-key.ts';
import { t } from '../messages/translate.ts';
import { AskFirst } from '../ui/ask-first.tsx';
import type { Chosen } from './collection-page.tsx';

/** Approves every clean form of one kind at once; one's own are left out by the server. */
export function ApproveClean({ chosen, onDone }: { readonly chosen: Chosen; readonly onDone: () => void }) {
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const { period, unit, search } = chosen;
  const form = search.form ?? period.forms[0]?.code;
  if (!form) return null;
  const approve = async () => {
    setBusy(true);
    try {
      const done = await sendJson<{ approved: number; left: number }>(
        'POST',
        '/api/collection/approve-clean',
        {
          body: { period: period.key, form, unit },
          requestKey: newRequestKey(),
        },
      );
      setSaid(
        t('review.approvedClean', { approved: formatNumber(done.approved), left: formatNumber(done.left) }),
      );
      onDone();
    } catch (refusal) {
      setSaid(refusal instanceof RequestRefused ? refusal.message : t('state.unexpected'));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <AskFirst
        label={t('review.approveClean', { form })}
        title={t('review.askApproveClean', { form })}
        explanation={t('review.askApproveCleanWhat', { period: period.name })}
        busy={busy}
        onYes={() => void approve()}
      />
      <span role="status">{said}</span>
    </>
  );
}
