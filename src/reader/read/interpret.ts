// How does the reader walk through one sentence and turn its numbers into facts?
import type { ClaimStatus, Relation } from '../claim.ts';
import { resolveAmount, resolvePer } from './amounts.ts';
import { type Counted, findAnchor, nounBefore, resolveBreakdown, resolveCounted, resolveMeasure } from './counts.ts';
import type { Fact, FactRole, ListFrame } from './fact.ts';
import { isLevel } from './fact.ts';
import { canBePart, closeFrames, currentFrame, findIntroducer, findParent, openFrame } from './lists.ts';
import { entryOf } from './marks.ts';
import { directChange, readComparison, rightKind, spokenOf } from './percents.ts';
import { placeBefore } from './place-of.ts';
import { type Quantity, readQuantity } from './quantity.ts';
import { lastFact, type ReaderState } from './state.ts';
import { hasWord, leftHit, marksIn, type Window, wordsOf } from './window.ts';

interface Draft {
  subject: string;
  measure: string;
  unit: string;
  relation: Relation;
  breakdown: Record<string, string> | null;
  source: Fact['measureSource'];
  base?: string;
  anchor?: Fact;
  frame?: ListFrame;
  shareOf?: string;
  per?: string;
}

const BREAKING = new Set(['new', 'dissolved', 'admitted', 'converted', 'resumed', 'supported', 'borrowers', 'borrowers_extended']);

/** Quantities of tokens [from, to), left to right. */
export function findQuantities(state: ReaderState, from: number, to: number): Quantity[] {
  const { context } = state;
  const found: Quantity[] = [];
  for (let i = from; i < to; ) {
    const q = readQuantity(context, i);
    if (q === null) {
      i++;
      continue;
    }
    found.push(q);
    i = Math.max(q.to, i + 1);
  }
  return found;
}

function updateParens(state: ReaderState, from: number, to: number, owner: Fact | null): void {
  for (let i = from; i < to; i++) {
    const text = state.context.tokens[i]?.text;
    if (text === '(') state.parens.push({ owner, from: i });
    else if (text === ')' && state.parens.length > 0) {
      state.parens.pop();
      closeFrames(state, true);
    }
  }
}

function statusOf(state: ReaderState, w: Window): ClaimStatus {
  const { context } = state;
  if (/đề án (?:phát triển|xây dựng)(?: mới)?$/.test(wordsOf(context, Math.max(state.sentence.from, w.q.from - 6), w.q.from))) return 'plan';
  if (w.q.approx === 'uoc') return 'estimate';
  let past = false;
  for (let i = w.q.from; i > state.sentence.from; ) {
    const mark = context.markBefore.get(i);
    const status = entryOf(mark, 'status');
    if (mark !== undefined && status !== undefined && !(past && status.id === 'plan')) {
      if (status.id !== 'plan' || isPlanWord(state, mark.from)) return status.id as ClaimStatus; // ids of this category are the contract's words
    }
    i = mark?.from ?? i - 1;
    if (/^(?:đã|hiện|nay)$/.test(context.tokens[i]?.key ?? '')) past = true;
    if (context.tokens[i]?.text === ';' && w.q.from - i > 20) break;
  }
  return past && state.status === 'plan' ? 'actual' : state.status;
}

/** "mục tiêu: 20 HTX" is a plan; "đạt mục tiêu", "so với chỉ tiêu" are not. */
function isPlanWord(state: ReaderState, at: number): boolean {
  const before = wordsOf(state.context, Math.max(state.sentence.from, at - 3), at);
  return !/(?:đạt|vượt|so với|so|hoàn thành|bằng|% )$/.test(before) && !/%$/.test(before);
}

function partOf(state: ReaderState, w: Window, unit: string): ListFrame | undefined {
  const introducer = findIntroducer(state, w) ?? state.introducer;
  const current = currentFrame(state, unit);
  if (introducer !== null && !(introducer.colon && current !== undefined)) {
    const owner = introducer.paren ? state.parens[state.parens.length - 1]?.owner : undefined;
    const parent = introducer.paren
      ? owner !== null && owner !== undefined && isLevel(owner) && owner.role === 'plain' && canBePart(owner, unit) && owner.value >= w.q.value ? owner : undefined
      : findParent(state, w, unit, introducer);
    state.introducer = parent === undefined && !introducer.paren ? introducer : null;
    const fresh = current === undefined || current.parent !== parent || (current.children.length > 0 && introducer.at >= (current.children[current.children.length - 1]?.to ?? 0));
    if (parent !== undefined && fresh) return openFrame(state, introducer.kind, parent, introducer.paren);
  }
  return current ?? carriedFrame(state, w, unit);
}

