// With how many stars is a product told?
import type { Fact } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import type { CheckRun } from './report.ts';

const STARS = /(?:^| )([345]|ba|bốn|năm) sao(?: |$)/;
const STAR_WORDS: Readonly<Record<string, string>> = { ba: '3', bốn: '4', năm: '5' };

/** The grade in stars a product is told with: "228 sản phẩm đạt 3 sao", "sản phẩm 3 sao". */
export function starsOf(run: CheckRun, part: Fact): string | null {
  const { tokens } = run.read.context;
  let end = part.to;
  while (end < part.to + 9 && !/^[,;.:()]$/.test(tokens[end]?.text ?? '.') && tokens[end]?.key !== 'và')
    end++;
  const words = wordsOf(run.read.context, part.to, end);
  // "đạt từ 3 - 4 sao", "3 sao trở lên": more than one grade.
  if (/\d (?:-|đến|và) \d sao|sao trở lên/.test(words)) return null;
  const star = STARS.exec(words)?.[1];
  return star === undefined ? null : (STAR_WORDS[star] ?? star);
}
