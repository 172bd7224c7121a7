// Dòng đã chuẩn hóa bằng lời: what the person sees of a planned row before anything is written.
import { EVENT_LABELS } from '#domain/organisation/label.ts';
import { type CalendarDate, formatCalendarDate } from '#domain/period/calendar-date.ts';
import type { Difference } from '#domain/register/differences.ts';
import { FIELDS } from '#domain/register/field.ts';
import type { RowPlan } from '#domain/register/plan-row.ts';
import { displayName } from '#domain/unit/display-name.ts';
import { unitById } from '#domain/unit/geography.ts';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import type { ImportPreview } from '#server/exchange/contract.ts';
import type { ExchangeDeps } from '#server/exchange/deps.ts';

const OPERATING_WORDS: Readonly<Record<string, string>> = {
  active: 'đang hoạt động',
  suspended: 'tạm ngừng',
  stopped: 'ngừng hoạt động',
  ended: 'đã chấm dứt',
};

/** One side of a difference as a person reads it. */
export function sideWords(
  deps: ExchangeDeps,
  field: Difference['field'],
  value: Difference['listed'],
): string {
  if (value === null) return 'chưa có';
  if (field === 'commune') {
    const unit = unitById(deps.places.geography, Number(value));
    return unit ? displayName(unit) : String(value);
  }
  if (field === 'sector') return deps.sectors.find((sector) => sector.code === value)?.name ?? String(value);
  if (field === 'operating') return OPERATING_WORDS[String(value)] ?? String(value);
  if (field === 'foundedOn') return String(value).split('-').reverse().join('/');
  return typeof value === 'number' ? formatNumber(value) : String(value);
}

/** A difference in words: "Vốn điều lệ (đồng): danh sách 1.000, trong sổ 900". */
export function differenceWords(deps: ExchangeDeps, difference: Difference): string {
  const { field, listed, known } = difference;
  return `${FIELDS[field].head}: danh sách ghi ${sideWords(deps, field, listed)}, trong sổ ${sideWords(deps, field, known)}`;
}

function detailOf(deps: ExchangeDeps, row: Exclude<RowPlan, { kind: 'problem' }>): string {
  switch (row.kind) {
    case 'new':
      return row.events
        .map((event, index) => {
          const words = `${EVENT_LABELS[event.type]} ngày ${formatCalendarDate(event.effectiveDate)}`;
          // A year in the list is no day: the person sees what was made of it.
          return index === 0 && event.reason !== null ? `${words} (${event.reason})` : words;
        })
        .join('; ');
    case 'event':
      return `${EVENT_LABELS[row.event.type]} ngày ${formatCalendarDate(row.event.effectiveDate)} – ${row.known.code}`;
    case 'same':
      return `đã có: ${row.known.code}`;
    case 'differs':
      return `${row.known.code}: ${row.differences.map((each) => differenceWords(deps, each)).join('; ')}`;
  }
}

/** One planned row for the preview. */
export function describeRow(
  deps: ExchangeDeps,
  row: Exclude<RowPlan, { kind: 'problem' }>,
  asOf: CalendarDate,
): ImportPreview['rows'][number] {
  const { listed } = row;
  const unit = listed.unitId === null ? undefined : unitById(deps.places.geography, listed.unitId);
  const sector = listed.sector ?? listed.sectorOfName;
  return {
    sheet: listed.sheet,
    row: listed.row,
    outcome: row.kind,
    name: listed.name,
    kind: listed.kind ?? '',
    place: unit ? displayName(unit, asOf) : listed.place,
    sector: deps.sectors.find((each) => each.code === sector)?.name ?? '',
    date: listed.eventDate ?? listed.foundedOn,
    detail: detailOf(deps, row),
  };
}
