// Is a law on co-operatives named by a year in which none was passed ("theo Luật HTX năm 2021")?
import { wordsOf } from '../read/window.ts';
import { reportCitation } from './citation-report.ts';
import type { Mention } from './law-mentions.ts';
import { LEGAL_CATALOGUE } from './legal-catalogue.ts';
import type { CheckRun } from './report.ts';
import { slipBetween } from './slip-of-number.ts';

/** "thực hiện Luật HTX năm 2021" may be what was done in 2021; these words name the law itself. */
const NAMING = /(?:^| )(?:theo|căn cứ|theo quy định của|quy định của|quy định tại|đúng|với|của)$/;
const RULING = /^(?:có hiệu lực|quy định|được quốc hội|được ban hành|ra đời|thay thế)/;

/** Laws named by a year that is a catalogued one with its digits swapped or one of them wrong. */
export function checkLawYears(run: CheckRun, mentions: readonly Mention[]): void {
  const { context } = run.read;
  for (const { from, to, known, year } of mentions) {
    if (known !== undefined || year === null) continue;
    const named = NAMING.test(wordsOf(context, from - 4, from)) || RULING.test(wordsOf(context, to, to + 3));
    if (!named) continue;
    const swapped = LEGAL_CATALOGUE.find(
      ({ document: { lawYear } }) =>
        lawYear !== undefined && slipBetween(String(lawYear), String(year)) === 'đảo chữ số',
    );
    if (swapped === undefined) continue;
    reportCitation(
      run,
      from,
      `Không có Luật HTX năm ${year} trong danh mục; có lẽ là ${swapped.document.name}, viết đảo chữ số.`,
    );
  }
}
