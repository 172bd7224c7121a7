// Quyền: which role may do what. One table put together from the policy files; routes name the permission, the matrix is printed from here.
import { ACCOUNTABILITY_RULES } from '#domain/permission/accountability.ts';
import { ACTIVITY_RULES } from '#domain/permission/activities.ts';
import { APPROVAL_RULES } from '#domain/permission/approval.ts';
import { COLLECTION_RULES } from '#domain/permission/collection.ts';
import { DIFFICULTY_RULES } from '#domain/permission/difficulties.ts';
import { DIRECTIVE_RULES } from '#domain/permission/directive.ts';
import { LINK_RULES } from '#domain/permission/links.ts';
import { LOAN_RULES } from '#domain/permission/loans.ts';
import { PEOPLE_RULES } from '#domain/permission/people.ts';
import { PUBLICATION_RULES } from '#domain/permission/publication.ts';
import { RELEASE_RULES } from '#domain/permission/releases.ts';
import type { RoleName } from '#domain/permission/role.ts';
import { EVERY_OFFICE, type Rule } from '#domain/permission/rule.ts';

export const PERMISSIONS = {
  'figures.read': {
    sentence: 'xem số liệu tổng hợp và nguồn số liệu',
    where: 'các đơn vị trong phạm vi',
    roles: EVERY_OFFICE,
  },
  'register.read': {
    sentence: 'xem sổ đăng ký tổ chức',
    where: 'các đơn vị trong phạm vi',
    roles: EVERY_OFFICE,
  },
  'register.write': {
    sentence: 'ghi thành lập, thay đổi, ngừng, giải thể và rút sự kiện ghi nhầm',
    where: 'các đơn vị trong phạm vi',
    roles: ['provincial', 'national'],
  },
  'reader.use': {
    sentence: 'rà soát số liệu trong văn bản',
    where: 'văn bản do mình đưa lên, so với số liệu trong phạm vi',
    roles: EVERY_OFFICE,
  },
  'contacts.read': {
    sentence: 'xem và sửa người đại diện, điện thoại, thư điện tử của tổ chức',
    where: 'tổ chức có hồ sơ do cơ quan giữ',
    roles: ['provincial'],
  },
  'geography.change': {
    sentence: 'nhập, chia, đổi tên, đổi loại, bãi bỏ đơn vị hành chính và hoàn tác',
    where: 'cả nước',
    roles: ['national', 'administrator'],
  },
  'system.administer': {
    sentence: 'quản trị sao lưu, sức khỏe hệ thống',
    where: 'toàn hệ thống',
    roles: ['administrator'],
  },
  ...COLLECTION_RULES,
  ...PEOPLE_RULES,
  ...LINK_RULES,
  ...APPROVAL_RULES,
  ...ACCOUNTABILITY_RULES,
  ...PUBLICATION_RULES,
  ...RELEASE_RULES,
  ...DIRECTIVE_RULES,
  ...LOAN_RULES,
  ...ACTIVITY_RULES,
  ...DIFFICULTY_RULES,
} as const satisfies Record<string, Rule>;
export type Permission = keyof typeof PERMISSIONS;

/** Whether a role holds a permission. */
export function roleMay(role: RoleName, permission: Permission): boolean {
  return (PERMISSIONS[permission].roles as readonly RoleName[]).includes(role);
}

/** All permissions of a role. */
export function permissionsOf(role: RoleName): readonly Permission[] {
  return (Object.keys(PERMISSIONS) as Permission[]).filter((permission) => roleMay(role, permission));
}
