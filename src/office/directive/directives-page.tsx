// Chỉ tiêu, văn bản: the books of the office with their search, what can be entered, and the tasks given to it.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Input, Select } from 'antd';
import { useState } from 'react';
import { useMay } from '../identity/session.ts';
import { t } from '../messages/translate.ts';
import { Failure } from '../ui/failure.tsx';
import { Field } from '../ui/field.tsx';
import { PageHead } from '../ui/page-title.tsx';
import { Empty, Loading } from '../ui/states.tsx';
import { BookPrints } from './book-prints.tsx';
import { DocumentTable } from './document-table.tsx';
import { bookName } from './names.ts';
import { documentsQuery } from './queries.ts';
import { TaskList } from './task-list.tsx';
import '../people/people.css';
import '../ui/figures.css';
import './directive.css';

const BOOKS = ['in', 'out', 'held'] as const;

function Actions() {
  const writes = useMay('documents.write');
  const activities = useMay('activities.read');
  return (
    <>
      {writes ? (
        <>
          <Link className="button-link" to="/directives/new" search={{ book: 'in' }}>
            {t('directives.newIn')}
          </Link>
          <Link className="button-link" to="/directives/new" search={{ book: 'out' }}>
            {t('directives.newOut')}
          </Link>
          <Link className="button-link" to="/directives/import">
            {t('directives.import')}
          </Link>
        </>
      ) : null}
      <Link className="button-link" to="/directives/unit">
        {t('directives.unitBoard')}
      </Link>
      {activities ? (
        <Link className="button-link" to="/activities">
          {t('activities.open')}
        </Link>
      ) : null}
      <Link className="button-link" to="/directives/funds">
        {t('funds.open')}
      </Link>
    </>
  );
}

export function DirectivesPage() {
  const [book, setBook] = useState('');
  const [words, setWords] = useState('');
  const documents = useQuery(documentsQuery(book, words.trim()));
  const rows = documents.data?.documents ?? [];
  return (
    <>
      <PageHead title={t('directives.title')} lead={t('directives.lead')} actions={<Actions />} />
      <search className="people-tools">
        <Field id="document-words" label={t('directives.search')}>
          {(control) => (
            <Input {...control} value={words} onChange={(event) => setWords(event.target.value)} />
          )}
        </Field>
        <Field id="document-book" label={t('directives.book')}>
          {(control) => (
            <Select
              {...control}
              className="book-choice"
              value={book}
              onChange={setBook}
              options={[
                { value: '', label: t('directives.everyBook') },
                ...BOOKS.map((each) => ({ value: each, label: bookName(each) })),
              ]}
            />
          )}
        </Field>
      </search>
      {documents.error ? <Failure error={documents.error} onRetry={() => void documents.refetch()} /> : null}
      {documents.isPending ? <Loading rows={6} /> : null}
      {documents.data && rows.length === 0 ? <Empty title={t('directives.none')} /> : null}
      {rows.length > 0 ? <DocumentTable rows={rows} /> : null}
      <BookPrints />
      <h2>{t('directives.tasks')}</h2>
      <TaskList />
    </>
  );
}
