// Soạn rồi rà soát, qua tệp: the reader finds the same in the PDF as in the Word file, and nothing wrong in either.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writePdf } from '#document/pdf/official-pdf.ts';
import { extractText } from '#document/reading/extract-text.ts';
import { writeWord } from '#document/word/official-word.ts';
import { calendarDate } from '#domain/period/calendar-date.ts';
import { checkText } from '#reader/check-text.ts';
import { composeReport } from '#server/report/compose-report.ts';
import { SYSTEM_VIEWER } from '#server/unit/viewer.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase('province');
});
afterAll(() => database.drop());

it('rà soát chính bản PDF và Word của báo cáo: không lỗi nào, số liệu như nhau', async () => {
  const { system } = database;
  const deps = { ...system.exchangeDeps(), ...system.measureDeps(system.database.loader) };
  const { document } = await composeReport(deps, SYSTEM_VIEWER, {
    outline: 'half-year',
    unit: '27',
    period: '2022-H1',
    date: calendarDate(2022, 7, 5),
  });
  const files = [
    ['bao-cao.pdf', writePdf(document)],
    ['bao-cao.docx', await writeWord(document)],
  ] as const;
  for (const [name, bytes] of files) {
    const read = await extractText(name, new Uint8Array(bytes));
    const { claims, findings } = checkText(read.ok ? read.text : '');
    expect(claims.length, name).toBeGreaterThan(100);
    expect(
      findings.map(({ message }) => message),
      name,
    ).toEqual([]);
  }
});
