// Cân đối số lượng: đầu kỳ + vào − ra = cuối kỳ, or a named residual.
import { useQuery } from '@tanstack/react-query';
import { formatDifference } from '#domain/vietnamese/format-number.ts';
import type { PeriodSummaryView } from '#server/measure/contract.ts';
import type { Cell } from '#server/platform/contract.ts';
import { t } from '../messages/translate.ts';
import { capitalise } from '../ui/capitalise.ts';
import { Figure } from '../ui/figure.tsx';
import { Tag } from '../ui/tag.tsx';
import type { FigureReference } from './figure-reference.ts';
import { figureMark, sameFigure } from './figure-reference.ts';
import { measuresQuery } from './queries.ts';

export type Balance = NonNullable<PeriodSummaryView['balance']>;

export const STOCK = 'htx_total';
const RESIDUAL: FigureReference = { figure: STOCK, aspect: 'residual' };

/** The measure that counts exactly the events of one term; the others open the balance as a whole. */
const EVENT_MEASURES: Readonly<Record<string, string>> = {
  founded: 'htx_new',
  dissolved: 'htx_dissolved',
  revoked: 'htx_certificate_revoked',
  merged: 'htx_merged_out',
  'to-enterprise': 'htx_to_enterprise',
};

interface Term {
  readonly key: string;
  readonly sign: string;
  readonly signWord: string;
  readonly name: string;
  readonly cell: Cell;
  readonly reference: FigureReference;
  readonly end: boolean;
}

interface BridgeProps {
  readonly balance: Balance;
  /** The day up to which a period that still runs has figures. */
  readonly until: string | undefined;
  readonly open: FigureReference | undefined;
  readonly onOpen: (reference: FigureReference) => void;
}

/** The stock balance as a line of terms; each number opens. */
export function BalanceBridge({ balance, until, open, onOpen }: BridgeProps) {
  const { data: measures = [] } = useQuery(measuresQuery);
  const eventFigure = (event: string): FigureReference => {
    const code = EVENT_MEASURES[event];
    return code && measures.some((measure) => measure.code === code)
      ? { figure: code, aspect: 'actual' }
      : RESIDUAL;
  };
  const moves = (side: 'in' | 'out') =>
    (side === 'in' ? balance.inflow : balance.outflow).map(
      ({ event, name, value }): Term => ({
        key: `${side}-${event}`,
        sign: side === 'in' ? '+' : '−',
        signWord: side === 'in' ? t('balance.plus') : t('balance.minus'),
        name: capitalise(name),
        cell: { value },
        reference: eventFigure(event),
        end: false,
      }),
    );
  const terms: readonly Term[] = [
    {
      key: 'opening',
      sign: '',
      signWord: '',
      name: t('balance.opening'),
      cell: balance.opening,
      reference: { figure: STOCK, aspect: 'opening' },
      end: true,
    },
    ...moves('in'),
    ...moves('out'),
    {
      key: 'closing',
      sign: '=',
      signWord: t('balance.equals'),
      name: until === undefined ? t('balance.closing') : t('balance.until', { day: until }),
      cell: balance.closing,
      reference: { figure: STOCK, aspect: 'closing' },
      end: true,
    },
  ];
  return (
    <section className="balance" aria-labelledby="balance-title">
      <h2 id="balance-title">{t('balance.title')}</h2>
      <div className="balance-line">
        {terms.map((term) => (
          <div className="balance-step" key={term.key}>
            {term.sign ? (
              <span className="balance-sign">
                <span aria-hidden="true">{term.sign}</span>
                <span className="hidden">{term.signWord}</span>
              </span>
            ) : null}
            <div className={`balance-term${term.end ? ' balance-end' : ''}`}>
              <Figure
                cell={term.cell}
                format="number"
                name={term.name}
                mark={figureMark(term.reference)}
                none={t('figure.missing')}
                active={open !== undefined && sameFigure(open, term.reference)}
                onOpen={() => onOpen(term.reference)}
              />
              <span className="balance-name">{term.name}</span>
            </div>
          </div>
        ))}
        <div className="balance-check">
          {balance.residual === 0 ? (
            <Tag tone="good">{t('balance.even')}</Tag>
          ) : (
            <>
              <Tag tone="warning">{t('balance.residual')}</Tag>{' '}
              <Figure
                cell={{ value: balance.residual }}
                format="difference"
                name={t('balance.residual')}
                none={t('figure.missing')}
                active={open !== undefined && sameFigure(open, RESIDUAL)}
                onOpen={() => onOpen(RESIDUAL)}
              />
              <p className="quiet">
                {t('balance.residualHint', { value: formatDifference(balance.residual) })}
              </p>
            </>
          )}
        </div>
      </div>
    </section>
  );
}
