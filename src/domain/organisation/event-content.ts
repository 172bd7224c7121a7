// Sự kiện có nội dung: what an event must say beside its day — asked when it is recorded, never of what already stands in the register.
import { LAW_BASIS_LABELS } from '#domain/indicator/measure.ts';
import { lawBasisOn } from '#domain/organisation/change-fields.ts';
import type { EventType, OrganisationEvent } from '#domain/organisation/event.ts';
import { orderEvents } from '#domain/organisation/history.ts';
import { EVENT_LABELS } from '#domain/organisation/label.ts';
import { type Attributes, LAW_BASES, type LawBasis } from '#domain/organisation/organisation.ts';
import type { OrganisationProblem } from '#domain/organisation/problem.ts';
import { formatCalendarDate } from '#domain/period/calendar-date.ts';

interface Content {
  /** One of these at least. */
  readonly fields: readonly (keyof Attributes)[];
  /** What is asked for, as it ends "phải có …". */
  readonly words: string;
  /** Taking an attribute away is a content too. */
  readonly mayClear?: true;
}

const CONTENTS: Readonly<Partial<Record<EventType, Content>>> = {
  converted: { fields: ['lawBasis'], words: 'luật áp dụng mới (lawBasis)' },
  renamed: { fields: ['name', 'abbreviation'], words: 'tên mới (name) hoặc tên viết tắt mới (abbreviation)' },
  moved: { fields: ['unitId', 'address'], words: 'đơn vị hành chính mới (unit) hoặc địa chỉ mới (address)' },
  placed: { fields: ['unitId'], words: 'đơn vị hành chính mới (unit)' },
  'capital-changed': { fields: ['charterCapitalDong'], words: 'vốn điều lệ mới (charterCapitalDong)' },
  'sector-changed': {
    fields: ['sector', 'vsic'],
    words: 'lĩnh vực mới (sector) hoặc ngành kinh tế mới (vsic)',
  },
  'members-changed': {
    fields: ['membersOfficial', 'membersLinkedCapital', 'membersLinkedOther', 'workers'],
    words:
      'số thành viên (membersOfficial, membersLinkedCapital, membersLinkedOther) hoặc số lao động (workers)',
  },
  'details-changed': {
    fields: ['address', 'abbreviation', 'taxCode', 'certificateNumber', 'vsic'],
    words:
      'địa chỉ, tên viết tắt, mã số thuế, số giấy chứng nhận hoặc ngành kinh tế (address, abbreviation, taxCode, certificateNumber, vsic)',
    mayClear: true,
  },
  flagged: {
    fields: ['valueChain', 'highTech', 'ocop', 'modelCode'],
    words:
      'điều ghi nhận: chuỗi giá trị, công nghệ cao, OCOP hoặc mô hình (valueChain, highTech, ocop, modelCode)',
    mayClear: true,
  },
  graded: { fields: ['grade'], words: 'loại (grade)' },
};

/** Events that name another organisation, and what it is called there. */
export const COUNTERPARTS: Readonly<Partial<Record<EventType, string>>> = {
  merged: 'tổ chức nhận sáp nhập',
  separated: 'tổ chức mới được tách ra',
};

function lawBefore(history: readonly OrganisationEvent[], event: OrganisationEvent): LawBasis | undefined {
  return orderEvents(
    history.filter(({ id, effectiveDate }) => id !== event.id && effectiveDate <= event.effectiveDate),
  ).findLast(({ changes }) => changes.lawBasis !== undefined)?.changes.lawBasis;
}

/** A conversion goes to the law in force on its day, and from an older one. */
function findLawProblem(
  history: readonly OrganisationEvent[],
  event: OrganisationEvent,
): OrganisationProblem | undefined {
  const law = event.changes.lawBasis;
  if (event.type !== 'converted' || law === undefined) return undefined;
  const date = formatCalendarDate(event.effectiveDate);
  const inForce = lawBasisOn(event.effectiveDate);
  if (law !== inForce)
    return {
      code: 'law-not-in-force',
      details: { date, law: LAW_BASIS_LABELS[law], inForce: LAW_BASIS_LABELS[inForce] },
    };
  const before = lawBefore(history, event);
  return before !== undefined && LAW_BASES.indexOf(before) >= LAW_BASES.indexOf(law)
    ? { code: 'law-not-newer', details: { date, law: LAW_BASIS_LABELS[law] } }
    : undefined;
}

/** What an event lacks, or says that cannot be, given the others of its organisation; undefined when it says enough. */
export function findContentProblem(
  history: readonly OrganisationEvent[],
  event: OrganisationEvent,
): OrganisationProblem | undefined {
  const label = EVENT_LABELS[event.type];
  const content = CONTENTS[event.type];
  const says = (field: keyof Attributes) =>
    event.changes[field] !== undefined && (content?.mayClear === true || event.changes[field] !== null);
  if (content && !content.fields.some(says))
    return { code: 'event-without-content', details: { event: label, field: content.words } };
  const other = COUNTERPARTS[event.type];
  if (other && event.counterpartId === null)
    return { code: 'event-without-content', details: { event: label, field: `${other} (counterpart)` } };
  return findLawProblem(history, event);
}
