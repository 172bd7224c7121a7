import { describe, expect, it } from 'vitest';
import { readBlock } from '#domain/register/read-block.ts';
import { placeBlock } from './clipboard.ts';
import { fillDown, rangeOf, writeBlock } from './copy-block.ts';
import {
  ambiguousAmong,
  cellsOfRow,
  editedRows,
  enter,
  type GridColumn,
  newGrid,
  sayUnread,
  settled,
  stepBack,
  stepForward,
  textAt,
  unreadPlaces,
} from './grid-model.ts';

const COLUMNS: readonly GridColumn[] = [
  {
    key: 'workers',
    label: 'Lao động',
    unit: 'người',
    field: { type: 'number', unit: 'person' },
    computed: false,
  },
  {
    key: 'revenue',
    label: 'Doanh thu',
    unit: 'triệu đồng',
    field: { type: 'number', unit: 'million' },
    computed: false,
  },
  { key: 'name', label: 'Tên', unit: null, field: { type: 'text' }, computed: false },
  { key: 'sum', label: 'Cộng', unit: 'người', field: { type: 'number', unit: 'person' }, computed: true },
];
const grid = (rows: number) =>
  newGrid(
    COLUMNS,
    Array.from({ length: rows }, (_, row) => ({ key: `r${row}`, cells: { workers: { number: row } } })),
  );
const start = { row: 0, column: 0 };

