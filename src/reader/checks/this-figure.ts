// Is a change or a percentage of plan right that is told of "this figure", the one of the sentence before ("kết nạp 2.880 thành viên … Con số này đạt 96% kế hoạch cả năm (3.000 người)")?
import { type Fact, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { changeInterval, combine, isLoose, meets, operandInterval, statedInterval } from './interval.ts';
import { type CheckRun, reportRelation, say, sayFact } from './report.ts';

const THIS =
  /^(?:con số|kết quả|số|mức|số liệu|sản lượng|số lượng|doanh thu)(?: [^\s,;:.()\d]+){0,2} (?:này|đó|ấy|trên)(?: |$)/;
const MEAN = /(?:^| )(?:bình quân|trung bình|mỗi)(?: |$)/;

/** The one figure of the sentence before in the unit of what it is compared with; parts of a list and means are none. */
function pointedAt(run: CheckRun, told: Fact, against: Fact): Fact | undefined {
  const at = run.indexOf.get(told) ?? 0;
  const before = run.facts
    .slice(Math.max(0, at - 24), at)
    .filter(
      (fact) =>
        fact.sentence === told.sentence - 1 &&
        fact.block === told.block &&
        fact.unit === against.unit &&
        isLevel(fact) &&
        fact.role === 'plain' &&
        fact.per === undefined &&
        fact.depth === 0 &&
        (fact.list === undefined || fact.list.parent.unit !== fact.unit) &&
        fact.valueTo === undefined &&
        !MEAN.test(wordsOf(run.read.context, fact.from - 4, fact.from)),
    );
  return before.length === 1 ? before[0] : undefined;
}

/** Changes and percentages of plan whose level is only pointed at. */
export function checkThisFigure(run: CheckRun): void {
  for (const told of run.facts) {
    const { against } = told;
    if (told.unit !== 'percent' || against === undefined || told.anchor !== undefined || told.sentence < 1)
      continue;
    if (run.judged.has(told) || run.targets.has(run.ids.get(told) ?? '') || against.value <= 0) continue;
    const plan = told.relation === 'percent_of_plan' && against.role === 'plan';
    const grown = /^(?:increase|decrease)_vs$/.test(told.relation) && against.role === 'base';
    const from = run.read.context.layout.sentences[told.sentence]?.from ?? told.from;
    if ((!plan && !grown) || !THIS.test(wordsOf(run.read.context, from, from + 6))) continue;
    const now = pointedAt(run, told, against);
    if (now === undefined || [now, against, told].some(isLoose)) continue;
    const falls = told.relation === 'decrease_vs';
    const f = (a: number, b: number): number => (plan ? (a / b) * 100 : ((falls ? b - a : a - b) / b) * 100);
    const expected = f(now.value, against.value);
    const words = plan
      ? `${sayFact(now)} so với kế hoạch ${sayFact(against)}: ${say(expected, 'percent')}`
      : `Từ ${sayFact(against)} đến ${sayFact(now)}: ${say(expected, 'percent')}`;
    reportRelation(run, {
      kind: plan ? 'plan' : 'growth',
      operands: [now, against],
      target: told,
      expected,
      words,
      fits: meets(
        combine(operandInterval(now), operandInterval(against), f),
        plan ? statedInterval(told) : changeInterval(told),
      ),
    });
  }
}
