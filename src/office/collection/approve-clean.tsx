// Duyệt hàng loạt các biểu sạch.
import { Button } from 'antd';
import { useState } from 'react';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import { RequestRefused, sendJson } from '../api/request.ts';
import { newRequestKey } from '../api/request-key.ts';
import { t } from '../messages/translate.ts';
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
      <Button loading={busy} onClick={() => void approve()}>
        {t('review.approveClean', { form })}
      </Button>
      <span role="status">{said}</span>
    </>
  );
}
