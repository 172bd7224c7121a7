// Quyền về văn bản, nhiệm vụ và chỉ tiêu giao.
import { EVERY_OFFICE, type Rule } from '#domain/permission/rule.ts';

export const DIRECTIVE_RULES = {
  'documents.read': {
    sentence: 'xem sổ văn bản, văn bản được giao và chỉ tiêu giao',
    where: 'sổ của cơ quan mình; văn bản giao nhiệm vụ cho đơn vị trong phạm vi',
    roles: EVERY_OFFICE,
  },
  'documents.write': {
    sentence: 'vào sổ, cấp số, sửa và đính kèm văn bản',
    where: 'sổ của cơ quan mình',
    roles: ['clerk', 'commune-officer', 'provincial', 'provincial-leader', 'national', 'national-leader'],
  },
  'directives.issue': {
    sentence: 'giao nhiệm vụ, chỉ tiêu từ một văn bản và phân bổ xuống cấp dưới',
    where: 'văn bản của cơ quan mình, đơn vị trong phạm vi',
    roles: ['provincial', 'provincial-leader', 'national', 'national-leader'],
  },
  'tasks.report': {
    sentence: 'xác nhận đã nhận, báo cáo tiến độ kèm minh chứng, giải trình',
    where: 'nhiệm vụ giao cho đơn vị trong phạm vi',
    roles: ['clerk', 'commune-officer', 'provincial', 'provincial-leader', 'national', 'national-leader'],
  },
  'funds.state': {
    sentence: 'ghi các việc của Quỹ hỗ trợ phát triển HTX của tỉnh',
    where: 'các tỉnh trong phạm vi',
    roles: ['fund-officer', 'provincial', 'provincial-leader', 'national', 'national-leader'],
  },
} as const satisfies Record<string, Rule>;
