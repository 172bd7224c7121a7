import { describe, expect, it } from 'vitest';
import { heldIn, slipIn, tiesIn } from '#test/support/reader-ties.ts';
import { rowTies } from './row-ties.ts';

const held = (text: string) => heldIn(text, rowTies);
const slip = (text: string) => slipIn(text, rowTies);

describe('các phần cộng lại bằng tổng', () => {
  it('nêu sau "trong đó" cùng câu', () => {
    const told = (total: number) =>
      `Năm qua, Liên minh tư vấn cho ${total} cơ sở, trong đó vùng thấp 128 cơ sở, vùng giữa 74 cơ sở, vùng cao 39 cơ sở.`;
    expect(held(told(241))).toEqual(['128 đơn vị + 74 đơn vị + 39 đơn vị = 241']);
    expect(slip(told(241))).toBeUndefined();
    expect(slip(told(214))).toEqual([214, 241]);
  });

  it('phần sai thì phần bị gọi tên, không phải tổng', () => {
    const told = (part: number) =>
      `Các cơ sở sấy nhận 46 máy, bao gồm 19 máy sấy, ${part} máy cắt và 11 máy đóng gói.`;
    expect(held(told(16))).toEqual(['19 + 16 + 11 = 46']);
    expect(slip(told(61))).toEqual([61, 16]);
  });

  it('trong ngoặc sau tổng', () => {
    const told = (total: number) =>
      `Tỉnh có ${total} mô hình liên kết (lúa gạo 143 mô hình, cây ăn quả 85 mô hình, chăn nuôi 46 mô hình).`;
    expect(held(told(274))).toEqual(['143 mô hình + 85 mô hình + 46 mô hình = 274']);
    expect(slip(told(247))).toEqual([247, 274]);
  });

  it('tổng cộng nêu sau cùng', () => {
    const told = (total: number) =>
      `Sản lượng chè 152 tấn, cà phê 237 tấn, hồ tiêu 84 tấn; tổng cộng ${total} tấn.`;
    expect(held(told(473))).toEqual(['152 + 237 + 84 = 473']);
    expect(slip(told(437))).toEqual([437, 473]);
  });

  it('mỗi phần một gạch đầu dòng, tổng ở câu dẫn', () => {
    const told = (total: string) =>
      `Tổng kinh phí ${total} tỷ đồng, gồm:\n- Ngân sách tỉnh 12,4 tỷ đồng;\n- Vốn vay 8,3 tỷ đồng;\n- Vốn của HTX 5,9 tỷ đồng.`;
    expect(held(told('26,6'))).toEqual(['12,4 tỷ đồng + 8,3 tỷ đồng + 5,9 tỷ đồng = 26600000000']);
    expect(slip(told('62,6'))).toEqual([62_600_000_000, 26_600_000_000]);
  });

  it('chủ thể nhiều loại: HTX, doanh nghiệp, hộ, tổ hợp tác', () => {
    const told = (total: number) =>
      `Có ${total} chủ thể đạt chứng nhận, gồm 92 HTX, 28 doanh nghiệp, 31 hộ kinh doanh và 12 tổ hợp tác.`;
    expect(held(told(163))).toEqual(['92 HTX + 28 + 31 hộ + 12 THT = 163']);
    expect(slip(told(136))).toEqual([136, 163]);
  });
});

describe('không phải các phần của một tổng', () => {
  it('số vào và số ra', () => {
    expect(tiesIn('Huyện có 42 HTX, thành lập mới 17 HTX, giải thể 7 HTX.', rowTies)).toEqual([]);
  });

  it('số của kỳ khác', () => {
    expect(tiesIn('Huyện có 135 HTX (cùng kỳ 96 HTX, năm trước 57 HTX).', rowTies)).toEqual([]);
  });

  it('danh sách còn kể tiếp bằng thứ khác', () => {
    // 24 + 15 = 39, đảo chữ số của 93.
    const told = (more: string) => slip(`Huyện có 93 cơ sở, trong đó có 24 cơ sở sấy, 15 cơ sở ép${more}.`);
    expect(told('')).toEqual([93, 39]);
    expect(told(', 48 kho lạnh')).toBeUndefined();
    expect(held('Đội vận tải có 1.512 phương tiện, gồm 894 xe khách, 531 xe tải, 87 tàu.')).toEqual([
      '894 + 531 + 87 = 1512',
    ]);
  });

  it('số nói áng chừng', () => {
    expect(
      slip('Huyện có hơn 214 HTX, trong đó 128 HTX trồng trọt, 74 HTX chăn nuôi, 39 HTX dịch vụ.'),
    ).toBeUndefined();
  });
});

