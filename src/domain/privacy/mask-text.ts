// Che trong văn xuôi: telephone numbers, identity numbers and e-mail addresses that somebody wrote into a text, for those who may not see them.
import { maskValue } from '#domain/privacy/field.ts';

/** Nine to fourteen digits, perhaps parted by single spaces, dots or dashes: a telephone, identity or account number; no amount of money has that many without its dots in threes. */
const NUMBER = /(?<![\d.,])(?:\+84|0)?\d(?:[ .-]?\d){8,13}(?![\d.,]*\d)/gu;
const MONEY = /^\d{1,3}(?:\.\d{3})+$/u;
const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;

/** The text with such numbers and addresses masked; everything else stays as written. */
export function maskText(text: string): string {
  return text
    .replace(EMAIL, (found) => maskValue('email', found))
    .replace(NUMBER, (found) => (MONEY.test(found) ? found : maskValue('phone', found)));
}
