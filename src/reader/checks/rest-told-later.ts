// Are those that did not, told far below ("332 HTX chưa được thụ hưởng"), as many as those that did leave of the whole ("168 HTX được hỗ trợ, 42% của 400 HTX")?
import type { Fact } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { areSwapped, differInOneDigit, printedLength } from './printed.ts';
import { type CheckRun, report, say, sayFact } from './report.ts';
import { isExact, type Pair, sharedPairs } from './shared-pairs.ts';

const NOT =
  /^(?:(?:hiện|vẫn|còn|đang|đã|thuộc diện|phải) )*(?:chưa|không|tạm ngừng|ngừng|tạm dừng|dừng)(?: |$)/;
const STOPPED = /^(?:(?:hiện|vẫn|còn|đang|đã|thuộc diện|phải) )*(?:tạm ngừng|ngừng|tạm dừng|dừng)(?: |$)/;
const STILL = /(?:^| )còn(?: có| tới| đến)?$/;
/** "41 HTX chưa được hỗ trợ do thiếu vốn": some of those that did not. */
const NARROWED = /(?:^| )(?:do|vì|bởi|trong đó|thuộc|ở|tại|nên|mà)(?: |$)/;

/** "đang hoạt động" against "tạm ngừng", or one thing done and not done. */
function isDenied(run: CheckRun, part: Fact, rest: Fact): boolean {
  const right = wordsOf(run.read.context, rest.to, rest.to + 3);
  if (STOPPED.test(right)) {
    const words = wordsOf(run.read.context, part.from - 4, part.to + 4);
    return part.measure === 'active' || /đang hoạt động/.test(words);
  }
  return part.measure === rest.measure && !/^(?:total|target|active)$/.test(part.measure);
}

/** Rests of a whole that an assessment names by what they did not do. */
export function checkRestsToldLater(run: CheckRun): void {
  let pairs: Pair[] | undefined;
  for (const rest of run.facts) {
    if (rest.unit === 'percent' || rest.unit === 'dong' || !isExact(rest) || printedLength(rest) < 2)
      continue;
    const { context } = run.read;
    if (rest.list !== undefined || run.judged.has(rest)) continue;
    if (!NOT.test(wordsOf(context, rest.to, rest.to + 4))) continue;
    const id = run.ids.get(rest);
    if (id !== undefined && (run.targets.has(id) || run.operands.has(id))) continue;
    if (NARROWED.test(wordsOf(context, rest.to, rest.to + 9).replace(/[,;.:()].*$/, ''))) continue;
    pairs ??= sharedPairs(run);
    const mine = pairs.filter(
      ({ whole, part }) =>
        whole.unit === rest.unit && part.sentence < rest.sentence && isDenied(run, part, rest),
    );
    const [first] = mine;
    if (first === undefined) continue;
    const { whole, part } = first;
    if (mine.some((one) => one.whole.value !== whole.value || one.part.value !== part.value)) continue;
    if (whole.place !== rest.place && whole.place !== undefined && rest.place !== undefined) continue;
    const expected = whole.value - part.value;
    const fits = expected === rest.value;
    const right = { ...rest, value: expected };
    const slip = areSwapped(right, rest) || differInOneDigit(right, rest);
    const told = run.facts.some(
      (fact) => fact !== rest && fact.value === rest.value && fact.unit === rest.unit,
    );
    if (!fits && (told || !slip)) continue;
    if (!fits && rest.value < expected && !STILL.test(wordsOf(context, rest.from - 3, rest.from))) continue;
    report(run, {
      kind: 'sum',
      operands: [whole, part],
      target: rest,
      expected,
      stated: rest.value,
      ...(fits ? {} : { severity: 'hard' as const }),
      message: `${sayFact(whole)} − ${sayFact(part)} = ${say(expected, rest.unit)}${fits ? ', khớp.' : `, văn bản ghi ${sayFact(rest)}.${areSwapped(right, rest) ? ' Có thể gõ đảo chữ số.' : ''}`}`,
    });
    if (!fits) run.judged.add(rest);
  }
}
