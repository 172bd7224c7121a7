// Are as many co-operatives named as the number announces ("Có 5 HTX đang giải thể gồm HTX A; HTX B …")?
import type { Fact } from '../read/fact.ts';
import { entryOf } from '../read/marks.ts';
import { isCapitalised } from '../token.ts';
import { namesTold } from './names-told.ts';
import { type CheckRun, report } from './report.ts';

const NAMED = new Set(['htx', 'tht', 'qtdnd', 'lhhtx']);
const REACH = 24;
const LONGEST = 140;

/** Token at which the names begin, after "gồm", "là" or a colon; -1 when none follows in the sentence. */
function namesFrom(run: CheckRun, fact: Fact): number {
  const { tokens, markAt } = run.read.context;
  for (let i = fact.to; i < fact.to + REACH; i++) {
    const token = tokens[i];
    if (
      token === undefined ||
      /^[.;()]$/.test(token.text) ||
      token.kind === 'number' ||
      token.kind === 'break'
    )
      return -1;
    if (token.text !== ':' && token.key !== 'gồm' && token.key !== 'là') continue;
    const at = tokens[i + 1]?.text === ':' ? i + 2 : i + 1;
    return entryOf(markAt.get(at), 'org')?.unit === fact.unit ? at : -1;
  }
  return -1;
}

/** Names that each begin with the word for the organisation, to the end of the sentence; 0 when anything else stands there. */
function countNames(run: CheckRun, fact: Fact, from: number): number {
  const { tokens, markAt } = run.read.context;
  let names = 0;
  let capital = false;
  for (let i = from; i < from + LONGEST; i++) {
    const token = tokens[i];
    if (token === undefined || token.kind === 'break' || token.text === '.' || token.text === '…') break;
    if (/^[()%:]$/.test(token.text) || /^(?:với|có|đạt|được)$/.test(token.key)) return 0;
    const opens = i === from || /^(?:[,;]|và)$/.test(tokens[i - 1]?.key ?? '');
    const mark = markAt.get(i);
    if (opens && mark !== undefined && entryOf(mark, 'org')?.unit === fact.unit) {
      if (names > 0 && !capital) return 0;
      names++;
      capital = false;
      i = mark.to - 1;
    } else if (token.text === ';' && entryOf(markAt.get(i + 1), 'org')?.unit !== fact.unit) return 0;
    else if (isCapitalised(token) || token.kind === 'number') capital = true;
  }
  return capital ? names : 0;
}

/** Count the organisations that lists name one by one. */
export function checkOrganisationNames(run: CheckRun): void {
  for (const fact of run.facts) {
    if (!NAMED.has(fact.unit) || fact.relation !== 'none' || fact.sentence < 0 || fact.approx !== undefined)
      continue;
    if (!Number.isInteger(fact.value) || fact.value < 2 || fact.value > 30) continue;
    const from = namesFrom(run, fact);
    const names = from < 0 ? 0 : countNames(run, fact, from);
    if (names < 2 || Math.abs(names - fact.value) > Math.max(2, fact.value * 0.3)) continue;
    const id = run.ids.get(fact);
    if (id !== undefined && run.targets.has(id)) continue;
    const fits = names === fact.value;
    report(run, {
      kind: 'count',
      operands: [fact],
      target: fact,
      expected: names,
      stated: fact.value,
      ...(fits ? {} : { severity: 'hard' as const }),
      message: fits
        ? `Nêu đủ ${names} tên.`
        : `Ghi ${fact.value} nhưng kể ${names} tên: ${namesTold(run, from, fact.unit)}.`,
    });
  }
}
