// Do the figures before "cộng lại là", "tổng cộng" of one sentence add up to the figure after it?
import { type Fact, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { addAll, meets, operandInterval, statedInterval } from './interval.ts';
import { isPartition } from './partitions.ts';
import { type CheckRun, likelySlip, report, say, sayFact, saySum } from './report.ts';

/** "…, tổng cộng 3 huyện có 97 HTX": how many places stand between. */
const ACROSS = /^(?: ?(?:có|là|được|đạt|với))*$/;
/** "tốt 60 HTX, khá 90 HTX, trung bình 40 HTX, yếu 10 HTX; tổng số 200 HTX". */
const ENDS = /(?:^|[;,] )tổng số(?: là)?$/;
const ADDED = /(?:^|[,;:(] )(?:cộng lại|tổng cộng|cộng chung|cả thảy|gộp lại)(?: (?:là|được|gần|bằng|đạt))*$/;

function isAmount(fact: Fact, total: Fact): boolean {
  return (
    fact.unit === total.unit &&
    isLevel(fact) &&
    fact.role === 'plain' &&
    fact.per === undefined &&
    fact.approx === undefined &&
    fact.sentence === total.sentence
  );
}

/** Whether words like "tổng cộng" lead to a figure, with the number of places between at most. */
function isAddedUp(run: CheckRun, at: number, total: Fact): boolean {
  const { context } = run.read;
  if (ADDED.test(wordsOf(context, Math.max(0, total.from - 4), total.from))) return true;
  const before = run.facts[at - 1];
  return (
    before !== undefined &&
    /^(?:huyen|xa|tinh|dia_phuong|don_vi)$/.test(before.unit) &&
    before.sentence === total.sentence &&
    ACROSS.test(wordsOf(context, before.to, total.from)) &&
    ADDED.test(wordsOf(context, Math.max(0, before.from - 4), before.from))
  );
}

/** "huyện A 31 THT, huyện B 42 THT, huyện C 24 THT, tổng cộng 97 THT": three parts and more, each of a place of its own, not far off. */
function areAll(run: CheckRun, parts: readonly Fact[], total: Fact): boolean {
  const sum = parts.reduce((all, part) => all + part.value, 0);
  if (parts.length < 3 || Math.abs(sum / total.value - 1) > 0.3) return false;
  const places = parts.map(
    (part) =>
      /(?:^| )(huyện|xã|thị xã|tỉnh|thành phố|quận|phường) (?:\S+ ){1,4}?(?:có |thành lập (?:mới )?|là )*$/.exec(
        `${wordsOf(run.read.context, Math.max(0, part.from - 9), part.from).replace(/^.*[,;:]/, '')} `,
      )?.[0],
  );
  return places.every((place) => place !== undefined) && new Set(places).size === places.length;
}

/** "Ngân hàng cho vay 7,5 tỷ, Quỹ 4,2 tỷ, Quỹ phụ nữ 1,3 tỷ; tổng cộng 13 tỷ": all the amounts the sentence tells before it, not far off. */
function areAllAmounts(parts: readonly Fact[], total: Fact): boolean {
  const sum = parts.reduce((all, part) => all + part.value, 0);
  const plain = parts.every((part) => part.depth === total.depth && part.value < total.value);
  return total.unit === 'dong' && parts.length > 2 && plain && Math.abs(sum / total.value - 1) <= 0.2;
}

/** "khối lượng lần lượt là 420 tấn, 260 tấn và 180 tấn, cộng lại 860 tấn": told one after the other, with nothing between. */
function areInTurn(run: CheckRun, parts: readonly Fact[], total: Fact): boolean {
  const { context } = run.read;
  const [first] = parts;
  if (first === undefined || parts.length < 3) return false;
  if (!/(?:^| )lần lượt(?: là| đạt| ở mức)?$/.test(wordsOf(context, first.from - 4, first.from)))
    return false;
  const sum = parts.reduce((all, part) => all + part.value, 0);
  return (
    Math.abs(sum / total.value - 1) <= 0.3 &&
    parts.every(
      (part, i) => i === 0 || /^(?:,|;|và|, và)$/.test(wordsOf(context, parts[i - 1]?.to ?? 0, part.from)),
    )
  );
}

/** "Năm 2022 được 85 tấn, năm 2023 được 130 tấn, năm 2024 … 165 tấn; cộng lại 380 tấn": each of the next year. */
function areByYears(run: CheckRun, parts: readonly Fact[], total: Fact): boolean {
  const { context } = run.read;
  const years = parts.map((part, i) => {
    const from = Math.max(parts[i - 1]?.to ?? 0, part.from - 14);
    const bounds = context.layout.sentences[part.sentence]?.from ?? 0;
    return Number(
      /(?:^| )năm (\d{4})(?= [^\d]*$|$)/.exec(wordsOf(context, Math.max(from, bounds), part.from))?.[1],
    );
  });
  const sum = parts.reduce((all, part) => all + part.value, 0);
  return (
    parts.length > 2 &&
    Math.abs(sum / total.value - 1) <= 0.3 &&
    years.every((year, i) => i === 0 || year === (years[i - 1] ?? 0) + 1)
  );
}

/** "Ea Tân (410 ha), Quyết Tiến (365 ha), … và Phú Lộc (170 ha), tổng cộng 1.350 ha": each in a bracket of its own. */
function areInOwnBrackets(run: CheckRun, parts: readonly Fact[], total: Fact): boolean {
  const sum = parts.reduce((all, part) => all + part.value, 0);
  if (parts.length < 3 || Math.abs(sum / total.value - 1) > 0.3) return false;
  return parts.every((part, i) => {
    const before = parts[i - 1];
    if (part.depth !== total.depth + 1) return false;
    return (
      before === undefined ||
      /^\) (?:,|và|, và) [^\d();:]{2,60} \($/.test(wordsOf(run.read.context, before.to, part.from))
    );
  });
}

const OPENING =
  /^(?:cộng|tổng cộng|gộp|gộp lại|tính chung|tính cả|cả)(?: (?:lại|chung|tất cả|cả|các|\d|nguồn|khoản|nguồn vốn|mảng|đợt|chương trình|này|trên|ba|bốn|hai|năm))*(?: ,(?: [^\s\d,;:.()]+){1,6})?(?: (?:là|được|đạt|có))?$/;

const NUMBERED =
  /^(?:như vậy ,? ?)?(?:cộng|tổng|gộp|tính)(?: (?:cộng|chung|lại|cả))*(?: [^\s\d,;:.()]+){0,4} (hai|ba|bốn|2|3|4) (?:nhóm|khu vực|loại hình|nguồn|khoản|mảng|đợt|lĩnh vực|huyện|xã|đơn vị|quỹ)(?: này| trên| nói trên)?(?: (?:là|được|đạt|có))*$/;
const SPOKEN: Readonly<Record<string, number>> = { hai: 2, ba: 3, bốn: 4 };

/** "Cộng chung doanh thu hai nhóm 166,4 tỷ đồng": of how many parts the opening says the total is made; 0 when it does not say. */
function partsSaid(opening: string): number {
  const said = NUMBERED.exec(opening)?.[1];
  return said === undefined ? 0 : (SPOKEN[said] ?? Number(said));
}

/** "Vốn gồm vốn góp 74,4 tỷ, vốn vay 49,6 tỷ, … Cộng các nguồn là 161,2 tỷ": the amounts of the sentence before. */
function partsBefore(run: CheckRun, at: number, total: Fact): Fact[] {
  const { context } = run.read;
  const bounds = context.layout.sentences[total.sentence];
  const before = run.facts[at - 1];
  if (bounds === undefined || before === undefined || before.sentence === total.sentence) return [];
  const opening = wordsOf(context, bounds.from, total.from);
  const said = partsSaid(opening);
  if (said === 0 && !OPENING.test(opening)) return [];
  const parts: Fact[] = [];
  for (let k = at - 1; k >= Math.max(0, at - 16); k--) {
    const fact = run.facts[k];
    if (fact === undefined || fact.sentence !== total.sentence - 1 || fact.block !== total.block) break;
    if (isAmount(fact, { ...total, sentence: fact.sentence }) && fact.depth === 0) parts.unshift(fact);
  }
  return said === 0 || parts.length === said ? parts : [];
}

/** "ngân sách 9 tỷ đồng, các chủ thể đối ứng 14 tỷ đồng, tổng cộng 23 tỷ đồng". */
export function checkAddedUp(run: CheckRun): void {
  for (const [i, total] of run.facts.entries()) {
    if (total.sentence < 0 || !isLevel(total) || total.approx !== undefined || total.unit === 'percent')
      continue;
    // "Tính chung, mỗi HTX có 1,2 tỷ đồng": a mean adds nothing up.
    if (
      /(?:^| )(?:mỗi|bình quân|trung bình)(?: |$)/.test(wordsOf(run.read.context, total.from - 4, total.from))
    )
      continue;
    const ends = ENDS.test(wordsOf(run.read.context, Math.max(0, total.from - 4), total.from));
    const before = partsBefore(run, i, total);
    if (run.judged.has(total) || !(ends || before.length > 1 || isAddedUp(run, i, total))) continue;
    const parts: Fact[] = [...before];
    for (let k = i - 1; k >= Math.max(0, i - 8); k--) {
      const fact = run.facts[k];
      if (fact === undefined || fact.sentence !== total.sentence) break;
      if (isAmount(fact, total)) parts.unshift(fact);
    }
    if (ends && !(parts.length > 2 && isPartition(parts))) continue;
    const tail = [2, 3, 4, 5, 6, 7]
      .filter((n) => n <= parts.length)
      .map((n) => parts.slice(-n))
      .find((some) => meets(addAll(some.map(operandInterval)), statedInterval(total)));
    // With more before it than two, which of them are meant is not said.
    const told =
      tail ??
      (parts.length === 2 ||
      ends ||
      areAll(run, parts, total) ||
      areAllAmounts(parts, total) ||
      areInTurn(run, parts, total) ||
      areByYears(run, parts, total) ||
      areInOwnBrackets(run, parts, total)
        ? parts
        : undefined);
    if (told === undefined) continue;
    const sum = told.reduce((all, part) => all + part.value, 0);
    report(run, {
      kind: 'sum',
      operands: told,
      target: total,
      expected: sum,
      stated: total.value,
      ...(tail === undefined ? { severity: 'hard' as const } : {}),
      message: `${saySum(told)} = ${say(sum, total.unit)}${tail === undefined ? `, văn bản ghi cộng lại ${sayFact(total)}.${likelySlip(sum, total.value)}` : ', khớp.'}`,
    });
  }
}
