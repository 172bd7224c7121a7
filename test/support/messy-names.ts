// Máy làm lộn xộn: co-operatives with a known truth and twelve kinds of noise that lists in use really have; seeded, repeatable.

import { createRandom, type Random } from '#domain/demonstration/random.ts';
import type { Comparable } from '#domain/reconciliation/likeness.ts';

export interface TrueRecord extends Comparable {
  readonly truth: number;
}

const TRADES = [
  'Dịch vụ nông nghiệp',
  'Nông nghiệp công nghệ cao',
  'Rau an toàn',
  'Chăn nuôi',
  'Nuôi trồng thủy sản',
  'Vận tải',
  'Thương mại dịch vụ',
  'Sản xuất kinh doanh',
  'Tiểu thủ công nghiệp',
  'Dịch vụ tổng hợp',
  'Xây dựng',
  'Vệ sinh môi trường',
];
const FIRST =
  'Đông,Tây,Hòa,Thái,Minh,Phú,Tân,An,Xuân,Hưng,Gia,Lãng,Quế,Yên,Việt,Thịnh,Đại,Song,Trung,Kim,Hồng,Bình,Ngọc,Thanh,Vạn,Cẩm,Phong,Hải,Long,Tiên'.split(
    ',',
  );
const SECOND =
  'Bình,Thọ,Tiến,Phúc,Lợi,Cường,Khê,Ngâm,Giang,Du,Sơn,Lâm,Hà,Mỹ,Thủy,Khánh,Quang,Đức,Thành,Tường,Vượng,Hòa,Xá,Đồng,Nguyên,Hội,Trạch,Dương,Phát,Đạt'.split(
    ',',
  );
const FAMILY = 'Nguyễn,Trần,Lê,Phạm,Hoàng,Vũ,Đặng,Bùi,Đỗ,Ngô'.split(',');
const MIDDLE = 'Văn,Thị,Đức,Hữu,Minh,Ngọc,Xuân,Quang'.split(',');
const GIVEN = 'Hùng,Hòa,Thủy,Dũng,Lan,Tuấn,Hương,Sơn,Thắng,Hạnh,Quỳnh,Đạt,Khải,Mai,Phượng,Tú'.split(',');

function pick<T>(random: Random, items: readonly T[]): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('danh sách trống');
  return item;
}

