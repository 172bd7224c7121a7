// Do the counts by grade of one sentence or list (tốt, khá, trung bình, yếu) make up the organisations told before?
import { type Fact, isAhead, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { type CheckRun, hasSwappedDigits, likelySlip, report, say, sayFact, saySum } from './report.ts';

const LOWEST = new Set(['yeu', 'trung_binh_yeu']);
/** How far a total may lie from the parts before it is of something else. */
const MISS = 0.05;

function isGraded(fact: Fact): boolean {
  return (
    fact.breakdown?.xep_loai !== undefined &&
    isLevel(fact) &&
    fact.role === 'plain' &&
    fact.list === undefined &&
    fact.per === undefined &&
    fact.approx === undefined &&
    fact.unit === 'htx' &&
    !isAhead(fact) &&
    fact.sentence >= 0
  );
}

function judgeGrades(run: CheckRun, parts: readonly Fact[]): void {
  const [first] = parts;
  const last = parts[parts.length - 1];
  const grades = parts.map((part) => part.breakdown?.xep_loai ?? '');
  if (first === undefined || last === undefined || parts.length < 3 || new Set(grades).size !== parts.length)
    return;
  if (!grades.some((grade) => LOWEST.has(grade))) return;
  const sum = parts.reduce((all, part) => all + part.value, 0);
  const at = run.indexOf.get(first) ?? 0;
  const end = run.indexOf.get(last) ?? at;
  const wholes = run.facts
    .slice(Math.max(0, at - 40), at)
    .reverse()
    .filter(
      (fact) =>
        fact.unit === first.unit &&
        isLevel(fact) &&
        fact.role === 'plain' &&
        fact.place === first.place &&
        fact.breakdown?.xep_loai === undefined &&
        fact.approx === undefined &&
        /^(?:total|active|rated|surveyed)$/.test(fact.measure) &&
        first.sentence - fact.sentence <= 8,
    );
  const fits = wholes.find((whole) => whole.value === sum);
  // "riêng 7 HTX mới thành lập chưa xếp loại": what is left over is told beside.
  const beside = run.facts
    .slice(end + 1, end + 3)
    .filter((fact) => fact.unit === first.unit && isLevel(fact));
  if (fits === undefined && wholes.some((whole) => beside.some((rest) => rest.value + sum === whole.value)))
    return;
  if (
    fits === undefined &&
    /chưa (?:được )?(?:đánh giá|xếp loại|phân loại)|không (?:đánh giá|xếp loại)/.test(
      wordsOf(run.read.context, last.to, last.to + 24),
    )
  )
    return;
  const near = wholes.filter((whole) => Math.abs(whole.value / sum - 1) <= MISS);
  const whole = fits ?? (near.every((fact) => fact.value === near[0]?.value) ? near[0] : undefined);
  if (whole === undefined) return;
  if (
    fits === undefined &&
    !hasSwappedDigits(sum, whole.value) &&
    Math.abs(sum - whole.value) > Math.max(3, whole.value * 0.02)
  )
    return;
  report(run, {
    kind: 'sum',
    operands: parts,
    target: whole,
    expected: sum,
    stated: whole.value,
    ...(fits === undefined ? { severity: 'hard' as const } : {}),
    message: `${saySum(parts)} = ${say(sum, whole.unit)}${fits === undefined ? `, văn bản ghi ${sayFact(whole)}.${likelySlip(sum, whole.value)}` : ', khớp.'}`,
  });
}

/** Counts by grade that no words tie to their whole. */
export function checkGradeLists(run: CheckRun): void {
  let group: Fact[] = [];
  for (const fact of run.facts) {
    if (!isGraded(fact)) continue;
    if (group[0] !== undefined && group[0].sentence !== fact.sentence) {
      judgeGrades(run, group);
      group = [];
    }
    group.push(fact);
  }
  judgeGrades(run, group);
}
