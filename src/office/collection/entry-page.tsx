// Nhập thay: one form, organisations as rows, its cells as columns; typed or pasted, checked by the form's own rules.
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import type { FormDefinition } from '#domain/form/form.ts';
import { getJson } from '../api/request.ts';
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
      {(chosen) => <Entry key={`${chosen.period.key} ${chosen.unit}`} chosen={chosen} />}
    </PeriodPage>
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
        <label className="context-field" htmlFor="entry-form">
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
