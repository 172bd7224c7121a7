// Đơn vị nhập: what a number is typed in, and by what it is multiplied to become the whole number that is stored.

export const FIELD_UNITS = {
  person: { label: 'người', factor: 1 },
  piece: { label: 'cái', factor: 1 },
  organisation: { label: 'tổ chức', factor: 1 },
  document: { label: 'văn bản', factor: 1 },
  class: { label: 'lớp', factor: 1 },
  turn: { label: 'lượt', factor: 1 },
  point: { label: 'điểm', factor: 1 },
  dong: { label: 'đồng', factor: 1 },
  thousand: { label: 'nghìn đồng', factor: 1_000 },
  million: { label: 'triệu đồng', factor: 1_000_000 },
  billion: { label: 'tỷ đồng', factor: 1_000_000_000 },
  hectare: { label: 'ha', factor: 10_000 },
  tonne: { label: 'tấn', factor: 1_000 },
  kilogram: { label: 'kg', factor: 1 },
  hundredth: { label: '%', factor: 100 },
} as const;
export type FieldUnit = keyof typeof FIELD_UNITS;

/** Whether a unit is money, whose slips are powers of a thousand. */
export function isMoney(unit: FieldUnit): boolean {
  return ['dong', 'thousand', 'million', 'billion'].includes(unit);
}

/** The stored whole number of what was typed; undefined when it is finer than the unit allows. */
export function toStored(typed: number, unit: FieldUnit): number | undefined {
  const exact = typed * FIELD_UNITS[unit].factor;
  const stored = Math.round(exact);
  return Math.abs(exact - stored) <= Math.max(1e-6, 4e-16 * Math.abs(exact)) ? stored : undefined;
}

const STORED: Readonly<Partial<Record<FieldUnit, string>>> = { hectare: 'm²', tonne: 'kg' };

/** In what the whole number that is stored is counted; undefined for shares, which do not add up. */
export function storedUnit(unit: FieldUnit): string | undefined {
  if (unit === 'hundredth') return undefined;
  return isMoney(unit) ? 'đồng' : (STORED[unit] ?? FIELD_UNITS[unit].label);
}
