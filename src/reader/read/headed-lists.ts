// Which organisations does a list tell of when the line that announces it says so in brackets ("(các HTX đang hoạt động):")?
import type { DocumentContext } from './context.ts';
import { isLevel } from './fact.ts';
import type { Sentence } from './layout.ts';
import { entryOf } from './marks.ts';
import type { HeadedList, ReaderState } from './state.ts';
import { marksIn, openingOf, wordsOf } from './window.ts';

const STATES = new Set(['active', 'new', 'dissolved', 'stopped', 'effective']);
const REACH = 60;

/** The remark in brackets before the first colon of a sentence, when it names one state of organisations and no number. */
function readHead(context: DocumentContext, sentence: Sentence): HeadedList | null {
  for (let at = sentence.from; at < Math.min(sentence.to, sentence.from + REACH); at++) {
    if (context.tokens[at]?.kind === 'number' && context.excluded[at] !== 1) return null;
    if (context.tokens[at]?.text !== ':') continue;
    if (context.tokens[at - 1]?.text !== ')') return null;
    const open = openingOf(context, at - 1, sentence.from);
    if (open < 0 || !/(?:^| )(?:htx|hợp tác xã|tht|tổ hợp tác)(?: |$)/.test(wordsOf(context, open, at)))
      return null;
    const said = marksIn(context, open, at)
      .map((mark) => entryOf(mark, 'measure')?.id)
      .filter((id) => id !== undefined && STATES.has(id));
    const [measure] = said;
    return said.length === 1 && measure !== undefined ? { measure, from: at } : null;
  }
  return null;
}

/** Give the counts of a list the state its head names in brackets; the head reaches over the items below it. */
export function applyHead(state: ReaderState): void {
  const { context, sentence } = state;
  const own = readHead(context, sentence);
  if (own !== null) state.headed = own;
  else if (sentence.kind !== 'item') state.headed = null;
  const { headed } = state;
  if (headed === null) return;
  for (const fact of state.current) {
    if (fact.from < headed.from || fact.measure !== 'total' || !isLevel(fact) || fact.role !== 'plain')
      continue;
    if (!/^(?:htx|tht|lhhtx)$/.test(fact.unit) || fact.measureSource === 'left') continue;
    if (fact.breakdown?.xep_loai !== undefined) continue;
    fact.measure = headed.measure;
    for (const share of state.current) if (share.anchor === fact) share.measure = headed.measure;
  }
}
