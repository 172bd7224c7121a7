// What does a percentage or a difference without its own noun speak about?
import type { Relation } from '../claim.ts';
import { findAnchor } from './anchor.ts';
import { type Fact, isLevel } from './fact.ts';
import { entryOf } from './marks.ts';
import { firstOfPair } from './pairs.ts';
import { rightKind } from './percents.ts';
import {
  debtBefore,
  dividedMoney,
  partOfNamedWhole,
  rateOfDebt,
  rateOfProfit,
  type Spoken,
  sameGrowthOfOthers,
  schooledOf,
} from './share-noun.ts';
import { lastFact, type ReaderState } from './state.ts';
import { hasWord, headNoun, leftHit, marksIn, phraseEnd, type Window, wordsOf } from './window.ts';

/** "204 HTX và 02 LHHTX, đạt 100,5% kế hoạch" speaks of the first of the pair. */
function coordinated(state: ReaderState, anchor: Fact | undefined, relation: Relation): Fact | undefined {
  if (anchor === undefined || anchor.unit !== 'lhhtx' || relation !== 'percent_of_plan') return anchor;
  const before = state.current[state.current.indexOf(anchor) - 1];
  if (before === undefined || before.unit !== 'htx' || !isLevel(before)) return anchor;
  return /^(?:và|,|, và)$/.test(wordsOf(state.context, before.to, anchor.from)) ? before : anchor;
}

/** "Trong tổng số HTX được đánh giá, loại tốt đạt 18%, …": the organisation the sentence opens with. */
function organisationOf(state: ReaderState, w: Window): Spoken | undefined {
  const { context, sentence } = state;
  for (const mark of marksIn(context, Math.max(sentence.from, w.q.from - 40), w.q.from)) {
    const org = entryOf(mark, 'org');
    if (org !== undefined) return { subject: org.subject ?? 'HTX', measure: org.measure ?? 'total' };
  }
  return undefined;
}

const PLACE_UNITS = /^(?:dia_phuong|tinh|huyen|xa)$/;

/** "10 địa phương có tốc độ tăng trên 25%: Bến Tre tăng 58%": not the places grow, but what the sentence counts in them. */
function grownAcrossPlaces(state: ReaderState, w: Window, unit: string | undefined): Spoken | null {
  if (w.q.kind !== 'percent' || unit === undefined || !PLACE_UNITS.test(unit)) return null;
  const said = lastFact(
    state.current,
    (fact) =>
      fact.unit === 'percent' &&
      (fact.relation === 'increase_vs' || fact.relation === 'decrease_vs') &&
      fact.measure !== 'coverage',
  );
  if (said !== undefined) return { subject: said.subject, measure: said.measure };
  return organisationOf(state, w) ?? null;
}

/** "50% số HTX đang hoạt động trên địa bàn … hoạt động có hiệu quả": what is said of them, not which they are. */
function predicateOf(state: ReaderState, from: number, first: string | undefined): string | undefined {
  if (first !== 'active') return undefined;
  const { context, sentence } = state;
  let to = from;
  while (to < Math.min(sentence.to, from + 20) && !/^[;.:()]$/.test(context.tokens[to]?.text ?? '.')) to++;
  const said = marksIn(context, from, to)
    .map((mark) => entryOf(mark, 'measure'))
    .filter((entry) => entry !== undefined);
  return said[said.length - 1]?.id;
}

/** "có 159 HTX, nhưng chỉ có 29,6% trong số này hoạt động hiệu quả": a share of what was counted, not of itself. */
function shareOfThese(state: ReaderState, w: Window): Spoken | undefined {
  const { context } = state;
  const words = wordsOf(context, w.q.to, w.q.to + 5);
  const these = /^(?:trong|trên|của) (?:tổng )?số (?:htx |hợp tác xã )?(?:này|đó|trên|ấy)(?: |$)/.exec(words);
  const counted = these === null ? undefined : findAnchor(state, null);
  if (counted === undefined || !isLevel(counted)) return undefined;
  const said = marksIn(context, w.q.to, phraseEnd(context, w.q.to, w.nextFrom))
    .map((mark) => entryOf(mark, 'measure'))
    .find((entry) => entry !== undefined);
  return said === undefined ? undefined : { subject: counted.subject, measure: said.id };
}

