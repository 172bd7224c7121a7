// Quyền đọc nhật ký, làm việc với dữ liệu cá nhân và nhận việc: the rules of looking back and of looking after people.
import { EVERYBODY, type Rule } from '#domain/permission/rule.ts';

export const ACCOUNTABILITY_RULES = {
  'journal.read': {
    sentence: 'đọc nhật ký “ai đã làm gì”',
    where: 'các việc của cơ quan trong phạm vi',
    roles: ['provincial-leader', 'national-leader', 'administrator', 'auditor'],
  },
  'personal-data.desk': {
    sentence: 'tiếp nhận và giải quyết yêu cầu về dữ liệu cá nhân, xuất hồ sơ hoạt động xử lý',
    where: 'của người trong phạm vi, có hạn giải quyết',
    roles: ['provincial-leader', 'national-leader', 'administrator'],
  },
  'personal-data.read': {
    sentence: 'xem đầy đủ số định danh, điện thoại, tài khoản',
    where: 'của người trong phạm vi; phải nêu mục đích, mỗi lần xem đều ghi nhật ký',
    roles: ['provincial', 'provincial-leader', 'national-leader', 'fund-officer', 'fund-controller'],
  },
  'files.use': {
    sentence: 'cất và tải tệp đính kèm',
    where: 'tệp của cơ quan mình, của đơn vị trong phạm vi, hoặc được đưa cho cơ quan mình',
    roles: EVERYBODY,
  },
  'work.own': {
    sentence: 'xem “Việc của tôi” và chọn cách nhận thư báo',
    where: 'việc được giao cho chính mình',
    roles: EVERYBODY,
  },
} as const satisfies Record<string, Rule>;
