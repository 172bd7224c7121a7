// Do the parts of a list add up, read as it is printed, whatever name each part bears ("47 biên bản. Trong đó, 29 biên bản …; 18 biên bản …")?

import { formatNumber } from '#domain/vietnamese/number-format.ts';
import type { Fact } from '../read/fact.ts';
import { checkHeadlineSums } from './headline-sums.ts';
import { agrees, sumOf, type WholeList } from './list-agrees.ts';
import { oneSlipApart } from './one-slip-apart.ts';
import { kindsOfPeople, saysOverlapAfter, tellsDeeds } from './overlapping-parts.ts';
import { type PrintedList, printedLists } from './printed-list.ts';
import { type CheckRun, report, say } from './report.ts';
import { type Amount, amountsOf } from './told-amounts.ts';

/** "1,2 tỷ, 650 triệu, còn lại 350 tỷ đồng" of 2,2 tỷ: with triệu and tỷ changed over in one part the list adds up. */
function scaledPart(list: WholeList, sum: number): Amount | undefined {
  if (list.whole.noun !== 'đồng') return undefined;
  return list.parts.find((part) =>
    [1000, 0.001].some(
      (factor) =>
        Math.abs(sum - part.q.value + part.q.value * factor - list.whole.q.value) <= list.whole.q.step * 0.5,
    ),
  );
}

/** Whether one slip of the hand in one part, or in the whole, would make the list add up; a few left out are seldom one. */
function isOneSlip(list: WholeList, sum: number): boolean {
  const unit = Math.min(list.whole.q.step, ...list.parts.map((part) => part.q.step));
  const printed = (value: number): number => Math.round(value / unit);
  const needed = list.parts.map((part) => [part.q.value, list.whole.q.value - sum + part.q.value] as const);
  const missing = printed(list.whole.q.value) - printed(sum);
  if (missing > 0 && missing < 10) return false;
  return [...needed, [list.whole.q.value, sum] as const].some(
    ([told, right]) => right > 0 && oneSlipApart(printed(told), printed(right)),
  );
}

/** "thuộc nhóm nông sản tươi; thuộc nhóm hàng chế biến": the parts are told by one and the same view. */
function areOfOneView(list: WholeList): boolean {
  const tails = list.labels
    .slice(1)
    .map((words) => /^(?:(?:biên )?bản )?((?:thuộc|của|đạt|loại|xếp) \S+)/.exec(words)?.[1]);
  return tails.every((tail) => tail !== undefined && tail === tails[0]);
}

/** "nhóm 3, nhóm 4, nhóm 5", "năm 2023, năm 2024, năm 2025": names that count on, one after the other. */
function countOn(list: WholeList): boolean {
  const named = list.labels
    .slice(0, list.parts.length)
    .map((label) => /(?:^| )(nhóm|năm|quý|tháng|đợt|khóa) (\d{1,4})(?: |$)/.exec(label));
  return named.every((name, i) => {
    const before = named[i - 1];
    return (
      name != null &&
      (before == null ? i === 0 : before[1] === name[1] && Number(before[2]) + 1 === Number(name[2]))
    );
  });
}

/** Whether words and figures show that the list names all parts, so that a sum that misses the whole is a slip. */
function isFull(list: WholeList, sum: number): boolean {
  const ratio = sum / list.whole.q.value;
  const count = list.parts.length;
  if (list.whole.q.approx !== undefined && !list.closed) return false;
  if (list.rest || list.numbered || (count > 2 && countOn(list))) return ratio > 0.6 && ratio < 1.6;
  if (list.closed) return count > 2 ? ratio > 0.7 && ratio < 1.4 : ratio > 0.8 && ratio < 1.25;
  if (list.divided && count > 2) return ratio > 0.6 && ratio < 1.5 && isOneSlip(list, sum);
  const joined = /(?:^| )(?:và|;)(?: |$)/.test(list.labels[count - 1] ?? '');
  const near = joined ? 0.2 : 0.07;
  if (count > 2) return Math.abs(ratio - 1) < near && isOneSlip(list, sum);
  return count === 2 && areOfOneView(list) && ratio > 0.8 && ratio < 1.4 && isOneSlip(list, sum);
}

