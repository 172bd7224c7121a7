// Sổ khó khăn của bản minh họa: invented difficulties of Bắc Ninh and Hà Giang, and two of the co-operative that has an account.
import type { WorkingCalendar } from '#domain/collection/working-calendar.ts';
import {
  DEMONSTRATION_DIFFICULTIES,
  type DemonstrationDifficulty,
  petitionsOf,
  produceDifficulties,
} from '#domain/demonstration/difficulties.ts';
import { DIFFICULTY_WORDS } from '#domain/demonstration/difficulty-words.ts';
import { answerDue } from '#domain/difficulty/deadline.ts';
import { dueDay } from '#domain/fund/schedule.ts';
import { addDays, type CalendarDate, calendarDate } from '#domain/period/calendar-date.ts';
import { ancestorOn } from '#domain/unit/containment.ts';
import { unitById, unitsOn } from '#domain/unit/geography.ts';
import { unitsWithin } from '#domain/unit/scope.ts';
import { lastVersion } from '#domain/unit/unit.ts';
import type { SeatRow } from '#server/difficulty/store.ts';
import { insertBook } from '#server/difficulty/store.ts';
import {
  copyDifficultyRows,
  findAccountSeat,
  findOffice,
  listLastingSeats,
  type Rows,
} from '#server/difficulty/store-demonstration.ts';
import { type DbClient, dbOver } from '#server/platform/db.ts';
import type { Places } from '#server/unit/service.ts';

interface DifficultyLoad {
  readonly client: DbClient;
  readonly places: Places;
  readonly calendar: WorkingCalendar;
  readonly today: CalendarDate;
  /** The office that is a co-operative's own account. */
  readonly cooperative: string;
  readonly seq: number;
}

type Row = Rows[number];

interface SentPetition {
  readonly id: number;
  readonly title: string;
  readonly number: string;
}

/** Rows of every table, with the numbers that they will have. */
interface Sheets {
  readonly difficulties: Row[];
  readonly petitions: Row[];
  readonly petition_versions: Row[];
  readonly difficulty_events: Row[];
  readonly difficulty_event_versions: Row[];
}

const PROVINCES = [
  { old: '27', now: '24', office: 'LM24', shift: 0 },
  { old: '02', now: '08', office: 'LM08', shift: 5 },
] as const;
const ANSWERED_BY = 'Liên minh HTX Việt Nam';
const REFORM = calendarDate(2025, 7, 1);
/** What each province asked in May and in November. */
const TITLES: Readonly<Record<string, readonly [string, string]>> = {
  LM24: [
    'Bổ sung vốn cho Quỹ hỗ trợ phát triển HTX và đơn giản hóa thủ tục hỗ trợ',
    'Hướng dẫn một đầu mối lập hồ sơ hỗ trợ hạ tầng cho HTX nhỏ',
  ],
  LM08: [
    'Có cơ chế cho HTX miền núi vay vốn theo phương án, không cần tài sản thế chấp',
    'Ưu tiên HTX vùng cao trong chính sách hỗ trợ máy móc, kho bảo quản',
  ],
};

function addDifficulty(
  load: DifficultyLoad,
  sheets: Sheets,
  given: DemonstrationDifficulty,
  seat: SeatRow,
  place: {
    readonly office: number;
    readonly own: number | null;
    readonly petitions: ReadonlyMap<string, SentPetition>;
  },
): void {
  const { words, on, source } = given;
  const own = place.own !== null || source === null;
  const id = sheets.difficulties.length + 1;
  const raisedBy = place.own ?? place.office;
  const common = { unit_id: seat.unit_id, organisation_id: seat.id };
  const { sector, kind, agricultural } = seat;
  sheets.difficulties.push({ id, office_id: raisedBy, ...common, sector, kind, agricultural });
  const add = (row: Row) => {
    const event = sheets.difficulty_events.length + 1;
    sheets.difficulty_events.push({ id: event, difficulty_id: id });
    sheets.difficulty_event_versions.push({
      event_id: event,
      difficulty_id: id,
      office_id: place.office,
      ...common,
      subject: null,
      due_on: null,
      petition_id: null,
      state: 'recorded',
      recorded_from: load.seq,
      ...row,
    });
  };
  add({
    office_id: raisedBy,
    type: 'raised',
    effective_on: on,
    subject: words.subject,
    due_on: answerDue(load.calendar, on),
    content: JSON.stringify({
      text: words.text,
      request: words.request,
      level: words.level,
      to: words.level === 'commune' ? 'commune' : 'province',
      files: [],
      ...(own ? {} : { source }),
    }),
  });
  for (const { type, on: day, petition, ...said } of given.steps) {
    const sent = petition && place.petitions.get(petition);
    add({
      type,
      effective_on: day,
      due_on: type === 'unresolved' ? answerDue(load.calendar, day) : null,
      petition_id: sent ? sent.id : null,
      content: JSON.stringify({
        ...said,
        ...(sent && type === 'petitioned' ? { title: sent.title, number: sent.number } : {}),
        ...(sent && type === 'answered' ? { by: ANSWERED_BY, number: `${300 + sent.id}/LMHTXVN-CSPT` } : {}),
      }),
    });
  }
}

