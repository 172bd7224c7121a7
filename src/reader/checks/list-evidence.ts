// What beside its own words shows that a list names all there is, or leaves some out?
import type { Fact, ListFrame } from '../read/fact.ts';
import { canBePart } from '../read/lists.ts';
import type { ReadDocument } from '../read/read-document.ts';
import { wordsOf } from '../read/window.ts';
import { meets, statedInterval } from './interval.ts';
import type { CheckRun } from './report.ts';
import { total } from './sum-groups.ts';

function signatureOf(frame: ListFrame): string {
  return frame.children
    .filter((child) => child.unit !== 'percent')
    .map((child) => `${child.unit} ${child.measure} ${JSON.stringify(child.breakdown)}`)
    .join('; ');
}

/** How many lists of one sentence are looked at: bounds the work on endless sentences. */
const MOST_BESIDE = 40;
const bySentence = new WeakMap<ReadDocument, Map<number, ListFrame[]>>();

/** The lists of a text by the sentence of their whole. */
function framesOf(read: ReadDocument): Map<number, ListFrame[]> {
  const known = bySentence.get(read) ?? Map.groupBy(read.frames, (frame) => frame.parent.sentence);
  bySentence.set(read, known);
  return known;
}

/** "Tân Lạc 36 HTX (28 …, 8 …), Yên Thủy 35 HTX (18 …, 17 …), Mai Châu …": the others of its kind beside it add up. */
export function addUpBesideIt(run: CheckRun, frame: ListFrame): boolean {
  const signature = signatureOf(frame);
  const beside = framesOf(run.read).get(frame.parent.sentence) ?? [];
  const alike = beside
    .slice(0, MOST_BESIDE)
    .filter((other) => other !== frame && other.paren === frame.paren && signatureOf(other) === signature);
  return alike.length > 1 && alike.every((other) => total(countsOf(other)) === other.parent.value);
}

/** The parts a list counts, without their shares. */
export function countsOf(frame: ListFrame): Fact[] {
  return frame.children.filter((child) => child.unit !== 'percent' && canBePart(frame.parent, child.unit));
}

/**
 * "Trong 1.500 cán bộ có 450 người đại học (30%), 600 người trung cấp (40%)": each share is right, so there are others;
 * "6.180 người là thành viên, chiếm 60%; 4.635 người là nữ, chiếm 45%": some are counted in both.
 */
export function sharesAreRight(run: CheckRun, parts: readonly Fact[], whole: Fact): boolean {
  let reached = 0;
  for (const part of parts) {
    const share = run.facts[(run.indexOf.get(part) ?? 0) + 1];
    if (share?.unit !== 'percent' || share.anchor !== part) return false;
    const own = (part.value / whole.value) * 100;
    if (!meets({ low: own, high: own }, statedInterval(share))) return false;
    reached += share.value;
  }
  return reached < 99 || reached > 101;
}

/** Amounts of money that stand between the parts of a list, one beside the other, without being read as its parts. */
function amountsBetween(run: CheckRun, frame: ListFrame, parts: readonly Fact[]): Fact[] {
  const last = parts[parts.length - 1];
  if (frame.parent.unit !== 'dong' || last === undefined) return [];
  const from = run.indexOf.get(frame.parent) ?? 0;
  const to = run.indexOf.get(last) ?? 0;
  return run.facts
    .slice(from + 1, Math.min(to, from + 40))
    .filter(
      (fact) =>
        fact.unit === 'dong' &&
        fact.relation === 'none' &&
        fact.role === 'plain' &&
        fact.per === undefined &&
        fact.depth === last.depth &&
        (fact.sentence === last.sentence || isItemOf(run, frame, fact)) &&
        !frame.children.includes(fact),
    );
}

/** Whether an amount is the first one of an item of its own, among the items of a list. */
function isItemOf(run: CheckRun, frame: ListFrame, fact: Fact): boolean {
  const before = run.facts[(run.indexOf.get(fact) ?? 0) - 1];
  return (
    frame.items === true &&
    before?.sentence !== fact.sentence &&
    run.read.context.layout.sentences[fact.sentence]?.kind === 'item'
  );
}

/** "56 tỷ đồng, gồm vốn điều lệ 45 tỷ, vốn ủy thác 9,5 tỷ, vốn khác 1,5 tỷ": an amount between the parts that is none of them was not understood. */
export function skipsAmount(run: CheckRun, frame: ListFrame, parts: readonly Fact[]): boolean {
  return amountsBetween(run, frame, parts).some((fact) => !parts.includes(fact));
}

/**
 * "Cụ thể: ngân sách cấp 50 tỷ, bổ sung từ chênh lệch thu chi 6,3 tỷ, …": in a list told in full an amount of any name is a
 * part; a list that ends in "còn lại 7,5 tỷ" is told in full too.
 */
export function withAmountsBetween(run: CheckRun, frame: ListFrame, parts: readonly Fact[]): readonly Fact[] {
  if (frame.kind !== 'closed' && frame.items !== true && parts[parts.length - 1]?.rest !== true) return parts;
  const between = amountsBetween(run, frame, parts);
  return between.length === 0 ? parts : [...parts, ...between].sort((a, b) => a.from - b.from);
}

/** Ways of looking at people that cut across each other. */
const VIEWS = /^(?:gioi|nhom|doi_tuong|dan_toc|tuoi)$/;

/** "nữ 67 người, người dân tộc thiểu số 112 người, đảng viên 205 người": one and the same person may be all three. */
export function areManyViews(parts: readonly Fact[]): boolean {
  if (parts.some((part) => part.unit !== 'nguoi')) return false;
  const views = parts.map(
    (part) => Object.keys(part.breakdown ?? {}).find((key) => VIEWS.test(key)) ?? part.subject,
  );
  return new Set(views).size > 1 && views.some((view) => VIEWS.test(view));
}

/** "35 đồng chí, trong đó 19 là … và 14 là …; nữ có 6 đồng chí": what looks at all of them another way is no part beside the others. */
export function withoutViews(parts: readonly Fact[]): readonly Fact[] {
  const plain = parts.filter((part) => !Object.keys(part.breakdown ?? {}).some((key) => VIEWS.test(key)));
  return plain.length > 1 && parts.every((part) => part.unit === 'nguoi') ? plain : parts;
}

/** "nữ 27 người, nam 41 người": two parts that leave nobody out. */
export function areWomenAndMen(run: CheckRun, parts: readonly Fact[]): boolean {
  const { context } = run.read;
  const isMen = (part: Fact): boolean =>
    /(?:^| )(?:nam|nam giới)(?: (?:có|là|:))?$/.test(wordsOf(context, part.from - 3, part.from)) ||
    /^nam(?: giới)?(?= |$)/.test(wordsOf(context, part.to, part.to + 2));
  return (
    parts.length === 2 &&
    parts.some((part) => part.breakdown?.gioi === 'nu') &&
    parts.some((part) => part.breakdown?.gioi === undefined && isMen(part))
  );
}

const OPPOSITES: readonly (readonly [string, RegExp])[] = [
  ['active', /^(?:stopped|dissolving)$/],
  ['converted', /^(?:new|to_convert)$/],
];

/** "283 HTX, trong đó 15 HTX thành lập mới và 268 HTX chuyển đổi": two parts that leave no third. */
export function areOpposites(parts: readonly Fact[]): boolean {
  const [a, b] = parts;
  if (a === undefined || b === undefined || parts.length !== 2 || a.unit !== b.unit) return false;
  return OPPOSITES.some(
    ([one, other]) =>
      (a.measure === one && other.test(b.measure)) || (b.measure === one && other.test(a.measure)),
  );
}
