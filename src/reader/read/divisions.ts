// Which amount is divided once more by "phân theo địa bàn", "chia theo lĩnh vực": not the part told last, but the whole?
import { type Fact, isLevel } from './fact.ts';
import { lastFact, type ReaderState } from './state.ts';
import { wordsOf } from './window.ts';

/** How far back a standing total may have been told. */
const [FACTS, SENTENCES] = [60, 8];
const STANDING = new Set(['total', 'active', 'rated']);
const ORGANISATIONS = /^(?:htx|tht|lhhtx|qtdnd)$/;

/** "Phân theo địa bàn", "chia theo lĩnh vực": the whole is divided once more, not the part told last. */
export function isDivision(words: string): boolean {
  return /^(?:nếu |xét |tính )?(?:(?:phân|chia|phân loại|thống kê|xét|tính|cơ cấu)(?: ra)? )?theo (?!quy định|đó|luật|kế hoạch)/.test(
    words,
  );
}

/** Whether what announces a list divides a whole once more: "phân theo địa bàn …", "Phân theo ngành:", "Về lĩnh vực hoạt động:". */
export function dividesAt(state: ReaderState, at: number): boolean {
  const { context, sentence } = state;
  if (isDivision(wordsOf(context, at, at + 6))) return true;
  if (context.tokens[at]?.text !== ':' || at - sentence.from > 8) return false;
  const lead = wordsOf(context, sentence.from, at).replace(/^(?:[-+•*] |[a-z0-9]{1,2} ?[.)] )/, '');
  return (
    isDivision(lead) || /^về (?:lĩnh vực|cơ cấu|ngành nghề|loại hình|địa bàn|quy mô)(?: \S+){0,3}$/.test(lead)
  );
}

/** The outermost amount a figure is a part of, told in the same unit. */
export function wholeOf(fact: Fact): Fact {
  let whole = fact;
  for (let n = 0; n < 4; n++) {
    const outer = whole.list?.parent;
    if (outer === undefined || outer.unit !== whole.unit) break;
    whole = outer;
  }
  return whole;
}

/** Totals of organisations that the text has told as standing, parts of nothing: the last first. */
function standingTotals(state: ReaderState, fits: (fact: Fact) => boolean): Fact[] {
  const { facts, sentenceIndex } = state;
  const found: Fact[] = [];
  for (let i = facts.length - 1; i >= Math.max(0, facts.length - FACTS) && found.length < 6; i--) {
    const fact = facts[i];
    if (fact === undefined || sentenceIndex - fact.sentence > SENTENCES) break;
    if (!isLevel(fact) || fact.role !== 'plain' || fact.list !== undefined || fact.depth > 0) continue;
    if (!STANDING.has(fact.measure) || !ORGANISATIONS.test(fact.unit) || fact.per !== undefined) continue;
    if (fits(fact)) found.push(fact);
  }
  return found;
}

/**
 * What a line of division divides: the whole of what was told just before when it stands in the same paragraph, else the
 * standing total; then whatever else it may divide, for when the parts turn out to add up to that.
 */
export function dividedWholes(
  state: ReaderState,
  told: Fact | undefined,
  fits: (fact: Fact) => boolean,
): Fact[] {
  const standing = standingTotals(state, fits);
  if (told === undefined) return standing;
  const near = wholeOf(told);
  const close = state.sentence.block - near.block <= (state.sentence.kind === 'item' ? 3 : 1);
  return [...new Set(close ? [near, ...standing, told] : [...standing, near, told])];
}

/** What else than `parent` the line may divide: tried when the parts do not add up to the first. */
export function otherDivided(state: ReaderState, parent: Fact): Fact[] {
  const fits = (fact: Fact): boolean => fact.unit === parent.unit && fact !== parent;
  const told = lastFact(state.previous, (fact) => isLevel(fact) && fact.role === 'plain' && fits(fact));
  return dividedWholes(state, told, fits).filter(fits);
}
