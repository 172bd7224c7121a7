// Ma trận quyền: every rule as a sentence with who may, for the screen and for docs/permissions.md.
import { HANDS_OUT } from '#domain/permission/people.ts';
import { PERMISSIONS, type Permission, roleMay } from '#domain/permission/permission.ts';
import { OFFICE_LEVELS, ROLE_NAMES, ROLE_OFFICES, type RoleName } from '#domain/permission/role.ts';

const ROLES = Object.keys(ROLE_NAMES) as RoleName[];

export interface MatrixRow {
  readonly permission: Permission;
  readonly sentence: string;
  readonly where: string;
  readonly roles: readonly RoleName[];
}

/** The matrix, one row per rule in the order of the policy files. */
export function permissionMatrix(): readonly MatrixRow[] {
  return (Object.keys(PERMISSIONS) as Permission[]).map((permission) => {
    const { sentence, where } = PERMISSIONS[permission];
    return { permission, sentence, where, roles: ROLES.filter((role) => roleMay(role, permission)) };
  });
}

const names = (roles: readonly RoleName[]) => roles.map((role) => ROLE_NAMES[role]).join(', ');

/** docs/permissions.md. */
export function printPermissions(): string {
  const rows = permissionMatrix();
  const lines = [
    '# Ma trận quyền',
    '',
    'Trang này in từ `src/domain/permission/`; sửa ở đó rồi in lại: `node bin/thongsuot.mjs permissions > docs/permissions.md`.',
    'Phạm vi luôn được áp hai lần: bởi dịch vụ và bởi bảo mật mức dòng của cơ sở dữ liệu.',
    '',
    '## Ai được làm gì',
    '',
    ...rows.map(
      (row) => `- **${row.sentence}** (\`${row.permission}\`) — ${row.where}. Vai trò: ${names(row.roles)}.`,
    ),
    '- **Công chúng** (không đăng nhập): chỉ xem số liệu đã công bố; không xem gì trong phạm vi của cơ quan.',
    '',
    '## Bảng',
    '',
    `| Việc | ${ROLES.map((role) => ROLE_NAMES[role]).join(' | ')} |`,
    `|---|${ROLES.map(() => ':-:').join('|')}|`,
    ...rows.map(
      (row) =>
        `| ${row.sentence} | ${ROLES.map((role) => (row.roles.includes(role) ? 'có' : '–')).join(' | ')} |`,
    ),
    '',
    '## Ai trao được vai trò nào',
    '',
    ...ROLES.map((role) => {
      const roles = HANDS_OUT[role];
      return `- ${ROLE_NAMES[role]}: ${roles ? names(roles) : 'không trao vai trò nào'}.`;
    }),
    '',
    'Không ai trao cho chính mình, và không trao ở cơ quan ngoài phạm vi của mình.',
    '',
    '## Vai trò làm việc ở loại cơ quan nào',
    '',
    ...ROLES.map(
      (role) =>
        `- ${ROLE_NAMES[role]}: ${ROLE_OFFICES[role].map((level) => OFFICE_LEVELS[level]).join(', ')}.`,
    ),
    '',
  ];
  return lines.join('\n');
}
