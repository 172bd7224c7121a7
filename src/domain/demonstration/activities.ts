// Lớp và hội chợ minh họa: invented activities of Bắc Ninh's alliance, calibrated so that the first half of 2022 is what seed 004 prints.
import type {
  ActivityState,
  Audience,
  FairContracts,
  FairLevel,
  FairRole,
  Funding,
  Topic,
} from '#domain/activity/activity.ts';
import { addDays, type CalendarDate, calendarDate } from '#domain/period/calendar-date.ts';

const MILLION = 1_000_000;

interface Common {
  readonly title: string;
  readonly place: string;
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
  readonly state: ActivityState;
  readonly changedOn: CalendarDate | null;
  readonly plannedCostDong: number;
  readonly settledCostDong: number | null;
  readonly reason: string | null;
}
export interface DemonstrationClass extends Common {
  readonly topic: Topic;
  readonly audience: Audience;
  readonly funding: Funding;
  /** Lines of the list, or a number stated by hand. */
  readonly attendances: number | null;
  readonly listed: boolean;
}
export interface DemonstrationFair extends Common {
  readonly level: FairLevel;
  readonly role: FairRole;
  /** How many co-operatives stand on its list. */
  readonly organisations: number;
  readonly statedHtx: number | null;
  readonly booths: number | null;
  readonly delegations: number | null;
  readonly revenueDong: number | null;
  readonly contracts: readonly FairContracts[];
}

/** Since when the invented book of Bắc Ninh is complete. */
export const ACTIVITY_BOOK_FROM = calendarDate(2021, 1, 1);

/** What the invented plan of a year says. */
export const YEAR_PLAN = { classes: 8, attendances: 760, budgetDong: 360 * MILLION, fairs: 2 };

interface Subject {
  readonly topic: Topic;
  readonly audience: Audience;
  readonly words: string;
}
const SUBJECTS: readonly Subject[] = [
  { topic: 'law', audience: 'managers', words: 'Tập huấn Luật Hợp tác xã' },
  { topic: 'management', audience: 'managers', words: 'Bồi dưỡng quản trị hợp tác xã' },
  { topic: 'accounting', audience: 'accountants', words: 'Tập huấn kế toán hợp tác xã' },
  { topic: 'digital', audience: 'mixed', words: 'Tập huấn chuyển đổi số trong hợp tác xã' },
  { topic: 'ocop', audience: 'members', words: 'Tập huấn phát triển sản phẩm OCOP' },
  { topic: 'market', audience: 'managers', words: 'Tập huấn kết nối thị trường' },
];
/** Of the first half of 2022, as the seed names them. */
const PLACES_2022 = ['huyện Gia Bình', 'huyện Thuận Thành', 'huyện Tiên Du', 'thành phố Bắc Ninh'];
const ATTENDED_2022 = [96, 94, 97, 95];
const LATER_PLACES = [
  'phường Kinh Bắc',
  'phường Võ Cường',
  'phường Từ Sơn',
  'phường Quế Võ',
  'xã Gia Bình',
  'xã Lương Tài',
];

/** The days of the eight classes of a year; the first four lie in its first half. */
const DAYS: readonly (readonly [number, number])[] = [
  [3, 15],
  [4, 12],
  [5, 17],
  [6, 14],
  [8, 16],
  [9, 13],
  [10, 18],
  [11, 15],
];

function classOf(year: number, index: number, until: CalendarDate): DemonstrationClass {
  const [month, date] = DAYS[index] ?? [3, 15];
  const startsOn = calendarDate(year, month, date);
  const endsOn = addDays(startsOn, index % 2);
  const subject = SUBJECTS[(year + index) % SUBJECTS.length] ?? SUBJECTS[0];
  const place =
    year < 2025
      ? (PLACES_2022[index % PLACES_2022.length] ?? '')
      : (LATER_PLACES[(year + index) % LATER_PLACES.length] ?? '');
  const settledOn = addDays(endsOn, 35);
  const state = endsOn >= until ? 'planned' : settledOn < until ? 'settled' : 'held';
  const cancelled = year === 2024 && index === 7;
  const plannedCostDong = (42 + ((year + index) % 4) * 2) * MILLION;
  const attendances = year === 2022 && index < 4 ? ATTENDED_2022[index] : 72 + ((year * 7 + index * 13) % 24);
  return {
    title: `${subject?.words ?? ''} tại ${place}`,
    place,
    startsOn,
    endsOn,
    topic: subject?.topic ?? 'law',
    audience: subject?.audience ?? 'managers',
    funding: index % 5 === 4 ? 'alliance' : 'provincial',
    state: cancelled ? 'cancelled' : state,
    changedOn: cancelled ? startsOn : state === 'settled' ? settledOn : null,
    reason: cancelled ? 'Bão lũ, hoãn sang năm sau' : null,
    plannedCostDong,
    settledCostDong: state === 'settled' && !cancelled ? plannedCostDong - (index + 1) * 250_000 : null,
    attendances: state === 'planned' || cancelled ? null : (attendances ?? null),
    listed: state !== 'planned' && !cancelled && ((year === 2022 && index < 4) || index % 3 === 0),
  };
}

