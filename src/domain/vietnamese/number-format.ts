// How is a number printed in a Vietnamese report (20.767 · 6,5 triệu · 24 tỷ 164 triệu đồng · 03 · 86,7%)?

function groupThousands(digits: string): string {
  let out = '';
  for (let i = 0; i < digits.length; i++) {
    if (i > 0 && (digits.length - i) % 3 === 0) out += '.';
    out += digits.charAt(i);
  }
  return out;
}

/** 20767 → 20.767; with decimals 6.5 → 6,5 (half up, trailing zeros dropped). */
export function formatNumber(value: number, decimals = 0): string {
  const negative = value < 0;
  const scaled = Math.round(Math.abs(value) * 10 ** decimals + 1e-9);
  const text = String(scaled).padStart(decimals + 1, '0');
  const whole = groupThousands(decimals === 0 ? text : text.slice(0, -decimals));
  const fraction = decimals === 0 ? '' : text.slice(-decimals).replace(/0+$/, '');
  return `${negative ? '-' : ''}${whole}${fraction === '' ? '' : `,${fraction}`}`;
}

/** Administrative habit: a count below ten is printed with a leading zero (03). */
export function formatTwoDigits(value: number): string {
  return value < 10 ? `0${value}` : formatNumber(value);
}

/** 86.666 → 86,7%. */
export function formatPercent(value: number, decimals = 1): string {
  return `${formatNumber(value, decimals)}%`;
}

/** Whole đồng as one scaled figure: 6500000 → 6,5 triệu đồng; only used where three decimals lose nothing. */
export function formatScaledDong(dong: number): string {
  if (dong >= 1e9 && dong % 1e6 === 0) return `${formatNumber(dong / 1e9, 3)} tỷ đồng`;
  if (dong >= 1e6 && dong % 1e3 === 0) return `${formatNumber(dong / 1e6, 3)} triệu đồng`;
  return `${formatNumber(dong)} đồng`;
}

/** Whole đồng as the two-step spoken figure: 24164000000 → 24 tỷ 164 triệu đồng. */
export function formatSteppedDong(dong: number): string {
  const parts: string[] = [];
  let rest = dong;
  for (const [name, scale] of [
    ['tỷ', 1e9],
    ['triệu', 1e6],
    ['nghìn', 1e3],
  ] as const) {
    const part = Math.floor(rest / scale);
    rest %= scale;
    if (part > 0) parts.push(`${groupThousands(String(part))} ${name}`);
  }
  if (rest > 0) return `${formatNumber(dong)} đồng`;
  return parts.length === 0 ? '0 đồng' : `${parts.join(' ')} đồng`;
}
