// Quyền phát hành: who writes, signs, numbers and reads reports.
import { EVERY_OFFICE, type Rule } from '#domain/permission/rule.ts';

export const PUBLICATION_RULES = {
  'publications.read': {
    sentence: 'xem báo cáo của cơ quan mình và báo cáo đã phát hành',
    where: 'báo cáo của cơ quan mình ở mọi bước; của nơi khác thì chỉ bản đã phát hành trong phạm vi',
    roles: EVERY_OFFICE,
  },
  'publications.write': {
    sentence: 'soạn báo cáo và trình ký',
    where:
      'báo cáo của cơ quan mình, về đơn vị trong phạm vi; đã trình ký thì không sửa được nữa; chưa từng trình ký thì bỏ bản soạn được',
    roles: ['provincial', 'national'],
  },
  'publications.issue': {
    sentence: 'lấy số và phát hành báo cáo',
    where: 'báo cáo của cơ quan mình đã ký',
    roles: ['clerk', 'provincial', 'national'],
  },
} as const satisfies Record<string, Rule>;
