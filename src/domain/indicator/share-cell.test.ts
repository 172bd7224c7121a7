import { expect, it } from 'vitest';
import type { Cell } from '#domain/indicator/cell.ts';
import { shareCell } from '#domain/indicator/share-cell.ts';

const number = (value: bigint): Cell => ({ kind: 'number', value });
const absent = (reason: 'missing' | 'not_reported' | 'not_applicable'): Cell => ({ kind: 'absent', reason });

it.each([
  ['phần của một tổng', number(13n), number(15n), { kind: 'ratio', numerator: 13n, denominator: 15n }],
  ['không phần nào', number(0n), number(15n), { kind: 'ratio', numerator: 0n, denominator: 15n }],
  ['tổng bằng 0: không áp dụng', number(0n), number(0n), absent('not_applicable')],
  ['phần chưa có số liệu: không phải không áp dụng', absent('missing'), number(0n), absent('missing')],
  ['tổng chưa báo cáo', number(3n), absent('not_reported'), absent('not_reported')],
])('%s', (_, part, whole, expected) => {
  expect(shareCell(part, whole)).toEqual(expected);
});
