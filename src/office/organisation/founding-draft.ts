// Bản khai thành lập: what the person has typed, what is wrong with it, and the body that is sent.
import { readCount, readMillionDong } from '#domain/vietnamese/read-count.ts';
import type { FoundBody } from '#server/organisation/contract.ts';
import { t } from '../messages/translate.ts';
import type { FieldProblem } from '../ui/error-summary.tsx';
import { readDate } from '../ui/print-date.ts';
import type { Kind } from './list-search.ts';

export interface FoundingDraft {
  readonly kind: Kind;
  readonly name: string;
  readonly effectiveDate: string;
  readonly unit: string | undefined;
  readonly address: string;
  readonly sector: string | undefined;
  readonly decisionNumber: string;
  readonly taxCode: string;
  readonly founders: string;
  readonly membersOfficial: string;
  readonly workers: string;
  readonly charterCapitalDong: string;
}

export const EMPTY_DRAFT: FoundingDraft = {
  kind: 'HTX',
  name: '',
  effectiveDate: '',
  unit: undefined,
  address: '',
  sector: undefined,
  decisionNumber: '',
  taxCode: '',
  founders: '',
  membersOfficial: '',
  workers: '',
  charterCapitalDong: '',
};

/** Has the person typed or chosen nothing yet? */
export function isEmptyDraft(draft: FoundingDraft): boolean {
  return JSON.stringify(draft) === JSON.stringify(EMPTY_DRAFT);
}

const COUNTS = ['founders', 'membersOfficial', 'workers'] as const;

/** What must be put right before sending, in the order of the form. */
export function findProblems(draft: FoundingDraft): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (draft.name.trim().length < 3) problems.push({ field: 'name', message: t('founding.nameMissing') });
  if (readDate(draft.effectiveDate) === undefined) {
    problems.push({ field: 'effectiveDate', message: t('form.dateWrong', { field: t('founding.day') }) });
  }
  if (!draft.unit) problems.push({ field: 'unit', message: t('founding.unitMissing') });
  if (!draft.sector) problems.push({ field: 'sector', message: t('founding.sectorMissing') });
  if (draft.taxCode.trim() !== '' && !/^\d{10}(-?\d{3})?$/.test(draft.taxCode.trim())) {
    problems.push({ field: 'taxCode', message: t('founding.taxCodeWrong') });
  }
  for (const field of COUNTS) {
    if (draft[field].trim() !== '' && readCount(draft[field]) === undefined) {
      problems.push({ field, message: t('founding.countWrong', { field: countName(field) }) });
    }
  }
  if (draft.charterCapitalDong.trim() !== '' && readMillionDong(draft.charterCapitalDong) === undefined) {
    problems.push({ field: 'charterCapitalDong', message: t('founding.capitalWrong') });
  }
  return problems;
}

/** Label of a count, also named in its problem. */
export function countName(field: (typeof COUNTS)[number]): string {
  switch (field) {
    case 'founders':
      return t('founding.founders');
    case 'membersOfficial':
      return t('founding.members');
    case 'workers':
      return t('founding.workers');
  }
}

/** The body as the contract wants it; a field left empty is null, never 0 or empty text. */
export function foundBody(draft: FoundingDraft): FoundBody {
  const words = (value: string) => value.trim() || null;
  const count = (value: string) => readCount(value) ?? null;
  return {
    kind: draft.kind,
    name: draft.name.trim().normalize('NFC'),
    unit: draft.unit ?? '',
    address: words(draft.address),
    sector: draft.sector ?? '',
    effectiveDate: readDate(draft.effectiveDate) ?? '',
    decisionNumber: words(draft.decisionNumber),
    taxCode: words(draft.taxCode),
    founders: count(draft.founders),
    membersOfficial: count(draft.membersOfficial),
    workers: count(draft.workers),
    charterCapitalDong: readMillionDong(draft.charterCapitalDong) ?? null,
  };
}
