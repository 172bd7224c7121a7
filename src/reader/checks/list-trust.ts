// Does a list after "trong đó" name all the parts of its whole, so that a sum that misses it is a slip?
import type { Fact, ListFrame } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import type { CheckRun } from './report.ts';
import { starsOf } from './stars.ts';
import { transposedPart } from './transposed.ts';

/** "gồm 43 HTX … và 34 HTX …": announced in words as all there is, whatever each part does. */
export function isSaidComplete(run: CheckRun, frame: ListFrame): boolean {
  const first = frame.children[0];
  const last = frame.children[frame.children.length - 1];
  if (first === undefined || last === undefined || goesOn(run, last)) return false;
  if (frame.kind !== 'closed' || first.from - frame.parent.to > 16) return false;
  return /(?:^| )(?:bao gồm|gồm|gồm có|chia ra)(?: |$)/.test(
    wordsOf(run.read.context, frame.parent.to, first.from),
  );
}

/** "5 HTX đã ngừng (1 đang giải thể, 1 không tìm được và 3 còn nợ)": what stands in the parenthesis right after a figure divides it. */
export function isInBrackets(run: CheckRun, frame: ListFrame, parts: readonly Fact[], sum: number): boolean {
  const [first] = parts;
  const last = parts[parts.length - 1];
  if (!frame.paren || first === undefined || last === undefined || parts.length < 3 || goesOn(run, last))
    return false;
  const { context } = run.read;
  const opens = context.tokens
    .slice(frame.parent.to, frame.parent.to + 6)
    .some((token) => token.text === '(');
  const lead = wordsOf(context, frame.parent.to, first.from);
  const closes = wordsOf(context, last.to, last.to + 20).includes(')');
  return (
    opens &&
    closes &&
    parts.every((part) => part.unit === frame.parent.unit) &&
    !/trong đó|(?:^| )như(?: |$)|chủ yếu|riêng|nhất|tập trung/.test(lead) &&
    sum >= frame.parent.value * 0.5
  );
}

/** "dịch vụ vật tư 3,1 tỷ, chế biến gạo 2,3 tỷ, dịch vụ khác 1,5 tỷ": others named last leave nothing out. */
export function endsInOthers(run: CheckRun, parts: readonly Fact[]): boolean {
  const last = parts[parts.length - 1];
  if (last === undefined || parts.length < 3) return false;
  const { context } = run.read;
  const before = wordsOf(context, Math.max(0, last.from - 5), last.from);
  return (
    /(?:^| )khác(?: (?:là|có|:|đạt))*$/.test(before) ||
    /^(?:\S+ )?khác(?: |$)/.test(wordsOf(context, last.to, last.to + 2))
  );
}

/** "8 quỹ tín dụng nhân dân; số còn lại hoạt động thương mại, dịch vụ": the rest is told without its number. */
export function leavesRest(run: CheckRun, parts: readonly Fact[]): boolean {
  const last = parts[parts.length - 1];
  if (last === undefined) return false;
  const after = wordsOf(run.read.context, last.to, last.to + 30).replace(/ \. .*$/, '');
  return /(?:^| )(?:số )?còn lại(?: |$)(?!.*\d)/.test(after);
}

/** "26 HTX đường bộ và 15 HTX đường thủy, …": two parts and no more, joined by "và", that leave out a tenth at most. */
export function areJoined(run: CheckRun, frame: ListFrame, parts: readonly Fact[], sum: number): boolean {
  const last = parts[parts.length - 1];
  if (last === undefined || parts.length !== 2 || goesOn(run, last) || frame.parent.unit === 'dong')
    return false;
  if (sum >= frame.parent.value || sum < frame.parent.value * 0.9) return false;
  const before = parts[0];
  const between = wordsOf(run.read.context, before?.to ?? 0, last.from);
  return /^(?:[^,;.()]* )?và(?: \S+){0,2}$/.test(between) && last.sentence === before?.sentence;
}

