// Do the shares of a vote or a survey reach 100% where the words leave no other answer ("64% tán thành, 36% không tán thành, không ai bỏ phiếu trắng")?
import type { Fact } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import type { CheckRun } from './report.ts';
import { sumToHundred } from './share-totals.ts';

/** Words that leave no other answer, or one answer each. */
const CLOSED =
  /(?:^| )(?:không (?:ai|có|còn|hộ nào|người nào|đại biểu nào|thành viên nào)(?: bỏ)? (?:phiếu trắng|phiếu trống|ý kiến khác|phương án khác|câu trả lời khác)|mỗi (?:người|hộ|đơn vị|htx|phiếu|đại biểu|thành viên|ý kiến)(?: [^\s,;:.()\d]+){0,4} (?:một|1) (?:phương án|lựa chọn|đáp án|câu trả lời|ý|mức))(?: |$)/;
const OPEN =
  /(?:^| )(?:còn lại|số khác|một số|không trả lời|không ý kiến|nhiều phương án|nhiều lựa chọn)(?: |$)/;
/** "72% HTX có hiệu quả, 18% không": of those not rated nothing is said; who is asked answers one or the other. */
const ASKED = /(?:^| )(?:khảo sát|thăm dò|được hỏi|trả lời|bỏ phiếu|biểu quyết|lấy ý kiến|phỏng vấn)(?: |$)/;
const MOST = 6;
/** Beyond that the shares are of different things. */
const REACH = 30;

/** "có hợp đồng, 28% chưa có hợp đồng", "đã đóng, 28% chưa đóng", "có lãi, 28% không": the one is what the other is not. */
function areOpposite(first: string, second: string): boolean {
  const yes = /^(?:\S+ ){0,3}?(?:đã|có) (.{2,40}?)$/.exec(first)?.[1];
  const no = /^(?:\S+ ){0,3}?(?:chưa|không)(?: (.{2,40}))?$/.exec(second);
  if (yes === undefined || no === null) return false;
  return no[1] === undefined || no[1].replace(/^có /, '') === yes || no[1] === 'có';
}

/** The shares a sentence tells outside brackets; none when another percentage stands among them. */
function answersOf(facts: readonly Fact[]): Fact[] {
  const percents = facts.filter(({ unit, depth }) => unit === 'percent' && depth === 0);
  const plain = percents.every(
    (fact) =>
      fact.relation === 'share_of' &&
      fact.approx === undefined &&
      fact.valueTo === undefined &&
      fact.against === undefined,
  );
  return plain && percents.length >= 2 && percents.length <= MOST ? percents : [];
}

/** Votes and surveys whose answers are all told. */
export function checkAnswersClosed(run: CheckRun): void {
  const { context } = run.read;
  const bySentence = new Map<number, Fact[]>();
  for (const fact of run.facts)
    if (fact.sentence >= 0 && fact.unit === 'percent')
      bySentence.set(fact.sentence, [...(bySentence.get(fact.sentence) ?? []), fact]);
  for (const [at, facts] of bySentence) {
    const shares = answersOf(facts);
    const [first, second] = shares;
    const sentence = context.layout.sentences[at];
    if (first === undefined || second === undefined || sentence === undefined) continue;
    if (sentence.to - sentence.from > 160 || shares.some((share) => run.judged.has(share))) continue;
    const words = wordsOf(context, sentence.from, sentence.to);
    if (OPEN.test(words)) continue;
    const upTo = (from: number, to: number): string =>
      wordsOf(context, from, to)
        .replace(/[,;.(].*$/, '')
        .trim();
    const opposite =
      shares.length === 2 &&
      ASKED.test(words) &&
      areOpposite(upTo(first.to, second.from), upTo(second.to, Math.min(sentence.to, second.to + 10)));
    const sum = shares.reduce((all, share) => all + share.value, 0);
    if (Math.abs(sum - 100) <= REACH && (CLOSED.test(words) || opposite)) sumToHundred(run, shares);
  }
}
