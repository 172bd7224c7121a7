// Văn bản của bản minh họa: letter 77 of the national alliance in its own book and as number 617 in a recipient's.
import { type CalendarDate, calendarDate } from '#domain/period/calendar-date.ts';
import { enterDocument } from '#server/directive/enter.ts';
import type { Clock } from '#server/platform/clock.ts';
import { type Db, type DbClient, dbOver } from '#server/platform/db.ts';
import type { Places } from '#server/unit/service.ts';

export interface DirectiveLoad {
  readonly client: DbClient;
  readonly places: Places;
  readonly clock: Clock;
  /** Units by their code of the 63 provinces. */
  readonly idOf: ReadonlyMap<string, number>;
  readonly seq: number;
}

const NATIONAL = 'Liên minh Hợp tác xã Việt Nam';

/** Letter 77/LMHTXVN-VP as its head and foot say it (seed 001). */
export const LETTER_77 = {
  number: '77',
  symbol: 'LMHTXVN-VP',
  type: 'công văn',
  issuedOn: calendarDate(2018, 1, 30),
  issuer: NATIONAL,
  summary: 'Về các giải pháp phát triển kinh tế hợp tác, HTX',
  arrivedOn: null as CalendarDate | null,
  addressee: 'Ủy ban nhân dân tỉnh, thành phố trực thuộc Trung ương',
  executingOffice: 'Liên minh HTX tỉnh, thành phố',
  transferredTo: null,
  draftingUnit: 'Văn phòng',
  signatory: 'Nguyễn Ngọc Bảo',
  signatoryTitle: 'Chủ tịch Liên minh HTX Việt Nam, Phó Trưởng ban Chỉ đạo Đổi mới và Phát triển KTTT, HTX',
  recipients: [
    { purpose: 'như trên', names: ['Ủy ban nhân dân tỉnh, thành phố trực thuộc Trung ương'] },
    {
      purpose: 'để báo cáo',
      names: [
        'Thường trực Ban Bí thư',
        'Thủ tướng Chính phủ',
        'Ủy ban TWMTTQ Việt Nam',
        'Văn phòng Trung ương Đảng',
      ],
    },
    { purpose: 'để thực hiện', names: ['Liên minh HTX tỉnh, thành phố'] },
  ],
  archiveCopy: 'VP, CSPT',
  copies: null,
  urgency: 'normal',
  secrecy: 'none',
  dueOn: null,
  parentId: null,
  parentRelation: null,
  legalBasis: ['01/NQ-CP', '2261/QĐ-TTg', '340/2016/TT-BTC', '23/2012/QH13'],
  note: null,
} as const;

async function officeOf(trx: Db, code: string): Promise<number | undefined> {
  const row = await trx.selectFrom('offices').select('id').where('code', '=', code).executeTakeFirst();
  return row?.id;
}

/** Fills the books of the demonstration, inside its one write. */
export async function loadDirectives(load: DirectiveLoad): Promise<void> {
  const trx = dbOver(load.client);
  const national = await officeOf(trx, 'VN');
  if (national === undefined) return;
  await enterDocument(load, trx, load.seq, {
    office: national,
    book: 'out',
    bookNumber: 77,
    facts: LETTER_77,
  });
  const recipient = await officeOf(trx, 'LM24');
  if (recipient === undefined) return;
  await enterDocument(load, trx, load.seq, {
    office: recipient,
    book: 'in',
    bookNumber: 617,
    facts: { ...LETTER_77, arrivedOn: calendarDate(2018, 2, 26) },
  });
}
