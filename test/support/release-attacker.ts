// Kẻ dò độc lập: from published documents alone, intervals of every hidden cell by narrowing sums again and again. Slow, simple, none of the server's code.
import type { ReleaseDocument } from '#domain/release/document.ts';

type Interval = readonly [low: number, high: number];

/** What everybody knows of the measures: parts of a whole, in every row. */
const KNOWN_SUMS: readonly (readonly [whole: string, ...parts: string[]])[] = [
  ['htx_total', 'htx_active', 'htx_suspended', 'htx_inactive'],
  ['htx_total', 'htx_agri', 'htx_nonagri', 'qtdnd_total'],
  ['member_total', 'member_official', 'member_associate'],
];

/** Intervals by "measure|by=key"; the whole is "measure|". */
export function attack(documents: readonly ReleaseDocument[]): ReadonlyMap<string, Interval> {
  const bounds = new Map<string, Interval>();
  const sums: { whole: string; parts: readonly string[] }[] = [];
  for (const { tables } of documents) {
    for (const { by, measures, rows } of tables) {
      for (const code of measures) {
        const keyOf = (key: string) => (by === null ? `${code}|` : `${code}|${by}=${key}`);
        for (const { key, cells } of rows) {
          const cell = cells[code];
          const id = keyOf(key);
          if (cell?.value !== undefined) bounds.set(id, [Number(cell.value), Number(cell.value)]);
          else if (cell?.hidden && !bounds.has(id)) bounds.set(id, [0, Number.POSITIVE_INFINITY]);
        }
        if (by !== null) sums.push({ whole: `${code}|`, parts: rows.map(({ key }) => keyOf(key)) });
      }
      for (const { key } of rows) {
        const at = by === null ? '' : `${by}=${key}`;
        for (const [whole, ...parts] of KNOWN_SUMS)
          sums.push({ whole: `${whole}|${at}`, parts: parts.map((code) => `${code}|${at}`) });
      }
    }
  }
  const usable = sums.filter(({ whole, parts }) => [whole, ...parts].every((id) => bounds.has(id)));
  for (let round = 0; round < 50; round += 1) {
    let narrowed = false;
    const narrow = (id: string, low: number, high: number) => {
      const [a, b] = bounds.get(id) ?? [0, Number.POSITIVE_INFINITY];
      const next: Interval = [Math.max(a, low), Math.min(b, high)];
      if (next[0] === a && next[1] === b) return;
      bounds.set(id, next);
      narrowed = true;
    };
    for (const { whole, parts } of usable) {
      const of = parts.map((id) => bounds.get(id) ?? [0, 0]);
      const [lows, highs] = [0, 1].map((side) => of.reduce((total, each) => total + (each[side] ?? 0), 0));
      narrow(whole, lows ?? 0, highs ?? 0);
      const [wholeLow, wholeHigh] = bounds.get(whole) ?? [0, 0];
      parts.forEach((id, at) => {
        const [low] = of[at] ?? [0, 0];
        const othersHigh = of.reduce((total, each, index) => (index === at ? total : total + each[1]), 0);
        narrow(id, wholeLow - othersHigh, wholeHigh - ((lows ?? 0) - low));
      });
    }
    if (!narrowed) break;
  }
  return bounds;
}
