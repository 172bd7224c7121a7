// The figures of a passage, the ties between them, and the slips that the ties alone make likely.
import type { CheckRun } from '#reader/checks/report.ts';
import { type Figure, figuresOf } from '#reader/ties/figure.ts';
import { scoreOf } from '#reader/ties/score.ts';
import { holds, type Tie, type TieGroup } from '#reader/ties/tie.ts';
import { type Suspect, weigh } from '#reader/ties/weigh.ts';
import { runOf } from './reader-run.ts';

/** Ties of one kind. */
type FindTies = (run: CheckRun, figures: readonly Figure[]) => TieGroup[];

export function figuresIn(text: string): Figure[] {
  return figuresOf(runOf(text));
}

function groupsIn(text: string, find: FindTies): TieGroup[] {
  const run = runOf(text);
  return find(run, figuresOf(run));
}

function equation({ words, whole }: Tie): string {
  return `${words} = ${whole.value}`;
}

/** All ties of a passage in words: "30 HTX + 12 HTX = 42". */
export function tiesIn(text: string, find: FindTies): string[] {
  return groupsIn(text, find).flat().map(equation);
}

/** Those that the figures obey. */
export function heldIn(text: string, find: FindTies): string[] {
  return groupsIn(text, find).flat().filter(holds).map(equation);
}

export function suspectsIn(text: string, find: FindTies): Suspect[] {
  const run = runOf(text);
  const figures = figuresOf(run);
  return weigh(figures, find(run, figures), scoreOf);
}

/** The likeliest slip: the printed number and the one meant; none where the odds are as low as one in eleven. */
export function slipIn(text: string, find: FindTies): readonly [printed: number, meant: number] | undefined {
  const [first] = suspectsIn(text, find);
  return first === undefined || first.odds < -2.4 ? undefined : [first.figure.value, first.meant];
}
