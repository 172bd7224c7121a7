// Which outstanding loans do those of the beginning, what was lent and what was repaid make, told anywhere in the text?
import { type CheckRun, say } from '../checks/report.ts';
import type { Figure } from './figure.ts';
import { askLinear } from './linear.ts';
import type { Tie, TieGroup } from './tie.ts';

const STOCK = /(?:^| )dư nợ(?: [^,;:()]+)?(?: :)?$/;
const LENT = /(?:^| )(?:giải ngân|cho vay|phát vay|doanh số vay)(?: |$)/;
const REPAID = /(?:^| )(?:thu nợ|thu hồi|thu gốc|hoàn trả|trả nợ|thu nợ gốc)(?: |$)/;
const BEGINS = /(?:^| )(?:đầu (?:năm|kỳ)|cuối năm|năm trước|31 \/ 12|01 \/ 01|1 \/ 1)(?: |$)/;
const ENDS = /(?:^| )(?:đến|cuối kỳ|hiện|nay|còn)(?: |$)/;
/** Of some of them, or of another thing. */
const APART =
  /(?:^| )(?:bình quân|nợ xấu|quá hạn|kế hoạch|cùng kỳ|ngắn hạn|trung|dài hạn|tăng|giảm|lãi)(?: |$)/;
/** "giải ngân 29 dự án với số tiền 16.350 triệu đồng": what was done is said before the number the amount goes with. */
const WITH = /^(?:[^\s,;:.()]+ ){0,6}?(?:với |, )?(?:tổng )?(?:số tiền|số vốn|trị giá|giá trị)(?: |$)/;
/** How far its parts may stand from the end. */
const FAR = 25;

/** The words an amount is told with, back to the last stop. */
function wordsOf(figures: readonly Figure[], figure: Figure): string {
  const previous = figures[figure.index - 1];
  const joined = previous?.s === figure.s && previous.unit !== 'dong' && WITH.test(`${figure.lead} `);
  const words = joined ? `${previous.lead} ${figure.lead}` : figure.lead;
  return words.split(/[;.]/).at(-1) ?? '';
}

function loanTie(opening: Figure, lent: Figure, repaid: Figure, closing: Figure, evidence: string): Tie {
  const terms = [
    [opening, 1],
    [lent, 1],
    [repaid, -1],
    [closing, -1],
  ] as const;
  return {
    kind: 'balance',
    figures: [opening, lent, repaid, closing],
    evidence,
    ask: askLinear(terms),
    get words() {
      return `${say(opening.value, opening.unit)} + ${say(lent.value, lent.unit)} − ${say(repaid.value, repaid.unit)}`;
    },
    whole: closing,
    base: opening,
  };
}

function nearest(found: readonly Figure[], closing: Figure, most: number): Figure[] {
  return found
    .filter((figure) => figure !== closing && Math.abs(figure.index - closing.index) <= FAR)
    .sort((a, b) => Math.abs(a.index - closing.index) - Math.abs(b.index - closing.index))
    .slice(0, most);
}

/** Every amount that may be the loans outstanding at the end. */
export function loanTies(_run: CheckRun, figures: readonly Figure[]): TieGroup[] {
  const money = figures
    .filter(({ unit, exact, role, depth }) => unit === 'dong' && exact && role === 'level' && depth === 0)
    .map((figure) => [figure, wordsOf(figures, figure)] as const)
    .filter(([, words]) => !APART.test(words));
  const stocks = money.flatMap(([figure, words]) => (STOCK.test(words) ? [figure] : []));
  const repaid = money.flatMap(([figure, words]) => (REPAID.test(words) ? [figure] : []));
  const lent = money.flatMap(([figure, words]) =>
    LENT.test(words) && !REPAID.test(words) && !STOCK.test(words) ? [figure] : [],
  );
  if (stocks.length < 2 || lent.length === 0 || repaid.length === 0) return [];
  return stocks.flatMap((closing) => {
    const ties = nearest(stocks, closing, 3).flatMap((opening, k) =>
      nearest(lent, closing, 2).flatMap((plus, i) =>
        nearest(repaid, closing, 2).map((minus, j) => {
          const order = opening.index < closing.index ? 'on' : 'back';
          const begins = BEGINS.test(opening.lead) ? 'begins' : 'plain';
          const ends = ENDS.test(closing.lead) ? 'ends' : 'plain';
          return loanTie(opening, plus, minus, closing, `loan ${order} ${begins} ${ends} ${k}${i}${j}`);
        }),
      ),
    );
    return ties.length > 0 ? [ties] : [];
  });
}
