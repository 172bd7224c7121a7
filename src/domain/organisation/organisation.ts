// Tổ chức kinh tế tập thể: what an organisation is at one moment — the state that its events build up.
import type { CalendarDate } from '#domain/period/calendar-date.ts';

export type OrganisationId = number & { readonly __organisationId: true };

export const ORGANISATION_KINDS = ['HTX', 'THT', 'LHHTX', 'QTDND'] as const;
/** Hợp tác xã, tổ hợp tác, liên hiệp hợp tác xã, quỹ tín dụng nhân dân. */
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

export const OPERATING_STATUSES = ['active', 'suspended', 'stopped'] as const;
/** đang hoạt động · tạm ngừng (có thông báo) · ngừng hoạt động (chưa giải thể). A stopped one still exists. */
export type OperatingStatus = (typeof OPERATING_STATUSES)[number];

export const LAW_BASES = ['before-2003', '2003', '2012', '2023'] as const;
/** Luật HTX under which the organisation is registered. */
export type LawBasis = (typeof LAW_BASES)[number];

export const ALLIANCE_CLASSES = ['none', 'official', 'associate'] as const;
/** Thành viên Liên minh: chưa, chính thức, liên kết. */
export type AllianceClass = (typeof ALLIANCE_CLASSES)[number];

export const GRADES = ['good', 'fair', 'average', 'weak'] as const;
/** Xếp loại tốt · khá · trung bình · yếu (TT 01/2020, valid to 17/9/2025). */
export type Grade = (typeof GRADES)[number];

/** What an event may set. A number that nobody recorded is null, never 0. */
export interface Attributes {
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly abbreviation: string | null;
  /** Most specific known administrative unit of the seat, of the era in which it was recorded. */
  readonly unitId: number;
  readonly address: string | null;
  /** Code in catalogue/sectors; says whether it is agricultural (nông, lâm, ngư, diêm nghiệp). */
  readonly sector: string;
  /** Ngành kinh tế Việt Nam: edition and code, as '2018:01' (catalogue/vsic); null or left out = not recorded. */
  readonly vsic?: string | null;
  readonly taxCode: string | null;
  readonly certificateNumber: string | null;
  readonly lawBasis: LawBasis;
  readonly charterCapitalDong: number | null;
  /** Thành viên chính thức, liên kết góp vốn, liên kết không góp vốn (Luật HTX 2023). */
  readonly membersOfficial: number | null;
  readonly membersLinkedCapital: number | null;
  readonly membersLinkedOther: number | null;
  readonly workers: number | null;
  readonly allianceClass: AllianceClass;
  readonly valueChain: boolean;
  readonly highTech: boolean;
  readonly ocop: boolean;
  /** Code of the model co-op that this one copies (e.g. thôn Chang), or null. */
  readonly modelCode: string | null;
  readonly grade: Grade | null;
}

/** State over a half-open span of days [from, to). */
export interface OrganisationSpan extends Attributes {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly operating: OperatingStatus;
}
