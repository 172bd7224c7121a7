// Does a row of parts miss a whole told before it by just one slip of the hand ("300 HTX … Theo loại hình: 121 HTX …, 84 HTX …, 59 HTX …")?
import { formatNumberWords } from '#domain/vietnamese/number-words.ts';
import { itemRuns } from './item-levels.ts';
import { type LevelRun, levelRuns } from './level-runs.ts';
import { oneSlipApart } from './one-slip-apart.ts';
import { kindsOfPeople, saysOverlapAfter, tellsDeeds } from './overlapping-parts.ts';
import { type CheckRun, report, say } from './report.ts';
import { between } from './told-amounts.ts';
import { type Level, levelsOf } from './told-levels.ts';

/** Words before a row that say it tells some of many. */
const SOME =
  /(?:^| )(?:nhất|chủ yếu|phần lớn|như(?! sau)|riêng|điển hình|tiêu biểu|nổi bật|ví dụ|đáng chú ý|có (?:nơi|hộ|người|lúc)|dẫn đầu|đứng đầu|tập trung|trong số|bên cạnh|ngoài|mục tiêu|phấn đấu)(?: |$)/;
const MORE = /(?:^| )(?:v ?\. ?v|vv|…|\. \. \.|(?<!^)còn lại|những|nhiều|một số|các \S+ khác)(?: |$)/;
const TELLS = /(?:^| )(?:trong đó|gồm|bao gồm|cụ thể|như sau|chia|phân|theo|kết quả|cơ cấu)(?: |$)|:/;

/** How many sentences before and on a figure may still be the sum of a row. */
const FAR = 60;
/** How many sentences on a figure may still explain a stretch of a row. */
const NEAR = 6;

interface Known {
  readonly levels: readonly (readonly Level[])[];
  readonly added: ReadonlySet<string>;
}

function sum(parts: readonly Level[]): number {
  return Number(parts.reduce((all, part) => all + part.value, 0).toPrecision(12));
}

/** Whether what stretches of the row add up to is told somewhere: it is understood otherwise, or right. */
function isToldElsewhere(row: LevelRun, all: readonly Level[], wholes: readonly Level[]): boolean {
  const { parts } = row;
  const slack = 0.51 * Math.min(...parts.map((part) => part.step));
  const [first] = parts;
  const money = first?.unit === 'dong';
  const alike = all.filter(
    (level) =>
      !parts.includes(level) &&
      (level.unit === first?.unit ||
        (!money && level.unit !== 'dong' && (level.value > 99 || first?.unit === ''))),
  );
  const told = (value: number): boolean => alike.some((level) => Math.abs(level.value - value) <= slack);
  const total = sum(parts);
  // "280 HTX dịch vụ, 245 HTX trồng trọt, …" of 620, "122 HTX và 1 liên hiệp": with what stands before the row.
  if (told(total) || wholes.some((one) => told(total + one.value))) return true;
  if (all.some((level, i) => level.value + (all[i + 1]?.value ?? 0) === total && wholes.includes(level)))
    return true;
  // "100 HTX, 60 HTX …, 40 HTX …": its first part is a whole, or its last one of something else.
  const near = alike.filter((level) => Math.abs(level.s - (first?.s ?? 0)) < NEAR);
  return parts.some((part, i) => {
    const [head, tail] = [parts.slice(0, i), parts.slice(i + 1)];
    const wholesOfTail = i === 0 ? [...near, part] : near;
    return [[head, near] as const, [tail, wholesOfTail] as const].some(
      ([some, by]) => some.length > 1 && by.some((level) => Math.abs(level.value - sum(some)) <= slack),
    );
  });
}

/** "9,5 tỷ đồng từ ba nguồn", "thuộc 5 huyện": as many parts as the words around a whole announce. */
function announces(run: CheckRun, row: LevelRun, whole: Level): boolean {
  const words = `${between(run, whole.q.to, whole.q.to + 6)} ${row.lead}`;
  const count = row.parts.length;
  return new RegExp(
    `(?:^| )(?:${formatNumberWords(count)}|0?${count}) (?:nguồn|phần|nhóm|khoản|loại|lĩnh|huyện|xã|địa|tỉnh|hạng|đơn|mảng)(?: |$)`,
  ).test(words);
}

/** The part, or the whole, that one slip of the hand would make right. */
function slipOf(run: CheckRun, row: LevelRun, whole: Level): Level | undefined {
  const listed = TELLS.test(row.lead) || announces(run, row, whole);
  const total = sum(row.parts);
  const missing = whole.value - total;
  const step = Math.min(whole.step, ...row.parts.map((part) => part.step));
  const printed = (value: number): number => Math.round(value / step);
  const long = (value: number): boolean => printed(value) > 99;
  const apart = (a: number, b: number): boolean =>
    b > 0 && printed(a) > 9 && oneSlipApart(printed(a), printed(b)) && (long(a) || listed);
  return (
    row.parts.find((part) => apart(part.value, part.value + missing)) ??
    (apart(whole.value, total) ? whole : undefined) ??
    row.parts.find(
      (part) =>
        part.unit === 'dong' &&
        [1000, 0.001].some((factor) => Math.abs(missing + part.value - part.value * factor) <= 0.51 * step),
    )
  );
}

