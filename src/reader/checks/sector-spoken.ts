// Of which sector is a share told in words alone ("HTX nông nghiệp chiếm 83,3% tổng số HTX"), and how many were counted of it before?
import { type Fact, isAhead, isLevel } from '../read/fact.ts';
import { entryOf } from '../read/marks.ts';
import { marksIn, wordsOf } from '../read/window.ts';
import type { CheckRun } from './report.ts';

/** The one sector named between the sentence's start (or the last figure) and the share. */
function sectorBefore(run: CheckRun, share: Fact): string | undefined {
  const { context } = run.read;
  const before = run.facts[(run.indexOf.get(share) ?? 0) - 1];
  const start = context.layout.sentences[share.sentence]?.from ?? share.from;
  const floor = Math.max(start, share.from - 14, before?.sentence === share.sentence ? before.to : start);
  if (/[.;:]/.test(wordsOf(context, floor, share.from))) return undefined;
  const sectors = marksIn(context, floor, share.from)
    .map((mark) => entryOf(mark, 'kind')?.breakdown ?? entryOf(mark, 'org')?.breakdown)
    .filter((kind) => kind?.[0] === 'linh_vuc');
  return sectors.length === 1 ? sectors[0]?.[1] : undefined;
}

/** The number of them told last, when the text tells but one of the place. */
export function countOfSector(
  run: CheckRun,
  share: Fact,
  unit: string,
  around: readonly Fact[],
): Fact | undefined {
  const sector = sectorBefore(run, share);
  if (sector === undefined) return undefined;
  const told = around.filter(
    (fact) =>
      fact.from < share.from &&
      fact.unit === unit &&
      fact.measure === 'total' &&
      fact.role === 'plain' &&
      isLevel(fact) &&
      !isAhead(fact) &&
      fact.breakdown?.linh_vuc === sector &&
      fact.place === share.place,
  );
  return new Set(told.map((fact) => fact.value)).size === 1 ? told.at(-1) : undefined;
}
