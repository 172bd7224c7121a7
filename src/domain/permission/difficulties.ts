// Quyền về khó khăn, kiến nghị: a co-operative raises its own, officers record on behalf and answer, a province petitions.
import type { Rule } from '#domain/permission/rule.ts';

export const DIFFICULTY_RULES = {
  'difficulties.raise': {
    sentence: 'nêu khó khăn, kiến nghị; nói đã giải quyết hay chưa; rút',
    where:
      'HTX: của chính mình, qua tài khoản hoặc liên kết một lần; cán bộ: ghi thay tổ chức trong phạm vi, nói rõ nguồn',
    roles: ['accountant', 'commune-officer', 'provincial'],
  },
  'difficulties.own': {
    sentence: 'xem khó khăn của chính HTX và trả lời',
    where: 'tài khoản của HTX: mọi khó khăn của mình; liên kết một lần: những việc nêu qua liên kết ấy',
    roles: ['accountant'],
  },
  'difficulties.read': {
    sentence: 'xem khó khăn, kiến nghị và trả lời',
    where: 'của tổ chức trong phạm vi; số điện thoại, số định danh trong lời che theo vai trò',
    roles: [
      'accountant',
      'commune-officer',
      'provincial',
      'provincial-leader',
      'national',
      'national-leader',
      'auditor',
      'viewer',
    ],
  },
  'difficulties.handle': {
    sentence: 'tiếp nhận, chuyển, trả lời khó khăn; trả lời kiến nghị của tỉnh',
    where: 'khó khăn đang do cơ quan mình hoặc cấp dưới của mình giải quyết',
    roles: ['commune-officer', 'provincial', 'provincial-leader', 'national', 'national-leader'],
  },
  'difficulties.petition': {
    sentence: 'mở sổ khó khăn của tỉnh; gom khó khăn thành kiến nghị gửi lên trên, rút kiến nghị',
    where: 'tỉnh của mình',
    roles: ['provincial', 'provincial-leader'],
  },
} as const satisfies Record<string, Rule>;
