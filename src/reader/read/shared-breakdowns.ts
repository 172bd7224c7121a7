// Which part a figure speaks of because of the figure told before it: the new HTX, the agricultural ones, "trong số này".
import { type Fact, isAhead, isLevel } from './fact.ts';
import type { ReaderState } from './state.ts';
import { wordsOf } from './window.ts';

const ORGANISATIONS = new Set(['htx', 'tht', 'lhhtx']);
/** What is told of organisations named before: their people and their money. */
const BELONGING = new Set([
  'members',
  'workers',
  'charter_capital',
  'registered_capital',
  'operating_capital',
  'capital',
]);
const OTHER_WHOLE =
  /(?:^| )(?:tổng số|tổng cộng|toàn tỉnh|toàn thành phố|toàn huyện|cả nước|nâng|đưa|lũy kế|luỹ kế|đến nay|hiện|hiện nay|tính đến|so với)(?: |$)/;

/** The organisations whose people or money a figure tells of: counted last, in the same clause. */
function ownerOf(state: ReaderState, fact: Fact, before: readonly Fact[]): Fact | undefined {
  const owner = [...before]
    .reverse()
    .find((other) => isLevel(other) && ORGANISATIONS.has(other.unit) && other.depth <= fact.depth);
  if (owner === undefined || owner.role !== 'plain' || fact.from - owner.to > 40) return undefined;
  const words = wordsOf(state.context, owner.to, fact.from);
  return /[.;:]/.test(words.replace(/\d[.,]\d/g, '')) || OTHER_WHOLE.test(words) ? undefined : owner;
}

function isFree(fact: Fact): boolean {
  return fact.breakdown === null && fact.role === 'plain' && fact.list === undefined;
}

/** "thành lập mới 11 HTX với vốn điều lệ 20,9 tỷ đồng, 132 thành viên": of the new HTX alone. */
function ofOwner(state: ReaderState, fact: Fact, before: readonly Fact[]): Record<string, string> | null {
  if (!BELONGING.has(fact.measure) || !isLevel(fact) || isAhead(fact)) return null;
  // "bình quân vốn điều lệ một HTX mới khoảng 1,64 tỷ đồng".
  const near = wordsOf(state.context, Math.max(state.sentence.from, fact.from - 7), fact.from);
  if (
    /(?:htx|hợp tác xã) (?:mới|thành lập mới|mới thành lập)(?: (?:khoảng|là|đạt|gần|hơn|trên|được))*$/.test(
      near,
    )
  )
    return { nhom: 'htx_moi' };
  const owner = ownerOf(state, fact, before);
  if (owner === undefined || owner.list !== undefined) return null;
  if (owner.measure === 'new' && owner.unit === 'htx' && owner.relation === 'none')
    return { nhom: 'htx_moi' };
  return owner.measure === 'total' && owner.breakdown?.linh_vuc !== undefined
    ? { linh_vuc: owner.breakdown.linh_vuc }
    : null;
}

/** "HTX nông nghiệp có 276 đơn vị (thành lập mới 13 HTX, giải thể 1 HTX)": in the parenthesis of their whole. */
function ofParenthesis(fact: Fact, before: readonly Fact[]): Record<string, string> | null {
  if (!ORGANISATIONS.has(fact.unit) || !isLevel(fact) || fact.depth === 0) return null;
  if (fact.measure !== 'new' && fact.measure !== 'dissolved') return null;
  const whole = [...before].reverse().find((other) => isLevel(other) && other.depth < fact.depth);
  return whole !== undefined && whole.unit === fact.unit && whole.breakdown?.linh_vuc !== undefined
    ? { linh_vuc: whole.breakdown.linh_vuc }
    : null;
}

/** "628 HTX nông nghiệp; 339 HTX trong số này hiệu quả": of the whole told before. */
function ofThese(state: ReaderState, fact: Fact, before: readonly Fact[]): Record<string, string> | null {
  if (!ORGANISATIONS.has(fact.unit) || !isLevel(fact)) return null;
  const after = wordsOf(state.context, fact.to, fact.to + 4);
  const left = wordsOf(state.context, fact.from - 5, fact.from);
  const these = /^(?:trong|của) (?:tổng )?số (?:này|đó|ấy|trên)/;
  if (!these.test(after) && !/(?:^| )trong (?:tổng )?số (?:này|đó|ấy)(?: ,)?(?: có)?$/.test(left))
    return null;
  const told = [...state.previous, ...before];
  const whole = [...told].reverse().find((other) => isLevel(other) && other.unit === fact.unit);
  return whole?.breakdown?.linh_vuc !== undefined && whole.value >= fact.value
    ? { linh_vuc: whole.breakdown.linh_vuc }
    : null;
}

/** Gives the figures of the sentence just read the part that the figures before them name. */
export function shareBreakdowns(state: ReaderState): void {
  const facts = state.current;
  if (facts.length > 200) return;
  facts.forEach((fact, at) => {
    if (!isFree(fact)) return;
    const { anchor } = fact;
    if (anchor !== undefined && facts.includes(anchor)) {
      if (anchor.breakdown !== null && !isLevel(fact)) fact.breakdown = anchor.breakdown;
      return;
    }
    const before = facts.slice(Math.max(0, at - 12), at);
    fact.breakdown =
      ofOwner(state, fact, before) ?? ofParenthesis(fact, before) ?? ofThese(state, fact, before);
  });
}

/** Income of members and of workers told apart: with one class alone, the class sets nothing apart. */
export function settleIncomeClasses(facts: readonly Fact[]): void {
  const incomes = facts.filter(
    (fact) => fact.measure === 'income' && fact.breakdown?.doi_tuong !== undefined,
  );
  if (new Set(incomes.map((fact) => fact.breakdown?.doi_tuong)).size > 1) return;
  for (const fact of incomes) fact.breakdown = null;
}

/** "khá 97 HTX; trung bình 121 HTX": counts by grade are of those that were graded. */
export function settleGrades(facts: readonly Fact[]): void {
  for (const fact of facts)
    if (ORGANISATIONS.has(fact.unit) && fact.measure === 'total' && fact.breakdown?.xep_loai !== undefined)
      fact.measure = 'rated';
}
