// Which figures listed by place without a verb are the parts of an amount told before ("thành lập mới 843 HTX … Đông Bắc 213 HTX; Tây Bắc 159 HTX …")?
import { type Fact, isLevel, type ListFrame } from './fact.ts';
import type { ReaderState } from './state.ts';
import { wordsOf } from './window.ts';

/** Whole that the stated shares of the parts point to, when most of them agree on it. */
function impliedBy(state: ReaderState, parts: readonly Fact[], whole: Fact): boolean {
  const shares = state.current.filter(
    (fact) => fact.unit === 'percent' && fact.relation === 'share_of' && fact.anchor !== undefined,
  );
  let told = 0;
  let fits = 0;
  for (const share of shares) {
    const part = share.anchor;
    if (part === undefined || !parts.includes(part)) continue;
    told++;
    if (Math.abs((part.value / whole.value) * 100 - share.value) < share.step * 1.0001) fits++;
  }
  return told >= 3 && fits * 3 >= told * 2;
}

/**
 * "… thành lập mới 33 HTX. Cụ thể, số HTX thành lập mới tại các địa phương: Nghĩa Đàn 6 HTX, Diễn Châu 3 HTX, …": words that
 * announce the parts of the figure of the sentence before, though they do not add up to it.
 */
function announcedWhole(state: ReaderState, parts: readonly Fact[]): Fact | undefined {
  const first = parts[0];
  if (first === undefined || parts.length < 4) return undefined;
  const lead = wordsOf(state.context, state.sentence.from, Math.min(first.from, state.sentence.from + 20));
  if (!/^(?:cụ thể|trong đó|chia ra|gồm|bao gồm)(?: |$)/.test(lead) || !/ :(?: |$)/.test(lead))
    return undefined;
  const whole = state.previous.find(
    (fact) => isLevel(fact) && fact.role === 'plain' && fact.unit === first.unit,
  );
  if (whole === undefined || whole.approx !== undefined) return undefined;
  if (parts.some((part) => part.measure !== whole.measure && part.measureSource !== 'default'))
    return undefined;
  const sum = parts.reduce((all, part) => all + part.value * (part.copies ?? 1), 0);
  return Math.abs(sum - whole.value) <= Math.max(2, whole.value * 0.15) ? whole : undefined;
}

/** Give figures listed by place the measure and time of the whole they add up to, and list them under it. */
export function adoptPlacedList(state: ReaderState): void {
  const placed = state.current.filter(
    (fact) =>
      isLevel(fact) &&
      fact.role === 'plain' &&
      fact.list === undefined &&
      fact.approx === undefined &&
      fact.place !== undefined &&
      fact.place !== state.place,
  );
  const announced = announcedWhole(state, placed);
  const parts =
    announced === undefined
      ? placed.filter((fact) => fact.measureSource === 'default' || fact.measure === 'total')
      : placed;
  const first = parts[0];
  if (first === undefined || parts.length < 3 || parts.some((part) => part.unit !== first.unit)) return;
  if (new Set(parts.map((part) => part.place)).size !== parts.length) return;
  const sum = parts.reduce((all, part) => all + part.value * (part.copies ?? 1), 0);
  const whole =
    announced ??
    [...state.facts.slice(-140)]
      .reverse()
      .find(
        (fact) =>
          isLevel(fact) &&
          fact.role === 'plain' &&
          fact.unit === first.unit &&
          fact.to <= first.from &&
          fact.breakdown === null &&
          !parts.includes(fact) &&
          (fact.value === sum || (fact.value > 0 && impliedBy(state, parts, fact))),
      );
  if (whole === undefined) return;
  const frame: ListFrame = {
    kind: 'closed',
    parent: whole,
    children: parts,
    paren: false,
    depth: 0,
    complete: true,
    open: false,
  };
  state.frames.push(frame);
  for (const part of parts) {
    part.list = frame;
    takeMeasure(part, whole);
    for (const share of state.current) if (share.anchor === part) share.measure = whole.measure;
  }
}

/** How far the parts of a division may miss what they divide, when nothing fits exactly. */
const MISS = 0.1;

/** What parts of this sum are parts of, when not of what stands nearest: an outer whole, or the total a line divides. */
function trueWhole(frame: ListFrame, sum: number): Fact | undefined {
  const told = frame.parent;
  const others = [told.list?.parent, ...(frame.others ?? []), ...(frame.wider ?? [])].filter(
    (fact) => fact !== undefined && fact.unit === told.unit,
  );
  const exact = others.find((fact) => fact?.value === sum);
  if (exact !== undefined || (frame.others ?? frame.wider) === undefined) return exact;
  const miss = (fact: Fact | undefined): number => Math.abs((fact?.value ?? 0) / sum - 1);
  const [nearest] = [told, ...others].sort((a, b) => miss(a) - miss(b));
  return nearest !== told && miss(nearest) <= MISS ? nearest : undefined;
}

/** The nearest figure of the text, of the same things and some way back, that the parts of a division add up to. */
function toldBefore(facts: readonly Fact[], parts: readonly Fact[], sum: number): Fact | undefined {
  const first = parts[0];
  if (first === undefined) return undefined;
  let low = 0;
  let high = facts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((facts[middle]?.from ?? 0) < first.from) low = middle + 1;
    else high = middle;
  }
  for (let i = low - 1; i >= Math.max(0, low - 40); i--) {
    const fact = facts[i];
    if (fact === undefined || fact.value !== sum || fact.unit !== first.unit || !isLevel(fact)) continue;
    if (fact.role === 'plain' && !parts.includes(fact) && fact.per === undefined) return fact;
  }
  return undefined;
}

/** Parts that add up to what their supposed whole is itself a part of are parts of that: "138 ngừng. Gồm: 120, 220, 300" of 640. */
export function settleWholes(frames: readonly ListFrame[], facts: readonly Fact[]): void {
  let moved = false;
  for (const frame of frames) {
    const parts = frame.children.filter((child) => isLevel(child) && child.unit === frame.parent.unit);
    if (parts.length < 2 || frame.paren) continue;
    const sum = parts.reduce((all, part) => all + part.value * (part.copies ?? 1), 0);
    const told = frame.parent;
    if (sum === told.value) continue;
    const outer =
      trueWhole(frame, sum) ?? (frame.others === undefined ? undefined : toldBefore(facts, parts, sum));
    if (outer === undefined) continue;
    frame.parent = outer;
    for (const part of parts)
      if (part.measureSource === 'list' && part.measure === told.measure) takeMeasure(part, outer);
    moved = true;
  }
  if (!moved) return;
  for (const fact of facts)
    if (fact.unit === 'percent' && fact.anchor?.measureSource === 'list') fact.measure = fact.anchor.measure;
}

/** The measure and the time of another fact. */
export function takeMeasure(fact: Fact, from: Fact): void {
  if (fact.measure === from.measure) return;
  fact.measure = from.measure;
  fact.measureSource = 'list';
  for (const name of ['period', 'periodCode', 'asOf'] as const) {
    const value = from[name];
    if (value === undefined) delete fact[name];
    else fact[name] = value;
  }
}
