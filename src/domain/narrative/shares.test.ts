import { expect, it } from 'vitest';
import { composeReport } from '#domain/narrative/compose.ts';
import type { Figures } from '#domain/narrative/figure.ts';
import { parseOutline } from '#domain/narrative/parse-outline.ts';
import { calendarDate } from '#domain/period/calendar-date.ts';
import { calendarPeriod } from '#domain/period/reporting-period.ts';

function composeParts(values: Readonly<Record<string, bigint>>) {
  const figures: Figures = {
    period: calendarPeriod('year', 2024, 1),
    dataDate: calendarDate(2024, 12, 31),
    place: { code: '01', name: 'thành phố Hà Nội', level: 'province' },
    cell: (measure, moment) => {
      const value = moment === 'now' ? values[measure] : undefined;
      return value === undefined ? { kind: 'absent', reason: 'missing' } : { kind: 'number', value };
    },
    rows: () => [],
    plan: () => undefined,
    measure: (code) => ({ name: code, unit: 'HTX', kind: 'stock' }),
  };
  const parts = ['htx_agri', 'htx_nonagri', 'qtdnd_total'];
  const read = parseOutline(
    {
      code: 'x',
      levels: ['province'],
      name: 'x',
      type: 'BÁO CÁO',
      subject: 'Tình hình {period}',
      sections: [
        {
          code: 'one',
          title: 'MỘT',
          blocks: [
            {
              kind: 'sentences',
              sentences: [
                [`Trong tổng số HTX có {parts htx_total: ${parts.join(' ')}}`],
                ['HTX phi nông nghiệp {share htx_nonagri htx_total}'],
              ],
            },
            {
              kind: 'table',
              title: 'Chính',
              rows: parts.map((measure) => ({ measure, label: measure, depth: 1, shareOf: 'htx_total' })),
            },
          ],
        },
      ],
    },
    (code) => code in values,
    'đề cương thử',
  );
  if (!read.ok) throw new Error(read.message);
  const { sections, notes } = composeReport({
    outline: read.value,
    figures,
    texts: new Map(),
    tasks: undefined,
  });
  const [said, table] = sections[0]?.blocks ?? [];
  if (said?.kind !== 'paragraph' || table?.kind !== 'table') throw new Error('thiếu câu hoặc bảng');
  const column = table.columns.findIndex(({ head }) => head === 'Tỷ trọng');
  return { said: said.text, printed: table.rows.map(({ cells }) => cells[column]), notes };
}

const NOTE = 'Tỷ lệ có thể không cộng đủ 100 do làm tròn.';

it('644/1.991 in 32,3% ở mọi câu và bảng, dù các phần cộng 99,9; ghi chú nói một lần', () => {
  const { said, printed, notes } = composeParts({
    htx_total: 1991n,
    htx_agri: 1249n,
    htx_nonagri: 644n,
    qtdnd_total: 98n,
  });
  expect(said).toContain('644 HTX phi nông nghiệp (chiếm 32,3%)');
  expect(said).toContain('HTX phi nông nghiệp chiếm 32,3%.');
  expect(printed).toEqual(['62,7%', '32,3%', '4,9%']);
  expect(notes.filter((note) => note === NOTE)).toHaveLength(1);
});

it('các phần cộng đủ 100,0 thì không ghi chú', () => {
  const { said, notes } = composeParts({
    htx_total: 678n,
    htx_agri: 538n,
    htx_nonagri: 114n,
    qtdnd_total: 26n,
  });
  expect(said).toContain('538 HTX nông nghiệp (chiếm 79,4%), 114 HTX phi nông nghiệp (chiếm 16,8%)');
  expect(notes).not.toContain(NOTE);
});
