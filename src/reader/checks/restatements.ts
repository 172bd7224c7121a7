// Is one fact stated twice with two values (headline against body), or one passage printed twice?
import type { Fact } from '../read/fact.ts';
import { isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import type { Token } from '../token.ts';
import { type CheckRun, differsByOneDigit, hasSwappedDigits, report, sayFact } from './report.ts';
import { toldAt } from './told-at.ts';

function keyOf(fact: Fact): string {
  return [
    fact.unit,
    fact.subject,
    fact.measure,
    JSON.stringify(fact.breakdown ?? fact.section ?? null),
    fact.per ?? '',
  ].join('|');
}

function sameTime(run: CheckRun, a: Fact, b: Fact): boolean {
  if (a.place !== undefined && b.place !== undefined && a.place !== b.place) return false;
  if (a.asOf !== undefined && b.asOf !== undefined) {
    // A figure told without a day is of the document's own day: that says little.
    const own = run.read.document.iso;
    return a.asOf === b.asOf || a.heading || b.heading || a.asOf === own || b.asOf === own;
  }
  if (a.periodCode !== undefined && b.periodCode !== undefined) return a.periodCode === b.periodCode;
  return true;
}

function isComparable(fact: Fact): boolean {
  return (
    isLevel(fact) &&
    fact.role === 'plain' &&
    fact.status === 'actual' &&
    (fact.list === undefined || fact.measureSource === 'right') &&
    fact.approx === undefined &&
    fact.valueTo === undefined &&
    fact.value >= 10 &&
    !fact.rest
  );
}

/** Whether the words say plainly what is counted: a verb or modifier, or the whole province or country. */
function isExplicit(run: CheckRun, fact: Fact): boolean {
  if (fact.measureSource === 'left' || fact.measureSource === 'right') return true;
  const words = wordsOf(run.read.context, Math.max(0, fact.from - 8), fact.from);
  return fact.sentence <= 1 || /toàn tỉnh|cả nước|tổng số|cả tỉnh|toàn huyện|toàn quốc/.test(words);
}

function sameYear(a: Fact, b: Fact): boolean {
  const [x, y] = [a, b].map((fact) => (fact.periodCode ?? fact.asOf)?.slice(0, 4));
  return x !== undefined && x === y && a.place === b.place;
}

/** Two values for what reads as one fact, differing as slips of the pen differ. */
export function checkSameFact(run: CheckRun): void {
  const first = new Map<string, Fact>();
  for (const fact of run.facts) {
    if (!isComparable(fact)) continue;
    const key = keyOf(fact);
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, fact);
      continue;
    }
    if (earlier.value === fact.value || earlier.sentence === fact.sentence || !sameTime(run, earlier, fact))
      continue;
    const swapped = hasSwappedDigits(earlier.value, fact.value);
    const slip =
      swapped || (fact.unit !== 'dong' && fact.value >= 1000 && differsByOneDigit(earlier.value, fact.value));
    const whole = isToldOfWhole(run, earlier) && isToldOfWhole(run, fact) && earlier.asOf === fact.asOf;
    if (whole && differsByOneDigit(earlier.value, fact.value) && !run.judged.has(fact)) {
      reportTwice(run, earlier, fact, swapped);
      continue;
    }
    if (!slip || !(swapped || earlier.heading) || run.judged.has(earlier) || run.judged.has(fact)) continue;
    // A cell and a sentence tell one fact when both name its year and neither is a part.
    const tabled = [earlier, fact].filter(({ sentence }) => sentence < 0);
    if (tabled.length === 2 || (tabled.length === 1 && !(swapped && sameYear(earlier, fact)))) continue;
    if ([earlier, fact].some((told) => told.sentence >= 0 && !isExplicit(run, told))) continue;
    reportTwice(run, earlier, fact, swapped);
  }
}

function reportTwice(run: CheckRun, earlier: Fact, fact: Fact, swapped: boolean): void {
  report(run, {
    kind: 'sum',
    operands: [earlier],
    target: fact,
    expected: earlier.value,
    stated: fact.value,
    severity: 'hard',
    message: `Cùng một số liệu nhưng chỗ ghi ${sayFact(earlier)}, chỗ ghi ${sayFact(fact)}.${swapped ? ' Có thể gõ đảo chữ số.' : ' Có thể gõ sai một chữ số.'}`,
  });
}

