// Tổng luôn thấy: the five figures of the fund, each opening to its source.
import { useNavigate } from '@tanstack/react-router';
import { Drawer } from 'antd';
import type { LoanList } from '#server/fund/contract-shapes.ts';
import { TalliedSource } from '../measure/tallied-source.tsx';
import { t } from '../messages/translate.ts';
import { Figure } from '../ui/figure.tsx';
import { printDate } from '../ui/print-date.ts';
import '../measure/lineage.css';

const FIGURES = [
  ['loan_outstanding', 'loans.total.outstanding', 'dong'],
  ['loan_outstanding_borrowers', 'loans.total.borrowers', 'number'],
  ['loan_overdue', 'loans.total.overdue', 'dong'],
  ['loan_overdue_rate', 'loans.total.rate', 'percent'],
  ['fund_charter_capital', 'loans.total.capital', 'dong'],
] as const;

interface HeadProps {
  readonly list: Pick<LoanList, 'totals' | 'unit' | 'at'>;
  readonly figure: string | undefined;
}

export function LoansHead({ list, figure }: HeadProps) {
  const { totals, unit, at } = list;
  const navigate = useNavigate();
  const open = (next: string | undefined) =>
    void navigate({ to: '/loans', search: (previous) => ({ ...previous, figure: next }), replace: true });
  return (
    <section className="loan-totals" aria-label={t('loans.totals', { unit: unit.name, day: printDate(at) })}>
      <p className="quiet">{t('loans.totals', { unit: unit.name, day: printDate(at) })}</p>
      <dl>
        {FIGURES.map(([code, name, format]) => (
          <div key={code}>
            <dt>{t(name)}</dt>
            <dd>
              <Figure
                cell={totals[code] ?? null}
                format={format}
                name={t(name)}
                none="–"
                mark={`${code}:actual`}
                active={figure === code}
                onOpen={() => open(code)}
              />
            </dd>
          </div>
        ))}
      </dl>
      <Drawer
        open={figure !== undefined}
        onClose={() => open(undefined)}
        size={560}
        title={t('lineage.title')}
        closable={{ 'aria-label': t('lineage.close') }}
        rootClassName="lineage"
        destroyOnHidden
      >
        {figure ? (
          <TalliedSource
            key={figure}
            query={{ measure: figure, unit: unit.id, at }}
            reference={{ figure, aspect: 'actual' }}
            onOpen={(reference) => open(reference.figure)}
          />
        ) : null}
      </Drawer>
    </section>
  );
}
