// Chỉ tiêu của bản minh họa: letter 77 (2018) and the city plan of 2019 as typed targets; wording of clauses is ours, in short.
import { calendarDate } from '#domain/period/calendar-date.ts';
import type { Bearer, Goal, Target } from '#domain/target/target.ts';

interface DemonstrationClause {
  readonly label: string;
  readonly text: string;
  readonly due?: ReturnType<typeof calendarDate>;
  readonly targets?: readonly Target[];
}

const ALL = { name: 'số HTX', measure: 'htx_total' };

function target(
  name: string,
  unit: string,
  measure: string | null,
  goal: Goal,
  year: string,
  bearer: Bearer,
  more: Partial<Target> = {},
): Target {
  return {
    indicator: { name, unit, measure },
    goal,
    basis: { kind: 'year', period: year },
    bearer,
    scope: null,
    approximate: false,
    legalBasis: null,
    ...more,
  };
}

const PROVINCE = { kind: 'each', level: 'province' } as const;
const DISTRICT = { kind: 'each', level: 'district' } as const;
const CITY = { kind: 'one', name: 'Liên minh HTX thành phố' } as const;
const SHARED = 'bằng nguồn lực của trung ương và địa phương';
const MODELS = 'xây dựng mô hình HTX gắn với chuỗi giá trị';
const base2017 = { year: 2017 };

export const LETTER_77_CLAUSES: readonly DemonstrationClause[] = [
  {
    label: '1',
    text: 'Vận động, hỗ trợ phát triển kinh tế hợp tác, HTX; đạt bảy chỉ tiêu năm 2018 của mỗi tỉnh, thành phố.',
    targets: [
      target(
        'thành lập mới tổ hợp tác',
        'tổ hợp tác',
        'tht_new',
        { kind: 'at-least', low: 100 },
        '2018',
        PROVINCE,
      ),
      target(
        'thành lập mới HTX, liên hiệp HTX',
        'HTX, liên hiệp HTX',
        'htx_lhhtx_new',
        { kind: 'at-least', low: 35 },
        '2018',
        PROVINCE,
      ),
      target(MODELS, 'mô hình', null, { kind: 'at-least', low: 15 }, '2018', PROVINCE, { scope: SHARED }),
      target(
        'số lượng thành viên của HTX',
        '%',
        'member_total',
        { kind: 'growth', low: 1000, high: null, base: base2017 },
        '2018',
        PROVINCE,
      ),
      target(
        'hoạt động có hiệu quả',
        '%',
        'htx_effective',
        { kind: 'share', low: 5000, of: ALL },
        '2018',
        PROVINCE,
      ),
      target(
        'số HTX là thành viên của Liên minh HTX',
        '%',
        'alliance_member_htx',
        { kind: 'growth', low: 2000, high: null, base: base2017 },
        '2018',
        PROVINCE,
      ),
      target(
        'vốn điều lệ cho Quỹ Hỗ trợ phát triển HTX',
        'đồng',
        null,
        { kind: 'establish-or-raise', low: 20_000_000_000 },
        '2018',
        PROVINCE,
      ),
    ],
  },
  {
    label: '2',
    text: 'Đổi mới tuyên truyền chủ trương, chính sách, pháp luật về HTX; hội thảo, tập huấn, cổng thông tin.',
  },
  {
    label: '3',
    text: 'Đề xuất chính sách hỗ trợ HTX; rà soát, củng cố theo Luật HTX năm 2012; giải thể dứt điểm HTX đã ngừng.',
    targets: [
      target(
        'hoạt động đúng quy định của Luật HTX năm 2012',
        '%',
        'htx_on_current_law',
        { kind: 'share', low: 10_000, of: { name: 'HTX', measure: 'htx_total' } },
        '2018',
        PROVINCE,
      ),
    ],
  },
  {
    label: '4',
    text: 'Đẩy mạnh xây dựng mô hình HTX gắn với chuỗi giá trị, trọng tâm nông nghiệp, nông thôn.',
    targets: [
      target(
        'xây dựng mới HTX sản xuất gắn với chuỗi giá trị',
        'HTX',
        null,
        { kind: 'at-least', low: 300 },
        '2020',
        { kind: 'system' },
        {
          basis: { kind: 'until', period: '2020' },
          approximate: true,
          scope: 'bằng nguồn lực của Liên minh HTX Việt Nam và hợp tác với doanh nghiệp',
        },
      ),
    ],
  },
  {
    label: '5',
    text: 'Hỗ trợ HTX tham gia Hội chợ xúc tiến thương mại HTX cấp quốc gia hằng năm (tháng 4; riêng năm 2018 tháng 5).',
    due: calendarDate(2018, 5, 31),
  },
  {
    label: '6',
    text: 'Nâng cao năng lực tư vấn, hỗ trợ, cung ứng dịch vụ: đào tạo, tiếp cận vốn, công nghệ, thị trường.',
  },
  {
    label: '7',
    text: 'Đại diện, bảo vệ quyền và lợi ích của thành viên; nắm khó khăn, vướng mắc và kiến nghị giải quyết.',
  },
  {
    label: '8',
    text: 'Nâng cao hiệu quả thông tin từ HTX đến Liên minh các cấp: thông suốt, kịp thời, chính xác, đủ thông tin.',
  },
  {
    label: '9',
    text: 'Nâng cao năng lực chỉ đạo, điều hành; kiện toàn Ban Thường vụ, Ban Chấp hành; thi đua, khen thưởng.',
  },
  { label: '10', text: 'Mở rộng hợp tác quốc tế, kêu gọi đối tác hỗ trợ phát triển kinh tế hợp tác, HTX.' },
  {
    label: '11',
    text: 'Hỗ trợ Liên minh HTX tỉnh, thành phố làm nòng cốt: biên chế, phụ cấp, cơ sở vật chất, nguồn vốn.',
  },
];

