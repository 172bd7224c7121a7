// Which amount nearby is the whole of a share whose words name none?
import { type Fact, isAhead } from '../read/fact.ts';
import { canHold } from './amounts-held.ts';
import type { CheckRun } from './report.ts';
import { hasShare } from './share-figures.ts';

/** The only amount near the part that can hold it, when no words say what the share is of. */
export function wholeBeside(run: CheckRun, part: Fact, around: readonly Fact[]): Fact | undefined {
  const told = around.filter(
    (fact) =>
      fact.from < part.from &&
      fact.role === 'plain' &&
      fact.unit === part.unit &&
      canHold(run, part, fact) &&
      isAhead(fact) === isAhead(part) &&
      fact.place === part.place &&
      fact.sentence >= 0 &&
      part.sentence - fact.sentence <= 2 &&
      // Organisations are counted: a number of them told roughly is not what an exact share is of.
      (fact.approx === undefined || !/^(?:htx|tht|qtdnd)$/.test(fact.unit)) &&
      (fact.breakdown === null ||
        (part.breakdown === null && fact.sentence === part.sentence) ||
        fact.breakdown.linh_vuc === part.breakdown?.linh_vuc) &&
      !hasShare(run, fact) &&
      fact.per === part.per,
  );
  if (new Set(told.map((fact) => fact.value)).size !== 1) return undefined;
  const [whole] = told;
  const moved = /^(?:new|dissolved|converted|borrowers|supported)$/;
  if (whole === undefined || moved.test(part.measure) || moved.test(whole.measure)) return undefined;
  const alike = part.unit === 'dong' ? whole.measure === part.measure : whole.subject === part.subject;
  return alike ? whole : undefined;
}

/** Shares found to be right so far, by their claim: the part and the whole. */
export function fittedShares(run: CheckRun): Map<string, readonly string[]> {
  const fitted = new Map<string, readonly string[]>();
  for (const { finding } of run.found)
    if (finding.kind === 'share' && finding.verdict === 'consistent' && finding.claims.length === 2)
      fitted.set(finding.target ?? '', finding.claims);
  return fitted;
}

/** The whole that the shares told before this one were found to be of, when it can hold this part too. */
export function runningWhole(
  run: CheckRun,
  part: Fact,
  share: Fact,
  around: readonly Fact[],
  fitted: ReadonlyMap<string, readonly string[]>,
): Fact | undefined {
  const told = around.findLast((fact) => fact.from < share.from && fitted.has(run.ids.get(fact) ?? ''));
  const [siblingId, wholeId] = fitted.get(told === undefined ? '' : (run.ids.get(told) ?? '')) ?? [];
  const whole = around.find((fact) => run.ids.get(fact) === wholeId);
  const sibling = around.find((fact) => run.ids.get(fact) === siblingId);
  if (whole === undefined || sibling === undefined || share.sentence - sibling.sentence > 3) return undefined;
  const alike = whole.unit === part.unit && whole.subject === part.subject && whole.place === part.place;
  return alike && sibling.from < part.from && canHold(run, part, whole) ? whole : undefined;
}

const STATED = /^(?:active|effective|stopped|value_chain|high_tech|rated|total)$/;

/** "có 121 HTX nông nghiệp tham gia chuỗi, chiếm 51,3%": of the only total of their sector the text tells. */
export function onlyTotal(run: CheckRun, part: Fact, around: readonly Fact[]): Fact | undefined {
  if (!/^(?:htx|tht|qtdnd)$/.test(part.unit) || !STATED.test(part.measure) || part.list !== undefined)
    return undefined;
  const sector = part.breakdown?.linh_vuc;
  if (part.measure === 'total' && sector !== undefined) return undefined;
  const told = around.filter(
    (fact) =>
      fact.from < part.from &&
      fact.unit === part.unit &&
      fact.measure === 'total' &&
      fact.role === 'plain' &&
      canHold(run, part, fact) &&
      fact.place === part.place &&
      !isAhead(fact) &&
      fact.approx === undefined &&
      !hasShare(run, fact) &&
      Object.keys(fact.breakdown ?? {}).every((key) => key === 'linh_vuc'),
  );
  const own = told.filter((fact) => fact.breakdown?.linh_vuc === sector);
  // A text on one sector counts no others: "469 HTX nông nghiệp … loại giỏi có 41 HTX, chiếm 8,74%".
  const wholes = own.length > 0 ? own : told;
  const [whole] = wholes;
  return wholes.every((fact) => fact.value === whole?.value) ? whole : undefined;
}
