// Do those that were converted, dissolved and turned into something else come to no more than there were to convert?
import type { Fact } from '../read/fact.ts';
import { isAhead } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { type CheckRun, likelySlip, report, say, sayFact, saySum } from './report.ts';

type Fate = 'converted' | 'dissolved' | 'other';

const OTHER =
  /(?:^| )(?:chuyển|chuyển đổi|đổi) (?:sang|thành|hẳn sang)(?: \S+){0,3}? (?:doanh nghiệp|công ty|tổ hợp tác|tht|loại hình|mô hình|hình thức)(?: |$)/;
const CONVERTED = /(?:^| )(?:chuyển đổi(?: (?:thành công|xong|đúng luật))?|đăng ký lại|tổ chức lại)(?: |$)/;
const DISSOLVED = /(?:^| )(?:giải thể|xóa tên|xoá tên|bị thu hồi)(?: |$)/;
const NOT_YET = /(?:^| )(?:chưa|sẽ|phải|cần|chờ|đang|dự kiến|trong đó)(?: |$)/;

/** What became of so many, by the words right behind them or, where those say nothing, right before. */
function fateOf(run: CheckRun, fact: Fact): Fate | undefined {
  const { context } = run.read;
  const told = (words: string): Fate | undefined => {
    if (NOT_YET.test(words)) return undefined;
    if (OTHER.test(words)) return 'other';
    if (DISSOLVED.test(words)) return 'dissolved';
    return CONVERTED.test(words) ? 'converted' : undefined;
  };
  const after = wordsOf(context, fact.to, fact.to + 9).replace(/ ?[,;:.()\d][\s\S]*$/, '');
  const before = wordsOf(context, fact.from - 6, fact.from).replace(/^.*[,;:.()] ?/, '');
  return told(after) ?? (after === '' ? told(before) : undefined);
}

function isCount(fact: Fact | undefined): fact is Fact {
  return (
    fact !== undefined &&
    fact.unit === 'htx' &&
    fact.relation === 'none' &&
    fact.role === 'plain' &&
    fact.approx === undefined &&
    fact.valueTo === undefined &&
    fact.per === undefined &&
    fact.list === undefined &&
    !isAhead(fact)
  );
}

/** "52 HTX kiểu cũ. … 37 HTX chuyển đổi thành công, 11 HTX giải thể, 4 HTX chuyển sang loại hình khác": each met one fate only. */
export function checkConversionFates(run: CheckRun): void {
  for (const [i, whole] of run.facts.entries()) {
    if (!isCount(whole) || whole.sentence < 0 || fateOf(run, whole) !== undefined) continue;
    const parts: Fact[] = [];
    const fates = new Set<Fate>();
    for (const fact of run.facts.slice(i + 1, i + 6)) {
      if (fact.block !== whole.block || fact.sentence - whole.sentence > 2) break;
      const fate = isCount(fact) && fact.place === whole.place ? fateOf(run, fact) : undefined;
      if (fate === undefined || fates.has(fate)) break;
      if (parts[0] !== undefined && fact.sentence !== parts[0].sentence) break;
      fates.add(fate);
      parts.push(fact);
    }
    const last = parts.at(-1);
    if (last === undefined || !fates.has('converted') || fates.size < 2) continue;
    if (run.targets.has(run.ids.get(last) ?? '')) continue;
    const sum = parts.reduce((all, part) => all + part.value, 0);
    // Fewer than there were leaves some whose fate is not told.
    if (sum < whole.value || sum > whole.value * 1.3) continue;
    const fits = sum === whole.value;
    const rest = whole.value - (sum - last.value);
    if (!fits && rest <= 0) continue;
    report(run, {
      kind: 'sum',
      operands: [whole, ...parts.slice(0, -1)],
      target: last,
      expected: rest,
      stated: last.value,
      ...(fits ? {} : { severity: 'hard' as const }),
      message: `${saySum(parts)} = ${say(sum, 'htx')}${fits ? ', khớp.' : `, nhiều hơn ${sayFact(whole)} đã nêu.${likelySlip(rest, last.value)}`}`,
    });
  }
}
