// Does a number belong to an open list of parts?
import { dividesAt, otherDivided } from './divisions.ts';
import { type Fact, isLevel, type ListFrame } from './fact.ts';
import { canBePart, currentFrame, findIntroducer, findParent, openFrame } from './lists.ts';
import { entryOf } from './marks.ts';
import { directChange } from './percents.ts';
import { lastFact, type ReaderState } from './state.ts';
import { leftHit, marksIn, type Window, wordsOf } from './window.ts';

const BREAKING = new Set([
  'new',
  'dissolved',
  'admitted',
  'converted',
  'resumed',
  'supported',
  'borrowers',
  'borrowers_extended',
]);

export function partOf(state: ReaderState, w: Window, unit: string): ListFrame | undefined {
  // "Trong số 21 HTX thành lập mới có 15 …": the number right after is the whole.
  if (/(?:^|\s)trong (?:tổng )?số$/.test(wordsOf(state.context, w.q.from - 3, w.q.from))) return undefined;
  const introducer = findIntroducer(state, w) ?? state.introducer;
  const current = currentFrame(state, unit);
  if (introducer !== null && !(introducer.colon && !introducer.worded && current !== undefined)) {
    const owner = introducer.paren ? state.parens[state.parens.length - 1]?.owner : undefined;
    const parent = introducer.paren
      ? owner !== null &&
        owner !== undefined &&
        isLevel(owner) &&
        owner.role === 'plain' &&
        canBePart(owner, unit) &&
        owner.value >= w.q.value
        ? owner
        : undefined
      : findParent(state, w, unit, introducer);
    state.introducer = parent === undefined && !introducer.paren ? introducer : null;
    const fresh =
      current === undefined ||
      current.parent !== parent ||
      (current.children.length > 0 &&
        introducer.at >= (current.children[current.children.length - 1]?.to ?? 0));
    if (parent !== undefined && fresh) {
      const frame = openFrame(state, introducer.kind, parent, introducer.paren);
      const divides = dividesAt(state, introducer.at);
      const colon = state.context.tokens[introducer.at]?.text === ':';
      if (divides && !introducer.paren && !colon) frame.others = otherDivided(state, parent);
      // "… 41 HTX thành viên, chiếm 9% trong tổng số 456 HTX. Cụ thể: …": of any figure of the sentence before.
      else if (parent.sentence !== state.sentenceIndex && introducer.kind === 'closed')
        frame.wider = state.previous.filter(
          (fact) => fact !== parent && fact.unit === parent.unit && isLevel(fact) && fact.role === 'plain',
        );
      return frame;
    }
  }
  return current ?? carriedFrame(state, w, unit);
}

/** The list that a line ending in a colon announced, for the items under it. */
function carriedFrame(state: ReaderState, w: Window, unit: string): ListFrame | undefined {
  const { carried } = state;
  if (carried === null || state.sentence.kind !== 'item') return undefined;
  if (state.current.length > 0) return besideFrame(state, carried, w, unit);
  if (carried.frame !== null) {
    if (!canBePart(carried.frame.parent, unit)) return undefined;
    carried.frame.open = true;
    state.open.push(carried.frame);
    return carried.frame;
  }
  const parents = carried.candidates.filter(
    (fact) =>
      isLevel(fact) &&
      fact.role === 'plain' &&
      canBePart(fact, unit) &&
      fact.value >= w.q.value &&
      fact.per === undefined,
  );
  const parent = standingOf(parents, carried.candidates) ?? parents[0];
  if (parent === undefined) return undefined;
  carried.frame = openFrame(state, carried.kind, parent, false);
  if (carried.divides)
    carried.frame.others = carried.candidates.filter((fact) => fact !== parent && fact.unit === parent.unit);
  carried.frame.items = true;
  return carried.frame;
}

const MOVED = new Set(['new', 'dissolved', 'converted', 'resumed', 'stopped']);

/** "321 HTX, trong đó thành lập mới 104, giải thể 142, chuyển đổi 75; bao gồm:": what stands is divided, not what came and went. */
function standingOf(parents: readonly Fact[], told: readonly Fact[]): Fact | undefined {
  const [last] = parents;
  if (last === undefined || !MOVED.has(last.measure)) return undefined;
  const moved = told.filter((fact) => MOVED.has(fact.measure));
  const standing = parents.find((fact) => fact.measure === 'total' && fact.sentence === last.sentence);
  return moved.length > 1 ? standing : undefined;
}

const BESIDE = new Set(['luot_nguoi', 'nguoi', 'dong', 'ha', 'tan', 'hop_dong']);

