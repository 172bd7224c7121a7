// Trường dữ liệu cá nhân: what is kept about a person, why, on which legal ground, how long, and how it looks when masked.
import { type CalendarDate, calendarDate, yearOf } from '#domain/period/calendar-date.ts';

export interface PersonalField {
  readonly label: string;
  readonly purpose: string;
  readonly basis: string;
  readonly sensitive: boolean;
  /** Kept on consent alone: withdrawing it ends the use. */
  readonly consent: boolean;
  /** Years for which a duty forbids erasing; 0 = none. */
  readonly retentionYears: number;
  readonly mask: 'tail' | 'phone' | 'email' | 'name';
}

const LAW = 'Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15';

export const PERSONAL_FIELDS = {
  'full-name': {
    label: 'họ và tên',
    purpose: 'liên hệ, mời họp, ghi người đại diện',
    basis: `${LAW}: thực hiện nghĩa vụ theo Luật Hợp tác xã`,
    consent: false,
    sensitive: false,
    retentionYears: 0,
    mask: 'name',
  },
  'identity-number': {
    label: 'số định danh cá nhân',
    purpose: 'đối chiếu người đại diện, người vay',
    basis: `${LAW}: sự đồng ý của chủ thể`,
    consent: true,
    sensitive: true,
    retentionYears: 0,
    mask: 'tail',
  },
  phone: {
    label: 'số điện thoại',
    purpose: 'liên hệ về kỳ báo cáo',
    basis: `${LAW}: sự đồng ý của chủ thể`,
    consent: true,
    sensitive: false,
    retentionYears: 0,
    mask: 'phone',
  },
  email: {
    label: 'thư điện tử',
    purpose: 'gửi thư báo',
    basis: `${LAW}: sự đồng ý của chủ thể`,
    consent: true,
    sensitive: false,
    retentionYears: 0,
    mask: 'email',
  },
  'attendee-name': {
    label: 'họ tên người dự lớp',
    purpose: 'lập danh sách dự lớp, quyết toán kinh phí, đếm lượt và người',
    basis: `${LAW}: thực hiện nhiệm vụ được giao; Nghị định 174/2016/NĐ-CP về lưu giữ chứng từ`,
    consent: false,
    sensitive: false,
    retentionYears: 10,
    mask: 'name',
  },
  'bank-account': {
    label: 'số tài khoản',
    purpose: 'giải ngân, thu nợ của quỹ',
    basis: `${LAW}: thực hiện hợp đồng vay; Nghị định 174/2016/NĐ-CP về lưu giữ chứng từ`,
    consent: false,
    sensitive: true,
    retentionYears: 10,
    mask: 'tail',
  },
} as const satisfies Record<string, PersonalField>;
export type PersonalFieldName = keyof typeof PERSONAL_FIELDS;

export const PERSONAL_FIELD_NAMES = Object.keys(PERSONAL_FIELDS) as PersonalFieldName[];

const DOT = '•';

/** What those see who may not see the value: enough to recognise, not enough to use. */
export function maskValue(field: PersonalFieldName, value: string): string {
  const text = value.trim();
  switch (PERSONAL_FIELDS[field].mask) {
    case 'tail':
    case 'phone':
      return DOT.repeat(Math.max(text.length - 3, 3)) + text.slice(text.length > 6 ? -3 : text.length);
    case 'email': {
      const at = text.lastIndexOf('@');
      return `${text.slice(0, 1)}${DOT.repeat(5)}${at > 0 ? text.slice(at) : ''}`;
    }
    case 'name': {
      const words = text.split(/\s+/);
      return words
        .map((word, index) => (index === words.length - 1 ? word : `${word.slice(0, 1)}.`))
        .join(' ');
    }
  }
}

/** The day on which a duty to keep ends: so many whole years after the end of the year of saving. */
export function retainedUntil(saved: CalendarDate, years: number): CalendarDate {
  return calendarDate(yearOf(saved) + years + 1, 1, 1);
}
