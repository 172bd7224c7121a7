// Nói một câu: clauses one after another; a clause that lacks its figure gives way to an honest sentence, never to a blank or a 0.
import { isLacking, type Said, type Spoken, textOf, together, words } from '#domain/narrative/said.ts';
import { sayChange, sayGrowth } from '#domain/narrative/say-comparison.ts';
import { sayList } from '#domain/narrative/say-list.ts';
import { sayMoves } from '#domain/narrative/say-moves.ts';
import { isFurtherNought, sayBesideNone, sayNone } from '#domain/narrative/say-none.ts';
import { sayNumber } from '#domain/narrative/say-number.ts';
import { sayParts, saySplit } from '#domain/narrative/say-parts.ts';
import { sayRisen } from '#domain/narrative/say-risen.ts';
import { sayPlan, sayShare } from '#domain/narrative/say-share.ts';
import { sayAbout, sayValue } from '#domain/narrative/say-value.ts';
import type { Piece, Slot } from '#domain/narrative/slot.ts';
import { baseWords, type Speaker } from '#domain/narrative/speaker.ts';
import { formatCalendarDate } from '#domain/period/calendar-date.ts';

const WHOLE = {
  nation: 'cả nước',
  province: 'toàn tỉnh',
  district: 'toàn huyện',
  commune: 'toàn xã',
} as const;

/** A unit is a whole of its own kind, which stands before its name: a district may be a "thị xã", a commune a "phường". */
const OWN_KIND = /^(?:tỉnh|thành phố|thị xã|quận|huyện|xã|phường|thị trấn|đặc khu)(?= )/u;

function placeWords({ figures }: Speaker): string {
  const { level, name } = figures.place;
  const [kind] = OWN_KIND.exec(name) ?? [];
  return kind === undefined ? WHOLE[level] : `toàn ${kind}`;
}

/** "Bảng 1", as a reference that follows its target. */
function seen(speaker: Speaker, key: string): Spoken {
  return { runs: [{ text: speaker.labels.get(key) ?? key, ref: key }], claims: [], notes: [] };
}

function saySlot(speaker: Speaker, slot: Slot): Said {
  switch (slot.verb) {
    case 'place':
      return words(placeWords(speaker));
    case 'period':
      return words(speaker.figures.period.name);
    case 'day':
      return words(formatCalendarDate(speaker.figures.dataDate));
    case 'base':
      return words(baseWords(speaker, 'year-end'));
    case 'same':
      return words(baseWords(speaker, 'last-year'));
    case 'n':
      return sayValue(speaker, slot.measure, slot.moment);
    case 'about':
      return sayAbout(speaker, slot.measure, slot.moment);
    case 'change':
      return sayChange(speaker, slot.measure, slot.base);
    case 'growth':
      return sayGrowth(speaker, slot.measure, slot.base);
    case 'share':
      return sayShare(speaker, slot.measure, slot.whole);
    case 'plan':
      return sayPlan(speaker, slot.measure);
    case 'parts':
      return sayParts(speaker, slot);
    case 'moves':
      return sayMoves(speaker, slot.measures);
    case 'split':
      return saySplit(speaker, slot);
    case 'list':
      return sayList(speaker, slot);
    case 'risen':
      return sayRisen(speaker, slot);
    case 'see':
      return seen(speaker, slot.key);
    case 'number':
      return sayNumber(speaker, slot);
  }
}

/** "Trong {period}" of a run of days is "Trong thời gian từ … đến …": its name begins with "từ". */
function withinWindow({ figures }: Speaker, before: Piece | undefined, slot: Slot): Spoken | undefined {
  const within = typeof before === 'string' && /(?:^|\s)trong $/iu.test(before);
  return within && slot.verb === 'period' && figures.period.kind === 'window'
    ? words(`thời gian ${figures.period.name}`)
    : undefined;
}

function sayClause(speaker: Speaker, pieces: readonly Piece[]): Said & { readonly denied?: boolean } {
  const parts: Spoken[] = [];
  let denied = false;
  for (const [index, piece] of pieces.entries()) {
    const before = pieces[index - 1];
    const none = typeof before === 'string' ? sayNone(speaker, before, piece) : undefined;
    if (none) {
      parts.splice(-1, 1, none);
      denied = true;
      continue;
    }
    if (denied && isFurtherNought(speaker, piece, pieces[index + 1])) break;
    const said =
      typeof piece === 'string'
        ? words(piece)
        : (withinWindow(speaker, before, piece) ?? saySlot(speaker, piece));
    if (isLacking(said)) return said;
    parts.push(said);
  }
  return { ...together(...parts), denied };
}

function capital(said: Spoken): Spoken {
  const [first, ...rest] = said.runs;
  if (!first || first.figure !== undefined || first.ref !== undefined) return said;
  const text = `${first.text.charAt(0).toUpperCase()}${first.text.slice(1)}`;
  return { ...said, runs: [{ text }, ...rest] };
}

export interface SentenceSaid extends Spoken {
  /** What the sentence should have stated but could not. */
  readonly lacking: readonly string[];
}

/**
 * A sentence of clauses; the first carries the others. What an earlier sentence already owned to lack (`told`) is not
 * owned to again; a clause with nothing to say (an empty reason) leaves no words.
 */
export function saySentence(
  speaker: Speaker,
  clauses: readonly (readonly Piece[])[],
  told: Set<string> = new Set(),
): SentenceSaid {
  const lacking: string[] = [];
  const parts: Spoken[] = [];
  let denied = false;
  for (const [index, clause] of clauses.entries()) {
    const beside = denied ? sayBesideNone(speaker, clause) : undefined;
    const said = beside ?? sayClause(speaker, clause);
    if (isLacking(said)) {
      if (said.lacking !== '' && !told.has(said.lacking)) lacking.push(said.lacking);
      told.add(said.lacking);
      if (index === 0) break;
      continue;
    }
    if ('denied' in said && said.denied) denied = true;
    const joined =
      parts.length === 0 || /^(?:[,;.:]| ?\()/u.test(textOf(said.runs)) ? said : together(words(', '), said);
    parts.push(joined);
  }
  const body = capital(together(...parts));
  const ended =
    body.runs.length === 0 || /[.;:!?]$/u.test(textOf(body.runs)) ? body : together(body, words('.'));
  if (lacking.length === 0) return { ...ended, lacking };
  const honest = words(`${ended.runs.length > 0 ? ' ' : ''}Chưa có số liệu về ${lacking.join('; ')}.`);
  return { ...together(ended, honest), lacking };
}
