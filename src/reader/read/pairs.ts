// Which two counts are told as one pair ("259 HTX và 18 Quỹ tín dụng nhân dân")?
import type { DocumentContext } from './context.ts';
import { type Fact, isLevel } from './fact.ts';
import { wordsOf } from './window.ts';

const PAIRED = new Set(['htx', 'tht', 'lhhtx', 'qtdnd']);

/** The fact that stands right before a count of other organisations, joined to it by "và"; undefined when there is none. */
export function firstOfPair(
  context: DocumentContext,
  before: Fact | undefined,
  second: Fact,
): Fact | undefined {
  if (before === undefined || before.sentence !== second.sentence || !isLevel(before) || !isLevel(second))
    return undefined;
  if (!PAIRED.has(before.unit) || !PAIRED.has(second.unit) || before.unit === second.unit) return undefined;
  return /^(?:đang hoạt động )?(?:và|,|, và)(?: có)?$/.test(wordsOf(context, before.to, second.from))
    ? before
    : undefined;
}
