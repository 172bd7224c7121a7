// How is a draft completed with place, time, status and role, and added to what was read?

import { takeMeasure } from './adopted-lists.ts';
import { placeOfClause, wholePlace } from './clause-place.ts';
import { speaksWider } from './coop-place.ts';
import type { Draft } from './draft.ts';
import { type Fact, type FactRole, isLevel } from './fact.ts';
import { openFrame } from './lists.ts';
import { entryOf } from './marks.ts';
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
    // "đạt 84,4% kế hoạch, so với thực hiện năm 2018 (29 HTX)": what was done, no plan.
    const isPast = /, so với (?:số )?(?:thực hiện|cùng kỳ|đầu|cuối|năm) [^,;:]*$/.test(words);
    if (
      !isPast &&
      (/kế hoạch|chỉ tiêu|(?:^| )kh(?: |$)/.test(`${words} ${inside} ${before.base ?? ''}`) ||
        before.relation === 'percent_of_plan')
    )
      return { role: 'plan', owner: before };
    if (
      !/[;:]|trong đó|gồm/.test(words) &&
      // "tăng 12 HTX so với đầu năm (thành lập mới 17 HTX, giải thể 5 HTX)": how it came about.
      (/cùng kỳ|năm trước/.test(inside) || !/thành lập|giải thể|phát triển mới|kết nạp/.test(inside)) &&
      (/so|cùng kỳ|năm/.test(`${words} ${inside}`) ||
        before.relation === 'increase_vs' ||
        before.relation === 'decrease_vs')
    )
      return { role: 'base', owner: before };
  }
  if (/(?:^| )(?:kế hoạch|chỉ tiêu|kh)(?: năm| giao| cả năm| đề ra)?(?: (?:là|:|\(|năm))?$/.test(left))
    return { role: 'plan', ...(before === undefined ? {} : { owner: before }) };
  // "đạt 151,1% chỉ tiêu Đại hội đề ra là 45 HTX": what the percentage before is of.
  if (
    before?.relation === 'percent_of_plan' &&
    /^(?:kế hoạch|chỉ tiêu) [^,;:.()]*là$/.test(wordsOf(context, before.to, w.q.from))
  )
    return { role: 'plan', owner: before };
  // "Chỉ tiêu thành lập mới HTX được giao là 40 HTX": the plan opens the clause.
  if (
    /(?:^|[,;:.] |^\S{1,2} )(?:chỉ tiêu|kế hoạch)(?: [^,;:.()]+)? (?:là|giao)$/.test(clauseBefore(state, w))
  )
    return { role: 'plan' };
  if (
    /(?:cùng kỳ|năm trước|năm ngoái)(?: năm)?(?: trước| ngoái| \d{4})?(?: đó)?(?: (?:là|có|đạt|:|\())*$/.test(
      left,
    )
  )
    return { role: 'base', ...(before === undefined ? {} : { owner: before }) };
  // "có 540 HTX (đầu năm là 498 HTX; …)": where it started, no part of it.
  if (paren !== undefined && /\( (?:đầu năm|đầu kỳ|đầu nhiệm kỳ)(?: \d{4})?(?: (?:là|có|:))*$/.test(left))
    return { role: 'base' };
  // "nhiều hơn 55 HTX so với thời điểm cuối năm 2022 là 753 HTX".
  if (
    before !== undefined &&
    !isLevel(before) &&
    before.relation !== 'share_of' &&
    /(?:^| )so với [^,;:.()]+ (?:là|có)$/.test(clauseBefore(state, w))
  )
    return { role: 'base', owner: before };
  // "1.890 tỷ đồng so với năm 2007 là 1.004,5 tỷ đồng, tỷ lệ tăng …".
  if (
    before !== undefined &&
    isLevel(before) &&
    before.unit === draft.unit &&
    /^so với (?:năm|cùng kỳ|đầu năm|cuối năm|thời điểm)[^,;:.()]* là$/.test(
      wordsOf(context, before.to, w.q.from),
    )
  )
    return { role: 'base' };
  // "So với năm 2019 (204 HTX), …": the earlier value stands in the parenthesis.
  if (paren !== undefined && /(?:^| )(?:so với|so) [^,;:.()]+\($/.test(clauseBefore(state, w)))
    return { role: 'base' };
  if (/so(?: với)?(?: (?:mức|mốc|con số))?$/.test(left))
    return { role: 'base', ...(before === undefined ? {} : { owner: before }) };
  if (/(?:^| )từ$/.test(left) && w.q.valueTo === undefined) {
    const next = wordsOf(context, w.q.to, Math.min(w.nextFrom + 1, w.q.to + 12)).replace(/trở lên/g, '');
    if (/(?:^| )(?:lên|tăng lên|xuống|còn)(?: |$)/.test(next)) return { role: 'base' };
  }
  return { role: 'plain' };
}

/** Words from the sentence's start, or the last 16, to the number. */
function clauseBefore(state: ReaderState, w: Window): string {
  return wordsOf(state.context, Math.max(state.sentence.from, w.leftFrom, w.q.from - 16), w.q.from);
}

/** "…; Gia Lai tăng 45%": the province that grew stands right before the verb. */
function placeOfGrowth(state: ReaderState, w: Window, draft: Draft): ReturnType<typeof placeBefore> {
  const { context } = state;
  if (w.q.kind !== 'percent') return null;
  // "nhiều nhất ở Đồng bằng sông Hồng (31%), Bắc Trung Bộ (21,1%)": the share of the region named before it.
  const named = context.markBefore.get(w.q.from - 1);
  if (
    draft.relation === 'share_of' &&
    context.tokens[w.q.from - 1]?.text === '(' &&
    (entryOf(named, 'province') ?? entryOf(named, 'region')) !== undefined
  )
    return placeBefore(context, w);
  if (draft.anchor !== undefined) return null;
  for (let i = w.q.from - 1; i > w.leftFrom && i >= w.q.from - 3; i--) {
    if (!/^(?:tăng|giảm)$/.test(context.tokens[i]?.key ?? '')) continue;
    const mark = context.markBefore.get(i);
    if ((entryOf(mark, 'province') ?? entryOf(mark, 'region')) === undefined) return null;
    return placeBefore(context, { ...w, q: { ...w.q, from: i } });
  }
  return null;
}

/** "mỗi quận, huyện 3 HTX; phối hợp với Liên minh HTX vận động …": who acts next does not act in each district. */
function heldPlace(state: ReaderState, w: Window): string | null {
  if (state.place?.startsWith('mỗi ') !== true) return state.place;
  const { context, sentence } = state;
  let from = w.q.from;
  while (from > Math.max(sentence.from, w.q.from - 60) && context.tokens[from - 1]?.text !== ';') from--;
  if (context.tokens[from - 1]?.text !== ';') return state.place;
  return /^(?:\S+ )?(?:phối hợp|liên minh|ubnd|sở|toàn) /.test(wordsOf(context, from, w.q.from))
    ? state.documentPlace
    : state.place;
}

/** "Tân Lạc 36 HTX (28 HTX …, 8 HTX …)": the parts in the parenthesis are of the place of their whole. */
function ownerPlace(state: ReaderState, draft: Draft): string | undefined {
  const owner = state.parens[state.parens.length - 1]?.owner;
  return owner !== null && owner !== undefined && draft.frame?.parent === owner ? owner.place : undefined;
}

const HELD = /^(?:htx|tht|lhhtx|nguoi|dong|percent|lan)$/;

/** The sector the section's heading names holds for its organisations, their people and their money. */
function sectorOfSection(state: ReaderState, draft: Draft): { section?: Record<string, string> } {
  const { section } = state;
  if (section === null || section.breakdown === null || !HELD.test(draft.unit)) return {};
  const organised = /^(?:htx|tht|lhhtx)$/.test(draft.unit);
  if (organised && section.organisation !== null && section.organisation !== draft.unit) return {};
  return { section: { [section.breakdown[0]]: section.breakdown[1] } };
}

const ORGANISED = /^(?:htx|tht|lhhtx|qtdnd|don_vi|doanh_nghiep|tinh|huyen|xa|lop|mo_hinh|quy)$/;

/** "HTX Rau an toàn Suối Mây … có 36 thành viên, doanh thu 4 tỷ đồng": of the co-operative the paragraph is on. */
function coopPlace(state: ReaderState, w: Window, draft: Draft): string | undefined {
  const { coop, context, sentence } = state;
  if (coop === null || ORGANISED.test(draft.unit) || /^(?:HTX|THT)/.test(draft.per ?? '')) return undefined;
  if (draft.subject === 'HTX' || draft.subject === 'THT' || state.fund) return undefined;
  return speaksWider(context, w.q.from, sentence.from) ? undefined : coop;
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
  const place =
    (draft.relation === 'none' ? placeBefore(context, w) : placeOfGrowth(state, w, draft)) ??
    (draft.anchor === undefined
      ? (wholePlace(context, w, state.documentPlace) ?? placeOfClause(context, q.from, state.sentence.from))
      : null);
  const held = ownerPlace(state, draft) ?? coopPlace(state, w, draft) ?? heldPlace(state, w);
  const status = role === 'plan' ? 'plan' : statusOf(state, w);
  const owned = role !== 'plain' && owner !== undefined ? owner : undefined;
  const breakdown =
    place?.breakdown !== undefined
      ? { [place.breakdown[0]]: place.breakdown[1] }
      : (owned?.breakdown ?? draft.breakdown);
  const alike = owned !== undefined && draft.unit === (isLevel(owned) ? owned.unit : owned.anchor?.unit);
  // "đạt 92% kế hoạch (15 tỷ đồng)": what it is measured against is told as the figure itself.
  const compared = alike && owned !== undefined && !isLevel(owned) && q.per === undefined;
  const per = compared ? owned.anchor?.per : draft.per;
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
    ...(draft.copies === undefined ? {} : { copies: draft.copies }),
    ...(per === undefined ? {} : { per }),
    ...(draft.anchor === undefined ? {} : { anchor: draft.anchor }),
    ...(draft.shareOf === undefined ? {} : { shareOf: draft.shareOf }),
    ...sectorOfSection(state, draft),
    ...(place !== null
      ? { place: place.name }
      : draft.anchor?.place !== undefined
        ? { place: draft.anchor.place }
        : held === null
          ? {}
          : { place: held }),
  };
  if (owned !== undefined) owned.against = fact;
  if (draft.frame?.open === true && role === 'plain') {
    fact.list = draft.frame;
    draft.frame.children.push(fact);
  }
  timeFor(w, role, fact);
  sharePer(state, fact);
  shareModifier(state, fact);
  state.current.push(fact);
  state.facts.push(fact);
  if (
    q.denominator !== undefined &&
    /^(?:htx|tht|lhhtx|qtdnd|nguoi|ho|don_vi|lop|san_pham|ha|mo_hinh|dong)$/.test(draft.unit)
  )
    appendDenominator(state, fact, q.denominator);
  else if (q.denominator !== undefined)
    fact.base = `${q.denominator.value} ${context.tokens[q.headMark?.from ?? 0]?.key ?? ''}`.trim();
  const opener = wordsOf(context, Math.max(state.sentence.from, q.from - 3), q.from);
  if (/(?:^| )trong(?: số| tổng số| tổng)?$/.test(opener) && draft.unit !== 'percent') {
    openFrame(state, 'partly', fact, false);
    // The words that named this whole announce no parts of another.
    state.introducer = null;
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

/** "của thành viên 4 triệu đồng và của lao động 3 triệu đồng/tháng": the denominator said last serves the first too. */
function sharePer(state: ReaderState, fact: Fact): void {
  const before = state.current[state.current.length - 1];
  if (fact.per === undefined || before === undefined || before.per !== undefined) return;
  if (!isLevel(before) || before.unit !== 'dong' || before.measure !== fact.measure || fact.unit !== 'dong')
    return;
  const between = wordsOf(state.context, before.to, fact.from);
  if (
    fact.from - before.to <= 9 &&
    /^(?:và|, |; )(?: ?(?:của|đối với|cho|ở|thành viên|người|lao|htx|tht))/.test(between)
  )
    before.per = fact.per;
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
    const between = wordsOf(state.context, before.to, next.from)
      .replace(/\( \S+ \)/g, '')
      .trim();
    const joined =
      between === 'và' || between === ', và' || (between === ',' && (fact.measure === 'active' || n > 0));
    if (!joined) return;
    takeMeasure(before, fact);
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
    // "252/313 HTX nông nghiệp hoạt động hiệu quả": the sector is of all 313, the grade of the 252 alone.
    breakdown: fact.breakdown?.linh_vuc === undefined ? null : { linh_vuc: fact.breakdown.linh_vuc },
    rest: false,
  };
  delete whole.list;
  delete whole.heads;
  fact.against = whole;
  state.current.splice(state.current.length - 1, 0, whole);
  state.facts.push(whole);
}
