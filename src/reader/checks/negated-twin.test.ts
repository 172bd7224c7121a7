// Do those that do a thing and those that do not make up all of them?
import { describe, it } from 'vitest';
import { expectProsePair, expectSilent, type ProsePair } from '#test/support/reader-prose.ts';

const PAIRS: readonly ProsePair[] = [
  [
    'lập và không lập báo cáo',
    'sum',
    'Đoàn đã trực tiếp làm việc với 42 HTX; kết quả có 30 HTX lập báo cáo tài chính năm, # HTX không lập; 35 HTX mở sổ theo dõi thành viên, 7 HTX không mở.',
    '12',
    '21',
  ],
  [
    'đã nộp và chưa nộp',
    'sum',
    'Huyện có 58 HTX. Đến nay 41 HTX đã nộp báo cáo, # HTX chưa nộp.',
    '17',
    '19',
  ],
];

describe('làm và không làm', () => {
  it.each(PAIRS)('%s', (...pair) => expectProsePair(pair));

  it.each([
    'Huyện có 58 HTX. Trong quý, 11 HTX đã nộp báo cáo, 4 HTX không nộp báo cáo thuế.',
    'Kiểm tra 42 HTX, 30 HTX lập báo cáo, 8 HTX không lập, 4 HTX lập nhưng sai mẫu.',
  ])('không nói gì: %s', expectSilent);
});
