// Which sums found wrong stand on figures that all agree with others, each where it stands? They add up what does not belong together.
import type { Figure } from '../ties/figure.ts';
import { scoreOf } from '../ties/score.ts';
import type { TieGroup } from '../ties/tie.ts';
import { holds } from '../ties/tie.ts';
import { gainAsPrinted } from '../ties/weigh.ts';
import type { CheckRun } from './report.ts';

/** Least natural logarithm of how much likelier than by chance each figure is as printed. */
const SURE = 3;

/** For every figure, how well the best tie it obeys speaks for it. */
function supportOf(groups: readonly TieGroup[]): Map<Figure, number> {
  const support = new Map<Figure, number>();
  for (const group of groups)
    for (const tie of group) {
      if (!holds(tie)) continue;
      const gain = Math.log(gainAsPrinted(tie, scoreOf(tie, group)));
      for (const figure of tie.figures) support.set(figure, Math.max(gain, support.get(figure) ?? 0));
    }
  return support;
}

/** Sums that hold and would hardly by chance: the claims of their parts, and of their wholes. */
interface HeldSum {
  readonly parts: ReadonlySet<string>;
  readonly whole: string;
}

function heldSums(run: CheckRun, groups: readonly TieGroup[]): HeldSum[] {
  const idOf = (figure: Figure): string =>
    (figure.level.fact === undefined ? undefined : run.ids.get(figure.level.fact)) ?? '';
  return groups.flatMap((group) =>
    group
      .filter(
        (tie) =>
          tie.kind === 'sum' && holds(tie) && Math.log(gainAsPrinted(tie, scoreOf(tie, group))) >= SURE,
      )
      .map((tie) => ({
        parts: new Set(tie.figures.filter((figure) => figure !== tie.whole).map(idOf)),
        whole: idOf(tie.whole),
      })),
  );
}

/** Whether some of the parts make the whole with others: "64 thành viên, trong đó có 39 nữ, 25 nam; 58 là người dân tộc thiểu số". */
function isOtherSum(parts: readonly string[], whole: string | null, sums: readonly HeldSum[]): boolean {
  return sums.some((sum) => {
    const within = parts.filter((part) => sum.parts.has(part)).length;
    return sum.whole === whole && within > 0 && sum.parts.size > within;
  });
}

/** Takes out what was found wrong of figures that are each borne out by others. */
export function dropSupported(run: CheckRun, figures: readonly Figure[], groups: readonly TieGroup[]): void {
  const wrong = run.found.filter(
    ({ finding }) => finding.verdict === 'inconsistent' && finding.severity !== 'ambiguous',
  );
  if (wrong.length === 0) return;
  const support = supportOf(groups);
  const byId = new Map<string, number>();
  for (const figure of figures) {
    const id = figure.level.fact === undefined ? undefined : run.ids.get(figure.level.fact);
    if (id !== undefined) byId.set(id, Math.max(support.get(figure) ?? 0, byId.get(id) ?? 0));
  }
  const sums = heldSums(run, groups);
  const explained = wrong.filter(({ finding: { claims, target, kind } }) => {
    const ids = [...claims, target ?? ''].filter((id) => id !== '');
    if (kind !== 'sum' || ids.length < 2) return false;
    return (
      ids.every((id) => (byId.get(id) ?? 0) >= SURE) ||
      isOtherSum(
        claims.filter((id) => id !== target),
        target,
        sums,
      )
    );
  });
  if (explained.length === 0) return;
  const kept = run.found.filter((one) => !explained.includes(one));
  run.found.splice(0, run.found.length, ...kept);
}
