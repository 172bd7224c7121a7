// Is a law on co-operatives told by a day that is none of theirs, without its year ("Luật HTX ngày 20/11/2021")?
import { formatDate } from '#domain/vietnamese/calendar-date.ts';
import { wordsOf } from '../read/window.ts';
import { reportCitation } from './citation-report.ts';
import { LEGAL_CATALOGUE } from './legal-catalogue.ts';
import type { CheckRun } from './report.ts';

const REACH = 22;
const PASSED =
  /^,? ?(?:đã )?được quốc hội(?: [^.;]{0,60})? thông qua(?: tại [^.;]{0,40})?(?: vào)?(?: ngày)?$/;
const IN_FORCE =
  /^(?:\( ?)?(?:mới|sửa đổi|hiện hành)?(?: ?\))? ?(?:bắt đầu |chính thức )?có hiệu lực(?: thi hành)?(?: kể)?(?: từ)?(?: ngày)?$/;

/** End of "Luật HTX", "Luật Hợp tác xã" at a token; 0 for other words and for a law named by its year. */
function lawEnd(run: CheckRun, at: number): number {
  const { tokens } = run.read.context;
  if (tokens[at]?.key !== 'luật') return 0;
  const short = tokens[at + 1]?.key === 'htx';
  if (!short && wordsOf(run.read.context, at + 1, at + 4) !== 'hợp tác xã') return 0;
  return short ? at + 2 : at + 4;
}

/** Days printed with a law that has no year beside it: those of a law's day and month with another year. */
export function checkUnnamedLaws(run: CheckRun): void {
  const { context } = run.read;
  const laws = LEGAL_CATALOGUE.map(({ document }) => document).filter(({ lawYear }) => lawYear !== undefined);
  for (let at = 0; at < context.tokens.length; at++) {
    const to = lawEnd(run, at);
    if (to === 0) continue;
    for (let i = to; i < to + REACH; i++) {
      const token = context.tokens[i];
      if (token === undefined || token.kind === 'break' || /^[.;]$/.test(token.text)) break;
      const time = context.timeAt.get(i);
      if (time === undefined || time.kind === 'other') continue;
      const day = time.iso;
      const between = wordsOf(context, to, i);
      const named = between === '' && /(?:căn cứ|theo)$/.test(wordsOf(context, at - 2, at));
      const passed = named || PASSED.test(between);
      const what = IN_FORCE.test(between) ? 'from' : passed ? 'signed' : null;
      if (day?.length !== 10 || time.kind !== 'asOf' || what === null) break;
      const like = laws.filter((law) => law[what]?.slice(5) === day.slice(5));
      if (like.length > 0 && laws.every((law) => law[what] !== day)) {
        const days = like.map((law) => formatDate(law[what] ?? '')).join(', ');
        const told = what === 'from' ? 'có hiệu lực' : 'được thông qua';
        reportCitation(
          run,
          time.from,
          `Danh mục không có Luật HTX nào ${told} ngày ${formatDate(day)}; có lẽ sai năm (${days}).`,
        );
      }
      break;
    }
  }
}
