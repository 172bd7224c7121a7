// Lý do: the closed lists of reasons for dissolution and for suspension, and which of them an event may carry.
import type { EventType } from '#domain/organisation/event.ts';

export const DISSOLUTION_REASONS = {
  'members-decide': 'đại hội thành viên quyết định giải thể',
  inefficient: 'hoạt động yếu kém, không có hiệu quả',
  'not-converted': 'không chuyển đổi theo luật mới',
  'idle-12-months': 'không hoạt động trong 12 tháng liên tục',
  'too-few-members': 'không đủ số thành viên tối thiểu trong 12 tháng liên tục',
  'no-meeting-18-months': 'không họp đại hội thành viên thường niên trong 18 tháng liên tục',
  'certificate-revoked': 'bị thu hồi giấy chứng nhận đăng ký',
  'court-decides': 'theo quyết định của tòa án',
  other: 'lý do khác',
} as const;

export const SUSPENSION_REASONS = {
  'no-market': 'không có thị trường, không tiêu thụ được sản phẩm',
  'no-capital': 'thiếu vốn hoạt động',
  'no-manager': 'thiếu người quản lý điều hành',
  disaster: 'thiên tai, dịch bệnh',
  restructuring: 'sắp xếp lại tổ chức, tài sản',
  seasonal: 'nghỉ theo mùa vụ',
  'authority-orders': 'theo yêu cầu của cơ quan nhà nước',
  other: 'lý do khác',
} as const;

export type ReasonCode = keyof typeof DISSOLUTION_REASONS | keyof typeof SUSPENSION_REASONS;

const LISTS: Readonly<Partial<Record<EventType, Readonly<Record<string, string>>>>> = {
  dissolved: DISSOLUTION_REASONS,
  suspended: SUSPENSION_REASONS,
  stopped: SUSPENSION_REASONS,
};

/** Codes and words of the reasons that an event may carry, in the order of the list; empty when it carries none. */
export function reasonsOf(type: EventType): readonly { readonly code: ReasonCode; readonly name: string }[] {
  // The lists above hold exactly the codes of ReasonCode.
  return Object.entries(LISTS[type] ?? {}).map(([code, name]) => ({ code: code as ReasonCode, name }));
}

/** The words of a reason of an event; undefined when the event may not carry it. */
export function reasonName(type: EventType, code: string): string | undefined {
  return reasonsOf(type).find((reason) => reason.code === code)?.name;
}
