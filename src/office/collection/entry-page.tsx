// Nhập thay: one form, organisations as rows, its cells as columns; typed or pasted, checked by the form's own rules.
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import type { FormDefinition } from '#domain/form/form.ts';
import { searchKey } from '#domain/vietnamese/search-key.ts';
import { getJson } from '../api/request.ts';
import { today } from '../context/today.ts';
import { provincesQuery } from '../context/unit-queries.ts';
import { t } from '../messages/translate.ts';
import { Failure } from '../ui/failure.tsx';
import { Empty, Loading } from '../ui/states.tsx';
import { type Chosen, PeriodPage } from './collection-page.tsx';
import { GridDesk } from './grid-desk.tsx';
import { gridQuery } from './queries.ts';

/** Entry on behalf. */
export function EntryPage() {
  return (
    <PeriodPage title={t('entry.title')} lead={t('entry.lead')}>
      {(chosen) =>
        chosen.unit === 'VN' && chosen.reporter !== 'province' ? (
          <ChooseProvince onChoose={(unit) => chosen.go({ unit })} />
        ) : (
          <Entry key={`${chosen.period.key} ${chosen.unit}`} chosen={chosen} />
        )
      }
    </PeriodPage>
  );
}

/** A grid of the whole nation has tens of thousands of rows, and nobody types into them all: one province at a time. */
function ChooseProvince({ onChoose }: { readonly onChoose: (unit: string) => void }) {
  const { data: units = [], isPending } = useQuery(provincesQuery(today()));
  return (
    <label className="context-field" htmlFor="entry-province">
      <span>{t('entry.province')}</span>
      <Select
        id="entry-province"
        className="collection-form"
        loading={isPending}
        // What is typed before the provinces are here would find nothing.
        disabled={isPending}
        value={null}
        placeholder={t('entry.provincePlaceholder')}
        options={units
          .filter(({ level }) => level === 'province')
          .map(({ code, label }) => ({ value: code, label, find: searchKey(label) }))}
        showSearch={{ filterOption: (typed, option) => (option?.find ?? '').includes(searchKey(typed)) }}
        onChange={(unit: string | null) => unit && onChoose(unit)}
      />
    </label>
  );
}

function Entry({ chosen }: { readonly chosen: Chosen }) {
  const { period, unit, search, go } = chosen;
  const form = period.forms.find(({ code }) => code === search.form) ?? period.forms[0];
  const target = { period: period.key, form: form?.code ?? '', unit };
  const grid = useQuery(gridQuery(target));
  const definition = useQuery({
    queryKey: ['collection', 'definition', form?.code, grid.data?.formVersion],
    queryFn: ({ signal }) =>
      getJson<{ definition: FormDefinition }>(
        `/api/collection/forms/${encodeURIComponent(form?.code ?? '')}`,
        { version: grid.data?.formVersion },
        signal,
      ),
    enabled: grid.data !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const error = grid.error ?? definition.error;
  return (
    <>
      {period.forms.length > 1 ? (
        <label className="context-field entry-form" htmlFor="entry-form">
          <span>{t('entry.form')}</span>
          <Select
            id="entry-form"
            className="collection-period"
            value={form?.code ?? null}
            options={period.forms.map((each) => ({ value: each.code, label: each.title }))}
            onChange={(code: string) => go({ form: code })}
          />
        </label>
      ) : null}
      {error ? <Failure error={error} onRetry={() => void grid.refetch()} /> : null}
      {(grid.isPending || definition.isPending) && !error ? <Loading rows={10} /> : null}
      {grid.data?.rows.length === 0 ? <Empty title={t('entry.nobody')} /> : null}
      {grid.data && grid.data.rows.length > 0 && definition.data ? (
        <GridDesk
          key={`${target.form} ${grid.dataUpdatedAt}`}
          target={target}
          view={grid.data}
          form={definition.data.definition}
          onReload={() => void grid.refetch()}
        />
      ) : null}
    </>
  );
}
