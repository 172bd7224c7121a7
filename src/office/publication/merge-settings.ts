// Hai người cùng sửa: what each changed since both began, put together; where both changed the same place, both are shown.
import type { PublicationSettings } from '#domain/report/publication.ts';

export interface Conflict {
  /** date, recipients, signature, or the place of an own text. */
  readonly place: string;
  readonly mine: string;
  readonly theirs: string;
  readonly theirSettings: PublicationSettings;
}

export interface Merged {
  readonly settings: PublicationSettings;
  readonly conflicts: readonly Conflict[];
}

const TEXT = 'texts.';
const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

function valueAt(settings: PublicationSettings, place: string): unknown {
  if (place.startsWith(TEXT)) return settings.texts[place.slice(TEXT.length)] ?? '';
  return settings[place as 'date' | 'recipients' | 'signature'];
}

function printed(value: unknown): string {
  if (Array.isArray(value)) return value.join('\n');
  if (typeof value === 'object' && value !== null) return Object.values(value).filter(Boolean).join('\n');
  return value === null || value === undefined ? '' : String(value);
}

/** One place of the settings taken from another version of them. */
export function takePlace(
  into: PublicationSettings,
  from: PublicationSettings,
  place: string,
): PublicationSettings {
  if (!place.startsWith(TEXT)) {
    const key = place as 'date' | 'recipients' | 'signature';
    return { ...into, [key]: from[key] };
  }
  const key = place.slice(TEXT.length);
  return { ...into, texts: { ...into.texts, [key]: from.texts[key] ?? '' } };
}

/** What I typed wins where both changed; what only the other changed is taken over. */
export function mergeSettings(
  began: PublicationSettings,
  mine: PublicationSettings,
  theirs: PublicationSettings,
): Merged {
  const keys = new Set([began, mine, theirs].flatMap(({ texts }) => Object.keys(texts)));
  const places = ['date', 'recipients', 'signature', ...[...keys].map((key) => `${TEXT}${key}`)];
  let settings = mine;
  const conflicts: Conflict[] = [];
  for (const place of places) {
    const [was, here, there] = [began, mine, theirs].map((each) => valueAt(each, place));
    if (same(here, there) || same(there, was)) continue;
    if (same(here, was)) settings = takePlace(settings, theirs, place);
    else conflicts.push({ place, mine: printed(here), theirs: printed(there), theirSettings: theirs });
  }
  return { settings, conflicts };
}
