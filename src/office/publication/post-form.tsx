// Ngày đăng: the day the issued report went up on a portal; the bytes stay as they are.
import { useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { PublicationReceipt, PublicationView } from '#server/publication/contract.ts';
import { sentenceOf } from '../account/queries.ts';
import { sendJson } from '../api/request.ts';
import { useRequestKey } from '../api/request-key.ts';
import { t } from '../messages/translate.ts';
import { Field } from '../ui/field.tsx';
import { readDate } from '../ui/print-date.ts';
import { reportQuery } from './queries.ts';

/** Shown to whoever issues. */
export function PostForm({ report }: { readonly report: PublicationView }) {
  const cache = useQueryClient();
  const keyOf = useRequestKey();
  const [day, setDay] = useState('');
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const date = readDate(day);
  const post = async () => {
    if (!date) return;
    setBusy(true);
    setProblem(undefined);
    try {
      const body = { base: report.version, postedOn: date };
      await sendJson<PublicationReceipt>('POST', `/api/publications/${report.id}/post`, {
        body,
        requestKey: keyOf(body),
      });
      await cache.invalidateQueries({ queryKey: reportQuery(String(report.id)).queryKey });
      setDay('');
    } catch (refusal) {
      setProblem(sentenceOf(refusal));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="post-form">
      <Field id="posted-on" label={t('issued.postedOn')} hint={t('report.dateHint')} problem={problem}>
        {(control) => <Input {...control} value={day} onChange={(event) => setDay(event.target.value)} />}
      </Field>
      <Button loading={busy} disabled={!date} onClick={() => void post()}>
        {t('issued.post')}
      </Button>
    </div>
  );
}
