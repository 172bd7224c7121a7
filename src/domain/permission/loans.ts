// Quyền về sổ cho vay: one writes, another checks; neither does the other's part.
import type { Rule } from '#domain/permission/rule.ts';

export const LOAN_RULES = {
  'loans.read': {
    sentence: 'xem sổ cho vay của Quỹ hỗ trợ phát triển HTX',
    where: 'hồ sơ vay của các tỉnh trong phạm vi',
    roles: [
      'fund-officer',
      'fund-controller',
      'provincial',
      'provincial-leader',
      'national',
      'national-leader',
      'auditor',
    ],
  },
  'loans.write': {
    sentence: 'mở sổ cho vay, nhận hồ sơ vay, ghi các việc của khoản vay',
    where: 'sổ cho vay của cơ quan mình; mỗi việc chờ người khác kiểm soát',
    roles: ['fund-officer', 'provincial'],
  },
  'loans.check': {
    sentence: 'kiểm soát việc của khoản vay: duyệt, trả lại, cho hủy',
    where: 'sổ cho vay của cơ quan mình; không phải việc chính mình ghi',
    roles: ['fund-controller', 'provincial-leader'],
  },
} as const satisfies Record<string, Rule>;
