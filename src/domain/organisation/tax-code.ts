// Mã số thuế: whether a tax code is well formed and its check digit right (TT 105/2020/TT-BTC, 10 or 13 digits).

const WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3];

export type TaxCodeFinding = 'ok' | 'bad-shape' | 'bad-check-digit';

/** Checks '0100109106' or '0100109106-001' (the dash may be missing). A bad digit is a warning, never a refusal. */
export function checkTaxCode(code: string): TaxCodeFinding {
  if (!/^\d{10}(-?\d{3})?$/.test(code)) return 'bad-shape';
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(code[index]), 0);
  return 10 - (sum % 11) === Number(code[9]) ? 'ok' : 'bad-check-digit';
}
