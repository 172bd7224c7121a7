// Is one amount of a list a thousand times the others: tỷ written for triệu?
import { type Fact, isLevel } from '../read/fact.ts';
import { type CheckRun, report, say, sayFact } from './report.ts';

function alike(a: Fact, b: Fact): boolean {
  return a.measure === b.measure && a.per === b.per && a.status === b.status && a.relation === b.relation;
}

/** The middle one of some amounts. */
function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function checkRow(run: CheckRun, row: readonly Fact[]): void {
  if (row.length < 3 || row.length > 40) return;
  for (const fact of row) {
    const others = middle(row.filter((other) => other !== fact).map((other) => other.value));
    const spread = row
      .filter((other) => other !== fact)
      .every((other) => other.value < others * 6 && other.value * 6 > others);
    const ratio = fact.value / others;
    if (!spread || ratio < 300 || ratio > 3000) continue;
    report(run, {
      kind: 'scale',
      operands: [fact],
      target: fact,
      expected: fact.value / 1000,
      stated: fact.value,
      severity: 'hard',
      message: `${sayFact(fact)} gấp nghìn lần các số cùng loại nêu cạnh; có thể nhầm triệu thành tỷ (${say(fact.value / 1000, 'dong')}).`,
    });
  }
}

/** "bình quân 5,332 tỷ đồng/HTX (năm 2023 là 5,564 triệu đồng/HTX)": one thing of two years, a thousand times apart. */
function checkRemark(run: CheckRun, now: Fact, then: Fact): void {
  if (now.per === undefined || now.per !== then.per || now.measure !== then.measure || now.unit !== 'dong')
    return;
  if (now.sentence !== then.sentence || then.from - now.to > 10 || then.depth !== now.depth + 1) return;
  const known = [now, then].map((fact) => run.ids.get(fact) ?? '');
  if (
    run.found.some(
      ({ finding }) => finding.verdict === 'inconsistent' && known.every((id) => finding.claims.includes(id)),
    )
  )
    return;
  const ratio = now.value / then.value;
  const odd = ratio > 1 ? then : now;
  if (
    !isLevel(now) ||
    !isLevel(then) ||
    Math.abs(Math.log10(ratio)) < 2.6 ||
    Math.abs(Math.log10(ratio)) > 3.4
  )
    return;
  report(run, {
    kind: 'scale',
    operands: [now],
    target: then,
    expected: odd.value * 1000,
    stated: then.value,
    severity: 'hard',
    message: `${sayFact(now)} và ${sayFact(then)} của hai năm chênh nhau nghìn lần; có thể nhầm triệu với tỷ.`,
  });
}

/** Amounts of one kind told one after the other in a sentence. */
export function checkOutliers(run: CheckRun): void {
  let row: Fact[] = [];
  let before: Fact | undefined;
  for (const fact of run.facts) {
    const last = row[row.length - 1];
    if (before !== undefined) checkRemark(run, before, fact);
    before = fact;
    const fits = fact.unit === 'dong' && isLevel(fact) && fact.role === 'plain' && fact.sentence >= 0;
    if (fits && last !== undefined && last.sentence === fact.sentence && alike(last, fact)) row.push(fact);
    else {
      checkRow(run, row);
      row = fits ? [fact] : [];
    }
  }
  checkRow(run, row);
}
