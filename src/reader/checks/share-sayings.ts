// Is a share that one breath ties to its part and its whole their quotient ("343 HTX nông nghiệp trên tổng số 501 HTX, chiếm 68,5%")?
import { type Fact, isAhead, isLevel } from '../read/fact.ts';
import { canBePart } from '../read/lists.ts';
import {
  combine,
  type Interval,
  isLoose,
  likely,
  meets,
  operandInterval,
  statedInterval,
} from './interval.ts';
import { type CheckRun, reportRelation, say, sayFact } from './report.ts';
import { shareInterval, sharePercent } from './share-figures.ts';
import { GAP, type Skeleton, sayingsOf } from './skeleton.ts';

const PART = '<(?<part>\\d+)[cd]>';
const WHOLE = '<(?<whole>\\d+)[cd]>';
const SHARE = '<(?<share>\\d+)p>';
const LED =
  '(?:chiếm|đạt|bằng|tương đương|tương ứng|tỷ lệ|tỉ lệ)(?: (?:khoảng|gần|hơn|trên|tới|đến|chỉ|mới|là|với|tỷ lệ|tỉ lệ|được))*';

const SAYINGS: readonly RegExp[] = [
  // 32 HTX áp dụng công nghệ cao trong tổng số 96 HTX được khảo sát, chiếm 25%
  `${PART}${GAP} (?:trên|trong|\\/) (?:tổng số |tổng (?:[^<>;:.(),]{0,30} )?|số )?${WHOLE}${GAP}[,(] ?${LED} ${SHARE}`,
  // 145 HTX trên tổng số 290 HTX ứng dụng phần mềm (kế toán, nhật ký sản xuất), đạt 50%
  `${PART}${GAP} (?:trên|trong|\\/) tổng số ${WHOLE}${GAP}(?:<\\d+c>${GAP})?\\( [^<>;:.()]{0,90} \\) , ${LED} ${SHARE}`,
  // Trong 96 HTX được khảo sát có 32 HTX áp dụng công nghệ cao, bằng 25%
  `(?:^|[,;:] )(?:trong|trên) (?:tổng số |số |tổng )?${WHOLE}${GAP} (?:có|thì|đã có) ${PART}${GAP}[,(] ?${LED} ${SHARE}`,
  // Chiếm 75% tổng số 400 HTX toàn tỉnh là 280 HTX nông nghiệp
  `chiếm ${SHARE} (?:trong |trên |của )?(?:tổng số|tổng) ${WHOLE}${GAP} là ${PART}`,
  // Nợ quá hạn 350 triệu đồng, chiếm 0,2% trên tổng dư nợ 17,5 tỷ đồng
  `${PART}${GAP}[,(] ?${LED} ${SHARE} (?:trên |trong |của |so với )?tổng [^<>;:.,()]{0,30}?(?:\\( ?)?${WHOLE}`,
  // QTDND: 26 quỹ (4%), HTX: 624 (96%) trên tổng số 650
  `${PART}${GAP}\\( ${SHARE} \\)${GAP}(?:(?:\\( <\\d+p> \\)|<\\d+[cd]>)${GAP}){0,6}(?:trên|trong) tổng (?:số|cộng) ${WHOLE}`,
].map((saying) => new RegExp(saying, 'g'));

function isPair(part: Fact, whole: Fact): boolean {
  return (
    isLevel(part) &&
    isLevel(whole) &&
    canBePart(whole, part.unit) &&
    whole.value >= part.value &&
    part.per === whole.per &&
    part.valueTo === undefined &&
    whole.valueTo === undefined &&
    part.quantity.denominator === undefined &&
    isAhead(part) === isAhead(whole)
  );
}

/** The share with both figures taken nearly as printed: they are seldom rounded the utmost in opposite ways. */
function closely(part: Fact, whole: Fact): Interval {
  const near = (fact: Fact): Interval => likely(operandInterval(fact), fact.value, 0.3);
  return isLoose(part) || isLoose(whole)
    ? shareInterval(part, whole)
    : combine(near(part), near(whole), sharePercent);
}

/** What a share is said to be of, after it: nothing, the total, or those of the whole told before ("số HTX được khảo sát"). */
function isOfThat(after: string, whole: string): boolean {
  const said = /^ ?[^<>;:.,()]*/.exec(after)?.[0].trim() ?? '';
  if (said === '' || /^(?:tổng số|tổng|so với tổng số|trên tổng số|trong tổng số)(?: |$)/.test(said))
    return true;
  return (
    /^(?:số|trong số|trên số) /.test(said) &&
    said
      .split(' ')
      .slice(2)
      .every((word) => whole.includes(word))
  );
}

/** Shares tied to part and whole by the words between them. */
export function checkShareSayings(run: CheckRun, skeletons: readonly Skeleton[]): void {
  for (const skeleton of skeletons)
    for (const saying of SAYINGS)
      for (const { facts, after } of sayingsOf(skeleton, saying)) {
        const { part, whole, share } = facts;
        if (part === undefined || whole === undefined || share === undefined) continue;
        if (share.relation !== 'share_of' && share.relation !== 'none') continue;
        if (share.valueTo !== undefined || run.judged.has(share) || run.targets.has(run.ids.get(share) ?? ''))
          continue;
        if (!isPair(part, whole)) continue;
        if (whole.from < share.from && !isOfThat(after, skeleton.text)) continue;
        const expected = sharePercent(part.value, whole.value);
        const stated = statedInterval(share);
        const fits = meets(shareInterval(part, whole), stated);
        // "3 tỷ đồng trong 12 tỷ đồng, chiếm 28%": right only if both are rounded to the utmost.
        const forced = fits && !meets(closely(part, whole), stated);
        const open = [part, whole, share].some(isLoose);
        if (!fits && open && Math.abs(share.value / expected - 1) < 0.15) continue;
        reportRelation(run, {
          kind: 'share',
          operands: [part, whole],
          target: share,
          expected,
          words: `${sayFact(part)} / ${sayFact(whole)} = ${say(expected, 'percent')}`,
          fits: fits && !forced,
          ...(forced && Math.abs(share.value / expected - 1) < 0.08 ? { severity: 'rounding' as const } : {}),
        });
      }
}
