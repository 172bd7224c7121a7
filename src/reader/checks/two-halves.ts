// Do two parts that leave no third make up the whole told before them ("2.220 lao động, nữ 1.354 người, nam 866 người", "cả năm 1.386 tỷ (6 tháng đầu năm 645 tỷ, 6 tháng cuối năm 741 tỷ)")?
import { oneSlipApart } from './one-slip-apart.ts';
import { type CheckRun, report, say } from './report.ts';
import { between } from './told-amounts.ts';
import { type Level, levelsOf } from './told-levels.ts';

const TOLD = '(?: (?:giới|có|là|chiếm|được|đạt|thực hiện|ước|ước đạt|khoảng|với|gồm|:))*$';
/** What names each of the parts: in the words before its number, or right behind it. */
const HALVES: readonly (readonly string[])[] = [
  ['nữ', 'nam'],
  ['trong nước', '(?:quốc tế|nước ngoài|ngoài nước)'],
  ['(?:trong|nội) tỉnh', 'ngoài tỉnh'],
  ['ngắn hạn', 'trung (?:và|,|-) dài hạn'],
  [
    '(?:(?:6|sáu) tháng|nửa) đầu(?: năm)?',
    '(?:(?:6|sáu) tháng(?: cuối| còn lại)|nửa cuối|nửa còn lại)(?: (?:của )?năm)?',
  ],
  ['quý i', 'quý ii', 'quý iii', 'quý iv'],
];
/** Kinds of halves that need a whole told for the year. */
const OF_YEAR = 4;
const YEAR = /(?:^| )năm(?: |$)/;
const PART_OF_YEAR = /(?:^| )(?:\d{1,2}|sáu|ba|chín) tháng(?: |$)|(?:^| )(?:quý|nửa)(?: |$)/;
const APART =
  /(?:^| )(?:trong đó|trong số|riêng|tăng|giảm|so với|năm trước|cùng kỳ|kế hoạch|chỉ tiêu|nghỉ|thêm|giải thể)(?: |$)/;
const PERSON = /^(?:nguoi|người|nữ|nam|)$/;

/** How many sentences before the halves may tell what else they are parts of. */
const NEAR = 6;

interface Halves {
  readonly kind: number;
  readonly parts: readonly Level[];
}

function behind(run: CheckRun, level: Level): string {
  const end = run.read.context.layout.sentences[level.s]?.to ?? level.q.to;
  return between(run, level.q.numberFrom + 1, Math.min(end, level.q.numberFrom + 6));
}

/** Which of a kind of halves a level is named as; -1 when it is none. */
function halfOf(run: CheckRun, level: Level, kind: number): number {
  const names = HALVES[kind] ?? [];
  const before = names.findIndex((name) => new RegExp(`(?:^| )${name}${TOLD}`).test(level.lead));
  if (before >= 0 || kind >= OF_YEAR) return before;
  const words = behind(run, level);
  return names.findIndex((name) =>
    new RegExp(`^(?:(?:người|thành viên|lao động|lượt|đoàn) )*(?:là )?(?:khách )?${name}(?= |$)`).test(words),
  );
}

function isAlike(one: Level, other: Level): boolean {
  return one.unit === other.unit || (PERSON.test(one.unit) && PERSON.test(other.unit)) || other.unit === '';
}

/** The complete sets of halves that a sentence tells one after the other, shares and means left out. */
function halvesOf(run: CheckRun, levels: readonly Level[]): Halves[] {
  const row = levels.filter((level) => level.unit !== '%' && level.divisible);
  const found: Halves[] = [];
  for (const kind of HALVES.keys()) {
    const size = HALVES[kind]?.length ?? 0;
    for (let k = 0; k + size <= row.length; k++) {
      const parts = row.slice(k, k + size);
      const [first] = parts;
      if (first === undefined || parts.some((part) => !isAlike(first, part) && !isAlike(part, first)))
        continue;
      const named = parts.map((part) => halfOf(run, part, kind));
      if (named.includes(-1) || new Set(named).size < size) continue;
      if (
        parts.slice(1).some((part) => APART.test(part.lead) || /\d/.test(part.lead.replace(/[6] tháng/g, '')))
      )
        continue;
      found.push({ kind, parts });
    }
  }
  return found;
}

