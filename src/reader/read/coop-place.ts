// Of which one co-operative does a paragraph tell its own figures ("HTX Rau an toàn Suối Mây … có 36 thành viên")?
import { isCapitalised } from '../token.ts';
import type { DocumentContext } from './context.ts';
import type { Sentence } from './layout.ts';
import { entryOf } from './marks.ts';
import { wordsOf } from './window.ts';

/** How long a name may be, and how many plain words it may hold between its capitals ("Rau an toàn Suối Mây"). */
const [LONGEST, PLAIN] = [9, 4];

/** Words that speak of a place or of many organisations: what the sentence tells is no longer the one co-operative's. */
const WIDER =
  /(?:^| )(?:toàn tỉnh|cả tỉnh|toàn huyện|toàn thành phố|toàn quốc|cả nước|trên địa bàn|các htx|các hợp tác xã|những htx|nhiều htx|liên minh|tỉnh|hội|ngành|sở)(?: |$)/;

/** The name that begins at an organisation's word, or null: a capital right after it, and one at its end. */
function nameAt(context: DocumentContext, at: number): { name: string; to: number } | null {
  const org = entryOf(context.markAt.get(at), 'org');
  const short = org?.unit === 'htx' ? 'HTX' : org?.unit === 'qtdnd' ? 'QTDND' : undefined;
  if (short === undefined || context.tokens[at - 1]?.kind === 'number') return null;
  const word = context.tokens[at]?.text ?? '';
  const from = /^h(?:tx|\.t\.x)/i.test(word)
    ? at + 1
    : /^hợp$/i.test(word)
      ? at + 3
      : (context.markAt.get(at)?.to ?? at + 1);
  if (!isCapitalised(context.tokens[from])) return null;
  let end = from;
  let plain = 0;
  for (let i = from; i < from + LONGEST; i++) {
    const token = context.tokens[i];
    if (token === undefined || (token.kind !== 'word' && token.text !== '-')) break;
    if (isCapitalised(token)) end = i + 1;
    else if (token.text !== '-' && ++plain > PLAIN) break;
  }
  if (end - from < 2) return null;
  const words: string[] = [];
  for (let i = from; i < end; i++) words.push(context.tokens[i]?.text ?? '');
  const name = words.join(' ');
  if (name === name.toUpperCase() || /^(?:Việt Nam|Tỉnh|Thành phố|Năm)/.test(name)) return null;
  return { name: `${short} ${name}`, to: end };
}

/** The one co-operative a sentence names, or null when it names none or several. */
export function coopOf(context: DocumentContext, sentence: Sentence): string | null {
  let found: string | null = null;
  for (let i = sentence.from; i < sentence.to; i++) {
    const named = nameAt(context, i);
    if (named === null) continue;
    if (found !== null && found !== named.name) return null;
    found = named.name;
    i = named.to - 1;
  }
  return found;
}

/** Whether the words before a figure, back to the clause's start, speak of more than the one co-operative. */
export function speaksWider(context: DocumentContext, from: number, floor: number): boolean {
  let at = from;
  while (at > Math.max(floor, from - 40) && !/^[;.]$/.test(context.tokens[at - 1]?.text ?? '')) at--;
  // "HTX Suối Thông (huyện Đơn Dương, tỉnh Lâm Đồng) ra đời …": where it is, no wider subject.
  return WIDER.test(wordsOf(context, at, from).replace(/\( [^()]* \)/g, ''));
}

/** "Nay thì khác. HTX có 64 thành viên …": a paragraph that names no other and speaks of no wider place goes on with the same one. */
export function staysWithCoop(context: DocumentContext, sentence: Sentence): boolean {
  if (sentence.kind !== 'prose') return false;
  const words = wordsOf(context, sentence.from, Math.min(sentence.to, sentence.from + 40));
  return !WIDER.test(words) && !/(?:^| )\d[\d.,]* (?:htx|hợp tác xã|tổ hợp tác|tht)(?: |$)/.test(words);
}
