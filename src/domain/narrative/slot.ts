// Chỗ trống trong câu: {n htx_new}, {change htx_total}, {parts htx_total: htx_agri htx_nonagri}, {list htx_new region8} …
import type { FigureKey, Moment } from '#domain/narrative/figure.ts';

export type Slot =
  | { readonly verb: 'place' | 'period' | 'day' | 'base' | 'same' }
  | { readonly verb: 'n' | 'about'; readonly measure: string; readonly moment: Moment }
  | { readonly verb: 'change' | 'growth'; readonly measure: string; readonly base: Moment }
  | { readonly verb: 'share'; readonly measure: string; readonly whole: string }
  | { readonly verb: 'plan'; readonly measure: string }
  | { readonly verb: 'parts'; readonly whole: string; readonly parts: readonly string[] }
  /** Movements of a stock, each named that happened. */
  | { readonly verb: 'moves'; readonly measures: readonly string[] }
  | { readonly verb: 'split'; readonly measure: string; readonly by: string; readonly shares: boolean }
  | {
      readonly verb: 'list';
      readonly measure: string;
      readonly by: string;
      /** Only these groups are named; the rest is one residual. */
      readonly only: readonly string[] | undefined;
    }
  | { readonly verb: 'risen'; readonly measure: string; readonly by: string; readonly top: number }
  /** "Bảng 1": a table, chart or annex of the same document. */
  | { readonly verb: 'see'; readonly key: string }
  | BareNumber;

export const NUMBER_KINDS = ['value', 'difference', 'growth', 'share', 'attainment', 'plan'] as const;

/** The digits alone, for a number that stands in somebody's own words. */
export interface BareNumber {
  readonly verb: 'number';
  readonly how: (typeof NUMBER_KINDS)[number];
  readonly measure: string;
  /** When it stands; for a difference what it is compared with. */
  readonly moment: Moment;
  /** Of which measure it is a share. */
  readonly whole: string | undefined;
  /** One group of a breakdown. */
  readonly group: { readonly by: string; readonly key: string } | undefined;
}

export type Piece = string | Slot;

export type ReadTemplate =
  | { readonly ok: true; readonly pieces: readonly Piece[] }
  | { readonly ok: false; readonly message: string };

const PLACES = ['place', 'period', 'day', 'base', 'same'] as const;

const momentOf = (word: string | undefined, fallback: Moment): Moment =>
  word === 'year-end' || word === 'last-year' || word === 'now' ? word : fallback;

function readNumber(args: readonly string[]): BareNumber | undefined {
  const [kind, measure, ...rest] = args;
  const how = NUMBER_KINDS.find((each) => each === kind);
  if (!how || measure === undefined) return undefined;
  const [by, key] = rest.find((each) => each.includes('='))?.split('=') ?? [];
  const group = by && key ? { by, key } : undefined;
  const whole = how === 'share' ? rest[0] : undefined;
  if (how === 'share' && (whole === undefined || whole.includes('='))) return undefined;
  const moment = momentOf(rest[0], how === 'difference' || how === 'growth' ? 'year-end' : 'now');
  return { verb: 'number', how, measure, moment, whole, group };
}

function readSlot(text: string): Slot | undefined {
  const [head = '', tail] = text.split(':').map((part) => part.trim());
  const [verb = '', ...args] = head.split(/\s+/u);
  const [first, second, third] = args;
  const bare = PLACES.find((each) => each === verb);
  if (bare) return { verb: bare };
  if (first === undefined) return undefined;
  switch (verb) {
    case 'see':
      return { verb, key: first };
    case 'number':
      return readNumber(args);
    case 'n':
    case 'about':
      return { verb, measure: first, moment: momentOf(second, 'now') };
    case 'change':
    case 'growth':
      return { verb, measure: first, base: momentOf(second, 'year-end') };
    case 'share':
      return second === undefined ? undefined : { verb, measure: first, whole: second };
    case 'plan':
      return { verb, measure: first };
    case 'moves':
      return { verb, measures: args };
    case 'parts': {
      const parts = (tail ?? '').split(/\s+/u).filter((part) => part !== '');
      return parts.length === 0 ? undefined : { verb, whole: first, parts };
    }
    case 'split':
      return second === undefined
        ? undefined
        : { verb, measure: first, by: second, shares: third !== 'plain' };
    case 'list': {
      const only = tail?.split(/[\s,]+/u).filter((part) => part !== '');
      return second === undefined ? undefined : { verb, measure: first, by: second, only };
    }
    case 'risen': {
      const top = Number(third ?? '10');
      return second === undefined || !Number.isInteger(top) || top < 1
        ? undefined
        : { verb, measure: first, by: second, top };
    }
    default:
      return undefined;
  }
}

/** Reads a clause with slots in braces. */
export function readTemplate(text: string): ReadTemplate {
  const pieces: Piece[] = [];
  for (const part of text.split(/(\{[^{}]*\})/u)) {
    if (part === '') continue;
    if (!part.startsWith('{')) {
      if (/[{}]/u.test(part)) return { ok: false, message: `ngoặc nhọn không đủ đôi trong "${text}"` };
      pieces.push(part);
      continue;
    }
    const slot = readSlot(part.slice(1, -1));
    if (!slot) return { ok: false, message: `không hiểu chỗ trống ${part}` };
    pieces.push(slot);
  }
  return { ok: true, pieces };
}

/** The measures that a slot names. */
export function measuresOf(slot: Slot): readonly string[] {
  if ('parts' in slot) return [slot.whole, ...slot.parts];
  if (slot.verb === 'moves') return slot.measures;
  if (slot.verb === 'share') return [slot.measure, slot.whole];
  if (slot.verb === 'number' && slot.whole !== undefined) return [slot.measure, slot.whole];
  return 'measure' in slot ? [slot.measure] : [];
}

/** The cells and rows that a slot stands on. */
export function needsOf(slot: Slot): readonly FigureKey[] {
  const at = (measure: string, moment: Moment = 'now', by = ''): FigureKey => ({ measure, moment, by });
  switch (slot.verb) {
    case 'n':
    case 'about':
      return [at(slot.measure, slot.moment)];
    case 'change':
    case 'growth':
      return [at(slot.measure), at(slot.measure, slot.base)];
    case 'share':
    case 'plan':
    case 'parts':
    case 'moves':
      return measuresOf(slot).map((measure) => at(measure));
    case 'split':
    case 'list':
      return [at(slot.measure), at(slot.measure, 'now', slot.by)];
    case 'number': {
      const by = slot.group?.by ?? '';
      const compared = slot.how === 'difference' || slot.how === 'growth';
      return [
        ...(slot.how === 'plan' ? [] : [at(slot.measure, compared ? 'now' : slot.moment, by)]),
        ...(compared ? [at(slot.measure, slot.moment, by)] : []),
        ...(slot.whole === undefined ? [] : [at(slot.whole)]),
      ];
    }
    case 'risen':
      return [at(slot.measure, 'now', slot.by), at(slot.measure, 'last-year', slot.by)];
    default:
      return [];
  }
}
