// Mở một kỳ của một chế độ; deadlines follow from the regime and the working calendar.
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { PeriodView, RegimeView } from '#server/collection/contract-design.ts';
import { t } from '../../messages/translate.ts';
import { useWriting } from '../../organisation/write.ts';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Pick } from './parts.tsx';

/** Regime, period, one button. */
export function OpenPeriod({ regimes }: { readonly regimes: readonly RegimeView[] }) {
  const cache = useQueryClient();
  const regular = regimes.filter(({ frequency, mayOpen }) => frequency !== 'once' && mayOpen);
  const [regime, setRegime] = useState(regular[0]?.code ?? '');
  const thisYear = new Date().getFullYear();
  const chosen = regular.find(({ code }) => code === regime);
  const codes = [thisYear + 1, thisYear, thisYear - 1].flatMap((year) =>
    (chosen?.windows ?? []).map(({ part }) => `${year}${part === '' ? '' : `-${part}`}`),
  );
  const [code, setCode] = useState('');
  const [said, setSaid] = useState('');
  const { submit, problems, busy } = useWriting<PeriodView>('/api/collection/periods');
  const open = async () => {
    const period = await submit(code === '' ? [{ message: t('periods.codeMissing') }] : [], { regime, code });
    if (!period) return;
    setSaid(t('periods.opened', { name: `${period.regimeName}, ${period.name}` }));
    await cache.invalidateQueries({ queryKey: ['collection'] });
  };
  // An office below the nation opens no period of the nation's regimes: it is told what it can do.
  if (regular.length === 0)
    return (
      <p className="quiet">
        {t('periods.notYours')} <Link to="/collection/forms">{t('collection.forms')}</Link>.
      </p>
    );
  return (
    <section className="new-form open-period" aria-label={t('periods.openNew')}>
      <Pick
        label={t('periods.regime')}
        value={regime}
        options={regular.map((each) => ({ value: each.code, label: each.name }))}
        onChange={(next) => {
          setRegime(next);
          setCode('');
        }}
      />
      <Pick
        label={t('periods.code')}
        value={code}
        empty={t('periods.choose')}
        options={codes.map((value) => ({ value, label: value }))}
        onChange={setCode}
      />
      <Button type="primary" loading={busy} onClick={() => void open()}>
        {t('periods.openNew')}
      </Button>
      <span role="status">{said}</span>
      <ErrorSummary problems={problems} />
    </section>
  );
}
