// How is what came less what went told, when the text may say it rose or fell?
import type { Fact } from '../read/fact.ts';
import { say, sayFact } from './report.ts';

/** "20 HTX mới − 5 HTX giải thể = 15 HTX", and "tức tăng 15 HTX" where the text tells of the other direction. */
export function sayNet(created: Fact, dissolved: Fact, change: Fact): string {
  const net = created.value - dissolved.value;
  const operands = `${sayFact(created)} mới − ${sayFact(dissolved)} giải thể`;
  const rises = change.relation !== 'decrease_vs';
  if (net >= 0 && (rises || net === 0)) return `${operands} = ${say(net, change.unit)}`;
  return `${operands} là ${net < 0 ? 'giảm' : 'tăng'} ${say(Math.abs(net), change.unit)}`;
}

/** "tăng 12 HTX", "giảm 15 HTX": a change as the text tells it. */
export function sayChange(change: Fact): string {
  return `${change.relation === 'decrease_vs' ? 'giảm' : 'tăng'} ${sayFact(change)}`;
}

/** ": tính lại được 20%, văn bản ghi 15%"; " là tăng 45 THT, văn bản ghi giảm 45 THT" where the direction is the slip. */
export function sayFound(expected: number, change: Fact): string {
  const stated = say(change.value, change.unit);
  const told = change.relation === 'increase_vs' || change.relation === 'decrease_vs';
  if (!told || expected >= 0 || change.value < 0)
    return `: tính lại được ${say(expected, change.unit)}, văn bản ghi ${stated}`;
  const falls = change.relation === 'decrease_vs';
  return ` là ${falls ? 'tăng' : 'giảm'} ${say(-expected, change.unit)}, văn bản ghi ${sayChange(change)}`;
}
