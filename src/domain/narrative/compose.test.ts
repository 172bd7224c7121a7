import { expect, it } from 'vitest';
import { composeReport } from '#domain/narrative/compose.ts';
import type { Figures } from '#domain/narrative/figure.ts';
import { parseOutline } from '#domain/narrative/parse-outline.ts';
import { calendarDate } from '#domain/period/calendar-date.ts';
import { calendarPeriod, windowPeriod } from '#domain/period/reporting-period.ts';

const VALUES: Readonly<Record<string, bigint>> = {
  member_total: 6_512_345n,
  htx_total: 678n,
  htx_agri: 538n,
};
const figures: Figures = {
  period: calendarPeriod('half', 2022, 1),
  dataDate: calendarDate(2022, 6, 30),
  place: { code: '27', name: 'tỉnh Bắc Ninh', level: 'province' },
  cell: (measure, moment) => {
    const value = moment === 'now' ? VALUES[measure] : undefined;
    return value === undefined ? { kind: 'absent', reason: 'missing' } : { kind: 'number', value };
  },
  rows: (measure, _, by) =>
    measure === 'htx_total' && by === 'sector'
      ? [
          { key: 'trade', name: 'Thương mại – dịch vụ', cell: { kind: 'number', value: 40n } },
          { key: 'health', name: 'Y tế', cell: { kind: 'absent', reason: 'missing' } },
        ]
      : [],
  plan: () => undefined,
  measure: (code) => ({ name: code, unit: code === 'member_total' ? 'người' : 'HTX', kind: 'stock' }),
};

function compose(blocks: readonly unknown[], asked: Partial<Parameters<typeof composeReport>[0]> = {}) {
  const read = parseOutline(
    {
      code: 'x',
      levels: ['province'],
      name: 'x',
      type: 'BÁO CÁO',
      subject: 'Tình hình {period}',
      sections: [{ code: 'one', title: 'MỘT', blocks }],
      annexes: [{ key: 'moi', title: 'Danh sách', measure: 'htx_total', empty: 'Không có.' }],
    },
    (code) => code in VALUES,
    'đề cương thử',
  );
  if (!read.ok) throw new Error(read.message);
  return composeReport({ outline: read.value, figures, texts: new Map(), tasks: [], ...asked });
}

it('số làm tròn kèm từ đúng và ghi chú số đầy đủ; quy tắc làm tròn được nêu khi có tỷ lệ', () => {
  const { sections, notes } = compose([
    {
      kind: 'sentences',
      sentences: [['Có {about member_total}'], ['HTX nông nghiệp {share htx_agri htx_total}']],
    },
  ]);
  expect(sections[0]?.blocks[0]).toMatchObject({
    text: 'Có hơn 6,5 triệu người. HTX nông nghiệp chiếm 79,4%.',
  });
  expect(notes).toContain('Số làm tròn: 6,5 triệu người; số đầy đủ là 6.512.345.');
  expect(notes).toContain('Tỷ lệ phần trăm làm tròn nửa lên đến một chữ số thập phân.');
});

it('giải trình chỉ theo con số có trong bài, mỗi câu một lần', () => {
  const footnotes = [
    { measure: 'htx_total', text: 'Về tổng số HTX: HTX Tân Tiến giải trình: tách một tổ.' },
    { measure: 'htx_total', text: 'Về tổng số HTX: HTX Tân Tiến giải trình: tách một tổ.' },
    { measure: 'member_total', text: 'Về thành viên: không có ở đây.' },
  ];
  const twice = [{ kind: 'sentences', sentences: [['Có {n htx_total}'], ['Vẫn là {n htx_total}']] }];
  const { footnotes: told, sections } = compose(twice, { footnotes });
  expect(told).toEqual([{ text: 'Về tổng số HTX: HTX Tân Tiến giải trình: tách một tổ.', mark: 1 }]);
  expect(sections[0]?.blocks[0]).toMatchObject({ text: 'Có 678 HTX(1). Vẫn là 678 HTX.' });
  const table = [
    { kind: 'table', title: 'Chính', rows: [{ measure: 'htx_total', label: 'Tổng', depth: 0 }] },
  ];
  expect(compose(table, { footnotes }).footnotes).toEqual([{ text: footnotes[0]?.text }]);
});

