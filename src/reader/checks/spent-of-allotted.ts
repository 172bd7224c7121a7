// Is the percentage behind what was spent its share of the money allotted right before it ("tổng kinh phí 9.860 triệu đồng, giải ngân đến 31/12 đạt 8.369 triệu đồng (84,9%)")?
import { type Fact, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { combine, isLoose, meets, operandInterval, statedInterval } from './interval.ts';
import { type CheckRun, reportRelation, say, sayFact } from './report.ts';

const ALLOTTED =
  /(?:^| )(?:tổng kinh phí|tổng vốn|tổng dự toán|dự toán|kế hoạch vốn|kinh phí|được (?:giao|cấp|phân bổ)|phân bổ|bố trí)(?: [^\s,;:.()\d]+){0,10}$/;
const SPENT =
  /^[,;]? ?(?:đã |mới |số )?(?:giải ngân|thanh toán|quyết toán|sử dụng)(?: (?:được|đến|hết|ngày|tháng|năm|đạt|là|số|vốn|tiền|\d{1,4}|\/))*$/;
/** Behind the percentage: of what it is, when that is another thing. */
const OTHER = /^ ?(?:so với|cùng kỳ|kế hoạch (?:năm|quý|giai)|tổng|của|số|nhu cầu)(?: |$)/;

function isMoney(fact: Fact | undefined): fact is Fact {
  return (
    fact !== undefined &&
    fact.unit === 'dong' &&
    fact.sentence >= 0 &&
    isLevel(fact) &&
    fact.per === undefined &&
    !isLoose(fact) &&
    fact.valueTo === undefined
  );
}

/** Percentages in the bracket right behind what was spent. */
export function checkSpentOfAllotted(run: CheckRun): void {
  const { context } = run.read;
  for (let at = 0; at < run.facts.length - 2; at++) {
    const [allotted, spent, share] = run.facts.slice(at, at + 3);
    if (!isMoney(allotted) || !isMoney(spent) || share?.unit !== 'percent' || share.anchor !== spent)
      continue;
    if (share.sentence !== allotted.sentence || share.depth !== spent.depth + 1 || isLoose(share)) continue;
    if (allotted.depth !== spent.depth || !/^(?:share_of|percent_of_plan)$/.test(share.relation)) continue;
    if (run.judged.has(share) || run.targets.has(run.ids.get(share) ?? '')) continue;
    const start = context.layout.sentences[allotted.sentence]?.from ?? allotted.from;
    const lead = wordsOf(context, Math.max(start, allotted.from - 16), allotted.from);
    if (!ALLOTTED.test(lead) || !SPENT.test(wordsOf(context, allotted.to, spent.from))) continue;
    if (OTHER.test(wordsOf(context, share.to, share.to + 3)) || spent.value > allotted.value) continue;
    const f = (part: number, whole: number): number => (part / whole) * 100;
    const expected = f(spent.value, allotted.value);
    const fits = meets(combine(operandInterval(spent), operandInterval(allotted), f), statedInterval(share));
    // Far off, it is a share of something else.
    if (!fits && Math.abs(share.value - expected) > 25) continue;
    reportRelation(run, {
      kind: 'share',
      operands: [spent, allotted],
      target: share,
      expected,
      words: `${sayFact(spent)} / ${sayFact(allotted)} = ${say(expected, 'percent')}`,
      fits,
    });
  }
}