function addPetitions(
  load: DifficultyLoad,
  sheets: Sheets,
  made: readonly DemonstrationDifficulty[],
  place: { readonly code: string; readonly office: number; readonly unitOn: (day: CalendarDate) => number },
): ReadonlyMap<string, SentPetition> {
  const petitions = new Map<string, SentPetition>();
  for (const { sentOn, answeredOn } of petitionsOf(made)) {
    const id = sheets.petitions.length + 1;
    const unit = place.unitOn(sentOn);
    const [may, november] = TITLES[place.code] ?? ['', ''];
    const title = sentOn.slice(5, 7) === '05' ? may : november;
    const number = `${80 + id}/LMHTX`;
    petitions.set(sentOn, { id, title, number });
    sheets.petitions.push({ id, office_id: place.office, unit_id: unit });
    const answer = {
      by: ANSWERED_BY,
      number: `${300 + id}/LMHTXVN-CSPT`,
      text: 'Đã tổng hợp, kiến nghị cơ quan có thẩm quyền.',
    };
    sheets.petition_versions.push({
      petition_id: id,
      office_id: place.office,
      unit_id: unit,
      sent_on: sentOn,
      answered_on: answeredOn,
      content: JSON.stringify({
        title,
        number,
        text: 'Nhiều HTX không có tài sản thế chấp, chưa tiếp cận được vốn và chính sách hỗ trợ.',
        ...(answeredOn ? { answer } : {}),
      }),
      state: answeredOn ? 'answered' : 'sent',
      recorded_from: load.seq,
    });
  }
  return petitions;
}

/** Opens the books of the old and new provinces and fills them. */
export async function loadDifficulties(load: DifficultyLoad): Promise<void> {
  const { client, places, today, seq } = load;
  const { geography } = places;
  const trx = dbOver(client);
  const sheets: Sheets = {
    difficulties: [],
    petitions: [],
    petition_versions: [],
    difficulty_events: [],
    difficulty_event_versions: [],
  };
  const named = (code: string, on: CalendarDate) =>
    unitsOn(geography, 'province', on).find((each) => lastVersion(each).code === code);
  for (const { old: oldCode, now: nowCode, office: code, shift } of PROVINCES) {
    const [old, now] = [named(oldCode, DEMONSTRATION_DIFFICULTIES), named(nowCode, today)];
    const office = await findOffice(client, code);
    if (!old || !now || office === undefined) continue;
    for (const [unit, from] of [
      [old, DEMONSTRATION_DIFFICULTIES],
      [now, REFORM],
    ] as const)
      await insertBook(trx, { office, unit: unit.id, from }, seq);
    const units = unitsWithin(geography, old, DEMONSTRATION_DIFFICULTIES).map(({ id }) => Number(id));
    const seats = await listLastingSeats(client, units, DEMONSTRATION_DIFFICULTIES, today);
    const made = produceDifficulties(today, shift);
    const unitOn = (day: CalendarDate) => (day < REFORM ? old.id : now.id);
    const petitions = addPetitions(load, sheets, made, { code, office, unitOn });
    for (const each of made) {
      const seat = seats[each.place % Math.max(seats.length, 1)];
      const unit = seat && unitById(geography, seat.unit_id);
      const place = unit && ancestorOn(geography, unit, 'province', each.on);
      if (seat && place?.status === 'found')
        addDifficulty(load, sheets, each, seat, { office, own: null, petitions });
    }
  }
  const account = await findAccountSeat(client, load.cooperative, today);
  const office = await findOffice(client, 'LM24');
  const [answered, fresh] = [DIFFICULTY_WORDS[2], DIFFICULTY_WORDS[0]];
  if (account && office !== undefined && answered && fresh) {
    const on = dueDay(addDays(today, -40));
    const steps = [
      { type: 'received' as const, on: dueDay(addDays(on, 1)) },
      { type: 'answered' as const, on: dueDay(addDays(on, 8)), text: answered.answer, number: '71/LMHTX' },
    ];
    const place = { office, own: account.office_id, petitions: new Map<string, SentPetition>() };
    const one = { place: 0, source: null };
    addDifficulty(load, sheets, { ...one, words: answered, on, steps }, account, place);
    addDifficulty(load, sheets, { ...one, words: fresh, on: addDays(today, -3), steps: [] }, account, place);
  }
  await copyDifficultyRows(client, 'difficulties', sheets.difficulties);
  await copyDifficultyRows(client, 'petitions', sheets.petitions);
  await copyDifficultyRows(client, 'petition_versions', sheets.petition_versions);
  await copyDifficultyRows(client, 'difficulty_events', sheets.difficulty_events);
  await copyDifficultyRows(client, 'difficulty_event_versions', sheets.difficulty_event_versions);
}
