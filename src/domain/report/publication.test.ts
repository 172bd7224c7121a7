import { expect, it } from 'vitest';
import { stepRefusal } from './publication.ts';

it('bước quá sớm thì nói còn thiếu gì; bước đã qua thì nói đã qua', () => {
  expect(stepRefusal('submitted', 'issue')).toBe('chưa ký, nên chưa phát hành được');
  expect(stepRefusal('draft', 'issue')).toBe('chưa trình ký, nên chưa phát hành được');
  expect(stepRefusal('draft', 'sign')).toBe('chưa trình ký, nên chưa ký được');
  expect(stepRefusal('issued', 'save')).toBe('đã phát hành, nên không sửa được nữa; hãy tải lại trang');
});
