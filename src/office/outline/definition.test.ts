import { expect, it } from 'vitest';
import type { MeasureView } from '#server/measure/contract.ts';
import { freshKey, moved, namesOf, replaced, sentencesFromWords, sentencesInWords } from './definition.ts';

const measure = (code: string, name: string, unit = 'HTX') => ({ code, name, unit }) as MeasureView; // only what the names read
const names = namesOf([
  measure('htx_new', 'Số HTX thành lập mới trong kỳ'),
  measure('htx_total', 'Tổng số HTX (còn tồn tại pháp lý)'),
  measure('doubled', 'Tổng số HTX (cách khác)', 'tổ chức'),
]);

it('câu thành dòng, vế ngăn bằng dấu |, chỉ tiêu bằng tên; đổi lại như cũ', () => {
  const kept = [['Có {n htx_new} mới', '{change htx_total year-end}'], ['Hết {period}']];
  const text = sentencesInWords(kept, names);
  expect(text).toBe(
    'Có {Số HTX thành lập mới trong kỳ} mới | {thay đổi: Tổng số HTX / cuối năm trước}\nHết {kỳ báo cáo}',
  );
  expect(sentencesFromWords(`${text}\n\n`, names)).toEqual(kept);
  expect(names.measure('doubled')).toBe('Tổng số HTX (tổ chức)');
});

it('đổi chỗ, thay, bỏ không chạm phần khác; tên mới không trùng', () => {
  expect([moved([1, 2, 3], 0, 1), moved([1, 2, 3], 0, -1), replaced([1, 2, 3], 1, undefined)]).toEqual([
    [2, 1, 3],
    [1, 2, 3],
    [1, 3],
  ]);
  const outline = {
    code: 'x',
    levels: ['province'],
    name: 'x',
    type: 'BÁO CÁO',
    subject: 'x',
    sections: [{ code: 'muc-1', title: 'x', blocks: [{ kind: 'text' as const, key: 'loi-1', prompt: 'x' }] }],
  };
  expect([freshKey(outline, 'muc'), freshKey(outline, 'loi')]).toEqual(['muc-2', 'loi-2']);
});
