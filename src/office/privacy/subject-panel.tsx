// Hồ sơ của một người: see (masked, or in full for a purpose), correct, export, withdraw, restrict, erase; and take a request in.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { PERSONAL_FIELDS } from '#domain/privacy/field.ts';
import { REQUEST_KINDS, type RequestKind } from '#domain/privacy/request-clock.ts';
import type { EraseReply, RestrictReply, SubjectView } from '#server/privacy/contract.ts';
import { sentenceOf } from '../account/queries.ts';
import { useMay } from '../identity/session.ts';
import { t } from '../messages/translate.ts';
import { capitalise } from '../ui/capitalise.ts';
import { ErrorSummary, type FieldProblem } from '../ui/error-summary.tsx';
import { Failure } from '../ui/failure.tsx';
import { Field } from '../ui/field.tsx';
import { printDate } from '../ui/print-date.ts';
import { saveText } from '../ui/save-text.ts';
import { Loading } from '../ui/states.tsx';
import { CorrectForm } from './correct-form.tsx';
import { act, subjectQuery } from './queries.ts';
import { ValueTable } from './value-table.tsx';

const KINDS = (Object.keys(REQUEST_KINDS) as RequestKind[]).map((value) => ({
  value,
  label: capitalise(REQUEST_KINDS[value].label),
}));

interface PanelProps {
  readonly subject: string;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** One person's file with everything that may be done to it. */
export function SubjectPanel({ subject, onClose, onChanged }: PanelProps) {
  const cache = useQueryClient();
  const masked = useQuery(subjectQuery(subject));
  const mayRead = useMay('personal-data.read');
  const [full, setFull] = useState<SubjectView>();
  const [purpose, setPurpose] = useState('');
  const [kind, setKind] = useState<RequestKind>('access');
  const [sure, setSure] = useState(false);
  const [said, setSaid] = useState<readonly string[]>([]);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const path = `/api/personal-data/${subject}`;
  const run = async (work: () => Promise<readonly string[]>) => {
    try {
      const lines = await work();
      setProblems([]);
      setSaid(lines);
      await cache.invalidateQueries({ queryKey: subjectQuery(subject).queryKey });
      onChanged();
    } catch (refusal) {
      setProblems([{ message: sentenceOf(refusal) }]);
    }
  };
  const done = (seq: number) => t('privacy.done', { seq });
  const reveal = () =>
    run(async () => {
      setFull(await act<SubjectView>(`${path}/reading`, { purpose }));
      return [];
    });
  const copy = () =>
    run(async () => {
      const view = await act<SubjectView>(`${path}/export`);
      saveText(`du-lieu-${subject}.json`, `${JSON.stringify(view, null, 2)}\n`, 'application/json');
      return [];
    });
  const restrict = (scope: 'consent' | 'all') =>
    run(async () => {
      const { seq, goesOn } = await act<RestrictReply>(`${path}/restriction`, { scope });
      setFull(undefined);
      return [
        done(seq),
        ...goesOn.map(({ field, why }) =>
          t('privacy.goesOn', { field: capitalise(PERSONAL_FIELDS[field].label), why }),
        ),
      ];
    });
  const erase = () =>
    run(async () => {
      const { seq, kept } = await act<EraseReply>(`${path}/erasure`, {});
      setFull(undefined);
      setSure(false);
      return [
        done(seq),
        ...kept.map(({ field, until, why }) =>
          t('privacy.keptWhy', {
            field: capitalise(PERSONAL_FIELDS[field].label),
            until: printDate(until),
            why,
          }),
        ),
      ];
    });
  const receive = () =>
    run(async () => [done((await act<{ seq: number }>(`${path}/requests`, { kind })).seq)]);
  const view = full ?? masked.data;
  return (
    <section className="panel privacy-panel" aria-label={t('privacy.subject')}>
      <h2>{t('privacy.subject')}</h2>
      <ErrorSummary problems={problems} />
      {masked.error ? <Failure error={masked.error} /> : null}
      {masked.isPending ? <Loading rows={5} /> : null}
      {view ? <ValueTable view={view} /> : null}
      <div role="status">
        {said.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      {mayRead ? (
        <div className="people-tools">
          <Field id="reveal-purpose" label={t('privacy.revealPurpose')} hint={t('privacy.revealHint')}>
            {(control) => (
              <Input {...control} value={purpose} onChange={(event) => setPurpose(event.target.value)} />
            )}
          </Field>
          <Button onClick={() => void reveal()}>{t('privacy.reveal')}</Button>
        </div>
      ) : null}
      {mayRead ? <CorrectForm path={path} onDone={(seq) => void run(async () => [done(seq)])} /> : null}
      <div className="people-tools">
        <Field id="request-kind" label={t('privacy.kind')}>
          {(control) => <Select {...control} value={kind} options={KINDS} onChange={setKind} />}
        </Field>
        <Button onClick={() => void receive()}>{t('privacy.receive')}</Button>
      </div>
      <div className="panel-actions">
        <Button onClick={() => void copy()}>{t('privacy.export')}</Button>
        <Button onClick={() => void restrict('consent')}>{t('privacy.withdraw')}</Button>
        <Button onClick={() => void restrict('all')}>{t('privacy.restrict')}</Button>
        {sure ? (
          <Button danger type="primary" onClick={() => void erase()}>
            {t('privacy.eraseSure')}
          </Button>
        ) : (
          <Button danger onClick={() => setSure(true)}>
            {t('privacy.erase')}
          </Button>
        )}
        <Button onClick={onClose}>{t('people.close')}</Button>
      </div>
    </section>
  );
}
