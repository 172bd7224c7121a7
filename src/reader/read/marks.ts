// Which known phrases does the token list contain, and where?
import type { Category, Entry, LexiconLine } from '../lexicon/entry.ts';
import { GRAMMAR_WORDS } from '../lexicon/grammar-words.ts';
import { KINDS } from '../lexicon/kinds.ts';
import { MEASURES } from '../lexicon/measures.ts';
import { MONEY } from '../lexicon/money.ts';
import { ACTIVITIES, PEOPLE, PLACES_AND_GOODS } from '../lexicon/nouns.ts';
import { BODIES, ORGANISATIONS } from '../lexicon/organisations.ts';
import { PROVINCE_ALIASES, PROVINCES, REGIONS } from '../lexicon/places.ts';
import { bareOf, isCapitalised, type Token, tokenize } from '../token.ts';

/** A known phrase at tokens [from, to) with everything it can mean. */
export interface Mark {
  readonly from: number;
  readonly to: number;
  readonly entries: readonly Entry[];
}

interface Node {
  readonly next: Map<string, Node>;
  entries: Entry[];
  words: string[];
}

function createNode(): Node {
  return { next: new Map(), entries: [], words: [] };
}

const EXACT = createNode();
const LOOSE = createNode();
/** Two-syllable phrases common enough to be recognised with one wrong or missing diacritic. */
const LOOSE_PAIRS = new Set([
  'nông nghiệp',
  'thành viên',
  'giải thể',
  'doanh thu',
  'lợi nhuận',
  'ngừng hoạt động',
  'thương mại',
  'kế hoạch',
  'dư nợ',
]);

function addPhrase(phrase: string, entry: Entry): void {
  const keys = tokenize(phrase).map((token) => token.key);
  const put = (root: Node, path: readonly string[]): void => {
    let node = root;
    for (const key of path) {
      let next = node.next.get(key);
      if (next === undefined) {
        next = createNode();
        node.next.set(key, next);
      }
      node = next;
    }
    node.entries.push(entry);
    node.words = keys;
  };
  put(EXACT, keys);
  const loose =
    entry.category !== 'skip' && entry.category !== 'body' && (keys.length >= 3 || LOOSE_PAIRS.has(phrase));
  if (loose && keys.every((key) => !key.includes('-'))) put(LOOSE, keys.map(bareOf));
}

function addLines(lines: readonly LexiconLine[]): void {
  for (const [phrases, entry] of lines) for (const phrase of phrases.split('|')) addPhrase(phrase, entry);
}

for (const lines of [
  ORGANISATIONS,
  BODIES,
  PEOPLE,
  ACTIVITIES,
  PLACES_AND_GOODS,
  MONEY,
  MEASURES,
  KINDS,
  GRAMMAR_WORDS,
]) {
  addLines(lines);
}
for (const [name, slug, aliases] of REGIONS) {
  const spoken = aliases.split('|').flatMap((alias) => [alias, `vùng ${alias}`]);
  addLines([
    [
      [...new Set(spoken)].join('|'),
      { category: 'region', id: slug, subject: name, breakdown: ['vung', slug] },
    ],
  ]);
}
for (const name of PROVINCES) addPhrase(name.toLowerCase(), { category: 'province', id: name });
for (const [alias, name] of Object.entries(PROVINCE_ALIASES))
  addPhrase(alias, { category: 'province', id: name });

function longest(
  root: Node,
  tokens: readonly Token[],
  from: number,
  read: (token: Token) => string,
): { node: Node; to: number } | null {
  let node: Node | undefined = root;
  let best: { node: Node; to: number } | null = null;
  for (let i = from; i < tokens.length && i < from + 14; i++) {
    const token = tokens[i];
    if (token === undefined || token.kind === 'number') break;
    if (token.kind === 'break') continue;
    node = node?.next.get(read(token));
    if (node === undefined) break;
    if (node.entries.length > 0) best = { node, to: i + 1 };
  }
  return best;
}

function isCloseSpelling(node: Node, tokens: readonly Token[], from: number): boolean {
  let wrong = 0;
  let i = from;
  for (const word of node.words) {
    while (tokens[i]?.kind === 'break') i++;
    if (tokens[i]?.key !== word) wrong++;
    i++;
  }
  return wrong <= 1 || (node.words.length >= 4 && wrong <= 2);
}

/** Names need a capital letter: Hòa Bình the province, not hòa bình. */
function isNameLike(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const token = tokens[i];
    if (
      token?.kind === 'word' &&
      token.text === token.text.toLowerCase() &&
      !/^(và|sông|vùng|miền|du)$/.test(token.key)
    ) {
      return false;
    }
  }
  return true;
}

function isNamePart(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || token.text.length < 2) return false;
  return isCapitalised(token) && token.text !== token.text.toUpperCase();
}

/** Hiền Lương, Lương Sơn, Vay Cát: a word of the lexicon that is a syllable of a name. */
function isInsideName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (token === undefined || !isNamePart(token)) return false;
  if (isNamePart(before) && before?.end === token.start - 1) return true;
  return isNamePart(after) && after?.start === token.end + 1 && bearsName(before);
}

/** After these a capitalised word begins a name: HTX Lương Sơn, huyện Tổ Yên. */
function bearsName(before: Token | undefined): boolean {
  return /^(?:htx|xã|huyện|phường|thôn|bản|tỉnh|trấn|ông|bà|hội)$/.test(before?.key ?? '');
}

/** All marks, left to right, longest first, not overlapping. */
export function findMarks(tokens: readonly Token[]): Mark[] {
  const marks: Mark[] = [];
  for (let i = 0; i < tokens.length; ) {
    if (tokens[i]?.kind !== 'word') {
      i++;
      continue;
    }
    let hit = longest(EXACT, tokens, i, (token) => token.key);
    if (hit === null) {
      const loose = longest(LOOSE, tokens, i, (token) => token.bare);
      if (loose !== null && isCloseSpelling(loose.node, tokens, i)) hit = loose;
    }
    if (hit === null) {
      i++;
      continue;
    }
    const { to, node } = hit;
    if (to === i + 1 && isInsideName(tokens, i)) {
      i++;
      continue;
    }
    const entries = node.entries.filter(
      (entry) => entry.category !== 'province' || isNameLike(tokens, i, to),
    );
    if (entries.length > 0) marks.push({ from: i, to, entries });
    i = entries.length > 0 ? to : i + 1;
  }
  return marks;
}

/** The entry of a category at a mark, or undefined. */
export function entryOf(mark: Mark | undefined, category: Category): Entry | undefined {
  return mark?.entries.find((entry) => entry.category === category);
}
