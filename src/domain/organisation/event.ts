// Sự kiện của tổ chức: everything that ever happens to an organisation, each with its own date and paper.

import type { Attributes, OrganisationId } from '#domain/organisation/organisation.ts';
import type { ReasonCode } from '#domain/organisation/reason.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';

export type EventId = number & { readonly __eventId: true };

export const EVENT_TYPES = [
  'founded', // thành lập mới
  'registered', // có từ trước khi vào sổ: opening record, enters the stock without being a new founding
  'converted', // chuyển đổi, đăng ký lại theo luật mới
  'renamed', // đổi tên
  'moved', // chuyển trụ sở
  'placed', // xếp trụ sở về đơn vị mới sau khi địa giới đổi: nobody moved
  'capital-changed', // thay đổi vốn điều lệ
  'sector-changed', // thay đổi lĩnh vực
  'members-changed', // thay đổi thành viên, lao động
  'details-changed', // thay đổi khác (địa chỉ, mã số, viết tắt)
  'suspended', // tạm ngừng có thông báo
  'stopped', // ngừng hoạt động, chưa giải thể
  'resumed', // hoạt động trở lại
  'merged', // bị sáp nhập, hợp nhất vào tổ chức khác: ends
  'split', // chia: ends; successors are founded apart
  'separated', // tách: lives on; the new one is founded apart on that day
  'kind-changed', // THT thành HTX, HTX thành THT
  'to-enterprise', // chuyển thành doanh nghiệp: ends
  'dissolved', // giải thể (tự nguyện, bắt buộc)
  'revoked', // thu hồi giấy chứng nhận đăng ký: ends
  'admitted', // kết nạp vào Liên minh
  'withdrawn', // ra khỏi Liên minh
  'flagged', // đạt/thôi: chuỗi giá trị, công nghệ cao, OCOP, mô hình
  'graded', // xếp loại
  'recorded-twice', // bản ghi trùng, gộp vào bản ghi khác: counts nowhere, on no day
  'restored', // khôi phục bản ghi đã gộp nhầm
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

export type DissolutionMode = 'voluntary' | 'compulsory';

export interface OrganisationEvent {
  readonly id: EventId;
  readonly organisationId: OrganisationId;
  readonly type: EventType;
  /** The day on which it takes effect in the world, not the day it was recorded. */
  readonly effectiveDate: CalendarDate;
  readonly decisionNumber: string | null;
  readonly reason: string | null;
  /** One of the reasons listed for the event (dissolution, suspension); the words above say more. */
  readonly reasonCode?: ReasonCode | null;
  /** The paper on which a flag or a grading rests: decision, certificate, minutes. */
  readonly evidence?: string | null;
  /** Only for 'dissolved'. */
  readonly mode: DissolutionMode | null;
  /** The other organisation: who takes over in a merger, the new one of a separation. */
  readonly counterpartId: OrganisationId | null;
  /** What the event sets; 'founded' and 'registered' set everything. */
  readonly changes: Partial<Attributes>;
}
