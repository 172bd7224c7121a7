// Cách viết loại tổ chức: a name is found whichever way its kind was written, "Hợp tác xã An Lạc" by "htx an lac" and the other way round.
import { searchKey } from '#domain/vietnamese/search-key.ts';

/** Search keys of one kind each, the longest kinds first: a union's words hold a co-operative's. */
const KINDS: readonly (readonly string[])[] = [
  ['lien hiep hop tac xa', 'lien hiep htx', 'lhhtx', 'lh htx'],
  ['quy tin dung nhan dan', 'quy tin dung', 'quy tdnd', 'qtdnd', 'qtd'],
  ['to hop tac', 'tht'],
  ['hop tac xa', 'htx'],
];

const KIND_WORDS = new RegExp(`\\b(?:${KINDS.flat().join('|')})\\b`, 'g');

/** Kinds that a text may name more than once are written out this often and no more. */
const MOST = 16;

/** The search keys that a typed text stands for, itself first; '' gives one empty key. */
export function spellingsOf(typed: string): readonly string[] {
  const key = searchKey(typed);
  let spellings = [''];
  let done = 0;
  for (const { 0: words, index } of key.matchAll(KIND_WORDS)) {
    const between = key.slice(done, index);
    const kind = KINDS.find((each) => each.includes(words)) ?? [words];
    const ways = [words, ...kind.filter((way) => way !== words)];
    const room = spellings.length * ways.length <= MOST ? ways : [words];
    spellings = spellings.flatMap((before) => room.map((way) => before + between + way));
    done = index + words.length;
  }
  return spellings.map((before) => before + key.slice(done));
}

/** The search key of a name with every kind in one spelling: two ways to write one name are one key. */
export function spelledAlike(name: string): string {
  return searchKey(name).replace(
    KIND_WORDS,
    (words) => KINDS.find((each) => each.includes(words))?.[0] ?? words,
  );
}

/** Whether typed words stand in a text, diacritics and the spelling of kinds set aside. */
export function isFound(text: string, typed: string): boolean {
  const key = searchKey(text);
  return spellingsOf(typed).some((each) => key.includes(each));
}
