// Ai đã làm gì: the journal within my scope, by person, office, organisation and days, with before and after.
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { fieldWords, valueWords } from '#domain/permission/field-words.ts';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import type { JournalEntry } from '#server/journal-reading/contract.ts';
import { t } from '../messages/translate.ts';
import { type JournalFilter, journalEntryQuery, journalQuery } from '../people/queries.ts';
import { PeopleSections } from '../people/sections.tsx';
import { capitalise } from '../ui/capitalise.ts';
import { Failure } from '../ui/failure.tsx';
import { PageHead } from '../ui/page-title.tsx';
import { printMoment } from '../ui/print-date.ts';
import { Empty, Loading } from '../ui/states.tsx';
import { ChainHeadBox } from './chain-head.tsx';
import { JournalFilters } from './journal-filters.tsx';

/** The journal, newest first. */
export function JournalPage() {
  const [filter, setFilter] = useState<JournalFilter>({});
  const [opened, setOpened] = useState<number>();
  const pages = useInfiniteQuery(journalQuery(filter));
  const rows = pages.data?.pages.flatMap((page) => page.entries) ?? [];
  return (
    <>
      <PeopleSections />
      <PageHead title={t('journal.title')} lead={t('journal.lead')} />
      <ChainHeadBox />
      <JournalFilters onChange={setFilter} />
      {opened === undefined ? null : <EntryPanel seq={opened} onClose={() => setOpened(undefined)} />}
      {pages.error ? <Failure error={pages.error} onRetry={() => void pages.refetch()} /> : null}
      {pages.isPending ? <Loading rows={10} /> : null}
      {pages.data && rows.length === 0 ? <Empty title={t('journal.none')} /> : null}
      {rows.length > 0 ? <EntryTable rows={rows} onOpen={setOpened} /> : null}
      {pages.hasNextPage ? (
        <p className="list-more">
          <Button onClick={() => void pages.fetchNextPage()} loading={pages.isFetchingNextPage}>
            {t('records.more')}
          </Button>
        </p>
      ) : null}
    </>
  );
}

/** "văn bản 77/LMHTXVN-VP"; a name that begins with its own kind is not said twice. */
function subjectWords({ subject, subjectName }: JournalEntry): string {
  if (subject === null) return subjectName;
  return subject.toLocaleLowerCase('vi').startsWith(subjectName) ? subject : `${subjectName} ${subject}`;
}

function EntryTable(props: {
  readonly rows: readonly JournalEntry[];
  readonly onOpen: (seq: number) => void;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
    <section className="table-box" tabIndex={0} aria-label={t('journal.title')}>
      <table className="figures words stacked">
        <thead>
          <tr>
            <th scope="col">{t('journal.number')}</th>
            <th scope="col">{t('journal.at')}</th>
            <th scope="col">{t('journal.person')}</th>
            <th scope="col">{t('journal.office')}</th>
            <th scope="col">{t('journal.act')}</th>
            <th scope="col">{t('journal.subject')}</th>
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr key={row.seq}>
              <th scope="row">
                <Button size="small" onClick={() => props.onOpen(row.seq)}>
                  {formatNumber(row.seq)}
                </Button>
              </th>
              <td data-head={t('journal.at')}>{printMoment(row.at)}</td>
              <td data-head={t('journal.person')}>{row.person ?? t('journal.system')}</td>
              <td data-head={t('journal.office')}>{row.office ?? ''}</td>
              <td data-head={t('journal.act')}>{row.actName}</td>
              <td data-head={t('journal.subject')}>{subjectWords(row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};

function EntryPanel({ seq, onClose }: { readonly seq: number; readonly onClose: () => void }) {
  const { data, error, isPending } = useQuery(journalEntryQuery(seq));
  const note = data ? asRecord(data.entry.note) : {};
  const changes = data
    ? [
        ...('after' in note || 'before' in note
          ? [{ thing: data.entry.subjectName, before: asRecord(note.before), after: asRecord(note.after) }]
          : []),
        ...data.changes,
      ]
    : [];
  return (
    <section className="panel" aria-live="polite" aria-label={t('journal.detail', { seq })}>
      <h2>{t('journal.detail', { seq: formatNumber(seq) })}</h2>
      {error ? <Failure error={error} /> : null}
      {isPending ? <Loading rows={3} /> : null}
      {data && changes.length === 0 ? <p>{t('journal.nothing')}</p> : null}
      {changes.map((change, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: changes of one entry never move
        <ChangeTable key={index} {...change} />
      ))}
      <div className="panel-actions">
        <Button onClick={onClose}>{t('people.close')}</Button>
      </div>
    </section>
  );
}

function ChangeTable(props: {
  readonly thing: string;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}) {
  const fields = [...new Set([...Object.keys(props.before ?? {}), ...Object.keys(props.after ?? {})])].filter(
    (field) => valueWords(props.before?.[field]) !== valueWords(props.after?.[field]),
  );
  if (fields.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
    <section className="table-box" tabIndex={0} aria-label={props.thing}>
      <table className="figures words stacked">
        <thead>
          <tr>
            <th scope="col">{t('journal.field')}</th>
            <th scope="col">{t('journal.before')}</th>
            <th scope="col">{t('journal.after')}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field}>
              <th scope="row">{capitalise(fieldWords(field))}</th>
              <td data-head={t('journal.before')}>{valueWords(props.before?.[field])}</td>
              <td data-head={t('journal.after')}>{valueWords(props.after?.[field])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
