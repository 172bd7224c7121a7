// What do the words at one amount of a story say of it?
import type { CheckRun } from './report.ts';
import { type Sign, signOf, type Words } from './story-words.ts';
import { between } from './told-amounts.ts';
import type { Level } from './told-levels.ts';

export interface Told extends Words {
  readonly level: Level;
  readonly value: number;
  readonly sign: Sign;
  /** Words of its whole sentence before it. */
  readonly opening: string;
}

/** Whether a token stands inside brackets of its sentence. */
function isInBrackets(run: CheckRun, from: number, at: number): boolean {
  let depth = 0;
  for (let i = Math.max(from, at - 120); i < at; i++) {
    const text = run.read.context.tokens[i]?.text;
    if (text === '(') depth++;
    else if (text === ')') depth = Math.max(0, depth - 1);
  }
  return depth > 0;
}

export function toldOf(run: CheckRun, levels: readonly Level[], k: number): Told | null {
  const level = levels[k];
  const sentence = run.read.context.layout.sentences[level?.s ?? -1];
  if (level === undefined || sentence === undefined || isInBrackets(run, sentence.from, level.q.from))
    return null;
  const limit = Math.min(levels[k + 1]?.q.from ?? sentence.to, level.q.to + 14, sentence.to);
  const before = between(
    run,
    Math.max(levels[k - 1]?.q.to ?? sentence.from, level.q.from - 24),
    level.q.from,
  );
  const words = {
    before: before.replace(/^.*[,;:()] ?/, '').replace(/^.*(?:^| )(?:và|nhưng|song|trong khi)(?= |$) ?/, ''),
    after: between(run, level.q.to, limit).replace(/ ?[,;:.()][\s\S]*$/, ''),
  };
  const opening = between(run, Math.max(sentence.from, level.q.from - 30), level.q.from);
  return { ...words, level, value: level.value, sign: signOf(words), opening };
}

export function isExact({ level }: Told): boolean {
  const { q } = level;
  return (
    q.approx === undefined && q.valueTo === undefined && q.per === undefined && q.denominator === undefined
  );
}

/** "còn 162 tỷ đồng, giảm 34 tỷ đồng": told of a level, no step of its own. */
export function isChange({ level: { fact } }: Told): boolean {
  return fact !== undefined && fact.relation !== 'none' && fact.anchor !== undefined;
}
