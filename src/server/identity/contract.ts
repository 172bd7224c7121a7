// Đăng nhập: what the sign-in routes take and give.
import { z } from 'zod';
import { problemReply } from '#server/platform/contract.ts';

export const roles = z.enum(['national', 'provincial', 'viewer', 'administrator']);

export const sessionView = z
  .object({
    person: z.object({ id: z.int(), name: z.string(), email: z.string() }),
    office: z.object({
      id: z.int(),
      code: z.string(),
      name: z.string(),
      level: z.enum(['nation', 'province', 'commune', 'system']),
      unit: z
        .string()
        .nullable()
        .describe('mã đơn vị hiện tại của cơ quan; VN = cả nước; null = cơ quan hệ thống'),
    }),
    role: roles,
    roleName: z.string().describe('tên vai trò bằng tiếng Việt'),
    may: z.array(z.string()).describe('các việc được làm, ví dụ organisation.found'),
    expiresAt: z.string().describe('giờ hết phiên, ISO 8601'),
  })
  .describe('Phiên đang làm việc');

export const identityContract = {
  signIn: {
    summary: 'Đăng nhập bằng thư điện tử và mật khẩu',
    body: z.object({
      email: z.email('phải là địa chỉ thư điện tử').max(254).describe('thư điện tử'),
      password: z.string().min(1).max(256).describe('mật khẩu'),
    }),
    response: { 200: sessionView, 401: problemReply, 429: problemReply },
  },
  currentSession: {
    summary: 'Phiên đang làm việc',
    response: { 200: sessionView, 401: problemReply },
  },
  signOut: {
    summary: 'Đăng xuất: phiên bị thu hồi ngay',
    response: { 204: z.null() },
  },
} as const;

export type SessionView = z.infer<typeof sessionView>;
