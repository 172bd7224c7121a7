// Tiền trong danh sách: nothing is read a thousand times too large in silence; expected values written out by hand.
import { describe, expect, it } from 'vitest';
import { createGroupedMoney } from '#domain/register/grouped-money.ts';
import { readMoneyCell } from '#domain/register/read-money.ts';

const million = (written: string) => readMoneyCell(written, 1_000_000);

describe('tiền trong danh sách', () => {
  it('dấu phẩy là dấu thập phân; 0.500 không bao giờ là năm trăm', () => {
    expect(million('24,5')).toEqual({ ok: true, value: 24_500_000 });
    expect(million('1.234.567,8')).toMatchObject({ ok: false });
    expect(million('0.500')).toEqual({ ok: true, value: 500_000 });
    expect(million('1.500')).toEqual({ ok: true, value: 1_500_000_000 });
  });

  it('7,250 giữ lại cho người, nói vì sao', () => {
    expect(million('7,250')).toEqual({
      ok: false,
      reason: 'đọc được hai cách: dấu phẩy là dấu thập phân hay ngăn hàng nghìn',
    });
  });

  it('1.500 dưới tiêu đề triệu đồng: đọc theo lối Việt Nam và nói đã hiểu thế nào', () => {
    const column = { column: 6, title: 'Vốn điều lệ (tr.đ)', field: 'charterCapitalDong' } as const;
    const heads = { from: 1, to: 1 };
    const said = (unit: 1 | 1_000_000, cells: readonly (string | number)[]) => {
      const grouped = createGroupedMoney({ sheet: 'HTX', heads, columns: [{ ...column, unit }] });
      for (const [at, cell] of cells.entries())
        grouped.add({ row: at + 2, cells: [null, null, null, null, null, null, cell] });
      return grouped.close();
    };
    expect(said(1_000_000, ['800', '1.500', '2.250', 1.5])).toEqual([
      'Trang "HTX": dấu chấm ở cột vốn được hiểu là ngăn hàng nghìn (2 ô; ô G3 ghi "1.500" được hiểu là 1\u00a0tỷ 500\u00a0triệu\u00a0đồng). Nếu là số lẻ, hãy viết dấu phẩy, ví dụ 1,5.',
    ]);
    expect(said(1, ['1.500.000'])).toEqual([]);
  });
});