/** Whether the words around a row say that it tells all parts, each of them once. */
function isPartition(run: CheckRun, row: LevelRun): boolean {
  const last = row.parts[row.parts.length - 1];
  // A row that goes on from another, or whose first part was not understood.
  if (/^[,;] (?![^,;]*(?:trong đó|gồm))|\d(?! năm| ?:)/.test(row.lead.replace(/(?:19|20)\d\d/g, ' ')))
    return false;
  if (SOME.test(row.lead) || row.labels.some((label) => MORE.test(label))) return false;
  // "…, HTX Tịnh Kỳ 20 tàu": a figure behind the last part that was not understood.
  const tail =
    row.labels[row.labels.length - 1]?.replace(/\([^()]*\)?/g, ' ').replace(/[\d.,]+ %|\d sao/g, ' ') ?? '';
  if (/^[^;.]*\d/.test(tail) && !/^còn lại(?: |$)/.test(tail)) return false;
  if (kindsOfPeople([row.lead, ...row.labels]) > 1 || last === undefined) return false;
  if (tellsDeeds(row.labels) && !TELLS.test(row.lead)) return false;
  return !saysOverlapAfter(run, last.q.to);
}

/** A row of bare figures is of what was counted before. */
function isWholeOf(whole: Level, part: Level): boolean {
  if (part.unit === '') return !/^(?:|%|\?|dong)$/.test(whole.unit);
  // "thu về 216 phiếu hợp lệ": as many as answered.
  return (
    whole.unit === part.unit || (whole.unit === 'phiếu' && /^(?:htx|ho|tht|nguoi|don_vi)$/.test(part.unit))
  );
}

/** Tell of a row that one slip would make reach a whole told before it. */
const MONEY =
  /(?:^| )(doanh thu|chi phí|lợi nhuận|vốn điều lệ|dư nợ|nợ|tài sản|nguồn vốn|kinh phí|thiệt hại|lãi)(?: |$)/;

/** "doanh thu 26 tỷ đồng. Chi phí gồm: …": the row is of money of another name. */
function isOfOtherMoney(row: LevelRun, whole: Level): boolean {
  const [own, other] = [MONEY.exec(row.lead)?.[1], MONEY.exec(whole.lead)?.[1]];
  return own !== undefined && other !== undefined && own !== other;
}

function judge(run: CheckRun, row: LevelRun, known: Known): void {
  const [first] = row.parts;
  if (first === undefined || !isPartition(run, row)) return;
  const { sentences } = run.read.context.layout;
  const block = sentences[first.s]?.block ?? 0;
  const wholes = known.levels
    .slice(Math.max(0, first.s - 4), first.s + 1)
    .flat()
    .filter(
      (level) =>
        level.divisible &&
        isWholeOf(level, first) &&
        level.q.from < first.q.from &&
        block - (sentences[level.s]?.block ?? 0) <= 3,
    )
    .reverse();
  const text = known.levels.slice(Math.max(0, first.s - FAR), first.s + FAR).flat();
  if (isToldElsewhere(row, text, wholes)) return;
  if (row.parts.some((part) => part.fact !== undefined && known.added.has(run.ids.get(part.fact) ?? '-')))
    return;
  const total = sum(row.parts);
  for (const whole of wholes) {
    if (isOfOtherMoney(row, whole)) continue;
    if (whole.fact !== undefined && run.judged.has(whole.fact)) continue;
    const slip = slipOf(run, row, whole);
    const ratio = total / whole.value;
    if (slip === undefined || (slip.unit !== 'dong' && (ratio < 0.6 || ratio > 1.6))) continue;
    const few =
      whole.value - total > 0 && whole.value - total < 10 * Math.min(...row.parts.map((part) => part.step));
    report(run, {
      kind: 'sum',
      operands: row.parts.flatMap((part) => part.fact ?? []),
      target: whole.fact ?? null,
      expected: total,
      stated: whole.value,
      severity: few ? 'ambiguous' : 'hard',
      message: `Các phần cộng lại ${row.parts.map((part) => say(part.value, first.unit)).join(' + ')} = ${say(total, first.unit)}, không bằng ${say(whole.value, first.unit)} đã nêu; có thể nhầm ở ${say(slip.value, first.unit)}.`,
    });
    if (whole.fact !== undefined) run.judged.add(whole.fact);
    return;
  }
}

/** All rows that no list has added up, against the wholes told in the sentences before. */
export function checkNearlyWhole(run: CheckRun): void {
  const levels = levelsOf(run);
  const added = new Set(
    run.found.filter(({ finding }) => finding.kind === 'sum').flatMap(({ finding }) => finding.claims),
  );
  for (const row of itemRuns(run, levels)) judge(run, row, { levels, added });
  for (const [s, here] of levels.entries()) {
    const sentence = run.read.context.layout.sentences[s];
    if (sentence === undefined || sentence.kind === 'heading') continue;
    for (const row of levelRuns(run, here, 3, sentence.to)) judge(run, row, { levels, added });
  }
}
