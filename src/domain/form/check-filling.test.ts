import { describe, expect, it } from 'vitest';
import { stateAfter, stepsFrom } from '#domain/collection/state.ts';
import { moveDeadline } from '#domain/collection/working-calendar.ts';
import { type Cells, differingCells } from '#domain/form/cell-value.ts';
import { wrongCells } from '#domain/form/check-cells.ts';
import { checkFilling, unexplained } from '#domain/form/check-filling.ts';
import { completeCells } from '#domain/form/complete.ts';
import type { FormDefinition } from '#domain/form/form.ts';
import { toStored } from '#domain/form/unit.ts';
import { scaleSlip } from '#domain/rule/scale.ts';
import { day } from '#test/support/organisation-fixture.ts';

const FORM: FormDefinition = {
  code: 'THU',
  title: 'Biểu thử',
  reporter: 'organisation',
  sections: [
    {
      code: 'people',
      title: 'Lao động',
      fields: [
        { code: 'workers', label: 'Lao động', type: 'number', unit: 'person', required: true },
        { code: 'men', label: 'Nam', type: 'number', unit: 'person' },
        { code: 'women', label: 'Nữ', type: 'number', unit: 'person' },
        { code: 'income', label: 'Thu nhập bình quân', type: 'number', unit: 'million' },
        {
          code: 'payroll',
          label: 'Tổng thu nhập',
          type: 'number',
          unit: 'dong',
          formula: { product: ['workers', 'income'] },
        },
        {
          code: 'loan',
          label: 'Có vay vốn',
          type: 'choice',
          choices: [
            { code: 'yes', label: 'có' },
            { code: 'no', label: 'không' },
          ],
        },
        {
          code: 'debt',
          label: 'Dư nợ',
          type: 'number',
          unit: 'million',
          required: true,
          showWhen: { cell: 'loan', is: 'yes' },
        },
      ],
      tables: [
        {
          code: 'products',
          title: 'Sản phẩm',
          rows: { kind: 'growing', most: 20 },
          columns: [
            { code: 'name', label: 'Tên', type: 'text' },
            { code: 'value', label: 'Giá trị', type: 'number', unit: 'million' },
          ],
        },
      ],
    },
    {
      code: 'money',
      title: 'Doanh thu',
      fields: [
        { code: 'revenue', label: 'Doanh thu', type: 'number', unit: 'million' },
        { code: 'closing', label: 'Cuối kỳ', type: 'number', unit: 'person' },
        { code: 'joined', label: 'Vào', type: 'number', unit: 'person' },
        { code: 'left', label: 'Ra', type: 'number', unit: 'person' },
      ],
      tables: [],
    },
  ],
  rules: [
    {
      code: 'sex',
      kind: 'sum',
      severity: 'error',
      whole: [{ cell: 'workers' }],
      parts: [{ cell: 'men' }, { cell: 'women' }],
    },
    {
      code: 'goods',
      kind: 'sum',
      severity: 'error',
      explain: true,
      whole: [{ cell: 'revenue' }],
      parts: [{ cell: 'products.*.value' }],
      relation: 'at-most',
    },
    {
      code: 'members',
      kind: 'balance',
      severity: 'error',
      closing: [{ cell: 'closing' }],
      opening: [{ cell: 'closing', of: 'last' }],
      flow: [{ cell: 'joined' }, { cell: 'left', sign: -1 }],
    },
    {
      code: 'half',
      kind: 'share',
      severity: 'warning',
      part: [{ cell: 'women' }],
      whole: [{ cell: 'workers' }],
      most: 9000,
    },
    { code: 'size', kind: 'range', severity: 'warning', of: [{ cell: 'workers' }], most: 5000 },
    { code: 'jump', kind: 'change', severity: 'warning', of: 'revenue', against: 'peers', percent: 300 },
    { code: 'slip', kind: 'scale', severity: 'warning', of: 'revenue', against: 'last' },
    {
      code: 'books',
      kind: 'cross-form',
      severity: 'warning',
      of: [{ cell: 'revenue' }],
      as: [{ cell: 'total', form: 'B02-HTX' }],
    },
    {
      code: 'below',
      kind: 'cross-level',
      severity: 'note',
      of: [{ cell: 'workers' }],
      measure: 'labor_total',
    },
  ],
};
const n = (number: number) => ({ number });
const GOOD: Cells = {
  workers: n(12),
  men: n(5),
  women: n(7),
  revenue: n(2_500_000_000),
  closing: n(103),
  joined: n(5),
  left: n(2),
};
const LAST: Cells = { closing: n(100), revenue: n(2_400_000_000) };
const codes = (cells: Cells, more = {}) =>
  checkFilling(FORM, { cells, last: LAST, ...more }).map((each) => each.rule);

