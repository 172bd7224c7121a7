// Gắn số gõ tay với con số của báo cáo: which figures a typed number may stand for, and the words after it is bound.
import { type Bindings, bindingOf, ownPieces } from '#domain/narrative/binding.ts';
import type { OfficialDocument } from '#domain/report/official-document.ts';
import type { PublicationSettings } from '#domain/report/publication.ts';
import { amountWritten } from '#domain/vietnamese/written-quantity.ts';
import { type TypedNumber, withinText } from './typed-numbers.ts';

export interface Offer {
  readonly name: string;
  readonly slot: string;
}

const MOST_OFFERS = 4;

/** The figures of the document that are equal to a typed number, each once. */
export function offersFor(
  document: OfficialDocument,
  number: string,
  nameOf: (measure: string) => string,
): readonly Offer[] {
  const value = amountWritten(number);
  const offers = new Map<string, Offer>();
  for (const claim of document.claims ?? []) {
    if (claim.value !== value) continue;
    // A name in braces is one line without braces.
    const bound = bindingOf(claim, (code) => nameOf(code).replace(/ \(.*\)$/u, ''));
    if (bound && !offers.has(bound.slot)) offers.set(bound.slot, bound);
  }
  return [...offers.values()].slice(0, MOST_OFFERS);
}

function freeName(name: string, slot: string, bindings: Bindings): string {
  let free = name;
  for (let again = 2; bindings[free] !== undefined && bindings[free] !== slot; again += 1)
    free = `${name} ${again}`;
  return free;
}

/** The settings with one typed number replaced by the name of its figure. */
export function bindNumber(
  settings: PublicationSettings,
  typed: Pick<TypedNumber, 'number' | 'key'>,
  offer: Offer,
): PublicationSettings {
  const text = settings.texts[typed.key] ?? '';
  const bindings = settings.bindings ?? {};
  const at = withinText(text, typed.number);
  if (at === undefined) return settings;
  const name = freeName(offer.name, offer.slot, bindings);
  const words = `${text.slice(0, at)}{${name}}${text.slice(at + typed.number.length)}`;
  return {
    ...settings,
    texts: { ...settings.texts, [typed.key]: words },
    bindings: { ...bindings, [name]: offer.slot },
  };
}

/** Names in braces: those that lead to a figure, and those that lead nowhere. */
export function namesIn({ texts, bindings }: Pick<PublicationSettings, 'texts' | 'bindings'>): {
  readonly bound: readonly { readonly key: string; readonly name: string }[];
  readonly lost: readonly { readonly key: string; readonly name: string }[];
} {
  const names = Object.entries(texts).flatMap(([key, text]) =>
    ownPieces(text, bindings ?? {}).flatMap((piece) =>
      piece.text.startsWith('{')
        ? [{ key, name: piece.text.slice(1, -1), led: piece.slot !== undefined }]
        : [],
    ),
  );
  return { bound: names.filter(({ led }) => led), lost: names.filter(({ led }) => !led) };
}
