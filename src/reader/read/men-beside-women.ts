// Is a number without a noun told as the men beside the women ("1.430 nam và 1.890 nữ", "nam 41, nữ 27")?
import type { Counted } from './counts.ts';
import { isLevel } from './fact.ts';
import { lastFact, type ReaderState } from './state.ts';
import { type Window, wordsOf } from './window.ts';

const BEFORE_WOMEN = /^nam(?: giới)? (?:,|;|và|còn|\/) (?:có |là )?[\d.]+ (?:nữ|phụ nữ)(?= |$)/;
const AFTER_WOMEN = /[\d.]+ (?:nữ|nữ giới|phụ nữ) (?:,|;|và|còn|\/) (?:có |là )?$/;

/** The people counted last, of whom this number tells the men; null when it does not. */
export function menBesideWomen(state: ReaderState, w: Window): Counted | null {
  const { context } = state;
  const { from, to } = w.q;
  const before = `${wordsOf(context, from - 6, from)} `;
  const after = wordsOf(context, to, to + 8);
  const told = BEFORE_WOMEN.test(after) || (/^nam(?: giới)?(?= |$)/.test(after) && AFTER_WOMEN.test(before));
  if (!told) return null;
  const all = lastFact(state.current, (fact) => fact.unit === 'nguoi' && isLevel(fact));
  return all === undefined ? null : { unit: 'nguoi', subject: all.subject, measure: 'total' };
}
