import { describe, expect, it } from 'vitest';
import { findCatalogueFaults } from '#domain/indicator/check-catalogue.ts';
import type { Measure } from '#domain/indicator/measure.ts';
import { parseMeasure } from '#domain/indicator/parse-measure.ts';

const HEAD = {
  code: 'htx_new',
  name: 'Số HTX mới',
  unit: 'HTX',
  population: 'HTX thành lập mới trong kỳ.',
  breakdowns: ['province'],
};
const FLOW = {
  ...HEAD,
  kind: 'flow',
  source: 'events',
  filter: { event: ['founded'], side: ['in'] },
  value: 'count',
};
const STOCK = {
  ...HEAD,
  code: 'htx_total',
  kind: 'stock',
  source: 'spans',
  filter: { kind: ['HTX'] },
  value: { sum: 'members' },
};

function refusal(json: unknown): string {
  const parsed = parseMeasure(json);
  return parsed.ok ? 'được nhận' : parsed.message;
}

function read(json: unknown): Measure {
  const parsed = parseMeasure(json);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.value;
}

describe('đọc định nghĩa chỉ tiêu', () => {
  it('nhận bốn dạng và giữ nguyên nội dung', () => {
    const sum = {
      ...HEAD,
      kind: 'flow',
      source: 'sum',
      terms: [
        { code: 'a', sign: 1 },
        { code: 'b', sign: -1 },
      ],
    };
    const ratio = {
      ...HEAD,
      kind: 'ratio',
      source: 'ratio',
      numerator: 'a',
      denominator: 'b',
      seed: 'seed000',
    };
    for (const json of [FLOW, STOCK, sum, ratio])
      expect(parseMeasure(json)).toEqual({ ok: true, value: json });
  });

  it.each([
    ['không phải đối tượng', [], 'Mỗi chỉ tiêu phải là một đối tượng.'],
    [
      'mã viết hoa',
      { ...FLOW, code: 'HTX-new' },
      'Chỉ tiêu "HTX-new": mã phải viết thường, nối bằng gạch dưới.',
    ],
    ['thiếu tên', { ...FLOW, name: ' ' }, 'Chỉ tiêu htx_new: phải có "name", "unit" và "population".'],
    [
      'tổng thể không thành câu',
      { ...FLOW, population: 'HTX mới' },
      'Chỉ tiêu htx_new: "population" phải là một câu, có dấu chấm.',
    ],
    [
      'loại và nguồn không hợp',
      { ...FLOW, kind: 'stock' },
      'Chỉ tiêu htx_new: "kind" và "source" không đi với nhau.',
    ],
    ['mục lạ', { ...FLOW, terms: [] }, 'Chỉ tiêu htx_new: không có mục "terms".'],
    [
      'điều kiện lạ',
      { ...FLOW, filter: { ...FLOW.filter, colour: ['red'] } },
      'Chỉ tiêu htx_new: không có điều kiện "colour".',
    ],
    [
      'điều kiện của biến động trên tồn',
      { ...STOCK, filter: { event: ['founded'] } },
      'Chỉ tiêu htx_total: không có điều kiện "event".',
    ],
    [
      'sự kiện lạ',
      { ...FLOW, filter: { event: ['born'], side: ['in'] } },
      'Chỉ tiêu htx_new: điều kiện "event" có giá trị không dùng được.',
    ],
    [
      'danh sách rỗng',
      { ...FLOW, filter: { ...FLOW.filter, kind: [] } },
      'Chỉ tiêu htx_new: điều kiện "kind" có giá trị không dùng được.',
    ],
    [
      'thiếu phía',
      { ...FLOW, filter: { event: ['founded'] } },
      'Chỉ tiêu htx_new: điều kiện phải có "event" và "side".',
    ],
    [
      'giá trị lạ',
      { ...FLOW, value: { sum: 'height' } },
      'Chỉ tiêu htx_new: "value" phải là "count", {"sum": một số có trong sổ} hoặc {"distinct": "commune"}.',
    ],
    [
      'phân tổ lạ',
      { ...FLOW, breakdowns: ['moon'] },
      'Chỉ tiêu htx_new: "breakdowns" có phân tổ không có trong hệ thống hoặc bị lặp.',
    ],
    [
      'từ khóa của đối tượng',
      { ...FLOW, filter: { ...FLOW.filter, constructor: true } },
      'Chỉ tiêu htx_new: không có điều kiện "constructor".',
    ],
  ])('từ chối: %s', (_name, json, message) => expect(refusal(json)).toBe(message));
});

describe('danh mục ăn khớp', () => {
  const sumOf = (code: string, kind: string, ...codes: string[]) =>
    read({ ...HEAD, code, kind, source: 'sum', terms: codes.map((one) => ({ code: one, sign: 1 })) });

  it.each([
    [
      'thành phần không có',
      [sumOf('x', 'flow', 'htx_old')],
      'Chỉ tiêu x: không có chỉ tiêu thành phần "htx_old".',
    ],
    [
      'cộng tồn với biến động',
      [read(STOCK), sumOf('x', 'flow', 'htx_total')],
      'Chỉ tiêu x: thành phần htx_total không cùng loại thời điểm hay thời kỳ.',
    ],
    ['vòng tròn', [sumOf('x', 'flow', 'x')], 'Chỉ tiêu x được định nghĩa qua chính nó.'],
    ['trùng mã', [read(FLOW), read(FLOW)], 'Chỉ tiêu htx_new có hai lần.'],
    [
      'phân tổ thành phần không có',
      [read({ ...FLOW, breakdowns: [] }), sumOf('x', 'flow', 'htx_new')],
      'Chỉ tiêu x: phân tổ "province" không có ở thành phần htx_new.',
    ],
  ])('%s', (_name, measures, fault) => expect(findCatalogueFaults(measures)).toContain(fault));

  it('danh mục đúng không có lỗi', () => {
    expect(findCatalogueFaults([read(FLOW), read(STOCK), sumOf('x', 'flow', 'htx_new')])).toEqual([]);
  });
});
