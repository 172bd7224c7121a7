// Is "HTX đồng bằng gấp 3,75 lần HTX miền núi" what the two figures told above give ("đồng bằng 450 người … miền núi 120 người")?
import { type Fact, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { besideInterval, combine, type Interval, meets, statedInterval } from './interval.ts';
import { areSwapped, differInOneDigit, printedLength } from './printed.ts';
import { type CheckRun, report, sayFact } from './report.ts';

/** Words that stand between a name and its figure. */
const BETWEEN = '(?: (?:cao nhất|thấp nhất|chỉ|là|đạt|có|bình quân|được|khoảng|mới|với|:|-|,)){0,3}';

/** Nouns every name may begin with. */
const GENERAL = /^(?:htx|hợp tác xã|vùng|khu vực|các|những|huyện|nhóm|ở|tại|của|thì) /;

function bare(words: string): string {
  let name = words.trim();
  while (GENERAL.test(name)) name = name.replace(GENERAL, '');
  return name;
}

function patternOf(name: string): string {
  return name.replace(/[^\p{L}\d ]/gu, '.');
}

/** The figures told right behind a name, sentence by sentence. */
function figuresOf(run: CheckRun, name: string, times: Fact): Fact[] {
  const pattern = new RegExp(`(?:^| )${patternOf(name)}${BETWEEN}$`);
  return run.facts.filter(
    (fact) =>
      fact.sentence >= 0 &&
      fact.sentence < times.sentence &&
      isLevel(fact) &&
      fact.role === 'plain' &&
      fact.approx === undefined &&
      fact.value > 0 &&
      pattern.test(wordsOf(run.read.context, fact.from - 9, fact.from)),
  );
}

function quotient(a: Fact, b: Fact): Interval {
  return combine(besideInterval(a, b), besideInterval(b, a), (x, y) => x / y);
}

/** Multiples between two things named by their own words, their figures told side by side above. */
export function checkTimesOfNamed(run: CheckRun): void {
  const { context } = run.read;
  for (const times of run.facts) {
    if (times.unit !== 'lan' || times.approx !== undefined || times.sentence < 0) continue;
    if (printedLength(times) < 2 || run.judged.has(times)) continue;
    const id = run.ids.get(times);
    if (id !== undefined && run.targets.has(id)) continue;
    const sentence = context.layout.sentences[times.sentence];
    if (sentence === undefined) continue;
    const left = wordsOf(context, Math.max(sentence.from, times.from - 8), times.from);
    const more = bare(
      /(?:^|[,;:.] ?)([\p{L} ]+?)(?: (?:cao|nhiều|lớn))? (?:gấp|bằng)(?: tới| hơn)?$/u.exec(left)?.[1] ?? '',
    );
    const right = wordsOf(context, times.to, Math.min(sentence.to, times.to + 7));
    const less = bare(/^(?:so với |của )?([\p{L} ]+?)(?: ?[,;.:()].*)?$/u.exec(right)?.[1] ?? '');
    if (!/ /.test(more) || !/ /.test(less) || more === less) continue;
    const above = figuresOf(run, more, times);
    const below = figuresOf(run, less, times);
    const pairs = above.flatMap((a) =>
      below.filter((b) => b.sentence === a.sentence && b.unit === a.unit).map((b) => ({ a, b })),
    );
    const [first] = pairs;
    if (first === undefined || pairs.some(({ a, b }) => meets(quotient(a, b), statedInterval(times))))
      continue;
    const expected = first.a.value / first.b.value;
    const printed = { ...times, value: Number((Math.round(expected / times.step) * times.step).toFixed(4)) };
    if (pairs.length > 1 || !(areSwapped(printed, times) || differInOneDigit(printed, times))) continue;
    run.judged.add(times);
    report(run, {
      kind: 'growth',
      operands: [first.b, first.a],
      target: times,
      expected,
      stated: times.value,
      severity: 'hard',
      message: `${sayFact(first.a)} gấp ${sayFact(printed)} ${sayFact(first.b)}, phần sau lại ghi ${sayFact(times)}.`,
    });
  }
}
