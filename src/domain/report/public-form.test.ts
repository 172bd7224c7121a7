// Bản công khai: small counts of persons and what gives them back are gone; everything else stands as it was.
import { describe, expect, it } from 'vitest';
import type { FigureSource, SaidClaim } from '#domain/narrative/said.ts';
import { calendarDate } from '#domain/period/calendar-date.ts';
import type { Block, OfficialDocument } from '#domain/report/official-document.ts';
import { publicForm } from '#domain/report/public-form.ts';

function claim(
  id: string,
  value: number,
  how: FigureSource['how'] = 'value',
  operands: readonly string[] = [],
  unit = 'nguoi',
): SaidClaim {
  return {
    id,
    quote: String(value),
    subject: 'người',
    measure: 'total',
    value,
    unit,
    relation: 'none',
    status: 'actual',
    breakdown: null,
    source: {
      measure: unit === 'htx' ? 'htx_total' : 'members_total',
      moment: 'now',
      by: null,
      how,
      operands: operands.map((each) => ({ name: 'số', value: each })),
    },
  };
}

function documentOf(blocks: readonly Block[]): OfficialDocument {
  return {
    issuer: { parent: null, name: 'Liên minh' },
    number: null,
    symbol: 'BC',
    place: 'Bắc Ninh',
    date: calendarDate(2026, 7, 1),
    type: 'BÁO CÁO',
    subject: 'thử',
    parts: [{ title: null, landscape: false, blocks }],
    recipients: [],
    signature: { authority: null, post: 'CHỦ TỊCH', name: null },
  };
}

const row = (depth: number, ...cells: readonly (readonly [string, string | null])[]) => ({
  cells: cells.map(([text]) => text),
  figures: cells.map(([, id]) => id),
  look: 'plain' as const,
  depth,
});
const table = (rows: readonly ReturnType<typeof row>[]): Block => ({
  kind: 'table',
  columns: ['Nhóm', 'Kỳ này', 'Tỷ trọng'].map((head) => ({ head, width: 1, align: 'left' })),
  rows,
  empty: '',
});
const cellsOf = (document: OfficialDocument) =>
  document.parts[0]?.blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.map((each) => each.cells) : [],
  );