/** Whether a list of these parts was added up before, well or not. */
function isKnown(run: CheckRun, list: WholeList): boolean {
  const ids = list.parts
    .map((part) => (part.fact === undefined ? '' : (run.ids.get(part.fact) ?? '')))
    .filter((id) => id !== '');
  return run.found.some(
    ({ finding }) =>
      finding.kind === 'sum' &&
      finding.claims.filter((claim) => ids.includes(claim)).length * 2 >= Math.max(2, ids.length),
  );
}

/** Whether another amount printed near by is what the parts add up to. */
function isToldNear(near: readonly Amount[], list: WholeList, sum: number): boolean {
  return near.some(
    (amount) =>
      !list.parts.includes(amount) && amount !== list.whole && Math.abs(amount.q.value - sum) < 0.0001 * sum,
  );
}

function judge(run: CheckRun, list: WholeList, near: readonly Amount[]): void {
  const sum = sumOf(list.parts);
  const { whole, parts } = list;
  if (agrees(list, sum) || isKnown(run, list) || isToldNear(near, list, sum)) return;
  if (whole.fact !== undefined && run.judged.has(whole.fact)) return;
  if (kindsOfPeople(list.labels) > 1 || (!list.closed && tellsDeeds(list.labels))) return;
  if (sum > whole.q.value && saysOverlapAfter(run, parts[parts.length - 1]?.q.to ?? 0)) return;
  const scaled = scaledPart(list, sum);
  if (scaled === undefined && !isFull(list, sum)) return;
  const unit = whole.fact?.unit ?? (whole.noun === 'đồng' ? 'dong' : '');
  const facts = parts.map((part) => part.fact).filter((fact): fact is Fact => fact !== undefined);
  const terms = parts.map((part) =>
    unit === 'dong' ? say(part.q.value, unit) : formatNumber(part.q.value, 2),
  );
  report(run, {
    kind: 'sum',
    operands: facts,
    target: whole.fact ?? null,
    expected: sum,
    stated: whole.q.value,
    severity: 'hard',
    message:
      scaled === undefined
        ? `Các phần cộng lại ${terms.join(' + ')} = ${say(sum, unit)}, không bằng ${say(whole.q.value, unit)} đã nêu.`
        : `Các phần không cộng lại được ${say(whole.q.value, unit)}; có thể nhầm triệu với tỷ ở ${say(scaled.q.value, unit)}.`,
  });
  if (whole.fact !== undefined) run.judged.add(whole.fact);
}

/** All lists as printed that no other check has added up. */
export function checkPrintedLists(run: CheckRun): void {
  const facts = new Map(run.facts.map((fact) => [fact.from, fact]));
  const { sentences } = run.read.context.layout;
  const told = sentences.map((sentence) => amountsOf(run, sentence, facts));
  const loose: PrintedList[] = [];
  for (const [i, sentence] of sentences.entries()) {
    const amounts = told[i] ?? [];
    if (amounts.length < 2 || sentence.kind === 'heading') continue;
    const earlier = [i - 1, i - 2]
      .filter(
        (at) =>
          at >= 0 && sentence.block - (sentences[at]?.block ?? 0) <= 2 && sentences[at]?.kind !== 'heading',
      )
      .map((at) => told[at] ?? []);
    const near = told.slice(Math.max(0, i - 3), i + 4).flat();
    for (const list of printedLists(run, sentence, amounts, earlier)) {
      if (list.whole === undefined) loose.push(list);
      else judge(run, { ...list, whole: list.whole }, near);
    }
  }
  checkHeadlineSums(run, told, loose);
}
