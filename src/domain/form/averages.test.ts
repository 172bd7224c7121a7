// Ô bình quân: the money that the form multiplies by a count is an average; everything else adds up.
import { expect, it } from 'vitest';
import type { Field, FormDefinition } from '#domain/form/form.ts';
import { averagesOf } from './averages.ts';

const number = (code: string, unit: 'person' | 'million' | 'dong', product?: readonly [string, string]) =>
  ({
    code,
    label: `Ô ${code}`,
    type: 'number',
    unit,
    ...(product ? { formula: { product } } : {}),
  }) satisfies Field;

const form = (fields: readonly Field[]): FormDefinition => ({
  code: 'THU',
  title: 'Biểu thử',
  reporter: 'organisation',
  sections: [{ code: 's', title: 'Mục', fields, tables: [] }],
  rules: [],
});

it('thu nhập bình quân × lao động: bình quân theo lao động, thứ tự hai thừa số không quan trọng', () => {
  const fields = [number('workers', 'person'), number('income', 'million')];
  const expected = new Map([['income', { by: 'workers', byLabel: 'Ô workers' }]]);
  expect(averagesOf(form([...fields, number('pay', 'dong', ['workers', 'income'])]))).toEqual(expected);
  expect(averagesOf(form([...fields, number('pay', 'dong', ['income', 'workers'])]))).toEqual(expected);
});

it('hai số đếm nhân nhau, hay không có phép nhân: không ô nào là bình quân', () => {
  const fields = [number('people', 'person'), number('times', 'person'), number('revenue', 'million')];
  expect(averagesOf(form([...fields, number('visits', 'person', ['people', 'times'])]))).toEqual(new Map());
  expect(averagesOf(form(fields))).toEqual(new Map());
});
