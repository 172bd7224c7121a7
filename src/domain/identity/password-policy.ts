// Chính sách mật khẩu: what a new password must be under each profile, said in Vietnamese sentences.
import { isCommonPassword } from '#domain/identity/common-password.ts';

export const PASSWORD_PROFILES = {
  default: 'Mặc định (theo ASVS): đủ dài, không nằm trong danh sách dễ đoán',
  'level-3': 'Cấp độ 3: thêm bốn loại ký tự, không dùng lại hai mật khẩu gần nhất, đổi sau sáu tháng',
} as const;
export type PasswordProfile = keyof typeof PASSWORD_PROFILES;

export const MINIMUM_LENGTH = 12;
export const MAXIMUM_LENGTH = 256;
/** Days after which the profile of level 3 asks for another password. */
export const LEVEL_3_DAYS = 180;
/** How many earlier passwords may not come back under level 3. */
export const LEVEL_3_PAST = 2;

export type PasswordFault = 'short' | 'long' | 'common' | 'own-name' | 'classes';

export const PASSWORD_FAULTS: Readonly<Record<PasswordFault, string>> = {
  short: `Mật khẩu phải có ít nhất ${MINIMUM_LENGTH} ký tự; một câu dễ nhớ là tốt nhất.`,
  long: `Mật khẩu dài nhất ${MAXIMUM_LENGTH} ký tự.`,
  common: 'Mật khẩu này quá dễ đoán; hãy chọn một câu của riêng bạn.',
  'own-name': 'Mật khẩu không được chứa tên hoặc thư điện tử của bạn.',
  classes: 'Mật khẩu phải có chữ hoa, chữ thường, chữ số và ký tự đặc biệt (yêu cầu của hồ sơ cấp độ 3).',
};

const bare = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/đ/giu, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

/** The first fault of a new password, or undefined when it may be used. Length counts characters as people see them. */
export function findPasswordFault(
  password: string,
  person: { readonly name: string; readonly email: string },
  profile: PasswordProfile,
): PasswordFault | undefined {
  const text = password.normalize('NFC');
  const length = [...text].length;
  if (length < MINIMUM_LENGTH) return 'short';
  if (length > MAXIMUM_LENGTH) return 'long';
  if (isCommonPassword(text)) return 'common';
  const own = [bare(person.name), bare(person.email.split('@')[0] ?? '')].filter((each) => each.length >= 5);
  if (own.some((each) => bare(text).includes(each))) return 'own-name';
  const classes = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{L}\p{Nd}\s]/u];
  if (profile === 'level-3' && !classes.every((each) => each.test(text))) return 'classes';
  return undefined;
}
