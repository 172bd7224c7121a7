// Sổ hoạt động của bản minh họa: Bắc Ninh's classes and fairs with their lists and plans, and the national fair of 2018.
import {
  ACTIVITY_BOOK_FROM,
  type DemonstrationClass,
  type DemonstrationFair,
  NATIONAL_FAIR,
  produceClasses,
  produceFairs,
  YEAR_PLAN,
} from '#domain/demonstration/activities.ts';
import { inventedPerson } from '#domain/demonstration/attendees.ts';
import { type CalendarDate, calendarDate } from '#domain/period/calendar-date.ts';
import { unitsOn } from '#domain/unit/geography.ts';
import { unitsWithin } from '#domain/unit/scope.ts';
import { lastVersion, type Unit } from '#domain/unit/unit.ts';
import { type ActivityVersion, insertActivity, insertBook, putVersion } from '#server/activity/store.ts';
import { type NewAttendee, putAttendees } from '#server/activity/store-attendees.ts';
import { findOfficeId, listLasting } from '#server/activity/store-demonstration.ts';
import { putParticipants } from '#server/activity/store-participants.ts';
import { putPlan } from '#server/activity/store-plans.ts';
import { inventSubjects } from '#server/activity/subjects.ts';
import { type DbClient, dbOver } from '#server/platform/db.ts';
import type { FieldKeys } from '#server/platform/field-keys.ts';
import type { Places } from '#server/unit/service.ts';

interface ActivityLoad {
  readonly client: DbClient;
  readonly places: Places;
  readonly keys: FieldKeys;
  readonly now: Date;
  readonly today: CalendarDate;
  readonly seq: number;
}

const REFORM = calendarDate(2025, 7, 1);

const NOTHING = {
  topic: null,
  audience: null,
  funding: null,
  level: null,
  role: null,
  stated_attendances: null,
  booths: null,
  stated_htx: null,
  delegations: null,
  revenue_dong: null,
  made_by: null,
};

function versionOf(
  one: DemonstrationClass | DemonstrationFair,
  place: { readonly office_id: number; readonly unit_id: number },
): ActivityVersion {
  const common = {
    ...NOTHING,
    ...place,
    state: one.state,
    title: one.title,
    place: one.place,
    starts_on: one.startsOn,
    ends_on: one.endsOn,
    changed_on: one.changedOn,
    planned_cost_dong: one.plannedCostDong,
    settled_cost_dong: one.settledCostDong,
    reason: one.reason,
  };
  if ('topic' in one)
    return {
      ...common,
      kind: 'training',
      topic: one.topic,
      audience: one.audience,
      funding: one.funding,
      stated_attendances: one.listed ? null : one.attendances,
      content: { lecturer: 'Giảng viên minh họa', planItem: `Tập huấn năm ${one.startsOn.slice(0, 4)}` },
    };
  return {
    ...common,
    kind: 'fair',
    level: one.level,
    role: one.role,
    booths: one.booths,
    stated_htx: one.statedHtx,
    delegations: one.delegations,
    revenue_dong: one.revenueDong,
    content: one.contracts.length > 0 ? { contracts: one.contracts } : {},
  };
}

const PERSONS = 900;
const PRODUCTS = [
  'Gạo nếp cái hoa vàng',
  'Rau an toàn',
  'Tỏi, hành sấy',
  'Đồ gỗ mỹ nghệ',
  'Mật ong',
  'Nấm tươi',
];

/** Opens the books of the old and the new province and of the nation, and fills them. */
export async function loadActivities(load: ActivityLoad): Promise<void> {
  const { client, places, keys, now, today, seq } = load;
  const { geography } = places;
  const named = (code: string, on: CalendarDate): Unit | undefined =>
    unitsOn(geography, 'province', on).find((each) => lastVersion(each).code === code);
  const [old, present] = [named('27', ACTIVITY_BOOK_FROM), named('24', today)];
  const [office, national] = [await findOfficeId(client, 'LM24'), await findOfficeId(client, 'VN')];
  if (!old || !present || office === undefined || national === undefined) return;
  const trx = dbOver(client);
  const put = async (one: DemonstrationClass | DemonstrationFair, unit: number, keeper: number) => {
    const version = versionOf(one, { office_id: keeper, unit_id: unit });
    const activity = await insertActivity(trx, version);
    await putVersion(trx, activity, version, seq);
    return { activity, office: keeper, unit };
  };
  await insertBook(trx, { office, unit: old.id, from: ACTIVITY_BOOK_FROM }, seq);
  await insertBook(trx, { office, unit: present.id, from: REFORM }, seq);
  await insertBook(trx, { office: national, unit: geography.nation.id, from: '2018-01-01' }, seq);
  await put(NATIONAL_FAIR, geography.nation.id, national);
  const unitOn = (day: CalendarDate) => (day < REFORM ? old.id : present.id);
  const seats = unitsWithin(geography, old, ACTIVITY_BOOK_FROM).map(({ id }) => Number(id));
  const htx = await listLasting(client, seats, ACTIVITY_BOOK_FROM, today, 120);
  const persons = Array.from({ length: PERSONS }, (_, index) => inventedPerson(index));
  const subjects = await inventSubjects({ keys, trx, unit: old.id, now }, persons);
  let next = 0;
  for (const one of produceClasses(today)) {
    const place = await put(one, unitOn(one.startsOn), office);
    if (!one.listed) continue;
    const lines = Array.from({ length: one.attendances ?? 0 }, (_, index): NewAttendee => {
      const person = (next + index) % PERSONS;
      const organisation = person % 9 === 8 ? null : (htx[person % htx.length] ?? null);
      return {
        line: index + 1,
        subject: subjects[person] ?? '',
        gender: persons[person]?.gender ?? 'unstated',
        organisation,
        organisationName: organisation === null ? `UBND ${one.place}` : null,
        commune: null,
      };
    });
    // Some of those who came come again.
    next += lines.length - 12;
    await putAttendees(trx, place, lines, seq);
  }
  for (const [index, one] of produceFairs(today).entries()) {
    const place = await put(one, unitOn(one.startsOn), office);
    const participants = htx.slice(index * 5, index * 5 + one.organisations).map((organisation, at) => ({
      organisation,
      kind: 'HTX',
      booth: `B${String(at + 1).padStart(2, '0')}`,
      products: PRODUCTS[at % PRODUCTS.length] ?? null,
    }));
    await putParticipants(trx, place, participants, seq);
  }
  for (let year = 2022; year <= Number(today.slice(0, 4)); year += 1) {
    const plan = {
      approved_on: calendarDate(year, 1, 17),
      document: `Kế hoạch số 05/KH-UBND năm ${year}`,
      classes: YEAR_PLAN.classes,
      attendances: YEAR_PLAN.attendances,
      budget_dong: YEAR_PLAN.budgetDong,
      fairs: YEAR_PLAN.fairs,
      reason: null,
      made_by: null,
    };
    if (plan.approved_on > today) continue;
    await putPlan(trx, { office_id: office, unit_id: unitOn(plan.approved_on), year, ...plan }, seq);
  }
}