/** Classes from the opening of the book to the end of the year of a day. */
export function produceClasses(until: CalendarDate): readonly DemonstrationClass[] {
  const last = Number(until.slice(0, 4));
  return Array.from({ length: last - 2020 }, (_, year) => year + 2021).flatMap((year) =>
    // In 2021 the pandemic left two classes.
    DAYS.slice(0, year === 2021 ? 2 : DAYS.length).map((_day, index) => classOf(year, index, until)),
  );
}

const fair = (
  year: number,
  title: string,
  place: string,
  days: readonly [CalendarDate, CalendarDate],
  more: Partial<DemonstrationFair>,
): DemonstrationFair => ({
  title,
  place,
  startsOn: days[0],
  endsOn: days[1],
  state: 'settled',
  changedOn: addDays(days[1], 30),
  plannedCostDong: 60 * MILLION,
  settledCostDong: (50 + (year % 7)) * MILLION,
  reason: null,
  level: 'national',
  role: 'attends',
  organisations: 0,
  statedHtx: null,
  booths: null,
  delegations: 1,
  revenueDong: null,
  contracts: [],
  ...more,
});

/** Fairs that Bắc Ninh took part in or held, over before a day. */
export function produceFairs(until: CalendarDate): readonly DemonstrationFair[] {
  const all = [
    fair(
      2022,
      'Hội chợ xúc tiến thương mại do Liên minh HTX Việt Nam tổ chức',
      'Hà Nội',
      [calendarDate(2022, 4, 27), calendarDate(2022, 5, 2)],
      { organisations: 6, booths: 6, revenueDong: 420 * MILLION },
    ),
    fair(
      2023,
      'Hội chợ nông sản, sản phẩm OCOP tỉnh Bắc Ninh',
      'thành phố Bắc Ninh',
      [calendarDate(2023, 12, 6), calendarDate(2023, 12, 10)],
      {
        level: 'provincial',
        role: 'organises',
        organisations: 18,
        booths: 40,
        delegations: 4,
        revenueDong: 1_350 * MILLION,
        contracts: [
          { status: 'memorandum', count: 9, valueDong: null },
          { status: 'signed', count: 6, valueDong: 2_400 * MILLION },
        ],
      },
    ),
    fair(
      2024,
      'Hội chợ xúc tiến thương mại các hợp tác xã vùng Đồng bằng sông Hồng',
      'Hà Nội',
      [calendarDate(2024, 4, 18), calendarDate(2024, 4, 22)],
      { level: 'regional', organisations: 8, booths: 4, revenueDong: 610 * MILLION },
    ),
    fair(
      2026,
      'Hội chợ nông sản, sản phẩm OCOP tỉnh Bắc Ninh',
      'phường Kinh Bắc',
      [calendarDate(2026, 5, 14), calendarDate(2026, 5, 18)],
      {
        level: 'provincial',
        role: 'organises',
        organisations: 22,
        booths: 52,
        delegations: 6,
        revenueDong: 1_720 * MILLION,
        contracts: [{ status: 'signed', count: 11, valueDong: 3_150 * MILLION }],
      },
    ),
  ];
  return all.filter(({ endsOn }) => addDays(endsOn, 30) < until);
}

/** What the national alliance held in May 2018, as seed 000 tells it: 352 booths, nearly a thousand co-operatives, more than 200 contracts. */
export const NATIONAL_FAIR: DemonstrationFair = fair(
  2018,
  'Hội chợ xúc tiến thương mại cho hợp tác xã năm 2018',
  'Hà Nội',
  [calendarDate(2018, 5, 17), calendarDate(2018, 5, 22)],
  {
    role: 'organises',
    statedHtx: 985,
    booths: 352,
    delegations: null,
    contracts: [
      { status: 'memorandum', count: 121, valueDong: null },
      { status: 'signed', count: 85, valueDong: null },
    ],
  },
);
