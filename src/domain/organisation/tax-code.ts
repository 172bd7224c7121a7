// Mã số thuế: whether a tax code is well formed and its check digit right (TT 105/2020/TT-BTC, 10 or 13 digits).

const WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3];

export type TaxCodeFinding = 'ok' | 'bad-shape' | 'bad-check-digit';

/** What stands between the digits of a code that was typed or pasted: blanks seen and unseen, dots, dashes. */
const BETWEEN = /[\s.,'’\-\u2010-\u2015\u200b-\u200f\u2060]/g;

/** A tax code as the law writes it: '2400 123 456' → '2400123456', '2400123456001' → '2400123456-001'; other text only trimmed. */
export function readTaxCode(text: string): string {
  const bare = text.replace(BETWEEN, '');
  if (/^\d{13}$/.test(bare)) return `${bare.slice(0, 10)}-${bare.slice(10)}`;
  return /^\d+$/.test(bare) ? bare : text.trim();
}

/** Checks '0100109106' or '0100109106-001' (the dash may be missing). A bad digit is a warning, never a refusal. */
export function checkTaxCode(code: string): TaxCodeFinding {
  if (!/^\d{10}(-?\d{3})?$/.test(code)) return 'bad-shape';
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(code[index]), 0);
  return 10 - (sum % 11) === Number(code[9]) ? 'ok' : 'bad-check-digit';
}
