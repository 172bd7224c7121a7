// Quyền về hoạt động hỗ trợ: who sees classes and fairs, who records them, who reads the names of those who came.
import type { Rule } from '#domain/permission/rule.ts';

export const ACTIVITY_RULES = {
  'activities.read': {
    sentence: 'xem lớp đào tạo, tập huấn, hội chợ và kế hoạch năm',
    where: 'hoạt động của các địa bàn trong phạm vi; họ tên người dự được che',
    roles: ['provincial', 'provincial-leader', 'national', 'national-leader', 'auditor', 'viewer'],
  },
  'activities.write': {
    sentence: 'mở sổ hoạt động, ghi lớp, hội chợ, danh sách dự lớp, kế hoạch năm',
    where: 'sổ hoạt động của cơ quan mình',
    roles: ['provincial', 'national'],
  },
  'attendees.read': {
    sentence: 'xem đầy đủ họ tên trong danh sách dự lớp, kèm mục đích, có ghi nhật ký',
    where: 'lớp trong sổ hoạt động của cơ quan mình',
    roles: ['provincial', 'national'],
  },
} as const satisfies Record<string, Rule>;
