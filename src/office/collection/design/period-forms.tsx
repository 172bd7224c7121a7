// Biểu của một kỳ: which version each form is asked in; a newer published one is compared, then put to use. What was sent keeps its own.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { PeriodView } from '#server/collection/contract-design.ts';
import { useMay } from '../../identity/session.ts';
import { t } from '../../messages/translate.ts';
import { useWriting } from '../../organisation/write.ts';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { formsQuery } from '../queries.ts';
import { Differences } from './differences.tsx';

/** The forms of a period. */
export function PeriodForms({ period }: { readonly period: PeriodView }) {
  const forms = useQuery(formsQuery);
  const mayOpen = useMay('collection.open');
  return (
    <ul className="period-forms">
      {period.forms.map((form) => {
        const latest = forms.data?.find(({ code }) => code === form.code)?.latest ?? form.version;
        return (
          <li key={form.code}>
            {t('periods.form', { code: form.code, version: form.version })}
            {mayOpen && period.mayChange && latest > form.version ? (
              <NewerVersion period={period.key} form={form.code} from={form.version} to={latest} />
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

interface NewerProps {
  readonly period: string;
  readonly form: string;
  readonly from: number;
  readonly to: number;
}

function NewerVersion({ period, form, from, to }: NewerProps) {
  const cache = useQueryClient();
  const [comparing, setComparing] = useState(false);
  const { submit, problems, busy } = useWriting<PeriodView>(
    `/api/collection/periods/${encodeURIComponent(period)}/forms/${encodeURIComponent(form)}/version`,
  );
  const use = async () => {
    if ((await submit([], { version: to })) !== undefined)
      await cache.invalidateQueries({ queryKey: ['collection'] });
  };
  if (!comparing)
    return (
      <Button size="small" onClick={() => setComparing(true)}>
        {t('periods.newer', { version: to })}
      </Button>
    );
  return (
    <div className="newer-version">
      <ErrorSummary problems={problems} />
      <Differences code={form} from={from} to={to} onClose={() => setComparing(false)} />
      <Button size="small" type="primary" loading={busy} onClick={() => void use()}>
        {t('periods.useVersion', { version: to })}
      </Button>
    </div>
  );
}
