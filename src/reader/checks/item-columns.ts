// Do the figures of listed items add up to what was told over them ("48 lớp cho 2.120 lượt người", then item by item)?
import { type Fact, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { addAll, meets, operandInterval, statedInterval } from './interval.ts';
import { itemsOf, withoutHeadings } from './item-runs.ts';
import { oneSlipApart } from './one-slip-apart.ts';
import { type CheckRun, report, say, sayFact, saySum } from './report.ts';
import { total } from './sum-groups.ts';

/** How many facts back the totals of items may stand. */
const BACK = 25;

function isAmount(fact: Fact): boolean {
  return (
    fact.unit !== 'percent' &&
    fact.unit !== 'lan' &&
    isLevel(fact) &&
    fact.role === 'plain' &&
    fact.per === undefined &&
    fact.approx === undefined &&
    fact.valueTo === undefined &&
    fact.quantity.denominator === undefined
  );
}

/** The one amount of a unit that the first sentence of each item tells outside brackets; undefined where one tells none, or two. */
function columnOf(told: readonly (readonly Fact[])[], unit: string): Fact[] | undefined {
  const parts = told.map((facts) => facts.filter((fact) => fact.unit === unit && fact.depth === 0));
  if (parts.some((own) => own.length !== 1)) return undefined;
  const column = parts.flat();
  return column.every(isAmount) ? column : undefined;
}

function addUp(parts: readonly Fact[], whole: Fact): boolean {
  return meets(addAll(parts.map(operandInterval)), statedInterval(whole));
}

/** Whether one slip of the hand in a part, or in the whole, explains that they do not add up. */
function isOneSlip(parts: readonly Fact[], whole: Fact): boolean {
  const unit = Math.min(whole.step, ...parts.map((part) => part.step));
  const printed = (value: number): number => Math.round(value / (unit > 0 ? unit : 1));
  const sum = total(parts);
  return (
    oneSlipApart(printed(whole.value), printed(sum)) ||
    parts.some((part) => {
      const right = printed(whole.value - sum + part.value);
      return right > 0 && oneSlipApart(printed(part.value), right);
    })
  );
}

function reportColumn(run: CheckRun, parts: readonly Fact[], whole: Fact, beside: Fact | undefined): void {
  const sum = total(parts);
  run.judged.add(whole);
  const also = beside === undefined ? '' : ` Các mục cộng lại đúng ${sayFact(beside)} nêu cùng chỗ.`;
  report(run, {
    kind: 'sum',
    operands: parts,
    target: whole,
    expected: sum,
    stated: whole.value,
    severity: 'hard',
    message: `Các mục cộng lại ${saySum(parts)} = ${say(sum, whole.unit)}, không bằng ${sayFact(whole)} đã nêu.${also}`,
  });
}

/** Whether these parts, or this whole, were added up before. */
function isKnown(run: CheckRun, parts: readonly Fact[], whole: Fact): boolean {
  const ids = [...parts, whole].map((fact) => run.ids.get(fact) ?? '');
  return run.found.some(
    ({ finding }) =>
      finding.kind === 'sum' && finding.claims.filter((claim) => ids.includes(claim)).length >= 2,
  );
}

/** "18 lớp, 810 lượt người, kinh phí 1.054 triệu đồng" item by item: two columns make totals told in one paragraph, the third does not make the one beside them. */
function checkColumns(run: CheckRun, told: readonly (readonly Fact[])[]): boolean {
  const first = told[0]?.[0];
  if (first === undefined) return false;
  const at = run.indexOf.get(first) ?? 0;
  const before = run.facts
    .slice(Math.max(0, at - BACK), at)
    .filter((fact) => isAmount(fact) && !fact.heading);
  const units = new Set(told[0]?.filter((fact) => fact.depth === 0).map((fact) => fact.unit));
  const columns = [...units]
    .map((unit) => columnOf(told, unit))
    .filter((column): column is Fact[] => column !== undefined);
  if (columns.length < 2) return false;
  const made = columns.flatMap((parts) => {
    const whole = before.findLast((fact) => fact.unit === parts[0]?.unit && addUp(parts, fact));
    return whole === undefined || whole.value < 10 ? [] : [{ parts, whole }];
  });
  const [sure] = made;
  if (sure === undefined) return false;
  for (const parts of columns) {
    if (made.some((each) => each.parts === parts)) continue;
    const sum = total(parts);
    const unit = parts[0]?.unit;
    const wholes = before.filter(
      (fact) =>
        fact.unit === unit &&
        fact.block === sure.whole.block &&
        Math.abs(sum / fact.value - 1) < 0.3 &&
        fact.value > Math.max(...parts.map((part) => part.value)),
    );
    const [whole] = wholes;
    if (whole === undefined || wholes.length > 1 || run.judged.has(whole)) continue;
    if (!isOneSlip(parts, whole) || isKnown(run, parts, whole)) continue;
    reportColumn(run, parts, whole, sure.whole);
  }
  return true;
}

/** Words before the colon that announce all there is. */
const ANNOUNCES =
  /(?:^| )(?:cụ thể(?: như sau| là)?|như sau|chia ra|chia theo [^,;:.]{2,20}|phân theo [^,;:.]{2,20}|(?:bao )?gồm(?: có)?) :?$/;
/** Words that leave some out. */
const SOME =
  /(?:^| )(?:trong đó|điển hình|tiêu biểu|nổi bật|chủ yếu|nhất là|một số|như là|nhiều nhất|lớn nhất|đáng chú ý|có thể)(?: |$)/;
/** The item opens with the name of a place or body, then its number. */
const NAMED =
  /^(?:[-+*•\d.)]+ )*(?:huyện|thị xã|thành phố|tp|quận|xã|phường|thị trấn|tỉnh|cụm|sở|ban|hội|liên minh|phòng|trung tâm|ngân hàng|quỹ|chi cục|các (?:huyện|xã|đơn vị|phường|sở|địa phương))(?: [^\d;.()]{0,80})?(?::|có|đã|được)(?: [^\d,;.()]{1,25})?$/;

