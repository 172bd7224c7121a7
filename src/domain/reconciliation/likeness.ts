// Giống nhau đến đâu: two records of co-operatives compared by name, place, person and number — a finding with its reasons.
import { bareKey, organisationKey } from '#domain/reconciliation/name-key.ts';
import { isSyllable } from '#domain/vietnamese/syllable.ts';

/** What a record must say to be compared; null or '' = it does not say. */
export interface Comparable {
  readonly kind: string | null;
  readonly name: string;
  /** The ground on which the seat lies, the same number for units of different eras on one ground. */
  readonly ground: number | null;
  readonly taxCode: string | null;
  readonly certificateNumber: string | null;
  readonly representative: string | null;
  readonly phone: string | null;
}

/** A record with its keys worked out once. */
export interface Keyed {
  readonly record: Comparable;
  readonly name: string;
  readonly words: readonly string[];
  readonly person: string;
  readonly phone: string;
  /** Words that are the name's own, not a trade's. */
  readonly proper: readonly string[];
  readonly numbers: string;
  /** Trades that the name tells, if any. */
  readonly trades: readonly string[];
  readonly sorted: string;
}

/** Works out the keys of a record. */
export function keyed(record: Comparable): Keyed {
  const name = organisationKey(record.name);
  const words = name.split(' ');
  return {
    record,
    name,
    words,
    proper: proper(name),
    numbers: numbersOf(words),
    trades: tradesOf(name),
    sorted: [...words].sort().join(' '),
    person: bareKey(record.representative),
    phone: bareKey(record.phone),
  };
}

/** Dice's coefficient over letter pairs, 0–1. */
function diceOf(a: string, b: string): number {
  if (a === b) return 1;
  const total = Math.max(1, a.length - 1) + Math.max(1, b.length - 1);
  // Too different in length to reach any threshold.
  if (Math.min(a.length, b.length) * 3 < Math.max(a.length, b.length)) return 0;
  const counts = new Map<string, number>();
  for (let at = 0; at + 1 < a.length; at += 1) {
    const pair = a.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let at = 0; at + 1 < b.length; at += 1) {
    const pair = b.slice(at, at + 2);
    const left = counts.get(pair) ?? 0;
    if (left === 0) continue;
    shared += 1;
    counts.set(pair, left - 1);
  }
  return (2 * shared) / total;
}

/** Trades as they are written, longest first: "thương mại" is one, the Mai of "Mai Phúc" is none. */
const TRADES =
  /\b(tieu thu cong nghiep|nong lam nghiep|nuoi trong thuy san|giao thong van tai|ve sinh moi truong|vat lieu xay dung|cong nghe cao|rau an toan|cay an qua|quan ly cho|dich vu|nong nghiep|lam nghiep|tong hop|san xuat|kinh doanh|thuong mai|cong nghe|cong nghiep|thu cong|an toan|chan nuoi|trong trot|thuy san|van tai|xay dung|moi truong|ve sinh|che bien|tieu thu|huu co|co so|kieu moi|det may|du lich|dau tu|phat trien|hoa qua|trai cay)\b/g;
/** What is left of a trade when a list drops one of its words; none of them is used to name a co-operative. */
const PIECES = new Set('dich vu nong nghiep xuat doanh xanh sach rau lua va'.split(' '));

/** The words that are the name's own: two names that share only trades are not alike. */
function proper(name: string): readonly string[] {
  return name
    .replace(TRADES, ' ')
    .split(' ')
    .filter((word) => word !== '' && !PIECES.has(word) && !/^\d+$/.test(word));
}

function numbersOf(words: readonly string[]): string {
  return words.filter((word) => /^(\d+|i{1,3}|iv|vi{0,3})$/.test(word)).join(' ');
}

/** Trades of which a co-operative does one: two that name different ones in one village are two co-operatives. */
const APART =
  /\b(van tai|xay dung|moi truong|chan nuoi|thuy san|rau|thuong mai|cong nghiep|thu cong|nong nghiep|du lich|tin dung|may mac|go my nghe)\b/g;

function tradesOf(name: string): readonly string[] {
  return [...name.matchAll(APART)].map(([trade]) => trade);
}

function otherTrade(a: Keyed, b: Keyed): boolean {
  return a.trades.length > 0 && b.trades.length > 0 && !a.trades.some((trade) => b.trades.includes(trade));
}

/** One slip of the keyboard apart: a letter more, less or other, or two neighbours swapped. */
function isOneSlip(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const [restA, restB] = [a.slice(at), b.slice(at)];
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}

/** A slip of the keyboard, not another name: "Bnih" is one of "Bình"; "Vinh" is a name of its own. */
function isMistyped(a: string, b: string): boolean {
  const otherOnset = a.length === b.length && a[0] !== b[0] && a.slice(1) === b.slice(1);
  return isOneSlip(a, b) && !(otherOnset && isSyllable(a) && isSyllable(b));
}