it('dẫn chiếu gọi đúng số của bảng, biểu đồ, phụ lục; biểu đồ nói rõ nhóm chưa có số liệu', () => {
  const { sections } = compose([
    { kind: 'sentences', sentences: [['Xem {see bang}, {see hinh}, {see moi}']] },
    { kind: 'table', title: 'Khác', rows: [{ measure: 'htx_agri', label: 'Nông nghiệp', depth: 0 }] },
    { kind: 'table', key: 'bang', title: 'Chính', rows: [{ measure: 'htx_total', label: 'Tổng', depth: 0 }] },
    { kind: 'chart', key: 'hinh', title: 'HTX {period}', measure: 'htx_total', by: 'sector' },
  ]);
  const [paragraph, , , chart] = sections[0]?.blocks ?? [];
  expect(paragraph).toMatchObject({ text: 'Xem Bảng 2, Biểu đồ 1, Phụ lục I.' });
  expect(chart).toMatchObject({
    kind: 'chart',
    caption: 'HTX 6 tháng đầu năm 2022',
    bars: [
      { label: 'Thương mại – dịch vụ', value: 40, text: '40' },
      { label: 'Y tế', value: 0, text: 'chưa có số liệu', figure: null },
    ],
  });
});

it('số gắn trong lời tự viết: theo số liệu, hoặc nói chưa có; tên không gắn được nêu', () => {
  const { sections, warnings, claims } = compose([{ kind: 'text', key: 'own', prompt: 'viết' }], {
    texts: new Map([['own', 'Có {tổng} HTX, kỳ trước {trước}, {lạ}.']]),
    bindings: { tổng: 'number value htx_total now', trước: 'number value htx_total year-end' },
  });
  expect(sections[0]?.blocks[0]).toMatchObject({
    text: 'Có 678 HTX, kỳ trước (chưa có số liệu về tổng số HTX cuối năm 2021 (sổ chưa ghi)), {lạ}.',
  });
  expect(claims.map(({ quote, value }) => [quote, value])).toEqual([['678', 678]]);
  expect(warnings.map(({ kind }) => kind)).toEqual(['lacking', 'unbound']);
});

it('kỳ ở giữa năm: mức tăng so với cuối năm trước được nói là tính từ đầu năm, không riêng kỳ ấy', () => {
  const told = (firstMonth: number) =>
    compose([{ kind: 'sentences', sentences: [['Có {n htx_total}', '{change htx_total}']] }], {
      figures: {
        ...figures,
        period: calendarPeriod('quarter', 2022, firstMonth),
        cell: (_, moment) => ({ kind: 'number', value: moment === 'now' ? 678n : 666n }),
      },
    }).notes;
  const sentence = 'Mức tăng, giảm so với cuối năm 2021 tính từ đầu năm 2022, không riêng quý II năm 2022.';
  expect(told(4)).toContain(sentence);
  expect(told(1).join(' ')).not.toContain('tính từ đầu năm');
});

it('kỳ là một khoảng ngày: "Trong thời gian từ … đến …", không "Trong từ"', () => {
  const period = windowPeriod(calendarDate(2022, 1, 10), calendarDate(2022, 6, 30));
  if (!period) throw new Error('khoảng ngày không có thật');
  const { sections } = compose([{ kind: 'sentences', sentences: [['Trong {period}, có {n htx_total}']] }], {
    figures: { ...figures, period },
  });
  expect(sections[0]?.blocks[0]).toMatchObject({
    text: 'Trong thời gian từ 10/01/2022 đến 30/06/2022, có 678 HTX.',
  });
});

it('"toàn …" theo loại của đơn vị, không theo cấp', () => {
  const whole = (name: string, level: Figures['place']['level']) => {
    const blocks = [{ kind: 'sentences', sentences: [['{place} có {n htx_total}']] }];
    const placed = { figures: { ...figures, place: { code: '1', name, level } } };
    return compose(blocks, placed).sections[0]?.blocks[0];
  };
  const cases = [
    ['cả nước', 'nation', 'Cả nước'],
    ['tỉnh Bắc Ninh', 'province', 'Toàn tỉnh'],
    ['thành phố Đà Nẵng', 'province', 'Toàn thành phố'],
    ['huyện Gia Bình', 'district', 'Toàn huyện'],
    ['thành phố Từ Sơn', 'district', 'Toàn thành phố'],
    ['thị xã Thuận Thành', 'district', 'Toàn thị xã'],
    ['quận 12', 'district', 'Toàn quận'],
    ['xã Đại Lai', 'commune', 'Toàn xã'],
    ['phường Vũ Ninh', 'commune', 'Toàn phường'],
    ['thị trấn Thứa', 'commune', 'Toàn thị trấn'],
    ['đặc khu Vân Đồn', 'commune', 'Toàn đặc khu'],
  ] as const;
  for (const [name, level, said] of cases)
    expect(whole(name, level)).toMatchObject({ text: `${said} có 678 HTX.` });
});
