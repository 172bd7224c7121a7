// Văn bản của bản minh họa: letter 77 of the national alliance in its own book and as number 617 in a recipient's.
import { type CalendarDate, calendarDate } from '#domain/period/calendar-date.ts';
import { childrenOn, unitById, unitsOn } from '#domain/unit/geography.ts';
import { type Unit, versionOn } from '#domain/unit/unit.ts';
import {
  CITY_PLAN_CLAUSES,
  HALF_YEAR_CLAUSES,
  LETTER_77_CLAUSES,
} from '#server/directive/demonstration-directives.ts';
import { demonstrationFunds } from '#server/directive/demonstration-funds.ts';
import { enterDocument } from '#server/directive/enter.ts';
import { insertClause, insertTasks } from '#server/directive/store-clauses.ts';
import type { Clock } from '#server/platform/clock.ts';
import { type Db, type DbClient, dbOver } from '#server/platform/db.ts';
import { exempt, putTarget, recordFund } from '#server/target/put.ts';
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
const LETTER_77 = {
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

interface Issue {
  readonly office: number;
  readonly document: number;
  readonly clauses: typeof LETTER_77_CLAUSES;
  readonly units: readonly Unit[];
  readonly home: Unit;
  readonly handedOn: CalendarDate;
}

/** @returns ids of the targets in the order of the clauses */
async function issue(trx: Db, seq: number, given: Issue): Promise<readonly number[]> {
  const { office, document, units, home, handedOn } = given;
  const targets: number[] = [];
  const clauses: { id: number; dueOn: string | null }[] = [];
  for (const [index, clause] of given.clauses.entries()) {
    const words = {
      label: clause.label,
      text: clause.text,
      evidence_wanted: null,
      due_on: clause.due ?? null,
    };
    const id = await insertClause(
      trx,
      { ...words, ordinal: index + 1, document_id: document, office_id: office },
      seq,
    );
    clauses.push({ id, dueOn: clause.due ?? null });
    for (const definition of clause.targets ?? []) {
      const put = { document, office, clause: id, parent: null, definition };
      targets.push(await putTarget(trx, put, units, home, seq));
    }
  }
  const ids = units.map((unit) => Number(unit.id));
  await insertTasks(trx, { document, office, clauses, units: ids, handedOn }, seq);
  return targets;
}

/** The plan that a city re-issued in 2019: seven districts bear it, Hoàng Sa does not. */
async function loadCityPlan(load: DirectiveLoad, trx: Db, letter: number): Promise<void> {
  const office = await officeOf(trx, 'LM48');
  const { geography } = load.places;
  const day = calendarDate(2019, 2, 1);
  const city = unitById(geography, load.idOf.get('48') ?? 0);
  if (office === undefined || !city) return;
  const { documentId: document } = await enterDocument(load, trx, load.seq, {
    office,
    book: 'held',
    facts: {
      ...LETTER_77,
      number: '1',
      symbol: 'KH-UBND',
      type: 'kế hoạch',
      issuedOn: day,
      issuer: 'Ủy ban nhân dân thành phố (suy ra là Đà Nẵng)',
      summary: 'Triển khai các giải pháp thúc đẩy phát triển kinh tế hợp tác, HTX năm 2019',
      addressee: 'Các sở, ngành, quận, huyện',
      executingOffice: 'Liên minh HTX thành phố; quận, huyện',
      draftingUnit: null,
      signatory: null,
      signatoryTitle: null,
      recipients: [],
      archiveCopy: null,
      parentId: letter,
      parentRelation: 'refers',
      legalBasis: [],
      note: 'Minh họa: nguồn không nêu tên thành phố, số và ngày văn bản.',
    },
  });
  const districts = childrenOn(geography, city.id, 'district', day);
  const apart = districts.filter((unit) => versionOn(unit, day)?.name === 'Hoàng Sa');
  const units = districts.filter((unit) => !apart.includes(unit));
  const handed = { office, document, clauses: CITY_PLAN_CLAUSES, units, home: city, handedOn: day };
  const targets = await issue(trx, load.seq, handed);
  // The four of clause 2 are the districts' own.
  for (const id of targets.slice(1, 5)) await exempt(trx, { id, document, office }, apart, load.seq);
}

async function loadHalfYear(load: DirectiveLoad, trx: Db): Promise<void> {
  const office = await officeOf(trx, 'LM24');
  const home = unitById(load.places.geography, load.idOf.get('27') ?? 0);
  if (office === undefined || !home) return;
  const handedOn = calendarDate(2022, 1, 10);
  const { documentId: document } = await enterDocument(load, trx, load.seq, {
    office,
    book: 'held',
    facts: {
      ...LETTER_77,
      number: '1',
      symbol: 'KH-LMHTX',
      type: 'kế hoạch',
      issuedOn: handedOn,
      issuer: 'Liên minh Hợp tác xã tỉnh Bắc Ninh',
      summary: 'kế hoạch 6 tháng đầu năm 2022',
      addressee: null,
      executingOffice: null,
      signatory: null,
      signatoryTitle: null,
      recipients: [],
      archiveCopy: null,
      legalBasis: [],
      note: 'Minh họa: số kế hoạch suy ra từ tỷ lệ đã công bố.',
    },
  });
  await issue(trx, load.seq, { office, document, clauses: HALF_YEAR_CLAUSES, units: [home], home, handedOn });
}

/** Fills the books of the demonstration, inside its one write. */
export async function loadDirectives(load: DirectiveLoad): Promise<void> {
  const trx = dbOver(load.client);
  const office = await officeOf(trx, 'VN');
  if (office === undefined) return;
  const { geography } = load.places;
  const letter = { office, book: 'out', bookNumber: 77, facts: LETTER_77 } as const;
  const { documentId: document } = await enterDocument(load, trx, load.seq, letter);
  const recipient = await officeOf(trx, 'LM24');
  if (recipient !== undefined) {
    const facts = { ...LETTER_77, arrivedOn: calendarDate(2018, 2, 26) };
    await enterDocument(load, trx, load.seq, {
      office: recipient,
      book: 'in',
      bookNumber: 617,
      facts,
      origin: document,
      source: 'received',
    });
  }
  const { issuedOn } = LETTER_77;
  const units = unitsOn(geography, 'province', issuedOn);
  await issue(trx, load.seq, {
    office,
    document,
    clauses: LETTER_77_CLAUSES,
    units,
    home: geography.nation,
    handedOn: issuedOn,
  });
  const provinces = new Map(units.map((unit) => [versionOn(unit, issuedOn)?.code ?? '', Number(unit.id)]));
  for (const { code, asOf, event, capital, source } of demonstrationFunds([...provinces.keys()])) {
    const fund = { unit: provinces.get(code) ?? 0, office, asOf, event, capital, source };
    await recordFund(trx, fund, load.seq);
  }
  await loadCityPlan(load, trx, document);
  await loadHalfYear(load, trx);
}
