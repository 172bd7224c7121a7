// What is wrong with a founding as typed, field by field.
import { checkTaxCode, readTaxCode } from '#domain/organisation/tax-code.ts';
import { readCount, readMillionDong } from '#domain/vietnamese/read-count.ts';
import { t } from '../messages/translate.ts';
import type { FieldProblem } from '../ui/error-summary.tsx';
import { readDate } from '../ui/print-date.ts';
import type { FoundingDraft } from './founding-draft.ts';

export const COUNTS = ['founders', 'membersOfficial', 'workers'] as const;
/** What must be put right before sending, in the order of the form. */
export function findProblems(draft: FoundingDraft): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (draft.name.trim().length < 3) problems.push({ field: 'name', message: t('founding.nameMissing') });
  if (readDate(draft.effectiveDate) === undefined) {
    problems.push({ field: 'effectiveDate', message: t('form.dateWrong', { field: t('founding.day') }) });
  }
  if (!draft.unit) problems.push({ field: 'unit', message: t('founding.unitMissing') });
  if (!draft.sector) problems.push({ field: 'sector', message: t('founding.sectorMissing') });
  if (draft.taxCode.trim() !== '' && checkTaxCode(readTaxCode(draft.taxCode)) === 'bad-shape') {
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
