// Tài khoản của tôi và khóa truy cập: what these routes take and give.
import { z } from 'zod';
import { PASSWORD_PROFILES, type PasswordProfile } from '#domain/identity/password-policy.ts';
import { sessionView } from '#server/identity/contract.ts';
import { problemReply, requestKey } from '#server/platform/contract.ts';

const refusals = {
  400: problemReply,
  401: problemReply,
  404: problemReply,
  409: problemReply,
  422: problemReply,
};
const password = z.string().min(1).max(256);
/** What a browser's WebAuthn call gives; the library checks it to the last byte. */
const credential = z.looseObject({ id: z.string().max(2000), response: z.looseObject({}) });

const accountView = z
  .object({
    sessions: z.array(
      z.object({
        id: z.int(),
        office: z.string(),
        address: z.string().nullable(),
        device: z.string().nullable(),
        since: z.string(),
        seen: z.string(),
        current: z.boolean(),
      }),
    ),
    secondFactor: z.boolean(),
    recoveryCodesLeft: z.int(),
    passkeys: z.array(
      z.object({ id: z.string(), name: z.string(), since: z.string(), used: z.string().nullable() }),
    ),
    passwordSince: z.string().nullable(),
    profile: z.string().describe('hồ sơ mật khẩu đang dùng: default hoặc level-3'),
  })
  .describe('Tài khoản của chính mình');

const totpSetup = z.object({
  secret: z.string().describe('khóa để gõ tay vào ứng dụng xác thực'),
  uri: z.string().describe('địa chỉ otpauth để ứng dụng đọc'),
});

export const accountContract = {
  account: {
    summary: 'Tài khoản của tôi: phiên, khóa truy cập, yếu tố thứ hai',
    response: { 200: accountView, 401: problemReply },
  },
  passwordProfile: {
    summary: 'Chọn hồ sơ mật khẩu của cả hệ thống: default (ASVS) hoặc level-3 (thêm luật cấp độ 3)',
    headers: requestKey,
    body: z.object({
      // Object.keys loses the names; the table is closed.
      profile: z.enum(Object.keys(PASSWORD_PROFILES) as [PasswordProfile, ...PasswordProfile[]]),
    }),
    response: { 200: z.object({ seq: z.int() }), ...refusals },
  },
  changePassword: {
    summary: 'Đổi mật khẩu; mọi phiên khác kết thúc',
    body: z.object({ current: password, next: password }),
    response: { 200: z.object({ ended: z.int().describe('số phiên khác đã kết thúc') }), ...refusals },
  },
  revokeSession: {
    summary: 'Kết thúc một phiên của mình',
    params: z.object({ id: z.coerce.number().int() }),
    response: { 204: z.null(), ...refusals },
  },
  switchPost: {
    summary: 'Chuyển sang nhiệm vụ khác của mình',
    body: z.object({ post: z.int() }),
    response: { 200: sessionView, ...refusals },
  },
  beginTotp: {
    summary: 'Bắt đầu đặt mã xác thực',
    response: { 200: totpSetup, ...refusals },
  },
  confirmTotp: {
    summary: 'Xác nhận mã đầu tiên; trả mười mã dự phòng, chỉ hiện một lần',
    body: z.object({ code: z.string().min(6).max(10) }),
    response: { 200: z.object({ recoveryCodes: z.array(z.string()) }), ...refusals },
  },
  removeTotp: {
    summary: 'Bỏ mã xác thực của mình (phải nhập lại mật khẩu)',
    body: z.object({ password }),
    response: { 204: z.null(), ...refusals },
  },
  passkeyOptions: {
    summary: 'Bắt đầu thêm một khóa truy cập',
    response: { 200: z.looseObject({ challenge: z.string() }), ...refusals },
  },
  addPasskey: {
    summary: 'Thêm khóa truy cập đã tạo trên máy này',
    body: z.object({ name: z.string().trim().min(1).max(100), credential }),
    response: { 201: z.object({ id: z.string() }), ...refusals },
  },
  removePasskey: {
    summary: 'Bỏ một khóa truy cập của mình',
    params: z.object({ id: z.string().max(2000) }),
    response: { 204: z.null(), ...refusals },
  },
  passkeySignInOptions: {
    summary: 'Bắt đầu đăng nhập bằng khóa truy cập',
    response: { 200: z.looseObject({ challenge: z.string() }), 429: problemReply },
  },
  passkeySignIn: {
    summary: 'Đăng nhập bằng khóa truy cập; không bị hãm bởi mật khẩu gõ sai của người khác',
    body: z.object({ credential }),
    response: { 200: sessionView, 401: problemReply, 429: problemReply },
  },
} as const;

export type AccountView = z.infer<typeof accountView>;
export type TotpSetup = z.infer<typeof totpSetup>;
