// A cell in words for a plain table: Vietnamese separators, half up to one decimal for shares, a reason where there is no number.

const ABSENT = {
  not_reported: 'chưa báo cáo',
  not_applicable: 'không áp dụng',
  missing: 'chưa có số liệu',
} as const;

interface WrittenCell {
  readonly value?: number | string | undefined;
  readonly absent?: keyof typeof ABSENT | undefined;
  readonly numerator?: number | string | undefined;
  readonly denominator?: number | string | undefined;
}

/** Why there is no number, in words. */
export function absentWords(absent: keyof typeof ABSENT): string {
  return ABSENT[absent];
}

/** 1234567 → 1.234.567 */
export function formatWhole(value: number | string): string {
  const text = String(value);
  const [sign, digits] = text.startsWith('-') ? ['-', text.slice(1)] : ['', text];
  return sign + digits.replace(/\B(?=(\d{3})+(?!\d))/g, '.');
}

/** A share in percent, rounded half up to one decimal from its two whole sides: 13/15 → 86,7 %. */
export function formatShare(numerator: number | string, denominator: number | string): string {
  const [top, bottom] = [BigInt(numerator), BigInt(denominator)];
  const tenths = (top * 2000n + bottom) / (bottom * 2n);
  const text = tenths.toString().padStart(2, '0');
  return `${formatWhole(text.slice(0, -1))},${text.slice(-1)} %`;
}

/** The cell as a person reads it. */
export function formatCell(cell: WrittenCell): string {
  if (cell.numerator !== undefined && cell.denominator !== undefined)
    return formatShare(cell.numerator, cell.denominator);
  if (cell.value !== undefined) return formatWhole(cell.value);
  return absentWords(cell.absent ?? 'missing');
}
