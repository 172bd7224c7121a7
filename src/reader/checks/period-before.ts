// Is "cao hơn quý trước 29%" the way from what the quarter (season, month, batch) before is told to have brought to what this one brought?
import { type Fact, isAhead, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { type Change, changeOf, fitsChange, isChange } from './change-pairs.ts';
import { isClose } from './interval.ts';
import { type CheckRun, reportRelation, say, sayFact } from './report.ts';

const PERIOD = 'quý|vụ|mùa|tháng|lứa|đợt|niên vụ|phiên|tuần|khóa|khoá|năm học';
const BEFORE = '(?:trước(?: đó)?|liền trước|liền kề(?: trước)?|ngay trước(?: đó)?)';
const VERB =
  '(?:tăng|giảm|(?:cao|nhiều|thấp|ít|lớn)? ?(?:hơn|kém)|gấp|vượt)(?: (?:so với|lên|thêm|tới|hẳn|cả))*';
/** "…, cao hơn quý trước 29%", "…, tăng so với vụ trước 15%". */
const LED = new RegExp(
  `^,? ?(?:tức |như vậy |đã )?${VERB} (${PERIOD}) ${BEFORE}(?: (?:tới|đến|gần|khoảng|những|là|đúng))*$`,
);
/** "…, tăng 29% so với quý trước". */
const FOLLOWED = new RegExp(`^(?:so với|so) (${PERIOD}) ${BEFORE}(?: |$)`);
const BESIDE = /^,? ?(?:tức |như vậy |đã )?(?:tăng|giảm|cao hơn|thấp hơn)(?: (?:thêm|tới|gần|khoảng|lên))*$/;
const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };
const BACK = 10;

/** "quý IV": 4; "tháng 10": 10; "quý ấy", "vụ này": none; undefined when no such period is named, or more than one. */
function periodIn(words: string, noun: string): { readonly number?: number } | undefined {
  const named = new RegExp(`(?:^| )${noun} (\\S+)`, 'g');
  const told = [...words.matchAll(named)]
    .map((hit) => hit[1] ?? '')
    .filter((name) => !/^(?:trước|liền|ngay|tới|sau|cuối|qua)$/.test(name));
  const [name] = told;
  if (name === undefined || new Set(told).size > 1) return undefined;
  const number = ROMAN[name] ?? (/^\d{1,2}$/.test(name) ? Number(name) : undefined);
  return number === undefined ? {} : { number };
}

function wordsBefore(run: CheckRun, fact: Fact): string {
  const start = run.read.context.layout.sentences[fact.sentence]?.from ?? fact.from;
  const before = run.facts[(run.indexOf.get(fact) ?? 0) - 1];
  const from = before?.sentence === fact.sentence ? before.to : start;
  return wordsOf(run.read.context, Math.max(from, fact.from - 24), fact.from);
}

/** The period a figure is of; "Quý ấy" is the one its sentence before names. */
function periodOf(run: CheckRun, fact: Fact, noun: string): { readonly number?: number } | undefined {
  const words = wordsBefore(run, fact);
  const own = periodIn(words, noun);
  if (own === undefined || own.number !== undefined) return own;
  if (!new RegExp(`(?:^| )${noun} (?:ấy|đó)(?: |$)`).test(words)) return own;
  const sentence = run.read.context.layout.sentences[fact.sentence - 1];
  if (sentence === undefined) return own;
  return periodIn(wordsOf(run.read.context, sentence.from, sentence.to), noun) ?? own;
}

/** Which kind of period a change is measured against, told right between it and its level or right behind it. */
function periodMeant(run: CheckRun, change: Change, now: Fact): string | undefined {
  const { context } = run.read;
  const between = wordsOf(context, now.to, change.quantity.numberFrom);
  const led = LED.exec(between)?.[1];
  if (led !== undefined) return led;
  if (!BESIDE.test(between)) return undefined;
  return FOLLOWED.exec(wordsOf(context, change.to, change.to + 6))?.[1];
}

function follows(base: { readonly number?: number }, now: { readonly number?: number }): boolean {
  if (base.number === undefined || now.number === undefined) return true;
  return now.number - base.number === 1 || (now.number === 1 && base.number > 3);
}

const PART = /(?:^| )(?:riêng|trong đó|từ|mảng|phần|nhóm)(?: |$)/;
const JOINING =
  /^(?:và|có|là|ở|tại|do|của|được|đã|với|còn|so|từ|đến|cho|để|nhờ|bằng|tăng|giảm|đạt|trên|theo|sang|vào)$/;

/** "20 tấn chuối … 30 tấn xoài", "doanh thu … doanh thu từ xuất khẩu": told of other goods, or of a part. */
function isOfOther(run: CheckRun, base: Fact, now: Fact): boolean {
  const { tokens } = run.read.context;
  const [a, b] = [base, now].map((fact) => tokens[fact.to]);
  const named = [a, b].every((token) => token?.kind === 'word' && !JOINING.test(token.key));
  if (named && a?.key !== b?.key) return true;
  return PART.test(wordsBefore(run, now)) !== PART.test(wordsBefore(run, base));
}

function isAmount(fact: Fact): boolean {
  return (
    isLevel(fact) &&
    fact.role === 'plain' &&
    fact.list === undefined &&
    fact.valueTo === undefined &&
    !isAhead(fact) &&
    isClose(fact)
  );
}

function checkOne(run: CheckRun, change: Change): void {
  if (run.judged.has(change) || run.targets.has(run.ids.get(change) ?? '') || change.against !== undefined)
    return;
  if (change.valueTo !== undefined || change.per !== undefined || !isClose(change)) return;
  const at = run.indexOf.get(change) ?? 0;
  const now = run.facts[at - 1];
  if (now === undefined || now.sentence !== change.sentence || !isAmount(now)) return;
  const noun = periodMeant(run, change, now);
  if (noun === undefined) return;
  const own = periodOf(run, now, noun);
  if (own === undefined) return;
  const told = run.facts
    .slice(Math.max(0, at - BACK), at - 1)
    .filter(
      (fact) =>
        isAmount(fact) &&
        fact.unit === now.unit &&
        fact.measure === now.measure &&
        fact.subject === now.subject &&
        fact.per === now.per &&
        fact.block === now.block &&
        now.sentence - fact.sentence <= 2,
    );
  const [base] = told;
  if (base === undefined || told.length > 1 || isOfOther(run, base, now)) return;
  const before = periodOf(run, base, noun);
  if (before === undefined || !follows(before, own)) return;
  if (change.unit !== 'percent' && change.unit !== 'lan' && change.unit !== now.unit) return;
  const expected = changeOf(change, now.value, base.value);
  const fits = fitsChange(change, now, base);
  const ratio = change.value / expected;
  if (!fits && (expected <= 0 || ratio < 0.2 || ratio > 5)) return;
  const words = `từ ${sayFact(base)} của ${noun} trước đến ${sayFact(now)}: ${say(expected, change.unit)}`;
  reportRelation(run, { kind: 'growth', operands: [now, base], target: change, expected, words, fits });
}

/** Rises and falls told against the period right before. */
export function checkPeriodsBefore(run: CheckRun): void {
  for (const fact of run.facts) if (fact.sentence >= 0 && isChange(fact)) checkOne(run, fact);
}
