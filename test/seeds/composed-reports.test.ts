// Báo cáo soạn từ số liệu sống: the texts of the two half-year reports of the seeds, kept word by word; the region list whole and cut.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeText } from '#document/text/official-text.ts';
import { calendarDate } from '#domain/period/calendar-date.ts';
import { type ComposedReport, composeReport } from '#server/report/compose-report.ts';
import { SYSTEM_VIEWER } from '#server/unit/viewer.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';

let database: TestDatabase;
const reportOf = (
  unit: string,
  period: string,
  outline = 'half-year',
  regions?: readonly string[],
): Promise<ComposedReport> => {
  const { system } = database;
  return composeReport(system.measureDeps(system.database.loader), SYSTEM_VIEWER, {
    outline,
    unit,
    period,
    regions,
    date: calendarDate(Number(period.slice(0, 4)), 7, 5),
  });
};

beforeAll(async () => {
  database = await createTestDatabase('seed');
});
afterAll(() => database.drop());

const SEVEN = ['TB', 'DB', 'DBSH', 'BTB', 'DHMT', 'DNB', 'DBSCL'];

describe('6 tháng đầu năm 2018, cả nước (seed 000, mục I)', () => {
  it('nói đủ các số của mục I, tỷ lệ đúng, tám vùng đủ 895', async () => {
    const text = writeText((await reportOf('VN', '2018-H1')).document).toString();
    for (const sentence of [
      'cả nước có 895 HTX thành lập mới, đạt 40,6% kế hoạch năm 2018 (2.205 HTX)',
      '716 HTX nông nghiệp (chiếm 80,0%), 179 HTX phi nông nghiệp (chiếm 20,0%)',
      'Tây Bắc 140 HTX, Đông Bắc 196 HTX, Đồng bằng sông Hồng 64 HTX, Bắc Trung Bộ 117 HTX, Duyên hải miền Trung 52 HTX, Tây Nguyên 91 HTX, Đông Nam Bộ 75 HTX, Đồng bằng sông Cửu Long 160 HTX.',
      'cả nước có 220 HTX giải thể',
      'cả nước có 20.767 HTX, tăng 675 HTX so với cuối năm 2017 (20.092 HTX)',
      '6,5 triệu người, tăng 200.000 người so với cuối năm 2017',
      '1.200 HTX gắn với chuỗi giá trị, tăng 21,0% so với cuối năm 2017 (992 HTX)',
      'Tỷ lệ HTX hoạt động có hiệu quả',
    ])
      expect(text).toContain(sentence);
    const risen = /tăng khá: (.*?)\. Đến/u.exec(text)?.[1] ?? '';
    for (const name of [
      'Yên Bái',
      'Quảng Ninh',
      'Bắc Giang',
      'Hà Giang',
      'Hà Tĩnh',
      'Nghệ An',
      'Quảng Nam',
      'Đắk Lắk',
      'Bình Phước',
      'Bến Tre',
      'Long An',
    ])
      expect(risen).toContain(name);
  });

  it('danh sách cắt còn bảy vùng kết bằng "vùng khác: 91 HTX", nguồn của số ấy nêu Tây Nguyên', async () => {
    const report = await reportOf('VN', '2018-H1', 'half-year', SEVEN);
    const text = writeText(report.document).toString();
    expect(text).toContain('Đồng bằng sông Cửu Long 160 HTX, vùng khác: 91 HTX.');
    const rest = report.claims.find(({ source }) => source.how === 'residual');
    expect(rest).toMatchObject({ quote: '91 HTX', source: { groups: ['Tây Nguyên'] } });
    expect(text).toContain('Vùng khác trong danh sách số HTX thành lập mới gồm: Tây Nguyên.');
  });
});

describe('văn bản đã duyệt từng chữ', () => {
  it.each([
    ['half-year', 'VN', '2018-H1'],
    ['half-year', '27', '2022-H1'],
    ['annual', '27', '2022'],
    ['conference', '02', '2017'],
    ['directive', '27', '2022-H1'],
    ['fund', '27', '2022-H1'],
    ['quick-note', '27', '2022-Q2'],
  ])('%s %s %s', async (outline, unit, period) => {
    const text = writeText((await reportOf(unit, period, outline)).document).toString();
    await expect(text).toMatchFileSnapshot(`../golden/reports/${outline}-${unit}-${period}.txt`);
  });

  it('kỳ chưa hết và đề cương không có bị từ chối bằng một câu', async () => {
    await expect(reportOf('VN', '2199-H1')).rejects.toMatchObject({ code: 'report-period-open' });
    await expect(reportOf('VN', '2018-H1', 'bieu-do')).rejects.toMatchObject({ code: 'outline-unknown' });
  });
});