describe('luật của biểu, một hàm cho mọi nơi', () => {
  it('biểu đúng thì không có phát hiện; ô thiếu thì không so sánh', () => {
    expect(codes(GOOD)).toEqual([]);
    expect(codes({ workers: n(12), men: n(5) })).toEqual([]);
  });

  it('từng loại luật bắt đúng lỗi của nó', () => {
    expect(codes({ ...GOOD, men: n(4) })).toEqual(['sex']);
    expect(
      codes({ ...GOOD, 'products.1.value': n(2_000_000_000), 'products.2.value': n(600_000_000) }),
    ).toEqual(['goods']);
    expect(codes({ ...GOOD, closing: n(104) })).toEqual(['members']);
    expect(codes({ ...GOOD, men: n(1), women: n(11) })).toEqual(['half']);
    expect(codes({ ...GOOD, workers: n(6000), men: n(3000), women: n(3000) })).toEqual(['size']);
    expect(codes({ ...GOOD, revenue: n(2_500_000) })).toEqual(['slip']);
    expect(codes(GOOD, { peers: { revenue: { low: 1, middle: 500_000_000, high: 3, count: 9 } } })).toEqual([
      'jump',
    ]);
    expect(codes(GOOD, { peers: { revenue: { low: 1, middle: 500_000_000, high: 3, count: 4 } } })).toEqual(
      [],
    );
    expect(codes(GOOD, { forms: { 'B02-HTX': { total: n(2_400_000_000) } } })).toEqual(['books']);
    expect(codes(GOOD, { below: { labor_total: 13 } })).toEqual(['below']);
  });

  it('câu báo nêu ô và hai con số bằng đơn vị của ô', () => {
    const [finding] = checkFilling(FORM, { cells: { ...GOOD, revenue: n(2_500_000) }, last: LAST });
    expect(finding?.message).toBe(
      'Doanh thu ghi 2,5 triệu đồng, chỉ bằng khoảng 1/1.000 so với kỳ trước (2.400 triệu đồng); có thể nhầm đơn vị tính.',
    );
  });

  it('lỗi có giải thích thì gửi được, lỗi không nhận giải thích thì không', () => {
    const findings = checkFilling(FORM, {
      cells: { ...GOOD, men: n(4), 'products.1.value': n(3_000_000_000) },
      last: LAST,
    });
    const all = [
      { rule: 'sex', reason: 'không rõ' },
      { rule: 'goods', reason: 'bán hàng tồn' },
    ];
    expect(unexplained(findings, all).map((each) => each.rule)).toEqual(['sex']);
  });

  it('biểu không ô nào nói gì thì không gửi được; một ô "không phát sinh" là đã nói', () => {
    const free: FormDefinition = {
      ...FORM,
      sections: FORM.sections.map((section) => ({
        ...section,
        fields: section.fields.map((field) => ({ ...field, required: false })),
      })),
    };
    const found = (cells: Cells) => checkFilling(free, { cells });
    expect(found({}).map((each) => [each.rule, each.severity, each.explain])).toEqual([
      ['nothing-filled', 'error', false],
    ]);
    expect(unexplained(found({}), [{ rule: 'nothing-filled', reason: 'kỳ này nghỉ' }])).toHaveLength(1);
    expect(found({ men: { absent: 'not_applicable' } })).toEqual([]);
    // Required cells say it themselves; the one sentence is not said beside them.
    expect(checkFilling(FORM, { cells: {} }).map((each) => each.rule)).toEqual(['required-workers']);
  });

  it('ô ẩn không hỏi, không gửi; ô bắt buộc chỉ đòi khi hiện; ô tính không lấy của người gửi', () => {
    expect(codes({ ...GOOD, loan: { text: 'yes' } })).toEqual(['required-debt']);
    const cells = completeCells(FORM, {
      ...GOOD,
      loan: { text: 'no' },
      debt: n(5),
      income: n(4_000_000),
      payroll: n(1),
    });
    expect(cells.debt).toBeUndefined();
    expect(cells.payroll).toEqual({ number: 48_000_000 });
  });

  it('"không phát sinh" là số 0 khi cộng, khi tính và khi so; "chưa có số liệu" thì không so được', () => {
    const nothing = { absent: 'not_applicable' } as const;
    const unknown = { absent: 'unknown' } as const;
    expect(codes({ ...GOOD, workers: n(7), men: nothing, women: n(7) })).toEqual(['half']);
    expect(codes({ ...GOOD, men: nothing })).toEqual(['sex']);
    expect(codes({ ...GOOD, men: unknown })).toEqual([]);
    expect(codes({ ...GOOD, joined: n(3), left: nothing })).toEqual([]);
    expect(completeCells(FORM, { workers: nothing, income: n(4_000_000) }).payroll).toEqual(n(0));
    expect(completeCells(FORM, { workers: unknown, income: n(4_000_000) }).payroll).toBeUndefined();
  });

  it('cái không phát sinh thì không hỏi lớn nhỏ: không so khoảng, không so kỳ trước', () => {
    expect(codes({ ...GOOD, revenue: { absent: 'not_applicable' } })).toEqual([]);
    const least = { ...FORM, rules: [{ ...FORM.rules[4], code: 'least', kind: 'range', least: 7 }] };
    expect(
      checkFilling(least as FormDefinition, { cells: { workers: { absent: 'not_applicable' } } }).map(
        (each) => each.rule,
      ),
    ).toEqual([]);
  });

  it('ô lạ, ô sai kiểu bị chỉ tên', () => {
    expect(
      wrongCells(FORM, { stranger: n(1), workers: { text: 'ba' }, men: n(-1), loan: { text: 'perhaps' } }),
    ).toEqual([
      { cell: 'stranger', label: 'stranger', what: 'không có trong biểu' },
      { cell: 'workers', label: 'Lao động', what: 'phải là số' },
      { cell: 'men', label: 'Nam', what: 'không được âm' },
      { cell: 'loan', label: 'Có vay vốn', what: 'phải chọn một mục có trong danh sách' },
    ]);
    expect(
      differingCells({ a: n(1), b: n(2) }, { a: n(1), b: n(3), c: n(4) }).map((each) => each.cell),
    ).toEqual(['b', 'c']);
  });

  it('đơn vị: 24,5 tỷ là số nguyên đồng; lẻ hơn đồng thì không ghi được', () => {
    expect(toStored(24.5, 'billion')).toBe(24_500_000_000);
    expect(toStored(0.1234567891, 'billion')).toBeUndefined();
    expect([1e3, 1e6, 1e9, 1e-3, 1e-6, 1e-9].map((power) => scaleSlip(2.4e12 * power, 2.5e12))).toEqual([
      1e3, 1e6, 1e9, 1e-3, 1e-6, 1e-9,
    ]);
    expect(scaleSlip(3e9, 2e9)).toBeUndefined();
  });
});