/** The list that a line ending in a colon announced, for the items under it. */
function carriedFrame(state: ReaderState, w: Window, unit: string): ListFrame | undefined {
  const { carried } = state;
  if (carried === null || state.sentence.kind !== 'item' || state.current.length > 0) return undefined;
  if (carried.frame !== null) {
    if (!canBePart(carried.frame.parent, unit)) return undefined;
    carried.frame.open = true;
    state.open.push(carried.frame);
    return carried.frame;
  }
  const parent = carried.candidates.find((fact) => isLevel(fact) && fact.role === 'plain' && canBePart(fact, unit) && fact.value >= w.q.value && fact.per === undefined);
  if (parent === undefined) return undefined;
  carried.frame = openFrame(state, carried.kind, parent, false);
  return carried.frame;
}

/** Whether a new statement begins between the last fact and this number, so it is no part of the open list. */
function leavesList(state: ReaderState, w: Window, frame: ListFrame): boolean {
  const { context } = state;
  if (directChange(state, w) !== null) return true;
  const measure = w.q.head === undefined ? null : leftHit(context, w, ['measure'], { maxCommas: 1 });
  if (measure !== null && BREAKING.has(measure.entry.id) && measure.entry.id !== frame.parent.measure) return true;
  if (measure?.entry.id === 'total' && frame.children.length > 0) return true;
  const left = wordsOf(context, w.leftFrom, w.q.from);
  if (/toàn tỉnh|cả nước|trên địa bàn|toàn quốc|nâng |đưa |hiện có|cùng kỳ|kế hoạch|so với|ngoài ra|bên cạnh|đồng thời/.test(left) && frame.children.length > 0) return true;
  return /(?:^| )(?:thu hút|giải quyết|tạo việc làm cho|hỗ trợ)(?: |$)/.test(left) && !/tạo việc làm \d/.test(left) && frame.children.length > 0;
}

function countDraft(state: ReaderState, w: Window, counted: Counted): Draft {
  const change = directChange(state, w);
  if (change !== null) {
    const anchor = findAnchor(state, counted.unit, true);
    const comparison = readComparison(state, w);
    const topic = leftHit(state.context, w, ['measure'], { maxCommas: 0 });
    const measure = anchor?.measure ?? (topic !== null && topic.entry.id !== 'new' ? topic.entry.id : counted.measure === 'member_htx' ? 'alliance_members' : counted.measure);
    return {
      subject: anchor?.subject ?? counted.subject,
      measure,
      unit: counted.unit,
      relation: change,
      breakdown: anchor?.breakdown ?? resolveBreakdown(state, w, counted),
      source: 'right',
      ...(comparison.base === undefined ? {} : { base: comparison.base }),
      ...(anchor === undefined ? {} : { anchor }),
    };
  }
  let frame = partOf(state, w, counted.unit);
  if (frame !== undefined && (leavesList(state, w, frame) || (frame.parent.value < w.q.value && frame.kind !== 'closed'))) {
    if (!frame.paren) frame.open = false;
    state.open = state.open.filter((other) => other.open);
    frame = undefined;
  }
  const resolved = resolveMeasure(state, w, counted, frame);
  const { source } = resolved;
  const aimed = resolved.source === 'default' && resolved.measure === 'total' && /^(?:htx|tht|lhhtx|mo_hinh)$/.test(counted.unit) && statusOf(state, w) === 'plan';
  const graded = resolved.measure === 'total' && rightKindOf(state, w) === 'xep_loai';
  const measure = aimed ? 'target' : graded ? 'rated' : resolved.measure;
  let breakdown = resolveBreakdown(state, w, counted);
  // "giải thể 220 HTX yếu kém": why they were dissolved, not a grade.
  if (breakdown?.['xep_loai'] === 'yeu' && (measure === 'dissolved' || measure === 'stopped')) breakdown = null;
  return {
    subject: counted.subject,
    measure,
    unit: counted.unit,
    relation: 'none',
    breakdown,
    source,
    ...(frame === undefined ? {} : { frame }),
  };
}

function rightKindOf(state: ReaderState, w: Window): string | undefined {
  return rightKind(state, w)?.breakdown?.[0];
}

