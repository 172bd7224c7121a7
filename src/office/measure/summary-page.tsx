// Tổng hợp kỳ: how the unit's cooperatives stand at the end of the period, and what happened in it.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect } from 'react';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import { chosenGeography } from '../context/geography.ts';
import { periodName, periodRange } from '../context/period.ts';
import { rememberContext } from '../context/working-context.ts';
import { useSession } from '../identity/session.ts';
import { t } from '../messages/translate.ts';
import { Failure } from '../ui/failure.tsx';
import { Icon } from '../ui/icons.tsx';
import { PageHead } from '../ui/page-title.tsx';
import { printDate } from '../ui/print-date.ts';
import { PrintLinks } from '../ui/print-links.tsx';
import { Empty, Loading } from '../ui/states.tsx';
import { BalanceBridge } from './balance-bridge.tsx';
import { LineagePanel } from './lineage-panel.tsx';
import { summaryQuery } from './queries.ts';
import { SummaryOptions } from './summary-options.tsx';
import { SummaryTable } from './summary-table.tsx';
import { useOpenFigure } from './use-open-figure.ts';
import './summary.css';

const route = getRouteApi('/frame/summary');

/** The page; which figure's source is open stands in the address. */
export function SummaryPage() {
  const { unit = 'VN', period = '', figure, aspect, by, compare, regions, geography } = route.useSearch();
  const boundaries = chosenGeography(geography);
  const {
    data: summary,
    error,
    refetch,
    isPending,
  } = useQuery(summaryQuery(unit, period, { compare, regions, geography: boundaries }));
  const { open, opener, openFigure, close } = useOpenFigure({ figure, aspect, by });

  // Only what could be shown is where the next visit begins.
  const person = useSession()?.person.id;
  const shown = summary !== undefined && !error;
  useEffect(() => {
    if (person !== undefined && shown && !geography) rememberContext(person, { unit, period });
  }, [person, unit, period, geography, shown]);

  if (isPending) {
    return (
      <>
        <PageHead title={t('summary.title')} />
        <Loading rows={10} />
      </>
    );
  }
  if (error || !summary) {
    return (
      <>
        <PageHead title={t('summary.title')} />
        <Failure error={error} onRetry={() => void refetch()} />
      </>
    );
  }
  const { from, to, dataTo } = summary.period;
  const days = { from: printDate(from), to: printDate(to) };
  const name = periodRange(period) ? periodName(period) : summary.period.name;
  return (
    <>
      <PageHead
        title={t('summary.heading', { unit: summary.unit.label, period: name })}
        windowTitle={t('summary.windowTitle', { unit: summary.unit.label, period: name })}
        lead={
          <>
            {dataTo === null
              ? t('summary.ahead', days)
              : dataTo === to
                ? t('summary.lead', days)
                : t('summary.running', { ...days, day: printDate(dataTo) })}{' '}
            {boundaries ? `${t('geography.lead', { day: printDate(boundaries) })} ` : ''}
            <span className="screen-only">{t('summary.click')}</span>
          </>
        }
        actions={
          <>
            <Link className="button-link" to="/leader">
              {t('summary.toLeader')}
            </Link>
            <PrintLinks path="/api/reports/half-year" query={{ unit, period }} />
            <Button icon={<Icon name="print" />} onClick={() => window.print()}>
              {t('summary.print')}
            </Button>
          </>
        }
      />
      <SummaryOptions
        chosen={{ compare, regions }}
        geography={geography}
        unit={unit}
        period={period}
        nation={summary.unit.code === 'VN'}
      />
      {summary.sections.length === 0 ? (
        <Empty title={t('summary.empty')}>
          <p>{t('summary.emptyHint')}</p>
        </Empty>
      ) : null}
      {summary.balance ? (
        <BalanceBridge
          balance={summary.balance}
          until={dataTo === null || dataTo === to ? undefined : printDate(dataTo)}
          open={open}
          onOpen={openFigure}
        />
      ) : null}
      {summary.sections.map((section) => (
        <SummaryTable
          key={section.code}
          section={section}
          comparison={summary.comparison}
          open={open}
          onOpen={openFigure}
        />
      ))}
      {summary.notes.length > 0 ? (
        <section className="notes">
          <h2>{t('summary.notes')}</h2>
          <ul>
            {summary.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </section>
      ) : null}
      <p className="key-hint screen-only">{t('summary.keys')}</p>
      <p className="quiet pin">{t('summary.pin', { pin: formatNumber(summary.pin) })}</p>
      <LineagePanel
        summary={summary}
        unit={unit}
        compare={compare}
        geography={boundaries}
        opener={opener}
        open={open}
        onOpen={openFigure}
        onClose={close}
      />
    </>
  );
}
