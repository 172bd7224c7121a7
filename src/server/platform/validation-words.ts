// Từ lỗi kiểm tra đến lời: what is wrong with a value, in plain Vietnamese without names of types, and the sentence that names its field.
import { z } from 'zod';
import { sayField } from '#domain/field-label/field-label.ts';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import { Refused } from '#server/platform/refused.ts';

type Issue = z.core.$ZodRawIssue;

const MISSING = 'còn thiếu';
const KINDS: Readonly<Record<string, string>> = {
  string: 'phải là chữ',
  number: 'phải là số',
  int: 'phải là số nguyên',
  bigint: 'phải là số nguyên',
  boolean: 'phải là có hoặc không',
  array: 'phải là một danh sách',
  tuple: 'phải là một danh sách',
};
const FORMATS: Readonly<Record<string, string>> = {
  email: 'không phải một địa chỉ thư điện tử',
  uuid: 'không phải một mã hợp lệ',
  guid: 'không phải một mã hợp lệ',
  date: 'phải là một ngày có thật, viết năm-tháng-ngày',
  datetime: 'phải là một ngày giờ có thật',
  time: 'phải là một giờ có thật',
  base64: 'không đọc được thành tệp',
  url: 'không phải một địa chỉ trang',
};

function sayBound(issue: Issue & { code: 'too_big' | 'too_small' }): string {
  const big = issue.code === 'too_big';
  const limit = Number(big ? issue.maximum : issue.minimum);
  const said = formatNumber(Number.isSafeInteger(limit) || Number.isInteger(limit) ? limit : String(limit));
  if (issue.origin === 'string') {
    if (big) return `dài quá ${said} ký tự`;
    return limit === 1 ? 'không được để trống' : `phải có ít nhất ${said} ký tự`;
  }
  if (['array', 'set', 'map', 'file'].includes(issue.origin))
    return big ? `có quá ${said} mục` : `phải có ít nhất ${said} mục`;
  // The bounds of what a number can hold are no bounds that anybody has set.
  if (Math.abs(limit) >= Number.MAX_SAFE_INTEGER) return 'nằm ngoài khoảng ghi được';
  if (big) return issue.inclusive === false ? `phải nhỏ hơn ${said}` : `không được lớn hơn ${said}`;
  return issue.inclusive === false ? `phải lớn hơn ${said}` : `không được nhỏ hơn ${said}`;
}

/** What is wrong, to be said after the name of the field. */
export function sayIssue(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return MISSING;
      return KINDS[issue.expected] ?? 'không đúng mẫu';
    case 'too_big':
    case 'too_small':
      return sayBound(issue);
    case 'invalid_value':
      if (issue.input === undefined) return MISSING;
      return 'không có trong các lựa chọn';
    case 'invalid_format':
      return FORMATS[issue.format] ?? 'viết không đúng mẫu';
    case 'not_multiple_of':
      return `phải là bội số của ${formatNumber(Number(issue.divisor))}`;
    case 'unrecognized_keys':
      return 'có phần không nhận ra';
    case 'invalid_union':
      return issue.input === undefined ? MISSING : 'không đúng mẫu';
    default:
      return 'không đúng mẫu';
  }
}

/** Every contract of the process says its faults in these words. */
export function sayIssuesInVietnamese(): void {
  z.config({ localeError: sayIssue });
}

interface SaidIssue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly errors?: readonly (readonly SaidIssue[])[];
}

/** Inside "one of several shapes" the shape that came nearest says what is wrong: the one whose part was there and was wrong. */
function deepest(issue: SaidIssue): SaidIssue {
  const [nearest] = (issue.errors ?? [])
    .flatMap(([first]) => (first ? [deepest(first)] : []))
    .filter((each) => each.path.length > 0 && each.message !== MISSING && each.message !== 'không đúng mẫu')
    .sort((a, b) => b.path.length - a.path.length);
  return nearest ? { path: [...issue.path, ...nearest.path], message: nearest.message } : issue;
}

/** The refusal of a field that the caller named wrongly or left out, in the same words as the contracts' own. */
export function refuseField(path: readonly PropertyKey[], reason: string): Refused {
  const field = sayField(path.map((step) => (typeof step === 'symbol' ? '' : step)));
  return new Refused('bad-request', { field: field.charAt(0).toUpperCase() + field.slice(1), reason });
}

/** The first fault that a schema found. `under`: where the value that was looked at lies in what was sent. */
export function refuseFault(error: z.ZodError, under: readonly string[] = []): Refused {
  const [first] = error.issues;
  const { path, message } = first ? deepest(first) : { path: [], message: 'không đúng mẫu' };
  return refuseField([...under, ...path], message);
}

interface InputIssue {
  readonly instancePath?: string;
  readonly message?: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** The sentence about a request that its contract refuses: "Trích yếu dài quá 1.000 ký tự." */
export function sayRefusedInput(issue: InputIssue | undefined): string {
  const path = (issue?.instancePath ?? '').split('/').filter((step) => step !== '');
  // The type provider hands the other shapes of a union on as they are.
  const errors = issue?.params?.errors as SaidIssue['errors'];
  const said = deepest({ path, message: issue?.message ?? 'không đúng mẫu', ...(errors ? { errors } : {}) });
  return refuseField(said.path, said.message).message;
}
