// Quyền công bố số liệu ra công chúng: who prepares, who approves, who announces.
import type { Rule } from '#domain/permission/rule.ts';

export const RELEASE_RULES = {
  'releases.read': {
    sentence: 'xem bản công bố số liệu của cơ quan mình ở mọi bước và lịch công bố',
    where: 'của cơ quan mình; bản đã công bố thì ai cũng xem được ở trang công khai',
    roles: ['provincial', 'provincial-leader', 'national', 'national-leader', 'auditor', 'clerk', 'viewer'],
  },
  'releases.write': {
    sentence: 'soạn bản công bố, bản điều chỉnh, trình duyệt; ghi lịch công bố',
    where: 'của cơ quan mình, về đơn vị trong phạm vi; chỉ chỉ tiêu được công bố',
    roles: ['provincial', 'national'],
  },
  'releases.approve': {
    sentence: 'duyệt công bố số liệu, hoặc trả lại',
    where: 'bản công bố của cơ quan mình, không phải bản chính mình soạn',
    roles: ['provincial-leader', 'national-leader'],
  },
} as const satisfies Record<string, Rule>;
