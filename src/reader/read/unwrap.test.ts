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

/** A short paragraph alone, each with what must be found in it. */
const SHORT: readonly (readonly [string, number])[] = [
  ['Số HTX ứng dụng công nghệ cao tăng từ 18 HTX năm 2020 lên 45 HTX năm 2023, gấp 3,5 lần.', 1],
  [
    'Có 3 HTX được tặng Bằng khen gồm: HTX Rau sạch Đông Anh, HTX Dịch vụ nông nghiệp Hòa Bình, HTX Gốm Bát Tràng và HTX Vận tải Thành Công.',
    1,
  ],
  [
    'Có 4 HTX được tặng Bằng khen gồm: HTX Rau sạch Đông Anh, HTX Dịch vụ nông nghiệp Hòa Bình, HTX Gốm Bát Tràng và HTX Vận tải Thành Công.',
    0,
  ],
  [
    'Huyện Mỹ Đức có 31 HTX, huyện Ứng Hòa có 42 HTX, huyện Phú Xuyên có 24 HTX; tổng cộng 3 huyện có 97 HTX.',
    0,
  ],
  ['Toàn huyện có 63 tổ hợp tác, trong đó xã An Lạc 12 tổ, xã Bình Minh 15 tổ, xã Cộng Hòa 9 tổ.', 1],
  ['Có 32 HTX áp dụng công nghệ cao trong tổng số 96 HTX được khảo sát, chiếm 25%.', 1],
  ['Năm 2022 thành lập mới 44 HTX (6 tháng đầu năm 19 HTX, 6 tháng cuối năm 23 HTX).', 1],
  ['Cả nước thành lập mới 900 HTX: miền Bắc 410 HTX, miền Trung 250 HTX, miền Nam 230 HTX.', 1],
  ['Đại hội thành viên HTX được tổ chức ngày 29 tháng 02 năm 2023 với 120 đại biểu.', 1],
];

describe('đoạn ngắn ngắt dòng', () => {
  it.each(SHORT)('%s', (text, found) => {
    const kinds = (of: string) =>
      checkText(of).findings.map(({ kind, expected, stated }) => [kind, expected, stated]);
    expect(kinds(text)).toHaveLength(found);
    for (const width of [34, 50, 60, 72, 90]) expect(kinds(wrap(text, width))).toEqual(kinds(text));
  });

  it('dòng của danh sách và tiêu đề không bị nối', () => {
    const text =
      'KẾT QUẢ THÀNH LẬP MỚI HỢP TÁC XÃ\nHuyện Gia Bình 5 HTX\nHuyện Lương Tài 3 HTX\nTổng cộng 8 HTX';
    expect(unwrapLines(text)).toBe(text);
  });

  it('hai đoạn cách nhau một lần xuống dòng (như từ Word) là hai đoạn', () => {
    const first =
      'Đầu năm 2023 toàn tỉnh có 386 HTX. Trong 6 tháng, thành lập mới 17 HTX, giải thể 5 HTX; đến 30/6/2023 toàn tỉnh có 408 HTX.';
    const second =
      'Năm 2022 toàn tỉnh có 234 HTX; từ đầu năm 2023 đến nay thành lập mới 15 HTX, giải thể 04 HTX, đưa tổng số HTX toàn tỉnh lên 254 HTX.';
    const expected = (text: string) =>
      checkText(text).findings.map((finding) => [finding.kind, finding.expected]);
    expect(expected(`${first}\n${second}`)).toEqual([
      ['balance', 398],
      ['balance', 245],
    ]);
    expect(expected(`${first}\n\n${second}`)).toEqual(expected(`${first}\n${second}`));
  });

  it('khoảng trắng kép và xuống dòng kiểu máy Mac cũ: cùng kỳ báo cáo', () => {
    const text =
      'BÁO CÁO TÌNH HÌNH HTX 6 THÁNG ĐẦU NĂM 2023\n\nTổ chức 12 lớp tập huấn cho 720 lượt người.\n';
    const periods = (of: string) => checkText(of).claims.map(({ periodCode }) => periodCode);
    expect(periods(text)).toEqual(['2023-H1', '2023-H1']);
    expect(periods(text.replaceAll(' ', '  '))).toEqual(periods(text));
    expect(periods(text.replaceAll('\n', '\r'))).toEqual(periods(text));
  });
});
