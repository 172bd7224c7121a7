// Bàn dữ liệu cá nhân: find a person, see and settle what they ask, and the record of processing.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import type { PersonalFieldName } from '#domain/privacy/field.ts';
import { sentenceOf } from '../account/queries.ts';
import { t } from '../messages/translate.ts';
import { PeopleSections } from '../people/sections.tsx';
import { ErrorSummary, type FieldProblem } from '../ui/error-summary.tsx';
import { Failure } from '../ui/failure.tsx';
import { Field } from '../ui/field.tsx';
import { PageHead } from '../ui/page-title.tsx';
import { Loading } from '../ui/states.tsx';
import { FIELD_OPTIONS } from './field-options.ts';
import { ProcessingTable } from './processing-table.tsx';
import { act, requestsQuery } from './queries.ts';
import { RequestTable } from './request-table.tsx';
import { SubjectPanel } from './subject-panel.tsx';

/** The desk. */
export function DeskPage() {
  const cache = useQueryClient();
  const requests = useQuery(requestsQuery);
  const [subject, setSubject] = useState<string>();
  return (
    <>
      <PeopleSections />
      <PageHead title={t('privacy.title')} lead={t('privacy.lead')} />
      <FindForm onFound={setSubject} />
      {subject ? (
        <SubjectPanel
          key={subject}
          subject={subject}
          onClose={() => setSubject(undefined)}
          onChanged={() => void cache.invalidateQueries({ queryKey: requestsQuery.queryKey })}
        />
      ) : null}
      <h2 className="desk-part">{t('privacy.requests')}</h2>
      {requests.error ? <Failure error={requests.error} onRetry={() => void requests.refetch()} /> : null}
      {requests.isPending ? <Loading rows={4} /> : null}
      {requests.data?.length === 0 ? <p className="quiet">{t('privacy.noRequests')}</p> : null}
      {requests.data && requests.data.length > 0 ? (
        <RequestTable rows={requests.data} onOpen={setSubject} />
      ) : null}
      <ProcessingTable />
    </>
  );
}

function FindForm({ onFound }: { readonly onFound: (subject: string) => void }) {
  const [field, setField] = useState<PersonalFieldName>('phone');
  const [value, setValue] = useState('');
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const find = async (event: FormEvent) => {
    event.preventDefault();
    if (value.trim() === '') {
      setProblems([{ field: 'find-value', message: t('privacy.findMissing') }]);
      return;
    }
    try {
      const { subjects } = await act<{ subjects: string[] }>('/api/personal-data/lookups', { field, value });
      const [first] = subjects;
      setProblems(first ? [] : [{ message: t('privacy.notFound') }]);
      if (first) onFound(first);
    } catch (refusal) {
      setProblems([{ message: sentenceOf(refusal) }]);
    }
  };
  return (
    <form onSubmit={find} noValidate aria-label={t('privacy.find')}>
      <ErrorSummary problems={problems} />
      <div className="people-tools">
        <Field id="find-field" label={t('privacy.findField')}>
          {(control) => <Select {...control} value={field} options={FIELD_OPTIONS} onChange={setField} />}
        </Field>
        <Field id="find-value" label={t('privacy.findValue')}>
          {(control) => (
            <Input {...control} value={value} onChange={(event) => setValue(event.target.value)} />
          )}
        </Field>
        <Button htmlType="submit">{t('privacy.findButton')}</Button>
      </div>
    </form>
  );
}
