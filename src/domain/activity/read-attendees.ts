// Đọc danh sách dự lớp dán từ Excel: each line a person, or the cell that is wrong, named by line and column.
import type { Gender } from '#domain/activity/activity.ts';
import { ATTENDEE_COLUMNS, type AttendeeColumn, findAttendeeHeads } from '#domain/activity/attendee-heads.ts';
import { readBlock } from '#domain/register/read-block.ts';
import { searchKey } from '#domain/vietnamese/search-key.ts';

export interface Attendee {
  /** The line of the pasted block, counted from 1. */
  readonly line: number;
  readonly name: string;
  readonly gender: Gender;
  readonly organisation: string | null;
  readonly commune: string | null;
}

export interface AttendeeProblem {
  readonly line: number;
  readonly column: string;
  readonly message: string;
  /** A doubt only: the list can be saved as it is. */
  readonly doubt: boolean;
}

export type ReadAttendees =
  | {
      readonly ok: true;
      readonly columns: readonly AttendeeColumn[];
      readonly attendees: readonly Attendee[];
      readonly problems: readonly AttendeeProblem[];
    }
  | { readonly ok: false; readonly fault: 'attendance-empty' | 'attendance-heads' | 'attendance-too-long' };

export const MOST_ATTENDEES = 2000;
const LONGEST = 200;
const FEMALE = new Set(['nu', 'f', 'female', 'gai']);
const MALE = new Set(['nam', 'm', 'male', 'trai']);
const FOOTER = /^(tong( cong| so)?|cong|danh sach (nay )?co|an dinh|nguoi lap|xac nhan|ghi chu)\b/;

type CellOf = (column: AttendeeColumn) => string;

/** By the column of genders, or by which of the columns "Nam", "Nữ" is filled (with a mark or a year of birth). */
function genderOf(cell: CellOf): Gender | undefined {
  const word = searchKey(cell('gender'));
  if (FEMALE.has(word)) return 'female';
  if (MALE.has(word)) return 'male';
  if (word !== '') return undefined;
  const [female, male] = [cell('female') !== '', cell('male') !== ''];
  if (female && male) return undefined;
  return female ? 'female' : male ? 'male' : 'unstated';
}

function nameFault(name: string): string | undefined {
  if (name === '') return 'để trống họ và tên';
  if (/\d/.test(name)) return `"${name}" có chữ số, không phải họ tên`;
  if (name.length > 100) return 'họ tên dài quá 100 chữ';
  return name.split(' ').length < 2 ? `"${name}" thiếu họ hoặc tên` : undefined;
}

/** Reads a pasted list with its row of heads; sums and signatures below it are no lines. */
export function readAttendees(text: string): ReadAttendees {
  const block = readBlock(text);
  const heads = findAttendeeHeads(block);
  if (!heads) return { ok: false, fault: 'attendance-heads' };
  const attendees: Attendee[] = [];
  const problems: AttendeeProblem[] = [];
  const seen = new Map<string, number>();
  for (const [index, cells] of block.entries()) {
    if (index <= heads.row) continue;
    const line = index + 1;
    const cell: CellOf = (column) =>
      (cells[heads.columns.get(column) ?? -1] ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();
    const filled = [...heads.columns.keys()].filter((column) => cell(column) !== '');
    if (filled.length === 0 || FOOTER.test(searchKey(cell('name')))) continue;
    const wrong = (column: AttendeeColumn, message: string, doubt = false) =>
      problems.push({ line, column: ATTENDEE_COLUMNS[column], message, doubt });
    const name = cell('name');
    const fault = nameFault(name);
    if (fault) wrong('name', fault);
    const gender = genderOf(cell);
    if (gender === undefined)
      wrong(
        heads.columns.has('gender') ? 'gender' : 'female',
        cell('gender') === '' ? 'đánh dấu cả nam lẫn nữ' : `"${cell('gender')}" không phải nam hay nữ`,
      );
    for (const column of ['organisation', 'commune'] as const)
      if (cell(column).length > LONGEST) wrong(column, `dài quá ${LONGEST} chữ`);
    const key = searchKey(`${name}|${cell('organisation')}`);
    const before = seen.get(key);
    if (name !== '' && before !== undefined)
      wrong('name', `"${name}" cùng đơn vị đã có ở dòng ${before}; vẫn tính một lượt, một người`, true);
    seen.set(key, before ?? line);
    attendees.push({
      line,
      name,
      gender: gender ?? 'unstated',
      organisation: cell('organisation') || null,
      commune: cell('commune') || null,
    });
  }
  if (attendees.length === 0) return { ok: false, fault: 'attendance-empty' };
  if (attendees.length > MOST_ATTENDEES) return { ok: false, fault: 'attendance-too-long' };
  return { ok: true, columns: [...heads.columns.keys()], attendees, problems };
}
