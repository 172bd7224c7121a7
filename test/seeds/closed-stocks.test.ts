// Báo cáo không tự mâu thuẫn: of every document that prints how many there were, came, went and are, the printed figures close.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeText } from '#document/text/official-text.ts';
import { calendarDate } from '#domain/period/calendar-date.ts';
import { checkText } from '#reader/check-text.ts';
import { type ComposedReport, composeReport } from '#server/report/compose-report.ts';
import { SYSTEM_VIEWER } from '#server/unit/viewer.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase('seed');
});
afterAll(() => database.drop());

function reportOf(outline: string, unit: string, period: string): Promise<ComposedReport> {
  const { system } = database;
  return composeReport(
    { ...system.exchangeDeps(), ...system.measureDeps(system.database.loader) },
    SYSTEM_VIEWER,
    { outline, unit, period, date: calendarDate(2026, 12, 31) },
  );
}

/** What each movement does to the total, written out a second time. */
const SIGNS: Readonly<Record<string, 1 | -1>> = {
  htx_new: 1,
  htx_from_tht: 1,
  htx_registered_opening: 1,
  htx_moved_in: 1,
  htx_placed_in: 1,
  htx_dissolved: -1,
  htx_certificate_revoked: -1,
  htx_to_enterprise: -1,
  htx_to_tht: -1,
  htx_split_out: -1,
  htx_merged_out: -1,
  htx_moved_out: -1,
  htx_placed_out: -1,
};

/** The figure of a measure that the running text prints; undefined where it prints none. */
function printedIn({ claims, document }: ComposedReport, measure: string, moment: string) {
  const told = new Set(
    document.parts[0]?.blocks.flatMap((block) =>
      block.kind === 'paragraph' ? (block.runs?.flatMap(({ figure }) => figure ?? []) ?? []) : [],
    ),
  );
  return claims.find(
    ({ id, source }) =>
      told.has(id) &&
      source.measure === measure &&
      source.moment === moment &&
      source.how === 'value' &&
      source.by === null,
  )?.value;
}

// Every outline that states foundings, endings and a total; periods that begin with their year, whose total is compared with the last day of the year before.
const DOCUMENTS = [
  ['half-year', ['24', '27', '02', 'VN'], ['2026-H1', '2022-H1', '2018-H1']],
  ['annual', ['27', '02', 'VN'], ['2019', '2022']],
  ['conference', ['27', '02', 'VN'], ['2017', '2022']],
  ['quick-note', ['27', 'VN'], ['2022-Q1', '2016-H1']],
] as const;

const cases = DOCUMENTS.flatMap(([outline, units, periods]) =>
  units.flatMap((unit) =>
    periods
      // 24 is the new Bắc Ninh; 27 and 02 are codes of the provinces before 1/7/2025.
      .filter((period) => unit === 'VN' || (unit === '24') === period >= '2025-07')
      .map((period) => ({ outline, unit, period })),
  ),
);

describe('số đầu kỳ, mọi biến động được nêu tên và số cuối kỳ của bài', () => {
  it.each(cases)('$outline $unit $period', async ({ outline, unit, period }) => {
    const report = await reportOf(outline, unit, period);
    const [opening, closing] = [
      printedIn(report, 'htx_total', 'year-end'),
      printedIn(report, 'htx_total', 'now'),
    ];
    expect(closing).toBeGreaterThan(0);
    const moved = Object.entries(SIGNS).reduce(
      (sum, [measure, sign]) => sum + sign * (printedIn(report, measure, 'now') ?? 0),
      0,
    );
    expect((opening ?? closing ?? 0) + moved).toBe(closing);
    expect(checkText(writeText(report.document).toString()).findings).toEqual([]);
  });

  it.each([
    [
      'half-year',
      '24',
      '2026-H1',
      'toàn tỉnh còn có 2 HTX bị thu hồi giấy chứng nhận đăng ký và 1 HTX chuyển đổi thành doanh nghiệp',
    ],
    [
      'half-year',
      'VN',
      '2026-H1',
      'cả nước còn có 9 HTX bị thu hồi giấy chứng nhận đăng ký, 7 HTX chuyển đổi thành doanh nghiệp và 6 HTX sáp nhập, hợp nhất vào tổ chức khác',
    ],
    ['quick-note', '27', '2016-H1', 'toàn tỉnh còn có 16 HTX chuyển thành tổ hợp tác'],
  ])('%s %s %s nêu tên từng biến động có thật', async (outline, unit, period, words) => {
    const text = writeText((await reportOf(outline, unit, period)).document).toString();
    expect(text).toContain(`Ngoài ra, trong kỳ, ${words}. Đến ngày`);
  });

  it('không có biến động nào khác thì không có câu ấy', async () => {
    const text = writeText((await reportOf('half-year', '27', '2022-H1')).document).toString();
    expect(text).not.toContain('Ngoài ra');
  });
});
