// Văn bản ngắt dòng theo khổ giấy đọc như văn bản liền; danh sách, tiêu đề, bảng giữ từng dòng.
import { describe, expect, it } from 'vitest';
import { checkText } from '#reader/check-text.ts';
import { unwrapLines } from '#reader/read/unwrap.ts';

const PROSE =
  'Đến hết tháng 6 năm 2023, toàn tỉnh Thái Sơn có 412 hợp tác xã đang hoạt động, trong đó nông nghiệp 301 hợp tác xã, phi nông nghiệp 111 hợp tác xã; tổng số thành viên là 58.420 người. Trong 6 tháng đầu năm thành lập mới 20 HTX, giải thể 3 HTX, bằng 80% kế hoạch năm. Doanh thu bình quân một hợp tác xã ước đạt 2 tỷ 150 triệu đồng, tăng 5,2% so với cùng kỳ.';

/** Ends each line where the next word would pass the width. */
function wrap(text: string, width: number): string {
  let length = 0;
  return text.replace(/ ?\S+/g, (word) => {
    if (length > 0 && length + word.length > width) {
      length = word.length - 1;
      return `\n${word.slice(1)}`;
    }
    length += word.length;
    return word;
  });
}

describe('ngắt dòng theo khổ', () => {
  it.each([50, 58, 64, 72, 80])('khổ %i chữ: cùng khẳng định, cùng vị trí, cùng kết luận', (width) => {
    const wrapped = wrap(PROSE, width);
    expect(wrapped.length).toBe(PROSE.length);
    const [plain, lines] = [checkText(PROSE), checkText(wrapped)];
    const bare = (claims: typeof plain.claims) => claims.map(({ quote: _, ...claim }) => claim);
    expect(plain.claims.length).toBeGreaterThan(8);
    expect(bare(lines.claims)).toEqual(bare(plain.claims));
    expect(lines.findings.length).toBe(plain.findings.length);
    for (const { quote, start, end } of lines.claims) expect(wrapped.slice(start, end)).toBe(quote);
  });

  it('danh sách, tiêu đề, mục và dòng trống không bị nối', () => {
    const text = [
      'Kết quả thành lập mới hợp tác xã của các huyện trong tỉnh năm 2023:',
      '- Huyện Gia Bình thành lập mới được 5 hợp tác xã nông nghiệp dịch vụ',
      '- Huyện Lương Tài thành lập mới được 3 hợp tác xã nông nghiệp dịch vụ',
      '',
      '1. Công tác tuyên truyền, tập huấn cho cán bộ quản lý các hợp tác xã',
      '2. Công tác vốn và cho vay của Quỹ hỗ trợ phát triển hợp tác xã tỉnh',
    ].join('\n');
    expect(unwrapLines(text)).toBe(text);
  });

  it('mỗi đoạn một dòng dài: giữ nguyên', () => {
    const text = `${PROSE}\n${PROSE}\nNgười viết: A`;
    expect(unwrapLines(text)).toBe(text);
  });
});
