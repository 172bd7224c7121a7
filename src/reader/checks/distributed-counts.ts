// Does what each place has, times the places, make the number told ("8 HTX tại A, B, C (mỗi huyện 2 HTX)")?
import type { Fact } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { isCapitalised, type Token } from '../token.ts';
import { type CheckRun, report, say, sayFact } from './report.ts';

const PLACE = /^(?:huyện|xã|tỉnh|địa|đơn|nơi|phường|thị|thôn|vùng)$/;
const GENERIC = /^(?:huyện|xã|tỉnh|thành|phố|thị|trấn|phường|quận|thôn|các|tp|tx)$/;
/** An average, a least or a share of something else is no count of each. */
const LOOSE = /^(?:quân|bình|nhất|thiểu|đa|khoảng|gần|hơn|ước|đấu|từ|cho|của|trong)$/;
const GIVES = /^(?:có|được|tổ|chức|mở|thành|lập|xây|dựng|hỗ|trợ|chọn|là|nhận)$/;
const WHERE = /(?:^| )(?:tại|ở|cho|trên|thuộc)(?: |$)/;
const TOTAL =
  /^[,;)] (?:với |có |được )?tổng(?: số| cộng| kinh phí| số tiền| trị giá| giá trị| số vốn)?(?: là| được| có)?$/;

interface Each {
  /** Token of "mỗi". */
  readonly at: number;
  /** First word of what each is. */
  readonly word: string;
  /** All its words as printed: "địa phương". */
  readonly name: string;
  readonly fact: Fact;
}

function isCount(fact: Fact): boolean {
  return (
    fact.sentence >= 0 &&
    Number.isInteger(fact.value) &&
    fact.approx === undefined &&
    fact.valueTo === undefined &&
    fact.relation === 'none' &&
    fact.role === 'plain' &&
    fact.unit !== 'percent' &&
    fact.value > 0
  );
}

/** "mỗi huyện (có, thành lập …) 2 HTX" that ends in this fact; null when the words leave it open. */
function eachOf(run: CheckRun, fact: Fact): Each | null {
  const { tokens } = run.read.context;
  for (let i = fact.from - 2; i >= fact.from - 6 && i >= 0; i--) {
    if (tokens[i]?.key !== 'mỗi') {
      if (tokens[i]?.kind !== 'word') return null;
      continue;
    }
    const word = tokens[i + 1]?.key ?? '';
    const first = /^(?:địa|đơn|thị)$/.test(word) ? i + 3 : i + 2;
    for (let k = first; k < fact.from; k++) if (!GIVES.test(tokens[k]?.key ?? '')) return null;
    const name = tokens.slice(i + 1, first).map(({ text }) => text);
    return LOOSE.test(tokens[i - 1]?.key ?? '') ? null : { at: i, word, name: name.join(' '), fact };
  }
  return null;
}

function isPlain(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tokens[i]?.kind !== 'word') return false;
  return true;
}

/** Names in [from, to) parted by commas and "và"; 0 when other words stand there. */
function namesIn(tokens: readonly Token[], from: number, to: number): number {
  let names = 0;
  let capital = false;
  for (let i = from; i <= to; i++) {
    const token = tokens[i];
    if (i === to || token?.text === ',' || token?.key === 'và') {
      if (!capital) return 0;
      names++;
      capital = false;
    } else if (isCapitalised(token)) capital = true;
    else if (!GENERIC.test(token?.key ?? '')) return 0;
  }
  return names;
}

