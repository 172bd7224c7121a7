// Dán theo tên: lists as communes send them, in their own order, with a running number, heads, twins and strangers.
import { describe, expect, it } from 'vitest';
import { readBlock } from '#domain/register/read-block.ts';
import { enter, type GridColumn, newGrid, textAt } from './grid-model.ts';
import { placeByName } from './named-block.ts';
import { writeNamed } from './write-named.ts';

const number = (key: string, label: string, computed = false): GridColumn => ({
  key,
  label,
  unit: 'người',
  field: { type: 'number', unit: 'person' },
  computed,
});
const COLUMNS = [
  number('members', 'Thành viên cuối kỳ'),
  number('women', 'Trong đó: nữ'),
  number('workers', 'Lao động'),
  number('women-workers', 'Trong đó: nữ'),
  number('sum', 'Cộng', true),
];
const REPORTERS = [
  { name: 'HTX Rau An Lạc', place: 'xã Chi Lăng' },
  { name: 'HTX Nông nghiệp Thành Công', place: 'xã Nhân Hòa, thị xã Quế Võ (cũ, đến 30/06/2025)' },
  { name: 'HTX Nông nghiệp Thành Công', place: 'phường Kinh Bắc' },
  { name: 'Quỹ tín dụng nhân dân Hòa Bình', place: 'xã Lâm Thao' },
];
const model = newGrid(
  COLUMNS,
  REPORTERS.map((_, row) => ({ key: `r${row}`, cells: { members: { number: row + 1 } } })),
);
const lines = (...rows: readonly string[]) => readBlock(rows.join('\r\n'));
const placed = (block: ReturnType<typeof lines>, corner = 0) => {
  const named = placeByName(model, REPORTERS, corner, block);
  return named && { ...named, entries: named.entries.map(({ row, column, text }) => [row, column, text]) };
};

describe('dán theo tên', () => {
  it('khối chỉ có số, hoặc chữ không phải tên đơn vị nào, thì không phải dán theo tên', () => {
    expect(placed(lines('1\t2', '3\t4'))).toBeUndefined();
    expect(placed(lines('HTX Lạ\t2', 'HTX Khác\t4'))).toBeUndefined();
    expect(placed(lines('HTX Rau An Lạc', 'Quỹ tín dụng nhân dân Hòa Bình'))).toBeUndefined();
  });

  it('thứ tự khác, cách viết khác, cột STT ở trước: mỗi số về đúng đơn vị, bắt đầu ở cột đang đứng', () => {
    expect(
      placed(
        lines(
          'STT\tTên đơn vị\tThành viên\tNữ',
          '1\tQTDND Hoà Bình\t120\t50',
          '2\tHợp tác xã  rau an lạc\t40\t',
          '3\tHTX Không Có\t9\t9',
          '\tTổng cộng\t169\t59',
        ),
        2,
      ),
    ).toEqual({
      entries: [
        [3, 2, '120'],
        [3, 3, '50'],
        [0, 2, '40'],
      ],
      rows: 2,
      unknown: ['HTX Không Có'],
      twice: [],
      strange: [],
    });
  });

  it('có đầu cột của biểu thì theo đầu cột, nhãn trùng lấy lần lượt; cột lạ được nêu, cột tính không nhận', () => {
    const named = placed(
      lines(
        'Đơn vị\tCộng\tTrong đó: nữ (người)\tLao động\tVốn\tTrong đó: nữ',
        'HTX Rau An Lạc\t99\t5\t12\t1.000\t7',
        'Quỹ tín dụng nhân dân Hòa Bình\t99\t6\t\t\t',
      ),
    );
    expect(named).toEqual({
      entries: [
        [0, 1, '5'],
        [0, 2, '12'],
        [0, 3, '7'],
        [3, 1, '6'],
      ],
      rows: 2,
      unknown: [],
      twice: [],
      strange: ['Vốn'],
    });
  });

  it('tên trùng phân biệt bằng xã, phường; không phân biệt được hoặc ghi hai lần thì không dán', () => {
    const twin = 'HTX Nông nghiệp Thành Công';
    const named = placed(
      lines(
        'Tên\tXã, phường\tThành viên cuối kỳ',
        `${twin}\tKinh Bắc\t11`,
        `${twin}\txã Nhân Hòa\t12`,
        'HTX Rau An Lạc\tChi Lăng\t1',
        'HTX rau an lạc\tChi Lăng\t2',
      ),
    );
    expect(named?.entries).toEqual([
      [2, 0, '11'],
      [1, 0, '12'],
    ]);
    expect(named?.twice).toEqual(['HTX Rau An Lạc']);
    // Không có đầu cột: cột xã đứng giữa không phải số, các số vẫn bắt đầu ở cột đang đứng.
    expect(placed(lines(`${twin}\tKinh Bắc\t11\t4`, 'HTX Rau An Lạc\t\t3\t'))?.entries).toEqual([
      [2, 0, '11'],
      [2, 1, '4'],
      [0, 0, '3'],
    ]);
    expect(placed(lines(`${twin}\t11`, 'HTX Rau An Lạc\t3'))).toMatchObject({
      entries: [[0, 0, '3']],
      twice: [twin],
    });
  });

  it('cả lưới chép ra rồi dán lại: xếp lại thứ tự dòng, đổi một số thì chỉ số ấy đổi, đúng đơn vị', () => {
    const out = writeNamed(model, REPORTERS, ['Đơn vị', 'Địa bàn']);
    const [head = '', ...rows] = out.split('\r\n');
    expect(head).toBe(
      'Đơn vị\tĐịa bàn\tThành viên cuối kỳ (người)\tTrong đó: nữ (người)\tLao động (người)\tTrong đó: nữ (người)\tCộng (người)',
    );
    const back = [head, ...rows.toReversed()]
      .join('\r\n')
      .replace('phường Kinh Bắc\t3', 'phường Kinh Bắc\t33');
    const named = placeByName(model, REPORTERS, 0, readBlock(back));
    expect([named?.unknown, named?.twice, named?.strange]).toEqual([[], [], []]);
    const next = enter(model, named?.entries ?? []);
    expect(Object.keys(next.edits)).toEqual(['r2|members']);
    expect(textAt(next, { row: 2, column: 0 })).toBe('33');
  });
});
