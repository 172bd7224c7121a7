// Cột nào là gì: the columns of a pasted attendance list, found by their heads however an office writes them.
import { searchKey } from '#domain/vietnamese/search-key.ts';

export const ATTENDEE_COLUMNS = {
  name: 'Họ và tên',
  gender: 'Giới tính',
  female: 'Nữ',
  male: 'Nam',
  organisation: 'Đơn vị',
  commune: 'Xã, phường',
} as const;
export type AttendeeColumn = keyof typeof ATTENDEE_COLUMNS;

const HEADS: Readonly<Record<AttendeeColumn, RegExp>> = {
  name: /^(ho( va)?,? ten|ho ten dai bieu|ho va ten hoc vien|ten hoc vien|hoc vien|nguoi du)( .*)?$/,
  gender: /^(gioi tinh|gioi|nam ?\/ ?nu|nam, nu)$/,
  female: /^nu$/,
  male: /^nam$/,
  organisation:
    /^(don vi( cong tac)?|co quan( cong tac)?|ten (htx|hop tac xa|don vi)|htx|hop tac xa|to chuc|noi cong tac|htx, don vi)$/,
  commune: /^(xa|phuong|xa, phuong|xa\/phuong|xa phuong|dia chi|noi o|dia ban)$/,
};

export interface FoundHeads {
  /** The row of heads, counted from 0. */
  readonly row: number;
  readonly columns: ReadonlyMap<AttendeeColumn, number>;
}

const LOOK_AT = 12;

/** The row that names the column of names, and what its columns are; undefined when no row does. */
export function findAttendeeHeads(block: readonly (readonly string[])[]): FoundHeads | undefined {
  for (const [row, cells] of block.slice(0, LOOK_AT).entries()) {
    const columns = new Map<AttendeeColumn, number>();
    for (const [at, cell] of cells.entries()) {
      const head = searchKey(cell.replace(/\([^()]*\)/g, ''));
      const column = (Object.keys(HEADS) as AttendeeColumn[]).find((each) => HEADS[each].test(head)); // keys of the record itself
      if (column && !columns.has(column)) columns.set(column, at);
    }
    if (columns.has('name')) return { row, columns };
  }
  return undefined;
}
