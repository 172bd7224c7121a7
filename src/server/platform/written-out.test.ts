import { expect, it } from 'vitest';
import { writtenOut } from '#server/platform/written-out.ts';

it('viết từng giá trị vào chỗ của nó, dấu nháy và gạch chéo không thoát ra ngoài', () => {
  const parameters = ["a'b; drop table x --", String.raw`\' or 1=1`, 12, true, null, '$1', 3, 4, 5, 'mười'];
  expect(writtenOut({ sql: 'select $1, $2, $3, $4, $5, $6, $10, $3', parameters })).toBe(
    String.raw`select 'a''b; drop table x --',  E'\\'' or 1=1', '12', 'true', null, '$1', 'mười', '12'`,
  );
});

it('giá trị không có chữ thì bị từ chối, không đoán', () => {
  for (const value of [undefined, new Date(0), ['a'], { a: 1 }, Buffer.from('a')])
    expect(() => writtenOut({ sql: 'select $1', parameters: [value] })).toThrow(TypeError);
});
