// Do the second figures of the parts add up to their whole too ("87 HTX, 65,4 ha, trong đó giao đất 41 HTX (22,1 ha), thuê đất 46 HTX (43,3 ha)")?
import { type Fact, isLevel, type ListFrame } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { addAll, meets, operandInterval, statedInterval } from './interval.ts';
import { countsOf } from './list-evidence.ts';
import { type CheckRun, reportRelation, say, saySum } from './report.ts';
import { total } from './sum-groups.ts';

function isExact(fact: Fact): boolean {
  return (
    isLevel(fact) &&
    fact.role === 'plain' &&
    fact.approx === undefined &&
    fact.valueTo === undefined &&
    fact.per === undefined
  );
}

/** What leads from a figure to the second one of its part: "19 lớp/1.180 lượt người", "72 HTX được giao đất, diện tích 58,2 ha". */
const BESIDE =
  /^\/$|^[^;.()]*(?:cho|với|gồm|,)$|^[^;.()]*, (?:với )?(?:tổng )?(?:diện tích|số tiền|kinh phí|dư nợ|vốn|trị giá|giá trị)(?: là| đạt)?$/;

/** The second figure a part tells: in brackets of its own, or after "cho", "với" and the like. */
function toldWith(run: CheckRun, part: Fact): Fact | undefined {
  const at = run.indexOf.get(part) ?? 0;
  const [next, after] = [run.facts[at + 1], run.facts[at + 2]];
  if (next === undefined || next.sentence !== part.sentence || !isExact(next)) return undefined;
  if (next.unit === part.unit || next.unit === 'percent' || next.from - part.to > 14) return undefined;
  const between = wordsOf(run.read.context, part.to, next.from);
  if (next.depth === part.depth) return BESIDE.test(between) ? next : undefined;
  if (next.depth !== part.depth + 1 || !/^[^;.()]*\([^()]*$/.test(between)) return undefined;
  // Two figures in one bracket are not the one that is meant.
  const alone =
    after === undefined ||
    after.depth !== next.depth ||
    wordsOf(run.read.context, next.to, Math.min(after.from, next.to + 20)).includes(')');
  return alone ? next : undefined;
}

function checkFrame(run: CheckRun, frame: ListFrame): void {
  const parts = countsOf(frame);
  if (parts.length < 2 || parts.length > 20 || total(parts) !== frame.parent.value) return;
  const beside = parts.map((part) => toldWith(run, part)).filter((fact) => fact !== undefined);
  const [first] = beside;
  if (first === undefined || beside.length < parts.length) return;
  if (beside.some((fact) => fact.unit !== first.unit || fact.measure !== first.measure)) return;
  const at = run.indexOf.get(frame.parent) ?? 0;
  const wholes = run.facts
    .slice(Math.max(0, at - 3), at + 4)
    .filter(
      (fact) =>
        fact.sentence === frame.parent.sentence &&
        fact.unit === first.unit &&
        fact.depth === frame.parent.depth &&
        fact.from < first.from &&
        isExact(fact),
    );
  const [whole] = wholes;
  if (whole === undefined || wholes.length > 1 || run.judged.has(whole)) return;
  if (run.targets.has(run.ids.get(whole) ?? '') && run.operands.has(run.ids.get(first) ?? '')) return;
  const sum = total(beside);
  reportRelation(run, {
    kind: 'sum',
    operands: beside,
    target: whole,
    expected: sum,
    words: `${saySum(beside)} = ${say(sum, whole.unit)}`,
    fits: meets(addAll(beside.map(operandInterval)), statedInterval(whole)),
  });
}

/** Lists whose parts each tell a second figure. */
export function checkBracketLists(run: CheckRun): void {
  for (const frame of run.read.frames) checkFrame(run, frame);
}