function amountDraft(state: ReaderState, w: Window): Draft | null {
  const change = directChange(state, w);
  const amount = resolveAmount(state, w);
  if (amount === null) return null;
  const anchor = change === null ? undefined : lastFact(state.current, (fact) => fact.unit === 'dong' && isLevel(fact) && fact.role === 'plain');
  const own = change === null ? null : leftHit(state.context, w, ['money'], { maxCommas: 0 });
  const per = resolvePer(state, w, amount.measure);
  const breakdown = amount.breakdown === undefined ? kindOf(state, w) : { [amount.breakdown[0]]: amount.breakdown[1] };
  const useAnchor = anchor !== undefined && own === null;
  const frame = change === null && per === undefined ? partOf(state, w, 'dong') : undefined;
  const comparison = change === null ? null : readComparison(state, w);
  const inList = frame !== undefined && frame.parent.measure === amount.measure && !leavesList(state, w, frame) ? frame : undefined;
  return {
    subject: useAnchor ? anchor.subject : amount.subject,
    measure: useAnchor ? anchor.measure : amount.measure,
    unit: 'dong',
    relation: change ?? 'none',
    breakdown: useAnchor ? anchor.breakdown : breakdown,
    source: 'left',
    ...(comparison?.base === undefined ? {} : { base: comparison.base }),
    ...(anchor === undefined ? {} : { anchor }),
    ...(per === undefined ? {} : { per }),
    ...(inList === undefined ? {} : { frame: inList }),
  };
}

function kindOf(state: ReaderState, w: Window): Record<string, string> | null {
  const hit = leftHit(state.context, w, ['kind'], { maxCommas: 0 });
  const kind = hit?.entry.breakdown;
  return kind === undefined ? null : { [kind[0]]: kind[1] };
}

function percentDraft(state: ReaderState, w: Window): Draft | null {
  const comparison = readComparison(state, w);
  const relation = comparison.relation;
  const spoken = spokenOf(state, w, relation);
  if (spoken === null) return null;
  const kind = rightKind(state, w)?.breakdown ?? spoken.breakdown;
  const frame = relation === 'share_of' ? currentFrame(state, 'percent') : undefined;
  return {
    subject: spoken.subject,
    measure: kind?.[0] === 'xep_loai' && spoken.measure === 'total' ? 'rated' : spoken.measure,
    unit: w.q.kind === 'times' ? 'lan' : 'percent',
    relation,
    breakdown: kind !== undefined ? { [kind[0]]: kind[1] } : (spoken.anchor?.breakdown ?? null),
    source: 'right',
    ...(comparison.base === undefined ? {} : { base: comparison.base }),
    ...(comparison.shareOf === undefined ? {} : { shareOf: comparison.shareOf }),
    ...(spoken.anchor === undefined ? {} : { anchor: spoken.anchor }),
    ...(frame === undefined ? {} : { frame }),
    ...(w.q.per === undefined ? {} : { per: w.q.per }),
  };
}

function bareDraft(state: ReaderState, w: Window): Draft | null {
  const { context } = state;
  const { q } = w;
  if (q.scaled && q.head === undefined) {
    const noun = nounBefore(state, w);
    const money = leftHit(context, w, ['money'], { maxCommas: 1 });
    if (noun !== null && (money === null || money.mark.from < w.q.from - 14)) return countDraft(state, w, noun);
    const before = lastFact(state.current, isLevel);
    if (directChange(state, w) !== null && before !== undefined && before.unit !== 'dong') {
      return countDraft(state, w, { unit: before.unit, subject: before.subject, measure: before.measure });
    }
    if (money !== null || q.per !== undefined || q.value >= 1e9 || before?.unit === 'dong') return amountDraft(state, w);
    return null;
  }
  if (q.value >= 1900 && q.value <= 2100 && Number.isInteger(q.value) && !/[.,]/.test(context.tokens[q.numberFrom]?.text ?? '')) return null;
  if (directChange(state, w) !== null) {
    const anchor = findAnchor(state, null);
    const next = context.tokens[q.to];
    if (anchor !== undefined && anchor.unit !== 'dong' && (next === undefined || next.kind === 'mark' || next.kind === 'break' || /^(?:so|và|trong|hơn)$/.test(next.key))) {
      return countDraft(state, w, { unit: anchor.unit, subject: anchor.subject, measure: anchor.measure });
    }
    return null;
  }
  const noun = nounBefore(state, w) ?? listedNoun(state, w);
  if (noun !== null && endsPhrase(state, w)) return countDraft(state, w, noun);
  const frame = currentFrame(state, 'percent') ?? pendingFrame(state, w);
  const parentUnit = frame?.parent.unit ?? state.current[state.current.length - 1]?.unit;
  if (parentUnit === undefined || parentUnit === 'dong' || parentUnit === 'percent') return null;
  const owner = frame?.parent ?? state.current[state.current.length - 1];
  const kindRight = context.markAt.get(q.to);
  const kindLeft = context.markBefore.get(q.from);
  const adjacent = entryOf(kindRight, 'kind') ?? entryOf(kindLeft, 'kind') ?? entryOf(context.markBefore.get(q.from - 1), 'kind');
  const named = frame !== undefined && placeBefore(context, w) !== null;
  if (owner === undefined || (adjacent === undefined && !named) || !isLevel(owner) || owner.value < q.value) return null;
  return countDraft(state, w, { unit: owner.unit, subject: owner.subject, measure: owner.measure === 'admitted' ? 'admitted' : 'total' });
}

