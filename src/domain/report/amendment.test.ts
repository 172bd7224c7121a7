// Văn bản thay thế, công văn đính chính: what they say, and when a report may have one.
import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { amendingDocument } from '#domain/report/amending-document.ts';
import { amendmentRefusal } from '#domain/report/amendment.ts';
import type { OfficialDocument } from '#domain/report/official-document.ts';

const report: OfficialDocument = {
  issuer: { parent: null, name: 'Liên minh Hợp tác xã tỉnh Bắc Ninh' },
  number: null,
  symbol: 'BC-LMHTX',
  place: 'Bắc Ninh',
  date: '2022-07-20' as CalendarDate,
  type: 'BÁO CÁO',
  subject: 'Tình hình kinh tế tập thể',
  parts: [
    { title: null, landscape: false, blocks: [{ kind: 'heading', level: 1, text: 'I. Kết quả' }] },
    { title: 'Phụ lục I', landscape: true, blocks: [] },
  ],
  recipients: ['Liên minh Hợp tác xã Việt Nam (để báo cáo)', 'Lưu: VT, KH'],
  signature: { authority: null, post: 'Chủ tịch', name: null },
};
const amended = { number: '01', symbol: 'BC-LMHTX', date: '2022-07-08' as CalendarDate };
const textsOf = (document: OfficialDocument) =>
  document.parts.flatMap(({ blocks }) => blocks.flatMap((block) => ('text' in block ? [block.text] : [])));

describe('văn bản sửa một báo cáo đã phát hành', () => {
  it('báo cáo thay thế mở đầu bằng tên báo cáo bị thay thế, phần sau giữ nguyên', () => {
    const made = amendingDocument(report, { ...amended, how: 'replaces' }, '');
    expect(textsOf(made)).toEqual([
      'Báo cáo này thay thế Báo cáo số 01/BC-LMHTX ngày 08 tháng 7 năm 2022 của Liên minh Hợp tác xã tỉnh Bắc Ninh.',
      'I. Kết quả',
    ]);
    expect([made.type, made.parts.length, made.form]).toEqual(['BÁO CÁO', 2, undefined]);
  });

  it('công văn đính chính không có tên loại, chỉ nêu chỗ sửa, gửi nơi đã nhận báo cáo', () => {
    const made = amendingDocument(
      report,
      { ...amended, how: 'corrects' },
      '- Trang 2: “63” sửa là “36”.\n\n',
    );
    expect([made.form, made.symbol, made.subject]).toEqual([
      'letter',
      'LMHTX-VP',
      'V/v đính chính Báo cáo số 01/BC-LMHTX',
    ]);
    expect(textsOf(made)).toEqual([
      'Kính gửi: Liên minh Hợp tác xã Việt Nam.',
      'Liên minh Hợp tác xã tỉnh Bắc Ninh đính chính Báo cáo số 01/BC-LMHTX ngày 08 tháng 7 năm 2022 như sau:',
      '- Trang 2: “63” sửa là “36”.',
      'Các nội dung khác của Báo cáo số 01/BC-LMHTX không thay đổi.',
    ]);
  });

  it('chỉ báo cáo đã phát hành của mình, chưa bị thay thế, mới có', () => {
    const standing = { state: 'issued', own: true, amends: null, replacement: undefined } as const;
    expect(amendmentRefusal(standing)).toBeUndefined();
    expect(amendmentRefusal({ ...standing, amends: 'replaces' })).toBeUndefined();
    expect(amendmentRefusal({ ...standing, state: 'signed' })).toMatch(/chưa phát hành thì sửa thẳng/u);
    expect(amendmentRefusal({ ...standing, own: false })).toMatch(/cơ quan mình/u);
    expect(amendmentRefusal({ ...standing, amends: 'corrects' })).toMatch(/báo cáo gốc/u);
    expect(amendmentRefusal({ ...standing, replacement: { cited: null } })).toMatch(/đang soạn/u);
    expect(amendmentRefusal({ ...standing, replacement: { cited: '02/BC-LMHTX' } })).toMatch(
      /số 02\/BC-LMHTX/u,
    );
  });
});