const base2018 = { year: 2018 };

/** The plan of a city for 2019 (seed 002 does not name the city; Đà Nẵng is inferred and marked so). */
export const CITY_PLAN_CLAUSES: readonly DemonstrationClause[] = [
  {
    label: '1',
    text: 'Mọi xã đều có HTX phù hợp với cơ cấu kinh tế của xã.',
    targets: [
      target(
        'có HTX',
        '%',
        'commune_rural_with_htx',
        {
          kind: 'share',
          low: 10_000,
          of: { name: 'số xã (không kể phường)', measure: 'commune_rural_total' },
        },
        '2019',
        { kind: 'one', name: 'toàn thành phố' },
      ),
    ],
  },
  {
    label: '2',
    text: 'Quận, huyện vận động thành lập mới tổ hợp tác, HTX; tăng thành viên; HTX hoạt động có hiệu quả.',
    targets: [
      target(
        'thành lập mới tổ hợp tác',
        'tổ hợp tác',
        'tht_new',
        { kind: 'range', low: 5, high: 8 },
        '2019',
        DISTRICT,
      ),
      target(
        'thành lập mới HTX, liên hiệp HTX',
        'HTX, liên hiệp HTX',
        'htx_lhhtx_new',
        { kind: 'range', low: 3, high: 5 },
        '2019',
        DISTRICT,
      ),
      target(
        'số lượng thành viên của HTX',
        '%',
        'member_total',
        { kind: 'growth', low: 1000, high: null, base: base2018 },
        '2019',
        DISTRICT,
      ),
      target(
        'hoạt động có hiệu quả',
        '%',
        'htx_effective',
        { kind: 'share', low: 5000, of: { name: 'số HTX đang hoạt động', measure: 'htx_active' } },
        '2019',
        DISTRICT,
      ),
    ],
  },
  {
    label: '3',
    text: 'Liên minh HTX thành phố xây dựng mô hình, vận động tham gia Liên minh, hỗ trợ thành lập mới, làm website.',
    targets: [
      target(MODELS, 'mô hình', null, { kind: 'at-least', low: 5 }, '2019', CITY, { scope: SHARED }),
      target(
        'số HTX là thành viên của Liên minh HTX',
        '%',
        'alliance_member_htx',
        { kind: 'growth', low: 1000, high: 2000, base: base2018 },
        '2019',
        CITY,
      ),
      // The register does not tell whom the alliance helped: counting every new one would be a guess.
      target('thành lập mới HTX', 'HTX', null, { kind: 'range', low: 15, high: 20 }, '2019', CITY, {
        scope: 'Liên minh HTX thành phố hỗ trợ, theo kinh phí được giao năm 2019',
      }),
      target('xây dựng website cho HTX', 'website', null, { kind: 'at-least', low: 10 }, '2019', CITY),
    ],
  },
];

/** Bắc Ninh's plan for the first half of 2022 (seed 004: 13 new ones are 86,67 % of it). */
export const HALF_YEAR_CLAUSES: readonly DemonstrationClause[] = [
  {
    label: '1',
    text: 'Thành lập mới HTX trong 6 tháng đầu năm 2022.',
    targets: [
      target(
        'thành lập mới HTX',
        'HTX',
        'htx_new',
        { kind: 'at-least', low: 15 },
        '2022-H1',
        { kind: 'one', name: 'Liên minh HTX tỉnh' },
        { basis: { kind: 'half-year', period: '2022-H1' } },
      ),
    ],
  },
];
