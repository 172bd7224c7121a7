// Đăng nhập: what the sign-in routes take and give.
import { z } from 'zod';
import { OFFICE_LEVELS, type OfficeLevel, ROLE_NAMES, type RoleName } from '#domain/permission/role.ts';
import { problemReply } from '#server/platform/contract.ts';

// Object.keys loses the names; both tables are closed.
export const roles = z.enum(Object.keys(ROLE_NAMES) as [RoleName, ...RoleName[]]);
export const officeLevels = z.enum(Object.keys(OFFICE_LEVELS) as [OfficeLevel, ...OfficeLevel[]]);

export const sessionView = z
  .object({
    person: z.object({ id: z.int(), name: z.string(), email: z.string() }),
    office: z.object({
      id: z.int(),
      code: z.string(),
      name: z.string(),
      level: officeLevels,
      unit: z
        .string()
        .nullable()
        .describe('mã đơn vị hiện tại của cơ quan; VN = cả nước; null = cơ quan hệ thống'),
    }),
    post: z.int().describe('nhiệm vụ đang dùng'),
    posts: z
      .array(z.object({ id: z.int(), role: roles, roleName: z.string(), office: z.string() }))
      .describe('các nhiệm vụ đang giữ, để chuyển'),
    role: roles,
    roleName: z.string().describe('tên vai trò bằng tiếng Việt'),
    may: z.array(z.string()).describe('các việc được làm, ví dụ register.write'),
    secondFactor: z.boolean().describe('đã đặt mã xác thực'),
    passwordDue: z.boolean().describe('hồ sơ cấp độ 3: đã đến hạn đổi mật khẩu'),
    expiresAt: z.string().describe('giờ hết phiên, ISO 8601'),
  })
  .describe('Phiên đang làm việc');

export const identityContract = {
  signIn: {
    summary: 'Đăng nhập bằng thư điện tử và mật khẩu',
    body: z.object({
      email: z.email('phải là địa chỉ thư điện tử').max(254).describe('thư điện tử'),
      password: z.string().min(1).max(256).describe('mật khẩu'),
      code: z.string().max(20).optional().describe('mã xác thực sáu số hoặc mã dự phòng'),
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