/** "HTX nông nghiệp 681, chiếm 78%": an organisation and its kind right before the number, inside a list. */
function listedNoun(state: ReaderState, w: Window): Counted | null {
  const { context } = state;
  const hit = leftHit(context, w, ['org'], { maxCommas: 0 });
  if (hit === null) return null;
  const kinds = marksIn(context, hit.mark.to, w.q.from).filter((mark) => entryOf(mark, 'kind') !== undefined);
  const covered = kinds.reduce((sum, mark) => sum + mark.to - mark.from, 0);
  const glue = wordsOf(context, hit.mark.to, w.q.from).includes(':') ? 1 : 0;
  if (covered + glue !== w.q.from - hit.mark.to || (kinds.length === 0 && hit.entry.breakdown === undefined)) return null;
  if (currentFrame(state, hit.entry.unit ?? '') === undefined && findIntroducer(state, w) === null && state.carried === null) return null;
  return { unit: hit.entry.unit ?? 'htx', subject: hit.entry.subject ?? 'HTX', measure: 'total', ...(hit.entry.breakdown === undefined ? {} : { breakdown: hit.entry.breakdown }) };
}

function pendingFrame(state: ReaderState, w: Window): ListFrame | undefined {
  const owner = state.current[state.current.length - 1];
  return owner !== undefined && isLevel(owner) && findIntroducer(state, w) !== null ? partOf(state, w, owner.unit) : undefined;
}