describe('lưới nhập', () => {
  it('dòng có ô chưa đọc được nói rõ cột nào, vì sao', () => {
    const model = enter(grid(2), [
      { row: 1, column: 1, text: 'nhiều' },
      { row: 1, column: 2, text: 'gạo' },
    ]);
    expect(sayUnread(model, 0)).toBeUndefined();
    expect(sayUnread(model, 1)).toBe('Doanh thu: “nhiều” không phải một số.');
  });

  it('dán 500 × 3 ô là một bước; hoàn tác đưa về như cũ, làm lại thì có lại', () => {
    const model = grid(500);
    const block = readBlock(
      Array.from({ length: 500 }, (_, row) => `${row + 10}\t1.234.567,8\ttên ${row}`).join('\r\n'),
    );
    const pasted = placeBlock(model, start, block);
    expect([pasted.entries.length, pasted.beyond]).toEqual([1500, 0]);
    const after = enter(model, pasted.entries);
    expect(cellsOfRow(after, after.rows[499] ?? { key: '', cells: {} })).toEqual({
      workers: { number: 509 },
      revenue: { number: 1_234_567_800_000 },
      name: { text: 'tên 499' },
    });
    expect(editedRows(after).length).toBe(500);
    expect(stepBack(after).edits).toEqual({});
    expect(stepForward(stepBack(after)).edits).toEqual(after.edits);
  });

  it('chữ không đọc được giữ nguyên và được đếm; ô tính không nhận chữ; ô ngoài lưới được đếm', () => {
    const model = grid(2);
    const pasted = placeBlock(model, start, readBlock('mười\t2\tA\t9\n5\t-3\tB\t9\n7\t7\tC\t9\n'));
    expect(pasted.beyond).toBe(4);
    const after = enter(model, pasted.entries);
    expect(unreadPlaces(after)).toEqual([
      { row: 0, column: 0 },
      { row: 1, column: 1 },
    ]);
    expect(textAt(after, start)).toBe('mười');
    expect(textAt(after, { row: 0, column: 3 })).toBe('');
    expect(cellsOfRow(after, { key: 'r0', cells: { workers: { number: 0 } } })).toMatchObject({
      workers: { number: 0 },
      revenue: { number: 2_000_000 },
    });
    const saved = settled(after, new Map([['r0', { key: 'r0', cells: {} }]]), after.edits);
    expect(unreadPlaces(saved).length).toBe(2);
  });

  it('gõ trong lúc đang lưu: ô mới gõ vẫn là chưa lưu, ô đã gửi thì xong', () => {
    const sent = enter(grid(2), [{ row: 0, column: 0, text: '30' }]);
    const typing = enter(sent, [
      { row: 0, column: 1, text: '4' },
      { row: 1, column: 0, text: '7' },
    ]);
    const taken = new Map([['r0', { key: 'r0', cells: { workers: { number: 30 } } }]]);
    const saved = settled(typing, taken, sent.edits);
    expect(editedRows(saved).map(({ key }) => key)).toEqual(['r0', 'r1']);
    expect(textAt(saved, { row: 0, column: 1 })).toBe('4');
    // Cùng ô ấy gõ lại trong lúc chờ: chữ gõ sau cũng chưa lưu.
    const again = settled(enter(sent, [{ row: 0, column: 0, text: '31' }]), taken, sent.edits);
    expect(editedRows(again).length).toBe(1);
    expect(editedRows(settled(sent, taken, sent.edits))).toEqual([]);
  });

  it('12.500 triệu trong khối dán: đếm, hỏi một lần, rồi cả khối theo câu trả lời', () => {
    const model = grid(2);
    const { entries } = placeBlock(model, start, readBlock('1.234\t2,5\n7\t12.500'));
    // 1.234 người chỉ có một nghĩa; 12.500 triệu có hai.
    expect(ambiguousAmong(model, entries)).toMatchObject({
      count: 1,
      example: '12.500',
      unit: 'triệu đồng',
      readings: [{ typed: 12_500 }, { typed: 12.5 }],
    });
    const after = enter(model, entries, ',');
    expect(textAt(after, start)).toBe('1.234');
    expect(textAt(after, { row: 1, column: 1 })).toBe('12.500');
    expect(textAt(enter(model, entries, '.'), { row: 1, column: 1 })).toBe('12,5');
    // Câu trả lời là của cả khối: phẩy là thập phân thì chấm ngăn hàng nghìn.
    const both = placeBlock(model, start, readBlock('1.234\t7,250')).entries;
    expect(unreadPlaces(enter(model, both, ','))).toEqual([]);
    // Đọc theo số thập phân thì 1,234 người là số lẻ: giữ chữ đỏ, không làm tròn.
    expect(unreadPlaces(enter(model, entries, '.'))).toEqual([start]);
  });

  it('gõ 7,250 vào ô triệu đồng: chữ đỏ, chưa thành số nào; trả lời rồi mới ghi', () => {
    const at = { row: 0, column: 1 };
    const entries = [{ ...at, text: '7,250' }];
    const typed = enter(grid(1), entries);
    expect(unreadPlaces(typed)).toEqual([at]);
    expect(cellsOfRow(typed, { key: 'r0', cells: {} })).toEqual({});
    // Hỏi lại được khi chữ ấy vẫn đứng trong ô.
    expect(ambiguousAmong(typed, entries)?.readings[0]).toMatchObject({ meant: 'decimal', typed: 7.25 });
    const taken = enter(typed, entries, ',');
    expect(cellsOfRow(taken, { key: 'r0', cells: {} })).toEqual({ revenue: { number: 7_250_000 } });
    expect(textAt(taken, at)).toBe('7,25');
  });

  it('7,125 triệu chép và điền xuống vẫn là 7,125 triệu', () => {
    const at = { row: 0, column: 1 };
    const model = enter(grid(2), [{ ...at, text: '7,125' }], ',');
    expect(writeBlock(model, rangeOf(at, at))).toBe('7,1250');
    const filled = enter(model, fillDown(model, rangeOf(at, { row: 1, column: 1 })));
    expect(cellsOfRow(filled, { key: 'r1', cells: {} })).toEqual({ revenue: { number: 7_125_000 } });
  });

  it('chép sang Excel, điền xuống, ô có dấu ngoặc kép và xuống dòng', () => {
    let model = enter(grid(3), [
      { row: 0, column: 0, text: '1500' },
      { row: 0, column: 1, text: '2,5' },
      { row: 0, column: 2, text: 'gạo "nếp"\nmới' },
    ]);
    const row = rangeOf(start, { row: 0, column: 2 });
    expect(writeBlock(model, row)).toBe('1500\t2,5\t"gạo ""nếp""\nmới"');
    expect(readBlock(writeBlock(model, row))).toEqual([['1500', '2,5', 'gạo "nếp"\nmới']]);
    model = enter(model, fillDown(model, rangeOf(start, { row: 2, column: 1 })));
    expect([textAt(model, { row: 2, column: 0 }), textAt(model, { row: 2, column: 1 })]).toEqual([
      '1.500',
      '2,5',
    ]);
  });
});
