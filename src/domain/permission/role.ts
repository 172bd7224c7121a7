// Vai trò: the roles people hold, and at which kinds of office each may be held.

export const OFFICE_LEVELS = {
  nation: 'Liên minh trung ương',
  province: 'Liên minh cấp tỉnh',
  district: 'Cơ quan cấp huyện (đến 30/6/2025)',
  commune: 'Cơ quan cấp xã',
  department: 'Phòng, ban',
  fund: 'Quỹ hỗ trợ phát triển HTX',
  cooperative: 'Tài khoản của HTX',
  system: 'Quản trị hệ thống',
} as const;
export type OfficeLevel = keyof typeof OFFICE_LEVELS;

export const ROLE_NAMES = {
  accountant: 'Kế toán HTX',
  'commune-officer': 'Cán bộ cấp xã',
  clerk: 'Văn thư',
  provincial: 'Cán bộ Liên minh cấp tỉnh',
  'provincial-leader': 'Lãnh đạo Liên minh cấp tỉnh',
  'fund-officer': 'Cán bộ quỹ',
  'fund-controller': 'Kiểm soát quỹ',
  national: 'Cán bộ Liên minh trung ương',
  'national-leader': 'Lãnh đạo Liên minh trung ương',
  administrator: 'Quản trị hệ thống',
  auditor: 'Kiểm tra, giám sát',
  viewer: 'Người xem',
} as const;
export type RoleName = keyof typeof ROLE_NAMES;

const ALLIANCE: readonly OfficeLevel[] = ['nation', 'province', 'department'];

/** The kinds of office where a role has its work. */
export const ROLE_OFFICES: Readonly<Record<RoleName, readonly OfficeLevel[]>> = {
  accountant: ['cooperative'],
  'commune-officer': ['commune', 'district'],
  clerk: [...ALLIANCE, 'district', 'commune', 'fund'],
  provincial: ['province', 'department'],
  'provincial-leader': ['province'],
  'fund-officer': ['fund'],
  'fund-controller': ['fund'],
  national: ['nation', 'department'],
  'national-leader': ['nation'],
  administrator: ['system', 'nation', 'province'],
  auditor: ['nation', 'province', 'fund', 'system'],
  viewer: ['nation', 'province', 'district', 'commune', 'department', 'fund', 'system'],
};
