// Ví dụ của người dùng, cơ quan, quyền, for the description of the API; the tests run them.
import type { RouteExample } from '#server/platform/contract.ts';

const person = {
  id: 2,
  name: 'Nguyễn Văn Bắc Ninh',
  email: 'bacninh@minhhoa.example',
  state: 'active',
  posts: [
    {
      id: 2,
      role: 'provincial',
      roleName: 'Cán bộ Liên minh cấp tỉnh',
      office: { id: 13, name: 'Liên minh Hợp tác xã tỉnh Bắc Ninh' },
      from: '2026-09-28',
      to: null,
      held: true,
    },
  ],
};
const office = {
  id: 13,
  code: 'LM24',
  name: 'Liên minh Hợp tác xã tỉnh Bắc Ninh',
  level: 'province',
  levelName: 'Liên minh cấp tỉnh',
  unit: 'tỉnh Bắc Ninh',
  parent: null,
  from: '2025-07-01',
  to: null,
  inScope: true,
  people: 4,
  successors: [],
  roles: [{ role: 'provincial', name: 'Cán bộ Liên minh cấp tỉnh' }],
};
const made = {
  seq: 41,
  person: 11,
  path: '/invitation#bí-mật-dùng-một-lần',
  expiresAt: '2026-10-05T02:00:00.000Z',
};
const nobody = { id: '999999' };
const token = 'khong-co-lien-ket-nay-dau';

export const peopleExamples = {
  people: { query: { search: 'bac ninh', office: '13' }, reply: { people: [person] } },
  invite: {
    body: {
      name: 'Ngô Thị Mới',
      email: 'moi@tinh.example',
      office: 999999,
      role: 'provincial',
      from: '2026-10-01',
      channel: 'slip',
    },
    reply: made,
  },
  renewLink: { params: nobody, body: { channel: 'slip', resetSecondFactor: false }, reply: made },
  addPost: {
    params: nobody,
    body: { office: 13, role: 'provincial', from: '2026-10-01', to: '2027-10-01' },
    reply: { seq: 42 },
  },
  endPost: { params: { ...nobody, post: '999999' }, body: {}, reply: { seq: 43 } },
  setActive: { params: nobody, body: { active: false }, reply: { seq: 44 } },
  offices: { query: { search: 'bac ninh' }, reply: { offices: [office] } },
  openOffice: {
    body: { level: 'department', name: 'Phòng Kế hoạch', parent: 999999 },
    reply: { id: 70, code: 'LM24-P1', seq: 45 },
  },
  closeOffice: { params: nobody, body: {}, reply: { seq: 46 } },
  permissions: {
    reply: {
      roles: [{ role: 'provincial', name: 'Cán bộ Liên minh cấp tỉnh' }],
      rows: [
        {
          permission: 'register.write',
          sentence: 'ghi thành lập',
          where: 'các đơn vị trong phạm vi',
          roles: ['provincial', 'national'],
        },
      ],
      handsOut: [{ role: 'provincial', roles: [] }],
    },
  },
  readInvitation: {
    body: { token },
    reply: { name: 'Ngô Thị Mới', email: 'moi@tinh.example', purpose: 'account' },
  },
  acceptInvitation: {
    body: { token, password: 'mưa rào trên cánh đồng lúa' },
    reply: { email: 'moi@tinh.example' },
  },
} satisfies Record<string, RouteExample>;