/** How many there are of what each is, told or named between the number and "mỗi"; 0 when that is not sure. */
function placesBefore(run: CheckRun, each: Each, whole: Fact, told: Fact | undefined): number {
  const { context } = run.read;
  const { tokens } = context;
  let end = each.at;
  if (/^[,(;-]$/.test(tokens[end - 1]?.text ?? '')) end--;
  if (told === undefined) {
    if (!PLACE.test(each.word)) return 0;
    let from = whole.to;
    while (from < end && !/^(?:tại|ở)$/.test(tokens[from]?.key ?? '')) from++;
    if (from >= end || !isPlain(tokens, whole.to, from)) return 0;
    const names = namesIn(tokens, tokens[from + 1]?.text === ':' ? from + 2 : from + 1, end);
    return names >= 2 ? names : 0;
  }
  if (tokens[told.from + 1]?.key !== each.word || !isPlain(tokens, whole.to, told.from)) return 0;
  if (!WHERE.test(wordsOf(context, whole.to, told.from))) return 0;
  let after = told.to;
  while (after < end && GENERIC.test(tokens[after]?.key ?? '')) after++;
  if (/^[:(]$/.test(tokens[after]?.text ?? '')) after++;
  if (after >= end) return told.value;
  const close = tokens[end - 1]?.text === ')' ? end - 1 : end;
  return namesIn(tokens, after, close) > 0 ? told.value : 0;
}

const doubted = new WeakMap<CheckRun, ReadonlySet<string | null>>();

/** Whether an earlier check has told that this figure does not fit. */
function isDoubted(run: CheckRun, fact: Fact): boolean {
  let known = doubted.get(run);
  if (known === undefined) {
    known = new Set(
      run.found
        .filter(({ finding }) => finding.verdict === 'inconsistent')
        .map(({ finding }) => finding.target),
    );
    doubted.set(run, known);
  }
  const id = run.ids.get(fact);
  return id !== undefined && known.has(id);
}

/** "5 xã, mỗi xã …", "Quế Võ, Lương Tài, Yên Phong mỗi huyện …": how many stand right before "mỗi"; 0 when that is not sure. */
function placesTold(run: CheckRun, each: Each, told: Fact | undefined): number {
  const { tokens } = run.read.context;
  const end = tokens[each.at - 1]?.kind === 'mark' ? each.at - 1 : each.at;
  if (told !== undefined) {
    const fits = tokens[told.from + 1]?.key === each.word && isPlain(tokens, told.to, end);
    return fits ? told.value : 0;
  }
  let from = end;
  const named = (token: Token | undefined): boolean =>
    token !== undefined &&
    (isCapitalised(token) || GENERIC.test(token.key) || token.text === ',' || token.key === 'và');
  while (from > end - 40 && named(tokens[from - 1])) from--;
  const opens = tokens[from - 1] === undefined || /^(?:break|mark)$/.test(tokens[from - 1]?.kind ?? '');
  const names = opens && PLACE.test(each.word) ? namesIn(tokens, from, end) : 0;
  return names >= 2 ? names : 0;
}

function judge(run: CheckRun, whole: Fact, { fact, name }: Each, places: number): void {
  if (isDoubted(run, whole) || isDoubted(run, fact)) return;
  const expected = places * fact.value;
  const slack = whole.unit === 'dong' ? expected * 0.01 : 0;
  if (Math.abs(expected - whole.value) <= slack || run.judged.has(whole)) return;
  if (Math.abs(expected - whole.value) > Math.max(2, expected * 0.5)) return;
  report(run, {
    kind: 'count',
    operands: [fact],
    target: whole,
    expected,
    stated: whole.value,
    severity: 'hard',
    message: `${places} ${name}, mỗi ${name} ${sayFact(fact)} là ${say(expected, whole.unit)}, văn bản ghi ${sayFact(whole)}; có lẽ sai số của mỗi ${name}, số ${name} hoặc tổng.`,
  });
  run.judged.add(whole);
}

function isBeside(fact: Fact, other: Fact): boolean {
  return other.sentence === fact.sentence && isCount(other) && other.status === fact.status;
}

function isAlike(fact: Fact, other: Fact): boolean {
  return isBeside(fact, other) && other.unit === fact.unit && other.subject === fact.subject;
}

/** Totals that are not what each has, times how many there are. */
export function checkDistributed(run: CheckRun): void {
  run.facts.forEach((fact, i) => {
    if (!isCount(fact)) return;
    const each = eachOf(run, fact);
    if (each === null) return;
    const [before, earlier, after] = [run.facts[i - 1], run.facts[i - 2], run.facts[i + 1]];
    const beside = before !== undefined && isBeside(fact, before);
    if (beside && isAlike(fact, before)) {
      const places = placesBefore(run, each, before, undefined);
      if (places > 0) judge(run, before, each, places);
    } else if (beside && earlier !== undefined && isAlike(fact, earlier)) {
      const places = placesBefore(run, each, earlier, before);
      if (places > 0) judge(run, earlier, each, places);
    } else if (after !== undefined && isAlike(fact, after)) {
      if (!TOTAL.test(wordsOf(run.read.context, fact.to, after.from))) return;
      const told = beside && before.to > each.at - 7 ? before : undefined;
      const places = placesTold(run, each, told);
      if (places > 0) judge(run, after, each, places);
    }
  });
}
