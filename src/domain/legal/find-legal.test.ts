// Danh mục văn bản pháp lý: one document under all its names, and no guess where two share one.
import { describe, expect, it } from 'vitest';
import { citationOf, findLegal, searchLegal } from '#domain/legal/find-legal.ts';

describe('viện dẫn', () => {
  it('số, tên gọi khác, kèm ngày đều ra một văn bản', () => {
    const names = ['461/QĐ-TTg', 'Quyết định số 461/QĐ-TTg ngày 27/4/2018', 'Đề án 15.000 hợp tác xã'];
    expect(names.map((each) => findLegal(each)?.signed)).toEqual(['2018-04-27', '2018-04-27', '2018-04-27']);
    expect(citationOf('Luật Hợp tác xã 2012')).toBe('23/2012/QH13');
    expect(findLegal('1804/QĐ-TTg')?.name).toBe(
      'Chương trình hỗ trợ phát triển kinh tế tập thể, HTX giai đoạn 2021-2025',
    );
  });

  it('340/QĐ-TTg và 340/2016/TT-BTC là hai văn bản; số lạ giữ nguyên chữ', () => {
    expect(findLegal('340/QĐ-TTg')?.signed).toBe('2021-03-12');
    expect(findLegal('Thông tư số 340/2016/TT-BTC')?.signed).toBe('2016-12-29');
    expect(findLegal('1340/QĐ-TTg')).toBeUndefined();
    expect(citationOf(' 15/KH-UBND ')).toBe('15/KH-UBND');
  });

  it('tìm không dấu trong số, tên, tên gọi khác', () => {
    expect(searchLegal('quy ho tro').map((each) => each.number)).toEqual(['45/2021/NĐ-CP', '253/2025/NĐ-CP']);
  });
});