/** What sets a part apart from the others of its list: its sector, its grade, its stars; null when nothing does. */
function traitOf(run: CheckRun, part: Fact, frame: ListFrame): string | null {
  const kinds = Object.entries(part.breakdown ?? {}).map(([key, value]) => `${key}=${value}`);
  if (kinds.length > 0) return kinds.join(' ');
  if (part.unit === 'qtdnd' && frame.parent.unit !== 'qtdnd') return 'qtdnd';
  const stars = starsOf(run, part);
  return stars === null ? null : `sao=${stars}`;
}

/** Words after the last part that say there are more: "còn lại là …", "…", "v.v". */
function goesOn(run: CheckRun, last: Fact): boolean {
  const { tokens } = run.read.context;
  let end = last.to;
  while (end < last.to + 30 && !/^[.;]$/.test(tokens[end]?.text ?? '.')) end++;
  const words = wordsOf(run.read.context, last.to, end + 1);
  return /còn lại|(?:^| )(?:…|v\.?v|vv|khác)(?: |$)|\. \. \./.test(words) || tokens[end + 1]?.text === '.';
}

/** Whether the parts differ by one kind of trait each, so that none can be counted twice. */
function areApart(run: CheckRun, frame: ListFrame, parts: readonly Fact[]): boolean {
  const traits = parts.map((part) => traitOf(run, part, frame)).filter((trait) => trait !== null);
  return traits.length * 2 >= parts.length && traits.length >= 2 && new Set(traits).size === traits.length;
}

/**
 * Whether the parts of "trong đó có …" are told to the end: writers name two parts and more by sector, grade or stars when
 * they name them all. What is left over may not be much, and no word may say that there are more.
 */
export function isToldToTheEnd(
  run: CheckRun,
  frame: ListFrame,
  parts: readonly Fact[],
  sum: number,
): boolean {
  const last = frame.children[frame.children.length - 1];
  if (last === undefined || goesOn(run, last)) return false;
  if (
    parts.some((part) => part.rest) ||
    frame.children.some((child) => child.unit === 'percent' && child.rest)
  )
    return false;
  if (transposedPart(parts, frame.parent) !== undefined && sum >= frame.parent.value * 0.7) return true;
  const starred = parts.every((part) => starsOf(run, part) !== null);
  // Tốt, khá, trung bình without yếu: the last grade is often left unsaid.
  const graded = parts.every((part) => part.breakdown?.xep_loai !== undefined);
  if (
    graded &&
    sum < frame.parent.value &&
    !parts.some((part) => /^(?:yeu|trung_binh_yeu)$/.test(part.breakdown?.xep_loai ?? ''))
  )
    return false;
  const least = starred ? 0.5 : parts.length > 2 ? 0.6 : 0.8;
  return areApart(run, frame, parts) && sum >= frame.parent.value * least;
}

/**
 * "có 6 liên hiệp HTX. Trong đó, 1 hoạt động hiệu quả, 1 đang đi vào hoạt động, 1 đang tổ chức và 2 ngưng hoạt động.": a sentence
 * that holds nothing but what each of a few does; a miss of one or two is a slip.
 */
export function isStateList(run: CheckRun, frame: ListFrame, parts: readonly Fact[], sum: number): boolean {
  const last = parts[parts.length - 1];
  const first = parts[0];
  if (first === undefined || last === undefined || parts.length < 3 || frame.paren || goesOn(run, last))
    return false;
  if (parts.some((part) => part.unit !== frame.parent.unit || part.sentence !== first.sentence)) return false;
  if (run.read.facts.some((fact) => fact.sentence === first.sentence && !parts.includes(fact))) return false;
  if (!/(?:^| )và(?: có)?$/.test(wordsOf(run.read.context, last.from - 2, last.from))) return false;
  const gap = Math.abs(sum - frame.parent.value);
  return gap <= Math.max(2, frame.parent.value * 0.03) && frame.parent.value > 3;
}