/** Distinct co-operatives; some share a name in different communes, some share a trade in one commune. */
export function makeTruth(count: number, seed: number): readonly TrueRecord[] {
  const random = createRandom(seed);
  const seen = new Set<string>();
  const records: TrueRecord[] = [];
  while (records.length < count) {
    const ground = 1 + Math.floor(random() * 120);
    const number = random() < 0.06 ? ` ${1 + Math.floor(random() * 4)}` : '';
    const proper = `${pick(random, FIRST)} ${pick(random, SECOND)}`;
    const name = `HTX ${pick(random, TRADES)} ${proper}${number}`;
    const key = `${name}@${ground}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const truth = records.length;
    records.push({
      truth,
      kind: 'HTX',
      name,
      ground,
      taxCode: random() < 0.85 ? String(2_300_000_000 + truth * 13) : null,
      certificateNumber: random() < 0.5 ? `21${String(truth).padStart(5, '0')}` : null,
      representative: `${pick(random, FAMILY)} ${pick(random, MIDDLE)} ${pick(random, GIVEN)}`,
      phone: random() < 0.8 ? `09${String(10_000_000 + truth * 37).slice(0, 8)}` : null,
    });
  }
  return records;
}

const OLD_TONES: readonly (readonly [string, string])[] = [
  ['òa', 'oà'],
  ['óa', 'oá'],
  ['ủy', 'uỷ'],
  ['úy', 'uý'],
  ['ùy', 'uỳ'],
  ['ỳnh', 'ỳnh'],
];
const TCVN3_TO = 'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂÊÔƠƯĐ';
const TCVN3_FROM = 'µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢£¤¥¦§';

/** As text typed in a TCVN3 font and stored as Latin-1; toned capitals are small codes in a font of capitals. */
export function toTcvn3(text: string): string {
  const letters = [...TCVN3_TO];
  return [...text.normalize('NFC')]
    .map(
      (letter) =>
        [...TCVN3_FROM][letters.indexOf(letter)] ??
        [...TCVN3_FROM][letters.indexOf(letter.toLowerCase())] ??
        letter,
    )
    .join('');
}

type Noise = (record: TrueRecord, random: Random) => TrueRecord;

function slip(text: string, random: Random): string {
  const at = text.length - 2 - Math.floor(random() * 3);
  return at > 4 ? text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2) : text;
}

/** The twelve kinds, by name. */
export const NOISES: Readonly<Record<string, Noise>> = {
  'không dấu': (record) => ({
    ...record,
    name: record.name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D'),
  }),
  'chữ rời dấu (NFD)': (record) => ({ ...record, name: record.name.normalize('NFD') }),
  'dấu kiểu cũ (Hoà)': (record) => ({
    ...record,
    name: OLD_TONES.reduce((name, [modern, old]) => name.replaceAll(modern, old), record.name),
  }),
  'viết đủ Hợp tác xã': (record) => ({ ...record, name: record.name.replace('HTX', 'Hợp tác xã') }),
  'viết tắt ngành': (record) => ({
    ...record,
    name: record.name
      .replace('Dịch vụ nông nghiệp', 'DVNN')
      .replace('Nông nghiệp', 'NN')
      .replace('Sản xuất kinh doanh', 'SXKD')
      .replace('Thương mại dịch vụ', 'TMDV')
      .replace('Tiểu thủ công nghiệp', 'TTCN')
      .replace('Dịch vụ tổng hợp', 'DVTH'),
  }),
  'bảng mã TCVN3': (record) => ({ ...record, name: toTcvn3(record.name) }),
  'CHỮ HOA, thừa dấu cách': (record) => ({
    ...record,
    name: `  ${record.name.toUpperCase().replaceAll(' ', '  ')} `,
  }),
  'gõ nhầm một chữ': (record, random) => ({ ...record, name: slip(record.name, random) }),
  'mất mã số thuế': (record) => ({ ...record, taxCode: null, certificateNumber: null }),
  'điện thoại viết khác': (record) => ({
    ...record,
    phone: record.phone && `+84 ${record.phone.slice(1, 4)}.${record.phone.slice(4)}`,
  }),
  'người đại diện mới, thiếu điện thoại': (record) => ({
    ...record,
    representative: 'Phan Thế Mới',
    phone: null,
  }),
  'dấu ngoặc, gạch nối': (record) => ({
    ...record,
    name: record.name.replace(/HTX (.*) (\S+ \S+)$/, 'HTX $1 - "$2"'),
  }),
};

/** A list of some of the true records, each with one to three kinds of noise, in another order, with rows of nobody. */
export function makeMessyList(
  truth: readonly TrueRecord[],
  size: number,
  seed: number,
): readonly TrueRecord[] {
  const random = createRandom(seed);
  // A font's encoding is what is typed into last, and taking marks off leaves nothing for it to encode.
  const kinds = Object.entries(NOISES)
    .sort(([a], [b]) => Number(a.includes('TCVN3')) - Number(b.includes('TCVN3')))
    .map(([, noise]) => noise);
  const chosen = [...truth].map((record) => ({ record, order: random() })).sort((a, b) => a.order - b.order);
  const strangers = makeTruth(truth.length + Math.ceil(size * 0.05), seed + 1).slice(truth.length);
  const rows = chosen.slice(0, size - strangers.length).map(({ record }) => {
    const drawn = new Set<number>();
    for (let times = 1 + Math.floor(random() * 3); times > 0; times -= 1)
      drawn.add(Math.floor(random() * kinds.length));
    let noisy = record;
    for (const index of [...drawn].sort((x, y) => x - y)) noisy = kinds[index]?.(noisy, random) ?? noisy;
    return noisy;
  });
  return [...rows, ...strangers.map((record) => ({ ...record, truth: -1, taxCode: null, phone: null }))];
}