/** "(1) …: 06 lớp, 252 lượt người": what each item tells beside its first figure adds up to a figure of its own. */
function besideFrame(
  state: ReaderState,
  carried: NonNullable<ReaderState['carried']>,
  w: Window,
  unit: string,
): ListFrame | undefined {
  const main = carried.frame;
  if (main === null || main.parent.unit === unit || !BESIDE.has(unit) || carried.kind !== 'closed')
    return undefined;
  if (state.current.some((fact) => fact.unit === unit) || state.parens.length > 0) return undefined;
  const known = carried.beside.get(unit);
  if (known !== undefined) {
    known.open = true;
    return known;
  }
  const parent = carried.candidates.find(
    (fact) =>
      fact.unit === unit &&
      isLevel(fact) &&
      fact.role === 'plain' &&
      fact.per === undefined &&
      fact.value >= w.q.value &&
      fact.sentence === main.parent.sentence,
  );
  if (parent === undefined || main.children.length !== 1) return undefined;
  const frame = openFrame(state, 'closed', parent, false);
  state.open.pop();
  frame.items = true;
  frame.beside = main;
  carried.beside.set(unit, frame);
  return frame;
}

/** Whether a new statement begins between the last fact and this number, so it is no part of the open list. */
export function leavesList(state: ReaderState, w: Window, frame: ListFrame): boolean {
  const { context } = state;
  if (directChange(state, w) !== null) return true;
  if (frame.items === true && frame.kind === 'closed' && w.q.head !== undefined) return false;
  const measure = w.q.head === undefined ? null : leftHit(context, w, ['measure'], { maxCommas: 1 });
  // "120 lượt thành viên vay vốn, trong đó 65 lượt …": what stands before "trong đó" is said of the whole.
  const announced =
    measure !== null &&
    marksIn(context, measure.mark.to, w.q.from).some(
      (mark) => (entryOf(mark, 'partly') ?? entryOf(mark, 'closed')) !== undefined,
    );
  // "10 HTX giải thể bắt buộc và 03 HTX giải thể tự nguyện": the verb before the second is that of the first.
  const last = frame.children[frame.children.length - 1];
  const said =
    measure !== null &&
    last !== undefined &&
    last.measureSource === 'right' &&
    last.measure === measure.entry.id &&
    measure.mark.from - last.to <= 8;
  if (
    measure !== null &&
    !announced &&
    !said &&
    BREAKING.has(measure.entry.id) &&
    measure.entry.id !== frame.parent.measure
  )
    return true;
  let tail = w.q.from;
  while (tail > w.leftFrom && !/^[,;)]$/.test(context.tokens[tail - 1]?.text ?? '')) tail--;
  const left = wordsOf(context, tail, w.q.from);
  // "Tây Nguyên có số HTX hiện có thấp nhất cả nước với 1.983 HTX": a part ranked among the others stays a part.
  if (
    / (?:nhất|thứ (?:nhì|hai|ba|tư|năm)) (?:của |trong )?(?:cả nước|toàn quốc|toàn tỉnh)(?: với| là| có)*$/.test(
      left,
    )
  )
    return false;
  if (measure?.entry.id === 'total' && frame.children.length > 0) return true;
  if (
    /toàn tỉnh|cả nước|trên địa bàn|toàn quốc|nâng |đưa |hiện có|cùng kỳ|kế hoạch|so với|ngoài ra|bên cạnh|đồng thời/.test(
      left,
    ) &&
    frame.children.length > 0
  )
    return true;
  return (
    // Who gives or gave a sum is no new statement, nor is the name of a fund.
    /(?:^| )(?:thu hút|giải quyết|tạo việc làm cho|(?<!quỹ )hỗ trợ)(?: |$)/.test(left) &&
    !(frame.parent.unit === 'dong' && /(?:^| )hỗ trợ(?: |$)/.test(left)) &&
    // "34.029 lao động, trong đó công nghiệp giải quyết việc làm cho 1.719 lao động": the work of the list itself.
    !(frame.parent.measure === 'workers' && /(?:giải quyết|tạo) việc làm/.test(left)) &&
    !/tạo việc làm \d/.test(left) &&
    frame.children.length > 0
  );
}

export function pendingFrame(state: ReaderState, w: Window): ListFrame | undefined {
  if (findIntroducer(state, w) === null) return undefined;
  const owner = lastFact(state.current, isLevel) ?? lastFact(state.facts, isLevel);
  return owner === undefined ? undefined : partOf(state, w, owner.unit);
}
