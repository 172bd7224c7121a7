// Do two parts that leave no third make up the whole told before them ("2.220 lao động, nữ 1.354 người, nam 866 người", "cả năm 1.386 tỷ (6 tháng đầu năm 645 tỷ, 6 tháng cuối năm 741 tỷ)")?
import { type Halves, halvesOf, isAlike } from './halves-told.ts';
import { bearsShare, wholeOf } from './halves-whole.ts';
import { oneSlipApart } from './one-slip-apart.ts';
import { type CheckRun, report, say } from './report.ts';
import { between } from './told-amounts.ts';
import { type Level, levelsOf } from './told-levels.ts';

/** How many sentences before the halves may tell what else they are parts of. */
const NEAR = 6;

function judge(run: CheckRun, told: readonly (readonly Level[])[], halves: Halves): void {
  const whole = wholeOf(told, halves);
  const { parts } = halves;
  const [first] = parts;
  if (whole === undefined || first === undefined || parts.some((part) => part.value >= whole.value)) return;
  if (parts.some(({ fact }) => fact !== undefined && run.judged.has(fact))) return;
  if (
    whole.s !== first.s &&
    run.read.context.layout.sentences[whole.s]?.block !== run.read.context.layout.sentences[first.s]?.block
  )
    return;
  const words = between(run, whole.q.to, first.q.from);
  if (/(?:^| )(?:trong số|riêng|tăng|so với|hội đồng|ban|năm trước)(?: |$)/.test(words)) return;
  const end = run.read.context.layout.sentences[first.s]?.to ?? 0;
  const last = parts[parts.length - 1] ?? first;
  // A third part follows.
  if (/(?:^| )(?:còn lại|khác|chưa rõ)(?: |$)/.test(between(run, last.q.to, Math.min(end, last.q.to + 14))))
    return;
  const sum = Number(parts.reduce((all, { value }) => all + value, 0).toPrecision(12));
  const step = Math.min(whole.step, ...parts.map((part) => part.step));
  const slack =
    Math.max(...parts.map((part) => part.step), whole.step) * (whole.unit === 'dong' ? 1.01 : 0.01);
  const missing = whole.value - sum;
  if (Math.abs(missing) <= slack || sum / whole.value < 0.6 || sum / whole.value > 1.6) return;
  // Right as the parts of something else told shortly before.
  const near = told.slice(Math.max(0, first.s - NEAR), first.s + 1).flat();
  if (near.some((level) => isAlike(level, first) && Math.abs(level.value - sum) <= slack)) return;
  const printed = (value: number): number => Math.round(value / step);
  const apart = (a: number, b: number): boolean => b > 0 && oneSlipApart(printed(a), printed(b));
  const shared = bearsShare(told[first.s] ?? [], parts, whole) && Math.abs(missing) < whole.value * 0.4;
  const slip =
    parts.find((part) => apart(part.value, part.value + missing)) ??
    (apart(whole.value, sum) || shared ? whole : undefined);
  if (slip === undefined) return;
  for (const { fact } of [whole, ...parts]) if (fact !== undefined) run.judged.add(fact);
  report(run, {
    kind: 'sum',
    operands: parts.flatMap(({ fact }) => fact ?? []),
    target: whole.fact ?? null,
    expected: sum,
    stated: whole.value,
    severity: 'hard',
    message: `Các phần cộng lại ${parts.map(({ value }) => say(value, whole.unit)).join(' + ')} = ${say(sum, whole.unit)}, không bằng ${say(whole.value, whole.unit)} đã nêu.`,
  });
}

/** All halves of a whole: women and men, the two halves of a year, its four quarters. */
export function checkTwoHalves(run: CheckRun): void {
  const told = levelsOf(run);
  const added = run.found
    .filter(({ finding }) => finding.kind === 'sum')
    .flatMap(({ finding }) => finding.claims);
  for (const levels of told)
    for (const halves of halvesOf(run, levels)) {
      const known = halves.parts.some(
        ({ fact }) => fact !== undefined && added.includes(run.ids.get(fact) ?? '-'),
      );
      if (!known) judge(run, told, halves);
    }
}
