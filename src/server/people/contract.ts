// Người dùng, cơ quan, ma trận quyền: what these routes take and give.
import { z } from 'zod';
import { OFFICE_LEVELS, type OfficeLevel, ROLE_NAMES, type RoleName } from '#domain/permission/role.ts';
import { dateText, problemReply, requestKey } from '#server/platform/contract.ts';

const refusals = {
  400: problemReply,
  403: problemReply,
  404: problemReply,
  409: problemReply,
  422: problemReply,
};
// Object.keys loses the names; both tables are closed.
const role = z.enum(Object.keys(ROLE_NAMES) as [RoleName, ...RoleName[]]);
const level = z.enum(Object.keys(OFFICE_LEVELS) as [OfficeLevel, ...OfficeLevel[]]);
const id = z.object({ id: z.coerce.number().int() });
const channel = z.enum(['email', 'slip']).describe('gửi thư điện tử, hoặc in phiếu trao tay');
const receipt = z.object({ seq: z.int().describe('số nhật ký của lần ghi') }).describe('Biên nhận');

const link = z
  .object({
    seq: z.int(),
    person: z.int(),
    path: z.string().nullable().describe('liên kết một lần, chỉ trả khi in phiếu; gửi thư thì null'),
    expiresAt: z.string(),
  })
  .describe('Lời mời đã tạo');

const personView = z.object({
  id: z.int(),
  name: z.string(),
  email: z.string(),
  state: z.enum(['invited', 'active', 'disabled']),
  posts: z.array(
    z.object({
      id: z.int(),
      role,
      roleName: z.string(),
      office: z.object({ id: z.int(), name: z.string() }),
      from: dateText,
      to: dateText.nullable(),
      held: z.boolean(),
    }),
  ),
});

const officeView = z.object({
  id: z.int(),
  code: z.string(),
  name: z.string(),
  level,
  levelName: z.string(),
  unit: z.string().nullable(),
  parent: z.int().nullable(),
  from: dateText,
  to: dateText.nullable(),
  inScope: z.boolean(),
  people: z.int(),
  successors: z.array(z.string()),
  roles: z.array(z.object({ role, name: z.string() })).describe('vai trò mà người đang xem trao được ở đây'),
});

export const peopleContract = {
  people: {
    summary: 'Người dùng trong phạm vi, kèm mọi nhiệm vụ',
    querystring: z.object({
      search: z.string().max(100).optional(),
      office: z.coerce.number().int().optional(),
    }),
    response: { 200: z.object({ people: z.array(personView) }), ...refusals },
  },
  invite: {
    summary: 'Mời một người vào một nhiệm vụ',
    headers: requestKey,
    body: z.object({
      name: z.string().trim().min(2, 'phải có ít nhất 2 ký tự').max(200),
      email: z.email('phải là địa chỉ thư điện tử').max(254),
      office: z.int(),
      role,
      from: dateText.optional(),
      channel,
    }),
    response: { 201: link, ...refusals },
  },
  renewLink: {
    summary: 'Tạo liên kết mới để đặt lại mật khẩu; liên kết cũ hết giá trị',
    headers: requestKey,
    params: id,
    body: z.object({ channel, resetSecondFactor: z.boolean().default(false) }),
    response: { 201: link, ...refusals },
  },
  addPost: {
    summary: 'Trao thêm một nhiệm vụ',
    headers: requestKey,
    params: id,
    body: z.object({ office: z.int(), role, from: dateText.optional(), to: dateText.optional() }),
    response: { 201: receipt, ...refusals },
  },
  endPost: {
    summary: 'Kết thúc một nhiệm vụ từ hôm nay; phiên đang mở theo nhiệm vụ ấy hết ngay',
    headers: requestKey,
    params: z.object({ id: z.coerce.number().int(), post: z.coerce.number().int() }),
    body: z.object({}),
    response: { 200: receipt, ...refusals },
  },
  setActive: {
    summary: 'Ngừng hoặc mở lại một tài khoản; ngừng là mọi phiên hết ngay',
    headers: requestKey,
    params: id,
    body: z.object({ active: z.boolean() }),
    response: { 200: receipt, ...refusals },
  },
  offices: {
    summary: 'Các cơ quan, kể cả cơ quan đã kết thúc và cơ quan kế thừa',
    querystring: z.object({ search: z.string().max(100).optional() }),
    response: { 200: z.object({ offices: z.array(officeView) }), ...refusals },
  },
  openOffice: {
    summary: 'Mở một cơ quan trong phạm vi',
    headers: requestKey,
    body: z.object({
      name: z.string().trim().min(3, 'phải có ít nhất 3 ký tự').max(200).optional(),
      level: z.enum(['district', 'commune', 'department', 'fund', 'cooperative']),
      unit: z.string().optional().describe('mã đơn vị hành chính, với cơ quan cấp xã'),
      parent: z.int().optional().describe('cơ quan cấp trên, với phòng ban và quỹ'),
      organisation: z.int().optional().describe('HTX, với tài khoản của HTX'),
    }),
    response: { 201: z.object({ id: z.int(), code: z.string(), seq: z.int() }), ...refusals },
  },
  closeOffice: {
    summary: 'Đóng một cơ quan từ hôm nay',
    headers: requestKey,
    params: id,
    body: z.object({}),
    response: { 200: receipt, ...refusals },
  },
  permissions: {
    summary: 'Ma trận quyền, in từ các câu trong mã nguồn',
    response: {
      200: z.object({
        roles: z.array(z.object({ role, name: z.string() })),
        rows: z.array(
          z.object({ permission: z.string(), sentence: z.string(), where: z.string(), roles: z.array(role) }),
        ),
        handsOut: z.array(z.object({ role, roles: z.array(role) })),
      }),
      ...refusals,
    },
  },
  readInvitation: {
    summary: 'Xem lời mời của một liên kết trước khi nhận',
    body: z.object({ token: z.string().min(20).max(200) }),
    response: {
      200: z.object({ name: z.string(), email: z.string(), purpose: z.enum(['account', 'reset']) }),
      404: problemReply,
    },
  },
  acceptInvitation: {
    summary: 'Nhận lời mời: đặt mật khẩu, dùng một lần',
    body: z.object({ token: z.string().min(20).max(200), password: z.string().min(1).max(256) }),
    response: { 200: z.object({ email: z.string() }), ...refusals },
  },
} as const;

export type PersonView = z.infer<typeof personView>;
export type OfficeView = z.infer<typeof officeView>;
export type InvitationLink = z.infer<typeof link>;
export type PermissionsView = z.infer<(typeof peopleContract.permissions.response)[200]>;
export type InviteBody = z.infer<typeof peopleContract.invite.body>;
export type AddPostBody = z.infer<typeof peopleContract.addPost.body>;
export type OpenOfficeBody = z.infer<typeof peopleContract.openOffice.body>;
