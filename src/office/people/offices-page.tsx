// Cơ quan: which offices there are and were, and who succeeded whom.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { isFound } from '#domain/organisation/spellings.ts';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import type { OfficeView } from '#server/people/contract.ts';
import { useMay } from '../identity/session.ts';
import { t } from '../messages/translate.ts';
import { Failure } from '../ui/failure.tsx';
import { Field } from '../ui/field.tsx';
import { Icon } from '../ui/icons.tsx';
import { PageHead } from '../ui/page-title.tsx';
import { printDate } from '../ui/print-date.ts';
import { Empty, Loading } from '../ui/states.tsx';
import { OfficeForm } from './office-form.tsx';
import { officesQuery } from './queries.ts';
import { PeopleSections } from './sections.tsx';

/** The list with its search; those in scope may be added to. */
export function OfficesPage() {
  const cache = useQueryClient();
  const offices = useQuery(officesQuery);
  const mayManage = useMay('people.manage');
  const [words, setWords] = useState('');
  const [opening, setOpening] = useState(false);
  const rows = (offices.data ?? []).filter((each) => isFound(`${each.name} ${each.code}`, words));
  return (
    <>
      <PeopleSections />
      <PageHead
        title={t('offices.title')}
        lead={t('offices.lead')}
        actions={
          mayManage ? (
            <Button type="primary" icon={<Icon name="plus" />} onClick={() => setOpening(true)}>
              {t('offices.open')}
            </Button>
          ) : null
        }
      />
      {opening ? (
        <OfficeForm
          offices={offices.data ?? []}
          onCancel={() => setOpening(false)}
          onDone={() => {
            setOpening(false);
            void cache.invalidateQueries({ queryKey: officesQuery.queryKey });
          }}
        />
      ) : null}
      <search className="people-tools">
        <Field id="office-words" label={t('offices.search')}>
          {(control) => (
            <Input {...control} value={words} onChange={(event) => setWords(event.target.value)} />
          )}
        </Field>
      </search>
      {offices.error ? <Failure error={offices.error} onRetry={() => void offices.refetch()} /> : null}
      {offices.isPending ? <Loading rows={10} /> : null}
      {offices.data && rows.length === 0 ? <Empty title={t('offices.none')} /> : null}
      {rows.length > 0 ? <OfficeTable rows={rows} /> : null}
    </>
  );
}

/** Offices older than what is recorded have no first day to show. */
const UNRECORDED = '1900-01-01';

function lifeOf({ from, to }: OfficeView): string {
  if (from <= UNRECORDED) return to ? t('offices.until', { to: printDate(to) }) : '';
  return to
    ? t('people.fromTo', { from: printDate(from), to: printDate(to) })
    : t('people.from', { from: printDate(from) });
}

function OfficeTable({ rows }: { readonly rows: readonly OfficeView[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
    <section className="table-box" tabIndex={0} aria-label={t('offices.title')}>
      <table className="figures words stacked">
        <thead>
          <tr>
            <th scope="col">{t('offices.name')}</th>
            <th scope="col">{t('offices.code')}</th>
            <th scope="col">{t('offices.level')}</th>
            <th scope="col">{t('offices.unit')}</th>
            <th scope="col">{t('offices.time')}</th>
            <th scope="col">{t('offices.people')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                {row.name}
                {row.successors.length > 0 ? (
                  <span className="head-note">
                    {t('offices.heirs', { names: row.successors.join(', ') })}
                  </span>
                ) : null}
              </th>
              <td data-head={t('offices.code')} className="code">
                {row.code}
              </td>
              <td data-head={t('offices.level')}>{row.levelName}</td>
              <td data-head={t('offices.unit')}>{row.unit ?? ''}</td>
              <td>{lifeOf(row)}</td>
              <td data-head={t('offices.people')}>{row.inScope ? formatNumber(row.people) : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
