// Lịch nghỉ chưa có: says plainly which deadlines could not be moved off holidays, and since which year's days off are missing.
import { COLLECTION_LEVELS } from '#domain/collection/regime.ts';
import type { PeriodView } from '#server/collection/contract-design.ts';
import { t } from '../messages/translate.ts';
import { Icon } from '../ui/icons.tsx';
import { printDate } from '../ui/print-date.ts';
import { dueLines } from './due-lines.ts';

/** Nothing when every deadline was looked up in a calendar. */
export function CalendarGap({ periods }: { readonly periods: readonly PeriodView[] }) {
  const open = periods.flatMap((period) =>
    dueLines(period).flatMap(([level, due]) => (due.calendarKnown ? [] : [{ period, level, due }])),
  );
  if (open.length === 0) return null;
  const years = [...new Set(open.map(({ due }) => due.written.slice(0, 4)))].sort();
  const lines = open.map(
    ({ period, level, due }) => `${period.name}, ${COLLECTION_LEVELS[level]}: ${printDate(due.written)}`,
  );
  return (
    <div className="state state-warning" role="status">
      <Icon name="warning" size={32} />
      <div>
        <p className="state-title">{t('calendar.gap', { years: years.join(', ') })}</p>
        <p>{t('calendar.gapHint')}</p>
        <p className="quiet">{[...new Set(lines)].join('; ')}.</p>
      </div>
    </div>
  );
}
