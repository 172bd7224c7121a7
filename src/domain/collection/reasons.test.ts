// What counts as a reason.
import { describe, expect, it } from 'vitest';
import { RETURN_REASONS, saysWhy } from '#domain/collection/reasons.ts';

describe('lý do trả lại', () => {
  it('một chữ, dấu chấm, khoảng trắng không phải lý do; câu ngắn nói được việc thì phải', () => {
    for (const text of ['', 'x', '  x  ', '.......', 'sai', '- - - - -'])
      expect([text, saysWhy(text)]).toEqual([text, false]);
    for (const text of ['thiếu vốn', 'Sai số liệu', 'ô 2 sai rồi', ...Object.values(RETURN_REASONS)])
      expect([text, saysWhy(text)]).toEqual([text, true]);
  });
});