/** "đã giải thể 26 HTX …, cụ thể như sau:", then a line for each place. */
function checkAnnounced(run: CheckRun, heads: readonly number[], told: readonly (readonly Fact[])[]): void {
  const { context } = run.read;
  const { sentences } = context.layout;
  const lead = sentences[(heads[0] ?? 0) - 1];
  const start = sentences[heads[0] ?? 0];
  if (lead === undefined || start === undefined || start.block - lead.block > 1 || lead.kind === 'heading')
    return;
  const words = wordsOf(context, Math.max(lead.from, lead.to - 8), lead.to);
  if (!words.endsWith(':') || !ANNOUNCES.test(words)) return;
  if (SOME.test(wordsOf(context, lead.from, lead.to))) return;
  const over = run.facts.filter((fact) => fact.sentence === (heads[0] ?? 0) - 1 && isAmount(fact));
  const unit = told[0]?.find((fact) => fact.depth === 0)?.unit;
  const parts = unit === undefined ? undefined : columnOf(told, unit);
  const wholes = over.filter((fact) => fact.unit === unit);
  const [whole] = wholes;
  if (parts === undefined || whole === undefined || wholes.length > 1 || run.judged.has(whole)) return;
  const named = parts.every((part, i) =>
    NAMED.test(wordsOf(context, sentences[heads[i] ?? 0]?.from ?? part.from, part.from)),
  );
  if (!named || addUp(parts, whole) || isKnown(run, parts, whole)) return;
  if (whole.depth > 0 || Math.abs(total(parts) / whole.value - 1) > 0.3 || !isOneSlip(parts, whole)) return;
  reportColumn(run, parts, whole, undefined);
}

/** Items of several figures each, and items of places under "cụ thể như sau:". */
export function checkItemColumns(run: CheckRun): void {
  const bySentence = Map.groupBy(run.facts, (fact) => fact.sentence);
  const toldAt = (at: number): readonly Fact[] => bySentence.get(at) ?? [];
  for (const all of itemsOf(run)) {
    for (const heads of withoutHeadings(all, all.map(toldAt))) {
      const told = heads.map(toldAt);
      if (!checkColumns(run, told)) checkAnnounced(run, heads, told);
    }
  }
}
