// Danh sách chưa nộp: who has not sent, as text to paste into a chat.
import { type CalendarDate, formatCalendarDate } from '#domain/period/calendar-date.ts';
import { ancestorOn } from '#domain/unit/containment.ts';
import { displayName, placedName } from '#domain/unit/display-name.ts';
import { unitById } from '#domain/unit/geography.ts';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import type { CollectionDeps } from '#server/collection/deps.ts';
import { dueOf, requireFormInUse, requirePeriodKey } from '#server/collection/periods.ts';
import type { Target } from '#server/collection/reporters.ts';
import { listReporters, type ReporterRow } from '#server/collection/store-reporter.ts';
import { requirePlace, seatsIn } from '#server/collection/territory.ts';
import { unitReporters } from '#server/collection/unit-reporters.ts';
import { read } from '#server/platform/journal.ts';
import type { Viewer } from '#server/unit/viewer.ts';

/** More names than this are not pasted into a message: then it is a line for each province. */
const MOST_NAMES = 5000;
/** More than any country has. */
const EVERYBODY = 200_000;

function headOf(title: string, period: string, count: number, due: string | undefined): string {
  // An ad hoc request has one form and one period of the same name.
  return `${title === period ? title : `${title}, ${period}`}: ${formatNumber(count)} đơn vị chưa nộp${due ? `, hạn ${due}` : ''}.`;
}

/** Who has not sent, as text to paste into a chat: grouped by place, with the deadline on top. */
export async function missingText(
  deps: CollectionDeps,
  viewer: Viewer,
  asked: Target,
): Promise<{ text: string; count: number }> {
  return read(deps.db, viewer, async (trx) => {
    const period = await requirePeriodKey(trx, asked.period);
    const form = await requireFormInUse(trx, period, asked.form);
    const place = requirePlace(deps, viewer, period, asked.unit);
    const territory = seatsIn(place, asked.seat);
    if (form.definition.reporter !== 'organisation') {
      const { reporters } = await unitReporters(trx, deps, period, form, place, false, {
        state: 'missing',
        seat: asked.seat,
        limit: 5000,
      });
      const day = dueOf(period, form.definition.reporter);
      const head = headOf(
        form.definition.title,
        period.name,
        reporters.length,
        day && formatCalendarDate(day.day),
      );
      return { text: [head, ...reporters.map((row) => `- ${row.name}`)].join('\n'), count: reporters.length };
    }
    const rows = await listReporters(trx, period.id, form.code, period.regime.population, territory, {
      missing: true,
      after: 0,
      limit: EVERYBODY,
    });
    const count = rows.length;
    const due = dueOf(period, form.definition.reporter);
    const head = headOf(form.definition.title, period.name, count, due && formatCalendarDate(due.day));
    const places =
      count > MOST_NAMES ? provinceLines(deps, period.to, rows) : placeParts(deps, period.to, rows);
    return { text: [head, ...places].join(count > MOST_NAMES ? '\n' : '\n\n'), count };
  });
}

/** Every one by name under its place, the places in the order of their names. */
function placeParts(deps: CollectionDeps, day: CalendarDate, rows: readonly ReporterRow[]): string[] {
  const parts = [...Map.groupBy(rows, (row) => row.unit_id)].map(([unitId, own]) => {
    const unit = unitById(deps.places.geography, unitId);
    const place = unit ? placedName(deps.places.geography.units, unit, day) : 'chưa rõ nơi';
    const names = own.map(
      (row) => `- ${row.name}${row.state === 'returned' ? ' (bị trả lại, chờ gửi lại)' : ''}`,
    );
    return `${place} (${formatNumber(own.length)}):\n${names.join('\n')}`;
  });
  return parts.toSorted((a, b) => a.localeCompare(b, 'vi'));
}

/** How many in each province, the most first: thirty thousand names fit in no message. */
function provinceLines(deps: CollectionDeps, day: CalendarDate, rows: readonly ReporterRow[]): string[] {
  const { geography } = deps.places;
  const provinceOf = (row: ReporterRow) => {
    const unit = unitById(geography, row.unit_id);
    const above = unit && ancestorOn(geography, unit, 'province', day);
    return above?.status === 'found' ? displayName(above.unit, day) : 'chưa rõ tỉnh';
  };
  return [...Map.groupBy(rows, provinceOf)]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([name, own]) => `- ${name}: ${formatNumber(own.length)} đơn vị`);
}
