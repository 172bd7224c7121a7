// How is a draft completed with place, time, status and role, and added to what was read?

import type { Draft } from './draft.ts';
import { type Fact, type FactRole, isLevel } from './fact.ts';
import { openFrame } from './lists.ts';
import { placeBefore } from './place-of.ts';
import { lastFact, type ReaderState } from './state.ts';
import { statusOf } from './status.ts';
import { leftHit, type Window, wordsOf } from './window.ts';

function roleOf(state: ReaderState, w: Window, draft: Draft): { role: FactRole; owner?: Fact } {
  const { context } = state;
  const paren = state.parens[state.parens.length - 1];
  const before = state.current[state.current.length - 1];
  const left = wordsOf(context, Math.max(w.leftFrom, w.q.from - 8), w.q.from);
  const inParen = paren !== undefined && paren.owner !== null && paren.owner === before;
  if (draft.relation !== 'none') return { role: 'plain' };
  if (inParen && before !== undefined && !isLevel(before)) {
    const words = wordsOf(context, before.to, paren.from);
    const inside = wordsOf(context, paren.from, w.q.from);
    if (
      /kế hoạch|chỉ tiêu|(?:^| )kh(?: |$)/.test(`${words} ${inside} ${before.base ?? ''}`) ||
      before.relation === 'percent_of_plan'
    )
      return { role: 'plan', owner: before };
    if (
      /so|cùng kỳ|năm/.test(`${words} ${inside}`) ||
      before.relation === 'increase_vs' ||
      before.relation === 'decrease_vs'
    )
      return { role: 'base', owner: before };
  }
  if (/(?:^| )(?:kế hoạch|chỉ tiêu|kh)(?: năm| giao| cả năm| đề ra)?(?: (?:là|:|\(|năm))?$/.test(left))
    return { role: 'plan', ...(before === undefined ? {} : { owner: before }) };
  if (/(?:cùng kỳ|năm trước|năm ngoái)(?: năm)?(?: trước| ngoái| \d{4})?(?: (?:là|có|đạt|:|\())*$/.test(left))
    return { role: 'base', ...(before === undefined ? {} : { owner: before }) };
  if (/so(?: với)?$/.test(left)) return { role: 'base', ...(before === undefined ? {} : { owner: before }) };
  if (/(?:^| )từ$/.test(left) && w.q.valueTo === undefined) {
    const next = wordsOf(context, w.q.to, Math.min(w.nextFrom + 1, w.q.to + 12));
    if (/(?:^| )(?:lên|tăng lên|xuống|còn)(?: |$)/.test(next)) return { role: 'base' };
  }
  return { role: 'plain' };
}

export function appendFact(
  state: ReaderState,
  w: Window,
  draft: Draft,
  timeFor: (w: Window, role: FactRole, fact: Fact) => void,
): void {
  const { context } = state;
  const { q } = w;
  const { role, owner } = roleOf(state, w, draft);
  const place = draft.relation === 'none' ? placeBefore(context, w) : null;
  const status = role === 'plan' ? 'plan' : statusOf(state, w);
  const owned = role !== 'plain' && owner !== undefined ? owner : undefined;
  const breakdown =
    place?.breakdown !== undefined
      ? { [place.breakdown[0]]: place.breakdown[1] }
      : (owned?.breakdown ?? draft.breakdown);
  const alike = owned !== undefined && draft.unit === (isLevel(owned) ? owned.unit : owned.anchor?.unit);
  const fact: Fact = {
    quantity: q,
    sentence: state.sentenceIndex,
    block: state.sentence.block,
    from: q.from,
    to: q.to,
    value: q.value,
    step: q.step,
    unit: draft.unit,
    subject: alike ? owned.subject : draft.subject,
    measure: alike ? owned.measure : draft.measure,
    measureSource: draft.source,
    status,
    relation: draft.relation,
    role,
    breakdown,
    rest: leftHit(context, w, ['rest'], { maxCommas: 0 }) !== null,
    heading: state.sentence.kind === 'heading',
    depth: state.parens.length,
    mention: false,
    ...(q.valueTo === undefined ? {} : { valueTo: q.valueTo }),
    ...(q.approx === undefined ? {} : { approx: q.approx }),
    ...(draft.base === undefined ? {} : { base: draft.base }),
    ...(draft.per === undefined ? {} : { per: draft.per }),
    ...(draft.anchor === undefined ? {} : { anchor: draft.anchor }),
    ...(draft.shareOf === undefined ? {} : { shareOf: draft.shareOf }),
    ...(place !== null
      ? { place: place.name }
      : draft.anchor?.place !== undefined
        ? { place: draft.anchor.place }
        : state.place === null
          ? {}
          : { place: state.place }),
  };
  if (owned !== undefined) owned.against = fact;
  if (draft.frame?.open === true && role === 'plain') {
    fact.list = draft.frame;
    draft.frame.children.push(fact);
  }
  timeFor(w, role, fact);
  shareModifier(state, fact);
  state.current.push(fact);
  state.facts.push(fact);
  if (q.denominator !== undefined && /^(?:htx|tht|lhhtx|qtdnd|nguoi|ho|don_vi)$/.test(draft.unit))
    appendDenominator(state, fact, q.denominator);
  else if (q.denominator !== undefined)
    fact.base = `${q.denominator.value} ${context.tokens[q.headMark?.from ?? 0]?.key ?? ''}`.trim();
  const opener = wordsOf(context, Math.max(state.sentence.from, q.from - 3), q.from);
  if (/(?:^| )trong(?: số| tổng số| tổng)?$/.test(opener) && draft.unit !== 'percent') {
    openFrame(state, 'partly', fact, false);
    fact.mention =
      lastFact(
        state.facts.slice(-80),
        (other) =>
          other !== fact &&
          other.unit === fact.unit &&
          other.value === fact.value &&
          other.subject === fact.subject,
      ) !== undefined;
  }
  if (state.open.length > 12) state.open.shift();
}

const SHARED = new Set(['active', 'stopped', 'dissolved', 'new', 'resumed', 'dissolving']);

/** "184 HTX, 02 liên hiệp HTX đang hoạt động", "3 HTX và 1 quỹ đã giải thể": what follows the last holds for the first too. */
function shareModifier(state: ReaderState, fact: Fact): void {
  if (fact.measureSource !== 'right' || !SHARED.has(fact.measure) || !isLevel(fact)) return;
  let next = fact;
  for (let n = 0; n < 3; n++) {
    const before = state.current[state.current.length - 1 - n];
    if (
      before === undefined ||
      before.measureSource !== 'default' ||
      before.measure !== 'total' ||
      before.unit === fact.unit ||
      !/^(?:htx|tht|lhhtx|qtdnd)$/.test(before.unit) ||
      before.list !== fact.list
    )
      return;
    const between = wordsOf(state.context, before.to, next.from);
    const joined =
      between === 'và' || between === ', và' || (between === ',' && (fact.measure === 'active' || n > 0));
    if (!joined) return;
    before.measure = fact.measure;
    before.measureSource = 'right';
    next = before;
  }
}

function appendDenominator(
  state: ReaderState,
  fact: Fact,
  denominator: { value: number; token: number },
): void {
  const whole: Fact = {
    ...fact,
    quantity: { ...fact.quantity, from: denominator.token, value: denominator.value },
    from: denominator.token,
    value: denominator.value,
    measure: /^(?:active|effective|stopped|rated|value_chain|supported|borrowers)$/.test(fact.measure)
      ? 'total'
      : fact.measure,
    role: 'denominator',
    breakdown: null,
    rest: false,
  };
  delete whole.list;
  delete whole.heads;
  fact.against = whole;
  state.current.splice(state.current.length - 1, 0, whole);
  state.facts.push(whole);
}
