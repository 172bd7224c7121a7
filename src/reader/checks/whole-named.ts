// Which amount is the whole that the words after a share name?
import { type Fact, isAhead } from '../read/fact.ts';
import { canHold } from './amounts-held.ts';
import type { CheckRun } from './report.ts';
import type { Named } from './share-named.ts';

function sameSector(whole: Fact, sector: string | undefined): boolean {
  if (sector !== undefined) return whole.breakdown?.linh_vuc === sector;
  return whole.breakdown === null;
}

/** The whole the words name, told last before the share. */
export function wholeNamed(
  run: CheckRun,
  named: Named,
  part: Fact,
  around: readonly Fact[],
  before: number,
): Fact | undefined {
  const told = around.filter((fact) => {
    if (fact.from > before || fact.role !== 'plain' || !canHold(run, part, fact) || isAhead(fact))
      return false;
    if (fact.place !== part.place && fact.place !== undefined && part.place !== undefined) return false;
    if (named.measure !== undefined) {
      const beside = fact.sentence === part.sentence && fact.list === undefined;
      return (
        fact.measure === named.measure &&
        (fact.breakdown === null || beside) &&
        !fact.rest &&
        fact.depth <= part.depth
      );
    }
    if (named.unit === 'ha' || named.unit === 'tan')
      return fact.unit === named.unit && fact.list === undefined;
    if (named.subject !== undefined) return fact.subject === named.subject && fact.list === undefined;
    return fact.measure === 'total' && fact.unit === (named.unit ?? part.unit) && !fact.heading;
  });
  if (named.measure !== undefined) return told.at(-1);
  if (named.unit === 'ha' || named.unit === 'tan')
    return told.every((fact) => fact.value === told[0]?.value) ? told[0] : undefined;
  const own = told.filter((fact) => sameSector(fact, named.sector));
  if (own.length > 0) return own.at(-1);
  if (told.length === 0 && named.sector === undefined && named.total)
    return standingNear(run, named.unit ?? part.unit, part, around);
  // A text on one sector counts no others: "186 HTX nông nghiệp … chiếm 50% tổng số".
  return named.sector === undefined && new Set(told.map((fact) => fact.value)).size === 1
    ? told[0]
    : undefined;
}

/** The one number that can be "tổng số" where none was told before: the total of the next sentence, or all that are active. */
function standingNear(run: CheckRun, unit: string, part: Fact, around: readonly Fact[]): Fact | undefined {
  const told = around.filter(
    (fact) =>
      fact.unit === unit &&
      fact.role === 'plain' &&
      fact.breakdown === null &&
      fact.list === undefined &&
      fact.sentence >= 0 &&
      !isAhead(fact) &&
      canHold(run, part, fact) &&
      (fact.measure === 'active' || (fact.measure === 'total' && fact.sentence - part.sentence <= 2)) &&
      (fact.place === part.place || fact.place === undefined || part.place === undefined),
  );
  return new Set(told.map((fact) => fact.value)).size === 1 ? told[0] : undefined;
}
