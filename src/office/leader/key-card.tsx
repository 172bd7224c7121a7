// Một trong tám con số: the figure, the same period of last year, and how far its plan is reached against the time gone.
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import type { LeaderView } from '#server/leader/contract.ts';
import type { SummaryRow } from '#server/measure/contract.ts';
import {
  type Aspect,
  type FigureReference,
  figureMark,
  figureOf,
  sameFigure,
} from '../measure/figure-reference.ts';
import { inRowUnit } from '../measure/money-row.ts';
import { planCell, valueCell } from '../measure/row-cells.ts';
import { t } from '../messages/translate.ts';
import { StatusTag } from '../target/status-tag.tsx';
import { Figure } from '../ui/figure.tsx';

type KeyFigure = LeaderView['key'][number];

interface CardProps {
  readonly row: SummaryRow;
  readonly about: KeyFigure | undefined;
  readonly open: FigureReference | undefined;
  readonly onOpen: (reference: FigureReference) => void;
}

/** A card of the page; every number on it opens its source. */
export function KeyCard({ row: given, about, open, onOpen }: CardProps) {
  const row = inRowUnit(given);
  const common = (aspect: Aspect, name: string) => {
    const reference = figureOf(row, aspect);
    return {
      name: `${row.label}, ${name}`,
      none: t('figure.missing'),
      mark: figureMark(reference),
      active: open !== undefined && sameFigure(open, reference),
      onOpen: () => onOpen(reference),
    };
  };
  const format = row.kind === 'ratio' ? 'percent' : 'number';
  const { coverage } = row.actual;
  const partial = coverage !== undefined && coverage.reported < coverage.expected;
  return (
    <li className="key-card">
      <h3>{row.label}</h3>
      <p className="key-value">
        <Figure cell={row.actual} format={format} {...common('actual', t('summary.actual'))} />{' '}
        {format === 'percent' || row.actual.absent ? null : <span className="key-unit">{row.unit}</span>}
      </p>
      <p className="key-before">
        {t('leader.before')}{' '}
        <Figure cell={row.previous} format={format} {...common('previous', t('leader.before'))} />
        {row.difference === null ? null : (
          <>
            {' · '}
            <Figure
              cell={valueCell(row.difference)}
              format="difference"
              {...common('difference', t('leader.difference'))}
            />
          </>
        )}
      </p>
      <PlanLine row={row} about={about} common={common} />
      {partial ? (
        <p className="key-coverage">
          {t('leader.coverage', {
            reported: formatNumber(coverage.reported),
            expected: formatNumber(coverage.expected),
          })}
        </p>
      ) : null}
    </li>
  );
}

interface PlanProps {
  readonly row: SummaryRow;
  readonly about: KeyFigure | undefined;
  readonly common: (aspect: Aspect, name: string) => Omit<Parameters<typeof Figure>[0], 'cell' | 'format'>;
}

/** The bar of a plan: what is reached, and where time stands; in words beside it. */
function PlanLine({ row, about, common }: PlanProps) {
  if (!about?.planFor || !row.plan) return <p className="key-none">{t('leader.noPlan')}</p>;
  const reached = Math.max(0, Math.min(1, Number(row.attainment?.value ?? 0)));
  const { pace } = about;
  const gone = pace && pace.elapsed < pace.total ? pace.elapsed / pace.total : undefined;
  const [before = '', after = ''] = t('leader.ofPlan', { plan: '\u0000', horizon: about.planFor }).split(
    '\u0000',
  );
  return (
    <div className="key-plan">
      <svg
        className="plan-bar"
        viewBox="0 0 100 8"
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        <rect className="plan-bar-all" x="0" y="1" width="100" height="6" />
        <rect
          className={`plan-bar-done plan-bar-${about.status ?? ''}`}
          x="0"
          y="1"
          width={reached * 100}
          height="6"
        />
        {gone === undefined ? null : (
          <rect className="plan-bar-time" x={gone * 100 - 0.5} y="0" width="1" height="8" />
        )}
      </svg>
      <p>
        <Figure cell={row.attainment} format="percent" {...common('attainment', t('leader.attainment'))} />{' '}
        {before}
        <Figure cell={planCell(row)} format="number" {...common('plan', t('leader.plan'))} />
        {after}
      </p>
      <p className="key-standing">
        {about.status && about.statusWords ? (
          <StatusTag status={about.status} words={about.statusWords} />
        ) : null}
        {gone === undefined || !pace ? null : (
          <span className="key-pace">{t('leader.pace', { elapsed: pace.elapsed, total: pace.total })}</span>
        )}
      </p>
    </div>
  );
}