/** "11 lớp cho 503 học viên, đạt 73,3% (15 lớp)": the plan in brackets says which figure the percentage is of. */
function plannedUnit(state: ReaderState, w: Window, anchor: Fact | undefined): Fact | undefined {
  const { context } = state;
  let at = w.q.to;
  while (at < w.q.to + 10 && context.tokens[at]?.kind === 'word') at++;
  if (context.tokens[at]?.text !== '(' || context.tokens[at + 1]?.kind !== 'number') return undefined;
  const mark = context.markAt.get(at + 2);
  const money = /^(?:tỷ|tỉ|triệu|nghìn|đồng)$/.test(context.tokens[at + 2]?.key ?? '');
  const unit = money ? 'dong' : (entryOf(mark, 'org') ?? entryOf(mark, 'noun'))?.unit;
  if (unit === undefined || unit === anchor?.unit) return undefined;
  return lastFact(
    state.current,
    (fact) =>
      fact.unit === unit &&
      isLevel(fact) &&
      fact.role === 'plain' &&
      fact.per === undefined &&
      // What stands in brackets of its own is of one part.
      fact.depth <= state.parens.length,
  );
}

const SECONDARY = new Set(['luot_nguoi', 'nguoi', 'dong']);

/** What a percentage or a difference without its own noun speaks about. */
export function spokenOf(state: ReaderState, w: Window, relation: Relation): Spoken | null {
  const { context } = state;
  // "doanh số 16.370 triệu đồng với lãi suất 1,5%/tháng": a rate of its own.
  const named = leftHit(context, w, ['money'], { maxCommas: 0 });
  if (
    w.q.kind === 'percent' &&
    relation === 'none' &&
    named?.entry.measure === 'interest_rate' &&
    w.q.from - named.mark.to <= 6
  )
    return { subject: 'lãi suất', measure: 'interest_rate' };
  if (relation === 'share_of') {
    const rate = rateOfDebt(state, w) ?? debtBefore(state, w);
    if (rate !== null) return rate;
    const divided = dividedMoney(state, w);
    if (divided !== undefined) return divided;
    const schooled = schooledOf(state, w);
    if (schooled !== undefined) return schooled;
    const profit = rateOfProfit(state, w);
    if (profit !== undefined) return profit;
    const these = shareOfThese(state, w);
    if (these !== undefined) return these;
    const part = partOfNamedWhole(state, w);
    if (part !== undefined) return { subject: part.subject, measure: part.measure, anchor: part };
    const end = Math.min(w.nextFrom, w.q.to + 8);
    for (const mark of marksIn(context, w.q.to, end)) {
      if (mark.from - w.q.to > 2 || hasWord(context, w.q.to, mark.from, /^[,;:.()]$/)) break;
      const entry = entryOf(mark, 'org') ?? entryOf(mark, 'noun') ?? entryOf(mark, 'money');
      if (entry === undefined || entry.side === 'right') continue;
      const anchor = findAnchor(state, null);
      // "lợi nhuận bình quân 200 triệu đồng, bằng 16,7% doanh thu": the amount just told is the part.
      const told = state.current[state.current.length - 1];
      if (
        entry.category === 'money' &&
        told !== undefined &&
        told === anchor &&
        told.unit === 'dong' &&
        told.measure !== entry.measure &&
        /(?:^|[,(] )(?:bằng|tương đương|đạt|chỉ bằng|chiếm)(?: \S+)?$/.test(
          wordsOf(context, told.to, w.q.from),
        )
      )
        return { subject: told.subject, measure: told.measure, anchor: told };
      // "45 HTX với gần 400 thành viên, chiếm 43% số HTX thành lập mới": of the HTX, not of their members.
      const counted =
        entry.category === 'org' && anchor?.unit === 'nguoi'
          ? lastFact(
              state.current,
              (fact) => isLevel(fact) && fact.role === 'plain' && fact.unit === entry.unit,
            )
          : undefined;
      if (counted !== undefined)
        return { subject: counted.subject, measure: counted.measure, anchor: counted };
      // "chiếm 34% số HTX của vùng" keeps its anchor; "ít nhất 50% số HTX hoạt động có hiệu quả" has none.
      if (leftHit(context, w, ['share'], { maxCommas: 0 }) !== null) {
        // "tỷ lệ nợ xấu của … chiếm 0,83% dư nợ": the noun before the verb is what the share is of.
        if (anchor !== undefined || headNoun(context, w, ['money']) !== null) break;
      }
      const after = phraseEnd(context, mark.to, w.nextFrom);
      const measure = marksIn(context, mark.to, after)
        .map((m) => entryOf(m, 'measure'))
        .find((m) => m !== undefined && m.side !== 'left');
      return {
        subject: entry.subject ?? '',
        measure: predicateOf(state, mark.to, measure?.id) ?? measure?.id ?? entry.measure ?? 'total',
        ...(entry.breakdown === undefined ? {} : { breakdown: entry.breakdown }),
      };
    }
  }
  if (relation === 'increase_vs' || relation === 'decrease_vs') {
    // "tăng ít nhất 20% số HTX là thành viên": what grows is named after the percentage.
    const opener = wordsOf(context, w.q.to, w.q.to + 2);
    const skip = opener === 'về số' ? 2 : /^(?:số|về)(?: |$)/.test(opener) ? 1 : 0;
    const at = context.markAt.get(w.q.to + skip);
    const named =
      skip > 0
        ? (entryOf(at, 'org') ?? entryOf(at, 'noun') ?? entryOf(at, 'money'))
        : // "tăng 16% vốn góp bình quân của HTX": the noun stands right after.
          entryOf(at, 'money');
    if (named !== undefined)
      return {
        subject: named.subject ?? '',
        measure: named.measure === 'member_htx' ? 'alliance_members' : (named.measure ?? 'total'),
      };
  }
  const noun = headNoun(context, w, ['org', 'noun', 'money']);
  const anchor = coordinated(state, findAnchor(state, null, relation !== 'share_of'), relation);
  if (relation === 'increase_vs' || relation === 'decrease_vs') {
    const others = noun === null ? undefined : sameGrowthOfOthers(state, w, noun);
    if (others !== undefined) return others;
    const grown = grownAcrossPlaces(state, w, noun?.entry.unit ?? anchor?.unit);
    if (grown !== null) return grown;
  }
  // "(24,5%)", "(chiếm gần 13% tổng số HTX)": of what stands before the bracket.
  const opens = /^(?:chiếm|đạt|bằng|tỷ)$/.test(context.tokens[w.q.from - 1]?.key ?? '') ? 2 : 1;
  const enclosed =
    relation === 'share_of' && context.tokens[w.q.from - opens]?.text === '(' && anchor !== undefined;
  if (noun !== null && !enclosed && entryOf(context.markAt.get(noun.mark.from), 'body') === undefined) {
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
  if (relation === 'percent_of_plan' || relation === 'share_of') {
    const planned = plannedUnit(state, w, anchor);
    if (planned !== undefined) return { subject: planned.subject, measure: planned.measure, anchor: planned };
  }
  if (relation === 'percent_of_plan' && anchor?.per !== undefined) {
    // "giải ngân 13,8 tỷ đồng cho 30 HTX, bình quân 460 triệu đồng/HTX, đạt 92% kế hoạch": the plan is of the total.
    const main = lastFact(
      state.current,
      (fact) =>
        isLevel(fact) &&
        fact.role === 'plain' &&
        fact.per === undefined &&
        fact.unit === anchor.unit &&
        fact.measure === anchor.measure &&
        !/[;.]/.test(wordsOf(context, fact.to, anchor.from).replace(/\d[.,]\d/g, '')),
    );
    if (main !== undefined) return { subject: main.subject, measure: main.measure, anchor: main };
  }
  if (relation !== 'share_of' && anchor?.measure === 'borrowers') {
    // "giải ngân 7,7 tỷ đồng cho 15 HTX, đạt 96,25% kế hoạch": the plan, or the rise, is of the loans.
    const lent = state.current[state.current.indexOf(anchor) - 1];
    const loans = lent?.measure === 'loans_disbursed' || lent?.measure === 'loans_outstanding';
    if (lent !== undefined && loans && isLevel(lent) && anchor.from - lent.to <= 4)
      return { subject: lent.subject, measure: lent.measure, anchor: lent };
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
  if (anchor !== undefined) {
    const pair = firstOfPair(context, state.current[state.current.lastIndexOf(anchor) - 1], anchor);
    const told = relation === 'share_of' && w.q.from - anchor.to > 2 ? pair : undefined;
    return { subject: (told ?? anchor).subject, measure: anchor.measure, anchor };
  }
  if (relation === 'increase_vs' || relation === 'decrease_vs') {
    const said = state.current[state.current.length - 1];
    if (said !== undefined) return { subject: said.subject, measure: said.measure };
    const earlier = lastFact(state.previous, (fact) => isLevel(fact) && fact.role === 'plain');
    if (earlier !== undefined) return { subject: earlier.subject, measure: earlier.measure };
  }
  let end = w.q.to;
  while (end < Math.min(w.nextFrom, w.q.to + 6) && !/^[,;.:()]$/.test(context.tokens[end]?.text ?? '.'))
    end++;
  const right = marksIn(context, w.q.to, end)
    .map((m) => entryOf(m, 'org') ?? entryOf(m, 'noun') ?? entryOf(m, 'money'))
    .find((e) => e !== undefined && e.side !== 'right');
  if (right !== undefined) return { subject: right.subject ?? '', measure: right.measure ?? 'total' };
  const shared =
    lastFact(state.current, () => true) ?? organisationOf(state, w) ?? lastFact(state.previous, () => true);
  return shared === undefined ? null : { subject: shared.subject, measure: shared.measure };
}
