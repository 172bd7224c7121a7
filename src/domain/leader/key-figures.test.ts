import { expect, it } from 'vitest';
import type { Cell } from '#domain/indicator/cell.ts';
import { chooseKeyFigures, linesOfLevel } from '#domain/leader/key-figures.ts';

const line = (measure: string, levels?: readonly string[]) => ({
  measure,
  label: measure,
  depth: 0,
  ...(levels ? { levels } : {}),
});
const always = ['total', 'new', 'dissolved', 'members', 'capital'].map((code) => line(code));
const further = ['active', 'chains', 'rate', 'joined', 'groups'].map((code) => line(code));
const whole: Cell = { kind: 'number', value: 5n, coverage: { reported: 63, expected: 63 } };
const partly: Cell = { kind: 'number', value: 5n, coverage: { reported: 1, expected: 63 } };
const absent: Cell = { kind: 'absent', reason: 'not_reported' };

const chosen = (cells: Readonly<Record<string, Cell>>, planned: readonly string[] = []) =>
  chooseKeyFigures(always, further, ({ measure }) => ({
    cell: cells[measure] ?? whole,
    planned: planned.includes(measure),
  })).map(({ measure }) => measure);

it('luôn tám con số: năm con số cố định, ba chỗ còn lại theo thứ tự danh mục', () => {
  expect(chosen({})).toEqual(['total', 'new', 'dissolved', 'members', 'capital', 'active', 'chains', 'rate']);
});

it('con số có giao kế hoạch được chỗ trước, rồi con số đủ, rồi con số mới có một phần; in theo thứ tự danh mục', () => {
  expect(chosen({ active: absent, chains: partly }, ['groups']).slice(5)).toEqual([
    'rate',
    'joined',
    'groups',
  ]);
  expect(chosen({ active: absent, chains: partly, rate: absent, joined: absent }).slice(5)).toEqual([
    'active',
    'chains',
    'groups',
  ]);
});

it('con số cố định chưa có số liệu vẫn đứng đó, không nhường chỗ: chưa có không phải là 0', () => {
  expect(chosen({ total: absent, capital: absent })).toContain('capital');
});

it('ít hơn tám thì in bấy nhiêu; dòng trùng mã chỉ một lần', () => {
  const few = chooseKeyFigures(always, [line('total'), line('active')], () => ({
    cell: whole,
    planned: false,
  }));
  expect(few.map(({ measure }) => measure)).toEqual([
    'total',
    'new',
    'dissolved',
    'members',
    'capital',
    'active',
  ]);
});

it('dòng của cấp: đúng cấp ghi ở danh mục, và chỉ tiêu đếm được ở cấp ấy; cả nước đếm mọi chỉ tiêu', () => {
  const lines = [line('total'), line('communes'), line('regions', ['nation'])];
  const breakdowns = (measure: string) =>
    measure === 'communes' ? ['province'] : ['province', 'district', 'commune'];
  const of = (level: 'nation' | 'province' | 'commune') =>
    linesOfLevel(lines, level, breakdowns).map(({ measure }) => measure);
  expect(of('nation')).toEqual(['total', 'communes', 'regions']);
  expect(of('province')).toEqual(['total', 'communes']);
  expect(of('commune')).toEqual(['total']);
});