/** The whole: the amount of the same unit told last before the halves. */
function wholeOf(told: readonly (readonly Level[])[], { kind, parts }: Halves): Level | undefined {
  const [first] = parts;
  if (first === undefined) return undefined;
  const unit = parts.find((part) => part.unit !== '')?.unit ?? '';
  const alike = (level: Level): boolean =>
    level.unit === unit ||
    (PERSON.test(unit) && /^(?:nguoi|người|thành|don_vi|to_vien|tổ)$/.test(level.unit));
  const own = (told[first.s] ?? []).filter((level) => level.q.from < first.q.from);
  const last = own.findLast((level) => level.divisible && alike(level));
  const whole =
    last ??
    (own.length === 0
      ? (told[first.s - 1] ?? []).findLast((level) => level.divisible && alike(level))
      : undefined);
  if (whole === undefined || whole.q.denominator !== undefined || whole.q.valueTo !== undefined)
    return undefined;
  if (kind < OF_YEAR) return whole;
  const years = [whole, ...parts].flatMap(({ lead }) => lead.match(/(?:19|20)\d\d/g) ?? []);
  return YEAR.test(whole.lead) && !PART_OF_YEAR.test(whole.lead) && new Set(years).size < 2
    ? whole
    : undefined;
}

/** A share of the whole told right behind one of the parts that is just that. */
function bearsShare(told: readonly Level[], parts: readonly Level[], whole: Level): boolean {
  return parts.some((part) => {
    const next = told[told.indexOf(part) + 1];
    return next?.unit === '%' && Math.abs((part.value / whole.value) * 100 - next.value) <= next.step * 0.51;
  });
}

function judge(run: CheckRun, told: readonly (readonly Level[])[], halves: Halves): void {
  const whole = wholeOf(told, halves);
  const { parts } = halves;
  const [first] = parts;
  if (whole === undefined || first === undefined || parts.some((part) => part.value >= whole.value)) return;
  if (parts.some(({ fact }) => fact !== undefined && run.judged.has(fact))) return;
  if (
    whole.s !== first.s &&
    run.read.context.layout.sentences[whole.s]?.block !== run.read.context.layout.sentences[first.s]?.block
  )
    return;
  const words = between(run, whole.q.to, first.q.from);
  if (/(?:^| )(?:trong số|riêng|tăng|so với|hội đồng|ban|năm trước)(?: |$)/.test(words)) return;
  const end = run.read.context.layout.sentences[first.s]?.to ?? 0;
  const last = parts[parts.length - 1] ?? first;
  // A third part follows.
  if (/(?:^| )(?:còn lại|khác|chưa rõ)(?: |$)/.test(between(run, last.q.to, Math.min(end, last.q.to + 14))))
    return;
  const sum = Number(parts.reduce((all, { value }) => all + value, 0).toPrecision(12));
  const step = Math.min(whole.step, ...parts.map((part) => part.step));
  const slack =
    Math.max(...parts.map((part) => part.step), whole.step) * (whole.unit === 'dong' ? 1.01 : 0.01);
  const missing = whole.value - sum;
  if (Math.abs(missing) <= slack || sum / whole.value < 0.6 || sum / whole.value > 1.6) return;
  // Right as the parts of something else told shortly before.
  const near = told.slice(Math.max(0, first.s - NEAR), first.s + 1).flat();
  if (near.some((level) => isAlike(level, first) && Math.abs(level.value - sum) <= slack)) return;
  const printed = (value: number): number => Math.round(value / step);
  const apart = (a: number, b: number): boolean => b > 0 && oneSlipApart(printed(a), printed(b));
  const shared = bearsShare(told[first.s] ?? [], parts, whole) && Math.abs(missing) < whole.value * 0.4;
  const slip =
    parts.find((part) => apart(part.value, part.value + missing)) ??
    (apart(whole.value, sum) || shared ? whole : undefined);
  if (slip === undefined) return;
  for (const { fact } of [whole, ...parts]) if (fact !== undefined) run.judged.add(fact);
  report(run, {
    kind: 'sum',
    operands: parts.flatMap(({ fact }) => fact ?? []),
    target: whole.fact ?? null,
    expected: sum,
    stated: whole.value,
    severity: 'hard',
    message: `Các phần cộng lại ${parts.map(({ value }) => say(value, whole.unit)).join(' + ')} = ${say(sum, whole.unit)}, không bằng ${say(whole.value, whole.unit)} đã nêu.`,
  });
}

/** All halves of a whole: women and men, the two halves of a year, its four quarters. */
export function checkTwoHalves(run: CheckRun): void {
  const told = levelsOf(run);
  const added = run.found
    .filter(({ finding }) => finding.kind === 'sum')
    .flatMap(({ finding }) => finding.claims);
  for (const levels of told)
    for (const halves of halvesOf(run, levels)) {
      const known = halves.parts.some(
        ({ fact }) => fact !== undefined && added.includes(run.ids.get(fact) ?? '-'),
      );
      if (!known) judge(run, told, halves);
    }
}
