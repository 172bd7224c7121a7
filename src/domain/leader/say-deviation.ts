// Nói một chênh lệch: one Vietnamese sentence by the narrative compiler, each number of it with its way back.
import type { Deviation } from '#domain/leader/deviations.ts';
import { figuresOfGroup } from '#domain/leader/figures-of-group.ts';
import { planPace } from '#domain/leader/plan-pace.ts';
import type { Figures } from '#domain/narrative/figure.ts';
import type { FigureSource, SaidClaim } from '#domain/narrative/said.ts';
import { saySentence } from '#domain/narrative/say.ts';
import type { Piece } from '#domain/narrative/slot.ts';
import { newSpeaker, termIn } from '#domain/narrative/speaker.ts';

/** Which number of a row of the period summary a figure of a sentence is. */
export type DeviationAspect = 'actual' | 'previous' | 'difference' | 'plan' | 'attainment';

export interface DeviationRun {
  readonly text: string;
  readonly figure: {
    readonly measure: string;
    readonly aspect: DeviationAspect;
    readonly by: Readonly<Record<string, string>> | null;
  } | null;
}

export interface SaidDeviation {
  readonly runs: readonly DeviationRun[];
  /** On what the plan stands, over which extents is compared. */
  readonly notes: readonly string[];
}

function aspectOf({ how, moment }: FigureSource): DeviationAspect {
  switch (how) {
    case 'plan':
    case 'attainment':
    case 'difference':
      return how;
    case 'growth':
      return 'difference';
    default:
      return moment === 'last-year' ? 'previous' : 'actual';
  }
}

/** "chậm so với thời gian: đã qua 181/365 ngày"; nothing where the plan's time is over. */
function paceClause(figures: Figures, { measure, above }: Deviation): readonly Piece[] {
  const plan = figures.plan(measure);
  const pace = plan && planPace(figures, measure, plan);
  if (!pace || pace.elapsed >= pace.total) return [];
  return [`${above ? 'nhanh' : 'chậm'} so với thời gian (đã qua ${pace.elapsed}/${pace.total} ngày)`];
}

/** The sentence of a deviation. Pure: the direction words come from the figures, none is typed. */
export function sayDeviation(whole: Figures, deviation: Deviation): SaidDeviation {
  const { measure, against, group } = deviation;
  const figures = group ? figuresOfGroup(whole, group) : whole;
  const speaker = newSpeaker(figures);
  const subject = `${group ? `${group.name}: ` : ''}${termIn(speaker, measure).name} là `;
  const pace = against === 'plan' ? paceClause(figures, deviation) : [];
  const said = saySentence(speaker, [
    [subject, { verb: 'n', measure, moment: 'now' }],
    against === 'plan' ? [{ verb: 'plan', measure }] : [{ verb: 'change', measure, base: 'last-year' }],
    ...(pace.length === 0 ? [] : [pace]),
  ]);
  const claims = new Map<string, SaidClaim>(said.claims.map((claim) => [claim.id, claim]));
  return {
    runs: said.runs.map(({ text, figure }) => {
      const source = figure === undefined ? undefined : claims.get(figure)?.source;
      return {
        text,
        figure: source
          ? { measure, aspect: aspectOf(source), by: group ? { [group.by]: group.key } : null }
          : null,
      };
    }),
    notes: said.notes,
  };
}
