// Chữ của một thay đổi: what the fields and values of a journal entry are called when people read before and after.
import { ROLE_NAMES } from '#domain/permission/role.ts';
import { FUND_EVENT_WORDS } from '#domain/target/fund.ts';

const FIELDS: Readonly<Record<string, string>> = {
  abbreviation: 'tên viết tắt',
  active: 'đang dùng',
  acting: 'làm thay cấp',
  address: 'địa chỉ',
  agricultural: 'nông nghiệp',
  alliance_class: 'thành viên Liên minh',
  approved: 'số biểu được duyệt',
  asOf: 'tính đến ngày',
  basedOn: 'dựa trên số nhật ký',
  capital: 'vốn điều lệ (đồng)',
  certificate_number: 'số giấy chứng nhận',
  charter_capital_dong: 'vốn điều lệ (đồng)',
  code: 'mã',
  date: 'ngày',
  decision_number: 'số quyết định',
  digest: 'dấu vân tay của tệp',
  effective_date: 'ngày hiệu lực',
  event: 'sự kiện',
  expiresAt: 'hết hạn lúc',
  form: 'biểu',
  from: 'từ ngày',
  grade: 'xếp loại',
  high_tech: 'công nghệ cao',
  id: 'số',
  kind: 'loại',
  law_basis: 'theo luật',
  letters: 'số thư',
  level: 'cấp',
  link: 'liên kết',
  members: 'số đơn vị',
  members_linked_capital: 'thành viên liên kết góp vốn',
  members_linked_other: 'thành viên liên kết không góp vốn',
  members_official: 'thành viên chính thức',
  mode: 'cách thành lập',
  model_code: 'mô hình',
  name: 'tên',
  ocop: 'có sản phẩm OCOP',
  office: 'cơ quan',
  operating: 'tình trạng hoạt động',
  outcome: 'kết quả',
  period: 'kỳ báo cáo',
  profile: 'hồ sơ mật khẩu',
  purpose: 'mục đích',
  reason: 'lý do',
  role: 'vai trò',
  rows: 'số dòng',
  sector: 'lĩnh vực',
  sent: 'đã gửi',
  source: 'căn cứ',
  state: 'tình trạng',
  tax_code: 'mã số thuế',
  to: 'đến ngày',
  type: 'loại sự kiện',
  unit: 'đơn vị',
  unit_id: 'đơn vị (số nội bộ)',
  valid_from: 'từ ngày',
  valid_to: 'đến ngày',
  value_chain: 'tham gia chuỗi giá trị',
  version: 'lần ghi',
  vsic: 'mã ngành kinh tế',
  workers: 'lao động',
};

const VALUES: Readonly<Record<string, string>> = {
  true: 'có',
  false: 'không',
  active: 'đang hoạt động',
  held: FUND_EVENT_WORDS.held,
  established: FUND_EVENT_WORDS.established,
  none: FUND_EVENT_WORDS.none,
  'capital-changed': FUND_EVENT_WORDS['capital-changed'],
  '9999-12-31': 'nay',
  ...ROLE_NAMES,
};

/** "charterCapitalDong" → "charter_capital_dong": the same field, written as a column. */
function asColumn(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The words of a field; one that nobody named yet is shown by its own code rather than hidden. */
export function fieldWords(field: string): string {
  return FIELDS[field] ?? FIELDS[asColumn(field)] ?? field;
}

/** A value as people read it: days in the order of the house, yes and no in words, lists and parts one after another. */
export function valueWords(value: unknown): string {
  if (value === undefined || value === null || value === '') return '–';
  if (Array.isArray(value)) return value.map(valueWords).join('; ');
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([field, part]) => `${fieldWords(field)}: ${valueWords(part)}`)
      .join('; ');
  const text = String(value);
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return VALUES[text] ?? (year ? `${day}/${month}/${year}` : text);
}
