// Ví dụ của đăng nhập, for the description of the API; the tests run them.
import type { SessionView } from '#server/identity/contract.ts';
import type { RouteExample } from '#server/platform/contract.ts';

const session: SessionView = {
  person: { id: 2, name: 'Nguyễn Văn Bắc Ninh', email: 'bacninh@minhhoa.example' },
  office: { id: 13, code: 'LM24', name: 'Liên minh Hợp tác xã tỉnh Bắc Ninh', level: 'province', unit: '24' },
  post: 2,
  posts: [
    {
      id: 2,
      role: 'provincial',
      roleName: 'Cán bộ Liên minh cấp tỉnh',
      office: 'Liên minh Hợp tác xã tỉnh Bắc Ninh',
    },
  ],
  role: 'provincial',
  roleName: 'Cán bộ Liên minh cấp tỉnh',
  may: ['figures.read', 'register.read', 'register.write'],
  secondFactor: false,
  passwordDue: false,
  expiresAt: '2026-09-28T14:00:00.000Z',
};

export const identityExamples = {
  signIn: {
    body: { email: 'bacninh@minhhoa.example', password: 'mật khẩu in ra khi khởi động' },
    reply: session,
  },
  currentSession: { reply: session },
  signOut: { reply: null },
} satisfies Record<string, RouteExample>;
