// Ví dụ của tài khoản và khóa truy cập, for the description of the API; the tests run them.
import type { AccountView } from '#server/identity/contract-account.ts';
import { identityExamples } from '#server/identity/contract-examples.ts';
import type { RouteExample } from '#server/platform/contract.ts';

const account: AccountView = {
  sessions: [
    {
      id: 7,
      office: 'Liên minh Hợp tác xã tỉnh Bắc Ninh',
      address: '192.0.2.7',
      device: 'Mozilla/5.0',
      since: '2026-09-28T02:00:00.000Z',
      seen: '2026-09-28T03:00:00.000Z',
      current: true,
    },
  ],
  secondFactor: true,
  recoveryCodesLeft: 10,
  passkeys: [{ id: 'kX1', name: 'Máy văn thư', since: '2026-09-28T02:00:00.000Z', used: null }],
  passwordSince: '2026-09-28T02:00:00.000Z',
  profile: 'default',
};
const challenge = { challenge: 'mXh1', rpId: 'thongsuot.example' };
const credential = { id: 'kX1', response: {} };
const password = 'mật khẩu đang dùng';
const session = identityExamples.currentSession.reply;

export const accountExamples = {
  account: { reply: account },
  passwordProfile: { body: { profile: 'default' }, reply: { seq: 12 } },
  changePassword: {
    body: { current: password, next: 'mưa rào trên cánh đồng lúa' },
    reply: { ended: 1 },
  },
  revokeSession: { params: { id: '999999' }, reply: null },
  switchPost: { body: { post: 999999 }, reply: session },
  beginTotp: {
    reply: { secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', uri: 'otpauth://totp/...' },
  },
  confirmTotp: { body: { code: '123456' }, reply: { recoveryCodes: ['0a1b2-c3d4e'] } },
  removeTotp: { body: { password }, reply: null },
  passkeyOptions: { reply: challenge },
  addPasskey: { body: { name: 'Máy văn thư', credential }, reply: { id: 'kX1' } },
  removePasskey: { params: { id: 'kX1' }, reply: null },
  passkeySignInOptions: { reply: challenge },
  passkeySignIn: { body: { credential }, reply: session },
} satisfies Record<string, RouteExample>;
