// Danh sách 2.000 dòng lộn xộn: new co-operatives of old Bắc Ninh, written as hurried people write them; every row can be understood.
import { createRandom } from '#domain/demonstration/random.ts';

type Value = string | number | Date | null;

const COMMUNES = [
  ['Đại Lai', 'Gia Bình'],
  ['Xuân Lai', 'Gia Bình'],
  ['Bình Dương', 'Gia Bình'],
  ['Cao Đức', 'Gia Bình'],
  ['Vạn Ninh', 'Gia Bình'],
  ['Lãng Ngâm', 'Gia Bình'],
  ['An Thịnh', 'Lương Tài'],
  ['Phú Hòa', 'Lương Tài'],
  ['Tri Phương', 'Tiên Du'],
  ['Nội Duệ', 'Tiên Du'],
] as const;
const TRADES = ['DVNN', 'chăn nuôi', 'vận tải', 'Thương mại – dịch vụ', 'xây dựng', 'vệ sinh môi trường'];

export const MESSY_HEAD = [
  'TT',
  'Tên HTX',
  'Xã/phường',
  'Huyện/TX/TP',
  'Ngành, nghề',
  'Ngày cấp GCN',
  'Vốn ĐL (tr.đ)',
  'Số TV',
  'Điện thoại',
];

function dateForms(day: number, month: number, year: number): readonly Value[] {
  const [dd, mm] = [day, month].map((part) => String(part).padStart(2, '0'));
  return [
    `${dd}/${mm}/${year}`,
    `${day}.${month}.${year}`,
    `${day}-${month}-${String(year).slice(2)}`,
    `ngày ${dd} tháng ${mm} năm ${year}`,
    new Date(Date.UTC(year, month - 1, day)),
  ];
}

/** Rows under MESSY_HEAD; the same for one seed. */
export function messyRows(count: number, seed = 20_220_610): readonly (readonly Value[])[] {
  const random = createRandom(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T; // never empty
  return Array.from({ length: count }, (_, index) => {
    const [commune, district] = COMMUNES[index % COMMUNES.length] ?? COMMUNES[0];
    const number = Math.floor(index / COMMUNES.length) + 1;
    const name = `${pick(['HTX', 'Hợp tác xã', 'htx', 'Hợp tác xã '])} Lộn Xộn ${number} ${commune}`;
    const millions = 200 + 50 * Math.floor(random() * 40);
    const members = 7 + Math.floor(random() * 60);
    return [
      random() < 0.9 ? index + 1 : null,
      random() < 0.3 ? name.normalize('NFD') : random() < 0.2 ? `  ${name} ` : name,
      pick([commune, `xã ${commune}`, `Xã ${commune.toUpperCase()}`]),
      pick([district, `huyện ${district}`, `H. ${district}`]),
      pick(TRADES),
      pick(
        dateForms(
          1 + Math.floor(random() * 28),
          1 + Math.floor(random() * 12),
          2010 + Math.floor(random() * 11),
        ),
      ),
      pick<Value>([
        millions,
        String(millions),
        `${millions} triệu`,
        `${String(millions / 1000).replace('.', ',')} tỷ`,
      ]),
      pick<Value>([members, String(members), `${members} người`]),
      pick<Value>([null, 912_000_000 + index, `0912.${String(index).padStart(6, '0')}`]),
    ];
  });
}
