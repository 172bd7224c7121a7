// Which amounts does a sentence print, understood or not, and what is counted by each ("29 biên bản", "12 tàu lưới vây")?
import type { Fact } from '../read/fact.ts';
import type { Sentence } from '../read/layout.ts';
import { type Quantity, readQuantity } from '../read/quantity.ts';
import { wordsOf } from '../read/window.ts';
import type { CheckRun } from './report.ts';

/** One amount as printed: `noun` is the word after the number ("biên", "tàu", "đồng" of money), '' when none is. */
export interface Amount {
  readonly q: Quantity;
  readonly noun: string;
  readonly fact: Fact | undefined;
}

/** Words that may stand behind a number and are not what it counts. */
const NO_NOUN =
  /^(?:và|có|là|thuộc|trong|tại|ở|do|của|được|đã|đang|chưa|với|còn|so|chiếm|từ|đến|cho|để|bằng|tăng|giảm|đạt|trên|theo)$/;

/** People by what they are: parts of one crowd. */
const PERSON =
  /^(?:người|cán bộ|đại biểu|đại diện|giám đốc|phó giám|kế toán|nông dân|học viên|thí sinh|lao động|công nhân|chuyên gia|hội viên|đoàn viên|đảng viên|lãnh đạo|khách mời|sinh viên) /;

const LONGEST = 260;

/** "12 tỷ đồng": money; "29 biên bản": biên; "Bắc Lâm 24,": nothing. */
function nounOf(run: CheckRun, q: Quantity): string {
  if (q.kind === 'money') return 'đồng';
  if (q.kind === 'percent' || q.kind === 'times') return '%';
  const { tokens } = run.read.context;
  if (q.scaled || q.inWords) return '?';
  const next = tokens[q.numberFrom + 1];
  if (PERSON.test(`${next?.key} ${tokens[q.numberFrom + 2]?.key} `)) return 'người';
  // "6/8 huyện", "6 trong số 8 huyện" counts huyện.
  const spoken = next?.key === 'trong' || next?.text === '/';
  const after = spoken && q.denominator !== undefined ? tokens[q.denominator.token + 1] : next;
  if (after?.key === 'hợp' && q.head?.unit === 'htx') return 'htx';
  return after?.kind !== 'word' || NO_NOUN.test(after.key) ? '' : after.key;
}

/** "dưới 25 tuổi", "từ 25 đến 30 tuổi": how old, not how many. */
function isAge(run: CheckRun, i: number): boolean {
  const { tokens } = run.read.context;
  return (
    /^(?:tuổi|(?:đến|-)(?: dưới)? \d{1,2} tuổi)/.test(wordsOf(run.read.context, i + 1, i + 5)) &&
    tokens[i]?.kind === 'number'
  );
}

/** Read once for a run: several checks look at the same sentences. */
const AMOUNTS = new WeakMap<CheckRun, Map<Sentence, Amount[]>>();

/** All amounts of one sentence of bounded length, years and numbers of names left out. */
export function amountsOf(run: CheckRun, sentence: Sentence, facts: ReadonlyMap<number, Fact>): Amount[] {
  const known = AMOUNTS.get(run) ?? new Map<Sentence, Amount[]>();
  AMOUNTS.set(run, known);
  const amounts = known.get(sentence) ?? readAmounts(run, sentence, facts);
  known.set(sentence, amounts);
  return amounts;
}

function readAmounts(run: CheckRun, sentence: Sentence, facts: ReadonlyMap<number, Fact>): Amount[] {
  const { context } = run.read;
  const found: Amount[] = [];
  for (let i = sentence.from; i < Math.min(sentence.to, sentence.from + LONGEST); ) {
    const q = context.excluded[i] === 1 ? null : readQuantity(context, i);
    // "từng năm: 2016: 18; 2017: 24": a year that heads its figure.
    const heads =
      q?.kind === 'bare' &&
      /^(?:19|20)\d\d$/.test(context.tokens[i]?.text ?? '') &&
      context.tokens[i + 1]?.text === ':';
    // "hợp đồng 68: 03 người": a number that ends a name.
    const named =
      q?.kind === 'bare' &&
      context.tokens[i + 1]?.text === ':' &&
      /(?:hợp đồng|nghị định|diện)$/.test(wordsOf(context, i - 2, i));
    if (q === null || heads || named || isAge(run, i)) {
      i++;
      continue;
    }
    found.push({ q, noun: nounOf(run, q), fact: facts.get(q.from) });
    i = Math.max(q.to, i + 1);
  }
  return found;
}

/** The words between two places of a text. */
export function between(run: CheckRun, from: number, to: number): string {
  return wordsOf(run.read.context, from, to);
}
