// Quyền trên người và cơ quan: who sees them, who invites, and which roles each role may hand out.
import { type OfficeLevel, ROLE_OFFICES, type RoleName } from '#domain/permission/role.ts';
import { EVERY_OFFICE, type Rule } from '#domain/permission/rule.ts';

export const PEOPLE_RULES = {
  'people.read': {
    sentence: 'xem người dùng và nhiệm vụ',
    where: 'của các cơ quan trong phạm vi',
    roles: ['provincial-leader', 'national', 'national-leader', 'administrator', 'auditor'],
  },
  'people.manage': {
    sentence: 'mời người, trao và kết thúc nhiệm vụ, ngừng tài khoản, mở và đóng cơ quan',
    where: 'trong phạm vi, chỉ những vai trò được quyền trao, không bao giờ cho chính mình',
    roles: ['provincial-leader', 'national-leader', 'administrator'],
  },
  'permissions.read': {
    sentence: 'xem ma trận quyền',
    where: 'toàn hệ thống',
    roles: EVERY_OFFICE,
  },
} as const satisfies Record<string, Rule>;

const BELOW_PROVINCE = [
  'accountant',
  'commune-officer',
  'clerk',
  'provincial',
  'fund-officer',
  'fund-controller',
  'viewer',
] as const satisfies readonly RoleName[];

/** The roles that a role may hand out; it holds them in trust, within its scope and never for itself. */
export const HANDS_OUT: Readonly<Partial<Record<RoleName, readonly RoleName[]>>> = {
  'provincial-leader': BELOW_PROVINCE,
  'national-leader': [...BELOW_PROVINCE, 'provincial-leader', 'national', 'auditor'],
  administrator: [
    ...BELOW_PROVINCE,
    'provincial-leader',
    'national',
    'national-leader',
    'auditor',
    'administrator',
  ],
};

export type GrantRefusal = 'self' | 'role-not-held' | 'office-not-in-scope' | 'role-not-of-office';

export interface Grant {
  readonly role: RoleName;
  readonly toSelf: boolean;
  readonly office: { readonly level: OfficeLevel; readonly inScope: boolean; readonly everywhere: boolean };
}

/** Whether a person of a role and scope may hand out a post; a person never gives what they lack, nor to themselves. */
export function refuseGrant(
  granter: { readonly role: RoleName; readonly everywhere: boolean },
  grant: Grant,
): GrantRefusal | undefined {
  if (grant.toSelf) return 'self';
  if (!(HANDS_OUT[granter.role] ?? []).includes(grant.role)) return 'role-not-held';
  if (!grant.office.inScope || (grant.office.everywhere && !granter.everywhere)) return 'office-not-in-scope';
  if (!ROLE_OFFICES[grant.role].includes(grant.office.level)) return 'role-not-of-office';
  return undefined;
}