function endsPhrase(state: ReaderState, w: Window): boolean {
  const next = state.context.tokens[w.q.to];
  return next === undefined || next.kind !== 'word' || /^(?:so|trong|và|tăng|giảm|chiếm|đạt|bằng|với|trên)$/.test(next.key);
}

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
    if (/kế hoạch|chỉ tiêu/.test(`${words} ${inside} ${before.base ?? ''}`) || before.relation === 'percent_of_plan') return { role: 'plan', owner: before };
    if (/so|cùng kỳ|năm/.test(`${words} ${inside}`) || before.relation === 'increase_vs' || before.relation === 'decrease_vs') return { role: 'base', owner: before };
  }
  if (/(?:kế hoạch|chỉ tiêu)(?: năm| giao| cả năm| đề ra)?(?: (?:là|:|\(|năm))?$/.test(left)) return { role: 'plan', ...(before === undefined ? {} : { owner: before }) };
  if (/(?:cùng kỳ|năm trước|năm ngoái)(?: năm)?(?: trước| ngoái| \d{4})?(?: (?:là|có|đạt|:|\())*$/.test(left)) return { role: 'base', ...(before === undefined ? {} : { owner: before }) };
  if (/so(?: với)?$/.test(left)) return { role: 'base', ...(before === undefined ? {} : { owner: before }) };
  if (/(?:^| )từ$/.test(left) && w.q.valueTo === undefined) {
    const next = wordsOf(context, w.q.to, Math.min(w.nextFrom + 1, w.q.to + 12));
    if (/(?:^| )(?:lên|tăng lên|xuống|còn)(?: |$)/.test(next)) return { role: 'base' };
  }
  return { role: 'plain' };
}

/** Read one sentence: append its facts to the state. */
export function interpretSentence(state: ReaderState, timeFor: (w: Window, role: FactRole, fact: Fact) => void): void {
  const { context, sentence } = state;
  const quantities = findQuantities(state, sentence.from, sentence.to);
  let cursor = sentence.from;
  let leftFrom = sentence.from;
  state.parens = [];
  state.introducer = null;
  for (let n = 0; n < quantities.length; n++) {
    const q = quantities[n];
    if (q === undefined) continue;
    updateParens(state, cursor, q.from, state.current[state.current.length - 1] ?? null);
    cursor = q.from;
    const nextFrom = quantities[n + 1]?.from ?? sentence.to;
    const w: Window = { q, leftFrom: Math.max(leftFrom, q.from - 60), rightTo: nextFrom, nextFrom };
    const draft = draftOf(state, w);
    if (draft === null) {
      if (q.kind === 'bare' && q.value > 0) {
        for (const frame of state.open) if (frame.children.length > 0 || q.from - frame.parent.to < 20) frame.complete = false;
        leftFrom = q.to;
      }
      continue;
    }
    appendFact(state, w, draft, timeFor);
    cursor = q.to;
    leftFrom = q.to;
  }
  updateParens(state, cursor, sentence.to, state.current[state.current.length - 1] ?? null);
}

function draftOf(state: ReaderState, w: Window): Draft | null {
  const { q } = w;
  const { context } = state;
  switch (q.kind) {
    case 'money':
      return amountDraft(state, w);
    case 'percent':
      return percentDraft(state, w);
    case 'times':
      return /tăng|gấp|giảm|cao hơn|bằng/.test(wordsOf(context, Math.max(w.leftFrom, q.from - 5), q.from)) ? percentDraft(state, w) : null;
    case 'count': {
      // "bình quân 01 HTX", "mỗi 1 xã": the one of a denominator is no statistic.
      const before = wordsOf(context, Math.max(w.leftFrom, q.from - 3), q.from);
      if (q.value === 1 && /bình quân|trung bình|mỗi/.test(before)) return null;
      if (q.head?.measure === 'coverage' && /(?:^| )cùng$/.test(before)) return null;
      if (q.inWords && !isStatisticInWords(state, w)) return null;
      const counted = resolveCounted(state, w);
      return counted === null ? null : countDraft(state, w, counted);
    }
    case 'bare':
      return bareDraft(state, w);
  }
}

/** Small numbers in words are statistics only before organisations, people and classes. */
function isStatisticInWords(state: ReaderState, w: Window): boolean {
  return /^(?:htx|tht|lhhtx|qtdnd|nguoi|luot_nguoi|lop|ho|mo_hinh)$/.test(w.q.head?.unit ?? '') && !hasWord(state.context, w.q.from - 1, w.q.from, /^(?:thứ|các|những)$/);
}

function appendFact(state: ReaderState, w: Window, draft: Draft, timeFor: (w: Window, role: FactRole, fact: Fact) => void): void {
  const { context } = state;
  const { q } = w;
  const { role, owner } = roleOf(state, w, draft);
  const place = draft.relation === 'none' ? placeBefore(context, w) : null;
  const status = role === 'plan' ? 'plan' : statusOf(state, w);
  const owned = role !== 'plain' && owner !== undefined ? owner : undefined;
  const breakdown = place?.breakdown !== undefined ? { [place.breakdown[0]]: place.breakdown[1] } : (owned?.breakdown ?? draft.breakdown);
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
    ...(place !== null ? { place: place.name } : draft.anchor?.place !== undefined ? { place: draft.anchor.place } : state.place === null ? {} : { place: state.place }),
  };
  if (owned !== undefined) owned.against = fact;
  if (draft.frame?.open === true && role === 'plain') {
    fact.list = draft.frame;
    draft.frame.children.push(fact);
  }
  timeFor(w, role, fact);
  state.current.push(fact);
  state.facts.push(fact);
  if (q.denominator !== undefined && /^(?:htx|tht|lhhtx|qtdnd|nguoi|ho|don_vi)$/.test(draft.unit)) appendDenominator(state, fact, q.denominator);
  else if (q.denominator !== undefined) fact.base = `${q.denominator.value} ${context.tokens[q.headMark?.from ?? 0]?.key ?? ''}`.trim();
  const opener = wordsOf(context, Math.max(state.sentence.from, q.from - 3), q.from);
  if (/(?:^| )trong(?: số| tổng số| tổng)?$/.test(opener) && draft.unit !== 'percent') {
    openFrame(state, 'partly', fact, false);
    fact.mention = state.facts.some((other) => other !== fact && other.unit === fact.unit && other.value === fact.value && other.subject === fact.subject);
  }
  if (marksIn(context, w.q.to, w.nextFrom).length > 200) state.open = [];
}

function appendDenominator(state: ReaderState, fact: Fact, denominator: { value: number; token: number }): void {
  const whole: Fact = {
    ...fact,
    quantity: { ...fact.quantity, from: denominator.token, value: denominator.value },
    from: denominator.token,
    value: denominator.value,
    measure: /^(?:active|effective|stopped|rated|value_chain|supported|borrowers)$/.test(fact.measure) ? 'total' : fact.measure,
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
