// Which figures stand around one, the nearest first?
import { alike, type Figure } from './figure.ts';

export interface Near {
  /** Of its sentence before it. */
  readonly before: readonly Figure[];
  /** Of its sentence behind it. */
  readonly after: readonly Figure[];
  /** Of the sentences before, at most twelve and forty figures. */
  readonly earlier: readonly Figure[];
  /** Of the next eight sentences. */
  readonly later: readonly Figure[];
}

export function nearOf(figures: readonly Figure[], figure: Figure): Near {
  const around = figures.slice(Math.max(0, figure.index - 40), figure.index + 30);
  const back = around.filter((other) => other.index < figure.index).reverse();
  const on = around.filter((other) => other.index > figure.index);
  return {
    before: back.filter(({ s }) => s === figure.s),
    after: on.filter(({ s }) => s === figure.s),
    earlier: back.filter(({ s }) => s < figure.s && figure.s - s <= 12),
    later: on.filter(({ s }) => s > figure.s && s - figure.s <= 8),
  };
}

/** "khoảng 3.732 lượt, tăng 24,5%": what a rate is told of is told roughly, so nothing is worked out. */
export function isRough(before: readonly Figure[], rate: Figure): boolean {
  const nearest = before.find(({ role, depth }) => /^(?:level|each)$/.test(role) && depth <= rate.depth);
  if (nearest === undefined || nearest.exact || rate.index - nearest.index > 2) return false;
  // "47 HTX với gần 400 thành viên, chiếm 43% số HTX": of the co-operatives.
  const [, noun = ''] = /^(?:của |trong )?(?:tổng )?số (\S+)/.exec(rate.tail) ?? [];
  return (
    noun === '' ||
    alike(nearest.unit, noun) ||
    !before.some(({ exact, unit, role }) => exact && role === 'level' && unit === noun)
  );
}
