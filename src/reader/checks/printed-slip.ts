// How is a slip named whose figures need not all be claims?
import type { Fact } from '../read/fact.ts';
import { unitOfPrinted } from './printed-figure.ts';
import { isTold } from './product-slip.ts';
import { type CheckRun, likelySlip, report, say } from './report.ts';
import type { Amount } from './told-amounts.ts';
import { toldAt } from './told-at.ts';

export interface PrintedSlip {
  readonly kind: 'share' | 'average' | 'growth' | 'sum' | 'plan';
  readonly operands: readonly Amount[];
  readonly target: Amount;
  readonly expected: number;
  /** The calculation: "135 / 450 = 30%". */
  readonly words: string;
}

/** Name a slip whose figures need not all be claims; false when another check has had its say on the target. */
export function reportPrinted(run: CheckRun, slip: PrintedSlip): boolean {
  const { target, expected } = slip;
  if (isTold(run, target.fact)) return false;
  const known = (amount: Amount): Fact[] => (amount.fact === undefined ? [] : [amount.fact]);
  report(run, {
    kind: slip.kind,
    operands: slip.operands.flatMap(known),
    target: target.fact ?? null,
    expected,
    stated: target.q.value,
    severity: 'hard',
    message: `${slip.words}, văn bản ghi ${say(target.q.value, unitOfPrinted(target))}.${likelySlip(Number(expected.toPrecision(4)), target.q.value)}`,
    ...(target.fact === undefined
      ? { where: toldAt(run.read.context, target.q.from, Math.max(target.q.to, target.q.numberFrom + 1)) }
      : {}),
  });
  if (target.fact !== undefined) run.judged.add(target.fact);
  return true;
}
