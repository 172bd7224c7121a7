// Which printed figures are, weighed against all ties they stand in, likely slips that no other check has named?
import type { Fact } from '../read/fact.ts';
import { allTies } from '../ties/all-ties.ts';
import { type Figure, figuresOf } from '../ties/figure.ts';
import { scoreOf } from '../ties/score.ts';
import { SCALES } from '../ties/slip-channel.ts';
import { type Suspect, weigh } from '../ties/weigh.ts';

import { type CheckRun, report, say } from './report.ts';
import { dropSupported } from './supported.ts';
import { toldAt } from './told-at.ts';
import { transpositions } from './transposed.ts';

/** Least natural logarithm of the odds that is told. */
const LEAST = -2.9;

function unitOf({ level, unit }: Figure): string {
  if (level.q.kind === 'percent') return 'percent';
  return level.q.kind === 'times' ? 'lan' : unit;
}

function factOf(figure: Figure): Fact[] {
  return figure.level.fact === undefined ? [] : [figure.level.fact];
}

function tell(run: CheckRun, { figure, meant, ties }: Suspect): void {
  const [tie] = ties;
  if (tie === undefined) return;
  const asked = tie.ask(tie.whole);
  const given = tie.gives ?? (asked === undefined ? meant : (asked.low + asked.high) / 2);
  const expected = Number(given.toPrecision(12));
  const others = ties.slice(1).map(({ words }) => `; ${words} cũng vậy`);
  const unit = unitOf(figure);
  report(run, {
    kind: tie.kind,
    operands: tie.figures.filter((other) => other !== tie.whole).flatMap(factOf),
    target: tie.whole.level.fact ?? null,
    expected,
    stated: tie.whole.value,
    severity: 'hard',
    message: `${tie.words} = ${say(expected, unitOf(tie.whole))}, văn bản ghi ${say(tie.whole.value, unitOf(tie.whole))}${others.slice(0, 2).join('')}. Có thể ${say(figure.value, unit)} là gõ nhầm của ${say(meant, unit)}.`,
    ...(tie.whole.level.fact === undefined
      ? { where: toldAt(run.read.context, figure.level.q.from, figure.level.q.to) }
      : {}),
  });
}

/** Two digits changed over, or another unit: a list that misses one class tells neither. */
function isMarked({ figure: { value, step }, meant }: Suspect): boolean {
  const scaled = SCALES.some((scale) => Math.abs(meant / value / scale - 1) < 1e-9);
  return scaled || transpositions(Math.round(value / step)).includes(Math.round(meant / step));
}

/** Whether a list that seems to miss something is already asked about. */
function isAsked(run: CheckRun, figures: readonly Figure[]): boolean {
  const ids = new Set(figures.flatMap(factOf).map((fact) => run.ids.get(fact)));
  return run.found.some(
    ({ finding }) =>
      finding.severity === 'ambiguous' && [...finding.claims, finding.target].some((id) => ids.has(id ?? '')),
  );
}

/** Whether something is told wrong where the figure stands. */
function isToldThere(run: CheckRun, { level }: Figure): boolean {
  const { start, end } = toldAt(run.read.context, level.q.from, level.q.to);
  return run.found.some(
    ({ finding: { where, kind } }) =>
      where !== undefined && kind !== 'citation' && where.start < end && where.end > start,
  );
}

/** What was only asked of the figures is answered now. */
function dropQuestions(run: CheckRun, figures: readonly Figure[]): void {
  const ids = new Set(figures.flatMap(factOf).map((fact) => run.ids.get(fact)));
  const kept = run.found.filter(
    ({ finding }) =>
      finding.severity !== 'ambiguous' ||
      ![...finding.claims, finding.target].some((id) => ids.has(id ?? '')),
  );
  run.found.splice(0, run.found.length, ...kept);
}

/** The suspects of the text, the most likely first; of two that share a figure the first. */
export function checkWeighedTies(run: CheckRun): void {
  const figures = figuresOf(run);
  const groups = allTies(run, figures);
  dropSupported(run, figures, groups);
  const wrong = new Set(
    run.found
      .filter(({ finding }) => finding.verdict === 'inconsistent' && finding.severity !== 'ambiguous')
      .flatMap(({ finding }) => [...finding.claims, finding.target ?? '']),
  );
  const stated = new Set(
    run.found
      .filter(({ finding }) => finding.severity === 'hard')
      .map(({ finding }) => `${finding.kind} ${finding.stated}`),
  );
  const told = new Set<Figure>();
  for (const suspect of weigh(figures, groups, scoreOf)) {
    if (suspect.odds < LEAST) return;
    const involved = [suspect.figure, ...suspect.ties.flatMap((tie) => tie.figures)];
    const known = involved.some((one) => {
      const id = one.level.fact === undefined ? undefined : run.ids.get(one.level.fact);
      return told.has(one) || (id !== undefined && wrong.has(id));
    });
    const [tie] = suspect.ties;
    if (tie?.figures.some(({ value }) => stated.has(`${tie.kind} ${value}`))) continue;
    if (known || isToldThere(run, suspect.figure) || (isAsked(run, involved) && !isMarked(suspect))) continue;
    dropQuestions(run, involved);
    tell(run, suspect);
    for (const one of involved) told.add(one);
  }
}
