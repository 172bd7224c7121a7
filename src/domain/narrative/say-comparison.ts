// Nói một so sánh: the direction word comes from the two figures, and the figure compared with is printed beside it.
import type { Moment } from '#domain/narrative/figure.ts';
import { type Said, type Spoken, together, words } from '#domain/narrative/said.ts';
import {
  baseWords,
  claimOf,
  lackingWords,
  numberOf,
  plainSource,
  type Speaker,
  termIn,
} from '#domain/narrative/speaker.ts';
import { tenthsOf, writeLike, writeTenths, writeValue } from '#domain/narrative/write-value.ts';

interface Pair {
  readonly now: bigint;
  readonly before: bigint;
  /** "so với cuối năm 2021 (666 HTX)". */
  readonly against: () => Spoken;
}

function pairOf(speaker: Speaker, measure: string, base: Moment): Pair | { readonly lacking: string } {
  const { figures } = speaker;
  const [cell, old] = [figures.cell(measure, 'now'), figures.cell(measure, base)];
  const [now, before] = [numberOf(cell), numberOf(old)];
  if (now === undefined) return { lacking: lackingWords(speaker, measure, 'now', cell) };
  if (before === undefined) return { lacking: `${lackingWords(speaker, measure, base, old)} để so sánh` };
  const term = termIn(speaker, measure);
  const against = (): Spoken => {
    const said = together(
      words(`so với ${baseWords(speaker, base)} (`),
      claimOf(speaker, writeLike(before, now, term), term, {
        value: Number(before),
        relation: 'none',
        source: plainSource(measure, base, old),
      }),
      words(')'),
    );
    const [left, right] = [cell.coverage, old.coverage];
    if (!left || !right || (left.reported === right.reported && left.expected === right.expected))
      return said;
    const whole = left.reported === left.expected && right.reported === right.expected;
    const note = whole
      ? `So sánh trên địa giới khác nhau: kỳ này đủ ${left.expected}/${left.expected}, ${baseWords(speaker, base)} đủ ${right.expected}/${right.expected} tỉnh, thành phố khi đó.`
      : `So sánh về ${term.name} trên hai phạm vi: kỳ này sổ đủ ${left.reported}/${left.expected}, ${baseWords(speaker, base)} đủ ${right.reported}/${right.expected} tỉnh, thành phố.`;
    return { ...said, notes: [note] };
  };
  return { now, before, against };
}

const sourceOf = (
  measure: string,
  how: 'difference' | 'growth',
  pair: Pair,
  base: string,
  versus: Moment,
) => ({
  measure,
  versus,
  moment: 'now' as const,
  by: null,
  how,
  operands: [
    { name: 'kỳ này', value: String(pair.now) },
    { name: base, value: String(pair.before) },
  ],
});

/** Nothing to compare by size: none at all, no change, or none before. */
function without(speaker: Speaker, measure: string, pair: Pair, base: Moment): Said | undefined {
  if (pair.now === 0n && pair.before === 0n) return { lacking: '' };
  const beside = baseWords(speaker, base);
  // The figure compared with is the one just said.
  if (pair.now === pair.before) return words(`không thay đổi so với ${beside}`);
  if (pair.before !== 0n) return undefined;
  const term = termIn(speaker, measure);
  const by = claimOf(speaker, writeValue(pair.now, term), term, {
    value: Number(pair.now),
    relation: 'increase_vs',
    base: beside,
    source: sourceOf(measure, 'difference', pair, beside, base),
  });
  return together(words('tăng '), by, words(` so với ${beside} (khi đó chưa có)`));
}

/** "tăng 675 HTX so với cuối năm 2017 (20.092 HTX)". */
export function sayChange(speaker: Speaker, measure: string, base: Moment): Said {
  const pair = pairOf(speaker, measure, base);
  if ('lacking' in pair) return pair;
  const special = without(speaker, measure, pair, base);
  if (special) return special;
  const up = pair.now > pair.before;
  const size = up ? pair.now - pair.before : pair.before - pair.now;
  const term = termIn(speaker, measure);
  const by = claimOf(speaker, writeValue(size, term), term, {
    value: Number(size),
    relation: up ? 'increase_vs' : 'decrease_vs',
    base: baseWords(speaker, base),
    source: sourceOf(measure, 'difference', pair, baseWords(speaker, base), base),
  });
  return together(words(up ? 'tăng ' : 'giảm '), by, words(' '), pair.against());
}

/** "tăng 21,0% so với cuối năm 2017 (992 HTX)". */
export function sayGrowth(speaker: Speaker, measure: string, base: Moment): Said {
  const pair = pairOf(speaker, measure, base);
  if ('lacking' in pair) return pair;
  const special = without(speaker, measure, pair, base);
  if (special) return special;
  const up = pair.now > pair.before;
  const tenths = tenthsOf(up ? pair.now - pair.before : pair.before - pair.now, pair.before);
  const by = claimOf(speaker, writeTenths(tenths), termIn(speaker, measure), {
    value: Number(tenths) / 10,
    unit: 'percent',
    relation: up ? 'increase_vs' : 'decrease_vs',
    base: baseWords(speaker, base),
    source: sourceOf(measure, 'growth', pair, baseWords(speaker, base), base),
  });
  return together(words(up ? 'tăng ' : 'giảm '), by, words(' '), pair.against());
}
