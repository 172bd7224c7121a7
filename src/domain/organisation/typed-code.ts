// Mã gõ vào ô tìm: the codes of the register and the tax codes that typed words may be, dashes or not.
import { ORGANISATION_KINDS } from '#domain/organisation/organisation.ts';
import { readTaxCode } from '#domain/organisation/tax-code.ts';

/** The register's own codes, 24-HTX-000461 or MH-24-000461, with or without what stands between or around the numbers. */
const OWN = new RegExp(`^(MH)?(\\d{2})(${ORGANISATION_KINDS.join('|')})?(\\d{6,7})$`);

function ownCodes(bare: string): readonly string[] {
  const [, sample, province, kind, number] = OWN.exec(bare) ?? [];
  if (province === undefined || number === undefined) return [];
  const kinds = kind === undefined ? ORGANISATION_KINDS : [kind];
  return [
    ...(kind === undefined ? [`MH-${province}-${number}`] : []),
    ...(sample === undefined ? kinds.map((each) => `${province}-${each}-${number}`) : []),
    ...(sample === undefined && kind === undefined ? [`${province}-${number}`] : []),
  ];
}

/** What words may name besides a name; both lists empty when they can be no code. */
export function typedCodes(typed: string): {
  readonly codes: readonly string[];
  readonly taxCodes: readonly string[];
} {
  const words = typed.trim();
  const tax = readTaxCode(words);
  // Thirteen digits stand in older rows without their dash.
  const taxCodes = /^\d{10,}(-\d{3})?$/.test(tax) ? [...new Set([tax, tax.replace('-', '')])] : [];
  const codes = ownCodes(words.replace(/[\s.\-\u2010-\u2015/]/g, '').toUpperCase());
  // A code that came with a list is any text with a digit and no blank.
  const written = /\d/.test(words) && !/\s/.test(words) ? [words, words.toUpperCase()] : [];
  return { codes: [...new Set([...written, ...codes])], taxCodes };
}
