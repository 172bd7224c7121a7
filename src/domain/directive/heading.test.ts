// Chỗ ký: the whole title of who signs, and not the authority for whom.
import { describe, expect, it } from 'vitest';
import { readHeading } from '#domain/directive/heading.ts';

const signed = (block: string) => {
  const { signatory, signatoryTitle } = readHeading(
    `Số: 77/LMHTXVN-VP\n\nNội dung.\n\nNơi nhận:\n- Như trên;\n- Lưu: VP, CSPT\n\n${block}`,
  );
  return [signatory, signatoryTitle];
};

describe('chức vụ người ký', () => {
  it('hai chức vụ trên ba dòng chữ hoa: giữ đủ cả hai (văn bản 77)', () => {
    const block =
      '**CHỦ TỊCH LIÊN MINH HTX VIỆT NAM,\nPHÓ TRƯỞNG BAN CHỈ ĐẠO ĐỔI MỚI\nVÀ PHÁT TRIỂN KTTT, HTX**\n\n\n\nNguyễn Ngọc Bảo';
    expect(signed(block)).toEqual([
      'Nguyễn Ngọc Bảo',
      'CHỦ TỊCH LIÊN MINH HTX VIỆT NAM, PHÓ TRƯỞNG BAN CHỈ ĐẠO ĐỔI MỚI VÀ PHÁT TRIỂN KTTT, HTX',
    ]);
  });

  it('tên chức vụ dài xuống dòng giữa chừng', () => {
    expect(signed('CHỦ TỊCH LIÊN MINH\nHTX VIỆT NAM,\nPHÓ TRƯỞNG BAN CHỈ ĐẠO\n\nNguyễn Ngọc Bảo')[1]).toBe(
      'CHỦ TỊCH LIÊN MINH HTX VIỆT NAM, PHÓ TRƯỞNG BAN CHỈ ĐẠO',
    );
  });

  it.each([
    ['KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nTrần Văn A', 'PHÓ CHỦ TỊCH'],
    ['TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nTrần Văn A', 'CHỦ TỊCH'],
    ['GIÁM ĐỐC\n\nTrần Văn A', 'GIÁM ĐỐC'],
  ])('%j: %s', (block, title) => {
    expect(signed(block)[1]).toBe(title);
  });
});
