// Does the stock move as the flows say: previous + new − dissolved = now?
import type { Fact } from '../read/fact.ts';
import { isAhead, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { sayChange, sayNet } from './net-words.ts';
import { type CheckRun, factsAround, hasSwappedDigits, report, say, sayFact, saySum } from './report.ts';

interface Flows {
  readonly created?: Fact;
  readonly dissolved?: Fact;
  readonly stopped?: Fact;
}

/** Movements besides founding and dissolution: where they are told, the simple balance does not apply. */
const OTHER_FLOWS = new Set(['converted_to_enterprise', 'converted', 'resumed', 'revoked', 'merged']);
const ORGANISATIONS = new Set(['htx', 'tht', 'lhhtx']);

function isPlain(fact: Fact): boolean {
  return (
    isLevel(fact) &&
    fact.role === 'plain' &&
    !isAhead(fact) &&
    fact.list === undefined &&
    fact.per === undefined &&
    fact.approx === undefined
  );
}

/** Sentences [from, to] a balance may draw on: the same paragraph, at most two sentences apart. */
function nearby(run: CheckRun, change: Fact): Fact[] {
  return factsAround(run, change, 2).filter(
    (fact) => fact.unit === change.unit && Math.abs(fact.block - change.block) <= 1,
  );
}

function flowsOf(facts: readonly Fact[], change: Fact): Flows | null {
  const pick = (measure: string): Fact | undefined | null => {
    const told = facts.filter(
      (fact) => fact.measure === measure && isPlain(fact) && sameBreakdown(fact, change),
    );
    // "thành lập mới 60 HTX, nhiều nhất là Quỳnh Lưu 9 HTX": the flows of the place itself.
    const own = told.filter((fact) => fact.place === change.place);
    const hits = own.length > 0 ? own : told;
    const values = new Set(hits.map((fact) => fact.value));
    return values.size > 1 ? null : hits[0];
  };
  const created = pick('new');
  const dissolved = pick('dissolved');
  const stopped = pick('stopped');
  if (created === null || dissolved === null) return null;
  return {
    ...(created === undefined ? {} : { created }),
    ...(dissolved === undefined ? {} : { dissolved }),
    ...(stopped === undefined || stopped === null ? {} : { stopped }),
  };
}

function sameBreakdown(a: Fact, b: Fact): boolean {
  return JSON.stringify(a.breakdown) === JSON.stringify(b.breakdown);
}

function checkNet(run: CheckRun, change: Fact, flows: Flows, previous: Fact | undefined): void {
  const { created, dissolved, stopped } = flows;
  const now = change.anchor;
  if (created === undefined || dissolved === undefined || now === undefined) return;
  const net = created.value - dissolved.value;
  const withStopped = stopped === undefined ? net : net - stopped.value;
  const stated = change.relation === 'decrease_vs' ? -change.value : change.value;
  const fitsPlain = net === stated;
  if (fitsPlain || withStopped === stated) {
    report(run, {
      kind: 'balance',
      operands: [created, dissolved],
      target: change,
      expected: stated,
      stated: change.value,
      message: fitsPlain
        ? `${sayNet(created, dissolved, change)}, khớp${stopped === undefined ? '' : ' khi HTX ngừng hoạt động vẫn tính trong tổng số'}.`
        : `Khớp khi trừ cả số ngừng hoạt động.`,
    });
    if (previous !== undefined) checkTotal(run, now, previous, flows);
    return;
  }
  // "thành lập mới 178, giải thể 91, sáp nhập làm giảm 04 HTX; … tăng 83", "bình quân mỗi năm tăng 14,6": more moved, or a mean.
  const { context } = run.read;
  const between = wordsOf(context, Math.min(created.to, dissolved.to), change.from);
  const yearly = /(?:^| )(?:bình quân|mỗi năm)(?: |$)/.test(wordsOf(context, change.from - 7, change.from));
  if (yearly || /(?:^| )(?:sáp nhập|hợp nhất|thu hồi|làm giảm|chuyển sang)(?: |$)/.test(between)) return;
  if (previous !== undefined && previous.value + stated === now.value && previous.value + net !== now.value) {
    // Opening and closing agree with the change; other movements (conversion, merger) may explain the rest.
    report(run, {
      kind: 'balance',
      operands: [previous, created, dissolved],
      target: now,
      expected: previous.value + net,
      stated: now.value,
      severity: 'ambiguous',
      message: `${sayNet(created, dissolved, change)}, văn bản ghi ${sayChange(change)}; còn ${say(Math.abs(stated - net), change.unit)} chưa giải thích (chuyển đổi, sáp nhập, rà soát lại?).`,
    });
    return;
  }
  report(run, {
    kind: 'balance',
    operands: [created, dissolved],
    target: change,
    expected: net,
    stated: change.value,
    severity: 'hard',
    message: `${sayNet(created, dissolved, change)}, văn bản ghi ${sayChange(change)}.`,
  });
}

/** What else left the stock: merged into others, struck off, turned into enterprises. */
const LEFT = new Set(['merged', 'revoked', 'converted_to_enterprise']);

/** "giải thể 81 HTX, sáp nhập 04 HTX": what left besides the dissolved, when nothing came back; null when the balance cannot be told. */
function leftBesides(facts: readonly Fact[], previous: Fact): Fact[] | null {
  const others = facts.filter((fact) => OTHER_FLOWS.has(fact.measure) && isPlain(fact));
  return others.every((fact) => LEFT.has(fact.measure) && sameBreakdown(fact, previous)) ? others : null;
}

function checkTotal(
  run: CheckRun,
  now: Fact,
  previous: Fact,
  flows: Flows,
  left: readonly Fact[] = [],
): void {
  const { created, dissolved, stopped } = flows;
  if (created === undefined || dissolved === undefined) return;
  const gone = left.reduce((sum, fact) => sum + fact.value, 0);
  const plain = previous.value + created.value - dissolved.value;
  if (left.length > 0) {
    // Who merged may be counted among the dissolved or not: only agreement says something.
    if (plain - gone !== now.value && plain !== now.value) return;
    report(run, {
      kind: 'balance',
      operands:
        plain === now.value ? [previous, created, dissolved] : [previous, created, dissolved, ...left],
      target: now,
      expected: now.value,
      stated: now.value,
      message: `${sayFact(previous)} + ${sayFact(created)} − ${sayFact(dissolved)}${plain === now.value ? '' : ` − ${saySum(left)}`} = ${say(now.value, now.unit)}, khớp.`,
    });
    return;
  }
  const less = plain - (stopped?.value ?? 0);
  const fits = plain === now.value || less === now.value;
  report(run, {
    kind: 'balance',
    operands: [previous, created, dissolved],
    target: now,
    expected: less === now.value ? less : plain,
    stated: now.value,
    ...(fits ? {} : { severity: 'hard' as const }),
    message: fits
      ? `${sayFact(previous)} + ${sayFact(created)} − ${sayFact(dissolved)} = ${say(now.value, now.unit)}, khớp${stopped === undefined || plain !== now.value ? '' : '; số ngừng hoạt động vẫn nằm trong tổng số'}.`
      : `${sayFact(previous)} + ${sayFact(created)} − ${sayFact(dissolved)} = ${say(plain, now.unit)}, văn bản ghi ${sayFact(now)}.${hasSwappedDigits(plain, now.value) ? ' Có thể gõ đảo chữ số.' : ''}`,
  });
}

/** "So với năm 2018, số HTX tăng 210" beside what was founded in 2022: the rise is of more years than the flows. */
function reachesBack(change: Fact, flows: Flows): boolean {
  const year = /(?:^| )(\d{4})$/.exec(change.base ?? '')?.[1];
  const told = flows.created?.periodCode ?? flows.dissolved?.periodCode;
  if (year === undefined || told === undefined || told.includes('..')) return false;
  return Number(told.slice(0, 4)) - Number(year) > 1;
}

/** "so với thời điểm 31/12/2022 (990 HTX) số HTX tăng 37 HTX": the base stands right before the rise. */
function baseBefore(run: CheckRun, change: Fact): Fact | undefined {
  const before = run.facts[(run.indexOf.get(change) ?? 0) - 1];
  const base = before?.role === 'base' && before.sentence === change.sentence && before.against === undefined;
  return base && before.unit === change.unit && before.measure === change.measure ? before : undefined;
}

/** "So với cuối năm, số HTX tăng 21 đơn vị, trong đó thành lập mới 38, giải thể 17": the rise alone, its total untold. */
function checkBareNet(run: CheckRun, change: Fact): void {
  if (
    isLevel(change) ||
    change.measure !== 'total' ||
    !ORGANISATIONS.has(change.unit) ||
    change.breakdown !== null
  )
    return;
  if (change.approx !== undefined || /cùng kỳ|kế hoạch/.test(change.base ?? '')) return;
  const facts = factsAround(run, change, 0).filter((fact) => fact.unit === change.unit);
  if (facts.some((fact) => OTHER_FLOWS.has(fact.measure))) return;
  const [created, ...more] = facts.filter((fact) => fact.measure === 'new' && isFlow(fact));
  const [dissolved, ...gone] = facts.filter((fact) => fact.measure === 'dissolved' && isFlow(fact));
  if (created === undefined || dissolved === undefined || more.length + gone.length > 0) return;
  const net = created.value - dissolved.value;
  const stated = change.relation === 'decrease_vs' ? -change.value : change.value;
  report(run, {
    kind: 'balance',
    operands: [created, dissolved],
    target: change,
    expected: Math.abs(net),
    stated: change.value,
    ...(net === stated ? {} : { severity: 'hard' as const }),
    message: `${sayNet(created, dissolved, change)}, ${net === stated ? 'khớp.' : `văn bản ghi ${sayChange(change)}.`}`,
  });
}

function isFlow(fact: Fact): boolean {
  return (
    isLevel(fact) &&
    fact.role === 'plain' &&
    !isAhead(fact) &&
    fact.approx === undefined &&
    fact.breakdown === null
  );
}

/** Net change and closing stock against the flows stated nearby. */
export function checkBalance(run: CheckRun): void {
  for (const change of run.facts) {
    const now = change.anchor;
    if (now === undefined) checkBareNet(run, change);
    if (
      !ORGANISATIONS.has(change.unit) ||
      isLevel(change) ||
      now === undefined ||
      change.approx !== undefined
    )
      continue;
    if (
      now.measure !== 'total' ||
      now.approx !== undefined ||
      (change.base !== undefined && /cùng kỳ|kế hoạch/.test(change.base))
    )
      continue;
    const facts = nearby(run, change);
    const flows = flowsOf(facts, now);
    if (flows === null || reachesBack(change, flows) || facts.some((fact) => OTHER_FLOWS.has(fact.measure)))
      continue;
    const previous = change.against?.role === 'base' ? change.against : baseBefore(run, change);
    checkNet(run, change, flows, previous);
  }
  checkOpenings(run);
}

/** "Năm 2022 có 255 HTX; sang năm 2023 thành lập thêm 20 HTX, …": the stock of the year before the flows. */
function isYearBefore(run: CheckRun, fact: Fact): boolean {
  if (fact.asOf?.endsWith('-12-31') !== true || fact.measure !== 'total') return false;
  const year = Number(fact.asOf.slice(0, 4));
  return factsAround(run, fact, 2).some(
    (other) =>
      other.measure === 'new' &&
      other.unit === fact.unit &&
      other.from > fact.from &&
      other.periodCode === String(year + 1),
  );
}

/** "Tại thời điểm 01/7/2013 có 255 HTX … Từ đó đến nay thành lập mới 20, giải thể 9, đưa tổng số lên 266". */
function isDayBefore(run: CheckRun, fact: Fact): boolean {
  if (fact.asOf === undefined || fact.measure !== 'total' || fact.breakdown !== null) return false;
  return factsAround(run, fact, 2).some(
    (other) =>
      other.measure === 'new' &&
      other.unit === fact.unit &&
      other.from > fact.from &&
      /(?:^| )(?:từ đó|sau đó|kể từ đó|từ thời điểm đó)(?: |$)/.test(
        wordsOf(run.read.context, Math.max(0, other.from - 8), other.from),
      ),
  );
}

/** "… 255 HTX. Quý III thành lập mới 14, giải thể 6, đưa tổng số lên 263": the last total told before is what the flows add to. */
function isLedOn(run: CheckRun, fact: Fact): boolean {
  if (fact.measure !== 'total' || fact.breakdown !== null || fact.approx !== undefined) return false;
  const later = factsAround(run, fact, 2).filter(
    (other) => other.unit === fact.unit && other.from > fact.from,
  );
  const now = later.find((other) => other.measure === 'total' && isPlain(other) && other.breakdown === null);
  if (now === undefined || now.value === fact.value || now.place !== fact.place) return false;
  const words = wordsOf(run.read.context, Math.max(0, now.from - 14), now.from);
  if (!/(?:^| )(?:đưa|nâng) tổng(?: số)?(?: [^\s;:]+)* (?:lên|còn|là|thành)$/.test(words)) return false;
  const flows = later.filter((other) => other.from < now.from && /^(?:new|dissolved)$/.test(other.measure));
  const net = flows.reduce((sum, flow) => sum + (flow.measure === 'new' ? flow.value : -flow.value), 0);
  // Far off, the flows are of another stretch than lies between the two totals.
  return flows.length === 2 && Math.abs(fact.value + net - now.value) <= now.value * 0.03;
}

/** The stock a period starts from: named as a base, or introduced by "đầu năm", "đầu kỳ". */
function isOpening(run: CheckRun, fact: Fact): boolean {
  if (fact.role === 'base') return true;
  if (fact.role !== 'plain' || !isLevel(fact) || fact.list !== undefined) return false;
  const words = wordsOf(run.read.context, Math.max(0, fact.from - 9), fact.from);
  // "Đầu năm có 841 HTX; thành lập 41, giải thể 18, nâng tổng số lên 864": where the year led to.
  if (/(?:^| )(?:nâng|đưa) (?:tổng )?số [^;:.]*(?:lên|còn|thành)$/.test(words)) return false;
  if (/(?:cuối|hết) năm \d{4}|31 \/ 12/.test(words)) return fact.asOf !== undefined;
  if (fact.asOf?.endsWith('-01-01') === true) return true;
  if (isYearBefore(run, fact) || isDayBefore(run, fact) || isLedOn(run, fact)) return true;
  return (
    /năm (?:\d{4}|trước) (?:chuyển|mang) sang(?: |$)/.test(words) ||
    (/(?:^| )(?:đầu năm|đầu kỳ|đầu nhiệm kỳ)(?: |$)/.test(words) && !/tháng đầu năm|từ đầu năm/.test(words))
  );
}

/** "có 540 HTX (đầu năm là 498 HTX; thành lập mới 60, giải thể 18)": how it came about stands in brackets after it. */
function isRemarkOf(run: CheckRun, previous: Fact, now: Fact): boolean {
  if (previous.depth === 0 || now.depth >= previous.depth || now.sentence !== previous.sentence) return false;
  return /^\( [^()]*$/.test(wordsOf(run.read.context, now.to, previous.from)) && previous.from - now.to <= 6;
}

/** "đầu năm 666 HTX, thành lập mới 13, giải thể 1, đến nay 678 HTX" without a stated difference. */
function checkOpenings(run: CheckRun): void {
  for (const previous of run.facts) {
    if (
      run.balanced.has(previous) ||
      !isOpening(run, previous) ||
      !ORGANISATIONS.has(previous.unit) ||
      previous.measure !== 'total' ||
      previous.against !== undefined
    )
      continue;
    const facts = nearby(run, previous);
    if (facts.some((fact) => !isLevel(fact) && fact.anchor?.measure === 'total')) continue;
    const left = leftBesides(facts, previous);
    if (left === null) continue;
    const now = facts.find(
      (fact) =>
        fact.measure === 'total' &&
        isPlain(fact) &&
        (fact.from > previous.from || isRemarkOf(run, previous, fact)) &&
        (fact.asOf === undefined || previous.asOf === undefined || fact.asOf >= previous.asOf) &&
        sameBreakdown(fact, previous),
    );
    const flows = flowsOf(facts, previous);
    if (
      now !== undefined &&
      flows !== null &&
      flows.created !== undefined &&
      flows.dissolved !== undefined &&
      ((flows.created.from < now.from && flows.dissolved.from < now.from) || isRemarkOf(run, previous, now))
    ) {
      checkTotal(run, now, previous, flows, left);
    }
  }
}
