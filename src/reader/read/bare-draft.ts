// When is a number without a noun or unit after it a statistic?

import { amountDraft } from './amount-draft.ts';
import { findAnchor } from './anchor.ts';
import { countDraft } from './count-draft.ts';
import { type Counted, nounBefore } from './counts.ts';
import type { Draft } from './draft.ts';
import { isLevel } from './fact.ts';
import { currentFrame, findIntroducer } from './lists.ts';
import { entryOf } from './marks.ts';
import { pendingFrame } from './membership.ts';
import { menBesideWomen } from './men-beside-women.ts';
import { directChange } from './percents.ts';
import { placeBefore } from './place-of.ts';
import { lastFact, type ReaderState } from './state.ts';
import { firstLevel, secondLevel, yearInBrackets } from './two-levels.ts';
import { leftHit, marksIn, type Window, wordsOf } from './window.ts';

export function bareDraft(state: ReaderState, w: Window): Draft | null {
  const { context } = state;
  const { q } = w;
  if (q.scaled && q.head === undefined) {
    const noun = nounBefore(state, w);
    const money = leftHit(context, w, ['money'], { maxCommas: 1 });
    if (noun !== null && (money === null || money.mark.from < w.q.from - 14))
      return countDraft(state, w, noun);
    const before = lastFact(state.current, isLevel);
    if (directChange(state, w) !== null && before !== undefined && before.unit !== 'dong') {
      return countDraft(state, w, { unit: before.unit, subject: before.subject, measure: before.measure });
    }
    if (money !== null || q.per !== undefined || q.value >= 1e9 || before?.unit === 'dong')
      return amountDraft(state, w);
    return null;
  }
  if (
    q.value >= 1900 &&
    q.value <= 2100 &&
    Number.isInteger(q.value) &&
    !/[.,]/.test(context.tokens[q.numberFrom]?.text ?? '')
  )
    return null;
  const level = firstLevel(state, w) ?? secondLevel(state, w) ?? yearInBrackets(state, w);
  if (level !== null) return countDraft(state, w, level);
  if (directChange(state, w) !== null) {
    const anchor = findAnchor(state, null);
    const next = context.tokens[q.to];
    if (
      anchor !== undefined &&
      anchor.unit !== 'dong' &&
      (next === undefined ||
        next.kind === 'mark' ||
        next.kind === 'break' ||
        /^(?:so|và|trong|hơn)$/.test(next.key))
    ) {
      return countDraft(state, w, { unit: anchor.unit, subject: anchor.subject, measure: anchor.measure });
    }
    // "So với cuối năm 2020, số HTX tăng 9, …": the noun before the verb.
    const grown = anchor === undefined ? leftHit(context, w, ['org'], { maxCommas: 0 }) : null;
    if (grown !== null && w.q.from - grown.mark.to <= 3 && endsPhrase(state, w))
      return countDraft(state, w, {
        unit: grown.entry.unit ?? 'htx',
        subject: grown.entry.subject ?? 'HTX',
        measure: 'total',
      });
    return null;
  }
  const men = menBesideWomen(state, w);
  if (men !== null) return countDraft(state, w, men);
  const said = pronounBefore(state, w);
  if (said !== null && endsPhrase(state, w)) return countDraft(state, w, said);
  const noun = nounBefore(state, w) ?? listedNoun(state, w) ?? toldByVerb(state, w);
  if (noun !== null && endsPhrase(state, w)) return countDraft(state, w, noun);
  const frame = currentFrame(state, 'percent') ?? pendingFrame(state, w);
  // "loại khá 403 HTX, chiếm 42,6%; trung bình là 334": the shares between are of what is counted.
  const last = lastFact(state.current, (fact) => fact.unit !== 'percent');
  const parentUnit = frame?.parent.unit ?? last?.unit;
  if (parentUnit === undefined || parentUnit === 'dong' || parentUnit === 'percent') return null;
  const owner = frame?.parent ?? last;
  // "1.029 thuộc lĩnh vực nông nghiệp, 47 THT thuộc …".
  let right = q.to;
  while (
    right < q.to + 3 &&
    /^(?:thuộc|lĩnh|vực|nhóm)$/.test(context.tokens[right]?.key ?? '') &&
    context.markAt.get(right) === undefined
  )
    right++;
  const kindRight = context.markAt.get(right);
  const kindLeft = context.markBefore.get(q.from);
  const adjacent =
    entryOf(kindRight, 'kind') ??
    entryOf(kindLeft, 'kind') ??
    entryOf(context.markBefore.get(q.from - 1), 'kind');
  const named = frame !== undefined && placeBefore(context, w) !== null;
  if (owner === undefined || (adjacent === undefined && !named) || !isLevel(owner) || owner.value < q.value)
    return null;
  return countDraft(state, w, {
    unit: owner.unit,
    subject: owner.subject,
    measure: owner.measure === 'admitted' ? 'admitted' : 'total',
  });
}

