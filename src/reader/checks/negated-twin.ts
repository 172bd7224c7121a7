// Do those that do a thing and those that do not make up all of them ("làm việc với 42 HTX; có 30 HTX lập báo cáo, 12 HTX không lập")?
import { type Fact, isAhead, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { isLoose } from './interval.ts';
import { type CheckRun, report, say, sayFact } from './report.ts';

/** "không lập", "chưa lập sổ": what the second lot does not do, to the end of its clause. */
const NOT =
  /^(?:(?:thì|lại|vẫn|còn) )*(?:không|chưa)(?: (?:có|được|hề|từng))* (\S+)((?: [^\s,;:.()]+){0,8}) ?(?:$|[,;.)])/;
/** What the first lot does may begin with words that say nothing of it. */
const DOES = /^(?:(?:đã|có|được|đang|vẫn|còn|thực hiện) )*/;
const BETWEEN =
  /^(?: ?[^\s,;:.()\d]+){1,12} ?(?:\( [^()]{1,40} \) ?)?[,;]?(?: (?:và|còn|nhưng|song|trong khi|chỉ|vẫn|có|tới|đến))*$/;
const OTHERS = /(?:^| )(?:còn lại|ngoài ra|riêng|số khác|trong đó)(?: |$)/;

function isCount(fact: Fact | undefined, like: Fact): fact is Fact {
  return (
    fact !== undefined &&
    fact.unit === like.unit &&
    isLevel(fact) &&
    fact.role === 'plain' &&
    fact.per === undefined &&
    fact.valueTo === undefined &&
    isAhead(fact) === isAhead(like) &&
    !isLoose(fact)
  );
}

interface Pair {
  readonly does: Fact;
  readonly not: Fact;
}

/** Two counts told one after the other, the second of those that do not do what the first do. */
function pairAt(run: CheckRun, at: number): Pair | null {
  const { context } = run.read;
  const not = run.facts[at];
  if (not === undefined || not.sentence < 0 || !isCount(not, not) || not.unit === 'dong') return null;
  const before = run.facts.slice(Math.max(0, at - 3), at).findLast((fact) => fact.depth <= not.depth);
  if (!isCount(before, not) || before.sentence !== not.sentence || before.unit === 'percent') return null;
  const end = context.layout.sentences[not.sentence]?.to ?? not.to;
  const said = NOT.exec(wordsOf(context, not.to, Math.min(end, not.to + 14)));
  const verb = said?.[1];
  if (said === null || verb === undefined || /^(?:còn|phải|quá|kể|tính)$/.test(verb)) return null;
  const told = wordsOf(context, before.to, not.from);
  if (!BETWEEN.test(told) || OTHERS.test(told)) return null;
  const own = told.replace(/^thành viên |^(?:htx|hợp tác xã) /, '').replace(DOES, '');
  if (!own.startsWith(`${verb} `)) return null;
  // "không lập sổ theo dõi" after "lập báo cáo": another thing that they do not do.
  const object = (said[2] ?? '').trim();
  return object === '' || own.includes(object) ? { does: before, not } : null;
}

/** The number of which the pairs tell: the last count of the same before the first pair, with nothing but pairs since. */
function wholeOf(run: CheckRun, pair: Pair, pairs: ReadonlyMap<Fact, Pair>): Fact | undefined {
  const from = run.indexOf.get(pair.does) ?? 0;
  for (let k = from - 1; k >= Math.max(0, from - 10); k--) {
    const fact = run.facts[k];
    if (fact === undefined || pair.does.sentence - fact.sentence > 1 || fact.block !== pair.does.block)
      return undefined;
    if (fact.unit !== pair.does.unit || pairs.has(fact)) continue;
    return isCount(fact, pair.does) && fact.depth <= pair.does.depth ? fact : undefined;
  }
  return undefined;
}

/** "30 HTX lập, 8 HTX không lập, 4 HTX lập sai mẫu": a third lot stands behind the two. */
function hasThird(run: CheckRun, { not }: Pair, pairs: ReadonlyMap<Fact, Pair>): boolean {
  const next = run.facts[(run.indexOf.get(not) ?? 0) + 1];
  return next?.sentence === not.sentence && next.unit === not.unit && isLevel(next) && !pairs.has(next);
}

/** Pairs of those that do and those that do not, against the number they are of. */
export function checkNegatedTwins(run: CheckRun): void {
  const found = run.facts.flatMap((_, at) => pairAt(run, at) ?? []);
  const pairs = new Map(found.flatMap((pair) => [[pair.does, pair] as const, [pair.not, pair] as const]));
  for (const pair of found) {
    const { does, not } = pair;
    const whole = wholeOf(run, pair, pairs);
    if (whole === undefined || run.judged.has(not) || run.judged.has(does)) continue;
    if ([does, not].every((fact) => run.operands.has(run.ids.get(fact) ?? ''))) continue;
    const sum = does.value + not.value;
    const fits = sum === whole.value;
    if (!fits && hasThird(run, pair, pairs)) continue;
    if (!fits && (does.value >= whole.value || Math.abs(sum / whole.value - 1) > 0.4)) continue;
    report(run, {
      kind: 'sum',
      operands: [does, not],
      target: whole,
      expected: sum,
      stated: whole.value,
      ...(fits ? {} : { severity: 'hard' as const }),
      message: `${sayFact(does)} và ${sayFact(not)} không (chưa) làm việc đó là ${say(sum, whole.unit)}${fits ? ', khớp.' : `, không bằng ${sayFact(whole)} đã nêu.`}`,
    });
  }
}
