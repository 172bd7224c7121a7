// Of which amount less several others, or told behind it, may an amount be what is left?
import { alike, type Figure } from './figure.ts';
import { nearOf } from './near.ts';
import { longTie, restTie } from './rest-tie.ts';
import type { Tie } from './tie.ts';

const LONG = 10;

/** "143 HTX … 78 chuyển đổi; 31 giải thể; 3 chuyển sang công ty. Như vậy còn 31": of which a run of two to four amounts was taken. */
export function longGroup(figures: readonly Figure[], rest: Figure): Tie[] {
  const near = nearOf(figures, rest);
  const told = [...near.before, ...near.earlier]
    .filter(
      (other) =>
        other.exact && other.role === 'level' && alike(other.unit, rest.unit) && other.depth <= rest.depth,
    )
    .slice(0, LONG);
  const ties: Tie[] = [];
  for (const [name, all] of [
    ['all', told],
    ['top', told.filter(({ nested }) => !nested)],
  ] as const) {
    if (name === 'top' && all.length === told.length) continue;
    for (let from = 0; from < 2; from++)
      for (let many = 2; many < 5; many++) {
        const parts = all.slice(from, from + many);
        const [whole] = all.slice(from + many);
        const taken = parts.reduce((sum, { value }) => sum + value, 0);
        if (whole === undefined || parts.length < many || whole.value <= taken) continue;
        const far = rest.s - whole.s;
        ties.push(longTie(whole, parts, rest, `rest run ${name} ${from} ${many} ${far < 2 ? far : 'far'}`));
      }
  }
  return ties;
}

/** "105 HTX ngừng hoạt động … Toàn tỉnh có 592 HTX, trong đó 487 đang hoạt động": a whole and one part of it told behind. */
export function aheadGroup(figures: readonly Figure[], rest: Figure): Tie[] {
  const near = nearOf(figures, rest);
  const behind = [...near.after, ...near.later].filter(
    (other) => other.exact && other.role === 'level' && alike(other.unit, rest.unit),
  );
  return behind.slice(0, 6).flatMap((whole, i) => {
    const part = behind[i + 1];
    if (part === undefined || whole.value <= Math.max(part.value, rest.value) || part.s !== whole.s)
      return [];
    const form = part.nested && !whole.nested ? 'part' : part.level === whole.level ? 'fraction' : 'plain';
    return [
      restTie(
        whole,
        part,
        rest,
        `rest ahead ${form} ${Math.min(i, 2)} ${whole.s === rest.s ? 'same' : 'far'}`,
      ),
    ];
  });
}
