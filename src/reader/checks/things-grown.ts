// Does a rise of things no statistic knows ("Hiện có 2.080 đàn, tăng 30% kể từ đầu năm") follow from how many there were then?
import type { Fact } from '../read/fact.ts';
import { type Change, isChange } from './change-pairs.ts';
import { changeInterval } from './interval.ts';
import { type CheckRun, likelySlip, report, say } from './report.ts';
import { type Amount, amountsOf, between } from './told-amounts.ts';

const REACH = 3;
const NO_THING = /^(?:|%|\?|đồng|năm|tháng|ngày|tuần|giờ|phút|lần|điểm|tuổi|km|m|cm|kg|tấn|tạ|ha)$/;
const RISE =
  /^(?:[^\s,;:.()\d]+ ){0,3}, ?(?:tức |đã )?(?:tăng|giảm|gấp)(?: (?:thêm|tới|gấp|lên|được|đúng))*$/;
/** What it is measured from, if anything: where the thing stood at first. */
const SINCE =
  /^(?:$|[,;.:)]|(?:so với|so|kể từ|từ) (?:đầu (?:năm|vụ|mùa)|(?:ngày|lúc|hồi|buổi|thuở|ban) (?:đầu|mới)|năm \d{4}|năm (?:ngoái|trước)|trước|tháng \d)(?: |$))/;
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
  return EARLIER.test(leadOf(run, base)) && !NOW.test(leadOf(run, base)) ? base : undefined;
}

/** What the change would be. */
function changed(change: Change, now: number, base: number): number {
  const rise = change.relation === 'increase_vs' ? now - base : base - now;
  if (change.unit === 'percent') return (rise / base) * 100;
  return change.relation === 'increase_vs' ? now / base : base / now;
}

function checkOne(run: CheckRun, change: Change, read: (n: number) => readonly Told[]): void {
  if (run.judged.has(change) || run.targets.has(run.ids.get(change) ?? '')) return;
  if (change.valueTo !== undefined || change.approx !== undefined || change.per !== undefined) return;
  if (change.unit !== 'percent' && change.unit !== 'lan') return;
  const own = read(change.sentence);
  const now = own.filter(({ q }) => q.to <= change.from).at(-1);
  if (now === undefined || now.fact !== undefined || NO_THING.test(now.noun) || !isExact(now)) return;
  const behind = Math.max(now.q.to, now.q.numberFrom + 2);
  if (!RISE.test(between(run, behind, change.quantity.numberFrom))) return;
  if (!SINCE.test(between(run, change.to, change.to + 4)) || !NOW.test(leadOf(run, now))) return;
  const { sentences } = run.read.context.layout;
  const told: Told[] = [];
  for (let n = Math.max(0, change.sentence - REACH); n <= change.sentence; n++)
    if (sentences[n]?.block === sentences[change.sentence]?.block) told.push(...read(n));
  const base = startOf(run, told, now);
  if (base === undefined) return;
  const expected = changed(change, now.q.value, base.q.value);
  const bounds = changeInterval(change);
  const fits = expected >= bounds.low && expected <= bounds.high;
  const ratio = change.value / expected;
  if (!fits && (expected <= 0 || ratio < 0.2 || ratio > 5)) return;
  const words = `Từ ${say(base.q.value, '')} đến ${say(now.q.value, '')} ${now.noun}: ${say(expected, change.unit)}`;
  report(run, {
    kind: 'growth',
    operands: [base.fact, now.fact].filter((fact): fact is Fact => fact !== undefined),
    target: change,
    expected,
    stated: change.value,
    ...(fits ? {} : { severity: 'hard' as const }),
    message: fits
      ? `${words}, khớp.`
      : `${words}, văn bản ghi ${say(change.value, change.unit)}.${likelySlip(expected, change.value)}`,
  });
  if (!fits) run.judged.add(change);
}

/** Rises of things told by their own noun, then and now. */
export function checkThingsGrown(run: CheckRun): void {
  const facts = new Map(run.facts.map((fact) => [fact.from, fact]));
  const known = new Map<number, readonly Told[]>();
  const read = (n: number): readonly Told[] => {
    const sentence = run.read.context.layout.sentences[n];
    const before = known.get(n);
    if (before !== undefined || sentence === undefined) return before ?? [];
    const told = amountsOf(run, sentence, facts).map((amount) => ({ ...amount, sentence: n }));
    known.set(n, told);
    return told;
  };
  for (const fact of run.facts) if (fact.sentence >= 0 && isChange(fact)) checkOne(run, fact, read);
}
