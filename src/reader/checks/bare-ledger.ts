// Does a stock told in bare numbers end where its movements lead it ("số đầu kỳ 147; thành lập mới 09; giải thể 04; số cuối kỳ 152")?
import { formatNumber } from '#domain/vietnamese/number-format.ts';
import { type CheckRun, likelySlip } from './report.ts';
import { sentenceWords } from './sentence-words.ts';
import { toldAt } from './told-at.ts';

const NUMBER = '(\\d{1,3}(?:\\.\\d{3})*|\\d+)';
const THING = '(?: (?:htx|tht|hợp tác xã|tổ hợp tác|tổ|thành viên|hội viên|quỹ|đơn vị|hộ|người|lao động))?';
const DAY = '(?: \\( [^()]{0,30} \\))?';
const NEXT = '(?: trong (?:kỳ|năm))?(?: :| là| có)? ';
const SAYING = new RegExp(
  `(?:^| )(?:số |tổng số )?(?:đầu (?:kỳ|năm))${THING}${DAY}(?: :| là| có)? ${NUMBER}${THING} [;,] (?:số )?(?:thành lập mới|thành lập|phát triển mới|kết nạp mới|kết nạp|tăng|tăng trong kỳ)${NEXT}${NUMBER}${THING} [;,] (?:số )?(?:giải thể|giảm|xóa tên|ra khỏi|cho ra|giảm trong kỳ)${NEXT}${NUMBER}${THING} [;,] (?:số |tổng số )?(?:cuối (?:kỳ|năm))${THING}${DAY}(?: :| là| có| còn)? ${NUMBER}(?=${THING} ?(?:[;,.(]|$))`,
  'g',
);

/** Stocks in a row of bare numbers: the opening, what came, what went, the closing. */
export function checkBareLedgers(run: CheckRun): void {
  const carried = new Set(run.facts.map((fact) => fact.from));
  for (const { text, tokenAt } of sentenceWords(run))
    for (const hit of text.matchAll(SAYING)) {
      const [opening = 0, came = 0, went = 0, closing = 0] = hit
        .slice(1, 5)
        .map((told) => Number(told.replaceAll('.', '')));
      const expected = opening + came - went;
      const end = tokenAt(hit.index + hit[0].length - 1);
      if (expected === closing || expected <= 0 || carried.has(end)) continue;
      // A quarter off: some other movement is told elsewhere.
      if (Math.abs(expected - closing) > closing * 0.25) continue;
      const words = `${formatNumber(opening)} + ${formatNumber(came)} − ${formatNumber(went)} = ${formatNumber(expected)}`;
      run.found.push({
        at: tokenAt(hit.index),
        finding: {
          kind: 'balance',
          claims: [],
          target: null,
          expected,
          stated: closing,
          verdict: 'inconsistent',
          severity: 'hard',
          message: `${words}, văn bản ghi ${formatNumber(closing)}.${likelySlip(expected, closing)}`,
          where: toldAt(run.read.context, end, end + 1),
        },
      });
    }
}
