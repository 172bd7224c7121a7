// Does a rise of things no statistic knows ("Hiện có 2.080 đàn, tăng 30% kể từ đầu năm") follow from how many there were then?
import { type Fact, isLevel } from '../read/fact.ts';
import { namesAnother } from './other-name.ts';
import { type CheckRun, likelySlip, report, say } from './report.ts';
import { type Amount, amountsOf, between } from './told-amounts.ts';

const REACH = 3;
const NO_THING = /^(?:|%|\?|đồng|năm|tháng|ngày|tuần|giờ|phút|lần|điểm|tuổi|km|m|cm|kg|tấn|tạ|ha)$/;
const RISE = /^(?:[^\s,;:.()\d]+ ){0,3}, ?(?:tức |đã )?(tăng|giảm|gấp)(?: (?:thêm|tới|gấp|lên|được|đúng))*$/;
const ALONE = /^(?:$|[,;.:)])/;
/** What it is measured from, if anything: where the thing stood at first, a year, the one before, the beginning of this one. */
const SINCE =
  /^(?:so với|so|kể từ|từ) (?:(?:ngày|lúc|hồi|buổi|thuở|ban|khi) (?:đầu|mới)|(?<year>(?:đầu |cuối )?năm \d{4})|(?<last>năm (?:ngoái|trước))|(?<start>đầu (?:năm|vụ|mùa)))(?: |$)/;
const LAST = /(?:^| )năm (?:ngoái|trước)(?: |$)/;
const START = /(?:^| )(?:đầu (?:năm|vụ|mùa)|tháng (?:1|01|giêng))(?: |$)/;
const EARLIER =
  /(?:^| )(?:đầu (?:năm|vụ|mùa|tháng)|tháng (?:\d{1,2}|giêng)|năm (?:\d{4}|ngoái|trước)|ban đầu|hồi|trước (?:đó|đây|kia)|lúc|thuở|khi mới|từ chỗ|ngày đầu|mới chỉ có|cuối \d{4})(?: |$)/;
const NOW = /(?:^| )(?:hiện|hiện nay|nay|đến nay|giờ|bây giờ|lúc này|hôm nay|cuối (?:năm|vụ|tháng))(?: |$)/;

interface Told extends Amount {
  readonly sentence: number;
}

function leadOf(run: CheckRun, told: Told): string {
  const start = run.read.context.layout.sentences[told.sentence]?.from ?? told.q.from;
  return between(run, Math.max(start, told.q.from - 24), told.q.from);
}

function isExact({ q }: Told): boolean {
  return [q.approx, q.valueTo, q.per, q.denominator].every((bound) => bound === undefined);
}

/** The one figure of the same thing told before, at an earlier time. */
function startOf(run: CheckRun, told: readonly Told[], now: Told): Told | undefined {
  const alike = told.filter((other) => other.noun === now.noun && other.q.from < now.q.from);
  const [base] = alike;
  if (base === undefined || alike.length > 1 || !isExact(base)) return undefined;
  const from = run.read.context.layout.sentences[now.sentence]?.from ?? now.q.from;
  const start = run.read.context.layout.sentences[base.sentence]?.from ?? base.q.from;
  if (namesAnother(run, start, Math.max(from, base.q.to), now.q.from)) return undefined;
  return EARLIER.test(leadOf(run, base)) && !NOW.test(leadOf(run, base)) ? base : undefined;
}

/** Whether what a change is measured from, by the words behind it, is the time its start is told of. */
function isMeasuredFrom(after: string, start: string): boolean {
  if (ALONE.test(after)) return true;
  const since = SINCE.exec(after);
  if (since === null) return false;
  const { year, last, start: opening } = since.groups ?? {};
  if (year !== undefined) return start.includes(year.slice(-8));
  if (last !== undefined) return LAST.test(start);
  return opening === undefined || START.test(start);
}

function checkOne(run: CheckRun, change: Told, read: (n: number) => readonly Told[]): void {
  const { q, fact } = change;
  if (fact !== undefined && (isLevel(fact) || run.judged.has(fact))) return;
  if (fact !== undefined && run.targets.has(run.ids.get(fact) ?? '')) return;
  if (!isExact(change) || (q.kind !== 'percent' && q.kind !== 'times')) return;
  const now = read(change.sentence)
    .filter((told) => told.q.to <= q.from)
    .at(-1);
  if (now === undefined || now.fact !== undefined || NO_THING.test(now.noun) || !isExact(now)) return;
  const verb = RISE.exec(between(run, Math.max(now.q.to, now.q.numberFrom + 2), q.numberFrom))?.[1];
  if (verb === undefined || !NOW.test(leadOf(run, now))) return;
  const { sentences } = run.read.context.layout;
  const told: Told[] = [];
  for (let n = Math.max(0, change.sentence - REACH); n <= change.sentence; n++)
    if (sentences[n]?.block === sentences[change.sentence]?.block) told.push(...read(n));
  const base = startOf(run, told, now);
  if (base === undefined || !isMeasuredFrom(between(run, q.to, q.to + 6), leadOf(run, base))) return;
  const [a, b] = verb === 'giảm' ? [base.q.value, now.q.value] : [now.q.value, base.q.value];
  const percent = q.kind === 'percent';
  const expected = percent ? ((a - b) / base.q.value) * 100 : a / b;
  // "tăng 3 lần" may be four times as many.
  const more = !percent && verb === 'tăng' && Math.abs(expected - 1 - q.value) < q.step;
  const fits = more || Math.abs(expected - q.value) < q.step * (percent ? 0.999 : 0.6);
  const ratio = q.value / expected;
  if (!fits && (expected <= 0 || ratio < 0.2 || ratio > 5)) return;
  const unit = percent ? 'percent' : 'lan';
  const words = `Từ ${say(base.q.value, '')} đến ${say(now.q.value, '')} ${now.noun}: ${say(expected, unit)}`;
  report(run, {
    kind: 'growth',
    operands: [base.fact, now.fact].filter((known): known is Fact => known !== undefined),
    target: fact ?? null,
    expected,
    stated: q.value,
    ...(fits ? {} : { severity: 'hard' as const }),
    message: fits
      ? `${words}, khớp.`
      : `${words}, văn bản ghi ${say(q.value, unit)}.${likelySlip(expected, q.value)}`,
  });
  if (!fits && fact !== undefined) run.judged.add(fact);
}

/** Rises of things told by their own noun, then and now. */
export function checkThingsGrown(run: CheckRun): void {
  const facts = new Map(run.facts.map((fact) => [fact.from, fact]));
  const known = new Map<number, readonly Told[]>();
  const { tokens, layout } = run.read.context;
  const read = (n: number): readonly Told[] => {
    const sentence = layout.sentences[n];
    const before = known.get(n);
    if (before !== undefined || sentence === undefined) return before ?? [];
    const told = amountsOf(run, sentence, facts).map((amount) => ({ ...amount, sentence: n }));
    known.set(n, told);
    return told;
  };
  for (const [n, sentence] of layout.sentences.entries()) {
    let rises = false;
    for (let i = sentence.from; i < sentence.to && !rises; i++)
      rises = /^(?:tăng|giảm|gấp)$/.test(tokens[i]?.key ?? '');
    if (rises) for (const told of read(n)) if (told.noun === '%') checkOne(run, told, read);
  }
}
