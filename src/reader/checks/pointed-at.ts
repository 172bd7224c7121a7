// Does a figure taken up again ("Trong 13 HTX đó …") still stand as it was told before?
import { type Fact, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { areSwapped } from './printed.ts';
import type { CheckRun } from './report.ts';
import { isPlainLevel, mismatch } from './told-again.ts';

/** "Trong 15 HTX yếu kém có 10 HTX … và 3 HTX …" after "13 HTX yếu kém": the parts add up to the figure told first. */
function checkTakenUp(run: CheckRun, again: Fact): void {
  const frame = again.heads;
  if (frame === undefined || again.mention || again.sentence < 0) return;
  const start = run.read.context.layout.sentences[again.sentence]?.from ?? 0;
  if (again.from - start > 8) return;
  const lead = wordsOf(run.read.context, start, again.from);
  if (!/^(?:cụ thể ?,? )?trong(?: tổng)?(?: số)?$/.test(lead)) return;
  const parts = frame.children.filter((part) => part.unit === again.unit && isLevel(part));
  if (parts.length < 2 || !frame.complete) return;
  const sum = parts.reduce((all, part) => all + part.value, 0);
  if (sum === again.value) return;
  const at = run.indexOf.get(again) ?? 0;
  const earlier = run.facts
    .slice(Math.max(0, at - 12), at)
    .reverse()
    .find(
      (fact) =>
        isPlainLevel(fact) &&
        fact.unit === again.unit &&
        fact.subject === again.subject &&
        again.sentence - fact.sentence <= 2 &&
        fact.value === sum,
    );
  if (earlier !== undefined) mismatch(run, earlier, again);
}

/** "đã có 10 HTX ngừng hoạt động … trong 12 HTX này": the figure just told, pointed at again. */
function checkPointedAt(run: CheckRun, again: Fact): void {
  const { context } = run.read;
  if (again.value < 2 || again.mention || run.judged.has(again)) return;
  if (!/^(?:này|đó|nói trên|kể trên)(?: |$)/.test(wordsOf(context, again.to, again.to + 2))) return;
  if (!/(?:^| )(?:trong|số|cả|với)(?: tổng số| số)?$/.test(wordsOf(context, again.from - 3, again.from)))
    return;
  const at = run.indexOf.get(again) ?? 0;
  const before = run.facts
    .slice(Math.max(0, at - 12), at)
    .filter(
      (fact) =>
        isPlainLevel(fact) &&
        fact.unit === again.unit &&
        fact.subject === again.subject &&
        again.sentence - fact.sentence <= 2,
    );
  const last = before[before.length - 1];
  if (last === undefined || before.some((fact) => fact.value === again.value)) return;
  // "Trong con số 1.050 HTX nói trên": told further up than the sentences just before.
  const far = run.facts.slice(Math.max(0, at - 80), at);
  if (far.some((fact) => fact.value === again.value && fact.unit === again.unit)) return;
  // "cả 3 HTX này" may count what was told one by one.
  if (before.length > 1 && !areSwapped(last, again)) return;
  mismatch(run, last, again);
}

/** Run the checks of figures taken up again. */
export function checkPointedAgain(run: CheckRun): void {
  for (const fact of run.facts) {
    if (!isPlainLevel(fact)) continue;
    checkTakenUp(run, fact);
    checkPointedAt(run, fact);
  }
}
