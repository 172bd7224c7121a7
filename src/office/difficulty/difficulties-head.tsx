// Tổng luôn thấy: what still owes an answer and what is overdue, each opening to its source.
import { useNavigate } from '@tanstack/react-router';
import { Drawer } from 'antd';
import type { DifficultyList } from '#server/difficulty/contract-shapes.ts';
import { TalliedSource } from '../measure/tallied-source.tsx';
import { t } from '../messages/translate.ts';
import { Figure } from '../ui/figure.tsx';
import { printDate } from '../ui/print-date.ts';
import '../measure/lineage.css';

const FIGURES = [
  ['petitions_open', 'difficulties.total.open'],
  ['petitions_late', 'difficulties.total.late'],
] as const;

interface HeadProps {
  readonly list: Pick<DifficultyList, 'totals' | 'unit' | 'at'>;
  readonly figure: string | undefined;
}

export function DifficultiesHead({ list, figure }: HeadProps) {
  const { totals, unit, at } = list;
  const navigate = useNavigate();
  const open = (next: string | undefined) =>
    void navigate({
      to: '/difficulties',
      search: (previous) => ({ ...previous, figure: next }),
      replace: true,
    });
  const title = t('difficulties.totals', { unit: unit.name, day: printDate(at) });
  return (
    <section className="difficulty-totals" aria-label={title}>
      <p className="quiet">{title}</p>
      <dl>
        {FIGURES.map(([code, name]) => (
          <div key={code}>
            <dt>{t(name)}</dt>
            <dd>
              <Figure
                cell={totals[code] ?? null}
                format="number"
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