/** "Lai Châu có 416 HTX", "cả tỉnh có 516 HTX": the total of the place, said outright. */
function isToldOfWhole(run: CheckRun, fact: Fact): boolean {
  if (fact.measure !== 'total' || fact.list !== undefined || fact.sentence < 0 || fact.place === undefined)
    return false;
  const words = wordsOf(run.read.context, Math.max(0, fact.from - 9), fact.from);
  const named = `(?:toàn tỉnh|cả tỉnh|toàn thành phố|toàn huyện|cả nước|${fact.place.replace(/[.*+?^${}()|[\]\\]/g, '').toLowerCase()})`;
  return new RegExp(`(?:^| )${named} (?:hiện |đã |nay |hiện nay |hiện đang )?(?:có|là)$`).test(words);
}

const RUN = 28;
/** Words within which a headline and a lead begin. */
const LEAD = 40;

/** A passage of at least 28 words printed twice. */
export function checkRepeatedText(run: CheckRun): void {
  const { tokens } = run.read.context;
  const words: Token[] = [];
  const places: number[] = [];
  const opens: boolean[] = [];
  const lines: boolean[] = [];
  const tabled = inTables(run);
  tokens.forEach((token, i) => {
    if (token.kind !== 'word' && token.kind !== 'number') return;
    // Rows of a table are worded alike.
    if (tabled[i] === 1) return;
    words.push(token);
    places.push(i);
    opens.push(opensSentence(tokens[i - 1]));
    lines.push(opensLine(tokens, i));
  });
  const seen = new Map<number, number>();
  let hash = 0;
  const base = 131;
  const modulus = 2_147_483_647;
  let power = 1;
  for (let i = 0; i < RUN; i++) power = Number((BigInt(power) * BigInt(base)) % BigInt(modulus));
  const codes = words.map((word) => {
    let code = 7;
    for (let i = 0; i < word.key.length; i++) code = (code * 31 + word.key.charCodeAt(i)) % 1_000_003;
    return code;
  });
  let i = 0;
  let reportedUntil = -1;
  for (; i < words.length; i++) {
    hash = (hash * base + (codes[i] ?? 0)) % modulus;
    if (i >= RUN)
      hash =
        (hash + modulus * base - Number((BigInt(codes[i - RUN] ?? 0) * BigInt(power)) % BigInt(modulus))) %
        modulus;
    if (i < RUN - 1) continue;
    const start = i - RUN + 1;
    const earlier = seen.get(hash);
    if (earlier === undefined) {
      seen.set(hash, start);
      continue;
    }
    if (start <= reportedUntil || earlier + RUN > start) continue;
    if (!sameWords(words, earlier, start)) continue;
    // Officials end many sentences alike: a passage copied by mistake takes figures or a sentence's start with it.
    if (opens[start] !== true && !words.slice(start, start + RUN).some((word) => word.kind === 'number'))
      continue;
    let length = RUN;
    while (start + length < words.length && words[earlier + length]?.key === words[start + length]?.key)
      length++;
    reportedUntil = start + length;
    // A newspaper prints its lead once more where the body begins.
    if (earlier < LEAD && start < 4 * LEAD && lines[earlier] === true && lines[start] === true) continue;
    const passage = words
      .slice(start, start + 8)
      .map((word) => word.text)
      .join(' ');
    const at = places[start] ?? 0;
    run.found.push({
      at,
      finding: {
        kind: 'repeat',
        claims: [],
        target: null,
        expected: 1,
        stated: 2,
        verdict: 'inconsistent',
        severity: 'ambiguous',
        message: `Một đoạn ${length} chữ được in hai lần: "${passage}…".`,
        where: toldAt(run.read.context, at, (places[start + RUN - 1] ?? at) + 1),
      },
    });
  }
}

/** One per token: 1 inside a table. */
function inTables(run: CheckRun): Uint8Array {
  const { tokens, layout } = run.read.context;
  const inside = new Uint8Array(tokens.length);
  for (const table of layout.tables)
    for (const row of table.rows) for (const cell of row) inside.fill(1, cell.from, cell.to);
  return inside;
}

/** Whether what follows a token stands first in its line or after a full stop. */
function opensSentence(before: Token | undefined): boolean {
  return before === undefined || before.kind === 'break' || /^[.:;•+-]$/.test(before.text);
}

/** Whether a word stands among the first of its line: "(ĐN) - Thông tin …", "Đến nay, …". */
function opensLine(tokens: readonly Token[], at: number): boolean {
  let words = 0;
  for (let before = at - 1; before >= 0 && tokens[before]?.kind !== 'break'; before--)
    if (tokens[before]?.kind === 'word' && ++words > 2) return false;
  return true;
}

function sameWords(words: readonly { readonly key: string }[], a: number, b: number): boolean {
  for (let k = 0; k < RUN; k++) if (words[a + k]?.key !== words[b + k]?.key) return false;
  return true;
}