describe('bản công khai', () => {
  it('câu: số người dưới 5 nói “dưới 5 người”; mức tăng tính từ nó không công bố; số HTX vẫn nói', () => {
    const paragraph: Block = {
      kind: 'paragraph',
      text: 'có 3 người, tăng 200,0%; 4 HTX.',
      runs: [
        { text: 'có ' },
        { text: '3 người', figure: 'a' },
        { text: ', tăng ' },
        { text: '200,0%', figure: 'b' },
        { text: '; ' },
        { text: '4 HTX', figure: 'c' },
        { text: '.' },
      ],
    };
    const claims = [
      claim('a', 3),
      { ...claim('b', 200, 'growth', ['3', '1']), unit: 'percent' },
      claim('c', 4, 'value', [], 'htx'),
    ];
    const shown = publicForm(documentOf([paragraph]), claims);
    expect(shown.document.parts[0]?.blocks[0]).toMatchObject({
      text: 'có dưới 5 người, tăng không công bố; 4 HTX.',
    });
    expect(shown.claims.map(({ id }) => id)).toEqual(['c']);
    expect(JSON.stringify(shown.document)).not.toContain('3 người');
  });

  it('bảng: một phần nhỏ kéo theo phần nhỏ kế tiếp, để không trừ ngược từ tổng; tỷ trọng của chúng cũng không in', () => {
    const rows = [
      row(0, ['Tổng', null], ['154', 'all'], ['', null]),
      row(1, ['Nữ', null], ['120', 'p1'], ['77,9%', 's1']),
      row(1, ['Dân tộc', null], ['4', 'p2'], ['2,6%', 's2']),
      row(1, ['Nam', null], ['30', 'p3'], ['19,5%', 's3']),
    ];
    const claims = [
      claim('all', 154),
      claim('p1', 120),
      claim('p2', 4),
      claim('p3', 30),
      { ...claim('s1', 77.9, 'share', ['120', '154']), unit: 'percent' },
      { ...claim('s2', 2.6, 'share', ['4', '154']), unit: 'percent' },
      { ...claim('s3', 19.5, 'share', ['30', '154']), unit: 'percent' },
    ];
    const shown = publicForm(documentOf([table(rows)]), claims);
    expect(cellsOf(shown.document)).toEqual([
      ['Tổng', '154', ''],
      ['Nữ', '120', '77,9%'],
      ['Dân tộc', 'dưới 5', 'không công bố'],
      ['Nam', 'không công bố', 'không công bố'],
    ]);
    expect(shown.claims.map(({ id }) => id)).toEqual(['all', 'p1', 's1']);
  });

  it('câu: số nhỏ không trừ ngược được từ tổng và các phần nói cạnh nó; số không giúp trừ ngược vẫn in', () => {
    const said = (...told: readonly (readonly [string, string])[]): Block => ({
      kind: 'paragraph',
      text: told.map(([text]) => text).join(', '),
      runs: told.map(([text, id]) => ({ text, figure: id })),
    });
    const claims = [claim('all', 154), claim('own', 151), claim('linked', 3), claim('workers', 90)];
    const shown = publicForm(
      documentOf([
        said(['154 người', 'all'], ['151 người', 'own'], ['3 người', 'linked'], ['90 người', 'workers']),
      ]),
      claims,
    );
    expect(shown.claims.map(({ id }) => id)).toEqual(['all', 'workers']);
    expect(JSON.stringify(shown.document)).not.toMatch(/151|3 người/);
    // Alone beside a total there is nothing to subtract.
    const alone = publicForm(
      documentOf([said(['154 người', 'all'], ['3 người', 'linked'])]),
      claims.slice(0, 3),
    );
    expect(JSON.stringify(alone.document)).toContain('154 người');
  });

  it('các phần của một tổng nói ở nhiều chỗ: phần nhỏ kế tiếp cũng không in', () => {
    const part = (id: string, value: number, sector: string): SaidClaim => {
      const plain = claim(id, value);
      return { ...plain, source: { ...plain.source, by: { sector } } };
    };
    const blocks = [
      ['120 người', 'p1'],
      ['30 người', 'p2'],
      ['4 người', 'p3'],
    ].map(([text = '', figure = '']): Block => ({ kind: 'paragraph', text, runs: [{ text, figure }] }));
    const shown = publicForm(documentOf(blocks), [
      part('p1', 120, 'trade'),
      part('p2', 30, 'transport'),
      part('p3', 4, 'tourism'),
    ]);
    expect(shown.claims.map(({ id }) => id)).toEqual(['p1']);
    // Made public once more it stays as it is.
    expect(publicForm(shown.document, shown.claims).document).toBe(shown.document);
  });

  it('biểu đồ: cột nhỏ không còn chiều dài, không còn số', () => {
    const bar = (label: string, value: number, figure: string) => ({
      label,
      value,
      text: String(value),
      figure,
    });
    const chart: Block = {
      kind: 'chart',
      caption: 'Lao động',
      unit: 'người',
      bars: [bar('Nữ', 120, 'p1'), bar('Dân tộc', 4, 'p2'), bar('Nam', 30, 'p3')],
      empty: '',
    };
    const shown = publicForm(documentOf([chart]), [claim('p1', 120), claim('p2', 4), claim('p3', 30)]);
    const [block] = shown.document.parts[0]?.blocks ?? [];
    expect(block?.kind === 'chart' && block.bars.map(({ value, text }) => [value, text])).toEqual([
      [120, '120'],
      [0, 'dưới 5'],
      [0, 'không công bố'],
    ]);
  });

  it('không có số nhỏ nào thì văn bản y nguyên; số 0 không chỉ ra ai nên vẫn in', () => {
    const rows = [
      row(0, ['Tổng', null], ['30', 'x'], ['', null]),
      row(1, ['Nữ', null], ['0', 'y'], ['', null]),
    ];
    const document = documentOf([table(rows)]);
    expect(publicForm(document, [claim('x', 30), claim('y', 0)]).document).toBe(document);
  });
});
