// Trường nào, bằng tiếng Việt: the label of every field that a route takes, for sentences about what was sent. No key is ever shown.
import { ACTIVITY_FIELD_LABELS } from '#domain/field-label/of-activity.ts';
import { DIFFICULTY_FIELD_LABELS } from '#domain/field-label/of-difficulty.ts';
import { DOCUMENT_LABELS } from '#domain/field-label/of-document.ts';
import { FORM_LABELS } from '#domain/field-label/of-form.ts';
import { LOAN_LABELS } from '#domain/field-label/of-loan.ts';
import { REGISTER_LABELS } from '#domain/field-label/of-register.ts';
import { RELEASE_FIELD_LABELS } from '#domain/field-label/of-release.ts';

const GENERAL_LABELS: Readonly<Record<string, string>> = {
  act: 'việc',
  after: 'chỗ bắt đầu của trang',
  asOf: 'ngày của số liệu',
  at: 'ngày',
  basedOn: 'bản đang sửa',
  before: 'chỗ kết thúc của trang',
  by: 'phân tổ',
  code: 'mã',
  date: 'ngày',
  from: 'từ ngày',
  geography: 'ngày của địa giới',
  id: 'mã số',
  'idempotency-key': 'mã yêu cầu',
  key: 'mã',
  kind: 'loại',
  knownAt: 'số nhật ký',
  limit: 'số dòng một trang',
  mine: 'chỉ của mình',
  name: 'tên',
  note: 'ghi chú',
  period: 'kỳ',
  reason: 'lý do',
  scope: 'phạm vi',
  sender: 'nơi gửi danh sách',
  seq: 'số nhật ký',
  state: 'tình trạng',
  title: 'tiêu đề',
  to: 'đến ngày',
  type: 'loại',
  unit: 'đơn vị',
  seat: 'nơi đặt trụ sở',
  units: 'các đơn vị',
  version: 'bản',
  where: 'điều kiện lọc',
  within: 'trong đơn vị',
  year: 'năm',
};
const LABELS = {
  ...ACTIVITY_FIELD_LABELS,
  ...DIFFICULTY_FIELD_LABELS,
  ...LOAN_LABELS,
  ...REGISTER_LABELS,
  ...RELEASE_FIELD_LABELS,
  ...DOCUMENT_LABELS,
  ...FORM_LABELS,
  ...GENERAL_LABELS,
};

/** Fields whose own keys are data (codes of cells, of outline slots): what lies inside is named by the field itself. */
const BY_CODE = new Set(['cells', 'values', 'texts', 'bindings', 'changes', 'due', 'definition']);

const CELL_CODE = /^[a-z0-9-]+(\.[a-z0-9-]+){0,2}$/;

/** The label of a field; with its parent where the bare key says too little. undefined: nobody has given it one. */
export function fieldLabel(key: string, parent?: string): string | undefined {
  return LABELS[`${parent}.${key}`] ?? LABELS[key];
}

/** Whether keys inside a field are data, not fields. */
export function holdsCodes(key: string): boolean {
  return BY_CODE.has(key);
}

/** A path in what was sent as words: ["recipients", 0, "names"] → "tên nơi nhận (nơi nhận thứ 1)". */
export function sayField(path: readonly (string | number)[]): string {
  const words: string[] = [];
  let parent: string | undefined;
  for (const [at, step] of path.entries()) {
    if (typeof step === 'number' || /^\d+$/.test(step)) {
      const last = words.pop();
      if (last !== undefined) words.push(`${last} thứ ${Number(step) + 1}`);
      continue;
    }
    const label = fieldLabel(step, parent);
    if (label !== undefined) words.push(label);
    parent = step;
    if (holdsCodes(step)) {
      // Which of many cells: its code in the form is all that is known here; whoever holds the form says its name.
      const code = String(path[at + 1] ?? '');
      if (step === 'cells' && CELL_CODE.test(code)) words.push(`${words.pop()} “${code}”`);
      break;
    }
  }
  const [leaf = 'nội dung gửi lên', ...around] = words.reverse();
  // Of the way there only what tells one of several apart is worth the words.
  const which = around.filter((each) => / thứ \d+$/.test(each));
  return which.length === 0 ? leaf : `${leaf} (${which.join(', ')})`;
}
