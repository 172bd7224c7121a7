// Tổng luôn thấy: the figures of the year, each opening to the classes and fairs behind it.
import { useNavigate } from '@tanstack/react-router';
import { Drawer } from 'antd';
import type { ActivityList } from '#server/activity/contract-shapes.ts';
import { TalliedSource } from '../measure/tallied-source.tsx';
import { t } from '../messages/translate.ts';
import { Figure } from '../ui/figure.tsx';
import '../measure/lineage.css';

const FIGURES = [
  ['training_classes', 'activities.total.classes', 'number'],
  ['training_participants', 'activities.total.attendances', 'number'],
  ['training_plan_rate', 'activities.total.rate', 'percent'],
  ['training_budget', 'activities.total.budget', 'dong'],
  ['fair_events', 'activities.total.fairs', 'number'],
  ['fair_htx', 'activities.total.htx', 'number'],
  ['fair_contracts', 'activities.total.contracts', 'number'],
] as const;

interface HeadProps {
  readonly list: Pick<ActivityList, 'totals' | 'unit' | 'year'>;
  readonly figure: string | undefined;
}

export function ActivitiesHead({ list, figure }: HeadProps) {
  const { totals, unit, year } = list;
  const navigate = useNavigate();
  const open = (next: string | undefined) =>
    void navigate({
      to: '/activities',
      search: (previous) => ({ ...previous, figure: next }),
      replace: true,
    });
  const title = t('activities.totals', { unit: unit.name, year });
  return (
    <section className="loan-totals" aria-label={title}>
      <p className="quiet">{title}</p>
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
            query={{ measure: figure, unit: unit.id, period: String(year) }}
            reference={{ figure, aspect: 'actual' }}
            onOpen={(reference) => open(reference.figure)}
          />
        ) : null}
      </Drawer>
    </section>
  );
}
