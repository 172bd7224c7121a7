// Does the body repeat the words of the headline with another number ("16 tỉnh có 100% số xã đạt chuẩn")?
import { type Fact, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { areSwapped, differInOneDigit } from './printed.ts';
import type { CheckRun } from './report.ts';
import { mismatch } from './told-again.ts';

/** Words after a number that make two statements one. */
const WORDS = 5;

function tail(run: CheckRun, fact: Fact): string {
  return wordsOf(run.read.context, fact.to, fact.to + WORDS);
}

/** Numbers of the headline whose next words stand after another number in the body. */
export function checkPhraseAgain(run: CheckRun): void {
  for (const head of run.facts.slice(0, 12)) {
    if (!head.heading || head.sentence > 1 || !isLevel(head) || run.judged.has(head) || head.value < 10)
      continue;
    const words = tail(run, head);
    if (/^[^\p{L}]*$/u.test(words) || /[.;:]/.test(words.slice(0, -1))) continue;
    const again = run.facts
      .slice(0, 60)
      .filter(
        (fact) => !fact.heading && fact.unit === head.unit && isLevel(fact) && tail(run, fact) === words,
      );
    const [body] = again;
    if (body === undefined || again.some((fact) => fact.value === head.value)) continue;
    if (areSwapped(head, body) || differInOneDigit(head, body)) mismatch(run, head, body);
  }
}