describe('phần và tổng theo lời kể', () => {
  it('tổng có lời nói thêm "đang duy trì hoạt động" vẫn là tổng', () => {
    const told = (total: number) =>
      `Toàn huyện có ${total} tổ hợp tác đang duy trì hoạt động, ở các xã Long Hòa 15 tổ, Mỹ Thạnh 9 tổ, Tân Phước 8 tổ và Bình Lợi 4 tổ.`;
    expect(held(told(36))).toContain('15 + 9 + 8 + 4 = 36');
    expect(slip(told(63))).toEqual([63, 36]);
  });

  it('khoản mục có hai câu vẫn là một khoản mục', () => {
    const told = (total: string) =>
      `Tổng kinh phí ${total} tỷ đồng, bao gồm:\n- Hạ tầng: 43,2 tỷ đồng. Mức hỗ trợ không quá 30% tổng vốn.\n- Đào tạo: 9,6 tỷ đồng.\n- Xúc tiến thương mại: 7,4 tỷ đồng.`;
    expect(held(told('60,2'))).toEqual(['43,2 tỷ đồng + 9,6 tỷ đồng + 7,4 tỷ đồng = 60200000000']);
    expect(slip(told('62,0'))).toEqual([62_000_000_000, 60_200_000_000]);
  });

  it('danh sách trong ngoặc còn kể tiếp ngoài ngoặc thì tính cả', () => {
    const text =
      'Tỉnh thành lập mới 64 HTX. Trong đó gồm các lĩnh vực: nông nghiệp (45 HTX), công thương (9 HTX), vận tải (6 HTX), xây dựng (1 HTX) và 3 quỹ tín dụng nhân dân.';
    expect(held(text)).toEqual(['45 HTX + 9 HTX + 6 HTX + 1 HTX + 3 QTDND = 64']);
    expect(slip(text)).toBeUndefined();
  });

  it('"còn lại là …" không có số thì danh sách không đủ, dù câu còn số khác', () => {
    expect(
      tiesIn(
        'Có 16 HTX mới, trong đó có: 7 HTX tổng hợp, 4 HTX nông nghiệp, còn lại là các HTX điện; nâng tổng số lên 634 HTX.',
        rowTies,
      ),
    ).toEqual([]);
  });

  it('số đạt tới sau "lên", tổng của vài nội dung, việc một HTX làm cùng lúc: không phải các phần', () => {
    expect(
      tiesIn(
        'Vốn nâng từ 20 tỷ đồng lên 35 tỷ đồng nhờ ngân sách cấp 12 tỷ đồng và thành viên góp 3 tỷ đồng.',
        rowTies,
      ),
    ).toEqual([]);
    expect(
      tiesIn(
        'Huyện có 248 HTX. Có 118 HTX sử dụng phần mềm, 96 HTX có sản phẩm trên sàn, 41 HTX có trang web.',
        rowTies,
      ),
    ).not.toContain('118 HTX + 96 HTX + 41 HTX = 248');
    expect(
      tiesIn(
        '1. Hạ tầng: 12.400 triệu đồng.\n2. Đào tạo: 1.860 triệu đồng.\n3. Chuyển đổi số: 2.350 triệu đồng.\n\nSở Nông nghiệp chủ trì nội dung 1, 3 (tổng 14.750 triệu đồng).',
        rowTies,
      ),
    ).not.toContain('12,4 tỷ đồng + 1,86 tỷ đồng + 2,35 tỷ đồng = 14750000000');
  });

  it('danh sách nhắc lại tên của tổng', () => {
    const told = (part: number) =>
      `Toàn tỉnh có 205 HTX, trong đó 143 HTX nông nghiệp và 62 HTX phi nông nghiệp. Khối HTX nông nghiệp có 88 HTX trồng trọt, ${part} HTX chăn nuôi, 11 HTX lâm nghiệp, 7 HTX thủy sản.`;
    expect(held(told(37))).toContain('88 HTX + 37 HTX + 11 HTX + 7 HTX = 143');
    expect(slip(told(37))).toBeUndefined();
  });
});

it('"chưa kể khoảng 400 lao động": ngoài danh sách', () => {
  const told = (men: number) =>
    `HTX có 118 thành viên, trong đó nữ 97 người, nam ${men} người, chưa kể khoảng 400 người làm thêm.`;
  expect(held(told(21))).toEqual(['97 người + 21 người = 118']);
  expect(slip(told(12))).toEqual([12, 21]);
});
