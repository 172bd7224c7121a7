// Does a summary tell as the present figure the one its detail compares with ("dư nợ 1.575 tỷ đồng" over "dư nợ 1.653 tỷ đồng, tăng 78 tỷ đồng so với đầu năm (1.575 tỷ đồng)")?
import { type Fact, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { type CheckRun, report, sayFact } from './report.ts';
import { isSameThing } from './same-thing.ts';

const PAST =
  /(?:^| )(?:trước|ngoái|đầu (?:năm|kỳ|nhiệm kỳ)|ban đầu|cùng kỳ|kế hoạch|mục tiêu|so với|từ|khi|năm \d{4}|cuối)(?: |$)/;

/** A level told as it stands now. */
function isNow(run: CheckRun, fact: Fact): boolean {
  const start = run.read.context.layout.sentences[fact.sentence]?.from ?? fact.from;
  const clause = wordsOf(run.read.context, Math.max(start, fact.from - 8), fact.from).replace(
    /^.*[,;:()]/,
    '',
  );
  return (
    isLevel(fact) &&
    fact.role === 'plain' &&
    fact.sentence >= 0 &&
    fact.per === undefined &&
    fact.approx === undefined &&
    fact.list === undefined &&
    !PAST.test(clause)
  );
}

/** How many other figures of a sentence the text tells again further on: only a summary does. */
function toldAgain(run: CheckRun, fact: Fact): number {
  const others = run.facts.filter(
    (other) => other.sentence === fact.sentence && other !== fact && isLevel(other),
  );
  return others.filter(
    (other) =>
      other.value > 9 &&
      run.facts.some(
        (later) => later.sentence > fact.sentence && isSameThing(later, other) && later.value === other.value,
      ),
  ).length;
}

/** Every change that follows from its two levels: is the earlier of them told as the present one before? */
export function checkStaleAgain(run: CheckRun): void {
  const factOf = new Map([...run.ids].map(([fact, id]) => [id, fact]));
  for (const { finding } of [...run.found]) {
    if (finding.kind !== 'growth' || finding.verdict !== 'consistent' || finding.claims.length !== 2)
      continue;
    const [one, other] = finding.claims.map((id) => factOf.get(id));
    const base = one?.role === 'base' ? one : other;
    const now = base === one ? other : one;
    if (base?.role !== 'base' || now === undefined || base.value === now.value || now.sentence < 0) continue;
    const stale = run.facts.find(
      (fact) =>
        fact.sentence < now.sentence &&
        fact.value === base.value &&
        isSameThing(fact, now) &&
        isNow(run, fact) &&
        !run.judged.has(fact) &&
        toldAgain(run, fact) > 1,
    );
    if (
      stale === undefined ||
      run.facts.some((fact) => fact.sentence < now.sentence && fact.value === now.value)
    )
      continue;
    run.judged.add(stale);
    report(run, {
      kind: 'sum',
      operands: [now],
      target: stale,
      expected: now.value,
      stated: stale.value,
      severity: 'hard',
      message: `Phần tóm tắt ghi ${sayFact(stale)}, phần chi tiết ghi ${sayFact(now)}; ${sayFact(base)} là số trước đó.`,
    });
  }
}
