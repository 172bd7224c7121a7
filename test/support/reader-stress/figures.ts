// Random figures of one province that agree with one another, and how they are printed.
import { formatNumber, formatTwoDigits } from '#domain/vietnamese/number-format.ts';
import { between, type Piece, pick, type Random } from './report-builder.ts';

export interface Figures {
  readonly province: string;
  readonly year: number;
  readonly total: number;
  readonly previous: number;
  readonly created: number;
  readonly dissolved: number;
  readonly agricultural: number;
  readonly other: number;
  readonly funds: number;
  readonly active: number;
  readonly stopped: number;
  readonly members: number;
  readonly workers: number;
  readonly groups: number;
  readonly plan: number;
  readonly createdBefore: number;
  readonly classes: number;
  readonly classesPlan: number;
  readonly attendances: number;
}

const PROVINCES: readonly [string, ...string[]] = [
  'Bắc Giang',
  'Nghệ An',
  'Sơn La',
  'Lâm Đồng',
  'Quảng Ninh',
  'Hà Tĩnh',
  'Bến Tre',
  'Phú Thọ',
  'Gia Lai',
  'Thái Nguyên',
];

/** Draw the figures of a report. */
export function drawFigures(random: Random): Figures {
  const agricultural = between(random, 180, 900);
  const other = between(random, 60, 300);
  const funds = between(random, 5, 40);
  const total = agricultural + other + funds;
  const created = between(random, 14, 80);
  const dissolved = between(random, 3, Math.min(13, created - 1));
  const stopped = between(random, 12, 70);
  return {
    province: pick(random, PROVINCES),
    year: between(random, 2016, 2024),
    total,
    previous: total - created + dissolved,
    created,
    dissolved,
    agricultural,
    other,
    funds,
    active: total - stopped,
    stopped,
    members: between(random, 12_000, 95_000),
    workers: between(random, 5_000, 30_000),
    groups: between(random, 120, 3_000),
    plan: between(random, 15, 90),
    createdBefore: between(random, 10, 70),
    classes: between(random, 3, 30),
    classesPlan: between(random, 20, 60),
    attendances: between(random, 150, 4_000),
  };
}

const UNIT_WORD: Readonly<Record<string, string>> = {
  htx: 'HTX',
  tht: 'THT',
  qtdnd: 'quỹ tín dụng nhân dân',
  nguoi: 'thành viên',
  lop: 'lớp',
  luot_nguoi: 'lượt người',
};

/** A count with its unit word: "20.767 HTX". */
export function count(value: number, unit: string, word = UNIT_WORD[unit] ?? unit): Piece {
  return { value, unit, text: `${formatNumber(value)} ${word}` };
}

/** A count in administrative style: "03 HTX". */
export function paddedCount(value: number, unit: string, word = UNIT_WORD[unit] ?? unit): Piece {
  return { value, unit, text: `${value < 10 ? formatTwoDigits(value) : formatNumber(value)} ${word}` };
}

/** A percentage to one decimal, rounded (or cut off) as writers do. */
export function percent(value: number, random: Random): { readonly piece: Piece; readonly value: number } {
  const cut = random() < 0.2;
  const printed = (cut ? Math.floor(value * 10) : Math.round(value * 10)) / 10;
  const text = random() < 0.15 ? String(printed) : String(printed).replace('.', ',');
  return {
    piece: { value: printed, unit: 'percent', text: `${text}${random() < 0.15 ? ' %' : '%'}` },
    value: printed,
  };
}

/** Whole millions of đồng in one of the printed styles. */
export function money(millions: number, random: Random): Piece {
  const value = millions * 1e6;
  const billions = Math.floor(millions / 1000);
  const rest = millions % 1000;
  const style = random();
  if (millions >= 1000 && style < 0.2 && rest > 0)
    return { value, unit: 'dong', text: `${formatNumber(billions)} tỷ ${rest} triệu đồng` };
  if (millions >= 1000 && style < 0.7)
    return {
      value,
      unit: 'dong',
      text: `${formatNumber(millions / 1000, 3)} ${random() < 0.3 ? 'tỉ' : 'tỷ'} đồng`,
    };
  return { value, unit: 'dong', text: `${formatNumber(millions)} triệu đồng` };
}
