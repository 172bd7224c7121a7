// Does the text say whether a number of co-operatives counts the people's credit funds?
import { toldAround } from './told-around.ts';

const FUNDS = '[^,;.)]{0,24}(?:qtdnd|quỹ tín dụng)';
const OUT = new RegExp(`(?:(?:không|chưa) (?:kể|tính|bao gồm|gồm)|ngoài|trừ)${FUNDS}`, 'iu');
const IN = new RegExp(`(?:kể|tính|gồm) cả${FUNDS}`, 'iu');
/** A remark on the population stands right at the figure. */
const NEAR = 80;

/** 'out' for "652 HTX (không kể QTDND)", 'in' for "kể cả quỹ tín dụng nhân dân, 678 HTX"; undefined when nothing is said. */
export function creditFundsSaid(
  text: string,
  claim: { readonly start: number; readonly end: number },
): 'in' | 'out' | undefined {
  const { before, after } = toldAround(text, claim.start, claim.end);
  const words = `${before.slice(-NEAR)} ${after.slice(0, NEAR)}`;
  if (OUT.test(words)) return 'out';
  return IN.test(words) ? 'in' : undefined;
}