/** "HTX nông nghiệp 681, chiếm 78%": an organisation and its kind right before the number, inside a list. */
function listedNoun(state: ReaderState, w: Window): Counted | null {
  const { context } = state;
  const hit = leftHit(context, w, ['org'], { maxCommas: 0 });
  if (hit === null) return null;
  const kinds = marksIn(context, hit.mark.to, w.q.from).filter((mark) => entryOf(mark, 'kind') !== undefined);
  const label = wordsOf(context, hit.mark.to, w.q.from).replace(/\( [^()]* \)/g, '');
  // "…; HTX lĩnh vực Tài nguyên và Môi trường (khai thác cát) 01, chiếm 0,4%": one more item of the list.
  const item =
    /^;$/.test(context.tokens[hit.mark.from - 1]?.text ?? '') &&
    /^(?:thuộc |trong )?(?:lĩnh vực|ngành) [^,;:.()]+$/.test(label.trim()) &&
    currentFrame(state, hit.entry.unit ?? '') !== undefined;
  if (item) return { unit: hit.entry.unit ?? 'htx', subject: hit.entry.subject ?? 'HTX', measure: 'total' };
  const covered = kinds.reduce((sum, mark) => sum + mark.to - mark.from, 0);
  const glue = wordsOf(context, hit.mark.to, w.q.from).includes(':') ? 1 : 0;
  // "…; Quỹ tín dụng nhân dân 24, chiếm 9,75%": the name opens an item of the list.
  const opens = /^[;:,•+-]$/.test(context.tokens[hit.mark.from - 1]?.text ?? '') && kinds.length === 0;
  const alone = kinds.length === 0 && hit.entry.breakdown === undefined;
  if (covered + glue !== w.q.from - hit.mark.to || (alone && !opens)) return null;
  if (
    currentFrame(state, hit.entry.unit ?? '') === undefined &&
    findIntroducer(state, w) === null &&
    state.carried === null
  )
    return null;
  return {
    unit: hit.entry.unit ?? 'htx',
    subject: hit.entry.subject ?? 'HTX',
    measure: 'total',
    ...(hit.entry.breakdown === undefined ? {} : { breakdown: hit.entry.breakdown }),
  };
}

/** "Số HTX giải thể là 31, ngừng hoạt động 86": a verb right before the number, the organisation told before. */
function toldByVerb(state: ReaderState, w: Window): Counted | null {
  const mark = state.context.markBefore.get(w.q.from);
  const verb = entryOf(mark, 'measure');
  const last = state.current[state.current.length - 1];
  if (verb === undefined || last === undefined || !VERBS.test(verb.id)) return null;
  if (!isLevel(last) || !/^(?:htx|tht|lhhtx|qtdnd)$/.test(last.unit) || w.q.from - last.to > 8) return null;
  return { unit: last.unit, subject: last.subject, measure: 'total' };
}

const VERBS = /^(?:new|dissolved|stopped|active|resumed|converted|dissolving)$/;

function endsPhrase(state: ReaderState, w: Window): boolean {
  const next = state.context.tokens[w.q.to];
  return (
    next === undefined ||
    next.kind !== 'word' ||
    /^(?:so|vào|trong|và|tăng|giảm|chiếm|đạt|bằng|với|trên)$/.test(next.key)
  );
}

/** "con số này đã là 256": what was counted last. */
function pronounBefore(state: ReaderState, w: Window): Counted | null {
  const words = wordsOf(state.context, Math.max(w.leftFrom, w.q.from - 8), w.q.from);
  if (
    !/(?:^| )con số (?:này|ấy|đó|trên|bây giờ|hiện nay|hiện tại|hiện giờ|hôm nay|đến nay)(?: (?:đã|là|đạt|lên|tới|đến|hiện|nay|bây giờ|tăng|còn|giảm|xuống))*$/.test(
      words,
    )
  )
    return null;
  const last = lastFact(state.current, isLevel) ?? lastFact(state.previous, isLevel);
  if (last === undefined || last.unit === 'dong') return null;
  return { unit: last.unit, subject: last.subject, measure: last.measure };
}
