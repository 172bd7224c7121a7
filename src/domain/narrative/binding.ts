// Buộc con số gõ tay: the words of the office keep a name in braces, the name leads to a figure, the digits follow the figure.
import type { SaidClaim } from '#domain/narrative/said.ts';
import { type BareNumber, NUMBER_KINDS, readTemplate } from '#domain/narrative/slot.ts';

/** The name in braces → what it stands for, in the words of a slot. */
export type Bindings = Readonly<Record<string, string>>;

const NAME = /(\{[^{}\n]+\})/u;

export interface OwnPiece {
  readonly text: string;
  /** The figure bound to this piece; undefined for plain words. */
  readonly slot: BareNumber | undefined;
}

/** The figure that a slot in words names; undefined when it names none. */
export function readBinding(slot: string | undefined): BareNumber | undefined {
  const read = slot === undefined ? undefined : readTemplate(`{${slot}}`);
  const piece = read?.ok ? read.pieces[0] : undefined;
  return typeof piece === 'object' && piece.verb === 'number' ? piece : undefined;
}

/** Own words in pieces: what stands in braces and is bound, and everything else as it was written. */
export function ownPieces(text: string, bindings: Bindings): readonly OwnPiece[] {
  return text
    .split(NAME)
    .filter((part) => part !== '')
    .map((part) => ({
      text: part,
      slot: part.startsWith('{') ? readBinding(bindings[part.slice(1, -1)]) : undefined,
    }));
}

const HOW_WORDS = {
  value: '',
  difference: 'mức tăng, giảm ',
  growth: 'tỷ lệ tăng, giảm ',
  share: 'tỷ trọng ',
  attainment: 'tỷ lệ đạt kế hoạch ',
  plan: 'kế hoạch ',
} as const;
const MOMENT_WORDS: Readonly<Record<string, string>> = {
  'year-end': 'cuối năm trước',
  'last-year': 'cùng kỳ năm trước',
};

/** How a figure of the document is bound: its name, free of any period, and its slot. Undefined for what cannot be bound. */
export function bindingOf(
  { source, breakdown }: SaidClaim,
  nameOf: (measure: string) => string,
): { readonly name: string; readonly slot: string } | undefined {
  const { measure, moment, by, versus } = source;
  const how = NUMBER_KINDS.find((each) => each === source.how);
  if (!how || ((how === 'difference' || how === 'growth' || how === 'share') && versus === undefined))
    return undefined;
  const [dimension, key] = Object.entries(by ?? {})[0] ?? [];
  const compared = how === 'difference' || how === 'growth';
  const named = MOMENT_WORDS[(compared ? versus : moment) ?? ''];
  const group = dimension === undefined ? '' : ` (${Object.values(breakdown ?? {})[0] ?? key})`;
  const name = nameOf(measure);
  const lower = `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  return {
    name: `${HOW_WORDS[how]}${how === 'value' ? name : lower}${group}${named ? `${compared ? ' so với' : ','} ${named}` : ''}`,
    slot: [
      'number',
      how,
      measure,
      ...(how === 'share' && versus !== undefined ? [versus] : [compared ? (versus ?? 'year-end') : moment]),
      ...(dimension === undefined ? [] : [`${dimension}=${key}`]),
    ].join(' '),
  };
}
