// Sửa một chỉ tiêu đã giao: the same controls as when it was written, and the reason; the earlier wording is kept.
import { useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import type { CascadeView } from '#server/target/contract.ts';
import type { TargetDraft } from '../directive/build/directive-draft.ts';
import { faultOfTarget } from '../directive/build/fault-words.ts';
import { TargetForm } from '../directive/build/target-editor.tsx';
import { t } from '../messages/translate.ts';
import { problemOf, useWriting } from '../organisation/write.ts';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Field } from '../ui/field.tsx';
import { cascadeQuery } from './queries.ts';
import '../directive/directive.css';

const KEY = 'revised';

export function ReviseTarget({ id, view }: { readonly id: string; readonly view: CascadeView }) {
  const [draft, setDraft] = useState<TargetDraft>({
    key: KEY,
    target: view.definition,
    parent: null,
    quote: '',
    doubt: null,
  });
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const cache = useQueryClient();
  const fresh = () => cache.invalidateQueries({ queryKey: cascadeQuery(id).queryKey });
  const { problems, busy, submit } = useWriting<{ seq: number }>(`/api/targets/${id}/revisions`, {
    onStale: fresh,
  });
  const fault = faultOfTarget(KEY, draft.target);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const found = fault ? [fault] : [];
    if (reason.trim().length < 3) found.push({ field: 'revise-reason', message: t('cascade.reasonMissing') });
    const body = { target: draft.target, basedOn: view.version, reason: reason.trim() };
    if (!(await submit(found, body))) return;
    await fresh();
    await cache.invalidateQueries({ queryKey: ['scoreboard'] });
  };
  return (
    <details className="revise-target">
      <summary>{t('cascade.revise')}</summary>
      <p className="quiet">{t('cascade.reviseHint')}</p>
      <form onSubmit={save} noValidate>
        <ErrorSummary problems={problems} />
        <TargetForm draft={draft} above={null} fault={tried ? fault : undefined} onChange={setDraft} />
        <Field
          id="revise-reason"
          label={t('cascade.reviseReason')}
          problem={problemOf(problems, 'revise-reason')}
          required
        >
          {(control) => (
            <Input {...control} value={reason} onChange={(event) => setReason(event.target.value)} />
          )}
        </Field>
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('cascade.reviseSave')}
        </Button>
      </form>
    </details>
  );
}
