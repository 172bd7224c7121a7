// Which of the figures listed may be the parts that add up to a whole: all, those not broken down again, those of its measure?
import type { Fact, ListFrame } from '../read/fact.ts';
import { isLikeThem } from './like-parts.ts';
import type { CheckRun } from './report.ts';

/** Sum of parts, a part that holds for several named places counted for each. */
export function total(facts: readonly Fact[]): number {
  return Number(facts.reduce((sum, fact) => sum + fact.value * (fact.copies ?? 1), 0).toPrecision(12));
}

const GONE = new Set(['dissolved', 'revoked', 'dissolving', 'merged', 'converted_to_enterprise']);

const STATES = new Set(['active', 'stopped', 'dissolving']);

/** "405 nông nghiệp, với 329 trồng trọt, 76 thủy sản": parts right after a part that add up to it are parts of that part. */
function outermost(parts: readonly Fact[]): Fact[] {
  const outer: Fact[] = [];
  for (let i = 0; i < parts.length; ) {
    const head = parts[i];
    if (head === undefined) break;
    outer.push(head);
    let sum = 0;
    let end = i + 1;
    while (end < parts.length && sum < head.value) {
      sum += parts[end]?.value ?? 0;
      end++;
    }
    i = sum === head.value && end - i > 2 ? end : i + 1;
  }
  return outer;
}

/** "27 người: đại học 18, cao đẳng 9; còn làm việc 14, đã nghỉ 13": one whole divided twice, each time in full. */
function dividedTwice(run: CheckRun, frame: ListFrame, parts: readonly Fact[]): Fact[][] {
  const runs: Fact[][] = [];
  let own: Fact[] = [];
  for (const part of parts) {
    own.push(part);
    if (total(own) !== frame.parent.value) continue;
    runs.push(own);
    own = [];
  }
  // "gồm 33 …, 105 … và 12 …; đại biểu nữ 36": what follows a complete division looks at the whole another way.
  const [first] = runs;
  if (first !== undefined && first.length > 2 && own.length > 0 && runs.length === 1)
    return isLikeThem(run, first, own) ? [] : [first];
  return own.length === 0 && runs.length > 1 && runs.every((told) => told.length > 1) ? runs : [];
}

/** Leave out parts that are themselves broken down, repeat another part, or belong to another measure. */
export function groupings(run: CheckRun, frame: ListFrame, parts: readonly Fact[]): Fact[][] {
  const groups: Fact[][] = [[...parts]];
  const heads = parts.filter(
    (part) => part.heads !== undefined && part.heads !== frame && part.heads.children.length > 0,
  );
  if (heads.length > 0) {
    const inner = new Set(heads.flatMap((head) => head.heads?.children ?? []));
    groups.push(parts.filter((part) => !inner.has(part)));
  }
  const same = parts.filter((part) => part.measure === frame.parent.measure);
  if (same.length >= 2 && same.length < parts.length) groups.push(same);
  // What was dissolved or struck off is no part of a standing total.
  const standing = parts.filter((part) => !GONE.has(part.measure));
  if (!GONE.has(frame.parent.measure) && standing.length >= 2 && standing.length < parts.length)
    groups.push(standing);
  // "223 đang hoạt động, 22 ngừng hoạt động; 83 đã theo Luật 2012": the states make up the whole, whatever else is told.
  const states = parts.filter((part) => STATES.has(part.measure));
  if (states.length < parts.length && new Set(states.map((part) => part.measure)).size > 1)
    groups.push(states);
  const outer = outermost(parts);
  if (outer.length >= 2 && outer.length < parts.length) groups.push(outer);
  const unit = parts.filter((part) => part.unit === frame.parent.unit);
  if (unit.length >= 2 && unit.length < parts.length) groups.push(unit);
  for (const whole of dividedTwice(run, frame, parts)) groups.push(whole);
  for (let i = 0; i < parts.length && parts.length <= 12; i++) {
    // A part that equals the sum of those after it is a subtotal.
    const rest = parts.slice(i + 1);
    if (rest.length >= 2 && total(rest) === parts[i]?.value) groups.push(parts.filter((_, k) => k <= i));
    const two = parts.slice(i + 1, i + 3);
    if (two.length === 2 && total(two) === parts[i]?.value)
      groups.push(parts.filter((_, k) => k <= i || k > i + 2));
  }
  return groups.filter((group) => group.length > 0);
}
