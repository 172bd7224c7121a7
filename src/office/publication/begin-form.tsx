// Soạn báo cáo: which outline, and whether an earlier report's words are rolled forward.
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import type { PublicationReceipt } from '#server/publication/contract.ts';
import { sentenceOf } from '../account/queries.ts';
import { sendJson } from '../api/request.ts';
import { useRequestKey } from '../api/request-key.ts';
import { periodName, periodRange } from '../context/period.ts';
import { findUnit, provincesQuery } from '../context/unit-queries.ts';
import { t } from '../messages/translate.ts';
import { Field } from '../ui/field.tsx';
import { outlinesQuery, reportsQuery } from './queries.ts';

interface BeginProps {
  readonly unit: string;
  readonly period: string;
  readonly onCancel: () => void;
}

/** Starts a report and opens it. */
export function BeginForm({ unit, period, onCancel }: BeginProps) {
  const navigate = useNavigate();
  const cache = useQueryClient();
  const keyOf = useRequestKey();
  const units = useQuery(provincesQuery(periodRange(period)?.to ?? '')).data ?? [];
  const place = findUnit(units, unit);
  const level = place?.level ?? (unit === 'VN' ? 'nation' : 'province');
  const outlines = (useQuery(outlinesQuery).data ?? []).filter(({ levels }) => levels.includes(level));
  const earlier = useInfiniteQuery(reportsQuery({})).data?.pages.flatMap((page) =>
    page.publications.filter(({ own }) => own),
  );
  const [outline, setOutline] = useState<string>();
  const [from, setFrom] = useState(0);
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const usual = /^\d{4}$/.test(period) ? 'annual' : 'half-year';
  const chosen = outline ?? (outlines.find(({ code }) => code === usual) ?? outlines[0])?.code;

  const begin = async (event: FormEvent) => {
    event.preventDefault();
    if (!chosen) return;
    setBusy(true);
    try {
      const body = { outline: chosen, unit, period, ...(from ? { from } : {}) };
      const { id } = await sendJson<PublicationReceipt>('POST', '/api/publications', {
        body,
        requestKey: keyOf(body),
      });
      void cache.invalidateQueries({ queryKey: ['publications'] });
      await navigate({ to: '/reports/$id', params: { id: String(id) } });
    } catch (refusal) {
      setProblem(sentenceOf(refusal));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className="report-begin" onSubmit={begin}>
      <h2>{t('begin.title', { unit: place?.name ?? unit, period: periodName(period) })}</h2>
      <p className="quiet">{t('begin.hint')}</p>
      <Field id="begin-outline" label={t('begin.outline')}>
        {(control) => (
          <Select
            {...control}
            value={chosen ?? null}
            onChange={(code) => setOutline(code ?? undefined)}
            options={outlines.map(({ code, name }) => ({ value: code, label: name }))}
          />
        )}
      </Field>
      <Field id="begin-from" label={t('begin.from')}>
        {(control) => (
          <Select
            {...control}
            value={from}
            onChange={setFrom}
            options={[
              { value: 0, label: t('begin.fromNone') },
              ...(earlier ?? []).map(({ id, title, stateName }) => ({
                value: id,
                label: `${title} (${stateName.toLowerCase()})`,
              })),
            ]}
          />
        )}
      </Field>
      {problem ? (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      ) : null}
      <div className="form-actions">
        <Button type="primary" htmlType="submit" loading={busy} disabled={!chosen}>
          {t('begin.go')}
        </Button>
        <Button onClick={onCancel}>{t('begin.cancel')}</Button>
      </div>
    </form>
  );
}
