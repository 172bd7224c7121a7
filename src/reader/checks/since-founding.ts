// Is "gấp 7 lần ngày đầu thành lập" what there is now over the one figure told of the founding?
import { type Fact, isAhead, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { type Change, changeOf, isChange } from './change-pairs.ts';
import { besideInterval, changeInterval, combine, isLoose, likely, meets } from './interval.ts';
import { type CheckRun, reportRelation, say, sayFact } from './report.ts';
import { FOUNDED, timeTold } from './told-times.ts';

const BACK = 60;
const PLACES = new Set(['xa', 'huyen', 'tinh', 'thon', 'dia_phuong']);
const CAPITAL = new Set(['capital', 'operating_capital', 'charter_capital', 'investment']);
const BESIDE =
  /^[,;(–-]? ?(?:(?:tức|tức là|nghĩa là|tương đương|cũng|đã) )*(?:tăng|gấp|hơn|giảm)(?: lên| thêm| tới| gấp| được| khoảng| gần| hơn| trên)*$/;

/** What an organisation may count its people by: households or members. */
function isPeople(fact: Fact): boolean {
  return (
    (fact.unit === 'ho' || fact.unit === 'nguoi') &&
    (fact.measure === 'members' || (fact.unit === 'ho' && fact.measure === 'total'))
  );
}

function canBeLevel(fact: Fact): boolean {
  return (
    isLevel(fact) &&
    fact.sentence >= 0 &&
    fact.role !== 'plan' &&
    !isAhead(fact) &&
    fact.valueTo === undefined &&
    fact.list === undefined &&
    fact.per === undefined &&
    fact.value > 0
  );
}

/** Whether both count the same; capital told by two names only within one sentence ("từ vốn góp 4,5 tỷ, nay nguồn vốn 18 tỷ"). */
function isAlike(base: Fact, now: Fact): boolean {
  if (base.place !== now.place && base.place !== undefined && now.place !== undefined) return false;
  if (JSON.stringify(base.breakdown) !== JSON.stringify(now.breakdown)) return false;
  if (isPeople(base) && isPeople(now)) return true;
  if (base.unit !== now.unit) return false;
  if (base.measure === now.measure && base.subject === now.subject) return base.measure !== 'amount';
  return base.sentence === now.sentence && CAPITAL.has(base.measure) && CAPITAL.has(now.measure);
}

/** What is told now right before the change; "1.104 hộ ở 7 xã" are the households. */
function nowOf(run: CheckRun, change: Change): Fact | undefined {
  const at = run.indexOf.get(change) ?? 0;
  const last = run.facts[at - 1];
  if (last?.sentence !== change.sentence) return undefined;
  if (!BESIDE.test(wordsOf(run.read.context, last.to, change.from))) return undefined;
  const before = run.facts[at - 2];
  const now = PLACES.has(last.unit) && before?.sentence === change.sentence ? before : last;
  return canBeLevel(now) && now.role === 'plain' ? now : undefined;
}

/** Whether the sentence of a figure, up to the next one that is told of now, speaks of the founding. */
function isOfFounding(run: CheckRun, fact: Fact): boolean {
  const time = timeTold(run, fact);
  if (time.founded) return true;
  const sentence = run.read.context.layout.sentences[fact.sentence];
  if (sentence === undefined || time.now || time.prior) return false;
  return FOUNDED.test(wordsOf(run.read.context, sentence.from, Math.min(sentence.to, fact.to + 30)));
}

/** "gấp 7 lần ngày mới thành lập", "so với lúc ban đầu": the founding is what the change is measured from. */
function namesFounding(run: CheckRun, change: Change): boolean {
  const words = wordsOf(run.read.context, change.to, change.to + 6);
  return (
    !/đầu (?:năm|kỳ|nhiệm|tháng|quý|vụ)/.test(words) && FOUNDED.test(words.replace(/ ?[,;.:(\n][\s\S]*$/, ''))
  );
}

function baseOf(run: CheckRun, change: Change, now: Fact): Fact | undefined {
  const named = namesFounding(run, change);
  const bare = /^(?:[,;.:)\n]|và|nên|$)/.test(wordsOf(run.read.context, change.to, change.to + 1));
  if (!named && (!bare || change.unit !== 'lan' || change.base !== undefined)) return undefined;
  const at = run.indexOf.get(now) ?? 0;
  const told = run.facts
    .slice(Math.max(0, at - BACK), at)
    .filter((fact) => canBeLevel(fact) && fact.value !== now.value && isAlike(fact, now));
  const founded = told.filter((fact) => isOfFounding(run, fact));
  const [base] = founded;
  if (base === undefined || !founded.every(({ value }) => value === base.value)) return undefined;
  // Without the words, any other figure of the same thing may be what it is measured from.
  return named || told.length === founded.length ? base : undefined;
}

function checkOne(run: CheckRun, change: Change): void {
  if (change.sentence < 0 || change.valueTo !== undefined || isLoose(change) || isAhead(change)) return;
  if (run.judged.has(change) || run.targets.has(run.ids.get(change) ?? '') || change.against !== undefined)
    return;
  const now = nowOf(run, change);
  const base = now === undefined ? undefined : baseOf(run, change, now);
  if (now === undefined || base === undefined || isLoose(now) || isLoose(base)) return;
  if (change.unit !== 'lan' && change.unit !== 'percent' && change.unit !== now.unit) return;
  const share = change.unit === 'lan' ? 0.4 : 0.75;
  const f = (a: number, b: number): number => changeOf(change, a, b);
  const fits = meets(
    combine(
      likely(besideInterval(now, base), now.value, share),
      likely(besideInterval(base, now), base.value, share),
      f,
    ),
    changeInterval(change),
  );
  const expected = f(now.value, base.value);
  const ratio = change.value / expected;
  if (!fits && (expected <= 0 || ratio < 0.2 || ratio > 5)) return;
  const words = `${sayFact(now)} so với ${sayFact(base)} ngày đầu: ${say(expected, change.unit)}`;
  reportRelation(run, { kind: 'growth', operands: [now, base], target: change, expected, words, fits });
}

/** Rises told against the time something was founded. */
export function checkSinceFounding(run: CheckRun): void {
  for (const fact of run.facts) if (isChange(fact)) checkOne(run, fact);
}
