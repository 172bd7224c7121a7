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
