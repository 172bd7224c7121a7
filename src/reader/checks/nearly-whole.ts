// Does a row of parts miss a whole told before it by just one slip of the hand ("300 HTX … Theo loại hình: 121 HTX …, 84 HTX …, 59 HTX …")?
import { type LevelRun, levelRuns } from './level-runs.ts';
import { oneSlipApart } from './one-slip-apart.ts';
import { kindsOfPeople, saysOverlapAfter } from './overlapping-parts.ts';
import { type CheckRun, report, say } from './report.ts';
import { type Level, levelsOf } from './told-levels.ts';

/** Words before a row that say it tells some of many. */
const SOME =
  /(?:^| )(?:nhất|chủ yếu|phần lớn|như(?! sau)|riêng|điển hình|tiêu biểu|nổi bật|ví dụ|đáng chú ý|có (?:nơi|hộ|người|lúc)|dẫn đầu|đứng đầu|tập trung|trong số|bên cạnh|ngoài|mục tiêu|phấn đấu)(?: |$)/;
const MORE = /(?:^| )(?:v ?\. ?v|vv|…|\. \. \.|còn lại|những|nhiều|một số|các \S+ khác)(?: |$)/;
/** What one may do beside another. */
const BESIDE =
  /^(?:(?:hợp tác xã|người|hộ|thành viên|đơn vị) )?(?:có|sử dụng|dùng|tham gia|áp dụng|ứng dụng|thực hiện|được|đã|đang|ký|nhận|đạt|xây dựng|vay|làm|bán)(?: |$)/;
const TELLS = /(?:^| )(?:trong đó|gồm|bao gồm|cụ thể|như sau|chia|phân|theo|kết quả|cơ cấu)(?: |$)|:/;

interface Known {
  readonly levels: readonly (readonly Level[])[];
  readonly added: ReadonlySet<string>;
}

/** "ước 134,4 tỷ đồng" is a whole as well. */
function mayBeWhole(level: Level): boolean {
  return level.plain || level.estimated;
}

function sum(parts: readonly Level[]): number {
  return Number(parts.reduce((all, part) => all + part.value, 0).toPrecision(12));
}

/** Whether what stretches of the row add up to is told somewhere: it is understood otherwise, or right. */
function isToldElsewhere(row: LevelRun, all: readonly Level[], whole: readonly Level[]): boolean {
  const { parts } = row;
  const slack = 0.51 * Math.min(...parts.map((part) => part.step));
  const [first] = parts;
  const money = first?.unit === 'dong';
  const alike = all.filter(
    (level) =>
      !parts.includes(level) &&
      (level.unit === first?.unit || (!money && level.unit !== 'dong' && level.value > 99)),
  );
  for (let from = 0; from < parts.length; from++)
    for (let to = from + 2; to <= parts.length; to++) {
      const some = parts.slice(from, to);
      const told = sum(some);
      const before = parts[from - 1];
      if (
        [...alike, ...(before === undefined ? [] : [before])].some(
          (level) => Math.abs(level.value - told) <= slack,
        )
      )
        return true;
      // "280 HTX dịch vụ, 245 HTX trồng trọt, …" of 620: with what stands before the row.
      if (
        from === 0 &&
        to === parts.length &&
        whole.some((one) =>
          alike.some((level) => level !== one && Math.abs(level.value - told - one.value) <= slack),
        )
      )
        return true;
    }
  return false;
}

/** The part, or the whole, that one slip of the hand would make right. */
function slipOf(row: LevelRun, whole: Level): Level | undefined {
  const total = sum(row.parts);
  const missing = whole.value - total;
  const step = Math.min(whole.step, ...row.parts.map((part) => part.step));
  const printed = (value: number): number => Math.round(value / step);
  const long = (value: number): boolean => printed(value) > 99;
  const apart = (a: number, b: number): boolean =>
    b > 0 && printed(a) > 9 && oneSlipApart(printed(a), printed(b)) && (long(a) || TELLS.test(row.lead));
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
  if (SOME.test(row.lead) || MORE.test(row.labels.join(' '))) return false;
  // "…, HTX Tịnh Kỳ 20 tàu": a figure behind the last part that was not understood.
  const tail =
    row.labels[row.labels.length - 1]?.replace(/\([^()]*\)?/g, ' ').replace(/[\d.,]+ %/g, ' ') ?? '';
  if (/^[^;.]*\d/.test(tail)) return false;
  if (kindsOfPeople([row.lead, ...row.labels]) > 1 || last === undefined) return false;
  if (row.labels.filter((label) => BESIDE.test(label)).length > 1 && !TELLS.test(row.lead)) return false;
  return !saysOverlapAfter(run, last.q.to);
}

/** Tell of a row that one slip would make reach a whole told before it. */
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
        mayBeWhole(level) &&
        level.unit === first.unit &&
        level.q.from < first.q.from &&
        block - (sentences[level.s]?.block ?? 0) <= 3,
    )
    .reverse();
  if (isToldElsewhere(row, known.levels.flat(), wholes)) return;
  if (row.parts.some((part) => part.fact !== undefined && known.added.has(run.ids.get(part.fact) ?? '-')))
    return;
  const total = sum(row.parts);
  for (const whole of wholes) {
    if (whole.fact !== undefined && run.judged.has(whole.fact)) continue;
    const slip = slipOf(row, whole);
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
  for (const [s, here] of levels.entries()) {
    const sentence = run.read.context.layout.sentences[s];
    if (sentence === undefined || sentence.kind === 'heading') continue;
    for (const row of levelRuns(run, here, 3, sentence.to)) judge(run, row, { levels, added });
  }
}
