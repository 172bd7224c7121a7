// Which row or column of a table is worked out from two others: done in percent of the plan, this year less last year?
import type { Fact } from './fact.ts';
import { type Line, type Negatives, signedValue, tellsChange } from './table-lines.ts';

/** The three cells of a row: what was worked out, of what, against what. */
export interface Triple {
  readonly result: Fact;
  readonly now: Fact;
  readonly base: Fact;
}

/** level: this year in percent of last year (109,3), not the rise (9,3). */
export type Kind = 'plan' | 'rise' | 'level' | 'difference' | 'share';

function expectedOf(kind: Kind, { now, base }: Triple, negatives: Negatives): number {
  const [level, before] = [signedValue(now, negatives), signedValue(base, negatives)];
  return kind === 'difference' ? level - before : (level / before) * 100 - (kind === 'rise' ? 100 : 0);
}

export function fits(kind: Kind, triple: Triple, negatives: Negatives): boolean {
  const { result, now, base } = triple;
  const expected = Math.abs(expectedOf(kind, triple, negatives));
  if (kind !== 'difference') return Math.abs(expected - result.value) <= result.step * 1.0001;
  const rounded = [result, now, base].some((fact) => fact.quantity.scaled || !Number.isInteger(fact.value));
  const step = Math.max(result.step, now.step, base.step);
  return Math.abs(expected - result.value) <= (rounded ? step * 1.0001 : 0) + Math.abs(now.value) * 1e-9;
}

/** Tie the cells of a row together, so that the checks of plan, share and growth judge them. */
export function tie(kind: Kind, { result, now, base }: Triple): void {
  result.anchor = now;
  result.against = base;
  if (kind === 'share') return;
  base.role = kind === 'plan' ? 'plan' : 'base';
  if (kind === 'plan') result.relation = 'percent_of_plan';
  else if (kind === 'level') result.relation = 'none';
  else result.relation = now.value < base.value ? 'decrease_vs' : 'increase_vs';
}

/** The way a line is worked out of two others, with how many cells agree. */
interface Way {
  readonly kind: Kind;
  readonly now: number;
  readonly base: number;
  readonly right: number;
  readonly wrong: number;
}

/** How many cells of a line show how the others are. */
const SAMPLE = 60;
const REACH = 10;

function triplesOf(lines: readonly Line[], at: readonly [number, number, number], most: number): Triple[] {
  const [r, n, b] = at;
  const found: Triple[] = [];
  for (const [key, result] of lines[r]?.cells ?? []) {
    const [now, base] = [lines[n]?.cells.get(key), lines[b]?.cells.get(key)];
    if (now === undefined || base === undefined || base.value <= 0 || result.anchor !== undefined) continue;
    if (now.unit !== base.unit || now.unit === 'percent') continue;
    if (found.push({ result, now, base }) >= most) break;
  }
  return found;
}

const PLAN = /kế hoạch|(?:^| |\/ )kh(?: |$)|mục tiêu|chỉ tiêu|dự toán/;
/** "Tỷ lệ (%)", "Hoàn thành (%)", "%": worked out, the head does not say of what. */
const OF_WHOLE = /tỷ lệ|tỷ trọng|cơ cấu|chiếm|^[ (]*%[ )]*$/;

function isPlan(line: Line): boolean {
  for (const fact of line.cells.values()) return fact.status === 'plan' && fact.unit !== 'percent';
  return false;
}

function isLevels(line: Line): boolean {
  for (const fact of line.cells.values()) return fact.unit !== 'percent' && !tellsChange(line.words);
  return false;
}

/** Kinds of working out that the words of a line allow, of the lines there are. */
function kindsOf(result: Line, percent: boolean, planned: boolean): Kind[] {
  const change = tellsChange(result.words);
  // A growth of several years on average is of no two columns.
  if (/bình quân/.test(result.words) && change && percent) return [];
  if (!percent) return change ? ['difference'] : [];
  if (planned && (PLAN.test(result.words) || !change)) return ['plan'];
  if (change)
    return planned && !/cùng kỳ|trước|(?:19|20)\d\d/.test(result.words)
      ? ['plan', 'rise', 'level']
      : ['rise', 'level'];
  return OF_WHOLE.test(result.words) && !/tỷ trọng|cơ cấu/.test(result.words) ? ['share'] : [];
}

/** Lines near a result that it may be worked out of. */
function around(lines: readonly Line[], r: number): number[] {
  const near: number[] = [];
  for (let c = Math.max(0, r - REACH); c < Math.min(lines.length, r + REACH - 3); c++) {
    const line = lines[c];
    if (c !== r && line !== undefined && isLevels(line)) near.push(c);
  }
  return near;
}

/** Whether the table leaves no choice: one plan and one result, two years, the two lines before a rate. */
function isOnlyWay(lines: readonly Line[], near: readonly number[], way: Way, r: number): boolean {
  const plans = near.filter((c) => isPlan(lines[c] ?? (lines[r] as Line)));
  if (way.kind === 'plan') return plans.length === 1 && near.length === 2;
  if (way.kind === 'share') return way.now === r - 1 && way.base === r - 2;
  return near.length === 2 && plans.length === 0 && way.now > way.base;
}

function waysOf(lines: readonly Line[], r: number, near: readonly number[], negatives: Negatives): Way[] {
  const sample = lines[r]?.cells.values().next().value;
  const result = lines[r];
  if (sample === undefined || result === undefined) return [];
  const planned = near.some((c) => isPlan(lines[c] ?? result));
  const kinds = kindsOf(result, sample.unit === 'percent', planned);
  const ways: Way[] = [];
  // Of this year less last year and last year less this year the first is meant: the later line comes first.
  for (const n of [...near].reverse()) {
    for (const b of near) {
      if (n === b) continue;
      const triples = triplesOf(lines, [r, n, b], SAMPLE);
      if (triples.length === 0) continue;
      const plan = isPlan(lines[b] ?? result) && !isPlan(lines[n] ?? result);
      for (const kind of kinds) {
        if ((kind === 'plan') !== plan || (kind !== 'plan' && isPlan(lines[b] ?? result))) continue;
        const telling = triples.filter((triple) => triple.result.value !== 0);
        const right = telling.filter((triple) => fits(kind, triple, negatives)).length;
        ways.push({ kind, now: n, base: b, right, wrong: telling.length - right });
      }
    }
  }
  return ways;
}

/** Tie the cells of lines of which most are worked out from the same two others. */
export function addRatios(lines: readonly Line[], negatives: Negatives): void {
  lines.forEach((result, r) => {
    const percent = result.cells.values().next().value?.unit === 'percent';
    if (!percent && !tellsChange(result.words)) return;
    const all = around(lines, r);
    const own = all.filter((c) => lines[c]?.group === result.group);
    const near = own.length >= 2 ? own : all;
    const ways = waysOf(lines, r, near, negatives);
    const [first] = ways;
    if (first === undefined) return;
    const best = ways.reduce((most, way) => (way.right > most.right ? way : most), first);
    const { right, wrong } = best;
    const shown = right >= 2 && right >= wrong * 2;
    const only = isOnlyWay(lines, near, best, r);
    const named = right >= 1 && right >= wrong && only;
    const said = best.kind === 'plan' && right + wrong === 1 && only;
    if (!shown && !named && !said) return;
    for (const triple of triplesOf(lines, [r, best.now, best.base], Number.POSITIVE_INFINITY))
      tie(best.kind, triple);
  });
}
