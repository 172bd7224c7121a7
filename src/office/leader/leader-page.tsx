// Trang lãnh đạo: how does my unit stand, against plan and last year, what is off, what is late — on one sheet of paper.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect } from 'react';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import type { LeaderView } from '#server/leader/contract.ts';
import { chosenGeography } from '../context/geography.ts';
import { periodName, periodRange } from '../context/period.ts';
import { today } from '../context/today.ts';
import { rememberContext } from '../context/working-context.ts';
import { useSession } from '../identity/session.ts';
import { LineagePanel } from '../measure/lineage-panel.tsx';
import { useOpenFigure } from '../measure/use-open-figure.ts';
import { t } from '../messages/translate.ts';
import { registerSourceQuery } from '../organisation/queries.ts';
import { Failure } from '../ui/failure.tsx';
import { Icon } from '../ui/icons.tsx';
import { PageHead } from '../ui/page-title.tsx';
import { printDate } from '../ui/print-date.ts';
import { Loading } from '../ui/states.tsx';
import { DemonstrationTag } from '../ui/tag.tsx';
import { DeviationList } from './deviation-list.tsx';
import { KeyCard } from './key-card.tsx';
import { LateWork } from './late-work.tsx';
import { PlacesBelow } from './places.tsx';
import { leaderQuery } from './queries.ts';
import '../ui/figures.css';
import '../target/scoreboard.css';
import './leader.css';

const route = getRouteApi('/frame/leader');

function leadOf({ from, to, dataTo }: LeaderView['summary']['period']): string {
  if (dataTo === null) return t('leader.ahead', { from: printDate(from) });
  const days = { from: printDate(from), day: printDate(dataTo) };
  return dataTo === to ? t('leader.lead', days) : t('leader.running', days);
}

const rowsOf = ({ summary }: LeaderView, code: string) =>
  summary.sections.find((section) => section.code === code)?.rows ?? [];

/** The page; which figure's source is open stands in the address. */
export function LeaderPage() {
  const { unit = 'VN', period = '', geography, figure, aspect, by } = route.useSearch();
  const boundaries = chosenGeography(geography);
  const { data: page, error, refetch, isPending } = useQuery(leaderQuery(unit, period, boundaries));
  const { open, opener, openFigure, close } = useOpenFigure({ figure, aspect, by });
  const session = useSession();
  // What is signed must say that it is invented.
  const { data: source } = useQuery(registerSourceQuery);

  // Only what could be shown is where the next visit begins.
  const person = session?.person.id;
  const shown = page !== undefined && !error;
  useEffect(() => {
    if (person !== undefined && shown && !geography) rememberContext(person, { unit, period });
  }, [person, unit, period, geography, shown]);

  if (isPending || error || !page) {
    return (
      <>
        <PageHead title={t('leader.title')} />
        {isPending ? <Loading rows={10} /> : <Failure error={error} onRetry={() => void refetch()} />}
      </>
    );
  }
  const { summary, key, deviations, places, tasks, forms } = page;
  const about = new Map(key.map((each) => [each.measure, each]));
  const name = periodRange(period) ? periodName(period) : summary.period.name;
  const named = { unit: summary.unit.label, period: name.charAt(0).toLocaleLowerCase('vi') + name.slice(1) };
  const panel = { open, onOpen: openFigure };
  // A full sheet is set smaller, so that it stays one.
  const lines = (tasks?.lines.length ?? 0) + (forms?.lines.length ?? 0);
  const dense = lines > 3 || key.filter(({ planFor }) => planFor !== null).length > 3;
  return (
    <div className={dense ? 'leader leader-dense' : 'leader'}>
      <p className="print-only leader-office">
        {session?.office.name} <DemonstrationTag source={source} />{' '}
        <span>{t('leader.printed', { day: printDate(today()) })}</span>
      </p>
      <PageHead
        title={t('leader.heading', named)}
        windowTitle={t('leader.windowTitle', named)}
        lead={
          <>
            {leadOf(summary.period)}{' '}
            {boundaries ? `${t('geography.lead', { day: printDate(boundaries) })} ` : ''}
            <span className="screen-only">{t('summary.click')}</span>
          </>
        }
        actions={
          <>
            <Link className="button-link" to="/summary">
              {t('leader.toSummary')}
            </Link>
            <Button icon={<Icon name="print" />} onClick={() => window.print()}>
              {t('leader.print')}
            </Button>
          </>
        }
      />
      <section aria-labelledby="leader-figures">
        <h2 id="leader-figures" className="hidden">
          {t('leader.figures')}
        </h2>
        <ul className="key-cards">
          {rowsOf(page, 'key').map((row) => (
            <KeyCard key={row.measure} row={row} about={about.get(row.measure)} {...panel} />
          ))}
        </ul>
      </section>
      <div className="leader-body">
        <div className="leader-words">
          <section aria-labelledby="leader-deviations">
            <h2 id="leader-deviations">{t('leader.deviations')}</h2>
            <DeviationList deviations={deviations} {...panel} />
          </section>
          <section aria-labelledby="leader-late">
            <h2 id="leader-late">{t('leader.late')}</h2>
            <LateWork tasks={tasks} forms={forms} />
          </section>
        </div>
        {places ? <PlacesBelow places={places} rows={rowsOf(page, 'places')} {...panel} /> : null}
      </div>
      <section className="leader-notes">
        <h2>{t('leader.notes')}</h2>
        <ul>
          {[...summary.notes, t('leader.pin', { pin: formatNumber(summary.pin) })].map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </section>
      <div className="print-only leader-sign">
        <p className="leader-opinion">{t('leader.opinion')}</p>
        <p>{t('leader.signature')}</p>
      </div>
      <LineagePanel
        summary={summary}
        unit={unit}
        compare="same-period"
        geography={boundaries}
        opener={opener}
        open={open}
        onOpen={openFigure}
        onClose={close}
      />
    </div>
  );
}
