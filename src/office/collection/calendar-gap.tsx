// Lịch nghỉ chưa có: says plainly that deadlines could not be moved off holidays, and of which year the days off are missing.
import type { PeriodView } from '#server/collection/contract-design.ts';
import { t } from '../messages/translate.ts';
import { Icon } from '../ui/icons.tsx';
import { dueLines } from './due-lines.ts';

/** Nothing when every deadline was looked up in a calendar. */
export function CalendarGap({ periods }: { readonly periods: readonly PeriodView[] }) {
  const unsure = periods.flatMap((period) =>
    dueLines(period).flatMap(([, due]) => (due.calendarKnown ? [] : [due.written.slice(0, 4)])),
  );
  if (unsure.length === 0) return null;
  const years = [...new Set(unsure)].sort().join(', ');
  return (
    <div className="state state-warning" role="status">
      <Icon name="warning" size={32} />
      <div>
        <p className="state-title">{t('calendar.gap', { years })}</p>
        <p>{t('calendar.gapHint')}</p>
      </div>
    </div>
  );
}
