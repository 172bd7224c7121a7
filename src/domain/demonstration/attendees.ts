// Người dự lớp minh họa: invented names, one after another; the same number is always the same person.
import type { Gender } from '#domain/activity/activity.ts';

const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Vũ', 'Đỗ', 'Bùi', 'Ngô', 'Đặng', 'Hoàng', 'Dương'];
const MALE_MIDDLE = ['Văn', 'Đức', 'Minh', 'Quang', 'Hữu'];
const FEMALE_MIDDLE = ['Thị', 'Thu', 'Ngọc', 'Thanh', 'Kim'];
const MALE_GIVEN = [
  'Hùng',
  'Dũng',
  'Nam',
  'Tuấn',
  'Sơn',
  'Hải',
  'Thắng',
  'Long',
  'Bình',
  'Cường',
  'Khánh',
  'Phúc',
  'Toàn',
];
const FEMALE_GIVEN = [
  'Lan',
  'Hoa',
  'Hương',
  'Mai',
  'Nga',
  'Thảo',
  'Yến',
  'Hạnh',
  'Liên',
  'Nhung',
  'Oanh',
  'Quyên',
  'Vân',
];

const pick = (words: readonly string[], at: number) => words[at % words.length] ?? '';

/** The person of a number: a name that 7.000 numbers do not repeat, and a gender. */
export function inventedPerson(number: number): { readonly name: string; readonly gender: Gender } {
  const female = number % 5 < 2;
  const [middle, given] = female ? [FEMALE_MIDDLE, FEMALE_GIVEN] : [MALE_MIDDLE, MALE_GIVEN];
  const name = [
    pick(FAMILY, number),
    pick(middle, Math.floor(number / 11)),
    pick(given, Math.floor(number / 55) + number),
  ].join(' ');
  return { name, gender: female ? 'female' : 'male' };
}
