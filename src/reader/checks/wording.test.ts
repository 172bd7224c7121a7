// Câu của một điểm cần xem: what a person reads must tell what is wrong, by name and in the right direction.
import { describe, expect, it } from 'vitest';
import { checkText } from '../check-text.ts';

function messages(text: string): string[] {
  return checkText(text).findings.map(({ message }) => message);
}

describe('lời của điểm cần xem', () => {
  it('nói giảm mà thực ra tăng: nêu hai chiều, không nêu số âm', () => {
    expect(messages('Số tổ hợp tác là 1.245 tổ, giảm 45 tổ so với cuối năm 2022 (1.200 tổ).')).toEqual([
      'Từ 1.200 THT đến 1.245 THT là tăng 45 THT, văn bản ghi giảm 45 THT.',
    ]);
  });

  it('thành lập nhiều hơn giải thể mà ghi giảm', () => {
    expect(messages('Năm 2023 tỉnh thành lập mới 20 HTX, giải thể 5 HTX, số HTX giảm 15 HTX.')).toEqual([
      '20 HTX mới − 5 HTX giải thể là tăng 15 HTX, văn bản ghi giảm 15 HTX.',
    ]);
  });

  it('kể tên thiếu hay thừa: nêu các tên đã đếm', () => {
    const text =
      'Có 3 HTX được tặng Bằng khen gồm: HTX Rau sạch Đông Anh, HTX Hòa Bình, HTX Gốm Bát Tràng và HTX Vận tải Thành Công.';
    expect(messages(text)).toEqual([
      'Ghi 3 nhưng kể 4 tên: HTX Rau sạch Đông Anh, HTX Hòa Bình, HTX Gốm Bát Tràng, HTX Vận tải Thành Công.',
    ]);
  });

  it('câu nào cũng mở đầu bằng chữ hoa hoặc chữ số', () => {
    for (const message of messages('Lao động từ 30 người lên 36 người, tăng 15%.'))
      expect(message).toMatch(/^[\p{Lu}\d"]/u);
  });
});

describe('điểm không dựa trên số liệu vẫn có chỗ trong văn bản', () => {
  it.each([
    ['Tính đến ngày 31/6/2023, tỉnh có 20 HTX.', 'date', '31/6/2023', [0, 31]],
    [
      'Căn cứ Quyết định số 1804/QĐ-TTg ngày 13/11/2021 của Thủ tướng Chính phủ.',
      'citation',
      '1804/QĐ-TTg',
      [20_201_113, 20_211_113],
    ],
  ] as const)('%s', (text, kind, words, [expected, stated]) => {
    const found = checkText(`Mở đầu.\n${text}`).findings.find((each) => each.kind === kind);
    expect(found).toMatchObject({ claims: [], target: null, expected, stated });
    const { start = 0, end = 0, quote } = found?.where ?? {};
    expect(quote).toContain(words);
    expect(`Mở đầu.\n${text}`.slice(start, end)).toBe(quote);
  });

  it('đoạn in hai lần: chỗ in lần thứ hai, theo thứ tự của văn bản', () => {
    const passage =
      'Năm qua các hợp tác xã trên địa bàn đã vượt nhiều khó khăn để giữ vững sản xuất, bảo đảm việc làm cho thành viên và người lao động, góp phần phát triển kinh tế của địa phương.';
    // A lead is printed twice by custom: the passage stands further on.
    const opening =
      'Tỉnh có nhiều hợp tác xã hoạt động ở các lĩnh vực khác nhau, từ trồng trọt, chăn nuôi đến vận tải, xây dựng, thương mại, dịch vụ môi trường và tín dụng; phần lớn đặt trụ sở tại nông thôn, gắn bó với đời sống của bà con nhiều thế hệ nay.';
    const text = `${opening}\n${passage}\nTính đến 31/6/2023 có nhiều HTX mới.\n${passage}`;
    const { findings } = checkText(text);
    expect(findings.map(({ kind }) => kind)).toEqual(['date', 'repeat']);
    expect(findings[1]?.where?.start).toBe(text.lastIndexOf('Năm qua'));
  });
});
