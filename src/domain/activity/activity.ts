// Hoạt động hỗ trợ: lớp đào tạo, tập huấn và hội chợ — the closed lists in which an alliance office describes one.
import type { CalendarDate } from '#domain/period/calendar-date.ts';

export const ACTIVITY_LABELS = { training: 'lớp đào tạo, tập huấn', fair: 'hội chợ, triển lãm' } as const;
export type ActivityKind = keyof typeof ACTIVITY_LABELS;
export const ACTIVITY_KINDS = Object.keys(ACTIVITY_LABELS) as ActivityKind[];

export const TOPIC_LABELS = {
  law: 'Luật HTX, chính sách',
  management: 'quản trị, điều hành',
  accounting: 'kế toán, tài chính',
  digital: 'chuyển đổi số',
  ocop: 'OCOP, chuỗi giá trị',
  technical: 'kỹ thuật sản xuất',
  market: 'thị trường, xúc tiến',
  other: 'nội dung khác',
} as const;
export type Topic = keyof typeof TOPIC_LABELS;

export const AUDIENCE_LABELS = {
  managers: 'cán bộ quản lý HTX',
  accountants: 'kế toán HTX',
  members: 'thành viên, người lao động HTX',
  founders: 'sáng lập viên, tổ hợp tác',
  officials: 'cán bộ xã, phường',
  mixed: 'nhiều đối tượng',
} as const;
export type Audience = keyof typeof AUDIENCE_LABELS;

export const FUNDING_LABELS = {
  central: 'ngân sách trung ương',
  provincial: 'ngân sách tỉnh',
  local: 'ngân sách huyện, xã',
  programme: 'chương trình mục tiêu quốc gia',
  alliance: 'Liên minh HTX Việt Nam',
  contributed: 'đóng góp, tài trợ',
} as const;
export type Funding = keyof typeof FUNDING_LABELS;

export const LEVEL_LABELS = { national: 'quốc gia', regional: 'vùng', provincial: 'tỉnh' } as const;
export type FairLevel = keyof typeof LEVEL_LABELS;

export const ROLE_LABELS = { organises: 'tổ chức', attends: 'tham gia' } as const;
export type FairRole = keyof typeof ROLE_LABELS;

export const GENDER_LABELS = { female: 'nữ', male: 'nam', unstated: 'không ghi' } as const;
export type Gender = keyof typeof GENDER_LABELS;

export const CONTRACT_LABELS = {
  memorandum: 'biên bản ghi nhớ, thỏa thuận',
  signed: 'hợp đồng đã ký',
  done: 'hợp đồng đã thực hiện',
} as const;
export type ContractStatus = keyof typeof CONTRACT_LABELS;

export const STATE_LABELS = {
  planned: 'trong kế hoạch',
  held: 'đã tổ chức',
  settled: 'đã quyết toán',
  cancelled: 'đã hủy',
  withdrawn: 'đã rút khỏi sổ',
} as const;
export type ActivityState = keyof typeof STATE_LABELS;

/** The days of an activity and the day on which it was settled or cancelled. */
export interface ActivityDays {
  readonly state: ActivityState;
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
  readonly changedOn: CalendarDate | null;
}

/** Contracts of one status; a value that nobody said is no 0. */
export interface FairContracts {
  readonly status: ContractStatus;
  readonly count: number;
  readonly valueDong: number | null;
}

/** The keys of a closed list. */
export function keysOf<K extends string>(labels: Readonly<Record<K, string>>): [K, ...K[]] {
  return Object.keys(labels) as [K, ...K[]]; // every list has at least one
}
