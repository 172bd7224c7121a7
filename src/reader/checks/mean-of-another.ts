// Is a mean told of another year, or another thing, than the total that stands beside it?
import type { Fact } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import type { CheckRun } from './report.ts';

/** "lần lượt là 43, 45 và 46 người/lớp", "(năm 2022: 380 triệu đồng/HTX)": a mean of another year than the total beside it. */
export function isOfAnother(run: CheckRun, average: Fact): boolean {
  const said = wordsOf(run.read.context, average.from - 14, average.from);
  return /(?:^| )lần lượt(?: |$)/.test(said) || /\( (?:năm \d{4}|năm trước|cùng kỳ)[^()]*$/.test(said);
}

/** "Dư nợ của 10 quỹ là 800 tỷ đồng. Riêng 3 quỹ ở thành phố bình quân mỗi quỹ có 150 tỷ đồng": a sentence on some of them, or another year, takes no total told before it. */
export function isOfSomeOnly(run: CheckRun, average: Fact, total: Fact): boolean {
  if (total.sentence === average.sentence) return false;
  const start = run.read.context.layout.sentences[average.sentence]?.from ?? average.from;
  return /^(?:\S{1,2} )?(?:riêng|nhóm|năm trước|năm ngoái|cùng kỳ|đầu năm)(?: |$)/.test(
    wordsOf(run.read.context, start, start + 4),
  );
}
