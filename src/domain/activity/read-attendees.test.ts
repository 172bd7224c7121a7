// Danh sách dự lớp dán từ Excel: columns by their heads, cell errors named; expected lines written out.
import { describe, expect, it } from 'vitest';
import { readAttendees } from '#domain/activity/read-attendees.ts';

const lines = (...rows: readonly string[][]) => rows.map((row) => row.join('\t')).join('\r\n');

describe('đọc danh sách dự lớp', () => {
  it('bỏ tiêu đề phía trên, dòng cộng phía dưới; cột theo tên dù thứ tự nào', () => {
    const read = readAttendees(
      lines(
        ['DANH SÁCH HỌC VIÊN'],
        [],
        ['STT', 'Đơn vị công tác', 'Họ và tên', 'Giới tính', 'Xã/phường', 'Ký nhận'],
        ['1', 'HTX Rau an toàn Hải Bình', 'Nguyễn Thị  Lan', 'Nữ', 'xã Đại Bái', ''],
        ['2', 'UBND xã Xuân Lai', 'Trần Văn Hùng', 'nam', '', ''],
        ['', '', 'Tổng cộng: 2 người', '', '', ''],
      ),
    );
    expect(read).toEqual({
      ok: true,
      columns: ['organisation', 'name', 'gender', 'commune'],
      attendees: [
        {
          line: 4,
          name: 'Nguyễn Thị Lan',
          gender: 'female',
          organisation: 'HTX Rau an toàn Hải Bình',
          commune: 'xã Đại Bái',
        },
        { line: 5, name: 'Trần Văn Hùng', gender: 'male', organisation: 'UBND xã Xuân Lai', commune: null },
      ],
      problems: [],
    });
  });

  it('năm sinh ở hai cột Nam, Nữ; không ghi thì là không ghi', () => {
    const read = readAttendees(
      lines(
        ['TT', 'Họ tên', 'Nam', 'Nữ'],
        ['1', 'Lê Văn An', '1970', ''],
        ['2', 'Đỗ Thị Bình', '', '1981'],
        ['3', 'Vũ Minh Châu', '', ''],
      ),
    );
    expect(read.ok && read.attendees.map(({ gender }) => gender)).toEqual(['male', 'female', 'unstated']);
  });

  it('ô sai nêu dòng, cột, điều sai; trùng người chỉ là điều ngờ', () => {
    const read = readAttendees(
      lines(
        ['Họ và tên', 'Giới tính', 'Đơn vị'],
        ['', 'nữ', 'HTX A'],
        ['Nguyễn Văn 2', 'nam', 'HTX A'],
        ['Nguyễn Văn Bốn', 'ông', 'HTX A'],
        ['Lan', 'nữ', 'HTX A'],
        ['Phạm Văn Tư', 'nam', 'HTX B'],
        ['Phạm Văn Tư', 'nam', 'HTX B'],
      ),
    );
    expect(
      read.ok && read.problems.map(({ line, column, message, doubt }) => [line, column, message, doubt]),
    ).toEqual([
      [2, 'Họ và tên', 'để trống họ và tên', false],
      [3, 'Họ và tên', '"Nguyễn Văn 2" có chữ số, không phải họ tên', false],
      [4, 'Giới tính', '"ông" không phải nam hay nữ', false],
      [5, 'Họ và tên', '"Lan" thiếu họ hoặc tên', false],
      [7, 'Họ và tên', '"Phạm Văn Tư" cùng đơn vị đã có ở dòng 6; vẫn tính một lượt, một người', true],
    ]);
  });

  it.each([
    ['Nguyễn Văn An\tnam', 'attendance-heads'],
    ['Họ và tên\tGiới tính\n\t', 'attendance-empty'],
    [`Họ và tên\n${Array.from({ length: 2001 }, () => 'Nguyễn Văn An').join('\n')}`, 'attendance-too-long'],
  ])('khối không phải danh sách bị từ chối: %#', (text, fault) => {
    expect(readAttendees(text)).toEqual({ ok: false, fault });
  });
});