describe('trạng thái và hạn', () => {
  it('bước nào cũng có trong bảng, bước khác bị từ chối', () => {
    expect(stateAfter('sent', 'approve')).toBe('approved');
    expect(stateAfter('approved', 'send')).toBe('amended');
    expect(stateAfter('draft', 'approve')).toBeUndefined();
    expect(stateAfter('locked', 'return')).toBeUndefined();
    expect(stepsFrom('received')).toEqual(['return', 'approve']);
  });

  it('hạn rơi vào ngày nghỉ thì dời, theo lịch đã nhập; năm chưa có lịch thì không dời', () => {
    const calendar = new Map([
      [
        2026,
        {
          year: 2026,
          law: 'thử',
          source: 'thử',
          off: { '2026-02-16': 'Tết Nguyên đán', '2026-02-17': 'Tết Nguyên đán' },
          worked: ['2026-02-21'],
        },
      ],
    ]);
    expect(moveDeadline(calendar, day('2026-02-14'))).toMatchObject({ day: '2026-02-18', reason: 'thứ bảy' });
    expect(moveDeadline(calendar, day('2026-02-16'))).toMatchObject({
      day: '2026-02-18',
      reason: 'Tết Nguyên đán',
    });
    expect(moveDeadline(calendar, day('2026-02-21'))).toMatchObject({ day: '2026-02-21', reason: null });
    expect(moveDeadline(calendar, day('2031-01-01'))).toMatchObject({
      day: '2031-01-01',
      calendarKnown: false,
    });
  });
});
