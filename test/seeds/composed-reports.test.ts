// Báo cáo soạn từ số liệu sống: the texts of the two half-year reports of the seeds, kept word by word; the region list whole and cut.
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeText } from '#document/text/official-text.ts';
import { type CalendarDate, calendarDate } from '#domain/period/calendar-date.ts';
import { checkText } from '#reader/check-text.ts';
import { type ComposedReport, composeReport } from '#server/report/compose-report.ts';
import { SYSTEM_VIEWER } from '#server/unit/viewer.ts';
import { runCommand } from '#test/support/command.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';

let database: TestDatabase;
/** A report is dated after its data: of a year, in January of the next. */
const writtenOn = (period: string): CalendarDate => {
  const year = Number(period.slice(0, 4));
  return period.length === 4 || period.endsWith('H2')
    ? calendarDate(year + 1, 1, 5)
    : calendarDate(year, 7, 5);
};
const reportOf = (
  unit: string,
  period: string,
  outline = 'half-year',
  regions?: readonly string[],
  date = writtenOn(period),
): Promise<ComposedReport> => {
  const { system } = database;
  const { loader } = system.database;
  return composeReport({ ...system.exchangeDeps(), ...system.measureDeps(loader) }, SYSTEM_VIEWER, {
    outline,
    unit,
    period,
    regions,
    date,
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
      '716 HTX nông nghiệp (chiếm 80,0%) và 179 HTX phi nông nghiệp (chiếm 20,0%)',
      'Tây Bắc 140 HTX, Đông Bắc 196 HTX, Đồng bằng sông Hồng 64 HTX, Bắc Trung Bộ 117 HTX, Duyên hải miền Trung 52 HTX, Tây Nguyên 91 HTX, Đông Nam Bộ 75 HTX, Đồng bằng sông Cửu Long 160 HTX.',
      'cả nước có 220 HTX giải thể',
      'cả nước có 20.767 HTX, tăng 675 HTX so với cuối năm 2017 (20.092 HTX)',
      '6,5 triệu người, tăng 200.000 người so với cuối năm 2017',
      '1.200 HTX gắn với chuỗi giá trị, tăng 21,0% so với cuối năm 2017 (992 HTX)',
      'tỷ lệ HTX hoạt động có hiệu quả',
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
    // Missing data, noughts, targets of a directive; then a province merged within the year.
    ['half-year', '96', '2018-H1'],
    ['half-year', '24', '2025-H2'],
  ])('%s %s %s', async (outline, unit, period) => {
    const text = writeText((await reportOf(unit, period, outline)).document).toString();
    await expect(text).toMatchFileSnapshot(`../golden/reports/${outline}-${unit}-${period}.txt`);
  });

  // The system's own texts are read back as anyone's: nothing in them may disagree.
  it.each([
    ['half-year', 'VN', '2018-H1'],
    ['half-year', '27', '2022-H1'],
    ['half-year', '02', '2017-H1'],
    ['annual', 'VN', '2018'],
    ['annual', '27', '2022'],
    ['conference', '02', '2017'],
    ['conference', '27', '2022'],
    ['directive', '27', '2022-H1'],
    ['fund', '27', '2022-H1'],
    ['fund', '02', '2017-H1'],
    ['quick-note', '27', '2022-Q2'],
    ['half-year', '96', '2018-H1'],
    ['half-year', 'VN', '2025-H2'],
    ['directive', 'VN', '2018-H1'],
    ['directive', '02', '2018-H1'],
  ])(
    'rà soát chính văn bản %s %s %s: đọc ra số liệu, không phát hiện lỗi nào',
    async (outline, unit, period) => {
      const text = writeText((await reportOf(unit, period, outline)).document).toString();
      const { claims, findings } = checkText(text);
      expect(claims.length).toBeGreaterThan(2);
      expect(
        findings
          .filter(({ kind, severity }) => kind === 'repeat' || severity !== 'ambiguous')
          .map(({ message }) => message),
      ).toEqual([]);
    },
  );

  it('mọi tỉnh của kỳ một lượt: 34 tệp, cùng một số nhật ký, tiến độ từng tỉnh', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'báo cáo-'));
    const { system } = database;
    const ran = await runCommand({ adminUrl: system.database.adminUrl, name: system.database.name }, [
      'report',
      '--batch',
      ...['--outline', 'quick-note', '--period', '2025-Q3', '--format', 'text', '--out', folder, '--json'],
    ]);
    const { files } = JSON.parse(ran.stdout) as { files: { name: string; file: string }[] };
    expect(files).toHaveLength(34);
    expect(ran.stderr.trim().split('\n')).toHaveLength(34);
    expect(ran.stderr).toContain('34/34 ');
    const texts = files.map(({ file }) => readFileSync(file, 'utf8'));
    expect(new Set(texts.map((text) => /số nhật ký (\d+)/u.exec(text)?.[1])).size).toBe(1);
    for (const text of texts)
      expect(checkText(text).findings.filter(({ severity }) => severity === 'hard')).toEqual([]);
    expect(texts.every((text, index) => text.includes(files[index]?.name.toUpperCase() ?? '?'))).toBe(true);
    await rm(folder, { recursive: true, force: true });
  });

  it('kỳ chưa hết, ngày văn bản trước số liệu, đề cương không có: từ chối bằng một câu', async () => {
    await expect(reportOf('VN', '2199-H1')).rejects.toMatchObject({ code: 'report-period-open' });
    await expect(
      reportOf('27', '2022-H1', 'half-year', undefined, calendarDate(2022, 6, 29)),
    ).rejects.toMatchObject({
      code: 'report-date-early',
    });
    await expect(reportOf('VN', '2018-H1', 'bieu-do')).rejects.toMatchObject({ code: 'outline-unknown' });
  });

  it('báo cáo về một huyện do Liên minh HTX của tỉnh viết, trích yếu nêu huyện', async () => {
    const { document } = await reportOf('223', '2022-H1');
    expect([document.issuer.name, document.place, document.recipients[1]]).toEqual([
      'Liên minh HTX tỉnh Bắc Giang',
      'Bắc Giang',
      'Ủy ban nhân dân tỉnh Bắc Giang (để báo cáo)',
    ]);
    expect(document.subject).toMatch(/6 tháng đầu năm 2022 trên địa bàn huyện Hiệp Hòa$/u);
  });

  it('dòng lệnh: đề cương lạ, kỳ chưa hết, đơn vị lạ, khuôn lạ đều là một câu, mã 2, không ghi tệp; chỗ thiếu số liệu được nêu', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'báo cáo-'));
    const out = path.join(folder, 'a.txt');
    const { system } = database;
    const target = { adminUrl: system.database.adminUrl, name: system.database.name };
    const run = (outline: string, unit: string, period: string, format = 'text') =>
      runCommand(target, [
        'report',
        ...[
          '--outline',
          outline,
          '--unit',
          unit,
          '--period',
          period,
          '--format',
          format,
          '--out',
          out,
          '--json',
        ],
      ]);
    const refused: readonly (readonly [Parameters<typeof run>, RegExp])[] = [
      [['la', '27', '2022-H1'], /Không có đề cương "la"; hiện có: .*half-year/u],
      [['half-year', '27', '2030-H1'], /chưa kết thúc/u],
      [['half-year', '27', '2022-H9'], /không phải một kỳ báo cáo/u],
      [['half-year', '999', '2022-H1'], /999/u],
      [['half-year', '27', '2022-H1', 'doc'], /doc/u],
    ];
    // One after another: a command names its database by the environment of the process.
    for (const [asked, sentence] of refused) {
      const { code, stderr } = await run(...asked);
      expect([code, stderr]).toEqual([2, expect.stringMatching(sentence)]);
      expect(stderr.trim().split('\n')).toHaveLength(1);
      expect(existsSync(out)).toBe(false);
    }
    const { code, stdout } = await run('half-year', '96', '2018-H1');
    expect(code).toBe(0);
    expect((JSON.parse(stdout) as { warnings: string[] }).warnings).toContain(
      'Chưa có số liệu về tổng số THT đến ngày 30/06/2018 (sổ chưa ghi).',
    );
    expect(readFileSync(out, 'utf8')).not.toMatch(/ 0 THT|undefined|NaN/u);
    await rm(folder, { recursive: true, force: true });
  });
});
