// Which lists of states or sectors fall a little short of their whole, so that a reader will ask what is left out?
import type { Fact, ListFrame } from '../read/fact.ts';
import { isLevel } from '../read/fact.ts';
import { countsOf, sharesAreRight } from './list-evidence.ts';
import { leavesRest } from './list-trust.ts';
import { type CheckRun, report, say, sayFact, saySum } from './report.ts';
import { total } from './sum-groups.ts';

const STATES = new Set(['active', 'stopped', 'dissolving']);

/** The least that the parts named must hold of the whole for what is missing to be worth a question. */
const LEAST = 0.85;

/** The parts that divide the whole by one view: by what they do now, by sector. */
function divisionsOf(parts: readonly Fact[]): Fact[][] {
  const states = parts.filter((part) => STATES.has(part.measure) && part.breakdown === null);
  const sectors = parts.filter((part) => part.unit === 'qtdnd' || part.breakdown?.linh_vuc !== undefined);
  const distinct = (group: readonly Fact[], key: (part: Fact) => string | undefined): boolean =>
    group.length > 1 && new Set(group.map(key)).size === group.length;
  return [
    ...(distinct(states, (part) => part.measure) && states.some((part) => part.measure === 'active')
      ? [states]
      : []),
    ...(distinct(sectors, (part) => (part.unit === 'qtdnd' ? 'qtdnd' : part.breakdown?.linh_vuc))
      ? [sectors]
      : []),
  ];
}

function isPlain(fact: Fact): boolean {
  return isLevel(fact) && fact.approx === undefined && fact.valueTo === undefined && fact.per === undefined;
}

/** Whether these parts were added up before, by a list that is surer of them. */
function isToldOf(run: CheckRun, whole: Fact, parts: readonly Fact[]): boolean {
  if (!run.targets.has(run.ids.get(whole) ?? '')) return false;
  return parts.some((part) => run.operands.has(run.ids.get(part) ?? ''));
}

function checkShortList(run: CheckRun, frame: ListFrame): void {
  const whole = frame.parent;
  if (frame.kind === 'open' || !frame.complete || !isPlain(whole) || run.judged.has(whole)) return;
  if (frame.beside !== undefined || frame.others !== undefined) return;
  const counts = countsOf(frame);
  for (const parts of divisionsOf(counts)) {
    const sum = total(parts);
    if (sum >= whole.value || sum < whole.value * LEAST || !parts.every(isPlain)) continue;
    if (parts.some((part) => part.unit !== whole.unit && part.unit !== 'qtdnd')) continue;
    if (isToldOf(run, whole, parts) || leavesRest(run, parts) || sharesAreRight(run, parts, whole)) continue;
    const gap = say(whole.value - sum, whole.unit);
    const funds = parts.some((part) => part.unit === 'qtdnd' || part.breakdown === null);
    report(run, {
      kind: 'sum',
      operands: parts,
      target: whole,
      expected: sum,
      stated: whole.value,
      severity: 'ambiguous',
      message: `${saySum(parts)} = ${say(sum, whole.unit)}, còn thiếu ${gap} so với ${sayFact(whole)}${funds ? '' : ' (có thể chưa kể quỹ tín dụng nhân dân, liên hiệp)'}: cần nêu phần còn lại.`,
    });
  }
}

/** Lists of states or sectors that leave a small rest unsaid; a question, no slip. */
export function checkShortLists(run: CheckRun): void {
  for (const frame of run.read.frames) checkShortList(run, frame);
}
