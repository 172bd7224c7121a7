// How many characters a second does the reader take, against a plain tokenizer pass over the same text?
import { checkText } from '#reader/check-text.ts';
import { tokenize } from '#reader/token.ts';
import { generateReport } from '#test/support/reader-stress/measure-reader.ts';

export interface BenchLine {
  readonly name: string;
  readonly figure: number;
  readonly unit: string;
  readonly baseline: number;
  readonly ratio: number;
}

function buildText(length: number): string {
  let text = '';
  for (let seed = 1; text.length < length; seed++) {
    text += generateReport(
      seed,
      seed % 5 === 0 ? 'table' : seed % 2 === 0 ? 'tuning' : 'heldOut',
      false,
    ).text;
    text += '\n\n';
  }
  return text.slice(0, length);
}

function bestSeconds(run: () => void, rounds: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < rounds; i++) {
    const from = performance.now();
    run();
    best = Math.min(best, (performance.now() - from) / 1000);
  }
  return best;
}

function measure(name: string, length: number, rounds: number): BenchLine {
  const text = buildText(length);
  const figure = Math.round(text.length / bestSeconds(() => void checkText(text), rounds));
  const baseline = Math.round(text.length / bestSeconds(() => void tokenize(text), rounds));
  return { name, figure, unit: 'ký tự/giây', baseline, ratio: Number((figure / baseline).toFixed(3)) };
}

/** Measure a report of 20.000 characters and a document of 1 MB; baseline is the tokenizer alone. */
export function benchReader(): readonly BenchLine[] {
  return [measure('reader-20k', 20_000, 5), measure('reader-1mb', 1_000_000, 2)];
}

if (process.argv[1]?.endsWith('reader.ts'))
  for (const line of benchReader()) process.stdout.write(`${JSON.stringify(line)}\n`);
