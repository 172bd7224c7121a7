// Chỉ tiêu, văn bản: the books of the office with their search, and the tasks given to it.
import { useQuery } from '@tanstack/react-query';
import { Input, Select } from 'antd';
import { useState } from 'react';
import { t } from '../messages/translate.ts';
import { Failure } from '../ui/failure.tsx';
import { Field } from '../ui/field.tsx';
import { PageHead } from '../ui/page-title.tsx';
import { Empty, Loading } from '../ui/states.tsx';
import { DocumentTable } from './document-table.tsx';
import { bookName } from './names.ts';
import { documentsQuery } from './queries.ts';
import { TaskList } from './task-list.tsx';
import '../ui/figures.css';
import './directive.css';

const BOOKS = ['in', 'out', 'held'] as const;

export function DirectivesPage() {
  const [book, setBook] = useState('');
  const [words, setWords] = useState('');
  const documents = useQuery(documentsQuery(book, words.trim()));
  const rows = documents.data?.documents ?? [];
  const year = new Date().getFullYear();
  return (
    <>
      <PageHead title={t('directives.title')} lead={t('directives.lead')} />
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
      <p className="book-links">
        {(['in', 'out'] as const).map((each) => (
          <a key={each} href={`/api/document-books?book=${each}&year=${year}&format=pdf`}>
            {t('directives.printBook', { book: bookName(each), year: String(year) })}
          </a>
        ))}
      </p>
      {documents.error ? <Failure error={documents.error} onRetry={() => void documents.refetch()} /> : null}
      {documents.isPending ? <Loading rows={6} /> : null}
      {documents.data && rows.length === 0 ? <Empty title={t('directives.none')} /> : null}
      {rows.length > 0 ? <DocumentTable rows={rows} /> : null}
      <h2>{t('directives.tasks')}</h2>
      <TaskList />
    </>
  );
}
