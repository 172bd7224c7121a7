// Which year do the words before a figure, in its own clause, say it is of?
import type { Fact } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import type { CheckRun } from './report.ts';

const YEAR = /(?:^| )năm ((?:19|20)\d\d)(?= |$)/g;
const APART = /(?:^| )(?:kế hoạch|mục tiêu|chỉ tiêu|tháng|quý|đầu năm|tăng|giảm|riêng|mỗi)(?: |$)/;

/** "doanh thu năm 2021 tụt còn 120 tỷ đồng": the year nearest before a figure, in its own clause. */
export function yearOf(run: CheckRun, fact: Fact): string | undefined {
  const start = run.read.context.layout.sentences[fact.sentence]?.from ?? fact.from;
  const before = wordsOf(run.read.context, Math.max(start, fact.from - 12), fact.from).replace(
    /^.*[;:()]/,
    '',
  );
  return APART.test(before) ? undefined : [...before.matchAll(YEAR)].pop()?.[1];
}
