// Is the share told right behind a fraction of votes, delegates or other things no statistic counts that fraction ("186/192 phiếu tán thành, đạt 96,9%")?
import { formatNumber } from '#domain/vietnamese/number-format.ts';
import { type CheckRun, likelySlip, say } from './report.ts';
import { sentenceWords } from './sentence-words.ts';
import { toldAt } from './told-at.ts';

const COUNTED =
  '(?:phiếu|đại biểu|cử tri|ý kiến|đồng chí|ủy viên|uỷ viên|đảng viên|học viên|hội viên|cổ đông|thành viên|hồ sơ|chỉ tiêu|nhiệm vụ|tiêu chí|văn bản|câu hỏi|chi bộ|phòng|người)';
const LED = '(?:(?:chiếm|đạt|bằng|tương đương|tương ứng)(?: (?:tỷ lệ|tỉ lệ))?|tỷ lệ|tỉ lệ)(?: (?:là|đạt|:))*';
/** 186/192 phiếu tán thành, đạt 96,9% ; 48/50 đại biểu có mặt (96%) */
const SAYING = new RegExp(
  `(?:^| )(\\d{1,4}) \\/ (\\d{1,4}) (${COUNTED}(?: [^\\s\\d,;:.()\\/%]+){0,6}) (?:, ${LED}|\\( (?:${LED} )?|${LED})[ ]?(\\d{1,3}(?:,\\d{1,2})?) ?%(?= ?(?:[;.),]|$|(?:tổng )?số ))`,
  'g',
);

/** Words of another amount, or of a change, between the fraction and the percentage. */
const TURNS =
  /(?:^| )(?:trong đó|còn|riêng|tăng|giảm|vượt|hơn|so với|cùng kỳ|kế hoạch|chưa|không|bình quân|gồm)(?: |$)/;
/** Before it: a day, or the number of a document. */
const NO_FRACTION = /(?:^| )(?:ngày|số|tháng|sáng|chiều|tối|nghị quyết|quyết định|nghị định)$/;

/** Fractions that no claim carries, with their percentage. */
export function checkFractionsOfVotes(run: CheckRun): void {
  const carried = new Set(run.facts.map((fact) => fact.from));
  for (const { text, tokenAt } of sentenceWords(run))
    for (const hit of text.matchAll(SAYING)) {
      const [, one = '', all = '', words = '', told = ''] = hit;
      const [part, whole, stated] = [Number(one), Number(all), Number(told.replace(',', '.'))];
      const index = hit.index + (hit[0].startsWith(' ') ? 1 : 0);
      const token = tokenAt(index);
      if (whole < 3 || part > whole || part === 0 || stated > 100 || carried.has(token)) continue;
      if (TURNS.test(words) || NO_FRACTION.test(text.slice(Math.max(0, index - 30), index).trimEnd()))
        continue;
      const expected = (part / whole) * 100;
      const step = 10 ** -(told.split(',')[1]?.length ?? 0);
      if (Math.abs(expected - stated) < step) continue;
      run.found.push({
        at: token,
        finding: {
          kind: 'share',
          claims: [],
          target: null,
          expected: Number(expected.toFixed(4)),
          stated,
          verdict: 'inconsistent',
          severity: 'hard',
          message: `${formatNumber(part)}/${formatNumber(whole)} = ${say(expected, 'percent')}, văn bản ghi ${say(stated, 'percent')}.${likelySlip(Number(expected.toPrecision(4)), stated)}`,
          where: toldAt(run.read.context, token, tokenAt(hit.index + hit[0].length - 1) + 1),
        },
      });
    }
}
