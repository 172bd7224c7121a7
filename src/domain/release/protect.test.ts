// Kiểm thử: hidden figures stay hidden against sums, against other measures and against earlier releases.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DisclosedCell,
  type DisclosureModel,
  joinModels,
  type Relation,
} from '#domain/release/disclosure.ts';
import { intervalsOf } from '#domain/release/intervals.ts';
import { protect } from '#domain/release/protect.ts';
import { sensitivityOf } from '#domain/release/sensitive.ts';

const count = (id: string, value: number, open = false): DisclosedCell => ({
  id,
  value,
  open,
  printed: true,
  hidden: open ? null : sensitivityOf('count', { value, contributors: null, largest: null }),
});
const sum = (whole: string, ...parts: string[]): Relation => ({
  rest: false,
  terms: [{ id: whole, sign: 1 }, ...parts.map((id) => ({ id, sign: -1 as const }))],
});
const hiddenOf = ({ cells }: DisclosureModel) =>
  cells.filter(({ hidden }) => hidden).map(({ id, hidden }) => `${id}: ${hidden}`);

describe('ô nào phải ẩn', () => {
  it('số đếm từ 1 đến 4, tổng của một hai tổ chức, tổng mà một tổ chức chiếm gần hết', () => {
    const of = (value: number, contributors: number | null = null, largest: number | null = null) =>
      sensitivityOf(contributors === null ? 'count' : 'amount', { value, contributors, largest });
    expect([of(0), of(1), of(4), of(5)]).toEqual([null, 'small', 'small', null]);
    expect([of(900, 2, 500), of(900, 3, 700), of(900, 3, 400), of(0, 0, 0)]).toEqual([
      'few',
      'dominant',
      null,
      null,
    ]);
    expect(sensitivityOf('open', { value: 1, contributors: null, largest: null })).toBeNull();
  });
});

describe('ẩn thêm', () => {
  it('một ô ẩn trong một tổng: ẩn thêm ô nhỏ nhất, không ẩn tổng', () => {
    const model = {
      cells: [count('t', 63), count('a', 3), count('b', 10), count('c', 50)],
      relations: [sum('t', 'a', 'b', 'c')],
    };
    const { model: safe, exposed } = protect(model);
    expect(hiddenOf(safe)).toEqual(['a: small', 'b: secondary']);
    expect(exposed).toEqual([]);
    expect(intervalsOf(safe).get('a')).toEqual([0, 13]);
  });

  it('hai ô nhỏ mà tổng của chúng vẫn hẹp: phải ẩn thêm', () => {
    const model = {
      cells: [count('t', 53), count('a', 1), count('b', 2), count('c', 50)],
      relations: [sum('t', 'a', 'b', 'c')],
    };
    expect(hiddenOf(protect(model).model)).toEqual(['a: small', 'b: small', 'c: secondary']);
  });

  it('trừ qua hai chỉ tiêu: tổng − nông nghiệp − quỹ tín dụng', () => {
    const cells = [count('all', 17, true), count('active', 14), count('paused', 2), count('stopped', 1)];
    const { model } = protect({ cells, relations: [sum('all', 'active', 'paused', 'stopped')] });
    expect(hiddenOf(model)).toContain('active: secondary');
  });

  it('không trừ được từ bản công bố trước', () => {
    const before = protect({
      cells: [count('t', 63), count('a', 3), count('b', 10), count('c', 50)],
      relations: [sum('t', 'a', 'b', 'c')],
    }).model;
    const own = {
      cells: [count('t', 66), count('a', 6), count('b', 10), count('c', 50)],
      relations: [sum('t', 'a', 'b', 'c')],
    };
    const joined = joinModels([before], own);
    const { model, exposed } = protect(joined.model, joined.fixed);
    expect(exposed).toEqual([]);
    expect(hiddenOf(model)).toContain('b: secondary');
    expect(intervalsOf(model).get('a =3')).toEqual([0, 13]);
  });

  it('bảng bất kỳ hai chiều: không ô ẩn nào tính ra được', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 2, maxLength: 4 }), {
          minLength: 2,
          maxLength: 6,
        }),
        (table) => {
          const width = Math.min(...table.map((row) => row.length));
          const rows = table.map((row) => row.slice(0, width));
          const cells: DisclosedCell[] = [];
          const relations: Relation[] = [];
          const total = (values: readonly number[]) => values.reduce((all, each) => all + each, 0);
          rows.forEach((row, at) => {
            cells.push(...row.map((value, column) => count(`${at}.${column}`, value)));
            cells.push(count(`${at}.t`, total(row)));
            relations.push(sum(`${at}.t`, ...row.map((_, column) => `${at}.${column}`)));
          });
          for (let column = 0; column < width; column += 1) {
            cells.push(count(`t.${column}`, total(rows.map((row) => row[column] ?? 0))));
            relations.push(sum(`t.${column}`, ...rows.map((_, at) => `${at}.${column}`)));
          }
          const { model, exposed } = protect({ cells, relations });
          expect(exposed).toEqual([]);
          const intervals = intervalsOf(model);
          for (const cell of model.cells) {
            if (!cell.hidden) continue;
            const [low, high] = intervals.get(cell.id) ?? [0, 0];
            expect(high - low, `${cell.id} ${cell.hidden}`).toBeGreaterThanOrEqual(
              cell.hidden === 'small' ? 3.99 : 0.99,
            );
            expect(low).toBeLessThanOrEqual(cell.value + 1e-6);
            expect(high).toBeGreaterThanOrEqual(cell.value - 1e-6);
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});
