// Thay thế, đính chính: the later document by which an issued report is put right — itself never touched (Decree 30/2020, articles 18 and following).
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { formatDocumentDate } from '#domain/report/document-date.ts';
import type { PublicationState } from '#domain/report/publication.ts';

/** What is wrong in content is replaced by a document of the same form; what is wrong in form or typing is corrected by a letter. */
export const AMENDMENTS = ['replaces', 'corrects'] as const;
export type AmendmentHow = (typeof AMENDMENTS)[number];

/** The issued report that is put right. */
export interface Amended {
  readonly how: AmendmentHow;
  readonly number: string;
  readonly symbol: string;
  readonly date: CalendarDate;
}

/** Where the writer's words of a correcting letter stand among the own texts. */
export const CORRECTION_TEXT = 'correction';

/** "Báo cáo số 01/BC-LMHTX ngày 08 tháng 7 năm 2022" */
export function citeReport({ number, symbol, date }: Omit<Amended, 'how'>): string {
  return `Báo cáo số ${number}/${symbol} ${formatDocumentDate(date)}`;
}

/** What a report already has of later documents, and what it is itself. */
export interface AmendmentStanding {
  readonly state: PublicationState;
  readonly own: boolean;
  readonly amends: AmendmentHow | null;
  /** The document that replaces it, under way or issued: as it is cited, or null while it has no number. */
  readonly replacement: { readonly cited: string | null } | undefined;
}

/** Why a report may not be replaced or corrected now, as a sentence; undefined when it may. */
export function amendmentRefusal(standing: AmendmentStanding): string | undefined {
  if (!standing.own || standing.state !== 'issued')
    return 'Chỉ thay thế, đính chính được báo cáo đã phát hành của cơ quan mình; báo cáo chưa phát hành thì sửa thẳng.';
  if (standing.amends === 'corrects')
    return 'Công văn đính chính thì không thay thế, đính chính tiếp; hãy làm từ báo cáo gốc.';
  if (standing.replacement)
    return standing.replacement.cited === null
      ? 'Báo cáo này đã có bản thay thế đang soạn; hãy mở bản ấy.'
      : `Báo cáo này đã được thay thế bằng văn bản số ${standing.replacement.cited}; hãy sửa từ văn bản ấy.`;
  return undefined;
}