/** How many words of one name the other has, each of its words met once: the same first, then one slip apart. */
function countMet(words: readonly string[], others: readonly string[]): number {
  const left = [...others];
  const take = (fits: (other: string) => boolean): boolean => {
    const at = left.findIndex(fits);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  };
  const rest = words.filter((word) => !take((other) => word === other));
  const unmet = rest.filter((word) => word.length <= 3 || !take((other) => isMistyped(word, other)));
  return words.length - unmet.length;
}

/** How alike two names are, 0–1. Different numbers or different proper words pull it below any threshold. */
export function nameLikeness(a: Keyed, b: Keyed): number {
  if (a.name === b.name) return 1;
  if (a.numbers !== b.numbers || otherTrade(a, b)) return 0.5;
  const [left, right] = [a.proper, b.proper];
  const [fewer, more] = left.length <= right.length ? [left, right] : [right, left];
  const met = countMet(fewer, more);
  // Spaces lost or put in ("ĐạiLai"), or one short word mistyped.
  const joined =
    isOneSlip(left.join(''), right.join('')) &&
    (left.length !== right.length || left.every((word, at) => isMistyped(word, right[at] ?? '')));
  // "Đông Bình" and "Đông Bắc" share a word and are two places.
  if (left.length > 0 && right.length > 0 && met < fewer.length && !joined) return 0.5;
  const best = Math.max(diceOf(a.name, b.name), diceOf(a.sorted, b.sorted));
  if (left.length === 0 || right.length === 0) return best * 0.8;
  return left.length === right.length || joined ? Math.max(best, 0.86) : Math.max(Math.min(best, 0.84), 0.7);
}

export type Verdict = 'same' | 'likely' | 'different';

/**
 * Whether two records are one organisation. 'same' may be taken without asking; 'likely' is shown to a person.
 * Two different tax codes, kinds or grounds never make a 'same'.
 */
export function judge(a: Keyed, b: Keyed): { readonly verdict: Verdict; readonly score: number } {
  const [left, right] = [a.record, b.record];
  const name = nameLikeness(a, b);
  const both = (x: string | null, y: string | null) => x !== null && x !== '' && y !== null && y !== '';
  const sameTax = both(left.taxCode, right.taxCode) && left.taxCode === right.taxCode;
  const otherTax = both(left.taxCode, right.taxCode) && !sameTax;
  const otherKind = both(left.kind, right.kind) && left.kind !== right.kind;
  const place = left.ground === null || right.ground === null ? 0 : left.ground === right.ground ? 1 : -1;
  const person = both(a.person, b.person)
    ? a.person === b.person
      ? 1
      : isOneSlip(a.person, b.person)
        ? 0.8
        : -1
    : 0;
  const phone = both(a.phone, b.phone) ? (a.phone === b.phone ? 1 : -1) : 0;
  const certificate =
    both(left.certificateNumber, right.certificateNumber) &&
    left.certificateNumber === right.certificateNumber;
  const score =
    name * 2 +
    (sameTax ? 3 : 0) +
    place +
    Math.max(person, -0.4) +
    Math.max(phone, -0.2) +
    (certificate ? 1 : 0) -
    (otherTax ? 3 : 0) -
    (otherKind ? 1 : 0);
  if (sameTax) return { verdict: name >= 0.5 || person > 0 || phone > 0 ? 'same' : 'likely', score };
  if (otherTax)
    return {
      verdict: name === 1 && place === 1 && (person > 0 || phone > 0) ? 'likely' : 'different',
      score,
    };
  const witnesses = (person > 0 ? 1 : 0) + (phone > 0 ? 1 : 0) + (certificate && place === 1 ? 1 : 0);
  if (otherKind)
    return { verdict: name >= 0.85 && place === 1 && witnesses > 0 ? 'likely' : 'different', score };
  if (name === 1) {
    if (place === 1) return { verdict: person < 0 && phone < 0 ? 'likely' : 'same', score };
    if (place === 0) return { verdict: witnesses > 0 ? 'same' : 'likely', score };
    return { verdict: witnesses > 0 ? 'likely' : 'different', score };
  }
  if (name >= 0.85) {
    if (place === 1)
      return { verdict: witnesses > 0 ? 'same' : person < 0 && phone < 0 ? 'different' : 'likely', score };
    if (place === 0) return { verdict: witnesses > 0 ? 'same' : 'different', score };
    return { verdict: witnesses >= 2 ? 'likely' : 'different', score };
  }
  if (name >= 0.68) {
    if (place === 1 && witnesses >= 2) return { verdict: 'same', score };
    return { verdict: place >= 0 && witnesses > 0 ? 'likely' : 'different', score };
  }
  return { verdict: place === 1 && witnesses >= 2 && name >= 0.4 ? 'likely' : 'different', score };
}
