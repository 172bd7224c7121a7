// What does a percentage or a difference without its own noun speak about?
import type { Relation } from '../claim.ts';
import { findAnchor } from './anchor.ts';
import { type Fact, isLevel } from './fact.ts';
import { entryOf } from './marks.ts';
import { rightKind } from './percents.ts';
import { lastFact, type ReaderState } from './state.ts';
import { headNoun, leftHit, marksIn, phraseEnd, type Window, wordsOf } from './window.ts';

interface Spoken {
  readonly subject: string;
  readonly measure: string;
  readonly breakdown?: readonly [string, string];
  readonly anchor?: Fact;
}

/** "204 HTX và 02 LHHTX, đạt 100,5% kế hoạch" speaks of the first of the pair. */
function coordinated(state: ReaderState, anchor: Fact | undefined, relation: Relation): Fact | undefined {
  if (anchor === undefined || anchor.unit !== 'lhhtx' || relation !== 'percent_of_plan') return anchor;
  const before = state.current[state.current.indexOf(anchor) - 1];
  if (before === undefined || before.unit !== 'htx' || !isLevel(before)) return anchor;
  return /^(?:và|,|, và)$/.test(wordsOf(state.context, before.to, anchor.from)) ? before : anchor;
}

const SECONDARY = new Set(['luot_nguoi', 'nguoi', 'dong']);

/** What a percentage or a difference without its own noun speaks about. */
export function spokenOf(state: ReaderState, w: Window, relation: Relation): Spoken | null {
  const { context } = state;
  if (relation === 'share_of') {
    const end = Math.min(w.nextFrom, w.q.to + 8);
    for (const mark of marksIn(context, w.q.to, end)) {
      if (mark.from - w.q.to > 2) break;
      const entry = entryOf(mark, 'org') ?? entryOf(mark, 'noun') ?? entryOf(mark, 'money');
      if (entry === undefined || entry.side === 'right') continue;
      const anchor = findAnchor(state, null);
      // "chiếm 34% số HTX của vùng" keeps its anchor; "ít nhất 50% số HTX hoạt động có hiệu quả" has none.
      if (anchor !== undefined && leftHit(context, w, ['share'], { maxCommas: 0 }) !== null) break;
      const after = phraseEnd(context, mark.to, w.nextFrom);
      const measure = marksIn(context, mark.to, after)
        .map((m) => entryOf(m, 'measure'))
        .find((m) => m !== undefined && m.side !== 'left');
      return {
        subject: entry.subject ?? '',
        measure: measure?.id ?? entry.measure ?? 'total',
        ...(entry.breakdown === undefined ? {} : { breakdown: entry.breakdown }),
      };
    }
  }
  if (relation === 'increase_vs' || relation === 'decrease_vs') {
    // "tăng ít nhất 20% số HTX là thành viên": what grows is named after the percentage.
    const at = context.tokens[w.q.to]?.key === 'số' ? context.markAt.get(w.q.to + 1) : undefined;
    const named = entryOf(at, 'org') ?? entryOf(at, 'noun');
    if (named !== undefined)
      return {
        subject: named.subject ?? '',
        measure: named.measure === 'member_htx' ? 'alliance_members' : (named.measure ?? 'total'),
      };
  }
  const noun = headNoun(context, w, ['org', 'noun', 'money']);
  const anchor = coordinated(state, findAnchor(state, null, relation !== 'share_of'), relation);
  if (noun !== null && entryOf(context.markAt.get(noun.mark.from), 'body') === undefined) {
    const from = noun.mark.from;
    const same = anchor !== undefined && anchor.subject === noun.entry.subject && from < anchor.to;
    if (!same) {
      const tail = marksIn(context, noun.mark.to, w.q.from);
      const measure = tail
        .map((m) => entryOf(m, 'measure'))
        .find((m) => m !== undefined && m.side !== 'left');
      const kind = tail.map((m) => entryOf(m, 'kind')?.breakdown).find((b) => b !== undefined);
      const breakdown = kind ?? noun.entry.breakdown;
      return {
        subject: noun.entry.subject ?? '',
        measure: measure?.id ?? noun.entry.measure ?? 'total',
        ...(breakdown === undefined ? {} : { breakdown }),
        ...(anchor !== undefined &&
        relation !== 'share_of' &&
        anchor.subject === noun.entry.subject &&
        (measure === undefined || measure.id === anchor.measure) &&
        breakdown === undefined
          ? { anchor }
          : {}),
      };
    }
  }
  if (relation === 'share_of') {
    // "làm ăn có lãi chiếm 45%, hòa vốn 30%, thua lỗ 25%": each share names its own state.
    const own = leftHit(context, w, ['measure'], { maxCommas: 0 });
    const said = state.current[state.current.length - 1];
    if (own !== null && said !== undefined && said.relation === 'share_of' && w.q.from - own.mark.to <= 2)
      return { subject: said.subject, measure: own.entry.id };
  }
  if (relation === 'percent_of_plan') {
    const direct = state.current[state.current.length - 1];
    if (direct !== undefined && SECONDARY.has(direct.unit)) {
      const main = lastFact(
        state.current,
        (fact) =>
          isLevel(fact) &&
          fact.role === 'plain' &&
          !SECONDARY.has(fact.unit) &&
          fact.unit !== 'htx' &&
          direct.from - fact.to < 30,
      );
      if (main !== undefined && direct.unit === 'luot_nguoi' && main.unit === 'lop')
        return { subject: main.subject, measure: main.measure, anchor: main };
    }
  }
  if (
    rightKind(state, w)?.breakdown?.[0] === 'xep_loai' &&
    relation === 'share_of' &&
    (anchor === undefined || anchor.unit === 'qtdnd')
  ) {
    const graded = lastFact(
      state.facts,
      (fact) =>
        fact.unit === 'htx' &&
        isLevel(fact) &&
        fact.role === 'plain' &&
        (fact.measure === 'total' || fact.measure === 'active'),
    );
    if (graded !== undefined) return { subject: graded.subject, measure: 'rated' };
  }
  if (anchor !== undefined) return { subject: anchor.subject, measure: anchor.measure, anchor };
  if (relation === 'increase_vs' || relation === 'decrease_vs') {
    const said = state.current[state.current.length - 1];
    if (said !== undefined) return { subject: said.subject, measure: said.measure };
    const earlier = lastFact(state.previous, (fact) => isLevel(fact) && fact.role === 'plain');
    if (earlier !== undefined) return { subject: earlier.subject, measure: earlier.measure };
  }
  const right = marksIn(context, w.q.to, Math.min(w.nextFrom, w.q.to + 6))
    .map((m) => entryOf(m, 'org') ?? entryOf(m, 'noun') ?? entryOf(m, 'money'))
    .find((e) => e !== undefined && e.side !== 'right');
  if (right !== undefined) return { subject: right.subject ?? '', measure: right.measure ?? 'total' };
  const shared = lastFact(state.current, () => true) ?? lastFact(state.previous, () => true);
  return shared === undefined ? null : { subject: shared.subject, measure: shared.measure };
}
