// Từ chối: every way a backup is not made or not restored, with its Vietnamese sentence.
import type { Problem, ProblemDetails } from '#domain/problem.ts';
import { Refused } from '#server/platform/refused.ts';

const PROBLEMS = {
  'backup-place-taken': {
    status: 422,
    message: 'Nơi sao lưu {place} đã có dữ liệu; hãy chọn một thư mục chưa có hoặc trống.',
  },
  'backup-place-unwritable': { status: 422, message: 'Không ghi được bản sao lưu vào {place} ({reason}).' },
  'backup-table-unknown': {
    status: 422,
    message: 'Bảng {table} chưa được xếp vào danh sách sao lưu; không sao lưu thiếu.',
  },
  'backup-count-differs': {
    status: 422,
    message: 'Bảng {table} có {expected} dòng nhưng chỉ xuất được {found}; bản sao lưu bị bỏ.',
  },
  'backup-not-found': {
    status: 422,
    message: 'Không có bản sao lưu trọn vẹn ở {place} (thiếu hoặc hỏng tệp {file}).',
  },
  'backup-manifest-damaged': {
    status: 422,
    message: 'Bản kê manifest.json của bản sao lưu bị hỏng hoặc bị sửa.',
  },
  'backup-file-missing': { status: 422, message: 'Bản sao lưu thiếu tệp {file}.' },
  'backup-file-extra': { status: 422, message: 'Bản sao lưu có tệp lạ {file}, không có trong bản kê.' },
  'backup-file-damaged': { status: 422, message: 'Tệp {file} của bản sao lưu bị hỏng hoặc bị sửa.' },
  'backup-table-differs': {
    status: 422,
    message: 'Bảng {table} sau khi nạp không khớp bản kê ({reason}); không phục hồi.',
  },
  'backup-newer': {
    status: 422,
    message:
      'Bản sao lưu do Thông Suốt {version} lập, mới hơn hoặc khác bản đang chạy (bước {step}); hãy dùng đúng phiên bản đó.',
  },
  'restore-place-taken': {
    status: 422,
    message: 'Thư mục {place} không trống (có {entry}); chỉ phục hồi vào thư mục trống.',
  },
  'restore-database-taken': {
    status: 422,
    message: 'Cơ sở dữ liệu "{database}" đã có dữ liệu; chỉ phục hồi vào cơ sở dữ liệu trống.',
  },
  'restore-key-differs': {
    status: 422,
    message:
      'Tệp khóa keys/field.key trong {place} không phải khóa của bản sao lưu (dấu {keys}); hãy đặt đúng tệp khóa rồi chạy lại.',
  },
  'restore-load-failed': { status: 422, message: 'Bảng {table} của bản sao lưu không nạp được: {reason}.' },
  'restore-not-verified': {
    status: 422,
    message:
      'Bản sao lưu không kiểm chứng được: {finding} Không phục hồi (thêm --unverified nếu vẫn muốn nhận).',
  },
} as const satisfies Record<string, Problem>;

/** Refuses a backup or a restore. */
export function refuseBackup(code: keyof typeof PROBLEMS, details: ProblemDetails = {}): Refused {
  return new Refused({ code, problem: PROBLEMS[code] }, details);
}
