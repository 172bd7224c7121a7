// Quyền: which role may do what. One table; routes name the permission, the printed matrix comes from here.

export const ROLE_NAMES = {
  national: 'Cán bộ Liên minh trung ương',
  provincial: 'Cán bộ Liên minh cấp tỉnh',
  viewer: 'Người xem',
  administrator: 'Quản trị hệ thống',
} as const;
export type RoleName = keyof typeof ROLE_NAMES;

export const PERMISSIONS = {
  'figures.read': {
    sentence: 'xem số liệu tổng hợp và nguồn số liệu',
    roles: ['national', 'provincial', 'viewer', 'administrator'],
  },
  'register.read': {
    sentence: 'xem sổ đăng ký tổ chức',
    roles: ['national', 'provincial', 'viewer', 'administrator'],
  },
  'register.write': {
    sentence: 'ghi thành lập, thay đổi, ngừng, giải thể và rút sự kiện ghi nhầm',
    roles: ['provincial', 'national'],
  },
  'reader.use': {
    sentence: 'rà soát số liệu trong văn bản',
    roles: ['national', 'provincial', 'viewer', 'administrator'],
  },
  'contacts.read': {
    sentence: 'xem và sửa người đại diện, điện thoại, thư điện tử của tổ chức trong phạm vi',
    roles: ['provincial'],
  },
  'geography.change': {
    sentence: 'nhập, chia, đổi tên, đổi loại, bãi bỏ đơn vị hành chính và hoàn tác',
    roles: ['national', 'administrator'],
  },
  'system.administer': {
    sentence: 'quản trị người dùng, sao lưu, sức khỏe hệ thống',
    roles: ['administrator'],
  },
} as const satisfies Record<string, { sentence: string; roles: readonly RoleName[] }>;
export type Permission = keyof typeof PERMISSIONS;

/** Whether a role holds a permission. */
export function roleMay(role: RoleName, permission: Permission): boolean {
  return (PERMISSIONS[permission].roles as readonly RoleName[]).includes(role);
}

/** All permissions of a role. */
export function permissionsOf(role: RoleName): readonly Permission[] {
  return (Object.keys(PERMISSIONS) as Permission[]).filter((permission) => roleMay(role, permission));
}
