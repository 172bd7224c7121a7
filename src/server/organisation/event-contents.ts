// Nội dung của sự kiện bằng chữ: the attributes an event sets, each under its label, as people read them.
import { fieldLabel } from '#domain/field-label/field-label.ts';
import { LAW_BASIS_LABELS } from '#domain/indicator/measure.ts';
import type { EventType } from '#domain/organisation/event.ts';
import { viewIndustry } from '#domain/organisation/industry.ts';
import { ALLIANCE_LABELS, GRADE_LABELS, KIND_LABELS } from '#domain/organisation/label.ts';
import type { Attributes } from '#domain/organisation/organisation.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { formatDong, formatNumber } from '#domain/vietnamese/format-number.ts';
import type { OrganisationDeps } from '#server/organisation/deps.ts';
import { placeName, sectorName } from '#server/organisation/read.ts';

type Printer = (deps: OrganisationDeps, value: never, date: CalendarDate) => string;

const text: Printer = (_deps, value: string) => value;
const count: Printer = (_deps, value: number) => formatNumber(value);
const yesOrNo: Printer = (_deps, value: boolean) => (value ? 'có' : 'không');

/** In the order in which a sheet would list them. */
const PRINTERS: Readonly<Record<keyof Attributes, Printer>> = {
  kind: (_deps, value: Attributes['kind']) => KIND_LABELS[value],
  name: text,
  abbreviation: text,
  unitId: (deps, value: number, date) => placeName(deps, value, date),
  address: text,
  sector: (deps, value: string) => sectorName(deps, value),
  vsic: (deps, value: string) => {
    const industry = viewIndustry(deps.industries, value);
    return industry ? `${industry.code} – ${industry.name}` : value;
  },
  taxCode: text,
  certificateNumber: text,
  lawBasis: (_deps, value: Attributes['lawBasis']) => LAW_BASIS_LABELS[value],
  charterCapitalDong: (_deps, value: number) => formatDong(value),
  membersOfficial: count,
  membersLinkedCapital: count,
  membersLinkedOther: count,
  workers: count,
  allianceClass: (_deps, value: Attributes['allianceClass']) => ALLIANCE_LABELS[value],
  valueChain: yesOrNo,
  highTech: yesOrNo,
  ocop: yesOrNo,
  modelCode: text,
  grade: (_deps, value: NonNullable<Attributes['grade']>) => GRADE_LABELS[value],
};

/** What the event sets; an attribute taken away says so, one not named is not listed. */
export function contentsOf(
  deps: OrganisationDeps,
  type: EventType,
  changes: Readonly<Record<string, unknown>>,
  date: CalendarDate,
): { field: string; label: string; value: string }[] {
  return Object.entries(PRINTERS).flatMap(([field, print]) => {
    const value = changes[field];
    // A beginning names everything: what it leaves empty was not known, nobody took it away.
    if (value === undefined || (value === null && (type === 'founded' || type === 'registered'))) return [];
    // Written from a checked event: what stands under a key is of the type of that attribute.
    const words = value === null ? 'bỏ trống' : print(deps, value as never, date);
    return [{ field, label: fieldLabel(field, 'changes') ?? field, value: words }];
  });
}
