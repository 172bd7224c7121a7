import { describe, expect, it } from 'vitest';
import type { FormDefinition } from '#domain/form/form.ts';
import { formPages } from './pages.ts';

const field = (code: string) => ({ code, label: code, type: 'number', unit: 'person' }) as const;
const form: FormDefinition = {
  code: 'THU',
  title: 'Biểu thử',
  reporter: 'organisation',
  sections: [
    {
      code: 'many',
      title: 'Nhiều ô',
      fields: Array.from({ length: 17 }, (_, at) => field(`c${at + 1}`)),
      tables: [],
    },
    {
      code: 'loan',
      title: 'Vay vốn',
      showWhen: { cell: 'c1', above: 5 },
      fields: [field('debt')],
      tables: [
        { code: 'loans', title: 'Khoản vay', rows: { kind: 'growing', most: 5 }, columns: [field('sum')] },
      ],
    },
  ],
  rules: [],
};

describe('chia biểu thành trang', () => {
  it('17 ô thành ba trang 6, 6, 5; phần bị ẩn không có trang', () => {
    const pages = formPages(form, {});
    expect(pages.map((page) => [page.title, page.fields.length])).toEqual([
      ['Nhiều ô (1/3)', 6],
      ['Nhiều ô (2/3)', 6],
      ['Nhiều ô (3/3)', 5],
    ]);
  });

  it('điều kiện đúng thì hiện; bảng là trang riêng', () => {
    const pages = formPages(form, { c1: { number: 6 } });
    expect(pages.slice(3).map((page) => [page.id, page.title, page.table?.code])).toEqual([
      ['loan-1', 'Vay vốn', undefined],
      ['loan-loans', 'Khoản vay', 'loans'],
    ]);
  });
});
